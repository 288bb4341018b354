"""Words that one clause lost and another got, though the two are not linked.

A sentence struck out of one rule and set into another is neither gone nor new. It
stands beside the links, outside the accounting, with its place on both sides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import Related, RelatedKind, Scope

from .sides import Passage, clause_at, passages
from .similarity import lcs_length
from .strands import Strands
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ClauseId, Link, Outline

    from .stretches import Span

_MIN_WORDS: Final = 8
_SAME: Final = 0.8
_GRAM: Final = 4
_TRIED: Final = 4
"""Stretches looked at for each, those that share the most runs of words first."""
_WIDE: Final = 20


class _Stretch(NamedTuple):
    """Words that went or came: the clause, the place in its text, the folded words."""

    clause: ClauseId
    span: Span
    words: tuple[str, ...]
    link: int
    """Which link it is of, from 0."""
    whole: bool
    """The clause itself went or came."""


def carried_words(
    links: Sequence[Link], old: Outline, new: Outline
) -> tuple[Related, ...]:
    """A row for each stretch of at least eight words that went from rule to rule.

    In the order of the old version. What was deleted whole and inserted whole is a
    matter of links, and left to them.
    """
    gone = list(_stretches(links, old, new, is_old=True))
    come = list(_stretches(links, old, new, is_old=False))
    placed = _placed(gone, come)
    return tuple(
        Related(
            one.clause,
            come[placed[n][0]].clause,
            RelatedKind.TEXT_MOVED,
            old_span=one.span,
            new_span=come[placed[n][0]].span,
            score=round(placed[n][1], 4),
        )
        for n, one in enumerate(gone)
        if n in placed
    )


def _placed(
    gone: Sequence[_Stretch], come: Sequence[_Stretch]
) -> dict[int, tuple[int, float]]:
    """Where each stretch went, with the share of its words: the surest first.

    Two may have come into one, but no word of it twice: of two equal rules struck
    out, a rule set in elsewhere is one.
    """
    index = _index(come)
    found = [
        (-score, n, at)
        for n, one in enumerate(gone)
        for at, score in _likely(one, come, index)
    ]
    left = [Counter(stretch.words) for stretch in come]
    placed: dict[int, tuple[int, float]] = {}
    for score, n, at in sorted(found):
        taken = Counter(gone[n].words) & left[at]
        shorter = min(len(gone[n].words), len(come[at].words))
        if n not in placed and taken.total() >= _SAME * shorter:
            placed[n] = at, -score
            left[at] -= taken
    return placed


def carried_passages(
    carried: Iterable[Related], old: Outline, new: Outline
) -> Iterator[Passage]:
    """The same words as they stood in the one rule and stand in the other."""
    for row in carried:
        ours, theirs = old[row.old], new[row.new]
        if row.old_span is not None and row.new_span is not None:
            yield Passage(
                "text",
                (ours,),
                (theirs,),
                ours.text[slice(*row.old_span)],
                theirs.text[slice(*row.new_span)],
                (),
                old_start=row.old_span[0],
                new_start=row.new_span[0],
            )


def _stretches(
    links: Sequence[Link], old: Outline, new: Outline, *, is_old: bool
) -> Iterator[_Stretch]:
    for n, link in enumerate(links):
        if link.scope is not Scope.COMPARED:
            continue
        if not (link.old and link.new):
            for clause in link.old if is_old else link.new:
                text = (old if is_old else new)[clause].text
                yield from _long(clause, (0, len(text)), text, n, whole=True)
            continue
        for passage in passages(link, old, new):
            if passage.part == "text":
                yield from _of_passage(passage, n, is_old=is_old)


def _of_passage(passage: Passage, n: int, *, is_old: bool) -> Iterator[_Stretch]:
    text = passage.old if is_old else passage.new
    clauses = passage.old_clauses if is_old else passage.new_clauses
    for change in Strands(passage.edits).changes:
        span = change.old if is_old else change.new
        clause, start = clause_at(clauses, passage.part, span[0])
        within = start, min(start + span[1] - span[0], len(clause.text))
        yield from _long(clause.id, within, text[slice(*span)], n, whole=False)


def _long(
    clause: ClauseId, span: Span, text: str, link: int, *, whole: bool
) -> Iterator[_Stretch]:
    found = words(text)
    if len(found) >= _MIN_WORDS:
        yield _Stretch(clause, span, found, link, whole)


def _grams(found: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(found[at : at + _GRAM]) for at in range(len(found) - _GRAM + 1))


def _index(come: Iterable[_Stretch]) -> dict[tuple[str, ...], list[int]]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, stretch in enumerate(come):
        for gram in set(_grams(stretch.words)):
            index[gram].append(at)
    return index


def _likely(
    one: _Stretch, come: Sequence[_Stretch], index: dict[tuple[str, ...], list[int]]
) -> Iterator[tuple[int, float]]:
    """The stretches that these words may have come into, each with its share."""
    votes = Counter(
        at
        for gram in _grams(one.words)
        if len(index.get(gram, ())) <= _WIDE
        for at in index.get(gram, ())
    )
    ranked = sorted(votes, key=lambda at: (-votes[at], at))
    for at in ranked[:_TRIED]:
        other = come[at]
        if other.link == one.link or (one.whole and other.whole):
            continue
        shorter = min(len(one.words), len(other.words))
        share = lcs_length(one.words, other.words) / shorter
        if share >= _SAME:
            yield at, share
