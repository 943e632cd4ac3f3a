#!/usr/bin/env python3
"""Start, test, check and measure LVB-intake on a machine that has nothing but Python 3.11.

    python3 packaging/dev.py start     makes everything ready and opens the window (without a screen: plays the practice case)
    python3 packaging/dev.py test      lint, type check, import rules and all tests
    python3 packaging/dev.py check     the same without the tests
    python3 packaging/dev.py bench     measures speed and size, and prints it
    python3 packaging/dev.py build     builds the wheel into dist/
    python3 packaging/dev.py lock      writes the two lock files anew (needs uv)

Standard library only; works from any folder, on Linux and Windows.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "ready.txt"
LOCKS = {"run": ROOT / "packaging" / "requirements.txt", "dev": ROOT / "packaging" / "requirements-dev.txt"}
SETS = {"run": ("run",), "dev": ("run", "dev")}

# What Qt loads on Linux, and the Debian package that brings it.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libz.so.1": "zlib1g",
}

# Run inside the environment: loads what the window loads, and prints the libraries that are missing.
PROBE = """
import ctypes, importlib.util, pathlib
spec = importlib.util.find_spec("PySide6")
qt = pathlib.Path(spec.submodule_search_locations[0])
ctypes.CDLL(str(next((qt / "Qt" / "lib").glob("libQt6Core.so.6"))), mode=ctypes.RTLD_GLOBAL)
for wanted in ("QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"):
    try:
        __import__("PySide6." + wanted)
    except ImportError as error:
        print(error)
for plugin in ("libqoffscreen.so", "libqxcb.so"):
    try:
        ctypes.CDLL(str(qt / "Qt" / "plugins" / "platforms" / plugin))
    except OSError as error:
        print(error)
"""


def main() -> int:
    """Do what was asked; returns the exit code."""
    if sys.version_info < (3, 11):
        print("LVB-intake heeft Python 3.11 of nieuwer nodig; dit is", sys.version.split()[0])
        return 1
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="goes to the task")
    options = parser.parse_args()
    try:
        return TASKS[options.task](options.rest)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


class Problem(Exception):
    """Something the user has to do first; the text says what."""


# --- tasks ---------------------------------------------------------------------------------------------------------------


def start(rest: list[str]) -> int:
    """Open the window; without a screen, play the practice case instead."""
    ready("run")
    # From the folder of the user, so that `--vault kluis` is theirs; -P, so that no file there is taken for a library.
    program = [str(PYTHON), "-P", "-m", "intake_app"]
    if has_screen():
        command = [*program, "start", *rest]
    else:
        out = ROOT / "out" / time.strftime("oefening-%Y%m%d-%H%M%S")
        print(f"Er is hier geen scherm. Daarom speelt nu de oefenzaak (lvb-intake demo), in {out}.", flush=True)
        command = [*program, "demo", "--out", str(out)]
    if WINDOWS:
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    os.execv(command[0], command)
    return 0


def test(rest: list[str]) -> int:
    """Run lint, type check, import rules and all tests; all of them, also after one failed."""
    ready("dev")
    failed = checks()
    failed += not run([str(PYTHON), "-m", "pytest", *rest])
    return 1 if failed else 0


def check(_rest: list[str]) -> int:
    """Run lint and type check only."""
    ready("dev")
    return 1 if checks() else 0


def bench(rest: list[str]) -> int:
    """Run each measurement in tests/bench and print it."""
    ready("dev")
    wanted = [ROOT / "tests" / "bench" / f"bench_{name}.py" for name in rest] or sorted(
        (ROOT / "tests" / "bench").glob("bench_*.py")
    )
    failed = 0
    for program in wanted:
        print(f"\n== {program.stem.removeprefix('bench_')} ==", flush=True)
        failed += not run([str(PYTHON), str(program)])
    return 1 if failed else 0


def build(_rest: list[str]) -> int:
    """Build the wheel into dist/."""
    ready("dev")
    return 0 if run([str(PYTHON), "-m", "hatchling", "build", "-t", "wheel"]) else 1


def lock(_rest: list[str]) -> int:
    """Write both lock files anew, for all systems, with hashes and without the address of a registry."""
    options = [
        "--universal",
        "--python-version",
        "3.11",
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--no-emit-index-url",
        "--quiet",
    ]
    for group, file in (("build", LOCKS["run"]), ("dev", LOCKS["dev"])):
        if not run(["uv", "pip", "compile", "pyproject.toml", "--group", group, *options, "-o", str(file)]):
            return 1
    return 0


TASKS = {"start": start, "test": test, "check": check, "bench": bench, "build": build, "lock": lock}


def checks() -> int:
    """Lint, layout and types; returns how many failed."""
    commands = (["ruff", "check", "."], ["ruff", "format", "--check", "--quiet", "."], ["mypy"])
    return sum(not run([str(PYTHON), "-m", *command]) for command in commands)


# --- getting ready -------------------------------------------------------------------------------------------------------


def ready(kind: str) -> None:
    """Make the environment, once; later calls only compare the stamp."""
    stamp = fingerprint()
    have = STAMP.read_text("utf-8").split() if STAMP.exists() and PYTHON.exists() else []
    if have and have[0] == stamp and set(SETS[kind]) <= set(have[1:]):
        return
    began = time.monotonic()
    make_venv()
    print("De onderdelen worden geplaatst (de eerste keer duurt dit een minuut) …", flush=True)
    pip("install", "--require-hashes", "-r", str(LOCKS[kind]))
    pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    if sys.platform.startswith("linux"):
        system_libraries()
    STAMP.write_text(" ".join((stamp, *SETS[kind])), "utf-8")
    print(f"Klaar voor gebruik na {time.monotonic() - began:.0f} seconden.", flush=True)


def fingerprint() -> str:
    """Tell this environment apart: both locks, the project file, where it stands and the Python that made it."""
    total = hashlib.sha256(f"{sys.version_info[:3]} {ROOT}".encode())
    for file in (*LOCKS.values(), ROOT / "pyproject.toml"):
        total.update(file.read_bytes())
    return total.hexdigest()


def make_venv() -> None:
    """Make .venv, also where Debian left `ensurepip` out of Python."""
    if PYTHON.exists() and subprocess.run([str(PYTHON), "-c", "import pip"], check=False, capture_output=True).returncode == 0:
        return
    print("Een eigen omgeving wordt gemaakt in .venv …", flush=True)
    whole = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False, capture_output=True, text=True)
    if whole.returncode == 0:
        return
    if may_install():
        apt(["python3-venv"])
        if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode == 0:
            return
    bare = subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)], check=False)
    if bare.returncode or subprocess.run([sys.executable, "-m", "pip", "--version"], check=False, capture_output=True).returncode:
        raise Problem("Python kan hier geen omgeving maken. Voer eenmaal uit:\n    sudo apt-get install python3-venv")


def pip(*arguments: str) -> None:
    """Run pip for .venv: its own, or that of the Python we run under."""
    own = subprocess.run([str(PYTHON), "-c", "import pip"], check=False, capture_output=True).returncode == 0
    command = [str(PYTHON), "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    environment = dict(os.environ, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_ROOT_USER_ACTION="ignore")
    done = subprocess.run([*command, "--quiet", *arguments], check=False, cwd=ROOT, env=environment)
    if done.returncode:
        raise Problem(
            "Het plaatsen van de onderdelen lukte niet. Is er een verbinding met de pakketbron? Probeer het daarna opnieuw."
        )


def system_libraries() -> None:
    """Find the system libraries that Qt misses by loading it; install them where that is allowed, else say how."""
    for _ in range(4):
        missing = missing_packages()
        if not missing:
            return
        if not may_install():
            raise Problem(
                "Het venster mist onderdelen van het systeem. Voer eenmaal uit:\n    sudo apt-get install " + " ".join(missing)
            )
        print("Ontbrekende onderdelen van het systeem worden geplaatst:", " ".join(missing), flush=True)
        apt(missing)
    raise Problem("Het venster mist onderdelen die niet te plaatsen zijn: " + " ".join(missing_packages()))


def missing_packages() -> list[str]:
    """Return the Debian packages of what is missing; a library that we don't know is named in the Problem."""
    found = subprocess.run([str(PYTHON), "-c", PROBE], check=False, capture_output=True, text=True)
    libraries = sorted(set(re.findall(r"(lib[\w.+-]+?\.so(?:\.\d+)*): cannot open shared object", found.stdout + found.stderr)))
    unknown = [name for name in libraries if name not in PACKAGES]
    if unknown:
        raise Problem("Het venster mist een onderdeel van het systeem: " + " ".join(unknown))
    packages = {PACKAGES[name] for name in libraries}
    if not any(any(folder.rglob(kind)) for folder in FONTS if folder.is_dir() for kind in ("*.ttf", "*.otf", "*.pfb")):
        packages.add("fonts-dejavu-core")
    return sorted(packages)


FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts", Path.home() / ".local/share/fonts")


def may_install() -> bool:
    """Tell whether this is Debian or a relative, and we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/usr/bin/apt-get").exists()


def apt(packages: list[str]) -> None:
    """Install Debian packages."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise Problem(f"Het plaatsen lukte niet: {' '.join(packages)}\n{done.stderr.strip()[-500:]}")


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    return WINDOWS or sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(command: list[str]) -> bool:
    """Run one command in the project's folder; returns whether it went well."""
    environment = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"), PYTHONUTF8="1")
    return subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
