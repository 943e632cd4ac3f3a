"""What every rewording is put together from: words as they stand, noun phrases, forms of verbs, how someone is addressed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS, FILLERS, FUNCTION_WORDS, PREPOSITIONS
from intake_app.language.names import looks_like_name, typed_name
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Tense, Verb, inflect

# Subject → object. `zij` and `ze` are one or more people, so nothing is made of them.
OBJECTS = {"ik": "mij", "je": "jou", "jij": "jou", "u": "u", "hij": "hem", "we": "ons", "wij": "ons", "jullie": "jullie"}
# Object → subject, behind `door`.
SUBJECTS = {
    "hem": "hij", "haar": "zij", "mij": "ik", "me": "ik", "jou": "jij", "je": "jij", "u": "u", "ons": "wij", "jullie": "jullie",
    "iemand": "iemand", "wie": "wie",
}  # fmt: skip
_FAMILIAR = frozenset("je jij jou jouw jullie ge gij".split())
_POLITE = frozenset("u uw uzelf".split())
# Nothing is asked by these, so they may go.
SOFT = frozenset(
    "eh ehm euh uh uhm hm hmm nou dus joh bro ongeveer eventueel precies misschien eigenlijk eens es effe effen effie "
    "even ff dan maar gewoon allemaal ook nog".split()
)
_DEMONSTRATIVE = {"de": "die", "het": "dat", "een": "die"}


def is_polite(clauses: Iterable[Clauses]) -> bool:
    """Whether the person is addressed with u, and nowhere with je."""
    lows = {low for sentence in clauses for low in sentence.lows}
    return bool(lows & _POLITE) and not lows & _FAMILIAR


def for_u(template: str, utterance: Utterance) -> str:
    """What a rule offers in general, said to someone who is addressed with u; nothing when that is not sure."""
    words = template.split(" ")
    made: list[str] = []
    for at, word in enumerate(words):
        low = word.rstrip(".?!").lower()
        end = word[len(low) :]
        before = words[at - 1].rstrip(".?!").lower() if at else ""
        if low == "vertel":
            made.append(f"{word[0]}ertelt u{end}")
        elif low == "jou":
            made.append(f"u{end}")
        elif low in {"je", "jij"} and before == "je":
            made.append(f"zich{end}")
        elif low in {"je", "jij"} and (not at or words[at - 1].endswith((".", "?"))):
            return ""
        elif low in {"jouw", "je"} and (low == "jouw" or before in PREPOSITIONS or _opens_noun(words, at, utterance)):
            made.append(f"uw{end}")
        elif low in {"je", "jij"} and utterance.lexicon.verbs.tenses(before) & Tense.PAST:
            made.append(f"u{end}")
        elif low in {"je", "jij", "jullie", "jezelf", "begin", "neem", "ga", "wijs", "zeg"}:
            return ""
        else:
            made.append(word)
    return " ".join(made)


def _opens_noun(words: list[str], at: int, utterance: Utterance) -> bool:
    return at + 1 < len(words) and utterance.lexicon.is_noun(words[at + 1].rstrip(".?!"))


def as_sentence(words: Sequence[str], end: str) -> str:
    """Put words together as one sentence, with a capital and an end."""
    text = " ".join(words)
    if text.startswith("'"):  # `'s Avonds`
        head, _, rest = text.partition(" ")
        return f"{head} {rest[:1].upper()}{rest[1:]}{end}"
    return f"{text[:1].upper()}{text[1:]}{end}"


def words_between(clauses: Clauses, first: int, last: int) -> list[str]:
    """The words from `first` to before `last`, as they stand; the capital that opens the sentence is taken off."""
    return [_inside(clauses, at) for at in range(first, last)]


def has_comma(clauses: Clauses, first: int, last: int) -> bool:
    """Whether a comma or the like stands between the words from `first` to before `last`."""
    return any(first < at < last for at in clauses.commas)


def noun_phrase_end(utterance: Utterance, clauses: Clauses, at: int, end: int) -> int | None:
    """Where the noun phrase that starts at word `at` ends; None when it is not sure that one does."""
    if at >= end:
        return None
    if looks_like_name(utterance, clauses, at) or typed_name(utterance, clauses, at):
        return at + 1
    if clauses.lows[at] not in DETERMINERS:
        return None
    noun = at + 1
    while noun + 1 < end and _is_adjective(clauses.lows[noun]) and _is_plain_noun(utterance, clauses, noun + 1):
        noun += 1
    if noun >= end or not _is_plain_noun(utterance, clauses, noun):
        return None
    goes_on = clauses.low(noun + 1) in {"van", "uit", "met", "en", "die", "dat"} and noun + 1 < end
    return None if goes_on else noun + 1


def subject_end(utterance: Utterance, clauses: Clauses, at: int, end: int) -> int | None:
    """Where the subject that starts at word `at` ends: a pronoun, a name, or a noun with what stands before it."""
    low = clauses.low(at)
    pronouns = {"ik", "je", "jij", "u", "hij", "zij", "ze", "we", "wij", "jullie", "iemand", "het", "er"}
    if low in pronouns and at < end and (low not in {"je", "het"} or noun_phrase_end(utterance, clauses, at, end) is None):
        return at + 1
    return noun_phrase_end(utterance, clauses, at, end)


def present(verb: Verb) -> str:
    """The form for hij: `belt`, of a separable verb without its first part."""
    thirds = [form for form, tense in inflect(verb) if tense & Tense.THIRD]
    return thirds[0].removeprefix(verb.prefix) if thirds else ""


def only_verb(utterance: Utterance, low: str) -> Verb | None:
    """The verb that a form belongs to; None when it may be of two, or is not listed with its forms."""
    infinitives = utterance.lexicon.verbs.infinitives(low)
    return utterance.lexicon.verb(infinitives[0]) if len(infinitives) == 1 else None


def pointed_at(determiner: str) -> str:
    """`de man` → `die man`; as it stands when nothing points (`je zus`)."""
    return _DEMONSTRATIVE.get(determiner, determiner)


def _is_adjective(low: str) -> bool:
    return low.endswith("e") and low not in FUNCTION_WORDS


def _is_plain_noun(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    low = clauses.lows[at]
    if low in FUNCTION_WORDS or low in SOFT or (clauses.low(at - 1) == "je" and low in utterance.lexicon.verbs.prefixes):
        return False
    return utterance.lexicon.is_noun(low) and not clauses.tenses[at] & (Tense.PAST | Tense.PAST_PLURAL | Tense.PARTICIPLE)


def _inside(clauses: Clauses, at: int) -> str:
    word = clauses.words[at]
    opens = at == 0 and (word.low in FUNCTION_WORDS or word.low in FILLERS or clauses.tenses[at])
    return word.text[:1].lower() + word.text[1:] if opens else word.text
