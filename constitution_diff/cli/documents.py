"""The documents that arguments stand for: files, folders, lists of files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff.errors import UsageError
from constitution_diff.model import Notice

from .files import STDIN, one_stdin, request_of, shown_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.read.gathering import Gathered
    from constitution_diff.workflow import Request

    from .options import SharedOptions


def document_of(
    names: Sequence[str],
    options: SharedOptions,
    *,
    view: str | None = None,
    part: str = "",
) -> Request:
    """The one document that all the arguments make up, in their order.

    Raises:
        MissingSourceError: A file or folder is not there, or may not be read.
        UsageError: A name is empty, a list cannot be used, or - is named twice.
    """
    one_stdin(*names)
    _refuse_twice(inputs_of(*names))
    files: list[Request] = []
    notices: list[Notice] = []
    title = ""
    for name in names:
        gathered = _gathered(name)
        if gathered is None:
            files.append(request_of(name, options, view=view))
            continue
        files += _requests(name, gathered, options, view)
        notices += _left_out(name, gathered)
        title = title or gathered.title
    first, *further = files
    return replace(
        first, part=part, further=tuple(further), title=title, notices=tuple(notices)
    )


def _refuse_twice(names: Sequence[str]) -> None:
    """Raise UsageError where a file would be read twice: its provisions would be too.

    No copy of a Part is meant to be in force twice; which name is wrong, and what is
    missing in its place, only the reader knows.
    """
    seen: set[Path] = set()
    for name in names:
        path = Path(name).resolve()
        if name != STDIN and path in seen:
            msg = (
                f"{name} is named twice as part of one document. "
                "Name each of its files once."
            )
            raise UsageError(msg)
        seen.add(path)


def inputs_of(*names: str) -> list[str]:
    """What the arguments have read: folders and lists, and the files these stand for.

    Raises what `document_of` raises.
    """
    found: list[str] = []
    for name in names:
        gathered = _gathered(name)
        found += [name, *(str(f.path) for f in gathered.files)] if gathered else [name]
    return found


def shown(names: Sequence[str]) -> str:
    """What messages call a document while it is read.

    >>> shown(["old.docx"]), shown(["Part 1.docx", "Part 2.docx"])
    ('old.docx', 'Part 1.docx and 1 more')
    """
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"{names[0]}{more}"


def _gathered(name: str) -> Gathered | None:
    """The files of a folder or a list; None for a file, or standard input."""
    from constitution_diff.read.gathering import gathered, stands_for_several

    path = Path(name)
    alone = name in {"", STDIN} or not stands_for_several(path)
    return None if alone else gathered(path)


def _requests(
    name: str, gathered: Gathered, options: SharedOptions, view: str | None
) -> Iterator[Request]:
    """Each file, called after the folder it lies in: "adopted/Part 1.docx"."""
    from constitution_diff.outline import Known

    folder = Path(name) if Path(name).is_dir() else Path(name).parent
    for file in gathered.files:
        request = request_of(str(file.path), options, view=view)
        shown = f"{shown_name(folder.resolve().name)}/{request.name}"
        yield replace(
            request,
            name=shown if folder.resolve().name else request.name,
            known=Known(file.part, file.title),
        )


def _left_out(name: str, gathered: Gathered) -> Iterator[Notice]:
    if gathered.left_out:
        shown = shown_name(Path(name).resolve().name)
        yield Notice(
            "files-left-out",
            f"{shown}: not read as part of the document: "
            f"{'; '.join(map(shown_name, gathered.left_out))}.",
        )
