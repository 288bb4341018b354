"""What a rule is given, and what it gives back."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot
from constitution_diff.model.naming import told_apart
from constitution_diff.model.values import dataclass

from .settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId, ContentsEntry, Outline

_HISTORY: Final = re.compile(
    r"(?i)^(?:version|document|revision|change|amendment)s?\s+(?:control|history|log|record)"
    r"|^(?:history|record|log|table|schedule|summary)\s+of\s+(?:\w+\s+)?"
    r"(?:amendments|changes|revisions|versions)\b"
)
_ROOM = 60
"""Characters of a quotation on either side of what it is about."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding before its severity and its advice are added."""

    code: str
    message: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """The document under the pencil."""

    outline: Outline
    settings: Settings = field(default_factory=Settings)

    @property
    def children(self) -> dict[ClauseId | None, list[Clause]]:
        """The clauses directly inside each, in order; None for the top."""
        found: dict[ClauseId | None, list[Clause]] = {}
        for clause in self.outline.clauses:
            found.setdefault(clause.parent, []).append(clause)
        return found

    def tells_history(self, clause: Clause) -> bool:
        """Whether a clause tells of former changes, with the numbers of that day."""
        around = (clause, *self.outline.ancestors(clause))
        return any(_HISTORY.search(one.heading) for one in around if one.heading)

    def texts(self) -> Iterator[tuple[Clause, str]]:
        """Each clause that has words, with them; the cells of a row by tabs."""
        for clause in self.outline.clauses:
            if clause.words:
                yield clause, clause.words


def spot(clause: Clause, quote: str = "", words: str = "") -> Spot:
    """The clause as a place; it is quoted from its beginning unless told otherwise.

    `words` are those in the quotation that it is about.
    """
    return Spot(
        quote=quote or cut(clause.words or clause.label, 0, 0),
        clause=clause.id,
        where=told_apart(clause),
        source=clause.source,
        page=clause.page,
        words=" ".join(words.split()),
    )


def around(clause: Clause, start: int, end: int) -> Spot:
    """The clause as a place, quoted around the characters from `start` to `end`."""
    return spot(clause, cut(clause.words, start, end), clause.words[start:end])


def entry_spot(entry: ContentsEntry) -> Spot:
    """A line of the contents list as a place."""
    title = entry.title.rstrip(" .…")
    quote = " ".join(part for part in (entry.label, title, entry.page) if part)
    return Spot(quote=quote, where=entry.where, source=entry.source)


def cut(text: str, start: int, end: int) -> str:
    """The words around a place, cut between words, with dots where something is left.

    >>> cut("The chair may, after consulting the proper officer, call a meeting.", 4, 9)
    'The chair may, after consulting the proper officer, call a meeting.'
    """
    low, high = max(0, start - _ROOM), min(len(text), end + _ROOM)
    if low:
        low = text.find(" ", low, start) + 1 or low
    if high < len(text):
        space = text.rfind(" ", end, high)
        high = space if space > 0 else high
    shown = " ".join(text[low:high].split())
    return f"{'… ' * bool(low)}{shown}{' …' * (high < len(text))}"
