"""The audit trail as people read it: words, finding, CSV."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

import pytest

from intake_app.interview.audit import COLUMNS, AuditLine, Wanted, found_in, written

KIM, SAM = "Kim FICTIEF", "=Sam FICTIEF"
LINES = (
    AuditLine(1, datetime(2026, 11, 1, 12, tzinfo=UTC), KIM, "vault_opened", "", "", "0", "a"),
    AuditLine(2, datetime(2026, 11, 2, 12, tzinfo=UTC), KIM, "case_opened", "7", "", "a", "b"),
    AuditLine(3, datetime(2026, 11, 3, 12, tzinfo=UTC), SAM, "exported", "7", "voor het OM; FICTIEF", "b", "c"),
    AuditLine(4, datetime(2026, 11, 4, 12, tzinfo=UTC), SAM, "from_a_later_version", "8", "", "c", "d"),
)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ([1, 2, 3, 4], Wanted()),
        ([3], Wanted(action="exported")),
        ([3, 4], Wanted(who=SAM)),
        ([2, 3], Wanted(case="7")),
        ([2], Wanted(case="7", who=KIM)),
        ([2, 3, 4], Wanted(since=date(2026, 11, 2))),
        ([1, 2, 3], Wanted(until=date(2026, 11, 3))),
        ([], Wanted(since=date(2026, 11, 4), until=date(2026, 11, 3))),
    ],
)
def test_lines_are_found(found: list[int], wanted: Wanted) -> None:
    """By action, by who, by case, by period, and all of these together; both days of a period count."""
    assert found == [line.seq for line in found_in(LINES, wanted)]


def test_an_action_is_said_in_dutch() -> None:
    """An action that this version does not know keeps its own name, so that nothing is hidden."""
    assert ["kluis geopend", "from_a_later_version"] == [LINES[0].said, LINES[3].said]


def test_csv_holds_every_line_and_runs_nothing() -> None:
    """Each line comes back with its hash; what a spreadsheet would run as a formula gets an apostrophe."""
    rows = list(csv.reader(io.StringIO(written(LINES)), delimiter=";"))
    assert (list(COLUMNS), 5) == (rows[0], len(rows))
    assert ["3", "2026-11-03T12:00:00+00:00", f"'{SAM}", "exported", "7", "voor het OM; FICTIEF", "c", "verslag gemaakt"] == rows[
        3
    ]
