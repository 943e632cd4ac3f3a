"""The seal: opens with its passphrase alone, refuses every change, and leaves the disk as it should be."""

from __future__ import annotations

import contextlib
import hashlib
import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msoffcrypto
import pytest

from intake_app.errors import FileProblem, InputError, NotSaved, SealError
from intake_app.report import seal
from intake_app.report.document import write
from intake_app.report.seal import Changed, NotSealed, WrongPassphrase, is_untouched, open_sealed, seal_to
from intake_app.report.values import Content
from intake_app.report.verify import State, verify

PASSPHRASE = "fictief paard batterij nietje é👍"


@pytest.fixture(scope="module")
def sealed(docx_bytes: bytes) -> bytes:
    """A sealed document."""
    return seal.seal(docx_bytes, PASSPHRASE)


def test_what_was_sealed_opens_again_the_same(docx_bytes: bytes, sealed: bytes) -> None:
    """Byte for byte, and nothing of it can be read in the sealed file."""
    assert docx_bytes == open_sealed(sealed, PASSPHRASE)
    assert is_untouched(sealed)
    assert b"word/document.xml" not in sealed


def test_another_program_of_the_same_standard_opens_it(docx_bytes: bytes, sealed: bytes) -> None:
    """AES-256 with a key that is random to its last byte, SHA-512, hashed 100,000 times."""
    file = msoffcrypto.OfficeFile(io.BytesIO(sealed))
    file.load_key(password=PASSPHRASE, verify_password=True)
    target = io.BytesIO()
    file.decrypt(target, verify_integrity=True)
    assert docx_bytes == target.getvalue()
    assert (100_000, "SHA512", 256) == (file.info["spinValue"], file.info["passwordHashAlgorithm"], file.info["passwordKeyBits"])
    assert 32 == len(file.secret_key)
    assert b"\x36" * 16 != file.secret_key[16:]


def test_sealing_twice_gives_two_different_files(docx_bytes: bytes, sealed: bytes) -> None:
    """Salt and key are made anew."""
    assert sealed != seal.seal(docx_bytes, PASSPHRASE)


@pytest.mark.parametrize("wrong", ["fictief", PASSPHRASE + " ", PASSPHRASE.upper(), "x" * 300])
def test_another_passphrase_does_not_open_it(wrong: str, sealed: bytes) -> None:
    """And the sentence says so without giving the passphrase away."""
    with pytest.raises(WrongPassphrase) as caught:
        open_sealed(sealed, wrong)
    assert wrong not in caught.value.sentence


def test_one_changed_byte_anywhere_is_refused(sealed: bytes) -> None:
    """Sampled over the whole file: header, directory, key information and the encrypted bytes."""
    chance = random.Random(20261121)  # noqa: S311 - the same places each time
    information = [place for place in range(len(sealed)) if _in_key_information(sealed, place)]
    places = {0, 7, 8, 30, 76, 511, 512, len(sealed) - 1}
    places |= {*chance.sample(range(len(sealed)), 30), *chance.sample(information, 30)}
    accepted = []
    for place in sorted(places):
        changed = bytearray(sealed)
        changed[place] ^= 1 << chance.randrange(8)
        if verify(bytes(changed), PASSPHRASE).state is State.INTACT:
            accepted.append(place)
    assert [] == accepted


def test_every_byte_outside_the_encrypted_document_counts(sealed: bytes) -> None:
    """The container around it: each byte of it, changed, shows without even a passphrase; the length is held by the HMAC."""
    package = _encrypted_part(sealed)
    outside = [place for place in range(len(sealed)) if place not in package]
    assert len(outside) > 3000
    accepted = []
    for place in outside:
        changed = bytearray(sealed)
        changed[place] ^= 0x01
        if is_untouched(bytes(changed)) and not _in_key_information(sealed, place):
            accepted += [place] if verify(bytes(changed), PASSPHRASE).state is State.INTACT else []
    assert [] == accepted


def _encrypted_part(sealed: bytes) -> range:
    with msoffcrypto.OfficeFile(io.BytesIO(sealed)).file.openstream("EncryptedPackage") as stream:
        package = stream.read()
    start = sealed.index(package[:512])
    return range(start, start + len(package))


def _in_key_information(sealed: bytes, place: int) -> bool:
    """Salts, verifiers and HMAC: a changed one is still well written, and then the passphrase or the HMAC does not fit."""
    start = sealed.index(b"<encryption ")
    return start <= place < sealed.index(b"</encryption>", start)


def test_a_changed_document_is_refused_although_it_would_open(sealed: bytes) -> None:
    """The bytes in the middle of the encrypted document are held by the HMAC."""
    changed = bytearray(sealed)
    changed[_encrypted_part(sealed)[5000]] ^= 1
    with pytest.raises(Changed):
        open_sealed(bytes(changed), PASSPHRASE)


@pytest.mark.parametrize(
    "data", [b"", b"x", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 200]
)
def test_what_is_no_sealed_file_is_called_so(data: bytes) -> None:
    """Whatever it is, it gives a sentence."""
    with pytest.raises(NotSealed):
        open_sealed(data, PASSPHRASE)
    assert not is_untouched(data)


@pytest.mark.parametrize("length", [10, 511, 512, 600, 3000, -1])
def test_a_cut_file_is_refused(length: int, sealed: bytes) -> None:
    """At any length."""
    with pytest.raises(SealError):
        open_sealed(sealed[:length], PASSPHRASE)


@pytest.mark.parametrize("passphrase", ["", "   ", "x" * 256, "twee\nregels", "nul\x00"])
def test_a_passphrase_that_word_cannot_take_is_refused(passphrase: str, docx_bytes: bytes) -> None:
    """Nobody could type it."""
    with pytest.raises(InputError):
        seal.seal(docx_bytes, passphrase)


def test_the_file_is_written_checked_and_named(docx_bytes: bytes, target: Path) -> None:
    """The SHA-256 is of the file as it lies there, and only its owner may read it."""
    total = seal_to(target, docx_bytes, PASSPHRASE)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == total
    assert docx_bytes == open_sealed(target.read_bytes(), PASSPHRASE)
    assert [target] == list(target.parent.iterdir())
    assert 0o600 == target.stat().st_mode & 0o777


def test_a_file_that_is_there_is_kept(docx_bytes: bytes, target: Path) -> None:
    """A report never takes the place of another."""
    target.write_bytes(b"van iemand anders")
    with pytest.raises(FileProblem):
        seal_to(target, docx_bytes, PASSPHRASE)
    assert b"van iemand anders" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


@contextlib.contextmanager
def small_disk() -> Iterator[None]:
    """Let no file grow beyond 8 KiB: to the program this looks like a full disk.

    Only for a moment: the output of the tests themselves may go to a file that is larger.
    """
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_nothing_behind(docx_bytes: bytes, target: Path) -> None:
    """Half a file does not stay."""
    with pytest.raises(NotSaved), small_disk():
        seal_to(target, docx_bytes, PASSPHRASE)

    assert [] == list(target.parent.iterdir())


def test_a_folder_that_is_gone_gives_a_sentence(docx_bytes: bytes, tmp_path: Path) -> None:
    """No traceback."""
    with pytest.raises(NotSaved):
        seal_to(tmp_path / "weg" / "verslag.docx", docx_bytes, PASSPHRASE)


def test_a_large_document_opens_again(docx_bytes: bytes) -> None:
    """Eight megabytes take another road through the container than a few kilobytes: it needs more tables."""
    grown = io.BytesIO(docx_bytes)
    with zipfile.ZipFile(grown, "a") as package:
        package.writestr("word/groot.bin", random.Random(1).randbytes(8_000_000))  # noqa: S311 - noise
    sealed = seal.seal(grown.getvalue(), PASSPHRASE)
    assert grown.getvalue() == open_sealed(sealed, PASSPHRASE)
    assert is_untouched(sealed)


def test_verify_says_in_dutch_what_it_found(content: Content, template: bytes, docx_bytes: bytes, sealed: bytes) -> None:
    """Intact, changed, another's, wrong passphrase, and what can be said without one."""
    report = write(template, content)
    ours = seal.seal(report, PASSPHRASE)
    verdict = verify(ours, PASSPHRASE)
    assert (State.INTACT, content.length, content.head) == (verdict.state, verdict.length, verdict.head)
    assert hashlib.sha256(ours).hexdigest() == verdict.sha256
    assert State.WRONG_PASSPHRASE is verify(ours, "iets anders").state
    assert State.SEALED is verify(ours).state
    assert State.NOT_OURS is verify(report, PASSPHRASE).state
    assert State.NOT_OURS is verify(b"zomaar", PASSPHRASE).state
    assert State.NOT_OURS is verify(ours[:600], PASSPHRASE).state
    assert State.CHANGED is verify(ours + b"\0", PASSPHRASE).state
    assert State.CHANGED is verify(ours[:2000], PASSPHRASE).state
    assert State.NOT_OURS is verify(_saved_by_another(docx_bytes), PASSPHRASE).state


def _saved_by_another(docx_bytes: bytes) -> bytes:
    """The same kind of file, made without this program and with another document in it."""
    target = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(docx_bytes)).encrypt(PASSPHRASE, target)
    return target.getvalue()


def test_a_report_that_another_program_saved_again_counts_as_changed(content: Content, template: bytes) -> None:
    """Same words, same passphrase, but no longer the file that was sealed."""
    again = _saved_by_another(write(template, content))
    assert State.CHANGED is verify(again, PASSPHRASE).state
