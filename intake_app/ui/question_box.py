"""Where the question is typed: looked at while typing, Enter asks, a `stop` finding takes a short reason first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from intake_app.interview.ladder import MOST as OFFERS
from intake_app.interview.ladder import Offer
from intake_app.interview.snapshot import Snapshot
from intake_app.language.findings import Finding, Look, Severity
from intake_app.ui import theme
from intake_app.ui.advice_row import AdviceRow
from intake_app.ui.findings_list import WORDINGS, FindingsList
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.ladder_row import LadderRow
from intake_app.ui.number_warning import NumberWarning
from intake_app.ui.reason_line import ReasonLine
from intake_app.ui.text_box import TextBox

PAUSE = 200
"""Milliseconds without a key after which the question is looked at."""

PLACEHOLDER = "Typ de vraag zoals u hem stelt"


class QuestionBox(QFrame):
    """The question being typed. It only says what happened: `paused` (look at this text), `asked` (text, reason)."""

    paused = Signal(str)
    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.9), theme.em(0.6), theme.em(0.9), theme.em(0.6))
        column.setSpacing(theme.em(0.4))
        head = QHBoxLayout()
        title = QLabel("Uw vraag")
        theme.look(title, "label")
        chip = QLabel("F2")
        theme.look(chip, "key")
        hint = QLabel("Shift+Enter: nieuwe regel")
        theme.look(hint, "small")
        head.addWidget(title)
        head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(hint)
        self._head = (title, chip)
        self.box = TextBox("Uw vraag", PLACEHOLDER, least=1, most=4)
        title.setBuddy(self.box)
        self.button = KeyButton("Gesteld", "Return")
        self.button.setToolTip("Leg vast dat u deze vraag heeft gesteld")
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.reason = ReasonLine("Toch stellen? Schrijf kort waarom.", "Reden om deze vraag toch te stellen", "Toch stellen")
        self.reason.hide()
        self.findings = FindingsList()
        self.ladder = LadderRow()
        self.advice = AdviceRow()
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(NumberWarning(self.box))
        column.addWidget(self.reason)
        column.addWidget(self.advice)
        column.addWidget(self.ladder)
        column.addWidget(self.findings)
        self._hint = hint
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self.paused.emit(self.box.text()))
        self._seen = ""
        self.box.textChanged.connect(self._typed)
        self.box.entered.connect(self._enter)
        self.button.clicked.connect(self._enter)
        self.reason.given.connect(lambda reason: self.asked.emit(self.box.text(), reason))
        self.reason.back.connect(self._leave_reason)
        self.findings.taken.connect(self._take)
        self.ladder.taken.connect(self.put)
        for place in range(1, max(WORDINGS, OFFERS) + 1):
            shortcut(f"Alt+{place}", self, partial(self._take_place, place))

    def put(self, text: str) -> None:
        """Put a sentence in the box, ready to be changed; what stood there comes back with Ctrl+Z."""
        self.box.replace(text)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Begin a new question."""
        self._timer.stop()
        self.reason.close_and_clear()
        self.box.clear()
        self._timer.stop()
        self.show_look(None)

    def ask_reason(self) -> None:
        """Ask, in the line below the question, why it is asked all the same."""
        self.reason.open()

    def show_offers(self, offered: Sequence[Offer]) -> None:
        """Offer what may be asked now, as long as nothing is typed."""
        self.ladder.show_offers(offered)
        self._follow_draft()

    def show_look(self, found: Look | None) -> None:
        """Draw the findings, and underline the words that they are about."""
        if found is not None and found.text != self.box.text():
            return
        self.findings.show_look(found)
        self.findings.keys_after(self.button)
        self.box.setExtraSelections([self._underline(finding, found.text) for finding in found.findings] if found else [])

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the state of the talk."""
        self.button.setEnabled(snapshot.enabled.ask)
        self.advice.show_snapshot(snapshot)

    def compact(self, small: bool, narrow: bool) -> None:
        """Leave out what can be missed on a small screen."""
        self._hint.setVisible(not small)
        for part in self._head:
            part.setVisible(not narrow)
        self.ladder.compact(narrow)
        self._follow_draft()
        self.box.setPlaceholderText(f"{PLACEHOLDER} (F2)" if narrow else PLACEHOLDER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button as high as one line of the box."""
        super().resizeEvent(event)
        self.button.setMinimumHeight(self.box.minimumSizeHint().height())

    def _typed(self) -> None:
        text = self.box.text()
        if text == self._seen:
            return
        self._seen = text
        self._follow_draft()
        self.reason.hide()
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self.show_look(None)

    def _take_place(self, place: int) -> None:
        """With an empty box the keys are for what may be asked now, with a question in it for a better wording."""
        if self.box.text().strip():
            self.findings.take(place)
        else:
            self.ladder.take(place)

    def _follow_draft(self) -> None:
        empty = not self.box.text().strip()
        self.ladder.setVisible(empty and self.ladder.filled)
        self.findings.setVisible(not (empty and self.ladder.filled))

    def _enter(self) -> None:
        self.asked.emit(self.box.text(), "")

    def _leave_reason(self) -> None:
        self.reason.hide()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, wording: str, finding: Finding) -> None:
        text = self.box.text()
        whole = wording.rstrip()[-1:] in {".", "?", "!", "…"}
        if whole or finding.end > len(text):
            self.box.replace(wording)
        else:
            word = wording[:1].upper() + wording[1:] if text[finding.start : finding.start + 1].isupper() else wording
            self.box.replace(text[: finding.start] + word + text[finding.end :])
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.stop()
        self.paused.emit(self.box.text())

    def _underline(self, finding: Finding, text: str) -> QTextEdit.ExtraSelection:
        style = QTextCharFormat()
        strong = finding.severity is not Severity.CONSIDER
        line = QTextCharFormat.UnderlineStyle.WaveUnderline if strong else QTextCharFormat.UnderlineStyle.DotLine
        style.setUnderlineStyle(line)
        style.setUnderlineColor(QColor(getattr(theme.current(), finding.severity.value)))
        cursor = QTextCursor(self.box.document())
        cursor.setPosition(units(text, finding.start))
        cursor.setPosition(units(text, finding.end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = style
        return selection


def units(text: str, points: int) -> int:
    """Turn an offset in code points into one in UTF-16 units, which is how Qt counts."""
    return len(text[:points].encode("utf-16-le", "surrogatepass")) // 2
