"""Rules in which a term was swapped, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import compared

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Substitution

RULES = (
    "4.1 The {} approves the budget of the service every spring.\n\n"
    "4.2 A report goes to the {} before it is printed and sent out.\n\n"
    "4.3 Copies of each letter are kept by the {} for later use.\n\n"
    "4.4 Nobody but the {} opens the post of the service."
)


def swapped(*terms: str) -> Comparison:
    """Four rules with "clerk" in the old version, and these terms in the new one."""
    return compared(RULES.format(*["town clerk"] * 4), RULES.format(*terms))


def only(comparison: Comparison) -> Substitution:
    (found,) = comparison.substitutions
    return found
