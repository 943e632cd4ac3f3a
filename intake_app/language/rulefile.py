"""Reads rule files (TOML). Refuses what is not right, with file and line, in Dutch."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from intake_app.errors import ContentError
from intake_app.language.checks import CHECKS, COUNTS, HEARING, ONLY_LIVE, ONLY_WITH
from intake_app.language.findings import LABELS, Context, Severity, Turn
from intake_app.language.kinds import Check, Count, Expression, Kind, Pattern, Where, Words
from intake_app.language.lexicon import Lexicon
from intake_app.language.needed import is_sure
from intake_app.language.phrases import Phrases, phrase_index
from intake_app.language.shorthand import SHORTHAND, spelled_out

KindName = Literal["words", "replace", "count", "pattern", "check"]
_COMMON = frozenset({"id", "label", "severity", "kind", "says", "instead", "source", "wrong", "right", "before"})
_OWN_KEYS: Mapping[str, frozenset[str]] = {
    "words": frozenset({"words", "where", "unless", "only_unsaid"}),
    "replace": frozenset({"replace", "list", "where", "unless"}),
    "count": frozenset({"count", "more_than"}),
    "pattern": frozenset({"pattern", "where", "unless"}),
    "check": frozenset({"check"}),
}
_FEWEST_EXAMPLES = 3
# The short names that all files share are spelled out only when a pattern is compiled.
_AS_THEY_ARE = {name: f"{{{name}}}" for name in SHORTHAND}
_LIST_NAME = re.compile(r"\{([a-z]+)\}")
_MARKED = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as an expert wrote it; `matcher` does the looking. `before` is what was said before its examples."""

    id: str
    label: str
    severity: Severity
    says: str
    instead: tuple[str, ...]
    source: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    before: Context
    matcher: Kind
    file: str
    line: int


def read_rules(rules: Mapping[str, str], lexicon: Lexicon) -> Iterator[Rule]:
    """Read all rule files in order of their names. Raises ContentError on the first thing that is not right."""
    seen: dict[str, str] = {}
    for name in sorted(rules):
        for rule in _read_file(name, rules[name], lexicon):
            if rule.id in seen:
                raise ContentError(f"De regel {rule.id!r} bestaat al, in {seen[rule.id]}.", file=name, line=rule.line)
            seen[rule.id] = f"{name}, regel {rule.line}"
            yield rule


def marked(example: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the [ ] marks out of an example: the plain text, and the places that must light up."""
    plain = ""
    places: list[tuple[int, int]] = []
    at = 0
    for match in _MARKED.finditer(example):
        plain += example[at : match.start()]
        places.append((len(plain), len(plain) + len(match.group(1))))
        plain += match.group(1)
        at = match.end()
    return plain + example[at:], tuple(places)


def _read_file(name: str, text: str, lexicon: Lexicon) -> Iterator[Rule]:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        raise ContentError("Dit is geen geldige TOML.", file=name, line=line, column=column, hint=str(error)) from None
    for key in content:
        if key not in {"rule", "lists"}:
            raise ContentError(
                f"Het onderdeel {key!r} is onbekend; alleen [[rule]] en [lists] mogen hier staan.",
                file=name,
                line=_line_of(text, key),
            )
    lists = dict(_lists(name, text, content.get("lists", {})))
    starts = [number for number, line in enumerate(text.splitlines(), start=1) if re.match(r"\s*\[\[\s*rule\s*\]\]", line)]
    tables = content.get("rule", [])
    if not isinstance(tables, list):
        raise ContentError("Schrijf elke regel als [[rule]].", file=name, line=_line_of(text, "rule"))
    for number, table in enumerate(tables):
        line = starts[number] if number < len(starts) else 0
        yield _Reader(name, text, line, table, lists).rule(lexicon)


def _lists(file: str, text: str, lists: object) -> Iterator[tuple[str, str]]:
    """The word lists of this file, each under its name as a piece of pattern: one of these."""
    if not isinstance(lists, dict):
        raise ContentError("Schrijf de woordenlijsten onder [lists].", file=file, line=_line_of(text, "lists"))
    for name, words in lists.items():
        line = _line_of(text, name)
        if name in SHORTHAND or not re.fullmatch("[a-z]+", name):
            raise ContentError(
                f"De lijst {name!r} heeft een andere naam nodig: kleine letters, nog niet in gebruik.", file=file, line=line
            )
        if not isinstance(words, list) or not words or not all(isinstance(word, str) and word.strip() for word in words):
            raise ContentError(f"Zet bij {name!r} een lijst van teksten.", file=file, line=line)
        yield name, rf"(?:{'|'.join(words)})"


def _line_of(text: str, key: str, after: int = 0) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if number > after and re.match(rf"\s*\[?\[?\s*\"?{re.escape(key)}\"?\s*[=\].]", line):
            return number
    return after


class _Reader:
    """Reads one [[rule]] table, and knows where it stands."""

    def __init__(self, file: str, text: str, line: int, table: Mapping[str, Any], lists: Mapping[str, str]) -> None:
        self.file = file
        self.text = text
        self.line = line
        self.table = table
        self.lists = lists

    def rule(self, lexicon: Lexicon) -> Rule:
        """Check and make the rule."""
        name = self._string("id")
        kind = self._string("kind")
        if kind not in get_args(KindName):
            raise self._problem(f"De soort {kind!r} is onbekend; kies uit {', '.join(get_args(KindName))}.", "kind")
        for key in self.table:
            if key not in _COMMON | _OWN_KEYS[kind]:
                raise self._problem(f"De sleutel {key!r} hoort niet bij een regel van de soort {kind!r}.", key)
        label = self._string("label")
        if label not in LABELS:
            raise self._problem(f"Het label {label!r} is onbekend.", "label")
        severity = self._string("severity")
        if severity not in list(Severity):
            raise self._problem(f"De zwaarte {severity!r} is onbekend; kies uit {', '.join(Severity)}.", "severity")
        wrong, right = self._strings("wrong"), self._strings("right")
        for key, examples in (("wrong", wrong), ("right", right)):
            if len(examples) < _FEWEST_EXAMPLES:
                raise self._problem(f"De regel {name!r} heeft bij {key!r} minstens {_FEWEST_EXAMPLES} voorbeelden nodig.", key)
        for example in wrong:
            if not marked(example)[1]:
                raise self._problem(f"Zet in elk voorbeeld bij 'wrong' de plek tussen [ ]: {example!r}.", "wrong")
        return Rule(
            id=name, label=label, severity=Severity(severity), says=self._string("says"),
            instead=self._strings("instead", needed=False),
            source=self._string("source"), wrong=wrong, right=right, before=self._before(),
            matcher=self._matcher(kind, lexicon), file=self.file, line=self.line,
        )  # fmt: skip

    def _matcher(self, kind: str, lexicon: Lexicon) -> Kind:
        if kind == "words":
            phrases = phrase_index(dict.fromkeys((word.lower() for word in self._strings("words")), ()))
            return Words(phrases, self._where(), self._regex("unless"), self._yes("only_unsaid"))
        if kind == "replace":
            return Words(self._replacements(lexicon), self._where(), self._regex("unless"))
        if kind == "pattern":
            if "pattern" not in self.table:
                raise self._problem("De sleutel 'pattern' ontbreekt.", "kind")
            expressions = tuple(self._expression(piece, "pattern") for piece in self._pieces("pattern"))
            return Pattern(expressions, self._where(), self._regex("unless"))
        if kind == "count":
            counts = self._named("count", COUNTS)
            limit = self.table.get("more_than")
            if not isinstance(limit, int) or isinstance(limit, bool):
                raise self._problem("Zet bij 'more_than' een heel getal.", "more_than")
            return Count(counts, limit)
        name = self._string("check")
        return Check(name, self._named("check", CHECKS), ONLY_WITH.get(name), name in HEARING, name in ONLY_LIVE)

    def _replacements(self, lexicon: Lexicon) -> Phrases:
        if "list" in self.table:
            name = self._string("list")
            phrases = lexicon.phrases(name)
            if phrases is None:
                raise self._problem(f"De woordenlijst {name!r} bestaat niet.", "list")
            return phrases
        table = self.table.get("replace")
        if not isinstance(table, dict) or not table:
            raise self._problem("Zet bij 'replace' woorden met een beter woord: { oud = \"nieuw\" }.", "replace")
        return phrase_index(
            {str(old).lower(): tuple(new) if isinstance(new, list) else (str(new),) for old, new in table.items()}
        )

    def _before(self) -> Context:
        turns: list[Turn] = []
        own_words: list[tuple[str, str]] = []
        for line in self._strings("before", needed=False):
            role, parted, text = line.partition(":")
            if role == "own_word" and "=" in text:
                ours, _, theirs = text.partition("=")
                own_words.append((ours.strip(), theirs.strip()))
                continue
            if not parted or role not in {"interviewer", "interviewee"}:
                raise self._problem(
                    "Begin elke beurt bij 'before' met 'interviewer:' of 'interviewee:' (of 'own_word: ons = eigen').", "before"
                )
            turns.append(Turn(cast("Literal['interviewer', 'interviewee']", role), text.strip()))
        return Context(turns=tuple(turns), own_words=tuple(own_words))

    def _where(self) -> Where:
        where = self.table.get("where", "anywhere")
        if where not in get_args(Where):
            raise self._problem(f"De plek {where!r} is onbekend; kies uit {', '.join(get_args(Where))}.", "where")
        return cast("Where", where)

    def _yes(self, key: str) -> bool:
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self._problem(f"Zet bij {key!r} true of false.", key)
        return value

    def _regex(self, key: str) -> Expression | None:
        if key not in self.table:
            return None
        return self._expression("|".join(self._pieces(key)), key)

    def _pieces(self, key: str) -> tuple[str, ...]:
        pieces = self._strings(key) if isinstance(self.table[key], list) else (self._string(key),)
        return tuple(_LIST_NAME.sub(lambda match: self.lists.get(match[1], match[0]), piece) for piece in pieces)

    def _expression(self, piece: str, key: str) -> Expression:
        """Make an expression; one that is not beyond doubt is compiled at once, so that a mistake is told with its line."""
        try:
            listed = spelled_out(piece, _AS_THEY_ARE)
            if not is_sure(listed):
                re.compile(spelled_out(listed))
        except re.error as error:
            raise self._problem(f"Dit patroon klopt niet: {error}.", key) from None
        except KeyError as error:
            raise self._problem(
                f"De afkorting {error} in het patroon is onbekend; kies uit {', '.join(SHORTHAND)}.", key
            ) from None
        return Expression(listed)

    def _named(self, key: str, known: Mapping[str, Any]) -> Any:
        name = self._string(key)
        if name not in known:
            raise self._problem(f"De naam {name!r} is onbekend; kies uit {', '.join(sorted(known))}.", key)
        return known[name]

    def _string(self, key: str) -> str:
        value = self.table.get(key)
        if not isinstance(value, str) or not value.strip():
            name = self.table.get("id", "?")
            raise self._problem(f"De regel {name!r} mist {key!r}.", key)
        return value

    def _strings(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if (
            not isinstance(value, list)
            or not all(isinstance(item, str) and item.strip() for item in value)
            or (needed and not value)
        ):
            raise self._problem(f"Zet bij {key!r} een lijst van teksten.", key)
        return tuple(value)

    def _problem(self, sentence: str, key: str) -> ContentError:
        return ContentError(
            sentence, file=self.file, line=_line_of(self.text, key, self.line) if key in self.table else self.line
        )
