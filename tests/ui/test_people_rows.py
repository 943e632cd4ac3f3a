"""Who is in the room."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.vocabulary import ROLES
from intake_app.ui.people_rows import PeopleRows


def made(qtbot: Any) -> PeopleRows:
    rows = PeopleRows("Noor FICTIEF")
    qtbot.addWidget(rows)
    rows.show()
    return rows


def test_every_role_but_the_person(qtbot: Any, dressed: Any) -> None:
    """The person who tells has a field of their own; all other roles are offered."""
    role = made(qtbot).rows[0].role
    assert {role.itemData(index) for index in range(role.count())} == set(ROLES) - {"person"}


def test_the_user_stands_first(qtbot: Any, dressed: Any) -> None:
    """The detective who types is there already."""
    assert made(qtbot).people() == (("Noor FICTIEF", "detective"),)


def test_rows_are_numbered_for_who_listens(qtbot: Any, dressed: Any) -> None:
    """After a row was taken away the numbers follow."""
    rows = made(qtbot)
    rows.put("Bo FICTIEF", "lawyer")
    rows.put("Kim FICTIEF", "support_worker")
    rows.rows[1].remove.click()
    assert [row.name.accessibleName() for row in rows.rows] == ["Persoon 1: naam of nummer", "Persoon 2: naam of nummer"]
    assert rows.people() == (("Noor FICTIEF", "detective"), ("Kim FICTIEF", "support_worker"))


def test_scrolling_the_page_changes_no_role(qtbot: Any, dressed: Any) -> None:
    """The wheel above a role leaves it as it was."""
    role = made(qtbot).rows[0].role
    before = role.currentData()
    spot, none = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(spot, spot, QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(role, wheel)
    assert role.currentData() == before
    assert not wheel.isAccepted()


def test_tab_goes_from_row_to_row_and_then_on(qtbot: Any, dressed: Any) -> None:
    """A row that came later is not behind the rest of the form, and the button for one more comes after the rows."""
    form = QWidget()
    before, rows, after = QLineEdit(), PeopleRows("Noor FICTIEF"), QLineEdit()
    column = QVBoxLayout(form)
    for part in (before, rows, after):
        column.addWidget(part)
    qtbot.addWidget(form)
    form.show()
    rows.put("Bo FICTIEF", "lawyer")
    rows.rows[0].remove.click()
    rows.put("Kim FICTIEF", "support_worker")
    expected = [before, *(stop for row in rows.rows for stop in (row.name, row.role, row.remove)), rows.add, after]

    qtbot.waitUntil(lambda: all(row.isVisible() for row in rows.rows))
    found, widget = [before], before.nextInFocusChain()
    while widget is not before:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    assert expected == found
