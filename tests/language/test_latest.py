"""The same draft is not read twice, nothing stale is ever shown, and nothing typed stays behind when a talk is left."""

from __future__ import annotations

import gc

from intake_app import assemble
from intake_app.language.findings import Context, Look, Turn
from intake_app.language.latest import Latest

SECRET = "Wie was er bij Zorgvuldigheim FICTIEF?"


def test_a_draft_that_is_looked_at_again_is_the_same_look() -> None:
    """As when it is asked."""
    rulebook = assemble.rulebook()

    assert rulebook.look(SECRET) is rulebook.look(SECRET)


def test_what_was_said_since_makes_it_another_look() -> None:
    """The same words are asked a second time."""
    rulebook = assemble.rulebook()
    asked = (Turn("interviewer", "Wie was daar?"), Turn("interviewee", "Mo."))

    assert "repeated" not in rulebook.look("Wie was daar?").labels
    assert "repeated" in rulebook.look("Wie was daar?", Context(asked)).labels
    assert "repeated" not in rulebook.look("Wie was daar?").labels
    assert "repeated" not in rulebook.look("Wie was daar?", Context(asked, exempt=frozenset({"repeated"}))).labels


def test_the_oldest_look_goes_first_and_a_new_turn_takes_all() -> None:
    """So it never holds more than a number of drafts of one state of the talk."""
    latest = Latest(2)
    context = Context((Turn("interviewee", "FICTIEF"),))
    looks = {text: Look(text, assemble.rulebook().look(text).form, ()) for text in "abc"}
    for text, look in looks.items():
        latest.keep(text, context, look)

    assert [None, looks["b"], looks["c"]] == [latest.get(text, context) for text in "abc"]
    assert latest.get("c", Context((Turn("interviewee", "FICTIEF"),) * 2)) is None


def test_nothing_typed_or_said_stays_behind_when_a_talk_is_left() -> None:
    """Neither drafts, nor turns, nor wordings that were tried."""
    rulebook = assemble.rulebook()
    rulebook.look(SECRET, Context((Turn("interviewer", f"{SECRET} 1"), Turn("interviewee", f"{SECRET} 2"))))

    rulebook.forget()
    gc.collect()

    held = [thing for thing in gc.get_objects() if isinstance(thing, Look | Turn) and "Zorgvuldigheim" in thing.text]
    assert [] == held
