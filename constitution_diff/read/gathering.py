"""Which files make up one constitution: those of a folder, or those that a list names.

The list is a TOML file. In a folder it is called `constitution.toml`:

    title = "Constitution of Harrowmere Borough Council"
    files = [
      "Part 1 Summary.docx",
      { file = "Rules 2026.pdf", part = "Part 4", title = "Rules of procedure" },
    ]

Nothing is left out in silence: what is no document is named with the reason, and what
looks like one is read or stops the reading.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import MissingSourceError, UsageError
from constitution_diff.model.values import dataclass

from .natural import in_natural_order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIST_NAME: Final = "constitution.toml"
_MOST_FILES: Final = 500
_PICTURES: Final = frozenset(
    ".bmp .gif .heic .ico .jpeg .jpg .png .svg .tif .tiff .webp".split()
)
_SYSTEM: Final = frozenset(("desktop.ini", "thumbs.db"))
_KEYS: Final = frozenset(("files", "title"))
_FILE_KEYS: Final = frozenset(("file", "part", "title"))


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a constitution, and what is known of it beside its content."""

    path: Path
    part: str = ""
    """Which part it is, as the list says: "Part 4"; "" for what it says itself."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files that stand for one document, in order."""

    files: tuple[Listed, ...]
    title: str = ""
    left_out: tuple[str, ...] = ()
    """What lies beside them and is not read: "crest.png (a picture)"."""


def stands_for_several(path: Path) -> bool:
    """Whether a path names a folder or a list of files, and no document.

    >>> from pathlib import Path
    >>> stands_for_several(Path("v2.toml")), stands_for_several(Path("draft.docx"))
    (True, False)
    """
    return path.suffix.casefold() == ".toml" or path.is_dir()


def gathered(path: Path) -> Gathered:
    """The files that a folder or a list stands for.

    Raises:
        MissingSourceError: It is not there, holds no document, or may not be read.
        UsageError: The list cannot be used, or a folder lies in the folder.
    """
    try:
        if not path.is_dir():
            return _listed(path)
        entries = {entry.name: entry for entry in path.iterdir()}
        if LIST_NAME in entries:
            return _listed(entries[LIST_NAME], entries)
        return _found(path, entries)
    except OSError as error:
        why = f"it cannot be read ({error.strerror})"
        raise MissingSourceError(str(path), why) from error


def _found(folder: Path, entries: dict[str, Path]) -> Gathered:
    files: list[Listed] = []
    left_out: list[str] = []
    for name in in_natural_order(entries):
        why = _why_left_out(entries[name])
        if why:
            left_out.append(f"{name} ({why})")
        elif entries[name].is_dir():
            msg = (
                f"{folder}: the folder {name} in it holds files too. List the files "
                f"that make up the constitution, in order, in {folder / LIST_NAME}."
            )
            raise UsageError(msg)
        else:
            files.append(Listed(entries[name]))
    if not files:
        why = "there is no document in this folder"
        raise MissingSourceError(str(folder), why)
    if len(files) > _MOST_FILES:
        why = f"there are more than {_MOST_FILES} files in this folder"
        raise MissingSourceError(str(folder), why)
    return Gathered(tuple(files), left_out=tuple(left_out))


def _why_left_out(path: Path) -> str:
    """Why a thing in a folder is no document, in words; "" for what may be one."""
    name, suffix = path.name.casefold(), path.suffix.casefold()
    by_name = (
        (name.startswith(("~$", ".~lock.")), "left by a program that has a file open"),
        (name.startswith("~") or suffix in {".bak", ".tmp"}, "a temporary file"),
        (name.startswith(".") or name in _SYSTEM, "hidden"),
        (suffix in _PICTURES, "a picture"),
        (suffix == ".toml", "settings or a list of files"),
    )
    why = next((words for true, words in by_name if true), "")
    if not why and path.is_dir():
        return "" if _holds_files(path) else "a folder without documents"
    special = path.exists() and not path.is_file()
    return why or ("no ordinary file" if special else "")


def _holds_files(folder: Path) -> bool:
    return any(not _why_left_out(entry) for entry in folder.iterdir())


def _listed(path: Path, entries: dict[str, Path] | None = None) -> Gathered:
    """The files that a list names; `entries` are those beside it, where these count."""
    table = _table(path)
    _refuse_others(path, table, _KEYS)
    files = table.get("files")
    if not isinstance(files, list) or not files:
        raise UsageError(f'{path}: it names no files; write files = ["Part 1.docx"].')
    listed = tuple(_one(path, entry) for entry in files)
    for file in listed:
        if not file.path.exists():
            why = f"there is no such file, but {path.name} names it"
            raise MissingSourceError(str(file.path), why)
    return Gathered(
        listed, _text(path, table, "title"), tuple(_unlisted(listed, entries or {}))
    )


def _table(path: Path) -> dict[str, object]:
    import tomllib  # noqa: PLC0415 - most documents are one file

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        why = "there is no such file; check the name and the folder"
        raise MissingSourceError(str(path), why) from error
    except ValueError as error:  # no TOML, or no UTF-8
        msg = f"{path}: this list of files cannot be read: {error}."
        raise UsageError(msg) from error


def _one(path: Path, entry: object) -> Listed:
    if isinstance(entry, str):
        entry = {"file": entry}
    if not isinstance(entry, dict) or not entry.get("file"):
        msg = (
            f"{path}: each of its files is a name, "
            'or { file = "…", part = "Part 4", title = "…" }.'
        )
        raise UsageError(msg)
    _refuse_others(path, entry, _FILE_KEYS)
    name = PurePath(_text(path, entry, "file"))
    # A list may come from elsewhere: it must not choose what else here is read.
    inside = (path.parent / name).resolve().is_relative_to(path.parent.resolve())
    if name.is_absolute() or ".." in name.parts or not inside:
        msg = f"{path}: {name} lies outside the folder of the list; put it there."
        raise UsageError(msg)
    return Listed(
        path.parent / name,
        _text(path, entry, "part"),
        _text(path, entry, "title"),
    )


def _refuse_others(path: Path, table: dict[str, object], known: frozenset[str]) -> None:
    other = sorted(set(table) - known)
    if other:
        msg = f"{path}: it knows {_and(sorted(known))}, and not {other[0]!r}."
        raise UsageError(msg)


def _and(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _text(path: Path, table: dict[str, object], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise UsageError(f"{path}: {key} must be text in quotation marks.")
    return value.strip()


def _unlisted(listed: tuple[Listed, ...], entries: dict[str, Path]) -> Iterator[str]:
    """What lies beside a list in its folder and is not named in it."""
    named = {file.path.resolve() for file in listed}
    for name in in_natural_order(entries):
        if name != LIST_NAME and entries[name].resolve() not in named:
            why = _why_left_out(entries[name]) or "not in the list"
            yield f"{name} ({why})"
