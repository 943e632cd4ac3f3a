"""The audit trail as people read it: what each action is called, finding lines, and CSV for the auditor.

The Wet politiegegevens asks for it (art. 32a; domain.md 8.2): who did what to which case, when and why, and nothing of what is
in the case. The store keeps the lines and chains them (store/index.py).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

ACTIONS: Final = {
    "vault_created": "kluis gemaakt",
    "vault_opened": "kluis geopend",
    "vault_closed": "kluis gesloten",
    "vault_checked": "kluis gecontroleerd",
    "unlock_failed": "verkeerd wachtwoord",
    "slot_added": "wachtwoord of sleutel erbij",
    "slot_changed": "wachtwoord of sleutel anders",
    "slot_removed": "wachtwoord of sleutel weg",
    "slots_undone": "verandering van openen ging niet door",
    "keys_rotated": "sleutels vernieuwd",
    "backed_up": "reservekopie gemaakt",
    "restored": "reservekopie teruggezet",
    "permissions_mended": "map afgesloten voor anderen",
    "index_mended": "index bijgewerkt",
    "case_created": "dossier gemaakt",
    "case_opened": "dossier geopend",
    "case_changed": "dossier aangevuld",
    "case_closed": "dossier gesloten",
    "case_deleted": "dossier verwijderd",
    "retention_set": "bewaartermijn vastgelegd",
    "hold_set": "verwijderen tegengehouden",
    "hold_lifted": "mag weer verwijderd worden",
    "roster_changed": "lijst van wie te bellen is veranderd",
    "roster_used": "iemand van de lijst gebeld",
    "roster_exported": "lijst als leesbaar bestand bewaard",
    "exported": "verslag gemaakt",
    "printed": "afgedrukt",
    "shared": "informatie gedeeld",
    "viewed": "ingezien",
    "audit_viewed": "logboek ingezien",
    "audit_exported": "logboek als bestand bewaard",
}
"""What each action is called; an action of a later version is shown by its own name."""

COLUMNS: Final = ("nummer", "tijd (UTC)", "wie", "wat", "dossier", "waarom", "keten", "in woorden")

_ACTIVE: Final = frozenset("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Who did what to which case, when and why; never what is in it. `case` is an id, or "" for the vault itself."""

    seq: int
    at: datetime
    who: str
    action: str
    case: str
    why: str
    previous: str
    hash: str

    @property
    def said(self) -> str:
        """What was done, in Dutch."""
        return ACTIONS.get(self.action, self.action)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines to find; what is empty holds for every line. `since` and `until` are days of this place, both included."""

    action: str = ""
    who: str = ""
    case: str = ""
    since: date | None = None
    until: date | None = None


def found_in(lines: Iterable[AuditLine], wanted: Wanted) -> tuple[AuditLine, ...]:
    """Return the lines that are asked for, in the order they came."""
    return tuple(line for line in lines if _fits(line, wanted))


def written(lines: Sequence[AuditLine], delimiter: str = ";") -> str:
    """Return lines as CSV. `keten` is the hash of a line, which the next line was sealed with (`broken_audit` in the store)."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in lines:
        cells = (line.at.isoformat(), line.who, line.action, line.case, line.why, line.hash, line.said)
        writer.writerow((line.seq, *(_harmless(cell) for cell in cells)))
    return target.getvalue()


def _fits(line: AuditLine, wanted: Wanted) -> bool:
    day = line.at.astimezone().date()
    return (
        (not wanted.action or line.action == wanted.action)
        and (not wanted.who or line.who == wanted.who)
        and (not wanted.case or line.case == wanted.case)
        and (wanted.since is None or day >= wanted.since)
        and (wanted.until is None or day <= wanted.until)
    )


def _harmless(cell: str) -> str:
    # A spreadsheet would run a cell that starts like a formula.
    return f"'{cell}" if cell[:1] in _ACTIVE else cell
