"""Slow work runs in another thread; its outcome arrives in the thread of the window."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from intake_app.ui import background
from intake_app.ui.background import start as start_in_pool


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real pool, not the one that runs at once."""
    monkeypatch.setattr(background, "start", start_in_pool)


@pytest.mark.usefixtures("pool")
def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot: Any) -> None:
    """`work` has a thread of its own, `done` runs where it was asked."""
    here, seen = threading.get_ident(), []
    background.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())), pytest.fail)
    assert background.busy()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != here
    assert seen[0][1] == here
    assert not background.busy()


@pytest.mark.usefixtures("pool")
def test_what_goes_wrong_comes_back_as_it_was(qtbot: Any) -> None:
    """`failed` gets the exception itself, in the thread of the window."""
    problem, seen = ValueError("FICTIEF"), []

    def work() -> None:
        raise problem

    background.run(work, pytest.fail, lambda error: seen.append((error, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(problem, threading.get_ident())]


def test_tests_may_run_it_at_once(qapp: Any) -> None:
    """With `start` replaced, the result is there when `run` returns."""
    seen: list[int] = []
    background.run(lambda: 7, seen.append, pytest.fail)
    assert seen == [7]
