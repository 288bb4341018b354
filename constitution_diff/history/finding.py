"""A provision of an outline by what an officer calls it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Outline

_NEAR: Final = 5
_WORDS: Final = ("paragraph ", "provision ", "section ", "clause ", "article ", "rule ")


def named_clauses(outline: Outline, asked: str) -> tuple[Clause, ...]:
    """The provisions of that citation, id or heading, each with all that lies in it.

    A citation that several parts share finds each of them; the path of its part, as in
    "Part 4/8.5", finds the one.
    """
    found: set[str] = set()
    for names in (_citations, _headings, _labels):  # the first that finds any
        wanted = {asked.casefold().strip(), plain_citation(asked)}
        found = {c.id for c in outline.clauses if not wanted.isdisjoint(names(c))}
        if found:
            break
    inside = [
        clause
        for clause in outline.clauses
        if clause.id in found
        or any(above.id in found for above in outline.ancestors(clause))
    ]
    return tuple(inside)


def outermost(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Those of some provisions that lie in none of the others."""
    inside = {clause.id for clause in clauses}
    return tuple(clause for clause in clauses if clause.parent not in inside)


def near_citations(outline: Outline, asked: str) -> tuple[str, ...]:
    """Citations that look like one that is not there; () for none."""
    there = dict.fromkeys(c.citation for c in outline.clauses if c.label and c.citation)
    return tuple(
        get_close_matches(plain_citation(asked), list(there), n=_NEAR, cutoff=0.6)
    )


def _citations(clause: Clause) -> Iterator[str]:
    yield clause.id.casefold()
    if clause.label:
        yield clause.citation.casefold()
        yield plain_citation(clause.citation)


def _headings(clause: Clause) -> Iterator[str]:
    if clause.heading:
        yield clause.heading.casefold()


def _labels(clause: Clause) -> Iterator[str]:
    if clause.label:
        yield plain_citation(clause.label)


def plain_citation(words: str) -> str:
    """A citation without the word before it, blanks and a full stop at its end.

    >>> plain_citation("Rule 8.5."), plain_citation("4 (b)")
    ('8.5', '4(b)')
    """
    plain = " ".join(words.casefold().split())
    for word in _WORDS:
        plain = plain.removeprefix(word)
    return plain.replace(" (", "(").rstrip(".")
