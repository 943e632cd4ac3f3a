"""The latest looks of a talk as it stands: the same draft is looked at again when it is asked, and while a key is taken back."""

from __future__ import annotations

from intake_app.language.findings import NOTHING_SAID, Context, Look


class Latest:
    """Remembers a number of looks, the oldest goes first; all go when something was said since."""

    def __init__(self, most: int) -> None:
        self._most = most
        # One value, replaced as a whole: another thread never sees the looks of one context under another.
        self._held: tuple[Context, dict[str, Look]] = (NOTHING_SAID, {})

    def get(self, text: str, context: Context) -> Look | None:
        """Return what was seen in this text, when nothing changed since."""
        held, looks = self._held
        return looks.get(text) if _same(held, context) else None

    def keep(self, text: str, context: Context, look: Look) -> None:
        """Remember a look."""
        held, looks = self._held
        if not _same(held, context):
            looks = {}
            self._held = (context, looks)
        if len(looks) >= self._most:
            looks.pop(next(iter(looks), ""), None)
        looks[text] = look

    def forget(self) -> None:
        """Remember nothing."""
        self._held = (NOTHING_SAID, {})


def _same(held: Context, context: Context) -> bool:
    """Whether this is the same state of the talk: the tuple of its turns is the same one, not merely an equal one."""
    if context is held:
        return True
    return context.turns is held.turns and context.exempt == held.exempt and context.own_words == held.own_words
