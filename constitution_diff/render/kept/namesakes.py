"""Other provisions that have or had the number that is asked for, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import listed
from constitution_diff.model.naming import told_apart

from .called import clause_of, excerpt

if TYPE_CHECKING:
    from constitution_diff.model import History, Namesake


def namesake_sentence(other: Namesake, history: History) -> str:
    """In which versions another provision had the number, and what it is called now."""
    versions, latest = history.versions, other.line.latest
    newest, words = len(versions) - 1, excerpt(latest)
    spans = listed(
        [
            " to ".join(dict.fromkeys((versions[first].name, versions[last].name)))
            for first, last in other.spans
        ]
    )
    titled = other.stages[0].heading.casefold() == history.clause.casefold().strip()
    what = "heading" if titled else "number"
    if other.spans[-1][1] == newest:
        return f"Another provision has that {what}, in {spans}: {words}"
    now = "no longer there"
    if latest.last == newest:
        shared = (newest, latest.citation) in history.shared
        now = told_apart(clause_of(latest, shared=shared))
    had = f"Another provision had that {what} in {spans}"
    return f"{had}; it is {now} in {versions[newest].name}: {words}"
