"""Which modules of the script this talk uses; they can change while the talk goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.script_choice import first_sentence
from intake_app.ui.tick_line import TickLine

ABOUT = "Kruis aan waar het gesprek over gaat. De stappen komen erbij in het verloop. Wat al is genoteerd, blijft staan."


class ModulesDialog(FormDialog):
    """A box for each module, with its title alone: the person may read along, and what a module is about says too much."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Onderwerpen", ABOUT, "Gebruik deze")
        self._session = session
        self.boxes: dict[str, TickLine] = {}
        for module in session.script.modules:
            box = TickLine(module.title)
            box.box.setAccessibleDescription(first_sentence(module.about))
            box.setToolTip(module.about)
            box.setChecked(module.id in session.interview.modules)
            self.boxes[module.id] = box
            self.form.addWidget(box)
        if self.boxes:
            next(iter(self.boxes.values())).setFocus()
        else:
            self.said("Bij dit script is er niets te kiezen.")

    def deed(self) -> Snapshot:
        """Use what is ticked."""
        return self._session.choose_modules([name for name, box in self.boxes.items() if box.isChecked()])
