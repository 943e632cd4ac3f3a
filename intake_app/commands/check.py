"""`lvb-intake check [FILE ...|-]`: looks at questions from files or standard input."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, NoReturn

from intake_app import checker
from intake_app.commands.check_explain import explain, unknown
from intake_app.commands.check_report import Report, whole_texts_of
from intake_app.commands.progress import watched
from intake_app.errors import FileProblem
from intake_app.language.findings import NOTHING_SAID, Context, Severity, Turn
from intake_app.language.profile import Profile
from intake_app.language.rules import Rulebook
from intake_app.review.item import Item
from intake_app.review.judging import Judged, judge
from intake_app.review.plain import json_of, lines_of
from intake_app.review.questions import bytes_of, decode, read_items, read_standard_input

_FORMATS = ("text", "json", "sarif", "html", "docx")
_STDIN = "-"
_DEFAULT_PROFILE = "lvb"
_ROLES: dict[str, Literal["interviewer", "interviewee"]] = {"interviewer": "interviewer", "interviewee": "interviewee"}
_ABOUT = """Kijkt vragen na: één per regel, uit bestanden of van standaardinvoer (-). In een Word- of LibreOffice-document
worden ook de vragen in lopende tekst gevonden, in Word ook die in voetnoten, kopteksten en voetteksten. Eén regel op één
plek overslaan: zet er in een tekst een regel boven met «# lvb: negeer REGEL omdat …», of gebruik in csv en jsonl de kolom
«negeer» met «REGEL omdat …»."""

Write = Callable[[bytes], object]


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("check", help=sentence, description=_ABOUT)
    parser.add_argument(
        "files", nargs="*", default=[_STDIN], metavar="BESTAND", help="txt, docx, odt, csv of jsonl; - is standaardinvoer"
    )
    parser.add_argument(
        "--format", choices=_FORMATS, default="text",
        help="text om te lezen; json: één object per regel; sarif voor andere programma's; html: één pagina; "
        "docx: opmerkingen in Word, op de plek (vraagt --out)",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="BESTAND", help="schrijf hierheen in plaats van naar het scherm")
    parser.add_argument(
        "--severity", choices=tuple(Severity), default=Severity.CONSIDER, help="vanaf welke zwaarte een bevinding meetelt"
    )
    parser.add_argument(
        "--profile", choices=tuple(sorted(checker.profiles())), default=_DEFAULT_PROFILE,
        help="welk stel grenzen: lvb (gewoon), lvb-strict (strenger) of b1 (tekst om te lezen, ook als geheel)",
    )  # fmt: skip
    parser.add_argument("--context", type=Path, metavar="BESTAND", help="eerdere beurten, oudste eerst: jsonl met role en text")
    parser.add_argument("--explain", metavar="REGEL", help="legt één regel uit, of de regels van één label, en kijkt niets na")
    parser.set_defaults(run=run, refuse=parser.error)


def run(options: argparse.Namespace) -> int:
    """Look at every item; returns 1 when something was found at or above the asked severity."""
    if options.explain:
        return _explain(options.explain, options.refuse)
    if options.format == "docx" and not options.out:
        options.refuse("bij --format docx hoort --out BESTAND")
    if options.out:
        _refuse_own_input(options)
    profile = checker.profiles()[options.profile]
    context = read_context(options.context) if options.context else NOTHING_SAID
    items = [item for name in options.files for item in _items(name)]
    rulebook = profile.applied(checker.rulebook_for_a_list())
    if options.format == "json":
        if not options.out:
            return _json(items, rulebook, profile, options, context, sys.stdout.buffer.write)
        pieces: list[bytes] = []
        found = _json(items, rulebook, profile, options, context, pieces.append)
        _put(options.out, b"".join(pieces))
        return found
    judged = tuple(watched(_judge(items, rulebook, profile, context), len(items), sys.stderr))
    report = Report(judged, Severity(options.severity), profile, whole_texts_of(items, profile))
    _write(report, rulebook, options)
    return int(report.findings > 0 or not all(one.fits for one in report.whole_texts))


def read_context(path: Path) -> Context:
    """Read earlier turns, oldest first; raises FileProblem with the line of what is not right."""
    turns: list[Turn] = []
    for number, line in lines_of(decode(bytes_of(path), path.name), path.name):
        if not line.strip():
            continue
        place = f"{path.name}, regel {number}"
        value = json_of(line, place)
        role = _ROLES.get(str(value.get("role"))) if isinstance(value, dict) else None
        if role is None or not isinstance(value.get("text"), str):
            example = '{"role": "interviewer", "text": "…"} of {"role": "interviewee", "text": "…"}'
            raise FileProblem(f"{place}: hier hoort een beurt te staan: {example}.")
        turns.append(Turn(role, value["text"]))
    return Context(turns=tuple(turns))


def _explain(name: str, refuse: Callable[[str], NoReturn]) -> int:
    rules = checker.rulebook().rules
    lines = list(explain(name, rules))
    if not lines:
        refuse(unknown(name, rules))
    _print(lines, sys.stdout.buffer.write)
    return 0


def _json(
    items: list[Item], rulebook: Rulebook, profile: Profile, options: argparse.Namespace, context: Context, write: Write
) -> int:
    """Write item by item, so that a list of any length needs no room."""
    from intake_app.commands.check_json import json_line, whole_text_json  # noqa: PLC0415 - each form loads only itself

    least = Severity(options.severity)
    found = False
    judged = _judge(items, rulebook, profile, context)
    # Lines that appear at the same terminal show by themselves how far it is.
    seen = not options.out and sys.stdout.isatty()
    for one in judged if seen else watched(judged, len(items), sys.stderr):
        found = found or bool(one.at_least(least))
        _print([json_line(one, rulebook, least)], write)
    for whole in whole_texts_of(items, profile):
        found = found or not whole.fits
        _print([whole_text_json(whole)], write)
    return int(found)


def _write(report: Report, rulebook: Rulebook, options: argparse.Namespace) -> None:
    if options.format == "docx":
        _put(options.out, _docx(report, options.files))
        _print([*report.summary(), f"Geschreven: {options.out}"], sys.stdout.buffer.write)
        return
    pieces: list[bytes] = []
    _print(_lines(report, rulebook, options), pieces.append if options.out else sys.stdout.buffer.write)
    if options.out:
        _put(options.out, b"".join(pieces))
        _print([*report.summary(), f"Geschreven: {options.out}"], sys.stdout.buffer.write)


def _lines(report: Report, rulebook: Rulebook, options: argparse.Namespace) -> Iterable[str]:
    if options.format == "sarif":
        from intake_app.commands.check_sarif import sarif  # noqa: PLC0415

        return [sarif(report, rulebook.rules)]
    if options.format == "html":
        from intake_app.commands.check_html import html_page  # noqa: PLC0415

        return html_page(report)
    from intake_app.commands.check_text import Paint, paint_for_output, text_lines  # noqa: PLC0415

    return text_lines(report, Paint(on=False) if options.out else paint_for_output())


def _docx(report: Report, files: list[str]) -> bytes:
    """A copy of the one Word document that was read; a new document for all else."""
    from intake_app.review.word_comments import NotForComments, into_copy, into_new  # noqa: PLC0415

    if len(files) == 1 and files[0].lower().endswith(".docx"):
        try:
            return into_copy(bytes_of(Path(files[0])), report.judged, report.least)
        except NotForComments:
            pass
    return into_new(report.judged, report.least, report.summary())


def _items(name: str) -> list[Item]:
    if name != _STDIN:
        return read_items(Path(name))
    return read_standard_input()


def _judge(items: list[Item], rulebook: Rulebook, profile: Profile, context: Context) -> Iterator[Judged]:
    known = tuple(rule.id for rule in checker.rulebook().rules)
    return judge(items, rulebook, context, headings=profile.whole_text is not None, known=known)


def _print(lines: Iterable[str], write: Write) -> None:
    # What was read may hold anything; a sign that can't be written becomes a question mark, never a traceback.
    for line in lines:
        write(line.encode("utf-8", "replace") + b"\n")


def _refuse_own_input(options: argparse.Namespace) -> None:
    for name in options.files:
        if name != _STDIN and Path(name).resolve() == options.out.resolve():
            options.refuse("--out is hetzelfde bestand als wat wordt nagekeken")


def _put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    if path.is_dir():
        raise FileProblem(f"{path} is een map. Geef bij --out de naam van een bestand.")
    beside = path.with_name(f".{path.name}.{os.getpid()}.deel")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise FileProblem(
            f"{path.name} kan daar niet geschreven worden.", hint="Bestaat de map, en staat het bestand niet open in Word?"
        ) from None
