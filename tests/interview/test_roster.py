"""Who can be called: what may be kept, searching, order, and an import beside what is known. All names are FICTIEF."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from intake_app.errors import InputError
from intake_app.interview.roster import KINDS, LONGEST, Contact, checked, found_in, in_order, merged
from intake_app.resources import read_text

NOOR = Contact("1", "lvb_specialist", "Noor Fictief", "De Fictieve Linde", "Oost", "werkdagen", "0000-FICTIEF")
BRAM = Contact("2", "experience_expert", "Bram Fictief", "", "Oost", used="2026-11-02")
LINDE = Contact("3", "care_coordinator", "", "Zorgregio Fictief", "West")


def test_what_helps_is_shipped_without_a_name_or_a_number() -> None:
    """The kinds are there, with a source; who it is belongs to the unit."""
    assert all(kind.title and kind.source for kind in KINDS.values())
    assert not any(sign.isdigit() for kind in KINDS.values() for sign in kind.title + kind.where + kind.what_for)


def test_each_reminder_about_calling_someone_finds_its_kind() -> None:
    """A reminder that can end in "gebeld" and is about a kind of helper looks for that kind in the list."""
    prompts = tomllib.loads(read_text("templates/prompts/prompts.toml"))["prompt"]
    about = {prompt["kind"] for prompt in prompts if "called" in prompt["decisions"]}
    assert {"lvb_specialist", "experience_expert", "interpreter", "lawyer"} <= about & set(KINDS)


@pytest.mark.parametrize(
    ("contact", "sentence"),
    [
        (Contact(kind="tovenaar", name="x"), "Kies wat voor hulp"),
        (Contact(name=" ", organisation="\t"), "naam of een organisatie"),
        (Contact(name="x", remarks="y" * (LONGEST + 1)), "te lang"),
        (Contact(name="x", used="gisteren"), "datum"),
    ],
)
def test_what_can_not_be_kept_is_refused_with_a_sentence(contact: Contact, sentence: str) -> None:
    """Each in words that say what to do."""
    with pytest.raises(InputError, match=sentence):
        checked(contact)


def test_loose_blanks_and_half_signs_go() -> None:
    """What is kept can be written to any file."""
    assert checked(Contact(name=" Noor\ud83d ", phone=" 12\0 ")) == Contact(name="Noor\ufffd", phone="12")


def test_every_word_must_be_found_somewhere() -> None:
    """Name, region, organisation and kind all count, in any order and any case."""
    everyone = (NOOR, BRAM, LINDE)
    assert (NOOR,) == found_in(everyone, "oost lvb")
    assert (BRAM,) == found_in(everyone, "ERVARINGS")
    assert () == found_in(everyone, "oost zorgregio")
    assert set(everyone) == set(found_in(everyone, "  "))


def test_the_kind_that_is_needed_comes_first_and_who_was_called_last() -> None:
    """Then the order of the kinds, the day of use, and the name."""
    again = replace(BRAM, id="4", name="Anna Fictief", used="")
    assert [LINDE, NOOR, BRAM, again] == in_order((again, BRAM, NOOR, LINDE), "care_coordinator")


def test_who_it_is_in_a_few_words() -> None:
    """Name and organisation, or what there is."""
    assert "Noor Fictief, De Fictieve Linde" == NOOR.called
    assert "Zorgregio Fictief" == LINDE.called
    assert "LVB-specialist" == Contact(kind="lvb_specialist").called


def test_an_import_adds_changes_and_leaves_alone() -> None:
    """The same help by the same name is the same contact; an empty cell takes nothing away."""
    brought = (
        replace(NOOR, id="", name="NOOR FICTIEF", phone="1111-FICTIEF", availability=""),
        replace(BRAM, id="", used=""),
        Contact(kind="lawyer", name="Mr. Nieuw Fictief"),
    )
    result = merged((NOOR, BRAM, LINDE), brought)
    assert (1, 1, 1) == (result.added, result.changed, result.same)
    assert replace(NOOR, name="NOOR FICTIEF", phone="1111-FICTIEF") == result.put[0]
    assert brought[2] == result.put[1]


def test_the_same_import_twice_changes_nothing() -> None:
    """What stands there already is counted, not doubled; a double row in the file itself neither."""
    assert merged((NOOR, BRAM), (replace(NOOR, id=""), replace(BRAM, id=""))).put == ()
    assert (1, 0, 1) == ((one := merged((), (replace(NOOR, id=""),) * 2)).added, one.changed, one.same)
