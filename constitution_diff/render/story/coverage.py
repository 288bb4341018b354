"""What was compared and what was not, so that a part not there is never "deleted"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from constitution_diff.model import Coverage, Scope, listed
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SECTION = re.compile(r"(?:section\s+)?(\d{1,4})\b(?![.:]?\d)", re.IGNORECASE)
_OTHER = {"old": vocabulary.NEW, "new": vocabulary.OLD}
_VERB = {"old": "deleted", "new": "inserted"}
_FEWEST_IN_A_RANGE = 3


def coverage_sentences(coverage: Iterable[Coverage]) -> Iterator[str]:
    """What was compared, what only one file holds, and what could not be read.

    >>> found = [
    ...     Coverage("old", "24. Code on relations", Scope.COMPARED),
    ...     Coverage("old", "25. Planning", Scope.NOT_IN_FILE),
    ... ]
    >>> for sentence in coverage_sentences(found):
    ...     print(sentence)
    Compared: section 24.
    Section 25 is not in the proposed file and is not reported as deleted.
    """
    parts = tuple(coverage)
    # Both sides name the same parts, perhaps in other words; the old one is told.
    either = (_parts(parts, Scope.COMPARED, side) for side in ("old", "new"))
    compared = next(filter(None, either), [])
    if compared and any(part.state is not Scope.COMPARED for part in parts):
        yield f"Compared: {_phrase(compared)}."
    for side in ("old", "new"):
        yield from _missing(side, _parts(parts, Scope.NOT_IN_FILE, side))
        yield from _unread(side, _parts(parts, Scope.UNREAD, side))


def _parts(coverage: Iterable[Coverage], state: Scope, side: str) -> list[str]:
    chosen = (c.part for c in coverage if c.state is state and c.side == side)
    return list(dict.fromkeys(chosen))


def _missing(side: str, parts: list[str]) -> Iterator[str]:
    if parts:
        verb = "is" if len(parts) == 1 else "are"
        file = _OTHER[side].replace("version", "file")
        yield (
            f"{_capital(_phrase(parts))} {verb} not in the {file} and"
            f" {verb} not reported as {_VERB[side]}."
        )


def _unread(side: str, parts: list[str]) -> Iterator[str]:
    if parts:
        verb = "is" if len(parts) == 1 else "are"
        yield (
            f"{_capital(_phrase(parts))} of the {vocabulary.SIDES[side]} could not be"
            f" read and {verb} not reported as {_VERB[side]}."
        )


def _phrase(parts: Iterable[str]) -> str:
    """The parts in a sentence: "sections 25, 26 and 28" and the rest as printed."""
    numbers: dict[int, None] = {}
    others: list[str] = []
    for part in parts:
        found = _SECTION.match(part)
        if found:
            numbers[int(found[1])] = None
        else:
            others.append(f"“{part}”")
    noun = "section" if len(numbers) == 1 else "sections"
    sections = [f"{noun} {listed(_ranges(sorted(numbers)))}"] if numbers else []
    return listed(sections + others)


def _ranges(numbers: Iterable[int]) -> list[str]:
    """The numbers in words, three or more in a row as "1 to 3"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [words for run in runs for words in _range(run)]


def _range(run: list[int]) -> list[str]:
    if len(run) < _FEWEST_IN_A_RANGE:
        return [str(number) for number in run]
    return [f"{run[0]} to {run[-1]}"]


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
