"""The verbs of `lvb-intake`: English verbs, Dutch sentences; exit 0 = fine, 1 = found or wrong input, 2 = wrong use."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from intake_app import __version__
from intake_app.errors import IntakeError

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
    ("argument ", ""),
)


def _dutch(text: str) -> str:
    for english, dutch in _WORDS:
        text = text.replace(english, dutch)
    return text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code. Never shows a traceback for bad input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parser(given).parse_args(given)
        return int(options.run(options))
    except IntakeError as error:
        print(error.sentence, file=sys.stderr)
        if error.hint:
            print(error.hint, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


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
