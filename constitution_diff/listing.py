"""Files as bytes, and the lists that a council keeps beside its documents.

What understands a list is imported when there is one: most comparisons have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, TypeVar

from constitution_diff.errors import MissingSourceError, SourceLimitError, UsageError
from constitution_diff.model import NO_OVERRIDES
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from constitution_diff.check import Outdated, Renaming
    from constitution_diff.codec import ListedVersion
    from constitution_diff.model import Logo, Notes, Overrides, Rules

_T = TypeVar("_T")
MAX_BYTES = 256 * 1024**2
"""More than this is never read: /dev/zero has no end."""

_WHY_NOT_READ: dict[type[OSError], str] = {
    FileNotFoundError: "there is no such file; check the name and the folder",
    IsADirectoryError: "this is a folder, and no document",
    PermissionError: "it may not be read; check its permissions, or close it elsewhere",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """What a council has written down beside its files."""

    renamed: tuple[Renaming, ...] = ()
    """Terms that it confirms as pure renamings."""
    overrides: Overrides = NO_OVERRIDES
    """What an officer decided on which provision became which."""


NOTHING_LISTED = Listed()


def load(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        MissingSourceError: No such file, a folder, or no permission.
        SourceLimitError: It is larger than any constitution.
    """
    try:
        with path.open("rb") as file:
            return load_open(file, str(path))
    except OSError as error:
        why = _WHY_NOT_READ.get(type(error), f"it cannot be read ({error.strerror})")
        raise MissingSourceError(str(path), why) from error


def load_open(file: BinaryIO, name: str) -> bytes:
    """What is left in an open file, such as standard input.

    Raises:
        SourceLimitError: It is larger than any constitution.
    """
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise SourceLimitError(name, f"it is larger than {MAX_BYTES // 1024**2} MB")
    return content


def text_of(path: Path) -> str:
    """What a list says, with or without the mark that Windows puts before it.

    Raises MissingSourceError: it cannot be read; UsageError: it is no text in UTF-8.
    """
    try:
        return load(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = (
            f"{path}: this is no text in UTF-8. Save it so in an editor; in Excel, "
            "choose “CSV UTF-8”."
        )
        raise UsageError(msg) from error


def glossary(path: Path) -> tuple[Renaming, ...]:
    """The renamings that a council's glossary file lists.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    from constitution_diff.check import glossary_of  # noqa: PLC0415 - seldom asked for

    return _listed(path, glossary_of)


def overrides_file(path: Path) -> Overrides:
    """The decisions that an officer has written down on what became of what.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    from constitution_diff.codec import overrides_of  # noqa: PLC0415 - seldom asked for

    return _listed(path, lambda content: overrides_of(content, path.name))


def logo(path: Path) -> Logo:
    """The council's picture, small enough to lie in every report.

    Raises UsageError: it is none; MissingSourceError: it cannot be read.
    """
    from constitution_diff.render.html.logo import logo_of  # noqa: PLC0415 - lxml

    content = load(path)
    try:
        return logo_of(content)
    except ValueError as error:
        raise UsageError(f"{path}: the logo cannot be used: {error}.") from error


def notes_file(path: Path) -> Notes:
    """The reasons and decisions that officers have written down of changes.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    from constitution_diff.codec import notes_of  # noqa: PLC0415 - seldom asked for

    return _listed(path, lambda content: notes_of(content, path.name))


def rules_file(path: Path) -> Rules:
    """The council's own rules on who may change its constitution.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    from constitution_diff.codec import rules_of  # noqa: PLC0415 - seldom asked for

    return _listed(path, lambda content: rules_of(content, path.name))


def versions_file(path: Path, council: str, document: str) -> list[ListedVersion]:
    """The versions that a list in CSV names, with their dates.

    `council` and `document` are for versions of which no column says whose they are.
    Raises UsageError: it is no such list; MissingSourceError: it cannot be read.
    """
    from constitution_diff.codec import version_list_of  # noqa: PLC0415 - seldom asked

    return _listed(path, lambda content: version_list_of(content, council, document))


def lists_of_versions(folder: Path) -> list[Path]:
    """The lists of versions that lie in a folder, by name; none in what is no folder.

    What cannot be read is none.
    """
    from constitution_diff.codec import is_version_list  # noqa: PLC0415 - seldom asked

    def is_list(path: Path) -> bool:
        if path.suffix.casefold() != ".csv" or not path.is_file():
            return False
        try:
            return is_version_list(text_of(path))
        except (MissingSourceError, SourceLimitError, UsageError):
            return False

    try:
        return sorted(filter(is_list, folder.iterdir())) if folder.is_dir() else []
    except OSError:  # who reads the folder for its documents says why
        return []


def outdated_list(path: Path) -> tuple[Outdated, ...]:
    """What a council holds to be out of date, instead of our own list.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    from constitution_diff.check import outdated_of  # noqa: PLC0415 - seldom asked for

    return _listed(path, outdated_of)


def _listed(path: Path, parsed: Callable[[str], _T]) -> _T:
    try:
        return parsed(text_of(path))
    except ValueError as error:
        stop = "" if f"{error}".endswith("?") else "."
        msg = f"{path}: the list cannot be used: {error}{stop}"
        raise UsageError(msg) from error
