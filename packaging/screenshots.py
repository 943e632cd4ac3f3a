"""Makes the screenshots of the README from the shipped practice case: the real window on a real practice vault.

    .venv/bin/python packaging/screenshots.py [--out FOLDER] [--all]

Without --all only the pictures of the README are made; with it the talk and every sheet of the person's screen by itself, at two
sizes, at 100 and 200 %, and in both themes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;*.warning=false")

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
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
from intake_app.ui.second_screens import SecondScreens
from intake_app.ui.window import MainWindow

DRAFT = "Waarom ben je dan teruggegaan naar Dave?"
UNTIL = "suspicion"
"""The case is played up to this move: reminders wait, and the last answers stand in the transcript."""


SMALL, ABREAST, EDGE = 480, 3, 8
"""Pictures of all sheets together: width of each, how many beside each other, and what is between them, in pixels."""


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
        window._practice_opened(Opened(self.vault, self.case.detective, self.clock))  # noqa: SLF001 - as if 'Oefenen' was clicked
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

    def shut(self, window: MainWindow) -> None:
        """Close the window; the vault stays open for the next picture."""
        window._vault = None  # noqa: SLF001
        window._session = None  # noqa: SLF001
        window.close()
        self.settle()

    def settle(self) -> None:
        """Let Qt lay out and draw."""
        for _ in range(20):
            self.application.processEvents()


def lay_table(screens: SecondScreens) -> None:
    """Put something on the board that is worth a picture: a place on the body, a drawing, a map. FICTIEF."""
    board = screens.board
    for name, file in (
        ("ik", "ik.svg"),
        ("meneer Dik", "baas.svg"),
        ("Lies", "vrouw-krullen.svg"),
        ("mijn zus", "vrouw-kort-haar.svg"),
    ):
        board.place_figure(file, name)
    for place, at in enumerate(((0.75, 0.5), (0.25, 0.2), (1.25, 0.25), (1.1, 0.72))):
        board.move_figure(place, at)
    board.people.lines = {(0, 1), (0, 2), (0, 3)}
    board.choose(None)
    house = ((0.3, 0.8), (0.3, 0.45), (0.5, 0.25), (0.7, 0.45), (0.7, 0.8), (0.3, 0.8))
    for pen, line in (("bruin", house), ("blauw", ((0.45, 0.8), (0.45, 0.6), (0.55, 0.6), (0.55, 0.8)))):
        board.take_pen(pen)
        board.begin_stroke(line[0])
        for at in line[1:]:
            board.draw_to(at)


def sheets(studio: Studio, window: MainWindow, size: tuple[int, int]) -> Iterator[tuple[str, QPixmap]]:
    """Give a picture of each sheet of the person's screen, by its name."""
    page = studio.talk(window)
    screens = page.findChild(SecondScreens)
    if not isinstance(screens, SecondScreens):
        raise SystemExit("The talk has no second screens.")
    lay_table(screens)
    screens.open("person")
    screens.switch()
    person, panel = screens.person, screens.panel
    if person is None or panel is None:
        raise SystemExit("The screen of the person did not open.")
    person.showNormal()
    person.resize(*size)
    for name in panel.names[1:]:
        screens.board.put(name)
        studio.settle()
        yield name, person.grab()
    screens.board.put("antwoord")
    studio.settle()
    yield "paneel", panel.grab()
    page.question.clear()
    screens.open("card")
    if screens.card is not None:
        screens.card.resize(*size)
        studio.settle()
        yield "kaart", screens.card.grab()


def together(pictures: list[QPixmap]) -> QPixmap:
    """Put pictures of the same size beside and below each other, small."""
    small = [picture.scaledToWidth(SMALL, Qt.TransformationMode.SmoothTransformation) for picture in pictures]
    high = max(picture.height() for picture in small)
    rows = -(-len(small) // ABREAST)
    whole = QPixmap(ABREAST * (SMALL + EDGE) + EDGE, rows * (high + EDGE) + EDGE)
    whole.fill(QColor("#8a9396"))
    painter = QPainter(whole)
    for place, picture in enumerate(small):
        painter.drawPixmap(EDGE + place % ABREAST * (SMALL + EDGE), EDGE + place // ABREAST * (high + EDGE), picture)
    painter.end()
    return whole


def table(studio: Studio, out: Path, *, every: bool) -> None:
    """Make the pictures of the screen for the person, the panel and the card."""
    for name, dutch in (("light", "licht"), ("dark", "donker")):
        for scale in (100, 200):
            for size in ((1280, 800), (1920, 1080)) if every else ((1280, 800),):
                window = studio.window((1280, 800), Settings(theme=name, text_scale=scale))
                made = dict(sheets(studio, window, size))
                if every:
                    for sheet, picture in made.items():
                        picture.save(str(out / f"{sheet}-{size[0]}-{name}-{scale}.png"))
                elif (name, scale) == ("light", 100):
                    for sheet in ("pad", "paneel", "kaart"):
                        made[sheet].save(str(out / f"{sheet}.png"))
                cards = [picture for sheet, picture in made.items() if sheet not in {"paneel", "kaart"}]
                file = out / f"vellen-{dutch}-{scale}{f'-{size[0]}' if every else ''}.png"
                together(cards).save(str(file))
                studio.shut(window)
                print(file)


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
            studio.shut(window)
            print(options.out / f"{name}.png")
        table(studio, options.out, every=options.all)


if __name__ == "__main__":
    main()
