"""Questions at hand, by topic: search while typing, put one in the box, mark it as asked, or plan it for later."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from intake_app.interview.prepared import OWN, Prepared, matching
from intake_app.interview.script import topic_title
from intake_app.interview.session import Session
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.form_dialog import Attempt
from intake_app.ui.key_button import KeyButton, shortcut

ABOUT = "Van het script en van uw team. Zoek op een woord, of loop met de pijlen door de lijst."
NOTHING = "Geen vraag met deze woorden. Typ een ander woord, of typ uw vraag zelf."
_QUESTION = Qt.ItemDataRole.UserRole


class PreparedDialog(QDialog):
    """Enter puts the chosen question in the box, Ctrl+Enter marks it as asked, Ctrl+P plans it. `put` carries the sentence."""

    put = Signal(str)

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner)
        self._attempt = attempt
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Vragen die klaarstaan")
        self.setAccessibleName("Vragen die klaarstaan")
        heading, about, self._wrong = QLabel("Vragen die klaarstaan"), QLabel(ABOUT), QLabel()
        for label, kind in ((heading, "heading"), (about, "muted"), (self._wrong, "problem")):
            label.setWordWrap(True)
            theme.look(label, kind)
        self._wrong.hide()
        self.search = QLineEdit()
        self.search.setAccessibleName("Zoek een vraag")
        self.search.setPlaceholderText("Zoek, bijvoorbeeld: telefoon")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Vragen")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.take = KeyButton("In het vak", "Return", "primary")
        self.asked = KeyButton("Gesteld", "Ctrl+Return")
        self.later = KeyButton("Voor later", "Ctrl+P")
        back = KeyButton("Terug", "Escape")
        buttons = QWidget()
        row = FlowLayout(buttons, theme.em(0.5))
        for button in (self.take, self.asked, self.later, back):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        column.setSpacing(theme.em(0.5))
        for widget in (heading, about, self.search):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self._wrong)
        column.addWidget(buttons)
        theme.fit(self, 40, 36)
        self.search.textChanged.connect(lambda _text: self._draw())
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.list.currentItemChanged.connect(lambda *_items: self._name_plan())
        self.take.clicked.connect(self._take)
        self.asked.clicked.connect(self._ask)
        self.later.clicked.connect(self._plan)
        back.clicked.connect(self.reject)
        shortcut("Ctrl+Return", self, self._ask)
        shortcut("Ctrl+P", self, self._plan)
        self._draw()
        self._begin_here()
        self.search.setFocus()

    @property
    def chosen(self) -> Prepared | None:
        """The question that the keys are for."""
        item = self.list.currentItem()
        return item.data(_QUESTION) if item else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move through the list while the words stay in the search field; Enter takes."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self._move(step)
                return True
            if (
                event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _draw(self, keep: str = "") -> None:
        """Draw what matches, under its topics; the question with the text `keep` stays chosen."""
        self.list.clear()
        topic = ""
        for question in matching(self._session.prepared(), self.search.text()):
            if question.topic != topic:
                topic = question.topic
                self._add_heading(topic)
            self._add(question, chosen=question.text == keep)
        if not self.list.count():
            self._add_heading(NOTHING)
        if self.list.currentItem() is None:
            self._move(1)
        self._name_plan()

    def _begin_here(self) -> None:
        """Begin at the topic that is on the screen, with its first question that was not asked."""
        view = self._session.snapshot().step
        here = topic_title(view.phase, view.step) if view else ""
        rows = [row for row in range(self.list.count()) if self._is_next(self.list.item(row), here)]
        if rows:
            self.list.setCurrentRow(rows[0])
            self.list.scrollToItem(self.list.item(max(rows[0] - 1, 0)), QListWidget.ScrollHint.PositionAtTop)

    def _is_next(self, item: QListWidgetItem, topic: str) -> bool:
        question = item.data(_QUESTION)
        return question is not None and question.topic == topic and not question.asked

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = QFont(self.list.font())
        bold.setBold(True)
        item.setFont(bold)

    def _add(self, question: Prepared, *, chosen: bool) -> None:
        states = (
            *(("gesteld", question.asked), ("voor later", question.planned), (question.origin, question.origin == OWN)),
            (f"met het eigen woord: {question.own}", bool(question.own)),
        )
        notes = [name for name, holds in states if holds]
        item = QListWidgetItem(f"{question.text}   ({', '.join(notes)})" if notes else question.text, self.list)
        item.setData(_QUESTION, question)
        if chosen:
            self.list.setCurrentItem(item)

    def _move(self, step: int) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_QUESTION) is not None]
        now = self.list.currentRow()
        ahead = [row for row in rows if row > now] if step > 0 else [row for row in reversed(rows) if row < now]
        if ahead:
            self.list.setCurrentRow(ahead[0])

    def _name_plan(self) -> None:
        chosen = self.chosen
        for button in (self.take, self.asked, self.later):
            button.setEnabled(chosen is not None)
        self.later.rename("Niet meer voor later" if chosen and chosen.planned else "Voor later")

    def _take(self) -> None:
        chosen = self.chosen
        if chosen:
            self.accept()
            self.put.emit(chosen.own or chosen.text)

    def _ask(self) -> None:
        """Note it as asked, the pauses and findings with it; what may not be asked just so goes to the box."""
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.own or self._attempt(lambda: self._session.ask(chosen.text)):
            self._take()
        else:
            self.accept()

    def _plan(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        wrong = self._attempt(lambda: self._session.plan(chosen.text, chosen.topic, drop=chosen.planned))
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._draw(chosen.text)
