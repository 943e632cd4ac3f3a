"""The shipped rulebook, made once."""

from __future__ import annotations

import pytest

from intake_app import assemble
from intake_app.language.rules import Rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return assemble.rulebook()
