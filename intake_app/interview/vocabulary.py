"""The closed lists of the conversation and what they are called in Dutch, for screen and report alike."""

from __future__ import annotations

from typing import Final

ROLES: Final = {
    "person": "persoon die vertelt",
    "detective": "rechercheur",
    "second_detective": "tweede rechercheur",
    "interpreter": "tolk",
    "lawyer": "advocaat",
    "trusted_person": "vertrouwenspersoon",
    "legal_representative": "wettelijk vertegenwoordiger",
    "lvb_specialist": "LVB-specialist",
    "experience_expert": "ervaringsdeskundige",
    "support_worker": "begeleider",
    "behavioural_scientist": "gedragsdeskundige",
    "care_coordinator": "zorgcoördinator",
    "other": "anders",
}

MARKS: Final = {
    "knikt": "knikt",
    "schudt_nee": "schudt nee",
    "stil": "is stil",
    "weet_niet": "zegt: weet ik niet",
    "snapt_niet": "zegt: snap ik niet",
    "niet_gehoord": "hoorde de vraag niet",
    "huilt": "huilt",
    "lacht": "lacht",
    "kijkt_weg": "kijkt weg",
    "haalt_schouders_op": "haalt schouders op",
    "wijst_aan": "wijst aan",
    "vraagt_pauze": "vraagt pauze",
    "wil_niet_zeggen": "wil het niet zeggen",
    "wil_stoppen": "wil stoppen",
    "zucht": "zucht",
    "fluistert": "fluistert",
    "beweegt_onrustig": "beweegt onrustig",
    "gaapt": "gaapt",
    "vraagt_hulp": "vraagt om hulp",
    "niet_veilig": "zegt: niet veilig",
}
"""What can be seen or heard, as observation; what it means is for nobody here to say."""

SIGNAL_KINDS: Final = {"signal": "signaal van LVB", "victim_signal": "signaal: mogelijk slachtoffer"}
"""What a signal is a signal of; the second kind says nothing of an LVB."""

EMOTION_MARKS: Final = frozenset({"huilt", "beweegt_onrustig"})

AGE_GROUPS: Final = {"adult": "18 jaar of ouder", "minor": "14 tot en met 17 jaar"}

ADDRESS: Final = {"je": "je", "u": "u"}

TOLD_BACK: Final = {"correct": "klopt", "partly": "klopt voor een deel", "not": "klopt nog niet"}

PRACTISED: Final = {"shown": "lukte zelf", "helped": "lukte met hulp", "not": "lukte nog niet"}

SUSPICION: Final = {"ja": "ja", "nee": "nee", "onbekend": "onbekend"}

CARDS: Final = {
    "hulpkaart": "hulpkaart",
    "crisiskaart": "crisiskaart",
    "bewindvoerder": "bewindvoerder of mentor",
    "begeleider": "begeleider",
}
"""What may tell how to talk with someone: a card they carry, or someone who helps them."""

SIGNAL_GROUPS: Final = {
    "school": "School",
    "lezen-schrijven": "Lezen en schrijven",
    "tijd-volgorde": "Tijd en volgorde",
    "verhaal": "Hoe het verhaal wordt verteld",
    "reactie": "Hoe de persoon reageert",
    "leven-hulp": "Leven en hulp",
    "documenten": "Documenten",
    "mogelijk-slachtoffer": "Het verhaal erachter (geen signaal van LVB)",
}

SCREENED: Final = {"onder": "onder de grens", "boven": "boven de grens", "": "niet bekend"}
"""The outcome of a SCIL, as far as it may be noted."""

DECISIONS: Final = {
    "called": "gebeld",
    "planned": "gepland",
    "asked_person": "aan de persoon gevraagd",
    "not_available": "niet beschikbaar",
    "not_now": "nu niet",
    "break_now": "nu pauze",
    "after_topic": "na dit onderwerp",
    "person_goes_on": "de persoon wil doorgaan",
    "recording_started": "opname gestart",
    "no_recording": "geen opname",
    "slower": "rustiger aan",
    "simpler": "eenvoudiger vragen",
    "rules_repeated": "regels herhaald",
    "first_this": "eerst dit onderwerp",
    "role_changed": "andere rol",
    "arrived": "is er",
    "safe_now": "het is nu veilig",
}

ASKED_BY: Final = {"person": "de persoon", "detective": "de rechercheur", "program": "voorstel van het programma"}

POINTED_BY: Final = {"touch": "zelf aangeraakt", "detective": "gezien door de rechercheur"}
"""How it is known that the person pointed at a card."""

ADVICE: Final = {"remark": "opmerking", "wording": "een betere zin"}
"""What someone who knows LVB can give during the talk."""

ADVICE_HANDLED: Final = {"used": "gebruikt", "asked_later": "voor later", "not_used": "niet gebruikt"}

ADVISERS: Final = ("lvb_specialist", "experience_expert")
"""The roles whose advice is noted as theirs."""

SHARING: Final = {
    "report": "Melding aan CoMensha",
    "help": "Hulp, opvang of zorg",
    "other": "Iets anders",
}
"""What information is shared for: an obligation, something that the person agrees to, or neither."""

BASES: Final = {
    "duty": "wettelijke plicht: de politie meldt een mogelijk slachtoffer bij CoMensha",
    "consent": "toestemming van de persoon",
    "within_police": "een collega die het voor het werk nodig heeft (Wpg artikel 6)",
    "partner": "verstrekken aan een partner (Wpg artikel 16, 18 of 19 tot en met 22; welk artikel: nog te controleren)",
    "danger": "direct gevaar voor de persoon of een ander (artikel: nog te controleren)",
    "agreement": "een convenant of afspraak met deze partner (artikel: nog te controleren)",
}
"""On which basis information is shared; what is not in this list is noted in own words (domain.md 8.2)."""

HANDOVER: Final = {
    "name": "De roepnaam",
    "needs": "Wat helpt bij praten en begrijpen",
    "words": "Eigen woorden van de persoon",
    "pace": "Tempo en pauzes",
    "aids": "Hulpmiddelen die werkten",
    "suspicion": "Dat er een vermoeden van een LVB is",
    "helpers": "Wie de persoon al helpt",
    "safety": "Wat nodig is voor de veiligheid",
    "next": "De volgende afspraak",
    "story": "Iets uit het verhaal",
}
"""What a hand-over card may tell, each only when the person agreed to it."""


def agreed_in_words(items: tuple[str, ...]) -> str:
    """List what may be handed over, within a sentence; how to get in touch is always among it."""
    named = (HANDOVER.get(item, item) for item in items)
    return ", ".join(("hoe contact te krijgen", *(name[:1].lower() + name[1:] for name in named)))


PROFILES: Final = {"dossier": "verslag", "overdracht": "overdrachtskaart", "overdracht-papier": "overdrachtskaart op papier"}
"""What left the vault."""

SIGNED: Final = {"yes": "ondertekend", "no": "niet ondertekend", "later": "nog niet ondertekend"}

EXITS: Final = {
    "specialist_decided": "besluit over een LVB-specialist",
    "rights_told_back": "uitleggen en laten terugvertellen",
    "rules_shown": "spelregels oefenen",
    "three_invitations_answered": "drie open vragen met een antwoord",
    "free_account": "vrij vertellen",
    "steps_done": "stappen",
    "summary_checked": "samenvatting laten nakijken",
    "contact_card": "contactkaart geven",
    "recording_noted": "vastleggen of er een opname loopt",
}
"""What a phase still waits for, behind "Nog open in deze fase:"."""

FORMS: Final = {
    "open_invitation": "open uitnodiging",
    "wh_specific": "wie, wat, waar",
    "yes_no": "ja/nee-vraag",
    "forced_choice": "keuzevraag",
    "statement": "mededeling",
    "other": "overig",
}

SEVERITIES: Final = {"stop": "eerst anders vragen", "change": "liever anders", "consider": "kijk even"}

LABELS: Final = {
    "forced_choice": "keuze opgelegd",
    "leading_suggestive": "sturend",
    "multiple": "meer vragen tegelijk",
    "negative": "ontkenning",
    "passive": "lijdende vorm",
    "why_blame": "waarom",
    "victim_blaming": "verwijt",
    "jargon": "vakwoord",
    "idiom": "figuurlijk",
    "abstract_time_or_quantity": "tijd of aantal",
    "long_sentence": "lange zin",
    "subclause": "bijzin",
    "vague_pronoun": "onduidelijke verwijzing",
    "rare_word": "moeilijk woord",
    "hypothetical": "stel dat",
    "offence_word_first": "zwaar woord van ons",
    "new_detail": "nieuw gegeven van ons",
    "repeated": "al gevraagd",
    "discouraging": "ontmoedigend",
    "pressure": "druk",
    "praise": "prijst de inhoud",
    "yes_no_check": "ja/nee-controle",
    "childish": "kinderlijk",
    "unpaired_yes_no": "ja/nee zonder vervolg",
}


def place_in_words(place: tuple[int, ...]) -> str:
    """Say where on a drawing was pointed: percent from the left and from the top; nothing without a place."""
    return f"{place[0]}% van links, {place[1]}% van boven" if len(place) == 2 else ""
