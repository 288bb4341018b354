"""What a provision does that came or went whole, and whether it says a rule at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kinds import kind_of_item, thresholds
from .markers import FIGURES, MODAL, OFFICE, QUANTITY, markers
from .reach import short
from .titles import LISTED

if TYPE_CHECKING:
    from constitution_diff.model import Clause, Outline

_OF_RULES = FIGURES - {QUANTITY, "date"} | {MODAL, OFFICE}
"""What makes a line a rule, though it reads like a heading; a number alone does not."""


def says_a_rule(clause: Clause, outline: Outline) -> bool:
    """Whether a provision of the outline says more than what it is called.

    A short line without a full stop is read as a heading. Where nothing lies in it and
    it names a sum, an office or a duty, it is a rule: "Director of Finance: £50,000".
    """
    if clause.text or clause.kind in LISTED:
        return True
    return says_what(clause.heading) and all(
        one.parent != clause.id for one in outline.clauses
    )


def says_what(words: str) -> bool:
    """Whether words that read like a heading name a sum, an office or a duty.

    >>> says_what("Fees up to £50"), says_what("Records of the proceedings")
    (True, False)
    """
    return any(one.kind in _OF_RULES for one in markers(words))


def whole_effects(words: str, lead: str) -> list[tuple[str, str]]:
    """The kind and words of each effect of a whole provision or sentence."""
    return [(kind_of_item(words, lead), short(words)), *thresholds(words)]
