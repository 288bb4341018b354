"""Whether a copy of a draft shows its tracked changes well enough to rely on.

Word files and web pages do. A text copy keeps inserted words by chance, and a print
may show deletions alone, or cut its margin notes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Noise, RevisionKind
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from constitution_diff.model import Clause, Outline, TrackedChange

_COMES = frozenset({RevisionKind.INSERTED, RevisionKind.MOVED_TO})
_GOES = frozenset({RevisionKind.DELETED, RevisionKind.MOVED_FROM})
_ON_PAGES = frozenset({"balloon-truncated", "balloon-place-approximate"})


@dataclass(frozen=True, slots=True)
class CopyDoubt:
    """Where a copy cannot show what carries no mark, and why."""

    reason: str = ""
    """Of the whole copy, in words; "" when only pages are in doubt, or nothing."""
    pages: frozenset[int] = frozenset()

    def covers(self, clause: Clause | None) -> bool:
        """Whether nothing can be called unmarked in that clause."""
        page = clause.page if clause is not None else None
        return bool(self.reason) or (page is not None and page in self.pages)


def real_changes(outline: Outline) -> tuple[TrackedChange, ...]:
    """The tracked changes that change words: no remarks, formats or page fields."""
    return tuple(
        change
        for change in outline.revisions
        if change.revision.noise is Noise.NONE
        and change.revision.kind in _COMES | _GOES
    )


def comes(change: TrackedChange) -> bool:
    """Whether it puts its words in."""
    return change.revision.kind in _COMES


def doubt_of_copy(new: Outline) -> CopyDoubt:
    """Where the copy of a draft cannot show that something carries no mark."""
    codes = {notice.code for notice in new.notices}
    if "margin-notes" in codes or any(s.format == "text" for s in new.sources):
        return CopyDoubt("in a text copy inserted words look like all others")
    if "insertions-unmarked" in codes:
        return CopyDoubt("this print marks what was deleted, but not what was inserted")
    cut = [notice for notice in new.notices if notice.code in _ON_PAGES]
    if any(notice.page is None for notice in cut):
        return CopyDoubt("margin notes of this print are cut or have lost their place")
    return CopyDoubt(pages=frozenset(n.page for n in cut if n.page is not None))
