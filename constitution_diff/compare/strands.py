"""Old and new text laid along one line, so that places of both can be compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Op

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.model import Edit

Span = tuple[int, int]

_ADDED = 0.75
_FEWEST_WORDS = 4
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
        self._starts: list[tuple[Op, int, int, int, int]] = []
        old = new = line = 0
        first: tuple[int, int, int] | None = None
        for edit in edits:
            size = len(edit.text)
            if edit.op is Op.KEEP:
                self._close(first, (old, new, line))
                first = None
            elif first is None:
                first = (old, new, line)
            self._starts.append((edit.op, old, new, line, size))
            old += size if edit.op is not Op.INSERT else 0
            new += size if edit.op is not Op.DELETE else 0
            line += size
        self._close(first, (old, new, line))

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
        other = Op.INSERT if side is Op.DELETE else Op.DELETE
        start = end = 0
        for op, old, new, line, size in self._starts:
            begins = old if side is Op.DELETE else new
            if op is other:
                continue
            if begins <= span[0] < begins + size:
                start = line + span[0] - begins
            if begins < span[1] <= begins + size:
                end = line + span[1] - begins
        return start, max(start, end)

    def share_changed(self, span: Span, side: Op) -> float:
        """How much of a span of one side has no counterpart, from 0 to 1."""
        at = 0 if side is Op.DELETE else 1
        inside = sum(
            max(0, min(span[1], change[at][1]) - max(span[0], change[at][0]))
            for change in self.changes
        )
        return inside / max(1, span[1] - span[0])


def sentences(text: str) -> list[Span]:
    """Where each sentence of a text lies, in characters from 0.

    >>> sentences("Be brief. Be clear.")
    [(0, 9), (10, 19)]
    """
    spans: list[Span] = []
    start = 0
    for found in _SENTENCE_END.finditer(text):
        spans.append((start, found.start()))
        start = found.end()
    return [*spans, (start, len(text))] if start < len(text) else spans


def sentence_at(text: str, at: int) -> str:
    """The sentence that holds a place of the text; "" for an empty text."""
    spans = sentences(text)
    inside = [text[a:b] for a, b in spans if a <= at <= b]
    return (inside or [text[a:b] for a, b in spans[-1:]] or [""])[0].strip()


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
        ours = [span for span in gone if touch(span, change.old)]
        theirs = [span for span in come if touch(span, change.new)]
        for old, new in zip(ours, theirs, strict=False):
            found.update((old, new))
    return found


def touch(span: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return span[0] < other[1] and other[0] < span[1]
