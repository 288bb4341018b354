"""Footnotes: small type at the foot of a page or column, and their raised numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import Line
    from .words import Word

_SMALL = 0.94
"""Notes are set in less than this share of the body's type."""
_RAISED = 0.8
_STOPS = (".", "!", "?", ")")
_NUMBER = re.compile(r"\d{1,3}|[*†‡§]")


class Footnote(NamedTuple):
    """One note, and the raised number in the text."""

    number: str
    """"" for the rest of one that began on the page or in the column before."""
    lines: tuple[int, ...]
    """Places in the lines of the page, from 0."""
    anchor: Word | None


def footnotes(
    lines: Sequence[Line], body_size: float, *, unfinished: bool = False
) -> list[Footnote]:
    """The notes of a page, from top to bottom.

    Args:
        lines: The page's lines in reading order, running lines left out.
        body_size: The usual type of the document, in points.
        unfinished: The last note of the page before did not come to an end.
    """
    raised = {word.text: word for word in _raised(lines)}
    if not (raised or unfinished):
        return []
    found: list[Footnote] = []
    at = 0
    while at < len(lines):
        number = _opens(lines[at], body_size)
        known = number in raised and raised[number] not in lines[at].words
        rest = unfinished and not number and _is_small(lines[at], body_size)
        if not (known or rest):
            at += 1
            continue
        end = at + 1
        while end < len(lines) and _continues(lines, end, body_size):
            end += 1
        own = tuple(range(at, end))
        if known or _ends_column(lines, end, body_size):
            found.append(Footnote(number, own, raised[number] if known else None))
            unfinished = not lines[end - 1].text.endswith(_STOPS)
        at = end
    return found


def _raised(lines: Sequence[Line]) -> Iterator[Word]:
    for line in lines:
        limit = _RAISED * line.size
        for word in line.words[1:]:
            if (
                word.size < limit
                and word.baseline < line.baseline - 0.1 * line.size
                and _NUMBER.fullmatch(word.text)
            ):
                yield word


def _opens(line: Line, body_size: float) -> str:
    """The number of the note that the line opens; "" for none."""
    first = line.words[0]
    if not _is_small(line, body_size) or len(line.words) == 1:
        return ""
    return first.text if _NUMBER.fullmatch(first.text) else ""


def _is_small(line: Line, body_size: float) -> bool:
    return line.size <= _SMALL * body_size


def _ends_column(lines: Sequence[Line], end: int, body_size: float) -> bool:
    if end == len(lines) or _opens(lines[end], body_size):
        return True
    return lines[end].baseline < lines[end - 1].baseline


def _continues(lines: Sequence[Line], at: int, body_size: float) -> bool:
    line, above = lines[at], lines[at - 1]
    step = line.baseline - above.baseline
    return (
        _is_small(line, body_size)
        and not _opens(line, body_size)
        and 0 < step < 2 * line.size
    )
