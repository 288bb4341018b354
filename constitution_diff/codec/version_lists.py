"""A list of versions, as officers keep it in a spreadsheet → versions to be kept."""

from __future__ import annotations

import csv
import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Version
from constitution_diff.model.values import dataclass

from .days import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COLUMNS: Final = (
    "file", "council", "document", "name", "adopted", "in force", "ended", "decision",
    "note",
)  # fmt: skip
_DAYS: Final = ("adopted", "in force", "ended")
_BETWEEN: Final = ";"
"""Between the files of one version."""
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""Of a table. A cell may hold other signs that `splitlines` takes for a line's end."""
_SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab"}
"""What parts the cells of a row, and what it is called."""


@dataclass(frozen=True, slots=True)
class ListedVersion:
    """A version, and where its files lie as seen from the list."""

    files: tuple[str, ...]
    version: Version
    row: int
    """Of the table, from 1; the headings are the first."""
    fault: str = ""
    """Why it cannot be kept, without the row; "" where nothing speaks against it."""


def version_list_of(content: str, council: str, document: str) -> list[ListedVersion]:
    r"""The versions that a table in CSV lists, one a row, under a row of headings.

    Args:
        content: The table.
        council: Whose the versions are where no column says so, "" for nobody's; a
            column must not say otherwise.
        document: The same for which document they are of; "" for the constitution.

    A row that names no file, no council or a day that is none has its `fault`.

    Raises ValueError, with a sentence that names the row: the list cannot be used.

    >>> table = "file,in force\n2019.docx,1 May 2019\n"
    >>> found = version_list_of(table, "Harrowmere", "")
    >>> found[0].files, found[0].version.in_force, found[0].version.name
    (('2019.docx',), '2019-05-01', '2019-05-01')
    >>> found == version_list_of(table.replace(",", ";"), "Harrowmere", "")
    True
    """
    # Spreadsheets put a mark in front of UTF-8.
    lines = _LINE.findall(content.removeprefix("\ufeff"))
    separator = _separator(lines[0] if lines else "")
    rows = _cells(lines, separator)
    headings = [_plain(heading) for heading in (rows[0] if rows else [])]
    _check_headings(headings)
    _refuse_surplus(rows, headings, separator)
    return list(_versions(rows, headings, council, document))


def is_version_list(content: str) -> bool:
    """Whether a table has the headings of a list of versions.

    >>> is_version_list("File;In force"), is_version_list("file,size")
    (True, False)
    """
    first = (*_LINE.findall(content.removeprefix("\ufeff"))[:1], "")[0]
    try:
        _check_headings([_plain(one) for one in first.split(_separator(first))])
    except ValueError:
        return False
    return True


def _separator(headings: str) -> str:
    """What parts the cells; spreadsheets set to other countries write semicolons."""
    return max(_SEPARATORS, key=headings.count)


def _cells(lines: list[str], separator: str) -> list[list[str]]:
    """The rows. Raises ValueError: a quotation mark is one too many, or one is missing.

    Read leniently, a cell that is never closed swallows all rows below it.
    """
    rows: list[list[str]] = []
    try:
        # One after the other, so that what is amiss is found in its row.
        rows.extend(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error as error:
        msg = (
            f"row {len(rows) + 1} cannot be parted into cells ({error}). Put a cell "
            f"that holds a {_SEPARATORS[separator]} or a line break between two "
            'quotation marks, and write a quotation mark within it twice: ""'
        )
        raise ValueError(msg) from error
    return rows


def _check_headings(headings: list[str]) -> None:
    unknown = [name for name in headings if name and name not in COLUMNS]
    if "file" not in headings or unknown:
        what = f"there is no column {unknown[0]!r}" if unknown else "no column “file”"
        msg = f"{what}; its first row names columns: {', '.join(COLUMNS)}"
        raise ValueError(msg)
    twice = next((n for n in headings if n and headings.count(n) > 1), "")
    if twice:
        msg = f"two columns are called “{twice}”; keep one of them"
        raise ValueError(msg)


def _refuse_surplus(rows: list[list[str]], headings: list[str], separator: str) -> None:
    """Raises ValueError: words stand under no heading, which nobody would miss."""
    for number, cells in enumerate(rows[1:], start=2):
        surplus = [
            cell.strip()
            for heading, cell in zip_longest(headings, cells, fillvalue="")
            if cell.strip() and not heading
        ]
        if surplus:
            sign = _SEPARATORS[separator]
            msg = (
                f"row {number}: “{surplus[0]}” stands under no heading. Put a cell "
                f"that holds a {sign} between quotation marks, as in "
                f'"Council{separator} minute 43", or name its column in the first row'
            )
            raise ValueError(msg)


def _versions(
    rows: list[list[str]], headings: list[str], council: str, document: str
) -> Iterator[ListedVersion]:
    for number, cells in enumerate(rows[1:], start=2):
        row = {
            heading: cell.strip()
            for heading, cell in zip(headings, cells, strict=False)
            if cell.strip()
        }
        if row:
            given = {"council": council, "document": document}
            _refuse_otherwise(row, given, number)
            usual = {**given, "document": document or "Constitution"}
            yield _version({**usual, **row}, number)


def _refuse_otherwise(
    row: Mapping[str, str], given: Mapping[str, str], number: int
) -> None:
    """Raises ValueError: whose it is, is said twice, and not the same."""
    for column, name in given.items():
        there = row.get(column, "")
        if name and there and _plain(there) != _plain(name):
            msg = (
                f"row {number} is of the {column} {there!r}, and {name!r} was given "
                "beside the list; leave that out, or correct the row"
            )
            raise ValueError(msg)


def _version(row: Mapping[str, str], number: int) -> ListedVersion:
    files = tuple(
        name.strip() for name in row.get("file", "").split(_BETWEEN) if name.strip()
    )
    adopted, in_force, ended = (iso_date(row.get(name, "")) for name in _DAYS)
    first = files[0] if files else ""
    stem = first.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return ListedVersion(
        files,
        Version(
            council=row["council"],
            document=row["document"],
            name=row.get("name") or in_force or adopted or stem or first,
            files=(),
            adopted=adopted,
            in_force=in_force,
            ended=ended,
            decision=row.get("decision", ""),
            note=row.get("note", ""),
        ),
        number,
        next(_faults(row, files), ""),
    )


def _faults(row: Mapping[str, str], files: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with a row, in sentences without a full stop."""
    if not files:
        yield "it names no file"
    if not row["council"]:
        yield "it names no council; say whose it is, or give --council"
    for name in _DAYS:
        written = row.get(name, "")
        if written and not iso_date(written):
            yield f"{name} {written!r} is no date; write it as in 2021-12-16"


def _plain(heading: str) -> str:
    """A heading or a name in any case, with blanks for hyphens and underlines."""
    return " ".join(heading.casefold().replace("-", " ").replace("_", " ").split())
