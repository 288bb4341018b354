"""Inserted and struck words: what thin rules under and through them say.

Underlining alone says nothing: headings and links are underlined too. What is
inserted is underlined in a colour of its own, or beside a change bar.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from functools import lru_cache
from itertools import chain, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import RevisionKind
from constitution_diff.model.values import dataclass

from .bars import change_bars, is_barred
from .letters import letter_edges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .links import Link
    from .page import PrintedPage
    from .rules import Rule
    from .words import Colour, Word

_THIN_PT = 2.2
_SHORTEST_PT = 1.0
# Of the middle of a rule to the baseline, in ems, downwards.
_UNDER = (0.01, 0.26)
_THROUGH = (-0.45, -0.13)
_SAME_COLOUR = 0.02


class Ink(NamedTuple):
    """How a word is marked."""

    kind: RevisionKind
    colour: Colour


@dataclass(frozen=True, slots=True)
class Inked:
    """The words of a page, cut where a mark begins or ends, and the marks."""

    words: tuple[Word, ...]
    inks: dict[int, Ink]
    """By the `id` of the word."""
    heads: set[int]
    """Words whose mark takes in the space before them."""
    tails: set[int]
    """The same of the space behind them."""


class _Stroke(NamedTuple):
    x0: float
    x1: float
    y: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the whole file says of how it marks changes."""

    body_colour: Colour
    has_bars: bool
    has_balloons: bool
    author_colours: frozenset[Colour] = frozenset()
    """Those in which words beside change bars are underlined."""


def evidence_of(
    pages: Sequence[PrintedPage], bodies: Sequence[Sequence[Word]]
) -> Evidence:
    """What the pages show; `bodies` has their words without balloons."""
    colours = Counter(map(attrgetter("colour"), chain.from_iterable(bodies)))
    body = colours.most_common(1)[0][0] if colours else (0.0,)
    bars = (change_bars(p, words) for p, words in zip(pages, bodies, strict=True))
    balloons = any(
        len(words) < len(page.words) for page, words in zip(pages, bodies, strict=True)
    )
    evidence = Evidence(body, any(bars), balloons)
    if not evidence.has_bars:
        return evidence
    authors = {
        colour
        for page, words in zip(pages, bodies, strict=True)
        for colour in _author_colours(page, words, evidence)
    }
    return replace(evidence, author_colours=frozenset(authors))


def _author_colours(
    page: PrintedPage, words: Sequence[Word], evidence: Evidence
) -> Iterator[Colour]:
    strokes = [stroke for rule in page.rules for stroke in _strokes(rule)]
    if not strokes:
        return
    judge = _Judge(page.links, change_bars(page, words), evidence)
    coloured = [w for w in words if not _alike(w.colour, evidence.body_colour)]
    touched = _touched(strokes, coloured)
    for word in coloured:
        under, _ = touched.get(id(word), ((), ()))
        if under and judge.inserts(word, under[0]):
            yield word.colour


def inked(
    page: PrintedPage, words: Sequence[Word], connectors: set[int], evidence: Evidence
) -> Inked | None:
    """The marked words of a page; None where nothing is marked.

    Args:
        page: The page, for its rules and links.
        words: The words of its body.
        connectors: Which of its rules lead to balloons.
        evidence: What is known of the whole file.
    """
    strokes = [
        stroke
        for at, rule in enumerate(page.rules)
        if at not in connectors
        for stroke in _strokes(rule)
    ]
    if not strokes:
        return None
    judge = _Judge(page.links, change_bars(page, words), evidence)
    touched = _touched(strokes, words)
    found = Inked((), {}, set(), set())
    kept: list[Word] = []
    for word in words:
        own = touched.get(id(word))
        if own is None:
            kept.append(word)
            continue
        kept += _cut(word, own, found, judge)
    if not found.inks:
        return None
    return Inked(tuple(kept), found.inks, found.heads, found.tails)


def _strokes(rule: Rule) -> Iterator[_Stroke]:
    """A rule as a level stroke: a thin filled box or a line."""
    if rule.bottom - rule.top > _THIN_PT or rule.x1 - rule.x0 < _SHORTEST_PT:
        return
    colour = rule.fill if rule.kind == "rect" and rule.fill else rule.stroke
    if rule.kind == "curve" or rule.dashed or rule.artifact or colour is None:
        return
    if rule.kind == "line" and rule.width > _THIN_PT:
        return
    yield _Stroke(rule.x0, rule.x1, (rule.top + rule.bottom) / 2, colour)


def _touched(
    strokes: Sequence[_Stroke], words: Sequence[Word]
) -> dict[int, tuple[list[_Stroke], list[_Stroke]]]:
    """For each word, the strokes under it and those through it."""
    order = sorted(words, key=attrgetter("baseline"))
    baselines = [word.baseline for word in order]
    found: dict[int, tuple[list[_Stroke], list[_Stroke]]] = defaultdict(
        lambda: ([], [])
    )
    for stroke in strokes:
        first = bisect_left(baselines, stroke.y - 12)
        last = bisect_right(baselines, stroke.y + 20)
        for word in order[first:last]:
            if stroke.x1 <= word.x0 or stroke.x0 >= word.x1:
                continue
            off = (stroke.y - word.baseline) / (word.size or 1.0)
            if _UNDER[0] <= off <= _UNDER[1]:
                found[id(word)][0].append(stroke)
            elif _THROUGH[0] <= off <= _THROUGH[1]:
                found[id(word)][1].append(stroke)
    return found


class _Judge(NamedTuple):
    """Whether strokes mark a change."""

    links: Sequence[Link]
    bars: Sequence[tuple[float, float]]
    evidence: Evidence

    def ink(
        self, word: Word, under: Sequence[_Stroke], through: Sequence[_Stroke]
    ) -> Ink | None:
        """What the strokes that cover a letter make of it."""
        if through:
            double = len({round(stroke.y, 1) for stroke in through}) > 1
            kind = RevisionKind.MOVED_FROM if double else RevisionKind.DELETED
            return Ink(kind, word.colour)
        if not under or not self.inserts(word, under[0]):
            return None
        double = len({round(stroke.y, 1) for stroke in under}) > 1
        kind = RevisionKind.MOVED_TO if double else RevisionKind.INSERTED
        return Ink(kind, word.colour)

    def inserts(self, word: Word, stroke: _Stroke) -> bool:
        """Whether underlining means that the word was put in."""
        evidence = self.evidence
        if not _alike(word.colour, stroke.colour) or self._linked(word):
            return False
        if evidence.author_colours:
            return word.colour in evidence.author_colours
        if evidence.has_bars:
            return is_barred(self.bars, word)
        coloured = not _alike(word.colour, evidence.body_colour)
        return coloured and evidence.has_balloons

    def _linked(self, word: Word) -> bool:
        x, y = word.middle
        return any(
            link.x0 - 1 <= x <= link.x1 + 1 and link.top - 2 <= y <= link.bottom + 2
            for link in self.links
        )


# A file has a few colours, and every word and every stroke is asked for its own.
@lru_cache(maxsize=1024)
def _alike(one: Colour, other: Colour) -> bool:
    return all(
        abs(a - b) <= _SAME_COLOUR for a, b in zip(_rgb(one), _rgb(other), strict=True)
    )


def _rgb(colour: Colour) -> Colour:
    if len(colour) == 1:
        return colour * 3
    if len(colour) == 4:  # noqa: PLR2004 - CMYK
        return tuple((1 - part) * (1 - colour[3]) for part in colour[:3])
    return colour


def _cut(
    word: Word,
    strokes: tuple[list[_Stroke], list[_Stroke]],
    found: Inked,
    judge: _Judge,
) -> Iterator[Word]:
    """The word in pieces that are marked throughout or not at all."""
    every = (*strokes[0], *strokes[1])
    if all(stroke.x0 <= word.x0 and word.x1 <= stroke.x1 for stroke in every):
        yield _marked(word, judge.ink(word, *strokes), every, found)
        return
    edges = letter_edges(word)
    inks = [
        judge.ink(
            word,
            [s for s in strokes[0] if s.x0 <= middle <= s.x1],
            [s for s in strokes[1] if s.x0 <= middle <= s.x1],
        )
        for middle in ((a + b) / 2 for a, b in pairwise(edges))
    ]
    start = 0
    for end in range(1, len(inks) + 1):
        if end < len(inks) and inks[end] == inks[start]:
            continue
        piece = word
        if end - start < len(inks):
            piece = word._replace(
                text=word.text[start:end],
                x0=edges[start],
                x1=edges[end],
                glued=word.glued or start > 0,
            )
        yield _marked(piece, inks[start], every, found)
        start = end


def _marked(
    word: Word, ink: Ink | None, strokes: Sequence[_Stroke], found: Inked
) -> Word:
    """The word, its ink taken down where it has any."""
    if ink is not None:
        found.inks[id(word)] = ink
        _reach(word, strokes, found)
    return word


def _reach(word: Word, strokes: Sequence[_Stroke], found: Inked) -> None:
    space, middle = 0.12 * word.size, word.middle[0]
    own = [stroke for stroke in strokes if stroke.x0 <= middle <= stroke.x1]
    if any(stroke.x0 < word.x0 - space for stroke in own):
        found.heads.add(id(word))
    if any(stroke.x1 > word.x1 + space for stroke in own):
        found.tails.add(id(word))
