"""A new intake: the case, the person, the room, the recording."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.errors import IntakeError
from intake_app.interview.retention import BASES, SOURCE, USUAL
from intake_app.interview.session import Session
from intake_app.interview.vocabulary import AGE_GROUPS
from intake_app.ui.choices import Choices
from intake_app.ui.column import Card, Column, words
from intake_app.ui.doors import Doors, NewIntake, OpenVault
from intake_app.ui.field import Field
from intake_app.ui.icon_label import IconButton
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.people_rows import PeopleRows
from intake_app.ui.recording_choice import RecordingChoice
from intake_app.ui.script_choice import ScriptChoice
from intake_app.ui.sentences import sentence_of

PRACTICE = "OEFEN-"
GROUND = "Op welke grond bewaart u deze gegevens? Hieruit volgt wanneer ze weg moeten. U kunt dit later veranderen."
_NUMBERS = re.compile(r"(?:\d[\s.-]?){8,}")


class NewIntakePage(Column):
    """`begun` carries the session."""

    begun = Signal(object)
    left = Signal()
    problem = Signal(str)

    def __init__(self, doors: Doors, vault: OpenVault, now: Callable[[], str]) -> None:
        """`now` gives the time of day as "14:05", for the start of a recording."""
        super().__init__("Nieuwe intake")
        self._doors = doors
        self._vault = vault
        user = doors.settings().user or ("Rechercheur (FICTIEF)" if vault.practice else "")
        self._warned = False
        self._proposed = self._next_practice_number() if vault.practice else ""
        self.number = QLineEdit(self._proposed)
        self.number.setMaxLength(60)
        self._number = Field(
            "Zaaknummer", self.number, hint="In de oefenkluis begint een nummer altijd met OEFEN-." if vault.practice else ""
        )
        offer = doors.scripts()
        self.script = ScriptChoice(offer.scripts, offer.left_out)
        self.roepnaam = QLineEdit()
        self.roepnaam.setMaxLength(60)
        self._roepnaam = Field(
            "Roepnaam", self.roepnaam, hint="Zo noemt u de persoon in het gesprek. Vraag wat hij of zij prettig vindt."
        )
        self.address = Choices("Aanspreken met je of u", _address(""), "je")
        self.age = Choices("Leeftijd", {code: (title, "") for code, title in AGE_GROUPS.items()}, "adult", beside=True)
        self.interpreter = Choices("Tolk", {"no": ("Geen tolk", ""), "yes": ("Er is een tolk bij", "")}, "no", beside=True)
        self.abroad = Choices("Uit een ander land", {"no": ("Nee", ""), "yes": ("Ja", "")}, "no", beside=True)
        self.basis = Choices("Grond", {code: (basis.title, basis.means) for code, basis in BASES.items()}, USUAL)
        self.people = PeopleRows(user)
        self._people = Field(
            "Wie zijn er nu in de kamer?",
            self.people,
            hint="Ook wie meekijkt. Later komen en gaan kan altijd.",
        )
        self.recording = RecordingChoice(now)
        self._arrange()
        self.roepnaam.textEdited.connect(self._named)
        self.interpreter.changed.connect(self._interpreted)
        self.begin.clicked.connect(self._check)
        self.cancel.clicked.connect(self._leave)

    def first(self) -> None:
        """Put the focus where one begins."""
        self.number.setFocus()
        if self._vault.practice:
            self.number.setCursorPosition(len(self.number.text()))

    def _arrange(self) -> None:
        self.body.addWidget(words("Nieuwe intake", "title"))
        for heading, parts in (
            ("De zaak", [self._number, self.script]),
            ("Hoe lang bewaart u dit?", [*_titled(GROUND, self.basis), words(SOURCE, "small")]),
            (
                "De persoon",
                [
                    self._roepnaam,
                    *_titled("Hoe spreekt u de persoon aan?", self.address),
                    *_titled("Leeftijd", self.age),
                    *_titled("Tolk", self.interpreter),
                    *_titled("Komt de persoon uit een ander land?", self.abroad),
                ],
            ),
            ("De kamer", [self._people]),
            ("De opname (AVR)", [self.recording]),
        ):
            card = Card(heading)
            for part in parts:
                card.body.addWidget(part)
            self.body.addWidget(card)
        self.cancel = IconButton("back", "Terug naar de zaken", look="quiet")
        self.begin = KeyButton("Gesprek beginnen", "Ctrl+Return", "primary")
        self.begin.setAutoDefault(True)
        shortcut("Ctrl+Return", self, self.begin.click)
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.begin)
        self.show_foot(True)

    def _named(self, text: str) -> None:
        for code, (title, sentence) in _address(text.strip()).items():
            self.address.cards[code].reword(title, sentence)
        if looks_like_number(text):
            self._roepnaam.problem("Dit lijkt op een telefoonnummer of BSN. Een roepnaam is genoeg.", grave=False)

    def _interpreted(self, code: str) -> None:
        if code == "yes":
            self.people.put_role("interpreter")
        else:
            self.people.drop_empty("interpreter")

    def _check(self) -> None:
        wrong: list[QWidget] = []
        number = self.number.text().strip()
        self._number.problem(self._number_problem(number))
        if self._number.sentence:
            wrong.append(self.number)
        if self.roepnaam.text().strip():
            self._named(self.roepnaam.text())
        else:
            self._roepnaam.problem("Typ hoe de persoon wil heten. Nog niet bekend? Typ dan bijvoorbeeld: de jongen of mevrouw.")
            wrong.append(self.roepnaam)
        wrong += self._people_problem()
        if not self.recording.complete():
            wrong.append(self.recording.entry())
        if wrong:
            wrong[0].setFocus()
            self.problem.emit("Er mist nog iets. Het staat erbij in het formulier.")
        else:
            self._begin(number)

    def _number_problem(self, number: str) -> str:
        if not number or number.upper() == PRACTICE:
            return "Typ een zaaknummer."
        practice = number.upper().startswith(PRACTICE)
        if self._vault.practice and not practice:
            return "Dit is de oefenkluis. Begin het nummer met OEFEN-. Een echte zaak hoort hier niet."
        if practice and not self._vault.practice:
            return "Een oefenzaak hoort in de oefenkluis. Kies een ander nummer, of ga oefenen."
        return ""

    def _people_problem(self) -> list[QWidget]:
        nameless = self.people.nameless()
        if nameless is not None:
            self._people.problem("Typ bij iedereen een naam of nummer, of haal de regel weg.")
            self.people.mark_nameless()
            return [nameless.name]
        if not any(role == "detective" for _, role in self.people.people()):
            self._people.problem("Zet er ten minste één rechercheur bij.")
            return [self.people.add]
        self._people.fine()
        self.people.mark_nameless()
        return []

    def _begin(self, number: str) -> None:
        intake = NewIntake(
            number=number,
            script=self.script.script(),
            roepnaam=self.roepnaam.text().strip(),
            address=self.address.chosen(),
            age_group=self.age.chosen(),
            interpreter=self.interpreter.chosen() == "yes",
            people=self.people.people(),
            recording=self.recording.value(),
            abroad=self.abroad.chosen() == "yes",
            modules=self.script.chosen_modules(),
            variables=self.script.values(),
            basis=self.basis.chosen(),
        )
        try:
            session: Session = self._doors.begin(self._vault, intake)
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
            return
        self.begun.emit(session)

    def _leave(self) -> None:
        typed = (
            self.roepnaam.text().strip() or self.recording.why.text().strip() or (self.number.text().strip() != self._proposed)
        )
        if typed and not self._warned:
            self._warned = True
            self.problem.emit("Wat u hier invulde, gaat dan weg. Mag dat? Kies dan nog een keer Terug.")
        else:
            self.left.emit()

    def _next_practice_number(self) -> str:
        taken = {case.number.upper() for case in self._vault.cases()}
        return next(f"{PRACTICE}{number}" for number in range(1, len(taken) + 2) if f"{PRACTICE}{number}" not in taken)


def looks_like_number(text: str) -> bool:
    """Tell whether this looks like a phone number or a BSN (eight digits or more) rather than a name."""
    return bool(_NUMBERS.search(text))


def _address(name: str) -> dict[str, tuple[str, str]]:
    called = f" {name}" if name else ""
    return {
        "je": ("Met je", f"Dag{called}. Fijn dat je er bent. Vertel maar wat jij nog weet."),
        "u": ("Met u", f"Dag{called}. Fijn dat u er bent. Vertelt u maar wat u nog weet."),
    }


def _titled(title: str, widget: QWidget) -> tuple[QWidget, QWidget]:
    label = words(title, "label")
    label.setBuddy(widget)
    return label, widget
