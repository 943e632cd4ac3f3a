"""Every action that the program writes in the audit trail has Dutch words."""

from __future__ import annotations

import re
from pathlib import Path

import intake_app
from intake_app.interview.audit import ACTIONS

WRITES = re.compile(
    r'(?:\bnote|_audit|_become|expect_keys)\((?:[^"()]|\(\)){0,40}"([a-z]+_[a-z_]+|exported|printed|shared|restored)"'
)


def test_every_action_has_words() -> None:
    """A trail with the name of a variable in it helps no auditor."""
    source = "\n".join(path.read_text("utf-8") for path in Path(intake_app.__file__).parent.rglob("*.py"))
    written = set(WRITES.findall(source))
    assert {"case_opened", "exported", "hold_set", "unlock_failed", "slot_added"} <= written
    assert set() == written - set(ACTIONS)
