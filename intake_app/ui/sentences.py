"""What the window says when something did not work."""

from __future__ import annotations

from intake_app.errors import IntakeError

UNEXPECTED = "Er ging iets mis in het programma. Wat u vastlegde, is bewaard. Probeer het nog een keer."


def sentence_of(error: Exception) -> str:
    """Return the sentence of an error, with what to do about it; a general one for an error nobody foresaw."""
    if isinstance(error, IntakeError):
        return f"{error.sentence} {error.hint}".strip()
    return UNEXPECTED


def raise_unexpected(error: Exception) -> None:
    """Raise what nobody foresaw again, after it was said, so that it is not lost; an expected problem ends here."""
    if not isinstance(error, IntakeError):
        raise error
