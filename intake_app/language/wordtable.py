"""How often a form is said, what it is a form of, and what kind of noun it is: the table that packaging/build_words.py makes."""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator

from intake_app.errors import ContentError

_NAME = "words.tsv.gz"
# Zipf × 10 is a whole number, so that ten to its power is looked up, not worked out.
_USES = [10 ** (value / 10) for value in range(100)]


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

    def family(self, form: str) -> float:
        """How often a word is said in all its forms, as a Zipf value; 0 when it is not in the table."""
        value = self._families.get(self._lemmas.get(form, form), 0)
        return max(value, self._zipf.get(form, 0)) / 10

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
            text = gzip.decompress(table).decode("utf-8").removesuffix("\n")
        except (OSError, EOFError, UnicodeDecodeError):
            raise ContentError("De woordentabel is niet te lezen.", file=_NAME) from None
        # All cells in one list, and then the columns: a list for each row would keep the garbage collector busy.
        cells = text.replace("\n", "\t").split("\t")
        forms, kinds, lemmas = cells[0::4], cells[2::4], cells[3::4]
        try:
            zipfs = list(map(int, cells[1::4]))
            uses = [_USES[zipf] for zipf in zipfs]
        except (ValueError, IndexError):
            raise _mistake(text) from None
        if len(cells) % 4 or not len(forms) == text.count("\n") + 1:
            raise _mistake(text)
        self._zipf = dict(zip(forms, zipfs, strict=True))
        self._kinds = {form: kind for form, kind in zip(forms, kinds, strict=True) if kind}
        total: dict[str, float] = {}
        for form, lemma, said in zip(forms, lemmas, uses, strict=True):
            if lemma:
                self._lemmas[form] = lemma
                total[lemma] = total.get(lemma, 0.0) + said
        for lemma, said in total.items():
            self._families[lemma] = round(10 * math.log10(said + _USES[self._zipf.get(lemma, 0)]))


def _mistake(text: str) -> ContentError:
    """Name the first row that is not right."""
    for number, line in enumerate(text.split("\n"), start=1):
        cells = line.split("\t")
        if len(cells) != 4 or not cells[1].isdecimal() or int(cells[1]) >= len(_USES):
            return ContentError("Hier horen vier kolommen te staan, met een getal in de tweede.", file=_NAME, line=number)
    return ContentError("De woordentabel is leeg.", file=_NAME)
