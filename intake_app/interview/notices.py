"""What the record notices by itself: a suggested observation, to confirm or to reject. Data: templates/prompts/notices.toml."""

from __future__ import annotations

from dataclasses import dataclass

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.noticing import FINDERS
from intake_app.interview.prompt_reading import checked, rows_of


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that can be noticed: `says` what, after "Het viel op:"; `why` what else it may come from.

    `raises` and `silent` are short records (short_record.py): its examples, and its tests.
    """

    id: str
    says: str
    why: str
    source: str
    raises: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that was noticed now and not judged yet, with the entries it rests on, oldest first."""

    notice: Notice
    entries: tuple[int, ...]


def parse_notices(text: str, file: str = "") -> tuple[Notice, ...]:
    """Read notices from TOML; raises ContentError for one without source or examples, or that nothing can find."""
    found = []
    for row in rows_of(text, "notice", file):
        checked(row, file, texts={"id", "says", "why", "source"}, lists={"raises", "silent"})
        if row["id"] not in FINDERS:
            raise ContentError(f"'{row['id']}': dit kan het programma niet opmerken.", file=file)
        found.append(Notice(**{**row, "raises": tuple(row["raises"]), "silent": tuple(row["silent"])}))
    return tuple(found)


def noticed(interview: Interview, notices: tuple[Notice, ...]) -> tuple[Noticed, ...]:
    """Return what waits to be confirmed or rejected, in the order of the data. What was judged comes back only on new entries."""
    if interview.closed:
        return ()
    judged = {dated.event.notice: dated for dated in interview.of(ev.NoticeJudged)}
    found = []
    for notice in notices:
        entries = FINDERS[notice.id](interview)
        last = judged.get(notice.id)
        if entries and not (last and max(entries) <= max(last.event.grounds, default=last.seq)):
            found.append(Noticed(notice, tuple(entries)))
    return tuple(found)


def confirmed(interview: Interview) -> tuple[Dated[ev.NoticeJudged], ...]:
    """Return what was noticed and confirmed, each notice as it was judged last."""
    last = {dated.event.notice: dated for dated in interview.of(ev.NoticeJudged)}
    return tuple(dated for dated in last.values() if dated.event.accepted)
