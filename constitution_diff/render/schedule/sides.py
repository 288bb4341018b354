"""One version of a change: the words that are quoted of each of its clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Clause, Edit, Op
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.compare.stretches import Span

ELLIPSIS: Final = "…"
_PARTS: Final = ("heading", "text")


@dataclass(frozen=True, slots=True)
class Quote:
    """Some words of one clause in one version, with the marks of that version only."""

    edits: tuple[Edit, ...]
    label: str = ""
    """What it is, where that must be said: "4.5" of several clauses, "column 2"."""
    heading: bool = False

    @property
    def words(self) -> str:
        """The words without marks and without the label."""
        return "".join(edit.text for edit in self.edits)


Quotation = tuple[Quote, ...]
"""The words of one version; () where it has none."""


def part_names(clauses: Iterable[Clause]) -> tuple[str, ...]:
    """The parts that hold words, in order: heading, text, "cell:0" and so on.

    >>> from constitution_diff.model import Kind
    >>> part_names([Clause("t1.r1", Kind.ROW, text="Quorum", cells=("Quorum", "5"))])
    ('cell:0', 'cell:1')
    """
    held = tuple(clauses)
    n_cells = max((len(clause.cells) for clause in held), default=0)
    names = (*_PARTS, *(f"cell:{n}" for n in range(n_cells)))
    return tuple(part for part in names if any(words_of(c, part) for c in held))


@dataclass(frozen=True, slots=True)
class Side:
    """One part of the clauses of one version."""

    clauses: tuple[Clause, ...]
    part: str
    op: Op
    """What this version marks: `DELETE` if it is the old one, `INSERT` if the new."""

    @property
    def text(self) -> str:
        """The words of all its clauses, joined by newlines as edits join them."""
        words = (words_of(clause, self.part) for clause in self.clauses)
        return "\n".join(found for found in words if found is not None)

    def quotes(self, edits: Sequence[Edit], shown: Sequence[Span]) -> Iterator[Quote]:
        """What is shown of each clause; nothing for a clause of which nothing is.

        Args:
            edits: Of this part, both sides.
            shown: The stretches to show, in characters of all edits joined; rising.
        """
        pieces = list(self._pieces(edits, shown))
        for clause, words, at in self._held():
            inside = list(_cut(pieces, (at, at + len(words))))
            if inside:
                yield Quote(
                    tuple(_with_ellipses(inside, words, self.part)),
                    self._label(clause),
                    heading=self.part == "heading",
                )

    def _label(self, clause: Clause) -> str:
        kind, _, column = self.part.partition(":")
        cell = f"column {int(column) + 1}" if kind == "cell" else ""
        several = name(clause) if len(self.clauses) > 1 else ""
        return ", ".join(filter(None, (several, cell)))

    def _held(self) -> Iterator[tuple[Clause, str, int]]:
        """Each clause that has this part, its words, and where they begin in `text`."""
        at = 0
        for clause in self.clauses:
            words = words_of(clause, self.part)
            if words is not None:
                yield clause, words, at
                at += len(words) + 1

    def _pieces(
        self, edits: Iterable[Edit], shown: Sequence[Span]
    ) -> Iterator[tuple[int, Edit]]:
        """What is shown of each edit of this side, and where that begins in `text`."""
        line = at = 0
        for edit in edits:
            end = line + len(edit.text)
            ours = edit.op in (Op.KEEP, self.op)
            for span in shown if ours else ():
                cut = _within(edit, line, span)
                if cut is not None:
                    yield at + cut[0] - line, cut[1]
            at += len(edit.text) if ours else 0
            line = end


def words_of(clause: Clause, part: str) -> str | None:
    """One part of one clause, None where it has none; a row has nothing but cells.

    >>> from constitution_diff.model import Kind
    >>> words_of(Clause("4", Kind.CLAUSE, heading="Quorum"), "heading")
    'Quorum'
    """
    kind, _, column = part.partition(":")
    if kind == "cell":
        n = int(column)
        return clause.cells[n] if n < len(clause.cells) else None
    if clause.cells:
        return None
    return (clause.heading if kind == "heading" else clause.text) or None


def _cut(pieces: Iterable[tuple[int, Edit]], span: Span) -> Iterator[tuple[int, Edit]]:
    """The pieces as far as they lie in a span; where each begins in it."""
    for at, edit in pieces:
        cut = _within(edit, at, span)
        if cut is not None:
            yield cut[0] - span[0], cut[1]


def _within(edit: Edit, at: int, span: Span) -> tuple[int, Edit] | None:
    """The stretch of an edit that lies in a span, and its start; None for none."""
    start, end = max(at, span[0]), min(at + len(edit.text), span[1])
    if start >= end:
        return None
    words = edit.text[start - at : end - at]
    return start, Edit(edit.part, edit.op, words, edit.tracked, edit.authors)


def _with_ellipses(
    pieces: Iterable[tuple[int, Edit]], words: str, part: str
) -> Iterator[Edit]:
    """The pieces, and an ellipsis where words of the clause are left out."""
    at = 0
    for start, edit in pieces:
        if start > at:
            gap = words[at:start]
            yield Edit(part, Op.KEEP, _left_out(words, at, start) or gap)
        yield edit
        at = start + len(edit.text)
    if at < len(words):
        yield Edit(part, Op.KEEP, _left_out(words, at, len(words)) or words[at:])


def _left_out(words: str, start: int, end: int) -> str:
    """An ellipsis for a stretch of the words; "" where no word stands in it."""
    if not words[start:end].strip():
        return ""
    before = " " if start and not words[start - 1].isspace() else ""
    after = " " if end < len(words) and not words[end].isspace() else ""
    return f"{before}{ELLIPSIS}{after}"
