"""What is amiss with defined terms: defined twice, never used, said to be defined."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import DefinedTerm, TargetStatus, TermFault, TermFinding

from .definitions import MARKED, MARKS, defined_terms
from .terms import term_key, term_uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import ClauseId, Outline

_ELSEWHERE: Final = re.compile(
    r"\b(?:has|have)\s+the\s+(?:same\s+)?meaning|defined\s+in"
)
_OPENERS: Final = re.compile(r"(?:The|An?|Any|All|Each|Every|No|Where|If)\s+")
_NAMES: Final = r"[A-Z][\w’'-]*(?:\s+(?:of\s+|and\s+|the\s+)?[A-Z][\w’'-]*){0,4}"
_SAID_DEFINED: Final = re.compile(
    rf"(?P<term>{MARKED}|{_NAMES})\s*,?\s*\(?(?:as\s+|is\s+|are\s+)?"
    r"defined\s+(?:in|at|by|under)\s+(?P<where>this\s+\w+|the\s+\w+|\w+)"
)


def term_findings(outline: Outline) -> tuple[TermFinding, ...]:
    """Terms defined twice in one scope, never used, or said to be defined and not."""
    terms = defined_terms(outline)
    return (
        *_defined_twice(terms),
        *_not_used(outline, terms),
        *_not_defined(outline, {term_key(term.term) for term in terms}),
    )


def _defined_twice(terms: Sequence[DefinedTerm]) -> Iterator[TermFinding]:
    """In two clauses; "has the meaning given in 12" only points at the other one."""
    by_scope: defaultdict[tuple[ClauseId | None, str], list[DefinedTerm]]
    by_scope = defaultdict(list)
    for term in terms:
        if not _ELSEWHERE.search(term.quote):
            by_scope[term.scope, term.term].append(term)
    for several in by_scope.values():
        if len({term.clause for term in several}) > 1:
            places = tuple((term.clause, term.at) for term in several)
            yield TermFinding(TermFault.DEFINED_TWICE, several[0].term, places)


def _not_used(outline: Outline, terms: Sequence[DefinedTerm]) -> Iterator[TermFinding]:
    """Capitals do not matter here: who writes "member" may mean the "Member"."""
    used = {term_key(use.term) for use in term_uses(outline, terms)}
    for term in terms:
        if term_key(term.term) not in used:
            places = ((term.clause, term.at),)
            yield TermFinding(TermFault.NOT_USED, term.term, places)


def _not_defined(outline: Outline, known: set[str]) -> Iterator[TermFinding]:
    elsewhere = _elsewhere(outline)
    for clause in outline.clauses:
        if "defined" not in clause.text:
            continue
        for match in _SAID_DEFINED.finditer(clause.text):
            term = _OPENERS.sub("", match["term"].strip(MARKS), count=1)
            inside = _says_here(match["where"], (clause.id, match.end()), elsewhere)
            if inside and term_key(term) not in known:
                places = ((clause.id, match.start("term")),)
                yield TermFinding(TermFault.NOT_DEFINED, term, places)


def _elsewhere(outline: Outline) -> dict[ClauseId, list[tuple[int, int]]]:
    """Where references lead out of this file."""
    spans: defaultdict[ClauseId, list[tuple[int, int]]] = defaultdict(list)
    for reference in outline.references:
        if reference.targets[0].status is not TargetStatus.RESOLVED:
            spans[reference.clause].append(
                (reference.at, reference.at + len(reference.text))
            )
    return spans


def _says_here(
    where: str,
    place: tuple[ClauseId, int],
    elsewhere: dict[ClauseId, list[tuple[int, int]]],
) -> bool:
    """Whether "as defined in …" names a place of this document, as far as one knows."""
    clause, end = place
    if any(begin <= end <= stop for begin, stop in elsewhere.get(clause, ())):
        return False
    first, _, word = where.casefold().partition(" ")
    if first == "this":
        return True
    return first in _PLACES or (first == "the" and word in _OWN_LISTS)


_PLACES: Final = frozenset(
    "part section article paragraph clause rule schedule appendix annex".split()
)
_OWN_LISTS: Final = frozenset(
    "definitions glossary interpretation constitution schedule".split()
)
