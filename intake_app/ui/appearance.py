"""Language, theme and text size of the whole application: put on at the start, changed at once, kept in the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from intake_app.errors import IntakeError
from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.dutch import speak_dutch
from intake_app.ui.sentences import sentence_of


class Appearance(QObject):
    """Reads and keeps the settings through the doors of the window."""

    def __init__(self, read: Callable[[], Settings], keep: Callable[[Settings], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._keep = keep
        app = QApplication.instance()
        if isinstance(app, QApplication):
            speak_dutch(app)
            theme.apply(app, read())
            app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def change(self, settings: Settings) -> str:
        """Keep these settings and show them; returns a sentence when they could not be kept (they show all the same)."""
        before, wanted = self._read(), settings.kept_within()
        sentence = ""
        try:
            self._keep(wanted)
        except IntakeError as error:
            sentence = sentence_of(error)
        app = QApplication.instance()
        if isinstance(app, QApplication) and (before.theme, before.text_scale) != (wanted.theme, wanted.text_scale):
            theme.apply(app, wanted)
        return sentence

    def scale(self, by: int) -> str:
        """Make the text larger or smaller by so many percent; returns what `change` returns."""
        settings = self._read()
        return self.change(replace(settings, text_scale=settings.text_scale + by))

    def _follow_system(self) -> None:
        app, settings = QApplication.instance(), self._read()
        if isinstance(app, QApplication) and settings.theme == "system" and theme.chosen("system") is not theme.current():
            theme.apply(app, settings)
