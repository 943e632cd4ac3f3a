"""What was typed, fit for a terminal and for one line of a list."""


def printable(text: str) -> str:
    """Return the text with a space for each sign that steers a terminal or begins a new line."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
