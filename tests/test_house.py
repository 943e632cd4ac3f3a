"""The house rules that a machine can hold: who imports whom, which library where, and how the tree looks."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "intake_app"

# Everyone may use errors, clock (which import nothing of ours) and their own part.
LEAVES = {"errors", "clock", "__init__"}
MAY_USE: dict[str, set[str]] = {
    "errors": set(),
    "clock": set(),
    "resources": set(),
    "settings": set(),
    "language": set(),
    "interview": {"language"},
    "store": {"interview"},
    "report": {"interview"},
    "review": {"language", "interview"},
    "training": {"language", "interview"},
    "checker": {"language", "resources"},
    "assemble": {"interview", "language", "resources", "checker"},
    "ui": {"interview", "language", "review", "training", "settings"},
    "commands": {
        "interview",
        "language",
        "store",
        "report",
        "review",
        "training",
        "resources",
        "settings",
        "checker",
        "assemble",
        "app",
    },
    "cli": {"commands"},
    "app": {"interview", "language", "store", "report", "review", "training", "ui", "resources", "settings", "assemble"},
    "__main__": {"cli"},
    "__init__": set(),
}

LIBRARIES: dict[str, set[str]] = {
    "PySide6": {"ui", "app"},
    "shiboken6": {"ui", "app"},
    "sqlcipher3": {"store"},
    "argon2": {"store"},
    "cryptography": {"store", "report"},
    "docx": {"report", "review"},
    "docxtpl": {"report", "review"},
    "msoffcrypto": {"report", "review"},
    "pyrage": {"report", "review", "store"},
    "lxml": {"report", "review"},
    "jinja2": {"report", "resources"},
    "textstat": {"language"},
    "platformdirs": {"settings"},
}


def sources() -> list[Path]:
    """All Python files of the package."""
    return sorted(path for path in PACKAGE.rglob("*.py") if "_shipped" not in path.parts)


def part_of(path: Path) -> str:
    """The room that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> list[str]:
    """Full names of all that a file imports, the indented imports too."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def wrong_imports(path: Path) -> list[str]:
    """What a file imports against the two tables."""
    part, wrong = part_of(path), []
    for name in imports_of(path):
        top, *rest = name.split(".")
        if top == "intake_app":
            used = rest[0] if rest else "__init__"
            used = used if (PACKAGE / used).exists() or (PACKAGE / f"{used}.py").exists() else "__init__"
            if used != part and used not in LEAVES | MAY_USE[part]:
                wrong.append(name)
        elif top in LIBRARIES and part not in LIBRARIES[top]:
            wrong.append(name)
    return wrong


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_only_uses_the_rooms_and_libraries_it_may(path: Path) -> None:
    """design.md section 2, both tables."""
    assert [] == wrong_imports(path)


def test_the_check_itself_sees_a_wrong_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that can't fail is no check: an indented import of the wrong room and the wrong library is found."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    room = tmp_path / "language"
    room.mkdir()
    bad = room / "bad.py"
    bad.write_text("def f():\n    from intake_app.store import vault\n    import PySide6.QtCore\n", "utf-8")
    monkeypatch.setitem(globals(), "part_of", lambda _path: "language")

    assert ["intake_app.store.vault", "PySide6.QtCore"] == wrong_imports(bad)


def test_only_session_brings_language_into_the_interview() -> None:
    """The conversation knows the question check through one door."""
    users = {
        path.name
        for path in (PACKAGE / "interview").glob("*.py")
        if any("intake_app.language" in name for name in imports_of(path))
    }

    assert {"session.py"} == users


def test_the_window_is_not_loaded_by_the_verbs() -> None:
    """`lvb-intake check` must not pay for Qt."""
    program = (
        "import intake_app.cli, intake_app.commands.check, sys; print(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([str(_python()), "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)

    assert "False" == done.stdout.strip()


def test_no_shipped_copy_stands_in_the_source_tree() -> None:
    """It would win over the real data (intake_app/resources.py)."""
    assert not (PACKAGE / "_shipped").exists()


def test_no_file_in_packaging_shadows_a_library() -> None:
    """packaging/ has no __init__.py, and nothing there is named like a library."""
    names = {path.stem for path in (ROOT / "packaging").glob("*.py")}

    assert not names & {"__init__", "build", "packaging", "test", "tests", "docx", "check"}


def test_nothing_in_the_tree_names_a_place_that_exists_only_here() -> None:
    """No registry host, no path of one machine."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.split() or [str(path.relative_to(ROOT)) for path in ROOT.rglob("*.py") if ".venv" not in path.parts]
    foreign = ("pypi" + ".org", "files.python" + "hosted", "/wo" + "rk/", "deb.debian" + ".org", "registry.npm" + "js")
    found = []
    for name in names:
        path = ROOT / name
        if path.is_file() and path.suffix not in {".gz", ".docx", ".png"}:
            text = path.read_text("utf-8", errors="replace")
            found += [f"{name}: {word}" for word in foreign if word in text]

    assert [] == found


def _python() -> Path:
    import sys  # noqa: PLC0415

    return Path(sys.executable)
