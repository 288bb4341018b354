"""Tables whose first column numbers their rows: "D1", "a)", "2.3".

Such a reference names a row as a label names a clause, and like a label it changes
when a row is put in above. The words stay in the cell; what it names is told beside.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from .readings import readings

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIN_ROWS: Final = 2
_MIN_ROWS_AGAIN: Final = 3
_MIN_BESIDE_TWICE: Final = 3
"""So many references let one of them be there twice by a slip, if they have letters and
their title names them."""
_MIN_BESIDE_TWICE_IN_DOUBT: Final = 5
"""The same of other columns: "1, 2, 2, 3" may well say how many."""
_REFERENCE: Final = re.compile(
    r"""
    [(\[]?
    (?: (?P<code> (?: [A-Z]{1,4} [ ./-]{0,2} (?: \d{1,3}/ )? )? )
        (?P<figures> \d{1,3} (?: \.\d{1,3} )* ) (?P<behind> [A-Za-z]? )
      | (?P<letters> [A-Za-z] | [ivxl]{2,6} | [IVXL]{2,6} | ([a-z])\5 )
    )
    [)\].:]{0,2}
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(r"[\d.]+")
"""Figures that may be a quantity: only what stands above them tells."""
_MEASURED: Final = re.compile(r"\d+[A-Za-z]|[A-Z]{3} ?\d.*")
"""Figures with what may be a unit of money or time: "25p", "14d", "GBP 500"."""
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_NAMES: Final = frozenset(
    (
        "# no nos number ref refs reference item row line entry para paragraph serial "
        "sr id code unique power delegation delegated function scheme clause section "
        "rule rhif cyf cyfeirnod eitem"
    ).split()
)
"""What stands above a column of references, each word of it."""
_COUNTS: Final = frozenset({"number", "no", "nos"})
"""What stands as well above a column that says how many."""
_SORTS: Final = re.compile(
    r"(?i)\b(?:grades?|bands?|scales?|levels?|points?|spine|tiers?|class|zones?"
    r"|categor(?:y|ies)|rates?|scores?)\b"
)
"""What stands above letters that say something of a row: a grade, a band of tax."""


_Place = tuple[str, tuple[int, ...], str]


def row_numbers(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """For each row the reference that its first cell gives it; "" for none.

    All are "" where the first column is no column of references: these are each there
    once, but for one, and in order, under nothing that says what else they could be. A
    subheading among them has none and takes none away; they may begin again below it.

    >>> row_numbers([("No.", "Power"), ("D1", "To let"), ("D2", "To sell")])
    ('', 'D1', 'D2')
    >>> row_numbers([("Members", "Quorum"), ("1", "1"), ("2", "2")])
    ('', '', '')
    >>> row_numbers([("", "Power"), ("D1", "To let"), ("Land", ""), ("D2", "To sell")])
    ('', 'D1', '', 'D2')
    """
    title = _title(rows)
    told = tuple("" if _is_subheading(row) else _first(row) for row in rows)
    told = tuple("" if first == title else first for first in told)
    found = [first for first in told if first]
    n_saying = sum(_says(row) for row, number in zip(rows, told, strict=True) if number)
    enough = len(found) >= _MIN_ROWS and 2 * n_saying > len(found)
    parts = _below_subheadings(rows, told)
    fit = _number_rows(found, title) or _number_rows_again(parts, title)
    return told if enough and fit else ("",) * len(rows)


def _below_subheadings(
    rows: Sequence[Sequence[str]], told: Sequence[str]
) -> list[list[str]]:
    """The references between one subheading and the next; no part is empty."""
    parts: list[list[str]] = [[]]
    for row, number in zip(rows, told, strict=True):
        if _is_subheading(row):
            parts.append([])
        elif number:
            parts[-1].append(number)
    return [part for part in parts if part]


def _first(row: Sequence[str]) -> str:
    return row[0].strip() if len(row) > 1 else ""


def _is_subheading(row: Sequence[str]) -> bool:
    """Whether it has words in its first cell alone, and they are no reference."""
    return not (any(map(str.strip, row[1:])) or _REFERENCE.fullmatch(_first(row)))


def _title(rows: Sequence[Sequence[str]]) -> str:
    """What stands above the references; of a row with more than one title first."""
    above = takewhile(lambda row: not _REFERENCE.fullmatch(_first(row)), rows)
    titles = [row for row in above if _first(row)]
    titles.sort(key=_is_subheading)
    return _first(titles[0]) if titles else ""


def _says(row: Sequence[str]) -> bool:
    """Whether there is a word behind the first cell: it is no grid of figures."""
    return any(map(_WORD.search, row[1:]))


def _number_rows(told: Sequence[str], title: str) -> bool:
    found = tuple(dict.fromkeys(told))
    once = len(found) == len(told) or _is_slip(told, found, title)
    if not once or not all(map(_REFERENCE.fullmatch, found)) or _SORTS.search(title):
        return False
    bare = all(map(_BARE.fullmatch, found))
    figured = any(re.search(r"\d", one) for one in found)
    speaks = _speaks_for_itself(found) and not (bare and title)
    named = speaks or bool(title and _names_numbers(title, found))
    return (named or not figured) and _in_order(found, 0 if bare else len(found) // 2)


def _number_rows_again(parts: Sequence[Sequence[str]], title: str) -> bool:
    """Whether references begin again below each subheading, one of them for many rows.

    "1, 2" below every one could as well say how many.
    """
    again = len(parts) > 1 and len({part[0] for part in parts}) == 1
    enough = again and max(map(len, parts)) >= _MIN_ROWS_AGAIN
    return enough and all(_number_rows(part, title) for part in parts)


def _is_slip(told: Sequence[str], found: Sequence[str], title: str) -> bool:
    """Whether one reference is there twice, and so many are that it tells nothing."""
    plain = all(map(_BARE.fullmatch, found))
    sure = bool(title) and not plain and _names_numbers(title, found)
    enough = _MIN_BESIDE_TWICE if sure else _MIN_BESIDE_TWICE_IN_DOUBT
    return len(told) == len(found) + 1 and len(found) >= enough


def _speaks_for_itself(found: Sequence[str]) -> bool:
    """Whether it can be nothing but references, under no title."""
    if all(map(_BARE.fullmatch, found)):
        return _counts(found)
    return not any(map(_MEASURED.fullmatch, (one.strip("()[].:") for one in found)))


def _counts(found: Sequence[str]) -> bool:
    """Whether it says 1, 2, 3 and so on."""
    return [one.rstrip(".") for one in found] == [*map(str, range(1, len(found) + 1))]


def _names_numbers(title: str, found: Sequence[str]) -> bool:
    """Whether a title says that references stand below it; "number" may say how many.

    >>> _names_numbers("Number", ("5", "7")), _names_numbers("Item number", ("5", "7"))
    (False, True)
    """
    words = set(re.findall(r"\w+|#", title.casefold()))
    plain = all(one.rstrip(".").isdecimal() for one in found)
    return words <= _NAMES and (not (plain and words <= _COUNTS) or _counts(found))


def _in_order(found: Sequence[str], n_steps_back: int) -> bool:
    """Whether the references rise, but for so many that rows may have been moved."""
    for series in ("letter", "roman"):
        places = [_place(one, series) for one in found]
        steps_back = sum(map(_falls, places, places[1:]))
        if None not in places and steps_back <= n_steps_back:
            return True
    return False


def _place(reference: str, series: str) -> _Place | None:
    """Its place among those of one code; None where the series has no such letters."""
    read = _REFERENCE.fullmatch(reference)
    if read is None:
        return None
    if read["figures"]:
        ordinals = tuple(map(int, read["figures"].split(".")))
        return read["code"], ordinals, read["behind"]
    for reading in readings(f"({read['letters'].lower()})"):
        if reading.series is series:
            return "", reading.ordinals, reading.suffix
    return None


def _falls(above: _Place | None, below: _Place | None) -> bool:
    return (
        above is not None and below is not None
        and above[0] == below[0] and below[1:] <= above[1:]
    )  # fmt: skip
