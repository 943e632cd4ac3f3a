"""How often a form is said, what it is a form of, and what kind of noun it is: the table that packaging/build_words.py makes."""

from __future__ import annotations

import gzip
import math
import zlib
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import NamedTuple

from intake_app.errors import ContentError

_NAME = "words.tsv.gz"
_COLUMNS = 5
# A number is one sign: this sign is nothing, the next one is 1 and so on, all of them signs that can be typed.
_NOTHING = ord(" ")
_MOST = ord("~") - _NOTHING
_NO_KIND = "-"
_NUMBERS = bytes(max(0, sign - _NOTHING) for sign in range(256))
_IS_KIND = bytes(sign != ord(_NO_KIND) for sign in range(256))


class TableRow(NamedTuple):
    """One form: its Zipf value × 10 (a whole number), the kind of noun (empty: none) and its lemma (empty: the form itself)."""

    form: str
    zipf: int
    kind: str = ""
    lemma: str = ""


class WordTable:
    """Looks up forms in lower case. An empty table knows nothing, and then no word is rare."""

    def __init__(self, table: bytes = b"") -> None:
        self._zipf: dict[str, int] = {}
        self._kinds: dict[str, str] = {}
        self._lemmas: dict[str, str] = {}
        self._families: dict[str, int] = {}
        if table:
            self._read(table)

    def __bool__(self) -> bool:
        return bool(self._zipf)

    def __contains__(self, form: str) -> bool:
        return form in self._zipf

    def zipf(self, form: str) -> float | None:
        """How often a form is said, as a Zipf value (1 to 7.6); None when it is not in the table."""
        value = self._zipf.get(form)
        return None if value is None else value / 10

    def said_from(self, zipf: float) -> Iterator[str]:
        """Each form that is said at least so often."""
        least = round(zipf * 10)
        return (form for form, value in self._zipf.items() if value >= least)

    def family(self, form: str) -> float:
        """How often a word is said in all its forms, as a Zipf value; 0 when it is not in the table."""
        return (self._families.get(form) or self._zipf.get(form, 0)) / 10

    def kind(self, form: str) -> str:
        """What kind of noun a form or its lemma is.

        c a thing, h a person, t a time or event, a abstract, n unclear; empty when it is no noun.
        """
        return self._kinds.get(form) or self._kinds.get(self._lemmas.get(form, ""), "")

    def is_noun(self, form: str) -> bool:
        """Whether the form itself is listed as a noun."""
        return form in self._kinds

    def lemma(self, form: str) -> str:
        """What the form is a form of; itself when nothing else is known."""
        return self._lemmas.get(form, form)

    def forms(self) -> Iterator[tuple[str, str]]:
        """Each inflected form with its lemma."""
        return iter(self._lemmas.items())

    def _read(self, table: bytes) -> None:
        try:
            columns = gzip.decompress(table).decode("utf-8").removesuffix("\n").split("\n")
            forms, zipfs, kinds, lemmas, families = columns
        except (OSError, EOFError, ValueError, zlib.error):
            raise ContentError("De woordentabel is niet te lezen.", file=_NAME) from None
        words, bases = forms.split("\t"), lemmas.split("\t")
        if {len(words)} != {len(zipfs), len(kinds), len(bases), len(families)}:
            raise ContentError("De kolommen van de woordentabel zijn niet even lang.", file=_NAME)
        # Column by column, without a step of our own for each of a hundred thousand forms.
        said, in_all = _numbers(zipfs), _numbers(families)
        self._zipf = dict(compress(zip(words, said, strict=True), said))
        self._families = dict(compress(zip(words, in_all, strict=True), in_all))
        self._lemmas = dict(compress(zip(words, bases, strict=True), bases))
        self._kinds = dict(compress(zip(words, kinds, strict=True), _bytes(kinds).translate(_IS_KIND)))


def packed(rows: Iterable[TableRow]) -> bytes:
    """Write the table that WordTable reads: gzipped text, a line for each column.

    Forms (parted by tabs), Zipf × 10 (a sign each: a space is nothing, `!` is 1), kinds (`-` is none), lemmas (parted by tabs)
    and, where it is more than the form itself, how often the whole family is said. A lemma without a row of its own stands
    there too, with a space for its Zipf value.
    """
    known = {row.form: row for row in rows}
    uses: dict[str, float] = {}
    for row in known.values():
        if row.lemma:
            uses[row.lemma] = uses.get(row.lemma, 0.0) + _uses(row.zipf)
    for lemma in uses.keys() - known.keys():
        known[lemma] = TableRow(lemma, 0)
    families = {lemma: round(10 * math.log10(total + _uses(known[lemma].zipf))) for lemma, total in uses.items()}
    ordered = [known[form] for form in sorted(known)]
    columns = (
        "\t".join(row.form for row in ordered),
        "".join(_sign(row.zipf) for row in ordered),
        "".join(row.kind or _NO_KIND for row in ordered),
        "\t".join(row.lemma for row in ordered),
        "".join(_sign(_family(row, families)) for row in ordered),
    )
    return gzip.compress("".join(f"{column}\n" for column in columns).encode(), 9, mtime=0)


def _family(row: TableRow, families: dict[str, int]) -> int:
    """How often its whole family is said, × 10; nothing when that is no more than the form itself."""
    total = families.get(row.lemma or row.form, 0)
    return total if total > row.zipf else 0


def _uses(zipf: int) -> float:
    return float(10 ** (zipf / 10))


def _sign(number: int) -> str:
    if not 0 <= number <= _MOST:
        raise ValueError(f"{number} does not fit in one sign")
    return chr(_NOTHING + number)


def _numbers(signs: str) -> bytes:
    return _bytes(signs).translate(_NUMBERS)


def _bytes(signs: str) -> bytes:
    return signs.encode("latin-1", "replace")
