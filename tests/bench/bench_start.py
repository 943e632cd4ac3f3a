"""How long until the window can be used, against a bare Qt window in the same run; and how much memory it takes.

Each number is the median of several fresh processes, from the start of Python to the first drawn window.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 5
GUIDE_SECONDS, GUIDE_MB = 1.5, 250

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
print("ready", flush=True)
"""

OURS = """
import sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication
from intake_app.app import House, warm_up
from intake_app.clock import SystemClock
from intake_app.ui import theme
from intake_app.ui.window import MainWindow
application = QApplication([])
house = House(SystemClock(), Path(tempfile.mkdtemp()) / "settings.json")
window = MainWindow(house.doors())
theme.apply(application, house.settings)
window.show()
application.processEvents()
print("ready", flush=True)
warm_up()
application.processEvents()
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, flush=True)
"""


def seconds_and_rest(program: str) -> tuple[float, str]:
    """Run a program in a fresh process; returns the seconds until it says ready, and what else it printed."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    began = time.perf_counter()
    quiet = subprocess.DEVNULL  # the offscreen screen says what it can not do
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=quiet, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        took = time.perf_counter() - began
        rest = process.stdout.read()
    assert process.returncode == 0
    return took, rest


def main() -> None:
    """Print start time and memory."""
    root = Path(__file__).resolve().parents[2]
    os.chdir(root)
    seconds_and_rest(OURS)
    bare = statistics.median(seconds_and_rest(BARE)[0] for _ in range(ROUNDS))
    ours = [seconds_and_rest(OURS) for _ in range(ROUNDS)]
    window = statistics.median(took for took, _ in ours)
    memory = max(int(rest) for _, rest in ours)
    print(f"window usable: {window:.2f} s (guide {GUIDE_SECONDS}), bare Qt window {bare:.2f} s, ratio {window / bare:.1f}")
    print(f"memory with rules and readability loaded: {memory} MB (guide {GUIDE_MB})")


if __name__ == "__main__":
    main()
