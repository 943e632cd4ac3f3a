"""Theme and text size change at once and are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from intake_app.errors import FileProblem
from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.appearance import Appearance


def on(desk: Any) -> Appearance:
    doors = desk.doors()
    return Appearance(doors.settings, doors.save_settings)


def test_it_dresses_the_application(dressed: Any, desk: Any) -> None:
    """From the first moment, as the settings say."""
    desk.settings = replace(desk.settings, theme="dark")
    on(desk)
    assert theme.current() is theme.DARK


def test_a_change_shows_and_stays(dressed: Any, desk: Any) -> None:
    """Kept within what is possible."""
    assert on(desk).change(replace(desk.settings, theme="dark", text_scale=900)) == ""
    assert (desk.settings.text_scale, theme.current()) == (200, theme.DARK)
    assert dressed.font().pointSizeF() == pytest.approx(21)


def test_what_is_not_kept_still_shows(dressed: Any, desk: Any) -> None:
    """The sentence comes back; the text is larger all the same."""
    appearance = on(desk)
    desk.refuse["save_settings"] = FileProblem("De instellingen zijn niet bewaard.")
    assert appearance.scale(50) == "De instellingen zijn niet bewaard."
    assert dressed.font().pointSizeF() == pytest.approx(15.75)


def test_only_system_follows_the_system(dressed: Any, desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the computer goes dark at night, so does a window that was told to follow; another stays."""
    for chosen, shown in (("light", theme.LIGHT), ("system", theme.DARK)):
        desk.settings = Settings(theme="light")
        appearance = on(desk)
        desk.settings = Settings(theme=chosen)
        with monkeypatch.context() as night:
            night.setattr(theme, "chosen", lambda name: theme.DARK if name == "system" else theme.LIGHT)
            appearance._follow_system()
        assert theme.current() is shown


def test_the_library_speaks_dutch(dressed: Any, desk: Any) -> None:
    """The menu of a text field, and the buttons of its windows."""
    on(desk)
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy").replace("&", "") == "Kopiëren"
