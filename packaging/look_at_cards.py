"""Put all cards of a sheet on one picture, in colour and in grey, small and large, to look at them with your own eyes.

python packaging/look_at_cards.py FOLDER
"""

from __future__ import annotations

import math
import sys
import tomllib
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

CARDS = Path(__file__).resolve().parent.parent / "templates" / "cards"
GROUND = QColor("#9aa5aa")
SIZES = {96: 9, 400: 4}
"""Side of a card in pixels → cards in a row: as on a full screen of cards, and as one card held up."""


def together(files: list[str], side: int) -> QImage:
    """Draw these cards in rows."""
    across, gap = SIZES[side], side // 12
    down = math.ceil(len(files) / across)
    picture = QImage(across * (side + gap) + gap, down * (side + gap) + gap, QImage.Format.Format_RGB32)
    picture.fill(GROUND)
    painter = QPainter(picture)
    for place, file in enumerate(files):
        row, column = divmod(place, across)
        where = QRectF(gap + column * (side + gap), gap + row * (side + gap), side, side)
        QSvgRenderer(str(CARDS / file)).render(painter, where)
    painter.end()
    return picture


def main(folder: Path) -> int:
    """Write four pictures for each sheet."""
    QGuiApplication(["look_at_cards", "-platform", "offscreen"])
    catalogue = tomllib.loads((CARDS / "cards.toml").read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in catalogue["sheet"]:
        cards = [card for card in catalogue["card"] if card["sheet"] == sheet["id"]]
        files = [card[key] for card in cards for key in ("file", "second") if key in card]
        for side in SIZES:
            picture = together(files, side)
            picture.save(str(folder / f"{sheet['id']}-{side}.png"))
            grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
            grey.save(str(folder / f"{sheet['id']}-{side}-grijs.png"))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
