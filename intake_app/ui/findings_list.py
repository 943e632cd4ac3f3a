"""What the checker sees in the question: one finding in full with better wordings, the others as quiet words on one line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake_app.interview.vocabulary import FORMS, LABELS, SEVERITIES
from intake_app.language.findings import Finding, Look, Severity
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton

WORDINGS = 3
"""How many better wordings are offered, each with a key: Alt+1 to Alt+3."""

EMPTY = "Typ een vraag. Terwijl u typt, kijkt het programma mee."
CLEAR = "Geen bevindingen."


class FindingsList(QWidget):
    """Draws a Look. `taken` carries a wording and the finding that it belongs to."""

    taken = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._open = 0
        self._source_shown = False
        self._wordings: list[KeyButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(0.3))
        self.setAccessibleName("Bevindingen")
        self.show_look(None)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The wordings that can be taken over now, in the order of their keys."""
        return tuple(button.accessibleName() for button in self._wordings)

    def keys_after(self, widget: QWidget) -> None:
        """Let Tab come here after a widget."""
        for row in range(self._column.count()):
            item = self._column.itemAt(row)
            shown = item.widget() if item else None
            for button in shown.findChildren(KeyButton) if shown else ():
                QWidget.setTabOrder(widget, button)
                widget = button

    def take(self, place: int) -> None:
        """Take over the wording with this key (1 to 3), when there is one."""
        if 1 <= place <= len(self._wordings):
            self._wordings[place - 1].click()

    def dress(self) -> None:
        """Draw the findings anew, in the colours and sizes of now."""
        self._draw()

    def show_look(self, found: Look | None) -> None:
        """Draw what was found; None when there is nothing to look at."""
        before, self._look = self._look, found
        if before and found and (before.findings, before.form) == (found.findings, found.form):
            return
        self._open = 0
        self._source_shown = False
        self._draw()
        self._announce()

    def _announce(self) -> None:
        """Let a screen reader say the strongest finding, after what it is saying now."""
        if self._look and self._look.findings and QAccessible.isActive():
            first = self._look.findings[0]
            words = f"{SEVERITIES[first.severity.value]}: {LABELS[first.label]}. {first.says}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _draw(self) -> None:
        self._wordings = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        findings = self._look.findings if self._look else ()
        if not findings:
            self._column.addWidget(self._calm())
            return
        self._column.addWidget(self._full(findings[self._open]))
        if len(findings) > 1:
            self._column.addWidget(self._others(findings))

    def _calm(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        if self._look is not None:
            mark = QLabel()
            icons.put(mark, "ok", theme.current().ok, theme.em(0.9))
            line.addWidget(mark)
            said = f"{CLEAR} Dit is een {FORMS[self._look.form.value]}." if self._look.form.value in FORMS else CLEAR
            if self._look.form.value == "other":
                said = CLEAR
        else:
            said = EMPTY
        text = QLabel(said)
        theme.look(text, "small")
        text.setWordWrap(True)
        line.addWidget(text, 1)
        return row

    def _full(self, finding: Finding) -> QWidget:
        kind = finding.severity.value
        card = QFrame()
        theme.look(card, f"finding-{kind}" if finding.severity is not Severity.CONSIDER else "")
        card.setAccessibleName(f"{SEVERITIES[kind]}: {LABELS[finding.label]}. {finding.says}")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.em(0.6), theme.em(0.45), theme.em(0.6), theme.em(0.45))
        column.setSpacing(theme.em(0.3))
        head = QHBoxLayout()
        head.setSpacing(theme.em(0.4))
        mark = QLabel()
        icons.put(mark, kind, getattr(theme.current(), kind), theme.em(1.1))
        name = QLabel(f"{SEVERITIES[kind].capitalize()} · {LABELS[finding.label]}")
        theme.look(name, f"kind-{kind}")
        source = KeyButton("Bron", kind="quiet")
        source.setAccessibleName("Bron van deze bevinding")
        source.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.addWidget(mark)
        head.addWidget(name)
        head.addStretch(1)
        head.addWidget(source)
        says = QLabel(finding.says)
        says.setWordWrap(True)
        origin = QLabel(f"Bron: {finding.source}")
        origin.setWordWrap(True)
        theme.look(origin, "small")
        origin.setVisible(self._source_shown)
        source.clicked.connect(lambda: self._toggle_source(origin))
        column.addLayout(head)
        column.addWidget(says)
        if finding.instead:
            column.addWidget(self._offers(finding))
        column.addWidget(origin)
        return card

    def _offers(self, finding: Finding) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, theme.em(0.35))
        for place, wording in enumerate(dict.fromkeys(finding.instead), start=1):
            if place > WORDINGS:
                break
            button = KeyButton(wording, f"Alt+{place}", "chip")
            button.setToolTip("Neem deze zin over. Ctrl+Z maakt het ongedaan.")
            button.clicked.connect(lambda _checked=False, words=wording: self.taken.emit(words, finding))
            self._wordings.append(button)
            flow.addWidget(button)
        return box

    def _others(self, findings: tuple[Finding, ...]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, theme.em(0.1))
        for place, finding in enumerate(findings):
            if place == self._open:
                continue
            kind = finding.severity.value
            chip = KeyButton(LABELS[finding.label], kind="quiet")
            chip.setIcon(icons.icon(kind, getattr(theme.current(), kind)))
            chip.setAccessibleName(f"{SEVERITIES[kind]}: {LABELS[finding.label]}. Laat zien")
            chip.setToolTip(f"{SEVERITIES[kind].capitalize()}: {finding.says}")
            chip.clicked.connect(partial(self._unfold, place))
            flow.addWidget(chip)
        return box

    def _unfold(self, place: int, _checked: bool = False) -> None:
        self._open = place
        self._source_shown = False
        self._draw()

    def _toggle_source(self, origin: QLabel) -> None:
        self._source_shown = not self._source_shown
        origin.setVisible(self._source_shown)
