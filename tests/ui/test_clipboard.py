"""A copied passphrase does not stay on the clipboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication

from intake_app.ui import clipboard
from intake_app.ui.clipboard import BriefCopy


def test_it_is_gone_after_half_a_minute(qtbot: Any) -> None:
    """The time is thirty seconds, and when it is over the clipboard is empty."""
    copy = BriefCopy()
    copy.copy("anker boter FICTIEF")
    assert QApplication.clipboard().text() == "anker boter FICTIEF"
    assert (copy._timer.isActive(), copy._timer.interval(), clipboard.KEEP) == (True, 30_000, 30_000)
    copy._timer.timeout.emit()
    assert QApplication.clipboard().text() == ""


def test_what_someone_else_copied_stays(qtbot: Any) -> None:
    """Only our own text is taken away."""
    copy = BriefCopy()
    copy.copy("anker boter FICTIEF")
    QApplication.clipboard().setText("iets anders")
    copy.forget()
    assert QApplication.clipboard().text() == "iets anders"
