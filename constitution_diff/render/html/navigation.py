"""The tree of headings and numbered provisions, as links into the page."""

from __future__ import annotations

from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.model import Clause, ClauseId, Comparison, Kind, Relation, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import excerpt, first_clause

from .places import QUIET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KINDS = {Kind.PART, Kind.CLAUSE, Kind.HEADING}
_TOLD = {Relation.DELETED, Relation.INSERTED, Relation.NOT_IN_FILE, Relation.UNREAD}
_DEEPEST = 3
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the navigation and what lies under it."""

    index: int
    """The link's place in `Comparison.links`, from 0."""
    citation: str
    words: str
    state: str
    """"deleted", "inserted", "not-in-file", "could-not-be-read"; "split"
    or "regrouped" for a clause whose words are shown with the link's first; else ""."""
    n_changes: int
    """How many links in it differ in more than their number, its own included."""
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Draft:
    index: int
    clause: Clause
    n_changes: int = 0
    drafts: list[_Draft] = field(default_factory=list)


def navigation(comparison: Comparison) -> tuple[Entry, ...]:
    """The top lines in document order; what is deleted stands where it stood."""
    root = _Draft(index=-1, clause=Clause(ClauseId(""), Kind.PART, depth=-1))
    open_drafts = [root]
    left_out = comparison.left_out
    for index, clause in _lines(comparison):
        link = comparison.links[index]
        if clause.kind in _KINDS and clause.depth <= _DEEPEST:
            while open_drafts[-1].clause.depth >= clause.depth:
                _close(open_drafts)
            draft = _Draft(index, clause)
            open_drafts[-1].drafts.append(draft)
            open_drafts.append(draft)
        differs = link.scope is Scope.COMPARED and link.relation not in QUIET
        differs = differs and index not in left_out
        # A link counts once, with its first clause.
        open_drafts[-1].n_changes += differs and clause is first_clause(
            comparison, link
        )
    while len(open_drafts) > 1:
        _close(open_drafts)
    return _entries(comparison, root.drafts)


def n_lines(entries: Iterable[Entry]) -> int:
    """How many lines there are at all depths."""
    return sum(1 + n_lines(entry.entries) for entry in entries)


def _lines(comparison: Comparison) -> Iterator[tuple[int, Clause]]:
    """Every new clause and the first of every deletion, each with its link's place.

    The further clauses of a split come where the new document has them, which may
    be far from the first.
    """
    further = {
        clause: index
        for index, link in enumerate(comparison.links)
        for clause in link.new[1:]
    }
    below = {above.id: clause for above, clause in pairwise(comparison.new.clauses)}
    for index, link in enumerate(comparison.links):
        yield index, first_clause(comparison, link)
        clause = below.get(link.new[0]) if link.new else None
        while clause is not None and clause.id in further:
            yield further[clause.id], clause
            clause = below.get(clause.id)


def _close(open_drafts: list[_Draft]) -> None:
    """End the innermost draft; its changes count for the one around it too."""
    draft = open_drafts.pop()
    open_drafts[-1].n_changes += draft.n_changes


def _entries(comparison: Comparison, drafts: Iterable[_Draft]) -> tuple[Entry, ...]:
    return tuple(_entry(comparison, draft) for draft in drafts)


def _entry(comparison: Comparison, draft: _Draft) -> Entry:
    link, clause = comparison.links[draft.index], draft.clause
    told = link.relation in _TOLD or clause.id in link.new[1:]
    return Entry(
        index=draft.index,
        citation=clause.citation if clause.label else "",
        words=excerpt(clause, _LONGEST),
        state=link.relation.value if told else "",
        n_changes=draft.n_changes,
        entries=_entries(comparison, draft.drafts),
    )
