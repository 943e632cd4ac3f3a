"""With a name shielded nothing in a sealed file holds it: every part is unpacked and searched. All names are FICTIEF."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from intake_app import assemble, resources
from intake_app.errors import StillReadable
from intake_app.interview import events as ev
from intake_app.interview.shielding import ANYWHERE, Key, doubts, shield_of
from intake_app.report.export import Made, MadeCard, export, export_card
from intake_app.report.handover import TEMPLATE
from intake_app.report.seal import open_sealed
from intake_app.report.shield_check import look_through, texts_in
from intake_app.report.verify import State, verify

PASSPHRASE = "fictief paard batterij nietje"
SECRET = ("sanne", "voorbeeldsma", "verzonnenstraat", "6001", "12345678")


@pytest.fixture
def shielded_tape(tape):
    """The whole talk, with the name in every kind of place, and then shielded."""
    tape.add(ev.Noted("SANNE's moeder, mevrouw Voorbeeldsma, belde. Sannes jas."))
    tape.add(ev.NeedNoted("Sanne wil korte zinnen"))
    tape.add(ev.InformationShared("Opvang bij Sanne", "Sanne Voorbeeldsma", "consent", "Sanne", "help", "Sanne", "van Sanne: ja"))
    tape.add(ev.HandoverAgreed("Opvang", ("name", "needs"), "zeg maar Sanne", "bel 06 1234 5678"))
    tape.add(ev.Exported("dossier", "Officier, over Sanne", "Sanne", "ab" * 32))
    tape.add(
        ev.NameShielded(
            on=True,
            why="Sanne is bang FICTIEF",
            names=("Sanne Voorbeeldsma",),
            addresses=("Verzonnenstraat 12, 6001 AB",),
            others=("06-12345678",),
        )
    )
    tape.add(ev.Noted("Sanne woont Verzonnenstraat 12, 6001ab. Tel. 0612345678."))
    return tape


@pytest.fixture
def made(template: bytes, content) -> Made:
    return Made(assemble.scripts()["slachtoffer-mensenhandel"], template, "0.1.0", "ef" * 32, content.made_at)


def unpacked(docx_bytes: bytes) -> str:
    """Every byte of every part, and every name, as small letters; text runs joined as well."""
    found = []
    with zipfile.ZipFile(io.BytesIO(docx_bytes)) as package:
        for info in package.infolist():
            data = package.read(info)
            found += [info.filename, data.decode("utf-8", "replace"), data.decode("utf-16-le", "replace")]
    return "\n".join((*found, *texts_in(docx_bytes))).casefold()


def test_a_sealed_report_holds_the_name_nowhere(shielded_tape, made: Made, tmp_path: Path) -> None:
    """Not in the text, the properties, the alt texts, the charts nor the name of the file; the role stands there."""
    sealed = export(shielded_tape.interview, made, tmp_path, PASSPHRASE)
    whole = unpacked(open_sealed(sealed.path.read_bytes(), PASSPHRASE))
    assert [] == [word for word in SECRET if word in whole]
    assert "melder" in whole
    assert "naam afgeschermd" in whole
    assert sealed.path.name.startswith("verslag-")


def test_a_sealed_card_holds_the_name_nowhere(shielded_tape, made: Made, tmp_path: Path) -> None:
    """Also when the person agreed to the roepnaam: a shielded name is stronger."""
    agreed = ev.HandoverAgreed("Opvang van Sanne", ("name", "needs"), "zeg maar Sanne", "bel 06-12345678", story="")
    card = MadeCard(resources.read_bytes(TEMPLATE), "0.1.0", made.at)
    sealed = export_card(shielded_tape.interview, agreed, card, tmp_path, PASSPHRASE)
    whole = unpacked(open_sealed(sealed.path.read_bytes(), PASSPHRASE))
    assert [] == [word for word in SECRET if word in whole]
    assert "melder" in whole


def test_a_report_that_holds_the_name_is_not_done(shielded_tape, made: Made, template: bytes, tmp_path: Path) -> None:
    """A template of a unit may name someone: the file is thrown away, and the message holds no name."""
    document = docx.Document(io.BytesIO(template))
    paragraph = document.add_paragraph("Gesprek met Sa")
    paragraph.add_run("nne van vandaag")
    changed = io.BytesIO()
    document.save(changed)
    bad = Made(made.script, changed.getvalue(), made.program, made.fingerprint, made.at)
    with pytest.raises(StillReadable) as refused:
        export(shielded_tape.interview, bad, tmp_path, PASSPHRASE)
    assert ("Sanne",) == refused.value.words
    assert "Sanne" not in str(refused.value)
    assert [] == list(tmp_path.iterdir())
    kept: list[Key] = [("Sanne", ANYWHERE, ANYWHERE)]
    assert export(shielded_tape.interview, bad, tmp_path, PASSPHRASE, kept).path.exists()


@pytest.mark.parametrize("where", ["title", "comments", "keywords", "last_modified_by"])
def test_the_properties_are_searched_too(shielded_tape, where: str) -> None:
    """What Word shows under Info is part of the file."""
    document = docx.Document()
    setattr(document.core_properties, where, "van Sanne Voorbeeldsma")
    target = io.BytesIO()
    document.save(target)
    shield = shield_of(shielded_tape.interview)
    assert shield is not None
    with pytest.raises(StillReadable):
        look_through(target.getvalue(), shield)


def test_an_alt_text_and_a_file_inside_are_searched_too(shielded_tape) -> None:
    """Attributes, names of parts and plain words in a part that is no text."""
    shield = shield_of(shielded_tape.interview)
    assert shield is not None
    for name, data in (
        ("word/document.xml", b'<a><b descr="foto van Sanne"/></a>'),
        ("media/sanne.png", b""),
        ("media/1.bin", b"\x00\x01 Sanne Voorbeeldsma \xff"),
        ("word/document.xml", b"<!-- Sanne --><a/>"),
    ):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as package:
            package.writestr(name, data)
        with pytest.raises(StillReadable):
            look_through(target.getvalue(), shield)


def test_what_a_person_let_stand_is_no_reason_to_refuse(tape, made: Made, tmp_path: Path) -> None:
    """A doubt that was decided on stays where it stood."""
    tape.add(ev.NameShielded(on=True, why="FICTIEF", names=("Wil",)))
    tape.add(ev.Noted("zij zei: ik wil naar huis"))
    keep = [doubt.key for doubt in doubts(tape.interview) if doubt.key[0] == "wil"]
    sealed = export(tape.interview, made, tmp_path, PASSPHRASE, keep)
    assert "ik wil naar huis" in unpacked(open_sealed(sealed.path.read_bytes(), PASSPHRASE))


def test_a_card_is_verified_as_ours(tape, made: Made, tmp_path: Path) -> None:
    """It says that it is whole, and nothing of the record."""
    card = MadeCard(resources.read_bytes(TEMPLATE), "0.1.0", made.at)
    sealed = export_card(tape.interview, ev.HandoverAgreed("Opvang", (), "ja", "bel"), card, tmp_path, PASSPHRASE)
    found = verify(sealed.path.read_bytes(), PASSPHRASE)
    assert (State.INTACT, 0, "") == (found.state, found.length, found.head)
