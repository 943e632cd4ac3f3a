"""The only door to templates/ and wordlists/: finds them, reads them, and fills a template's variables."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from intake_app.errors import ContentError, InstallationError

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"
_HOME = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def read_bytes(name: str) -> bytes:
    """Read one shipped file by its relative name ("templates/scripts/x.toml"); raises InstallationError."""
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts or relative.parts[:1] not in {("templates",), ("wordlists",)}:
        raise InstallationError(f"De installatie is niet compleet: {name} hoort er niet bij.")
    try:
        return (_HOME / relative).read_bytes()
    except OSError as error:
        raise InstallationError(
            f"De installatie is niet compleet: {name} ontbreekt.", hint="Installeer het programma opnieuw."
        ) from error


def read_text(name: str) -> str:
    """Read one shipped text file (UTF-8, with or without a mark); raises InstallationError or ContentError."""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError("Dit is geen tekst in UTF-8. Bewaar het bestand als UTF-8.", file=name) from error


def names(folder: str, ending: str) -> tuple[str, ...]:
    """List the shipped files in a folder that end so, sorted; raises InstallationError when there are none."""
    found = tuple(sorted(f"{folder}/{path.name}" for path in (_HOME / folder).glob(f"*{ending}")))
    if not found:
        raise InstallationError(
            f"De installatie is niet compleet: de map {folder} is leeg.", hint="Installeer het programma opnieuw."
        )
    return found


def rule_texts() -> dict[str, str]:
    """Return the rule files, name → text."""
    return {PurePosixPath(name).name: read_text(name) for name in names("wordlists/rules", ".toml")}


def list_texts() -> dict[str, str]:
    """Return the word lists (TSV), name → text."""
    return {PurePosixPath(name).name: read_text(name) for name in names("wordlists", ".tsv")}


def table_bytes(name: str) -> bytes:
    """Return a compressed word table from wordlists/."""
    return read_bytes(f"wordlists/{name}")


def script_texts() -> dict[str, str]:
    """Return the intake scripts, name → text."""
    return {PurePosixPath(name).name: read_text(name) for name in names("templates/scripts", ".toml")}


def module_texts() -> dict[str, str]:
    """Return the modules of the scripts, name → text."""
    found = sorted((_HOME / "templates/scripts/modules").glob("*.toml"))
    return {path.name: read_text(f"templates/scripts/modules/{path.name}") for path in found}


def drawing_names() -> tuple[str, ...]:
    """List the drawings of the cards ("ja.svg")."""
    return tuple(PurePosixPath(name).name for name in names("templates/cards", ".svg"))


def drawing(file: str) -> bytes:
    """Return one drawing of a card as SVG; raises InstallationError."""
    return read_bytes(f"templates/cards/{file}")


def own_texts(folder: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the TOML files of a unit's own folder, name → text, and a Dutch sentence for each that can't be read."""
    texts: dict[str, str] = {}
    unread: list[str] = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".toml")
    except FileNotFoundError:
        return {}, ()
    except OSError:
        return {}, (f"De map {folder.name} is niet te lezen.",)
    for path in paths:
        try:
            texts[path.name] = path.read_text("utf-8-sig")
        except OSError:
            unread.append(f"{path.name}: dit bestand is niet te lezen.")
        except UnicodeDecodeError:
            unread.append(f"{path.name}: dit is geen tekst in UTF-8; bewaar het bestand als UTF-8.")
    return texts, tuple(unread)


def profile_texts() -> dict[str, str]:
    """Return the profiles of the question checker, name → text."""
    return {PurePosixPath(name).name: read_text(name) for name in names("wordlists/profiles", ".toml")}


def passphrase_words() -> tuple[str, ...]:
    """Return the words that a generated passphrase is made of."""
    return tuple(read_text("wordlists/passphrase.txt").split())


@cache
def fingerprint() -> str:
    """Return the SHA-256 (hex) over all shipped templates and word lists, so that a report can name what it was made with."""
    total = hashlib.sha256()
    for top in ("templates", "wordlists"):
        for path in sorted((_HOME / top).rglob("*")):
            if path.is_file():
                total.update(path.relative_to(_HOME).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


@cache
def _sandbox() -> SandboxedEnvironment:
    """Build the template engine: sandboxed, because a unit may edit the scripts, and strict about unknown names."""
    from jinja2 import StrictUndefined  # noqa: PLC0415 - 60 ms that `lvb-intake check` need not pay
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    return SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


@cache
def _compiled(template: str) -> object:
    return _sandbox().from_string(template)


def fill(template: str, values: Mapping[str, str]) -> str:
    """Fill the variables of a script's sentence; raises ContentError for an unknown variable or a broken one."""
    if "{" not in template:
        return template
    try:
        return str(_compiled(template).render(**values)).strip()  # type: ignore[attr-defined]
    except Exception as error:  # a template is a little program: besides TemplateError it raises what any program does
        raise ContentError("Een variabele in deze zin klopt niet; zie templates/README.md.") from error
