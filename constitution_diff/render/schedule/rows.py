"""Comparison → the rows of its schedule: each change of wording exactly once.

A row stands for one link. What differs in nothing but a title or term that changed
throughout has no row of its own: that term has one. Without a row are renumbering,
references that follow it, and capitals, punctuation and layout, unless a rule of the
council delegates them or an officer wrote of them. New numbers that a rule delegates
have one row for each run.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.compare import changes
from constitution_diff.compare.changed import is_change
from constitution_diff.model import (
    UNDECIDED,
    Comparison,
    Decision,
    Link,
    Outline,
    Quoting,
    Significance,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.story import (
    asked,
    names,
    reason_words,
    tracked_words,
    what,
    where,
)
from constitution_diff.render.story.attention import (
    attention_words,
    effects_of,
    needs_attention,
)
from constitution_diff.render.story.terms import own_reasons

from .numbers import number_runs
from .parts import Parts
from .quoting import quoted
from .terms import term_rows
from .values import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Effect

_UNLISTED: Final = frozenset((Significance.CONSEQUENTIAL, Significance.COSMETIC))
_SAID_BY_KIND: Final = frozenset(("provision inserted", "provision deleted"))


def rows_of(
    comparison: Comparison,
    decisions: Mapping[int, Decision],
    quoting: Quoting = Quoting.RELEVANT,
) -> tuple[Row, ...]:
    """The titles and terms, the most frequent first; then the changes in order.

    A quiet change has a row as soon as an officer or a rule has said something of it.
    """
    asks = asked(comparison)
    terms = term_rows(comparison, asks, decisions)
    told = {index for row in terms for index in row.alone} | comparison.left_out
    parts = Parts(comparison)
    effects = effects_of(comparison)
    rows = (
        replace(
            _with_effects(
                change_row(comparison, index, parts, quoting),
                link,
                effects.get(index, ()),
            ),
            asks=asks[index],
            decision=decisions.get(index, UNDECIDED),
        )
        for index, link in changes(comparison)
        if index not in told
        and (is_listed(link) or _is_decided(decisions.get(index, UNDECIDED)))
    )
    numbers = _number_rows(comparison, decisions, parts, quoting)
    return (*terms, *sorted((*rows, *numbers), key=lambda row: row.index))


def _with_effects(row: Row, link: Link, effects: Sequence[Effect]) -> Row:
    """A row with the words of the report where its link gives no reason but its kind.

    What came or went as a whole has only that: "two years; who reviews" are effects.
    """
    if row.reasons or not needs_attention(link, effects):
        return row
    return replace(row, reasons=tuple(filter(None, attention_words(link, effects))))


def _number_rows(
    comparison: Comparison,
    decisions: Mapping[int, Decision],
    parts: Parts,
    quoting: Quoting,
) -> Iterator[Row]:
    """A row for each run of new numbers that one rule delegates."""
    for run, places, decision in number_runs(comparison, decisions):
        row = change_row(comparison, run.first, parts, quoting)
        yield replace(
            row,
            reference=f"{run.old} → {run.new}",
            current=run.old,
            proposed=run.new,
            old=(),
            new=(),
            notes=(*row.notes, vocabulary.NUMBERS_ONLY),
            decision=decision,
            numbers=places,
        )


def _is_decided(decision: Decision) -> bool:
    return decision.delegated or bool(decision.reason or decision.decision)


def is_listed(link: Link) -> bool:
    """Whether a schedule tells of it: it says something else, or stands elsewhere.

    >>> is_listed(Link(old=("4",), significance=Significance.ATTENTION))
    True
    """
    return is_change(link) and link.significance not in _UNLISTED


def change_row(
    comparison: Comparison, index: int, parts: Parts, quoting: Quoting
) -> Row:
    """The row of one link, without what it asks and what was decided of it."""
    link = comparison.links[index]
    current, proposed = names(comparison, link)
    quotation = quoted(comparison, link, quoting)
    return Row(
        index=index,
        part=parts.title(link),
        reference=where(comparison, link),
        current=current,
        proposed=proposed,
        kind=what(comparison, link),
        asks="same",
        old=quotation.old,
        new=quotation.new,
        old_page=_page(comparison.old, link.old),
        new_page=_page(comparison.new, link.new),
        reasons=_reasons(link),
        notes=(tracked_words(link),) if link.unmarked else (),
    )


def _reasons(link: Link) -> tuple[str, ...]:
    """Why it needs attention, without what its kind says already."""
    reasons = own_reasons(link) or link.reasons
    return tuple(reason_words(r) for r in reasons if r not in _SAID_BY_KIND)


def _page(outline: Outline, clauses: Sequence[ClauseId]) -> str:
    """The page of the first of them; "" where the format has none."""
    clause = outline[clauses[0]] if clauses else None
    if clause is None or clause.page is None:
        return ""
    return f"about {clause.page}" if clause.page_approximate else f"{clause.page}"
