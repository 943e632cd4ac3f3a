"""Opening the vault."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app.errors import TooSoon, VaultBusy
from intake_app.ui.unlock_page import UnlockPage, patience

PHRASE = "anker boter fiets gordijn hamer kastanje"
KEY = "AAAA1-BBBB2-CCCC3-DDDD4-EEEE5-FFFF6-GGGG7"


@pytest.fixture
def page(qtbot: Any, dressed: Any, desk: Any) -> UnlockPage:
    page = UnlockPage(desk.doors(), desk.folder)
    qtbot.addWidget(page)
    page.show()
    page.first()
    return page


@pytest.mark.parametrize("secret", [PHRASE, KEY], ids=["passphrase", "recovery key"])
def test_either_secret_opens(page: UnlockPage, qtbot: Any, desk: Any, secret: str) -> None:
    """Typed and Enter: the vault is there and the secret is gone from the screen."""
    qtbot.keyClicks(page.secret.line, secret)
    with qtbot.waitSignal(page.opened) as opened:
        page.secret.line.returnPressed.emit()
    assert opened.args == [desk.vault]
    assert page.secret.text() == ""


def test_a_wrong_secret_stays_to_be_mended(page: UnlockPage) -> None:
    """The sentence stands below the field; what was typed is still there."""
    page.secret.line.setText("mis FICTIEF")
    page.open.click()
    assert page._field.sentence == "Dit wachtwoord past niet. Probeer het nog eens."
    assert page.secret.text() == "mis FICTIEF"


def test_nothing_typed(page: UnlockPage) -> None:
    """An empty field asks for something."""
    page.open.click()
    assert page._field.sentence == "Typ uw wachtwoord of uw herstelsleutel."


def test_a_vault_in_use_is_a_sentence(page: UnlockPage, qtbot: Any, desk: Any) -> None:
    """What is wrong with the vault goes to the strip, with what to do."""
    desk.refuse["open_vault"] = VaultBusy("De kluis is al open.", hint="Sluit het andere venster.")
    page.secret.line.setText(PHRASE)
    with qtbot.waitSignal(page.problem) as said:
        page.open.click()
    assert said.args == ["De kluis is al open. Sluit het andere venster."]
    assert page.secret.text() == PHRASE


def test_it_says_that_it_is_at_work(page: UnlockPage) -> None:
    """A sentence while the vault opens, and an empty one when that is over."""
    said: list[str] = []
    page.busy.connect(said.append)
    page.secret.line.setText(PHRASE)
    page.open.click()
    assert said == ["De kluis gaat open. Een ogenblik.", ""]


def test_an_error_nobody_foresaw_is_said_and_not_lost(page: UnlockPage, qtbot: Any, desk: Any) -> None:
    """The window says something human; the error itself goes on to whoever watches over the program."""
    desk.refuse["open_vault"] = RuntimeError("FICTIEF")
    page.secret.line.setText(PHRASE)
    with qtbot.waitSignal(page.problem) as said, qtbot.captureExceptions() as raised:
        page.open.click()
    assert said.args == ["Er ging iets mis in het programma. Wat u vastlegde, is bewaard. Probeer het nog een keer."]
    assert [str(error) for _, error, _ in raised] == ["FICTIEF"]


def test_after_slips_it_counts_down_calmly(page: UnlockPage, qtbot: Any, desk: Any) -> None:
    """The seconds stand below the field, typing goes on, Enter waits; then it opens as ever."""
    desk.refuse["open_vault"] = TooSoon("Wacht even.", wait=2)
    qtbot.keyClicks(page.secret.line, PHRASE)
    page.open.click()
    assert (patience(2), False) == (page._field.sentence, page.open.isEnabled())
    del desk.refuse["open_vault"]
    with qtbot.assertNotEmitted(page.opened):
        page.secret.line.returnPressed.emit()
    page._second.timeout.emit()
    assert patience(1) == page._field.sentence
    page._second.timeout.emit()
    assert ("U kunt het weer proberen.", True) == (page._field.sentence, page.open.isEnabled())
    with qtbot.waitSignal(page.opened):
        page.secret.line.returnPressed.emit()


def test_another_vault_has_a_count_of_its_own(page: UnlockPage, desk: Any, tmp_path: Any) -> None:
    """Choosing another folder ends the wait on the screen."""
    desk.refuse["open_vault"] = TooSoon("Wacht even.", wait=60)
    page.secret.line.setText(PHRASE)
    page.open.click()
    page._show_folder(tmp_path)
    assert (True, False) == (page.open.isEnabled(), page._second.isActive())


def test_a_secret_may_be_pasted(page: UnlockPage, qtbot: Any, dressed: Any) -> None:
    """From the program that keeps passwords."""
    dressed.clipboard().setText(PHRASE)
    page.secret.line.paste()
    dressed.clipboard().clear()
    assert PHRASE == page.secret.text()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(1, "Over 1 seconde "), (40, "Over 40 seconden "), (60, "Over 1 minuut "), (121, "Over 2 minuten en 1 seconde ")],
)
def test_a_wait_is_said_in_words(seconds: int, said: str) -> None:
    """Seconds, and minutes when there are."""
    assert said in patience(seconds)
