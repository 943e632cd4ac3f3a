"""A quiet line under a field: what is typed there looks like a score or a diagnosis. It holds nothing up."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from intake_app.interview.sources_needed import WARNING, needs_source
from intake_app.ui import theme


class SourceWarning(QLabel):
    """Shows itself as long as one of the fields it watches holds such words."""

    def __init__(self, *fields: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(WARNING)
        self.setWordWrap(True)
        self.setAccessibleName(WARNING)
        theme.look(self, "muted")
        self.hide()
        self._fields = fields
        for field in fields:
            field.textChanged.connect(self._look)

    def _look(self) -> None:
        texts = (field.text() if isinstance(field, QLineEdit) else field.toPlainText() for field in self._fields)
        self.setVisible(any(needs_source(text) for text in texts))
