"""The citations of the result, and its numbers in what refers to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Party
from constitution_diff.outline import cited_anew

from .tying import has_signs, numbers_in, untied

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId

    from .branches import Branch, Key
    from .order import Placed


class Tie(NamedTuple):
    """A number in the words of the result, and the provision that it is to mean."""

    clause: ClauseId
    """In which it stands."""
    part: str
    """"heading" or "text"."""
    at: int
    """Characters from the start of the part, from 0."""
    number: str
    meant: Key


class Cited(NamedTuple):
    """The result with its numbers."""

    clauses: tuple[Clause, ...]
    printed: Callable[[str], str]
    """The number of the result for a sign; what is gone keeps its own."""
    ties: tuple[Tie, ...]
    """In no order."""


def cited(
    placed: Sequence[Placed],
    drafted: Sequence[Clause],
    branches: tuple[Branch, Branch],
    signs: dict[Key, str],
) -> Cited:
    """The clauses with ids and citations, references with the numbers of the result."""
    at = {key: position for position, (key, _) in enumerate(placed)}
    parents = [None if owner is None else at[owner] for _, owner in placed]
    first = cited_anew(zip(drafted, parents, strict=True))
    meant = {sign: _shared(key, branches) for key, sign in signs.items()}
    printed = _printer(first, at, branches, meant)
    clauses = tuple(_in_words(clause, printed) for clause in first)
    if any(has_signs(clause.heading) for clause in first):
        # What a heading says is in the ids of what has no number.
        clauses = cited_anew(zip(clauses, parents, strict=True))
    anchored = (
        _anchored(clause, key, branches, clauses, at)
        for (key, _), clause in zip(placed, clauses, strict=True)
    )
    ties = (
        Tie(clause.id, part, start, number, meant[sign])
        for clause, draft in zip(clauses, first, strict=True)
        for part, words in (("heading", draft.heading), ("text", draft.text))
        for start, number, sign in numbers_in(words, printed)
    )
    return Cited(tuple(anchored), printed, tuple(ties))


def _in_words(clause: Clause, printed: Callable[[str], str]) -> Clause:
    """The provision with a number for each sign."""
    if not (has_signs(clause.heading) or has_signs(clause.text)):
        return clause
    return replace(
        clause,
        heading=untied(clause.heading, printed),
        text=untied(clause.text, printed),
        cells=tuple(untied(cell, printed) for cell in clause.cells),
    )


def _printer(
    first: Sequence[Clause],
    at: dict[Key, int],
    branches: tuple[Branch, Branch],
    meant: Mapping[str, Key],
) -> Callable[[str], str]:
    def printed(sign: str) -> str:
        key = meant[sign]
        if key in at:
            return first[at[key]].citation
        outlines = {b.party: b.outline for b in branches} | {
            Party.BASE: branches[0].base
        }
        return outlines[key[0]][key[1]].citation

    return printed


def _shared(key: Key, branches: tuple[Branch, Branch]) -> Key:
    """The key that both sides use for what both insert."""
    party, clause_id = key
    if party is Party.THEIRS:
        return branches[1].twins.get(clause_id, key)
    return key


def _anchored(
    clause: Clause,
    key: Key,
    branches: tuple[Branch, Branch],
    clauses: Sequence[Clause],
    at: dict[Key, int],
) -> Clause:
    """A note that points at its provision by the new id, as any side has it."""
    for branch in branches:
        own = branch.id_of(key)
        anchor = branch.outline[own].anchor if own is not None else None
        if anchor is None:
            continue
        there = branch.key(anchor.clause)
        if there not in at:
            return replace(clause, anchor=None)
        target = clauses[at[there]]
        same = target.text == branch.outline[anchor.clause].text
        moved = replace(anchor, clause=target.id, at=anchor.at if same else None)
        return replace(clause, anchor=moved)
    return clause
