"""A provision of an outline by what an officer calls it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from constitution_diff.model.naming import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline

_NEAR: Final = 5
_IN_PART: Final = re.compile(r"(?P<number>\S.*?),? in (?P<part>\S.*)", re.IGNORECASE)
"""As `show` and `search` say it: "1.1, in Part 4"."""
_WORDS: Final = ("paragraph ", "provision ", "section ", "clause ", "article ", "rule ")


def named_clauses(outline: Outline, asked: str) -> tuple[Clause, ...]:
    """The provisions of that citation, id or heading, each with all that lies in it.

    A citation that several parts share finds each of them; the path of its part, as in
    "Part 4/8.5", finds the one.
    """
    found: set[str] = set()
    wanted = ways_to_ask(asked)
    # The first that finds any.
    for names in (_citations, _in_parts, _headings, _labels):
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


def ways_to_ask(asked: str) -> frozenset[str]:
    """What an officer calls a provision, in each way that is looked for.

    >>> sorted(ways_to_ask("Rule 8.5, in Part 4"))
    ['8.5, in part 4', 'part 4/8.5', 'rule 8.5, in part 4']
    """
    found = {asked.casefold().strip(), plain_citation(asked)}
    if there := _IN_PART.fullmatch(" ".join(asked.split())):
        found.add(f"{there['part']}/{plain_citation(there['number'])}".casefold())
    return frozenset(found)


def ways_to_cite(clause: ClauseId, citation: str) -> Iterator[str]:
    """What finds a provision at once; `citation` is "" where it has no number."""
    yield clause.casefold()
    if citation:
        yield citation.casefold()
        yield plain_citation(citation)
        yield path_of(clause, citation).casefold()


def ways_to_place(clause: ClauseId, citation: str) -> Iterator[str]:
    """Its number with any one of the Parts it lies in, without those between."""
    if citation:
        for step in clause.split("/")[:-1]:
            yield f"{step}/{plain_citation(citation)}".casefold()


def _citations(clause: Clause) -> Iterator[str]:
    return ways_to_cite(clause.id, clause.citation if clause.label else "")


def _in_parts(clause: Clause) -> Iterator[str]:
    return ways_to_place(clause.id, clause.citation if clause.label else "")


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
