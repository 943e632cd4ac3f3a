"""Which script leads the talk, which of its modules, and what the unit fills in for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.script import Script
from intake_app.ui import theme
from intake_app.ui.choices import Choices
from intake_app.ui.column import words
from intake_app.ui.field import Field
from intake_app.ui.tick_line import TickLine

LATER = "Nog niet bekend? Laat het open. In het gesprek kunt u dit altijd veranderen."


class ScriptChoice(QWidget):
    """Shows the modules and variables of the script that is chosen; `left_out`: own files that can't be used, and why."""

    def __init__(self, scripts: Sequence[Script], left_out: Sequence[str] = ()) -> None:
        super().__init__()
        self._scripts = {script.id: script for script in scripts}
        first = next(iter(self._scripts), "")
        self.choice = Choices("Script", {script.id: (script.title, first_sentence(script.about)) for script in scripts}, first)
        self.modules: dict[str, TickLine] = {}
        self.variables: dict[str, QLineEdit] = {}
        self._kept: dict[str, str] = {}
        self._more = QWidget()
        self._column = QVBoxLayout(self._more)
        self._column.setContentsMargins(0, theme.em(0.3), 0, 0)
        self._column.setSpacing(theme.em(0.45))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.em(0.45))
        label = words("Script", "label")
        label.setBuddy(self.choice)
        for part in (label, self.choice, *(words(f"Dit eigen bestand doet niet mee. {why}", "notice") for why in left_out)):
            layout.addWidget(part)
        layout.addWidget(self._more)
        self.choice.changed.connect(self._fill)
        self._fill(first)

    def script(self) -> str:
        """Return the id of the script."""
        return self.choice.chosen()

    def chosen_modules(self) -> tuple[str, ...]:
        """Return the modules that were ticked."""
        return tuple(name for name, line in self.modules.items() if line.isChecked())

    def values(self) -> tuple[tuple[str, str], ...]:
        """Return what was filled in, as pairs of a name and its value."""
        return tuple((name, entry.text().strip()) for name, entry in self.variables.items())

    def _fill(self, script_id: str) -> None:
        """Show what belongs to this script. What was typed for another one comes back when that one is chosen again."""
        self._kept |= {name: entry.text() for name, entry in self.variables.items()}
        ticked = set(self.chosen_modules())
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.modules, self.variables = {}, {}
        script = self._scripts.get(script_id)
        if script is not None:
            self._add_modules(script, ticked)
            self._add_variables(script)
        self._more.setVisible(bool(self.modules or self.variables))
        last: QWidget | None = next(reversed(self.choice.cards.values()), None)
        for entry in (*(line.box for line in self.modules.values()), *self.variables.values()):
            if last is not None:
                self.setTabOrder(last, entry)
            last = entry

    def _add_modules(self, script: Script, ticked: set[str]) -> None:
        if script.modules:
            self._column.addWidget(words("Waar gaat het misschien over?", "label"))
            self._column.addWidget(words(LATER, "small"))
        for module in script.modules:
            line = TickLine(module.title, first_sentence(module.about))
            line.setToolTip(module.about)
            line.setChecked(module.id in ticked)
            self.modules[module.id] = line
            self._column.addWidget(line)

    def _add_variables(self, script: Script) -> None:
        if script.variables and script.modules:
            self._column.addSpacing(theme.em(0.3))
        for variable in script.variables:
            entry = QLineEdit(self._kept.get(variable.name, variable.default))
            entry.setMaxLength(120)
            self.variables[variable.name] = entry
            self._column.addWidget(Field(variable.label, entry, hint="Het script gebruikt dit in de zinnen."))


def first_sentence(about: str) -> str:
    """Return what an explanation begins with: enough to choose by."""
    first, dot, _ = about.partition(". ")
    return first + dot.strip()
