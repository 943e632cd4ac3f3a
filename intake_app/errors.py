"""What can go wrong, as one tree; every error carries a Dutch sentence for the user.

IntakeError
├── InputError            what was typed or chosen can't be used; `hint` says what to do
│   ├── FileProblem       a file is missing, unreadable or of another kind
│   └── ContentError      a script, rule, list or template is not right; knows file, line and column
├── InstallationError     a shipped file is missing: the installation is not complete
├── StoreError            the vault
│   ├── WrongSecret       passphrase or recovery key does not fit; `wait` is how many seconds to be patient
│   │   └── TooSoon       it was not even tried: after slips one waits
│   ├── NotAVault         the folder or file is no vault of ours, or a plain or foreign file
│   ├── Damaged           something in the vault was changed or is broken; the rest still opens
│   ├── VaultBusy         another window has this vault open
│   └── NotSaved          the disk did not take it (full, read-only, gone); nothing was half-written
├── PracticeOnly          a real case in a practice vault, or the other way round
├── NotNow                the talk is in another state (closed, on a break)
├── ReasonNeeded          this step takes a short reason, which is noted with it
└── SealError             a report could not be sealed, opened or verified
"""

from __future__ import annotations

import traceback
from pathlib import Path
from types import TracebackType


class IntakeError(Exception):
    """An expected problem; `str(error)` is a Dutch sentence that a user may read. It never holds case data."""

    def __init__(self, sentence: str, *, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class InputError(IntakeError):
    """What was typed or chosen can't be used."""


class FileProblem(InputError):
    """A file is missing, unreadable or of another kind than was asked for."""


class ContentError(InputError):
    """A script, rule, word list or template is not right.

    `file` is a name for the user, `line` and `column` count from 1 (0 = unknown).
    """

    def __init__(self, sentence: str, *, file: str = "", line: int = 0, column: int = 0, hint: str = "") -> None:
        place = file + (f", regel {line}" if line else "") + (f", kolom {column}" if column else "")
        super().__init__(f"{place}: {sentence}" if place else sentence, hint=hint)
        self.file = file
        self.line = line
        self.column = column


class InstallationError(IntakeError):
    """A file that ships with the program is missing."""


class StoreError(IntakeError):
    """Something about the vault."""


class WrongSecret(StoreError):
    """The passphrase or the recovery key does not fit; the next try counts after `wait` seconds."""

    def __init__(self, sentence: str, *, hint: str = "", wait: int = 0) -> None:
        super().__init__(sentence, hint=hint)
        self.wait = wait


class TooSoon(WrongSecret):
    """After some slips one waits; this secret was not tried."""


class NotAVault(StoreError):
    """The folder or file is not a vault of this program."""


class Damaged(StoreError):
    """A part of the vault was changed or is broken."""


class VaultBusy(StoreError):
    """Another program has this vault open."""


class NotSaved(StoreError):
    """The disk did not take the entry; the record is as it was before."""


class PracticeOnly(IntakeError):
    """A real case does not go into a practice vault, nor a practice case into a real one."""


class NotNow(IntakeError):
    """This can't be done in the state that the talk is in."""


class ReasonNeeded(IntakeError):
    """A question with a `stop` finding, or a decision, is only noted with a reason."""


class SealError(IntakeError):
    """A report could not be sealed, opened or verified."""


class StillReadable(SealError):
    """A shielded name stood in a sealed file, which was thrown away. `words` are for the screen, never for a message."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__(
            "In het bestand stond nog een naam of adres dat afgeschermd moet blijven. Het bestand is weggegooid.",
            hint="Kijk hieronder wat er nog stond, en maak het opnieuw.",
        )
        self.words = words


FRAMES = 12
"""How many places `trail` names; an endless recursion has a thousand."""


def trail(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Say what kind of unforeseen thing went wrong and where, and nothing of what was typed: its message may quote that."""
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(trace)[-FRAMES:]]
    return f"{kind.__name__}: {' > '.join(places)}"
