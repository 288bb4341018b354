"""What a link of several clauses says of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Significance

from .attention import effect_reason, term_reason
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import ClauseId, Comparison, Link, Outline


def reasons_of(
    link: Link, clause: ClauseId, comparison: Comparison
) -> tuple[Significance, tuple[str, ...]]:
    """What the link asks of a reader of one of its new clauses, and why.

    Without the reasons that stand in another piece: a title that was changed in the
    first sentence of a rule is no change of the second, which is a rule of its own now.
    """
    if len(link.new) == 1:
        return link.significance, link.reasons
    others = set(link.new) - {clause}
    here = set(_reasons_in({clause}, comparison))
    elsewhere = set(_reasons_in(others, comparison)) - here
    reasons = tuple(reason for reason in link.reasons if reason not in elsewhere)
    alarming = link.significance is Significance.ATTENTION and not reasons
    return (Significance.WORDING if alarming else link.significance), reasons


def is_reworded(
    link: Link, clause: ClauseId, comparison: Comparison, *, goes_on: bool
) -> bool:
    """Whether one of its new clauses has other words than stood there before.

    Words that went altogether went from the clause that goes on.
    """
    if not link.reworded:
        return False
    was = _said(comparison.old, link.old)
    as_before = [one for one in link.new if _said(comparison.new, (one,)) in was]
    if goes_on and len(as_before) == len(link.new):
        return True
    return clause not in as_before


def _said(outline: Outline, clauses: Iterable[ClauseId]) -> str:
    """The folded words of some clauses, each with a blank on both sides."""
    found = (word for one in clauses for word in words(outline[one].words))
    return f" {' '.join(found)} "


def _reasons_in(clauses: set[ClauseId], comparison: Comparison) -> Iterator[str]:
    for effect in comparison.effects:
        if effect.side == "new" and effect.clause in clauses:
            yield effect_reason(effect)
    for one in comparison.substitutions:
        if any(place.new in clauses for place in one.places):
            yield term_reason(one)
