"""The page on security names files and tests: each of them is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "packaging" / "SECURITY.md"
NAMED = re.compile(r"`((?:intake_app|tests|packaging)/[\w/.]+?\.(?:py|md))(?:::(\w+))?`")


def test_what_the_page_on_security_names_is_there() -> None:
    """A measure without its file or its test would be a promise."""
    named = NAMED.findall(PAGE.read_text("utf-8"))
    assert len(named) > 40
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (ROOT / file).is_file() or (test and f"def {test}(" not in (ROOT / file).read_text("utf-8"))
    ]
    assert [] == missing
