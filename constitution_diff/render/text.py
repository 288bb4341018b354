"""Outlines, tracked changes and comparisons as plain text for a terminal.

Inserted words stand in {+ +}, deleted ones in [- -]: nothing depends on colour.
"""

from __future__ import annotations

import textwrap
from itertools import chain, groupby
from typing import TYPE_CHECKING

from constitution_diff.model import Anchoring, Noise, Op, Relation, RevisionUnit, Scope

from . import vocabulary
from .story import counted, part_edits, tell, what, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Clause,
        Comparison,
        Edit,
        Link,
        Outline,
        TrackedChange,
    )

    from .story import Story

WIDTH = 88
_MARKS = {Op.KEEP: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
_UNITS = {
    RevisionUnit.RUN: "formatting",
    RevisionUnit.PARAGRAPH: "a paragraph break",
    RevisionUnit.ROW: "a table row",
    RevisionUnit.CELL: "a table cell",
    RevisionUnit.NUMBERING: "a number",
    RevisionUnit.FIELD: "a field",
}
"""What a change is of that has no words."""
_PARTS = ("heading", "text")
# A file must not steer the reader's terminal: escape sequences lose their escape.
_UNSAFE = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd")
_QUIET = (Relation.SAME, Relation.RENUMBERED)


def outline_text(outline: Outline) -> bytes:
    """The clause tree, one clause a line, set in by depth."""
    lines = chain(
        (f"{facts.name}: {outline.title}".rstrip(": ") for facts in outline.sources),
        ("",),
        map(_clause_line, outline.clauses),
        _counts(outline),
    )
    return _encoded(lines)


def _clause_line(clause: Clause) -> str:
    words = " – ".join(part for part in (clause.heading, clause.text) if part)
    label = clause.label or {"bullet": "•", "row": "|", "table": "table"}.get(
        clause.kind.value, ""
    )
    indent = "  " * clause.depth
    shown = f"{label} {words}".strip() or f"({clause.kind.value})"
    room = max(WIDTH - len(indent), WIDTH // 2)
    return indent + textwrap.shorten(shown, room, placeholder=" …")


def _counts(outline: Outline) -> Iterator[str]:
    beside = (
        (len(outline.contents), "contents line"),
        (len(outline.furniture), "header or footer line"),
        (len(outline.revisions), "tracked change"),
    )
    found = [counted(n, noun) for n, noun in beside if n]
    yield ""
    yield ", ".join((counted(len(outline.clauses), "provision"), *found)) + "."


def tracked_text(outline: Outline) -> bytes:
    """The tracked changes and margin notes, by clause."""
    real = [c for c in outline.revisions if c.revision.noise is Noise.NONE]
    noise = len(outline.revisions) - len(real)
    lines = [facts.name for facts in outline.sources]
    lines.append(
        f"{counted(len(real), 'change')} of words, and "
        f"{noise:,} of {vocabulary.NOISE}, which change no words."
    )
    for standing, changes in groupby(real, key=lambda c: _standing(c, outline)):
        lines.extend(("", standing, *(f"  {_told(change)}" for change in changes)))
    return _encoded(lines)


def _standing(change: TrackedChange, outline: Outline) -> str:
    """The provision a change stands in; an original id may mean another one now."""
    if change.final is None:
        before = change.original
        return f"{before.clause}, before the changes" if before else "Place not known"
    if change.final.clause not in outline:
        return "Place not known"
    clause = outline[change.final.clause]
    name = clause.citation or clause.heading or clause.id
    if change.revision.anchoring is Anchoring.NONE:
        return f"{name} (uncertain: the nearest provision before the mark)"
    return name


def _told(change: TrackedChange) -> str:
    revision = change.revision
    words = f"“{revision.text}”" if revision.text else _UNITS[revision.unit]
    by = ", ".join(part for part in (revision.author, revision.date[:10]) if part)
    return f"{revision.kind}: {words}" + (f" ({by})" if by else "")


def comparison_text(comparison: Comparison) -> bytes:
    """What became of every provision: a summary, then each change with its words."""
    story = tell(comparison)
    lines = chain(
        (f"{story.old_name} (current) → {story.new_name} (proposed)",),
        _section("Check before relying on this", (*story.checks, *story.coverage)),
        _section("Provisions", (f"{t.count:>6,}  {t.words}" for t in story.relations)),
        _section("Asking", (f"{t.count:>6,}  {t.words}" for t in story.significance)),
        _section("Changes", _changes(comparison)),
        _section("Renumbered only", (r.sentence for r in story.renumberings)),
        _section("Outside the provisions", _outside(story)),
        _section("Related", story.related),
        ("", story.accounted.sentence),
    )
    return _encoded(lines)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", title, *found)


def _outside(story: Story) -> Iterator[str]:
    for change in story.outside:
        yield f"{change.where}: {_marked(change.edits)}"


def _changes(comparison: Comparison) -> Iterator[str]:
    for link in comparison.links:
        if link.relation in _QUIET or link.scope is not Scope.COMPARED:
            continue
        reasons = f"  [{'; '.join(link.reasons)}]" if link.reasons else ""
        yield f"* {where(comparison, link)}: {what(comparison, link)}{reasons}"
        yield from _words(comparison, link)


def _words(comparison: Comparison, link: Link) -> Iterator[str]:
    for part in sorted({*_PARTS, *(edit.part for edit in link.edits)}, key=_in_order):
        marked = _marked(part_edits(comparison, link, part))
        if marked:
            yield textwrap.fill(
                marked, WIDTH, initial_indent="    ", subsequent_indent="    ",
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip


def _in_order(part: str) -> tuple[int, int]:
    """Heading, text, then the cells from left to right: "cell:2" before "cell:10"."""
    _, _, column = part.partition(":")
    return (2, int(column)) if column else (_PARTS.index(part), 0)


def _marked(edits: Iterable[Edit]) -> str:
    """The words with their marks."""
    return "".join(_MARKS[edit.op].format(edit.text) for edit in edits if edit.text)


def _encoded(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines).translate(_UNSAFE) + "\n").encode("utf-8")
