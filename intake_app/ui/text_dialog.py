"""One thing in words: a note, something seen or heard, or what this person needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from intake_app.interview.snapshot import Snapshot
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.source_warning import SourceWarning


class TextDialog(FormDialog):
    """A title, what it is for, and a field; `keep` takes the words."""

    def __init__(self, owner: QWidget, attempt: Attempt, title: str, about: str, noted: Callable[[str], Snapshot]) -> None:
        super().__init__(owner, attempt, title, about)
        self._noted = noted
        self.text = self.area(title)
        self.warning = SourceWarning(self.text)
        self.form.addWidget(self.warning)
        self.text.setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        return self._noted(self.text.toPlainText())
