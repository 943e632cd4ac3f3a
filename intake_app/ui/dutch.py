"""Dutch for what the library itself says: the menus of text fields, and the windows to choose a file or a printer."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_NAME = "dutch"


def speak_dutch(app: QApplication) -> None:
    """Let the library speak Dutch, whatever the computer speaks; once is enough."""
    if app.findChild(QTranslator, _NAME) is not None:
        return
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
