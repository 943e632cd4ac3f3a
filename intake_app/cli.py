"""The verbs of `lvb-intake`: English verbs, Dutch sentences; exit 0 = fine, 1 = found or wrong input, 2 = wrong use."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

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
    parser = argparse.ArgumentParser(prog="lvb-intake", description="Een intake op maat bij een (vermoeden van een) LVB.")
    parser.add_argument("--version", action="version", version=f"lvb-intake {__version__}")
    verbs = parser.add_subparsers(metavar="WERKWOORD", required=True)
    wanted = next((word for word in given if word in VERBS), None)
    for verb, sentence in VERBS.items():
        if verb == wanted:
            importlib.import_module(f"intake_app.commands.{verb}").add(verbs, sentence)
        else:
            verbs.add_parser(verb, help=sentence)
    return parser


if __name__ == "__main__":
    sys.exit(main())
