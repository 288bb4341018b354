"""How the provisions of the Word side are set, and which a new one is set like."""

from __future__ import annotations

import re
from bisect import bisect_left
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .aligning import NOWHERE, aligned, lettered
from .printed import printed, sort_of, without_objects

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause

    from .aligning import Lettered

_LONGEST_GAP: Final = 6
_TAB: Final = "\t"
_SIGNS: Final = re.compile(r"[a-z]+|\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How one provision is set."""

    clause: Clause
    at: int
    """Where it stands among the paragraphs of its file, from 0."""
    properties: Element | None = None
    """Its w:pPr, without a section break."""
    label: Element | None = None
    """The w:rPr of its typed label; so of the others, None for no formatting."""
    heading: Element | None = None
    words: Element | None = None
    behind_label: str = _TAB
    behind_heading: str = " "
    automatic: bool = False
    """Its label comes from a list."""
    blank: Element | None = None
    """The empty paragraph behind it."""


def look(
    clause: Clause, paragraphs: list[Element], at: int, *, automatic: bool
) -> Look:
    """How a provision is set whose words stand in these paragraphs."""
    have = lettered(paragraphs)
    words = printed([clause], labelled=not automatic)
    places = aligned(words, have.text)
    n_label = 0 if automatic else len(clause.label)
    starts = n_label, n_label + len(clause.heading) + bool(clause.heading)
    return Look(
        clause,
        at,
        _properties(paragraphs[0]),
        _run_look(have, places[:n_label] or places),
        _run_look(have, places[starts[0] : starts[1]] or places[starts[0] :]),
        _run_look(have, places[starts[1] :]),
        _gap(have.text, places, n_label) or _TAB,
        _gap(have.text, places, starts[1] - 1) or " ",
        automatic,
        blank_behind(paragraphs[-1]),
    )


def _properties(paragraph: Element) -> Element | None:
    own = child(paragraph, n.PPR)
    if own is None:
        return None
    made = deepcopy(own)
    for gone in [one for one in made if one.tag == n.W + "sectPr"]:
        made.remove(gone)
    style = child(made, n.PSTYLE)
    if style is not None:
        # Some programs write it behind the numbering, which Word alone forgives.
        made.insert(0, style)
    return made


def _run_look(have: Lettered, places: Iterable[int]) -> Element | None:
    """How the run looks that holds most of these letters: the first may be a lead."""
    found = [place for place in places if place != NOWHERE]
    best, n_best = None, 0
    for start, letters in zip(have.starts, have.letters, strict=True):
        for leaf in letters.leaves if found else ():
            first = bisect_left(found, start + leaf.start)
            n_held = bisect_left(found, start + leaf.end) - first
            if n_held > n_best:
                best, n_best = leaf.run, n_held
    return child(best, n.RPR)


def _gap(text: str, places: tuple[int, ...], at: int) -> str:
    """What stands between the sign before `at` and the next; "" where much does."""
    before = [place for place in places[:at] if place != NOWHERE][-1:]
    behind = [place for place in places[at:] if place != NOWHERE][:1]
    if not before or not behind:
        return ""
    gap = without_objects(text[before[0] + 1 : behind[0]]).replace("\n", " ")
    return gap if len(gap) <= _LONGEST_GAP else ""


def blank_behind(paragraph: Element) -> Element | None:
    """The empty paragraph that follows one; None where none does."""
    found = paragraph.getnext()
    if found is None or found.tag != n.P:
        return None
    if child(child(found, n.PPR), n.W + "sectPr") is not None:
        return None
    return None if lettered([found]).text.strip(" ") else found


class Looks:
    """The looks of a file, by what provisions have in common."""

    def __init__(self, looks: Iterable[Look]) -> None:
        self._of = {one.clause.id: one for one in looks}
        self._by_key: dict[Hashable, list[Look]] = {}
        for one in self._of.values():
            for key in _keys(one.clause):
                self._by_key.setdefault(key, []).append(one)
        for found in self._by_key.values():
            found.sort(key=lambda one: one.at)

    def of(self, clause: Clause) -> Look | None:
        """That of a provision of the file; None where it is in none of its texts."""
        return self._of.get(clause.id)

    def nearest(self, clause: Clause, at: int) -> Look | None:
        """That of the nearest provision of the same kind and depth, from place `at`.

        None where the file has no provisions.
        """
        for key in _keys(clause):
            found = self._by_key.get(key)
            if found:
                next_one = bisect_left(found, at, key=lambda one: one.at)
                around = found[max(next_one - 1, 0) : next_one + 1]
                return min(around, key=lambda one: abs(one.at - at))
        return None


def _keys(clause: Clause) -> Iterator[Hashable]:
    """What is asked for, the most exact first."""
    shape = _SIGNS.sub(lambda found: "9" if found[0].isdigit() else "a", clause.label)
    title = bool(clause.heading) and not clause.text
    sort, labelled = sort_of(clause), bool(clause.label)
    yield 0, clause.kind, clause.depth, shape, title
    yield 1, clause.kind, shape, title
    yield 2, clause.kind, clause.depth, labelled
    yield 3, clause.kind, labelled, title
    yield 4, clause.kind, labelled
    yield 5, sort, labelled, title
    yield 6, sort, title
    yield 7, sort
    yield 8, ""
