"""The settings of this computer; a change shows at once and is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.choices import Choices
from intake_app.ui.column import button, row, words
from intake_app.ui.field import Field
from intake_app.ui.message_strip import MessageStrip
from intake_app.ui.stepper import Stepper

OWN = "Mag leeg blijven. Hoe u een eigen script maakt, staat in templates/README.md."


class SettingsDialog(QDialog):
    """Theme, text size, waiting time and name. `change` keeps the settings and returns a sentence when that failed."""

    def __init__(self, settings: Settings, change: Callable[[Settings], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Instellingen")
        self.setAccessibleName("Instellingen")
        self._settings = settings
        self._change = change
        self.theme = Choices(
            "Kleuren",
            {"system": ("Zoals de computer", ""), "light": ("Licht", ""), "dark": ("Donker", "")},
            settings.theme,
            beside=True,
        )
        self.scale = Stepper("Grootte van de tekst", settings.text_scale, (100, 200), 10, "%")
        self.wait = Stepper("Wachttijd na een vraag", settings.wait, (5, 20), 1, "seconden")
        self.lock = Stepper("Vergrendelen na", settings.lock, (1, 30), 1, "min")
        self.scripts = QLineEdit(settings.scripts)
        self.scripts.setPlaceholderText("Geen eigen scripts")
        self.browse = button("Kies een map")
        self.user = QLineEdit(settings.user)
        self.user.setMaxLength(80)
        self._strip = MessageStrip()
        self.done_button = button("Sluiten", "primary")
        self.done_button.setDefault(True)
        self._arrange()
        self.theme.changed.connect(lambda code: self._put(replace(self._settings, theme=code)))
        self.scale.changed.connect(lambda value: self._put(replace(self._settings, text_scale=value)))
        self.wait.changed.connect(lambda value: self._put(replace(self._settings, wait=value)))
        self.lock.changed.connect(lambda value: self._put(replace(self._settings, lock=value)))
        self.user.editingFinished.connect(self._rename)
        self.scripts.editingFinished.connect(self._use_folder)
        self.browse.clicked.connect(self._browse)
        self.done_button.clicked.connect(self.accept)

    def _arrange(self) -> None:
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(theme.em(1.2), theme.em(1.2), theme.em(1.2), theme.em(1.2))
        body.setSpacing(theme.em(0.5))
        body.addWidget(words("Instellingen", "title"))
        for title, hint, widget in (
            ("Kleuren", "", self.theme),
            ("Grootte van de tekst", "Ook met Ctrl en plus of min.", self.scale),
            ("Wachttijd na een vraag", "Zo lang is het rustig stil. Tien seconden past bij de meeste mensen.", self.wait),
            ("Vergrendelen na", "Als u niets aanraakt. In een gesprek vraagt het scherm dan alleen uw wachtwoord.", self.lock),
        ):
            body.addSpacing(theme.em(0.5))
            label = words(title, "label")
            label.setBuddy(widget.more if isinstance(widget, Stepper) else widget)
            body.addWidget(label)
            if hint:
                body.addWidget(words(hint, "small"))
            body.addWidget(widget)
        body.addSpacing(theme.em(0.5))
        body.addWidget(Field("Uw naam of dienstnummer", self.user, hint="Geldt vanaf de volgende keer dat u de kluis opent."))
        body.addSpacing(theme.em(0.5))
        place = QWidget()
        place.setLayout(row(self.scripts, self.browse))
        self._scripts = Field("Map met scripts van uw team", place, hint=OWN, target=self.scripts)
        body.addWidget(self._scripts)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName("Instellingen")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, theme.em(0.8))
        outer.addWidget(self._strip)
        outer.addWidget(scroll, 1)
        foot = row(None, self.done_button)
        foot.setContentsMargins(theme.em(1.2), 0, theme.em(1.2), 0)
        outer.addLayout(foot)
        theme.fit(self, 32, 32)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Map met scripts van uw team", self.scripts.text())
        if chosen:
            self.scripts.setText(chosen)
            self._use_folder()

    def _use_folder(self) -> None:
        """Use the folder that was typed or chosen; an empty line means: only the shipped scripts."""
        typed = self.scripts.text().strip()
        missing = bool(typed) and not Path(typed).is_dir()
        self._scripts.problem("Deze map is er niet." if missing else "")
        if not missing and typed != self._settings.scripts:
            self._put(replace(self._settings, scripts=typed))

    def _rename(self) -> None:
        name = self.user.text().strip()
        if name and name != self._settings.user:
            self._put(replace(self._settings, user=name))

    def _put(self, settings: Settings) -> None:
        self._settings = settings
        sentence = self._change(settings)
        if sentence:
            self._strip.say(sentence, problem=True)
