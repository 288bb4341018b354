"""Which words of one reading still stand in another, whatever became of provisions.

Structure is left aside on purpose. A print does not show what was a heading before it
was deleted, nor which number a provision had; but its words are there. So lines are
paired with lines, heaviest run first, and only between them words with words.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from constitution_diff.model import ClauseId, Op
from constitution_diff.model.values import dataclass

from .sides import part_names, part_words
from .staying import heaviest_increasing
from .tokens import PLAIN_MARKS, tokens
from .words import token_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Outline

NO_CLAUSE = ClauseId("")
_MOST_LINES = 4_000
_FEWEST_MOVED = 4
"""Shorter lines, such as "None.", may stand anywhere by chance."""


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, a paragraph or a cell, word by word and mark by mark."""

    words: tuple[str, ...]
    clause: ClauseId
    start: int
    """The place of its first word in the whole document, from 0."""


@dataclass(frozen=True, slots=True)
class Survival:
    """What became of each word of one side."""

    heirs: tuple[int, ...]
    """For each word of the old side its place on the new one; -1: it is gone."""
    moved: frozenset[ClauseId]
    """Old clauses with a line that stands elsewhere, word for word."""
    whole: frozenset[ClauseId]
    """Old clauses each of whose lines is one line of the new side too."""


def lines_of(outline: Outline) -> tuple[Line, ...]:
    """The lines of an outline that hold words, without their labels.

    The cover comes first, as lines of no clause: some formats hold it for clauses.
    """
    held = [(words, clause) for words, clause in _lines(outline) if words]
    starts = accumulate((len(words) for words, _ in held), initial=0)
    return tuple(
        Line(words, clause, start)
        for (words, clause), start in zip(held, starts, strict=False)
    )


# The same clause is asked for up to four times: by its marks, its base and its order.
@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The words and marks of a text; quotes and dashes of every kind are one.

    >>> words_of("The clerk’s  note.")
    ('The', "clerk's", 'note', '.')
    """
    return tuple(t for t in tokens(text.translate(PLAIN_MARKS)) if not t.isspace())


def _lines(outline: Outline) -> Iterator[tuple[tuple[str, ...], ClauseId]]:
    for line in outline.furniture:
        if line.where == "title":
            yield words_of(line.text), NO_CLAUSE
    for clause in outline.clauses:
        for part in part_names((clause,)):
            yield words_of(part_words(clause, part) or ""), clause.id


def survival(old: Sequence[Line], new: Sequence[Line]) -> Survival:
    """What became of every word of `old` in `new`."""
    ordered = _in_order(old, new)
    moved = _elsewhere(old, new, ordered)
    heirs = [-1] * sum(len(line.words) for line in old)
    for i, j in (*ordered, *moved):
        n_words, at, other = len(old[i].words), old[i].start, new[j].start
        heirs[at : at + n_words] = range(other, other + n_words)
    whole = {i for i, _ in (*ordered, *moved)}
    taken = {j for _, j in moved}
    for ours, theirs in _gaps(old, new, ordered):
        left = [line for at, line in ours if at not in whole]
        right = [line for at, line in theirs if at not in taken]
        _by_word(left, right, heirs)
    broken = {line.clause for at, line in enumerate(old) if at not in whole}
    return Survival(
        tuple(heirs),
        frozenset(old[i].clause for i, _ in moved),
        frozenset(line.clause for line in old if line.clause not in broken),
    )


def _in_order(old: Sequence[Line], new: Sequence[Line]) -> list[tuple[int, int]]:
    """Equal lines that keep their order, the heaviest run of them first."""
    anchors = [*_anchors(old, new), (len(old), len(new))]
    pairs: list[tuple[int, int]] = []
    done_old = done_new = 0
    for i, j in anchors:
        pairs += _equal(old, new, (done_old, i), (done_new, j))
        pairs += [(i, j)] if i < len(old) else []
        done_old, done_new = i + 1, j + 1
    return pairs


def _anchors(old: Sequence[Line], new: Sequence[Line]) -> list[tuple[int, int]]:
    ours, theirs = _once(old, range(len(old))), _once(new, range(len(new)))
    pairs = [(i, theirs[words]) for words, i in ours.items() if words in theirs]
    weights = [len(old[i].words) for i, _ in pairs]
    return [pairs[at] for at in heaviest_increasing([j for _, j in pairs], weights)]


def _once(lines: Sequence[Line], places: Sequence[int]) -> dict[tuple[str, ...], int]:
    counts = Counter(lines[at].words for at in places)
    return {lines[at].words: at for at in places if counts[lines[at].words] == 1}


def _equal(
    old: Sequence[Line],
    new: Sequence[Line],
    ours: tuple[int, int],
    theirs: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    """Equal lines between two anchors, those that repeat in their documents."""
    left = [line.words for line in old[slice(*ours)]]
    right = [line.words for line in new[slice(*theirs)]]
    if not (left and right) or max(len(left), len(right)) > _MOST_LINES:
        return
    for op in Indel.opcodes(left, right):
        if op.tag == "equal":
            for n in range(op.src_end - op.src_start):
                yield ours[0] + op.src_start + n, theirs[0] + op.dest_start + n


def _elsewhere(
    old: Sequence[Line], new: Sequence[Line], ordered: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Equal lines out of order, each once among what is left on both sides."""
    held_old, held_new = {i for i, _ in ordered}, {j for _, j in ordered}
    ours = _once(old, [at for at in range(len(old)) if at not in held_old])
    theirs = _once(new, [at for at in range(len(new)) if at not in held_new])
    return [
        (i, theirs[words])
        for words, i in ours.items()
        if words in theirs and len(words) >= _FEWEST_MOVED
    ]


_Placed = list[tuple[int, Line]]


def _gaps(
    old: Sequence[Line], new: Sequence[Line], ordered: Sequence[tuple[int, int]]
) -> Iterator[tuple[_Placed, _Placed]]:
    """The lines between equal ones, with their places."""
    placed_old, placed_new = list(enumerate(old)), list(enumerate(new))
    done_old = done_new = 0
    for i, j in [*ordered, (len(old), len(new))]:
        yield placed_old[done_old:i], placed_new[done_new:j]
        done_old, done_new = i + 1, j + 1


def _by_word(old: Sequence[Line], new: Sequence[Line], heirs: list[int]) -> None:
    """Put the heirs of the words of some lines among other lines into `heirs`."""
    if not old or not new:
        return
    places = [line.start + n for line in old for n in range(len(line.words))]
    others = [line.start + n for line in new for n in range(len(line.words))]
    at = other = 0
    for op, run in token_runs(_flat(old), _flat(new)):
        if op is Op.KEEP:
            for n in range(len(run)):
                heirs[places[at + n]] = others[other + n]
        at += len(run) if op is not Op.INSERT else 0
        other += len(run) if op is not Op.DELETE else 0


def _flat(lines: Sequence[Line]) -> list[str]:
    return [word for line in lines for word in line.words]
