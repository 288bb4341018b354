"""What introduces a provision: a lead-in, the rule it lies in, the heading above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .strands import sentences

if TYPE_CHECKING:
    from constitution_diff.model import Clause, ClauseId, Outline

_LEADS_ON = (":", "–", "—", ":-")


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a provision is read with; None for what there is not."""

    lead: ClauseId | None = None
    """Its lead-in, that of its table, or the rule that it lies in."""
    heading: ClauseId | None = None
    """The heading it stands under, such as that of the officer who may."""
    group: ClauseId | None = None
    """The row above that heads it within its table: "Housing"."""


def introductions(outline: Outline) -> dict[ClauseId, Introduction]:
    """What introduces each provision of an outline.

    A line that leads on to a table stands beside it, not around it, and a table has no
    words of its own that lead on to its rows.
    """
    found: dict[ClauseId, Introduction] = {}
    leads: dict[ClauseId | None, ClauseId] = {}
    groups: dict[ClauseId | None, ClauseId] = {}
    for clause in outline.clauses:
        if clause.kind is Kind.ROW and clause.parent in found:
            table = found[clause.parent]
            if _heads_rows(clause):
                groups[clause.parent] = clause.id
                found[clause.id] = table
            else:
                group = groups.get(clause.parent)
                found[clause.id] = Introduction(table.lead, table.heading, group)
            continue
        beside = leads.get(clause.parent) if clause.kind is Kind.TABLE else None
        lead = beside or lead_of(outline, clause.id)
        found[clause.id] = Introduction(lead, _heading_of(outline, clause))
        if clause.text.rstrip().endswith(_LEADS_ON):
            leads[clause.parent] = clause.id
    return found


def _heads_rows(row: Clause) -> bool:
    """Whether nothing but the first cell of a row says something."""
    return bool(row.cells and row.cells[0].strip()) and not any(
        map(str.strip, row.cells[1:])
    )


def _heading_of(outline: Outline, clause: Clause) -> ClauseId | None:
    """The nearest heading that a provision stands under."""
    parent = clause.parent
    while parent is not None and not outline[parent].heading:
        parent = outline[parent].parent
    return parent


def lead_of(outline: Outline, clause: ClauseId) -> ClauseId | None:
    """The clause that introduces another, by its lead-in or its own words."""
    if outline[clause].lead_in is not None:
        return outline[clause].lead_in
    parent = outline[clause].parent
    return parent if parent is not None and outline[parent].text else None


def lead_words(outline: Outline, clause: ClauseId) -> str:
    """The words that run on into a clause: "The board may:"; "" for none."""
    lead = lead_of(outline, clause)
    text = outline[lead].text.rstrip() if lead is not None else ""
    if not text.endswith(_LEADS_ON):
        return ""
    start, end = sentences(text)[-1]
    return text[start:end]
