"""Other provisions that have or had the number that is asked for, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Standing, listed
from constitution_diff.model.naming import told_apart

from .called import clause_of, excerpt
from .done import done

if TYPE_CHECKING:
    from constitution_diff.model import History, LifeLine, Namesake


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
    had = f"Another provision had that {what} in {spans}"
    return f"{had}; {_what_became(other.line, history)}: {words}"


def _what_became(line: LifeLine, history: History) -> str:
    """Where it is now, or what was done to it in which version."""
    versions, latest, last = history.versions, line.latest, line.stages[-1]
    newest = versions[-1].name
    if latest.last == len(versions) - 1:
        now = clause_of(latest, history.shared, version=latest.last)
        return f"it is {told_apart(now)} in {newest}"
    if last.standing is Standing.NOT_IN_FILE:
        return f"its part is not in the file of {newest}"
    if last.standing is Standing.MERGED and last.partners:
        return f"it was {done(last, history)}"
    return f"it is no longer there in {newest}"
