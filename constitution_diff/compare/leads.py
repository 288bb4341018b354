"""What introduces a provision: the lead-in of its list, or the rule it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .strands import sentences

if TYPE_CHECKING:
    from constitution_diff.model import ClauseId, Outline


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
    if not text.endswith((":", "–", "—", ":-")):
        return ""
    start, end = sentences(text)[-1]
    return text[start:end]
