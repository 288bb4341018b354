"""Defined terms that are defined twice, never used, or nowhere defined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import TermFault
from constitution_diff.outline import term_findings

from .subject import Found, cut, spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Spot, TermFinding

    from .subject import Subject

_SAID: Final = {
    TermFault.DEFINED_TWICE: ("term-defined-twice", "“{}” is defined more than once."),
    TermFault.NOT_USED: ("term-unused", "“{}” is defined, and nothing uses it."),
    TermFault.NOT_DEFINED: (
        "term-undefined",
        "“{}” is said to be defined, and is not.",
    ),
}


def find_term_faults(subject: Subject) -> Iterator[Found]:
    """One finding for each term, with the places of its definitions or its use."""
    for finding in term_findings(subject.outline):
        code, message = _SAID[finding.fault]
        yield Found(code, message.format(finding.term), _spots(finding, subject))


def _spots(finding: TermFinding, subject: Subject) -> tuple[Spot, ...]:
    clauses = ((subject.outline[clause], at) for clause, at in finding.places)
    return tuple(
        spot(clause, cut(clause.text, at, at + len(finding.term)), finding.term)
        for clause, at in clauses
    )
