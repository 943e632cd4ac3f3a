"""The list as CSV: out and in again, as people and spreadsheets write it. All names are FICTIEF."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.errors import InputError
from intake_app.interview.roster import KINDS, WORDS, Contact, checked
from intake_app.interview.roster_csv import COLUMNS, Brought, decoded, read, written

ALL = Contact(
    "", "lvb_specialist", "Noor Fictief", "De Linde; locatie Oost", "Oost", "ma, di", "+31 00 FICTIEF", "n@voorbeeld.invalid",
    'zegt: "bel gerust"\nna vijven niet', "2026-11-02",
)  # fmt: skip


def test_what_goes_out_comes_in_again() -> None:
    """Quotes, line ends, semicolons and all."""
    assert Brought((ALL, Contact(name="B. Fictief"))) == read(written((ALL, Contact(name="B. Fictief"))))


words = st.text(st.characters(exclude_categories=()), max_size=12) | st.text(alphabet="'=+-@;,\"\t\r\n 0a", max_size=6)


@given(st.lists(st.builds(Contact, kind=st.sampled_from(list(KINDS)), **dict.fromkeys(WORDS, words)), max_size=4))
def test_any_list_that_can_be_kept_comes_back_the_same(contacts: list[Contact]) -> None:
    """Whatever was typed in the fields."""
    kept = []
    for contact in contacts:
        with contextlib.suppress(InputError):
            kept.append(checked(contact))
    text = written(kept)
    assert Brought(tuple(kept)) == read(decoded(text.encode("utf-8")))


@given(st.binary(max_size=80) | st.text(alphabet='naam;,organisatie\n"\r\tx\0', max_size=60).map(str.encode))
def test_no_file_makes_it_stumble(data: bytes) -> None:
    """A file is read, or refused with a sentence; what is read can be kept."""
    with contextlib.suppress(InputError):
        assert all(checked(contact) == contact for contact in read(decoded(data)).contacts)


def test_a_spreadsheet_does_not_take_a_word_for_a_formula() -> None:
    """An apostrophe stands before it, and goes again; a phone number stays as it is."""
    contact = Contact(name="=1+1 FICTIEF", organisation="'s-Fictief", phone="+31 6 0000", remarks="-FICTIEF")
    row = written([contact]).splitlines()[1]
    assert "anders;'=1+1 FICTIEF;'s-Fictief;;;+31 6 0000;;'-FICTIEF;" == row
    assert (contact,) == read(written([contact])).contacts


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_the_columns_may_stand_in_any_order(mark: str) -> None:
    """With semicolons, commas or tabs, and under the names that people use."""
    rows = ("Tel.", "Naam", "Rol"), ("00", "Noor Fictief", "LVB-Specialist")
    text = "\n".join(mark.join(row) for row in rows)
    assert (Contact(kind="lvb_specialist", name="Noor Fictief", phone="00"),) == read(text).contacts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_of_an_older_spreadsheet_is_read_too(encoding: str) -> None:
    """Letters with marks come through."""
    data = "naam;regio\r\nZoë Fictief;Súdwest\r\n".encode(encoding)
    assert (Contact(name="Zoë Fictief", region="Súdwest"),) == read(decoded(data)).contacts


def test_nothing_of_an_unknown_column_gets_lost() -> None:
    """It goes to the remarks, with its name."""
    assert "graag appen\nPiket: weekend" == read("naam,opmerkingen,Piket\nx,graag appen,weekend").contacts[0].remarks


def test_an_unknown_kind_and_an_unknown_day_are_kept_and_said() -> None:
    """The word stays in the remarks; a Dutch date is read."""
    brought = read("naam;soort;laatst gebruikt\nx;tovenaar;eergisteren\ny;;2-11-2026")
    assert Contact(name="x", remarks="soort hulp: tovenaar\nlaatst gebruikt: eergisteren") == brought.contacts[0]
    assert ["Regel 2", "Regel 2"] == [sentence.partition(":")[0] for sentence in brought.remarked]
    assert "2026-11-02" == brought.contacts[1].used


def test_a_row_that_can_not_be_used_is_named_by_its_line_and_the_others_come_in() -> None:
    """Too many cells, nobody named, a quote that is not closed: each is said, with its line in the file."""
    brought = read('naam;telefoon\n"Noor\nFictief";00\n;00\n\na;b;c\n"a"b;00\nBram Fictief;11\n"open;00\n')
    assert ["Noor\nFictief", "Bram Fictief"] == [contact.name for contact in brought.contacts]
    assert ["Regel 4", "Regel 6", "Regel 7", "Regel 9"] == [sentence.partition(":")[0] for sentence in brought.wrong]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "leeg"),
        (b"\r\n\r\n", "leeg"),
        (b"jan;piet\r\n", "eerste regel"),
        (b"PK\x03\x04\0\0", "geen tekst"),
        (b"\xff\xfea", "geen tekst"),
        (b"naam\n" * 1_000_000, "te groot"),
    ],
)
def test_a_file_that_is_no_list_is_refused(data: bytes, sentence: str) -> None:
    """With a sentence that says why."""
    with pytest.raises(InputError, match=sentence):
        read(decoded(data))


def test_the_columns_are_all_that_a_contact_has() -> None:
    """A field that is added later can't be forgotten here."""
    assert {*WORDS, "kind", "used"} == set(COLUMNS.values())
