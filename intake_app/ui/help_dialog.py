"""Help: what the program is and is not, and which keys there are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.column import button, row, words
from intake_app.ui.icon_label import IconLabel

KEYS = (
    (
        "Overal",
        (
            ("F1", "deze hulp"),
            ("Ctrl+,", "instellingen"),
            ("Ctrl+L", "vergrendelen"),
            ("Ctrl++  Ctrl+-", "tekst groter of kleiner"),
        ),
    ),
    (
        "Bij de zaken",
        (
            ("Ctrl+N", "nieuwe intake"),
            ("Enter", "zaak openen"),
            ("Ctrl+F", "wie u kunt bellen"),
            ("Ctrl+J", "logboek"),
            ("Ctrl+B", "bewaren en verwijderen"),
        ),
    ),
    (
        "Bij wie u kunt bellen",
        (("Ctrl+N", "iemand toevoegen"), ("Enter", "wijzigen"), ("Delete", "weghalen"), ("Ctrl+Z", "ongedaan maken")),
    ),
    ("Bij een formulier", (("Ctrl+Enter", "vastleggen, beginnen of maken"), ("Esc", "terug, er wordt niets vastgelegd"))),
    (
        "In het gesprek: vragen en antwoorden",
        (
            ("Enter", "vraag of antwoord vastleggen"),
            ("Shift+Enter", "nieuwe regel in vraag of antwoord"),
            ("Alt+1  Alt+2", "een betere zin overnemen, of met een leeg vak: wat u nu kunt vragen"),
            ("Ctrl+Enter", "stap gezegd, gevraagd of gedaan"),
            ("Ctrl+↓  Ctrl+↑", "volgende of vorige stap"),
            ("Alt+0", "advies van de LVB-specialist gebruiken: een betere zin komt in het vak"),
            ("Alt+letter", "wat u ziet of hoort; de letter staat erbij"),
            ("F5", "eigen woord van de persoon"),
            ("Shift+F5", "woordenboek van de persoon"),
        ),
    ),
    (
        "In het gesprek: ergens naartoe",
        (
            ("F2", "naar de vraag"),
            ("F3", "naar het antwoord"),
            ("F4", "naar wat er al gezegd is; Enter verbetert een regel"),
            ("F6", "naar de herinneringen"),
            ("F12", "naar het verloop"),
        ),
    ),
    (
        "In het gesprek: vastleggen",
        (
            ("Ctrl+1  Ctrl+2", "besluit bij de open herinnering, en daarna de reden die klaarstaat"),
            ("Alt+J  Alt+X", "wat opviel: klopt, of klopt niet"),
            ("F7", "notitie"),
            ("F8", "pauze, en weer verder"),
            ("F9", "vermoeden van LVB"),
            ("F10", "signalen"),
            ("Ctrl+M", "wie er is"),
            ("Ctrl+R", "opname"),
            ("Ctrl+O", "gezien of gehoord, in woorden"),
            ("Ctrl+B", "wat deze persoon nodig heeft"),
            ("Ctrl+H", "kaart of helper van deze persoon"),
            ("Ctrl+I", "informatie gedeeld"),
            ("Ctrl+F", "wie u kunt bellen, of bij een besluit: wie u belde"),
            ("Ctrl+P", "belblad: wat u vraagt en wat u mag zeggen"),
            ("Ctrl+W", "overdrachtskaart"),
            ("Ctrl+U", "advies van de LVB-specialist in de kamer"),
            ("Ctrl+K", "onderwerpen van het script kiezen"),
            ("Ctrl+J", "vragen die klaarstaan: zoeken, stellen, plannen"),
            ("Ctrl+T", "tempo voor deze persoon"),
            ("Ctrl+G", "cijfers van dit gesprek"),
            ("Ctrl+D", "gesprek afsluiten"),
        ),
    ),
    (
        "In het gesprek: andere schermen",
        (
            ("F11", "scherm voor de persoon: kaarten, pad, tekenen"),
            ("Ctrl+S", "wat is aangewezen, als antwoord vastleggen"),
            ("Ctrl+E", "kaart voor wie praat; daar is F11 het hele scherm en Esc dicht"),
        ),
    ),
)
LIMITS = (
    "Het programma stelt geen diagnose. Het zegt nooit dat iemand een LVB heeft.",
    "Bevindingen bij een vraag zijn advies. U beslist wat u vraagt.",
    "Het programma oordeelt niet over wat iemand vertelt.",
    "Een opname (AVR) blijft nodig waar die verplicht is. Dit verslag komt er niet voor in de plaats.",
    "Alles blijft op deze computer. Het programma gebruikt geen internet.",
)


class HelpDialog(QDialog):
    """Reads as one calm page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hulp")
        self.setAccessibleName("Hulp")
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(*[theme.em(1.2)] * 4)
        body.setSpacing(theme.em(0.45))
        body.addWidget(words("Hulp", "title"))
        body.addWidget(words("Wat dit programma wel en niet doet", "heading"))
        for sentence in LIMITS:
            point = row(IconLabel("ok", "accent", 1.0), words(sentence), between=0.5)
            point.setStretch(1, 1)
            body.addLayout(point)
        body.addSpacing(theme.em(0.5))
        body.addWidget(words("Toetsen", "heading"))
        for place, keys in KEYS:
            body.addWidget(words(place, "label"))
            body.addLayout(_keys(keys))
        version = QApplication.applicationVersion()
        body.addSpacing(theme.em(0.5))
        body.addWidget(words(f"LVB-intake {version}".strip(), "small"))
        body.addStretch(1)
        self.pane = QScrollArea()
        self.pane.setAccessibleName("Tekst van de hulp")
        self.pane.setWidgetResizable(True)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setWidget(inner)
        self.close_button = button("Sluiten", "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, theme.em(0.8))
        outer.addWidget(self.pane, 1)
        foot = row(None, self.close_button)
        foot.setContentsMargins(theme.em(1.2), 0, theme.em(1.2), 0)
        outer.addLayout(foot)
        theme.fit(self, 34, 36)


def _keys(keys: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.em(0.8))
    grid.setVerticalSpacing(theme.em(0.25))
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, theme.em(9))
    for number, (key, meaning) in enumerate(keys):
        chips = [QLabel(part) for part in key.split("  ")]
        for chip in chips:
            theme.look(chip, "key")
        grid.addLayout(row(*chips, None, between=0.3), number, 0)
        grid.addWidget(words(meaning), number, 1)
    return grid
