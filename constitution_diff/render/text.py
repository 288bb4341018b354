"""Outlines and comparisons as plain text for a terminal.

Inserted words stand in {+ +}, deleted ones in [- -]: nothing depends on colour.
"""

from __future__ import annotations

import textwrap
from itertools import chain
from typing import TYPE_CHECKING

from constitution_diff.model import Kind, Relation, Scope

from . import vocabulary
from .marks import marked
from .plain import encoded
from .story import (
    counted,
    file_names,
    first_clause,
    part_edits,
    reason_words,
    tell,
    tracked_words,
    what,
    where,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Clause,
        Comparison,
        Link,
        Outline,
    )

    from .story import AttentionLine, Story, Tally

WIDTH = 88
_PARTS = ("heading", "text")
_QUIET = (Relation.SAME, Relation.RENUMBERED)


def outline_text(outline: Outline) -> bytes:
    """The clause tree, one clause a line, set in by depth."""
    lines = chain(
        (": ".join(filter(None, (file_names(outline), outline.title))),),
        ("",),
        map(_clause_line, outline.clauses),
        _counts(outline),
    )
    return encoded(lines)


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


def comparison_text(comparison: Comparison) -> bytes:
    """What became of every provision: a summary, then each change with its words."""
    story = tell(comparison)
    lines = chain(
        (f"{story.old_name} (current) → {story.new_name} (proposed)",),
        (("", story.left_out) if story.left_out else ()),
        _section(vocabulary.CHECK_FIRST, (line.words for line in story.checks)),
        attention_lines(story),
        _section(vocabulary.TERMS, _terms(story)),
        _section(
            vocabulary.REFERENCES_ASTRAY,
            filter(None, (*_astray(story), story.astray_before)),
        ),
        _section(vocabulary.UNMARKED, _unmarked(story)),
        _section(vocabulary.ASKED, _counted(story.significance)),
        _section(vocabulary.BECAME, _counted(story.relations)),
        _section(vocabulary.MARKS, _counted(story.marks)),
        _section(vocabulary.RENUMBERED, (r.sentence for r in story.renumberings)),
        _section(vocabulary.ELSEWHERE, _outside(story)),
        _section(vocabulary.TOGETHER, story.related),
        ("", story.accounted.sentence, vocabulary.PAGES),
        _section(vocabulary.CHANGES, _changes(comparison)),
        _section(vocabulary.MORE_NOTICES, (m for c in story.checks for m in c.more)),
    )
    return encoded(lines)


def attention_lines(story: Story) -> Iterator[str]:
    """What needs attention, in groups, with both quotations, and by what it is sorted.

    What is inserted stands in {+ +}, what is deleted in [- -].
    """
    if story.identical:
        yield from ("", story.identical)
        return
    if story.left_out and not story.attention:
        return
    yield from ("", vocabulary.ATTENTION)
    if not story.attention:
        yield story.no_attention
    for group in story.attention:
        yield from ("", f"{group.title} ({len(group.lines)})")
        for line in group.lines:
            yield from _attention_line(line)
    yield from ("", *textwrap.wrap(vocabulary.BY_RULE, WIDTH))


def _attention_line(line: AttentionLine) -> Iterator[str]:
    told = f". {line.told}" if line.told else ""
    also = f" ({vocabulary.ALSO}: {line.also})" if line.also else ""
    tracked = f", {line.tracked}" if line.tracked else ""
    yield f"* {line.where}: {line.what}{tracked}{told}{also}"
    for side, quote in ((vocabulary.OLD, line.old), (vocabulary.NEW, line.new)):
        if quote is not None:
            yield from _wrapped(f"{side}: “{marked(quote.edits)}”")


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", title, *found)


def _astray(story: Story) -> Iterator[str]:
    return (f"{spot.name}: {sentence}" for spot, sentence in story.astray)


def _unmarked(story: Story) -> Iterator[str]:
    for change in story.changes:
        if change.unmarked:
            yield f"* {change.where}: {change.what}, {change.tracked}: {change.excerpt}"


def _outside(story: Story) -> Iterator[str]:
    for change in story.outside:
        yield f"{change.where}: {marked(change.edits)}"


def _terms(story: Story) -> Iterator[str]:
    for term in story.terms:
        yield f"* {term.sentence}"
        if term.question:
            yield f"    {term.question}"
        if term.places:
            yield f"    In: {', '.join(spot.name for spot in term.places)}"
        if term.missed:
            yield f"    Still there in: {', '.join(spot.name for spot in term.missed)}"


def _counted(tallies: Iterable[Tally]) -> Iterator[str]:
    return (f"{tally.count:>6,}  {tally.words}" for tally in tallies)


def _changes(comparison: Comparison) -> Iterator[str]:
    left_out = comparison.left_out
    for index, link in enumerate(comparison.links):
        quiet = link.relation in _QUIET or link.scope is not Scope.COMPARED
        if quiet or index in left_out:
            continue
        found = (
            *map(reason_words, link.reasons),
            *((tracked_words(link),) if link.unmarked else ()),
        )
        reasons = f"  [{'; '.join(found)}]" if found else ""
        yield f"* {where(comparison, link)}: {what(comparison, link)}{reasons}"
        yield from _words(comparison, link)


def _words(comparison: Comparison, link: Link) -> Iterator[str]:
    for part in _parts(comparison, link):
        words = marked(part_edits(comparison, link, part))
        if words:
            yield from _wrapped(words)


def _wrapped(words: str) -> Iterator[str]:
    """The words set in, on as many lines as they need; no word is broken."""
    yield textwrap.fill(
        words, WIDTH, initial_indent="    ", subsequent_indent="    ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _parts(comparison: Comparison, link: Link) -> list[str]:
    """The parts to print; the text of a row is its cells, which would come twice."""
    changed = {edit.part for edit in link.edits}
    is_row = first_clause(comparison, link).kind is Kind.ROW
    whole = {"heading"} if is_row and changed and "text" not in changed else _PARTS
    return sorted({*whole, *changed}, key=_in_order)


def _in_order(part: str) -> tuple[int, int]:
    """Heading, text, then the cells from left to right: "cell:2" before "cell:10"."""
    _, _, column = part.partition(":")
    return (2, int(column)) if column else (_PARTS.index(part), 0)
