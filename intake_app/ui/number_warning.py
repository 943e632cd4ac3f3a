"""A quiet line below a field: what is typed there looks like a BSN, a bank account, a phone number or a mail address.

It holds nothing up: the key that notes, notes it all the same. The report counts what was noted (report/statistics.py).
"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from intake_app.interview.personal_numbers import warning
from intake_app.ui import theme
from intake_app.ui.text_box import TextBox


class NumberWarning(QLabel):
    """Shows itself as long as one of the fields it watches holds such a number; `key` notes it all the same."""

    def __init__(self, *fields: QLineEdit | QPlainTextEdit | TextBox, key: str = "Enter") -> None:
        super().__init__()
        self.setWordWrap(True)
        theme.look(self, "muted")
        self.hide()
        self._key = key
        self._fields: list[QLineEdit | QPlainTextEdit | TextBox] = []
        for field in fields:
            self.watch(field)

    def watch(self, field: QLineEdit | QPlainTextEdit | TextBox) -> None:
        """Look at one more field."""
        self._fields.append(field)
        field.textChanged.connect(self._look)

    def _look(self) -> None:
        said = warning(field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text() for field in self._fields)
        self.setText(f"{said} {self._key}: toch noteren." if said else "")
        self.setAccessibleName(self.text())
        self.setVisible(bool(said))
