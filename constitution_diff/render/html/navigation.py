"""The tree of headings and numbered provisions, as links into the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from constitution_diff.model import Comparison, Kind, Relation, Scope
from constitution_diff.render.story import excerpt, first_clause

from .places import QUIET

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = {Kind.PART, Kind.CLAUSE, Kind.HEADING}
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
    """"deleted", "inserted", "not-in-file" or ""."""
    n_changes: int
    """How many links in it differ in more than their number, its own included."""
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Draft:
    index: int
    depth: int
    n_changes: int
    drafts: list[_Draft]


def navigation(comparison: Comparison) -> tuple[Entry, ...]:
    """The top lines in document order; what is deleted stands where it stood."""
    root = _Draft(index=-1, depth=-1, n_changes=0, drafts=[])
    open_drafts = [root]
    for index, link in enumerate(comparison.links):
        clause = first_clause(comparison, link)
        if clause.kind in _KINDS and clause.depth <= _DEEPEST:
            while open_drafts[-1].depth >= clause.depth:
                _close(open_drafts)
            draft = _Draft(index, clause.depth, 0, [])
            open_drafts[-1].drafts.append(draft)
            open_drafts.append(draft)
        compared = link.scope is Scope.COMPARED
        open_drafts[-1].n_changes += compared and link.relation not in QUIET
    while len(open_drafts) > 1:
        _close(open_drafts)
    return _entries(comparison, root.drafts)


def _close(open_drafts: list[_Draft]) -> None:
    """End the innermost draft; its changes count for the one around it too."""
    draft = open_drafts.pop()
    open_drafts[-1].n_changes += draft.n_changes


def _entries(comparison: Comparison, drafts: Iterable[_Draft]) -> tuple[Entry, ...]:
    return tuple(_entry(comparison, draft) for draft in drafts)


def _entry(comparison: Comparison, draft: _Draft) -> Entry:
    link = comparison.links[draft.index]
    clause = first_clause(comparison, link)
    told = (Relation.DELETED, Relation.INSERTED, Relation.NOT_IN_FILE)
    return Entry(
        index=draft.index,
        citation=clause.citation if clause.label else "",
        words=excerpt(clause, _LONGEST),
        state=link.relation.value if link.relation in told else "",
        n_changes=draft.n_changes,
        entries=_entries(comparison, draft.drafts),
    )
