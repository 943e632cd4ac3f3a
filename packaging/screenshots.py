"""Makes the screenshots of the README from the shipped practice case: the real window on a real practice vault.

    .venv/bin/python packaging/screenshots.py [--out FOLDER] [--all]

Without --all only the two pictures of the README are made; with it every page, at three sizes and in both themes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;*.warning=false")

from PySide6.QtWidgets import QApplication

from intake_app import __version__, assemble, resources
from intake_app.app import House, Opened
from intake_app.clock import MovedClock, SystemClock
from intake_app.interview.session import Session
from intake_app.settings import Settings
from intake_app.store.vault import Vault
from intake_app.training import playback, scenario
from intake_app.ui import theme
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.window import MainWindow

DRAFT = "Waarom ben je dan teruggegaan naar Dave?"
UNTIL = "suspicion"
"""The case is played up to this move: reminders wait, and the last answers stand in the transcript."""


class Studio:
    """A practice vault with the case played halfway, and a window on it."""

    def __init__(self, folder: Path) -> None:
        self.application = QApplication.instance() or QApplication(sys.argv[:1])
        self.case = scenario.parse(resources.read_text("templates/scenarios/oefenzaak.toml"))
        self.clock = MovedClock(SystemClock().now() - timedelta(seconds=self.case.duration))
        self.house = House(self.clock, folder / "settings.json")
        self.vault = Vault.create_practice(folder / "kluis", clock=self.clock, user=self.case.detective)
        self.session = self._play()

    def _play(self) -> Session:
        session = Session(
            self.vault.new_case(self.case.number), assemble.tools(self.case.script, self.clock), self.case.detective
        )
        session.begin(playback.opening(self.case, program=__version__, rules=assemble.rulebook().fingerprint))
        for name, role in self.case.people:
            session.arrive(name, role)
        at = self.clock.now().astimezone().strftime("%H:%M")
        session.recording(running=True, since=playback.recording_since(self.case, at))
        for move, _ in playback.play(self.case, session, self.clock, assemble.all_signals()):
            if move.kind == UNTIL:
                break
        return session

    def window(self, size: tuple[int, int], chosen: Settings) -> MainWindow:
        """Open the window at a size, in a theme."""
        self.house.save_settings(chosen)
        theme.apply(self.application, chosen)
        window = MainWindow(self.house.doors())
        window._practice_opened(Opened(self.vault, self.case.detective))  # noqa: SLF001 - as if 'Oefenen' was clicked
        window.show()
        window.showNormal()  # the offscreen screen is small, and a small screen is filled whole
        window.resize(*size)
        return window

    def talk(self, window: MainWindow) -> IntakePage:
        """Show the talk with a question being looked at."""
        window.open_talk(self.session)
        page = window.page
        if not isinstance(page, IntakePage):
            raise SystemExit("The window did not show the talk.")
        page.question.put(DRAFT)
        page.question.show_look(self.session.look(DRAFT))
        self.settle()
        return page

    def settle(self) -> None:
        """Let Qt lay out and draw."""
        for _ in range(20):
            self.application.processEvents()


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent / "images")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = [
        ("gesprek", (1280, 800), Settings(theme="light")),
        ("gesprek-200-donker", (1920, 1080), Settings(theme="dark", text_scale=200)),
    ]
    if options.all:
        for size in ((1280, 800), (1920, 1080)):
            for name in ("light", "dark"):
                for scale in (100, 200):
                    wanted.append((f"gesprek-{size[0]}-{name}-{scale}", size, Settings(theme=name, text_scale=scale)))  # noqa: PERF401
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        for name, size, chosen in wanted:
            window = studio.window(size, chosen)
            studio.talk(window)
            window.grab().save(str(options.out / f"{name}.png"))
            window._vault = None  # noqa: SLF001 - the vault stays open for the next picture
            window._session = None  # noqa: SLF001
            window.close()
            print(options.out / f"{name}.png")


if __name__ == "__main__":
    main()
