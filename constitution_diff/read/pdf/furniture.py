"""Running lines: what repeats at the top or bottom of the pages.

Says only what is certain from the places: `outline` sees the words of all lines
and finds the others. A line that begins with a list label is never furniture;
that one rule keeps clauses from being taken for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain, takewhile
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .lines import Line

_N_EDGE_LINES = 4
_EDGE_SHARE = 0.12
"""The share of the page's height in which a lone page number may stand."""
_SAME_SLOT_PT = 2.0
_FEWEST_PAGES = 3

_Edge = list[tuple[int, Role]]

_LIST_LABEL = re.compile(
    r"""
    (?: \d+ (?: \. \d+ )* [.)]?      # 4   4.2   4)
      | \( [A-Za-z0-9]{1,5} \)       # (a)   (iv)   (12)
      | [A-Za-z] [.)]                # a)   B.
      | [ivxIVX]{1,5} [.)]           # iv.
    )
    \s+ \S
    """,
    re.VERBOSE,
)
_PAGE_NUMBER = re.compile(
    r"""
    \W* (?: page \s* )?
    (?: \d{1,4} | (?= [ivx] ) x{0,3} (?: ix | iv | v? i{0,3} ) )
    (?: \s* (?: of | / ) \s* \d{1,4} )?
    \W* (?: page )? \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)


def fewest_pages(n_pages: int) -> int:
    """On how many pages something must repeat to be furniture: half, and three."""
    return max(_FEWEST_PAGES, n_pages // 2)


def running_lines(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> list[dict[int, Role]]:
    """HEADER or FOOTER for the running lines of each page, by the line's index from 0.

    Args:
        pages: The lines of each page.
        heights: The height of each page in points.
    """
    found = [_lone_numbers(*page) for page in zip(pages, heights, strict=True)]
    slots: defaultdict[tuple[Role, str], list[_Place]] = defaultdict(list)
    for page, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for index, role in chain.from_iterable(_edges(lines, height)):
            text = lines[index].text
            if not _LIST_LABEL.match(text):
                place = _Place(page, index, lines[index].baseline)
                slots[role, re.sub(r"\d+", "#", text)].append(place)
    for (role, _), places in slots.items():
        for place in _repeated(places, fewest_pages(len(pages))):
            found[place.page][place.line] = role
    return [
        _unbroken(roles, _edges(lines, height))
        for roles, lines, height in zip(found, pages, heights, strict=True)
    ]


class _Place(NamedTuple):
    page: int
    line: int
    baseline: float


def _edges(lines: Sequence[Line], height: float) -> tuple[_Edge, _Edge]:
    """The lines nearest the top and the bottom, each from the edge inward."""
    order = sorted(range(len(lines)), key=lambda index: lines[index].baseline)
    upper = [index for index in order if lines[index].baseline < height / 2]
    lower = [index for index in reversed(order) if index not in set(upper)]
    return (
        [(index, Role.HEADER) for index in upper[:_N_EDGE_LINES]],
        [(index, Role.FOOTER) for index in lower[:_N_EDGE_LINES]],
    )


def _lone_numbers(lines: Sequence[Line], height: float) -> dict[int, Role]:
    """The page number, if it stands alone as the first or last line of the page."""
    margin = _EDGE_SHARE * height
    outermost = chain.from_iterable(edge[:1] for edge in _edges(lines, height))
    return {
        index: role
        for index, role in outermost
        if not margin < lines[index].baseline < height - margin
        and _PAGE_NUMBER.fullmatch(lines[index].text)
    }


def _unbroken(roles: Mapping[int, Role], edges: Iterable[_Edge]) -> dict[int, Role]:
    """Without those that have a line of the body between them and the edge."""
    kept = (takewhile(lambda place: place[0] in roles, edge) for edge in edges)
    return dict(chain.from_iterable(kept))


def _repeated(places: Sequence[_Place], fewest: int) -> Iterator[_Place]:
    """Those whose slot holds the same words on `fewest` pages at least."""
    for place in places:
        near = (p for p in places if abs(p.baseline - place.baseline) <= _SAME_SLOT_PT)
        if len({other.page for other in near}) >= fewest:
            yield place
