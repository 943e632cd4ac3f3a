"""Correct a line of the record. The line itself stays, struck through, with the correction under it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.transcript_lines import Line

ABOUT = "De oude regel blijft staan, doorgestreept. De verbetering komt eronder."


class CorrectDialog(FormDialog):
    """What stood there, how it must be, and why."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session, line: Line) -> None:
        super().__init__(owner, attempt, "Verbeter deze regel", ABOUT)
        self._session = session
        self._line = line
        self.said(f"{line.time}  {line.text}", "body").setIndent(theme.em(0.5))
        self.text = self.area("Hoe moet het zijn?")
        self.text.setPlainText(line.text)
        self.text.selectAll()
        self.why = self.field("Waarom? (mag leeg blijven)", "Bijvoorbeeld: verkeerd verstaan", spoken="Waarom deze verbetering")
        self.text.setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        return self._session.correct(self._line.seq, self.text.toPlainText(), self.why.text())
