"""`lvb-intake start`: opens the window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from intake_app.errors import InputError, InstallationError

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""What tells on Linux that a window can be shown; the last one is how a test or an expert says where to."""


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("start", help=sentence, description="Opent het venster.")
    parser.add_argument("--vault", type=Path, metavar="MAP", help="open deze kluis")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the window; returns when it is closed. Raises InputError without a screen, where Qt itself would only abort."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
        raise InputError("Er is hier geen scherm.", hint="Zonder scherm speelt u de oefenzaak met: lvb-intake demo --out MAP")
    try:
        from intake_app.app import run as open_window  # noqa: PLC0415 - Qt is only loaded when a window is asked for
    except ImportError as error:
        raise InstallationError(
            f"Het venster mist een onderdeel: {error}.", hint="Wat er ontbreekt, zoekt en noemt: python3 packaging/dev.py start"
        ) from error
    return open_window(options.vault)
