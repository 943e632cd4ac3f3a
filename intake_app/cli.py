"""The verbs of `lvb-intake`: English verbs, Dutch sentences; exit 0 = fine, 1 = found or wrong input, 2 = wrong use."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from intake_app import __version__
from intake_app.errors import IntakeError, trail

VERBS: dict[str, str] = {
    "start": "opent het venster",
    "demo": "speelt de meegeleverde oefenzaak, zonder scherm",
    "check": "kijkt vragen na",
    "words": "kijkt losse woorden na",
    "rules": "toont of test de regels",
    "scripts": "toont of controleert gespreksscripts",
    "vault": "de kluis, zonder scherm",
    "export": "maakt een verzegeld verslag",
    "verify": "controleert een verzegeld verslag",
}


class DutchParser(argparse.ArgumentParser):
    """A parser that says in Dutch what is wrong with a command, and exits with 2."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **{**named, "add_help": False})
        self.add_argument("-h", "--help", action="help", help="toont deze uitleg")

    def format_help(self) -> str:
        """Return the help in Dutch."""
        return _dutch(super().format_help())

    def format_usage(self) -> str:
        """Return the usage line in Dutch."""
        return _dutch(super().format_usage())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, how it is used, and leave."""
        self.exit(2, f"{_dutch(message)}\n{self.format_usage()}Meer uitleg: {self.prog} --help\n")


_WORDS = (
    ("usage: ", "gebruik: "),
    ("positional arguments:", "wat erbij hoort:"),
    ("options:", "opties:"),
    ("the following arguments are required: ", "Dit ontbreekt nog: "),
    ("unrecognized arguments: ", "Dit is onbekend: "),
    ("expected one argument", "hier hoort één waarde bij"),
    ("expected at least one argument", "hier hoort ten minste één waarde bij"),
    ("invalid choice: ", "dit kan niet gekozen worden: "),
    ("choose from ", "kies uit "),
    ("invalid int value: ", "dit is geen getal: "),
    ("ambiguous option: ", "deze optie is niet volledig: "),
    (" could match ", " kan zijn "),
    ("argument ", ""),
)


def _dutch(text: str) -> str:
    for english, dutch in _WORDS:
        text = text.replace(english, dutch)
    return text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code. Never shows a traceback: that may quote what was typed."""
    _mend_streams()
    _no_dumps()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parser(given).parse_args(given)
        code = int(options.run(options))
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        code = 130
    except Exception as error:  # noqa: BLE001 - the last one to catch it; `_sentences` says where it was
        for sentence in _sentences(error):
            print(sentence, file=sys.stderr)
        code = 1
    _let_go()
    return code


def _sentences(error: Exception) -> Sequence[str]:
    """Return what a user may read of what went wrong."""
    if isinstance(error, IntakeError):
        return [error.sentence, error.hint] if error.hint else [error.sentence]
    if isinstance(error, BrokenPipeError):  # whoever read our words has read enough (`| head`)
        return []
    if isinstance(error, OSError):
        return ["Lezen of schrijven is niet gelukt.", "Is de schijf vol, of mag u hier niet schrijven?"]
    return [f"Er ging iets mis in het programma ({trail(type(error), error.__traceback__)})."]


def _mend_streams() -> None:
    """Let a sign that this terminal does not know become a question mark, and a stream that was shut be empty."""
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _no_dumps() -> None:
    """Keep the system from writing our memory to disk when the program dies: there are keys and people's words in it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _let_go() -> None:
    """Send what nobody takes any more nowhere; Python would complain of it on leaving."""
    try:
        sys.stdout.flush()
    except OSError:
        with _nowhere("w") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _nowhere(mode: str) -> Any:
    return Path(os.devnull).open(mode, encoding="utf-8")


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Build the parser; only the verb that was asked for is imported, so that `check` starts fast."""
    parser = DutchParser(prog="lvb-intake", description="Een intake op maat bij een (vermoeden van een) LVB.")
    parser.add_argument("--version", action="version", version=f"lvb-intake {__version__}", help="toont de versie")
    verbs = parser.add_subparsers(metavar="WERKWOORD", required=True, title="werkwoorden")
    wanted = next((word for word in given if word in VERBS), None)
    for verb, sentence in VERBS.items():
        if verb == wanted:
            importlib.import_module(f"intake_app.commands.{verb}").add(verbs, sentence)
        else:
            verbs.add_parser(verb, help=sentence)
    return parser


if __name__ == "__main__":
    sys.exit(main())
