"""Ids, citations and depths of clauses whose labels and places are known already.

`build` gives them while it reads a document. A tree that was changed afterwards has
them anew from here, by the same rules, so that it cannot be told from one that was
read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId, Kind

from .identity import Identity, identify, kind_of, slug
from .markers import readings, split_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Clause

_LETTERS: Final = {
    Kind.PARAGRAPH: "p", Kind.BULLET: "b", Kind.TABLE: "t", Kind.NOTE: "n"
}  # fmt: skip
_LEADS_IN: Final = frozenset((Kind.PART, Kind.CLAUSE, Kind.ITEM, Kind.HEADING))


def kinds_of_label(label: str) -> tuple[Kind, ...]:
    """The kinds of provision that a label can make, the most usual first.

    >>> [kind.value for kind in kinds_of_label("(a)")], kinds_of_label("Quorum")
    (['item'], ())
    """
    return tuple(dict.fromkeys(kind_of(reading) for reading in readings(label)))


def opening_label(line: str) -> tuple[str, str]:
    """The label that certainly opens a line, and the rest; "" where there is none.

    >>> opening_label("24.5 Gifts are registered."), opening_label("12 Members meet.")
    (('24.5', 'Gifts are registered.'), ('', '12 Members meet.'))
    """
    labelled = split_label(line)
    if not labelled.label or labelled.doubtful or not line.startswith(labelled.label):
        return "", line
    return labelled.label, labelled.rest


def cited_anew(placed: Iterable[tuple[Clause, int | None]]) -> tuple[Clause, ...]:
    """The clauses with ids, citations, numbers, depths and lead-ins of their own.

    Each is given with the position of its parent among them, from 0; None for none.
    They are in document order, a parent before what lies in it.
    """
    citer = _Citer()
    for clause, parent in placed:
        citer.add(clause, None if parent is None else citer.clauses[parent])
    return tuple(citer.clauses)


class _Citer:
    """The clauses so far. Private to one call of `cited_anew`."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self._by_id: dict[ClauseId, Clause] = {}
        self._times: Counter[str] = Counter()
        self._lead_in: ClauseId | None = None

    def add(self, clause: Clause, parent: Clause | None) -> None:
        """The next clause, in document order."""
        identity, counted = self._identity(clause, parent)
        own = self._counted(identity.path) if counted else self._unique(identity.path)
        found = replace(
            clause,
            id=own,
            parent=parent.id if parent else None,
            citation=identity.citation,
            number=identity.number,
            depth=parent.depth + 1 if parent else 0,
            lead_in=self._lead_in if clause.kind is Kind.BULLET else None,
        )
        if clause.kind in _LEADS_IN or clause.kind is Kind.PARAGRAPH:
            self._lead_in = own
        self.clauses.append(found)
        self._by_id[own] = found

    def _identity(self, clause: Clause, parent: Clause | None) -> tuple[Identity, bool]:
        """What names a clause, and whether its path wants a count behind it."""
        above = parent.citation if parent else ""
        path = f"{parent.id}/" if parent else ""
        if clause.kind is Kind.HEADING:
            return Identity(
                f"{path}{slug(clause.heading or clause.text)}", above
            ), False
        if clause.kind is Kind.ROW and parent:
            return Identity(f"{parent.id}.r", above), True
        fitting = (r for r in readings(clause.label) if kind_of(r) is clause.kind)
        reading = next(fitting, None)
        if clause.label and reading:
            return identify(clause.label, reading, parent, self._by_id), False
        return Identity(f"{path}{_LETTERS.get(clause.kind, 'p')}", above), True

    def _unique(self, path: str) -> ClauseId:
        self._times[path] += 1
        times = self._times[path]
        unique = ClauseId(path if times == 1 else f"{path}#{times}")
        return unique if unique not in self._by_id else self._unique(path)

    def _counted(self, path: str) -> ClauseId:
        self._times[path] += 1
        counted = ClauseId(f"{path}{self._times[path]}")
        return counted if counted not in self._by_id else self._counted(path)
