"""`lvb-intake start`: opens the window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("start", help=sentence, description="Opent het venster.")
    parser.add_argument("--vault", type=Path, metavar="MAP", help="open deze kluis")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the window; returns when it is closed."""
    from intake_app.app import run as open_window  # noqa: PLC0415 - Qt is only loaded when a window is asked for

    return open_window(options.vault)
