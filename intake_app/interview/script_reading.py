"""Reads one script file, or one module file, into a draft: what the file itself says, before it is joined with others."""

from __future__ import annotations

from dataclasses import dataclass

from intake_app.interview.script import (
    CONDITIONS,
    EXIT_CONDITIONS,
    GIFTS,
    KNOWN_NAMES,
    NO_LIMITS,
    SCHEMA,
    Limits,
    Module,
    Step,
    StepKind,
    Trial,
    Variable,
    Variant,
    Wording,
)
from intake_app.interview.script_sentences import NAME, RESERVED
from intake_app.interview.script_table import Named, Table, load, quoted, wrong
from intake_app.interview.vocabulary import LABELS

SCRIPT_HEAD = ("title", "version", "variant", "about")
PHASE_HEAD = ("title", "goal", "exit", "source")
LIMITS = {"rights_in_a_row": (1, 9), "explanations": (2, 5), "block_minutes": (5, 30), "day_minutes": (15, 90)}
"""Smallest and largest value; the last three are those that can be set for a person (tempo.KNOBS)."""

_SCRIPT = frozenset({"schema", "id", "extends", "remove", "variable", "limits", "phase", *SCRIPT_HEAD})
_PHASE = frozenset({"id", "minutes", "exempt", "exit_when", "modules", "modules_after", "after", "remove", "step", *PHASE_HEAD})
_VARIANT = frozenset({"when", "je", "u", "do", "tip", "tell_back", "trial", "follow_ups"})
_STEP = _VARIANT | {"id", "kind", "title", "why", "source", "topic", "gives", "right", "rule", "variants", "after"}
_MODULE = frozenset({"schema", "id", "title", "about", "source", "step"})
_VARIABLE = frozenset({"name", "label", "default"})
_VARIANT_FORM = 'een variant: { when = "…", je = "…", u = "…" }'
_TWO_FORMS = 'een zin in twee vormen: { je = "…", u = "…" }'
_NEEDS = {StepKind.DO: ("do",), StepKind.EXPLAIN: ("right", "tell_back"), StepKind.RULE: ("rule", "trial")}


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step with its table, so that anything in it can be found again; `after` is where it wants to stand."""

    step: Step
    table: Table
    after: Named | None = None


@dataclass(frozen=True, slots=True)
class PhaseDraft:
    """A phase as one file says it; None is what the file leaves to the script that it extends."""

    id: str
    table: Table
    head: dict[str, str]
    steps: tuple[StepDraft, ...]
    minutes: int | None = None
    exempt: frozenset[str] | None = None
    exit_when: tuple[str, ...] | None = None
    modules: tuple[Named, ...] | None = None
    modules_after: Named | None = None
    after: Named | None = None
    remove: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class ScriptDraft:
    """A script as one file says it."""

    id: str
    table: Table
    extends: Named | None
    head: dict[str, str]
    phases: tuple[PhaseDraft, ...]
    variables: tuple[Variable, ...] = ()
    limits: Limits = NO_LIMITS
    remove: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleDraft:
    """A module as its file says it."""

    module: Module
    table: Table
    steps: tuple[StepDraft, ...]


def is_module(text: str, file: str = "") -> bool:
    """Tell whether a text is meant as a module: it has steps and no phases. Raises ContentError for what is no TOML."""
    table = load(text, file)
    return "step" in table and not {"phase", "extends"} & set(table.values)


def read_script(text: str, file: str = "") -> ScriptDraft:
    """Read a script file; raises ContentError with the place of what is wrong."""
    table = load(text, file)
    table.only(_SCRIPT, "een script")
    _schema(table)
    name, ids = table.new_id(), _Ids()
    extends = _named(table, "extends")
    phases = tuple(_phase(phase, ids, extending=extends is not None) for phase in table.tables("phase", "een [[phase]]"))
    if not phases and extends is None:
        raise table.wrong("Een script heeft ten minste één [[phase]].")
    if extends is None and table.rows("remove"):
        raise table.wrong("remove kan alleen in een script dat een ander script uitbreidt (extends).", "remove")
    return ScriptDraft(
        id=name,
        table=table,
        extends=extends,
        head={key: table.plain(key) for key in SCRIPT_HEAD if key in table or extends is None},
        phases=phases,
        variables=_variables(table),
        limits=_limits(table),
        remove=table.named("remove"),
    )


def read_module(text: str, file: str = "") -> ModuleDraft:
    """Read a module file; raises ContentError with the place of what is wrong."""
    table = load(text, file)
    table.only(_MODULE, "een module")
    _schema(table)
    module = Module(table.new_id(), table.plain("title"), table.plain("about"), table.plain("source"))
    ids = _Ids()
    steps = tuple(_step(step, ids, module.id) for step in table.tables("step", "een [[step]]"))
    if not steps:
        raise table.wrong("Een module heeft ten minste één [[step]].")
    return ModuleDraft(module, table, steps)


class _Ids:
    """The names given so far in one file."""

    def __init__(self) -> None:
        self._seen: dict[str, Table] = {}

    def take(self, table: Table) -> str:
        name = table.new_id()
        if name in self._seen:
            raise table.wrong(f"De id {quoted(name)} bestaat al (regel {self._seen[name].place('id').line}).", "id")
        self._seen[name] = table
        return name


def _schema(table: Table) -> None:
    if table.values.get("schema") != SCHEMA or isinstance(table.values.get("schema"), bool):
        raise table.wrong(f"Bovenaan hoort te staan: schema = {SCHEMA}.", "schema")


def _phase(table: Table, ids: _Ids, *, extending: bool) -> PhaseDraft:
    table.only(_PHASE, "een fase")
    name = ids.take(table)
    steps = tuple(_step(step, ids) for step in table.tables("step", "een [[phase.step]]"))
    if not steps and not extending:
        raise table.wrong("Deze fase heeft geen stappen ([[phase.step]]).")
    if not extending:
        for key in ("remove", "after"):
            if key in table:
                raise table.wrong(f"{key} kan alleen in een script dat een ander script uitbreidt (extends).", key)
    return PhaseDraft(
        id=name,
        table=table,
        head={key: table.plain(key) for key in PHASE_HEAD if key in table or not extending},
        steps=steps,
        minutes=table.number("minutes", 0, 180) if "minutes" in table else None,
        exempt=frozenset(table.words("exempt", tuple(LABELS))) if "exempt" in table else None,
        exit_when=table.words("exit_when", EXIT_CONDITIONS) if "exit_when" in table else None,
        modules=table.named("modules") if "modules" in table else None,
        modules_after=_named(table, "modules_after"),
        after=_named(table, "after"),
        remove=table.named("remove"),
    )


def _step(table: Table, ids: _Ids, module: str = "") -> StepDraft:
    table.only(_STEP, "een stap")
    kind = StepKind(table.word("kind", tuple(kind.value for kind in StepKind)))
    name = ids.take(table)
    if module and not name.startswith(f"{module}-"):
        raise table.wrong(f"De id van een stap in deze module begint met '{module}-'.", "id")
    for key in _NEEDS.get(kind, ()):
        if key not in table:
            raise table.wrong(f"Een stap van de soort {kind} heeft ook {key} nodig.")
    words = _words(table)
    if kind is not StepKind.DO and words is None:
        raise table.wrong("Deze stap heeft een zin nodig in de je-vorm en in de u-vorm.")
    step = Step(
        id=name,
        kind=kind,
        title=table.plain("title"),
        why=table.plain("why"),
        source=table.plain("source"),
        words=words,
        do=table.maybe("do"),
        tip=table.maybe("tip"),
        right=table.maybe("right"),
        tell_back=_tell_back(table),
        rule=table.maybe("rule"),
        trial=_trial(table),
        topic=table.maybe("topic"),
        gives=table.word("gives", GIFTS) if "gives" in table else "",
        when=_when(table),
        follow_ups=_follow_ups(table),
        variants=tuple(_variant(variant) for variant in table.tables("variants", _VARIANT_FORM)),
        module=module,
    )
    return StepDraft(step, table, _named(table, "after"))


def _variant(table: Table) -> Variant:
    table.only(_VARIANT, "een variant")
    when = _when(table)
    if not when:
        raise table.wrong("Een variant zegt met when voor wie hij is.")
    if len(table.values) == 1:
        raise table.wrong("Deze variant zegt niets anders dan de stap zelf.")
    return Variant(
        when=when,
        words=_words(table),
        do=table.maybe("do"),
        tip=table.maybe("tip"),
        tell_back=_tell_back(table),
        trial=_trial(table),
        follow_ups=_follow_ups(table) if "follow_ups" in table else None,
    )


def _when(table: Table) -> tuple[str, ...]:
    if isinstance(table.values.get("when"), str):
        return (table.word("when", CONDITIONS),)
    found = table.words("when", CONDITIONS)
    if "when" in table and not found:
        raise table.wrong(f"when is een van: {', '.join(CONDITIONS)}.", "when")
    for one, other in zip(CONDITIONS[::2], CONDITIONS[1::2], strict=True):
        if one in found and other in found:
            raise table.wrong(f"{one} en {other} kunnen nooit samen.", "when")
    return found


def _words(table: Table) -> Wording | None:
    return Wording(table.text("je"), table.text("u")) if "je" in table or "u" in table else None


def _pair(table: Table, *more: str) -> Wording:
    table.only(frozenset({"je", "u", *more}), "deze zin")
    return Wording(table.text("je"), table.text("u"))


def _tell_back(table: Table) -> Wording | None:
    return _pair(table.inner("tell_back", _TWO_FORMS)) if "tell_back" in table else None


def _trial(table: Table) -> Trial | None:
    if "trial" not in table:
        return None
    inner = table.inner("trial", 'een oefenvraag: { je = "…", u = "…", expected = "…" }')
    return Trial(_pair(inner, "expected"), inner.plain("expected"))


def _follow_ups(table: Table) -> tuple[Wording, ...]:
    return tuple(_pair(row) for row in table.tables("follow_ups", _TWO_FORMS))


def _named(table: Table, key: str) -> Named | None:
    return Named(table.text(key), table, (key,)) if key in table else None


def _variables(table: Table) -> tuple[Variable, ...]:
    found: list[Variable] = []
    for row in table.tables("variable", "een [[variable]]"):
        row.only(_VARIABLE, "een variabele")
        name = row.text("name")
        if not NAME.fullmatch(name) or name in RESERVED:
            raise row.wrong("De naam van een variabele heeft kleine letters, cijfers en _, en begint met een letter.", "name")
        if name in KNOWN_NAMES or any(name == before.name for before in found):
            raise row.wrong(f"De naam {quoted(name)} bestaat al.", "name")
        default = row.values.get("default")
        if not isinstance(default, str):
            raise row.wrong('default is een tekst tussen aanhalingstekens; leeg mag: "".', "default")
        found.append(Variable(name, row.text("label"), default.strip()))
    return tuple(found)


def _limits(table: Table) -> Limits:
    if "limits" not in table:
        return NO_LIMITS
    inner = table.inner("limits", "een tabel [limits]")
    inner.only(frozenset(LIMITS), "[limits]")
    found = Limits(**{key: inner.number(key, *LIMITS[key]) for key in inner.values})
    if found.block_minutes and found.day_minutes and found.block_minutes > found.day_minutes:
        raise wrong("block_minutes is niet meer dan day_minutes.", inner.place("block_minutes"))
    return found
