"""The words of a change in two columns: as they stand, and as they are to stand.

A schedule quotes both versions side by side. What is taken out is marked in the
existing text, what is put in in the proposed one; a word that is kept stands in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import word_edits
from constitution_diff.compare.rows import lines_of
from constitution_diff.compare.strands import Strands, sentences
from constitution_diff.compare.stretches import Stretches
from constitution_diff.model import Edit, Op, Quoting
from constitution_diff.model.values import dataclass
from constitution_diff.render.story.naming import called

from .sides import Quote, Side, part_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.compare.stretches import Span
    from constitution_diff.model import Clause, Comparison, Link, Outline

    from .sides import Quotation


@dataclass(frozen=True, slots=True)
class Quoted:
    """Both versions of what changed."""

    old: Quotation
    new: Quotation


def quoted(comparison: Comparison, link: Link, quoting: Quoting) -> Quoted:
    """The existing and the proposed words of a change, part by part.

    In full, the quotes of a side are the words of its clauses. Otherwise only the
    sentences that differ are quoted, with an ellipsis for the rest, and both sides
    show the same kept words. Words that only moved are quoted by their beginning;
    what was split or merged is always quoted in full. Of a table that moved each row
    is quoted: without them nobody sees which powers went along.
    """
    old = tuple(called(comparison, comparison.old[clause]) for clause in link.old)
    new = tuple(called(comparison, comparison.new[clause]) for clause in link.new)
    parts = part_names((*old, *new))
    if link.moved and not parts:
        return Quoted(_rows(comparison.old, old), _rows(comparison.new, new))
    if len(old) > 1 or len(new) > 1:  # where words part or join, all must be seen
        quoting = Quoting.FULL
    sides = [(Side(old, part, Op.DELETE), Side(new, part, Op.INSERT)) for part in parts]
    edits = [_edits(link, *both) for both in sides]
    shown = [_shown(part_edits, quoting) for part_edits in edits]
    if not any(shown):
        shown = [_opening(part_edits) for part_edits in edits]
    if shown and edits[0]:  # a heading, or what the row of a table is about
        shown[0] = shown[0] or [(0, _length(edits[0]))]
    existing, proposed = (
        tuple(
            quote
            for both, ours, spans in zip(sides, edits, shown, strict=True)
            for quote in both[at].quotes(ours, spans)
        )
        for at in (0, 1)
    )
    return Quoted(existing, proposed)


def _rows(outline: Outline, tables: Iterable[Clause]) -> Quotation:
    """Each row of tables that have no words of their own."""
    lines = (line for table in tables for line in lines_of(outline, table.id))
    return tuple(Quote((Edit("text", Op.KEEP, line),)) for line in lines)


def _edits(link: Link, old: Side, new: Side) -> tuple[Edit, ...]:
    """The words of one part of both sides; those kept where nothing differs."""
    part = old.part
    found = tuple(edit for edit in link.edits if edit.part == part)
    # Where a row of a table became a paragraph, the link tells of its cells alone.
    told = [e.text for e in found if e.op is not Op.INSERT]
    if found and "".join(told) == old.text:
        return found
    if not (link.old and link.new):
        op, words = (Op.DELETE, old.text) if link.old else (Op.INSERT, new.text)
        return (Edit(part, op, words),) if words else ()
    kept = (Edit(part, Op.KEEP, old.text),) if old.text else ()
    return word_edits(old.text, new.text, part) or kept


def _length(edits: Iterable[Edit]) -> int:
    return sum(len(edit.text) for edit in edits)


def _shown(edits: Sequence[Edit], quoting: Quoting) -> list[Span]:
    """The stretches to quote, in characters of all edits joined; [] for none."""
    ops = {edit.op for edit in edits}
    if edits and (quoting is Quoting.FULL or Op.KEEP not in ops):
        return [(0, _length(edits))]
    return _differing(edits) if ops - {Op.KEEP} else []


def _differing(edits: Sequence[Edit]) -> list[Span]:
    """The sentences of either side in which something differs."""
    strands = Strands(edits)
    changes = [change.line for change in strands.changes]
    found, changed = list(changes), Stretches(changes)
    for side, other in ((Op.DELETE, Op.INSERT), (Op.INSERT, Op.DELETE)):
        text = "".join(edit.text for edit in edits if edit.op is not other)
        spans = [strands.line_of(span, side) for span in sentences(text)]
        touched = [span for span in spans if changed.touch(span)]
        # What stands between two sentences is shown with the one above it, so
        # that both columns show where it belongs.
        found += touched or ([_nearest(spans, changes[0])] if spans else [])
    return _joined(found, "".join(edit.text for edit in edits))


def _nearest(spans: Sequence[Span], change: Span) -> Span:
    above = [span for span in spans if span[1] <= change[0]]
    return above[-1] if above else spans[0]


def _joined(spans: Iterable[Span], line: str) -> list[Span]:
    """The spans in order; as one where no word lies between them."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and not line[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _opening(edits: Sequence[Edit]) -> list[Span]:
    """The first sentence of words that did not change."""
    return list(sentences("".join(edit.text for edit in edits))[:1])
