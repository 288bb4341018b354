"""Old and new text laid along one line, so that places of both can be compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import Op

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Edit

    from .stretches import Span

_ADDED = 0.75
_FEWEST_WORDS = 4
_LONGEST: Final = 5_000
"""In characters. What runs on for longer, without a full stop, is cut at a blank:
nobody reads it as one sentence, and to quote it at each change would fill a disk."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])[\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n+")


class Change(NamedTuple):
    """A run of edits that keeps nothing: what went, what came, and where."""

    old: Span
    new: Span
    line: Span


class Strands:
    """The edits of one part; holds where each stretch lies on all three lines."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.changes: list[Change] = []
        # Where each edit begins that has words on a side, and where on the common line.
        self._begins: dict[Op, list[int]] = {Op.DELETE: [], Op.INSERT: []}
        self._lines: dict[Op, list[int]] = {Op.DELETE: [], Op.INSERT: []}
        old = new = line = 0
        first: tuple[int, int, int] | None = None
        for edit in edits:
            size = len(edit.text)
            if edit.op is Op.KEEP:
                self._close(first, (old, new, line))
                first = None
            elif first is None:
                first = (old, new, line)
            for side, begins in ((Op.DELETE, old), (Op.INSERT, new)):
                if size and edit.op in {Op.KEEP, side}:
                    self._begins[side].append(begins)
                    self._lines[side].append(line)
            old += size if edit.op is not Op.INSERT else 0
            new += size if edit.op is not Op.DELETE else 0
            line += size
        self._close(first, (old, new, line))
        self._lengths = {Op.DELETE: old, Op.INSERT: new}

    def _close(
        self, first: tuple[int, int, int] | None, last: tuple[int, int, int]
    ) -> None:
        if first is not None:
            spans = [(a, b) for a, b in zip(first, last, strict=True)]
            self.changes.append(Change(*spans))

    def line_of(self, span: Span, side: Op) -> Span:
        """Where a span of one side's text lies on the common line.

        `side` is `Op.DELETE` for the old text and `Op.INSERT` for the new one.
        """
        begins, lines = self._begins[side], self._lines[side]
        start = end = 0
        if 0 <= span[0] < self._lengths[side]:
            at = bisect_right(begins, span[0]) - 1
            start = lines[at] + span[0] - begins[at]
        if 0 < span[1] <= self._lengths[side]:
            at = bisect_left(begins, span[1]) - 1
            end = lines[at] + span[1] - begins[at]
        return start, max(start, end)

    def first_changed(self, span: Span, side: Op) -> int:
        """Where a span of one side first has no counterpart; else where it begins."""
        at = 0 if side is Op.DELETE else 1
        first = bisect_right(self.changes, span[0], key=lambda change: change[at][1])
        inside = self.changes[first : first + 1]
        start = max(span[0], inside[0][at][0]) if inside else span[0]
        return start if start < span[1] else span[0]

    def share_changed(self, span: Span, side: Op) -> float:
        """How much of a span of one side has no counterpart, from 0 to 1."""
        at = 0 if side is Op.DELETE else 1
        first = bisect_right(self.changes, span[0], key=lambda change: change[at][1])
        last = bisect_left(self.changes, span[1], key=lambda change: change[at][0])
        inside = sum(
            min(span[1], change[at][1]) - max(span[0], change[at][0])
            for change in self.changes[first:last]
        )
        return inside / max(1, span[1] - span[0])


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Span, ...]:
    """Where each sentence of a text lies, in characters from 0.

    >>> sentences("Be brief. Be clear.")
    ((0, 9), (10, 19))
    """
    spans: list[Span] = []
    start = 0
    for found in _SENTENCE_END.finditer(text):
        spans.extend(_cut(text, start, found.start()))
        start = found.end()
    if start < len(text):
        spans.extend(_cut(text, start, len(text)))
    return tuple(spans)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, cut
        start = cut + (blank > 0)
    yield start, end


def span_at(text: str, at: int) -> Span | None:
    """Where the sentence lies that holds a place of the text; None between two.

    >>> span_at("Be brief. Be clear.", 12)
    (10, 19)
    """
    spans = sentences(text)
    place = bisect_right(spans, at, key=itemgetter(0)) - 1
    return spans[place] if place >= 0 and at <= spans[place][1] else None


def sentence_at(text: str, at: int) -> str:
    """The sentence that holds a place of the text; "" for an empty text."""
    last = sentences(text)[-1:]
    span = span_at(text, at) or (last[0] if last else (0, 0))
    return text[slice(*span)].strip()


def whole_sentences(text: str, strands: Strands, side: Op) -> list[Span]:
    """Sentences that hardly share a word with the other side."""
    return [
        span
        for span in sentences(text)
        if len(text[slice(*span)].split()) >= _FEWEST_WORDS
        and strands.share_changed(span, side) >= _ADDED
    ]


def rewritten(
    gone: Sequence[Span], come: Sequence[Span], strands: Strands
) -> set[Span]:
    """Sentences of both sides in one block: the one took the other's place."""
    found: set[Span] = set()
    for change in strands.changes:
        ours, theirs = _touching(gone, change.old), _touching(come, change.new)
        for old, new in zip(ours, theirs, strict=False):
            found.update((old, new))
    return found


def _touching(spans: Sequence[Span], other: Span) -> Sequence[Span]:
    """Those of some sentences, in order, that share a character with a stretch."""
    first = bisect_right(spans, other[0], key=itemgetter(1))
    return spans[first : max(first, bisect_left(spans, other[1], key=itemgetter(0)))]


def touch(span: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return span[0] < other[1] and other[0] < span[1]
