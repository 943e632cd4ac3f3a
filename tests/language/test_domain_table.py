"""The table of rules with their two examples, as the specialists gave it."""

from __future__ import annotations

import pytest

from intake_app.language.rules import Context, Rulebook, Severity, Turn

_SAID = Context(
    turns=(
        Turn("interviewer", "Was hij erbij?"),
        Turn("interviewee", "Ja. Hij deed rare dingen."),
    )
)
# In the phases for rights and choices these labels do not apply; see domain.md 9, exemptions.
_RIGHTS = Context(exempt=frozenset({"unpaired_yes_no", "negative"}))

FLAGGED = [
    ("forced_choice", "Was het maandag of dinsdag?", None),
    ("leading_suggestive", "Hij heeft je geslagen, toch?", None),
    ("new_detail", "Moest je van hem met klanten mee?", _SAID),
    ("offence_word_first", "Wanneer begon het misbruik?", _SAID),
    ("multiple", "Wie was er en waar was dat?", None),
    ("negative", "Heb je het niet tegen iemand gezegd?", None),
    ("why_blame", "Waarom ging je mee?", None),
    ("abstract_time_or_quantity", "Hoe vaak per week gebeurde dat?", None),
    ("repeated", "Dus hij was er ook bij?", _SAID),
    ("unpaired_yes_no", "Was hij boos?", _SAID),
    ("long_sentence", "Kun je mij precies vertellen hoe laat je die avond ongeveer naar huis bent gegaan?", None),
    ("subclause", "Wat deed je toen je zag dat hij wegliep?", None),
    ("passive", "Werd je door hem meegenomen?", None),
    ("jargon", "Wil je domicilie kiezen?", None),
    ("idiom", "Gaat er een belletje rinkelen?", None),
    ("rare_word", "Verbleef je daar permanent?", None),
    ("vague_pronoun", "Wat zei hij toen tegen hem?", None),
    ("hypothetical", "Stel dat hij terugkomt, wat zou je doen?", None),
    ("victim_blaming", "Waarom heb je je niet gewoon verzet?", None),
    ("discouraging", "Een aangifte is heel zwaar, weet je het zeker?", None),
    ("praise", "Heel goed, dat wilde ik horen!", None),
    ("pressure", "Dat klopt niet. Denk nog eens goed na.", None),
    ("yes_no_check", "Begrijp je dat?", None),
    ("childish", "Goed zo meisje, zeg het maar lief!", None),
]
FIT = [
    ("Vertel wat je zag aan hem.", _SAID),
    ("Vertel over die dag.", None),
    ("Vertel wat hij deed.", None),
    ("Je kwam daar aan. Wat gebeurde er toen?", _SAID),
    ("Je zei 'dat gedoe'. Vertel over 'dat gedoe'.", _SAID),
    ("Wie was er?", None),
    ("Wie weet hiervan?", None),
    ("Je ging mee. Vertel hoe dat ging.", None),
    ("Vertel over de laatste keer.", None),
    ("Je zei: hij was er bij. Wat deed hij?", _SAID),
    ("Hoe ging je naar huis?", None),
    ("Hij liep weg. Wat deed jij?", None),
    ("Wie nam jou mee?", None),
    ("Wil je een ander adres gebruiken? Dan ziet niemand jouw adres.", _RIGHTS),
    ("Vertel over die avond.", None),
    ("Waar woonde je toen?", None),
    ("Wat zei Mo toen tegen Rick?", None),
    ("Hij kwam terug. Wat deed jij?", None),
    ("Vertel wat jij deed.", None),
    ("Ik leg twee dingen uit. Daarna kies jij.", None),
    ("Dank je. Ga door.", None),
    ("Ik begrijp het nog niet. Vertel het nog eens.", None),
    ("Heb ik het goed uitgelegd? Vertel het mij in jouw woorden.", _RIGHTS),
    ("Neem de tijd.", None),
    ("Wil je pauze?", _RIGHTS),
]
NEUTRAL = [
    "Wat deed jouw lichaam toen?",
    "Vertel over die dag. Hoe ging het toen?",
    "Ik vraag dit voor het onderzoek. Welke kleren had je aan?",
    "Had je iets gedronken of gebruikt? Vertel.",
    "Vertel hoe je daar kwam.",
    "Vertel hoe het ging tot je naar ons kwam.",
    "Vertel daar meer over.",
    "Wat gebeurde er met het geld?",
    "Ik leg rustig uit wat er kan gebeuren. Jij kiest.",
    "Je mag altijd zeggen: ik weet het niet.",
    "Je mag altijd zeggen: ik snap het niet.",
    "Als ik iets verkeerd zeg, moet je mij verbeteren.",
    "Vertel alleen wat echt gebeurd is. Niet raden.",
    "Als ik iets twee keer vraag, was jouw antwoord niet fout.",
    "Je mag stoppen. Je mag pauze vragen.",
    "Ik was er niet bij. Jij weet het. Ik niet.",
]


@pytest.mark.parametrize(("label", "text", "context"), FLAGGED)
def test_flagged_sentence_raises_its_own_label(rulebook: Rulebook, label: str, text: str, context: Context | None) -> None:
    """Other labels may speak too."""
    assert label in rulebook.look(text, context or Context()).labels


@pytest.mark.parametrize(("text", "context"), FIT)
def test_fit_sentence_asks_for_no_change(rulebook: Rulebook, text: str, context: Context | None) -> None:
    """Nothing of change or stop, in the phase where the sentence belongs."""
    assert [] == [
        finding for finding in rulebook.look(text, context or Context()).findings if finding.severity is not Severity.CONSIDER
    ]


@pytest.mark.parametrize("text", NEUTRAL)
def test_neutral_alternative_asks_for_no_change(rulebook: Rulebook, text: str) -> None:
    """The alternatives for blame, and the ground rules."""
    assert [] == [finding for finding in rulebook.look(text).findings if finding.severity is not Severity.CONSIDER]
