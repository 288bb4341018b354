"""Rows of which cells came or went: each cell beside the one that it was."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from .leads import lead_words
from .rows import is_number
from .sides import Passage, passages
from .words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Link, Outline

_Beside = tuple[int | None, int | None]


def passages_beside(link: Link, old: Outline, new: Outline) -> Iterator[Passage]:
    """The parts of a link that differ; where cells came or went, by what they were.

    The edits of a link hold cells against each other by number, so that all behind a
    column that came are other words. Where as many came as went it stays so: words
    in another column may say something else.
    """
    olds, news = [old[one] for one in link.old], [new[one] for one in link.new]
    ours, theirs = _cells(olds), _cells(news)
    if len(ours) == len(theirs):
        yield from passages(link, old, new)
        return
    leads = lead_words(old, link.old[0]), lead_words(new, link.new[0])
    was_and_is = [[words for *_, words in side] for side in (ours, theirs)]
    for at, beside in side_by_side(*was_and_is):
        row, was_n, was = (olds[0], 0, "") if at is None else ours[at]
        row_now, n, now = (news[-1], 0, "") if beside is None else theirs[beside]
        part = f"cell:{was_n if beside is None else n}"
        paired = at is not None and beside is not None
        if was != now and not (paired and is_number(part, row, row_now)):
            edits = word_edits(was, now, part)
            yield Passage(part, (row,), (row_now,), was, now, edits, leads=leads)


def _cells(rows: Sequence[Clause]) -> list[tuple[Clause, int, str]]:
    return [(row, n, cell) for row in rows for n, cell in enumerate(row.cells)]


def side_by_side(old: Sequence[str], new: Sequence[str]) -> list[_Beside]:
    """Which cell stands beside which, as places from 0, in order; None for no other.

    All of the side with fewer cells have a partner, those that are most alike on the
    whole, and both keep their order: nothing but columns came, or went.

    >>> side_by_side(
    ...     ["Clerk", "£6,000", "£60,000"], ["Clerk", "B", "£7,000", "£60,000"]
    ... )
    [(0, 0), (None, 1), (1, 2), (2, 3)]
    >>> side_by_side(["Clerk", "B", "£6,000"], ["Clerk", "£6,000"])
    [(0, 0), (1, None), (2, 1)]
    """
    if len(old) > len(new):
        return [(at, beside) for beside, at in side_by_side(new, old)]
    partners = _partners(old, new)
    return [(partners.get(at), at) for at in range(len(new))]


def _partners(few: Sequence[str], many: Sequence[str]) -> dict[int, int]:
    """By its place among the many, the one of the few that is put beside it."""
    n_more = len(many) - len(few)
    # best[skipped] is how alike all so far can be with so many of the many left out.
    best = [0.0] * (n_more + 1)
    skipped_before: list[list[int]] = []
    for at, cell in enumerate(few):
        choice = list(accumulate(range(n_more + 1), partial(max, key=best.__getitem__)))
        skipped_before.append(choice)
        best = [
            best[before] + _likeness(cell, many[at + skipped])
            for skipped, before in enumerate(choice)
        ]
    skipped = max(range(n_more + 1), key=best.__getitem__)
    partners = {}
    for at in range(len(few) - 1, -1, -1):
        partners[at + skipped] = at
        skipped = skipped_before[at][skipped]
    return partners


def _likeness(old: str, new: str) -> float:
    return Indel.normalized_similarity(old.casefold(), new.casefold())
