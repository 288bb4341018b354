"""Running lines: what repeats at the top or bottom of the pages.

Says only what is certain from the places: `outline` sees the words of all lines
and finds the others. A line that begins with a list label is never furniture;
that one rule keeps clauses from being taken for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Role

from .labels import typed_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import Line

_N_EDGE_LINES = 4
_EDGE_SHARE = 0.12
"""The share of the page's height in which a lone page number may stand."""
_SAME_SLOT_PT = 2
_FEWEST_PAGES = 3
_NEAR_PAGES = 6
_SLOT_SHARE = 0.5
"""The share of the pages that make a place one of running lines."""
_ISOLATED_LEADINGS = 1.35
_SIZE_PT = 0.6
"""How much larger type may be and count as of one size."""

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
    \W* (?: p \s? a \s? g \s? e \s* )?
    (?: \d{1,4} | (?= [ivx] ) x{0,3} (?: ix | iv | v? i{0,3} ) )
    (?: \s* (?: of | / ) \s* \d{1,4} )?
    \W* (?: p \s? a \s? g \s? e )? \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)


def fewest_pages(n_pages: int) -> int:
    """On how many pages something must repeat to be furniture: half, and three."""
    return max(_FEWEST_PAGES, n_pages // 2)


class _Place(NamedTuple):
    """A line near the top or the bottom of a page."""

    page: int
    line: int
    role: Role
    slot: int
    """The baseline, in whole points."""
    key: str
    """Its words, all figures alike; "" for a line that is never furniture."""
    isolated: bool
    """It stands well apart from the next line inward."""
    size: float


_Slots = dict[tuple[Role, int], float]
"""Where running lines stand, and how large their type is at most."""


def running_lines(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> list[dict[int, Role]]:
    """HEADER or FOOTER for the running lines of each page, by the line's index from 0.

    A line is one if the file marks it as an artifact; if it is a page number at the
    very edge; if its words are repeated at the same height on half of the pages, on
    three of the six around it, or on one of the twelve around it where it also stands
    apart; if it repeats a title where half of the pages have a line standing apart; or
    if it stands apart where half of the pages have a running line. Between it and the
    edge are only others.

    Args:
        pages: The lines of each page.
        heights: The height of each page in points.
    """
    edges = [
        _edges(number, lines, height)
        for number, (lines, height) in enumerate(zip(pages, heights, strict=True))
    ]
    places = [place for edge in chain.from_iterable(edges) for place in edge]
    sure = {(p.page, p.line) for p in _repeated(places, len(pages))}
    for place in _lone_numbers(edges, pages, heights):
        sure.add((place.page, place.line))
    slots = _running_slots([p for p in places if (p.page, p.line) in sure], len(pages))
    sure.update(_running_heads(edges, pages))
    return [
        dict(
            chain.from_iterable(
                _inward(edge, lines, sure, slots=slots) for edge in of_page
            )
        )
        for of_page, lines in zip(edges, pages, strict=True)
    ]


def _edges(
    page: int, lines: Sequence[Line], height: float
) -> tuple[list[_Place], list[_Place]]:
    """The lines nearest the top and the bottom, each from the edge inward."""
    order = sorted(range(len(lines)), key=lambda index: lines[index].baseline)
    n_upper = sum(1 for line in lines if line.baseline < height / 2)
    upper, lower = order[:n_upper], order[n_upper:][::-1]
    return (
        _places(page, lines, upper, Role.HEADER),
        _places(page, lines, lower, Role.FOOTER),
    )


def _places(
    page: int, lines: Sequence[Line], order: Sequence[int], role: Role
) -> list[_Place]:
    places: list[_Place] = []
    for at, index in enumerate(order[:_N_EDGE_LINES]):
        line = lines[index]
        inner = lines[order[at + 1]] if at + 1 < len(order) else None
        step = abs(inner.baseline - line.baseline) if inner else 1000.0
        isolated = step > _ISOLATED_LEADINGS * 1.2 * line.size
        key = "" if _LIST_LABEL.match(line.text) else _key(line.text)
        slot = round(line.baseline)
        places.append(_Place(page, index, role, slot, key, isolated, line.size))
    return places


def _key(text: str) -> str:
    """The words, figures alike but for the label of a Part, a Section or the like.

    "Section 1.02" and "Section 1.12" on tops of pages head provisions of their own.

    >>> _key("Part 3 Rules 17"), _key("Page 17 of 20")
    ('Part 3 Rules #', 'Page # of #')
    """
    label = typed_label(text)
    return label + re.sub(r"\d+", "#", text[len(label) :])


def _repeated(places: Sequence[_Place], n_pages: int) -> Iterator[_Place]:
    """Those whose words are printed at the same height on other pages."""
    same: defaultdict[tuple[Role, str], list[_Place]] = defaultdict(list)
    for place in places:
        if place.key:
            same[place.role, place.key].append(place)
    for group in same.values():
        for place in group if len(group) > 1 else ():
            slots = (p for p in group if abs(p.slot - place.slot) <= _SAME_SLOT_PT)
            pages = {other.page for other in slots}
            around = sum(1 for p in pages if 0 < abs(p - place.page) <= _FEWEST_PAGES)
            near = any(0 < abs(p - place.page) <= _NEAR_PAGES for p in pages)
            if (
                len(pages) >= fewest_pages(n_pages)
                or around >= _FEWEST_PAGES
                or (near and place.isolated and n_pages > _NEAR_PAGES)
            ):
                yield place


def _lone_numbers(
    edges: Sequence[tuple[list[_Place], list[_Place]]],
    pages: Sequence[Sequence[Line]],
    heights: Sequence[float],
) -> Iterator[_Place]:
    """The page number, if it stands alone as the first or last line of the page."""
    for of_page, lines, height in zip(edges, pages, heights, strict=True):
        margin = _EDGE_SHARE * height
        for edge in of_page:
            for place in edge[:1]:
                at_edge = not margin < lines[place.line].baseline < height - margin
                if at_edge and _PAGE_NUMBER.fullmatch(lines[place.line].text):
                    yield place


def _running_heads(
    edges: Sequence[tuple[list[_Place], list[_Place]]], pages: Sequence[Sequence[Line]]
) -> set[tuple[int, int]]:
    """Titles that are printed again over each page, as "2 Administration".

    They stand apart at one height, in type no larger than that of the text, and the
    document has them elsewhere too, so that nothing is lost with them. What is set
    larger is a heading that opens its page: its other place is the contents list.
    """
    usual = median([line.size for lines in pages for line in lines] or [0.0])
    outer = [edge[0] for of_page in edges for edge in of_page if edge]
    apart = [p for p in outer if p.isolated and p.size <= usual + _SIZE_PT]
    slots = _running_slots(apart, len(pages))
    heads = [place for place in apart if (place.role, place.slot) in slots]

    def words(place: _Place) -> str:
        return pages[place.page][place.line].text.casefold()

    counts = Counter(line.text.casefold() for lines in pages for line in lines)
    counts.subtract(map(words, heads))
    return {(place.page, place.line) for place in heads if counts[words(place)] > 0}


def _running_slots(sure: Sequence[_Place], n_pages: int) -> _Slots:
    """The heights at which half of the pages have a running line."""
    pages: defaultdict[tuple[Role, int], dict[int, float]] = defaultdict(dict)
    for place in sure:
        for slot in range(place.slot - _SAME_SLOT_PT, place.slot + _SAME_SLOT_PT + 1):
            pages[place.role, slot][place.page] = place.size
    fewest = max(_FEWEST_PAGES, _SLOT_SHARE * n_pages)
    return {
        slot: max(sizes.values()) + _SIZE_PT
        for slot, sizes in pages.items()
        if len(sizes) >= fewest
    }


def _inward(
    edge: Sequence[_Place],
    lines: Sequence[Line],
    sure: set[tuple[int, int]],
    *,
    slots: _Slots,
) -> Iterator[tuple[int, Role]]:
    """The running lines from the edge inward, up to the first line that is none."""
    for place in edge:
        line = lines[place.line]
        largest = slots.get((place.role, place.slot), 0.0)
        in_slot = place.size <= largest and bool(place.key)
        if not (
            (place.page, place.line) in sure
            or all(word.artifact for word in line.words)
            or (in_slot and (place.isolated or _PAGE_NUMBER.fullmatch(line.text)))
        ):
            return
        yield place.line, place.role
