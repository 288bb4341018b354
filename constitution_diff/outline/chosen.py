"""Tells how tracked changes were read where somebody chose it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import RevisionKind, View

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_READ = {
    View.FINAL.value: "accepted",
    View.ORIGINAL.value: "rejected",
}
_PENDING = "tracked-changes-pending"


def with_view_chosen(outline: Outline) -> Outline:
    """The outline, its notice on pending changes no longer asking for a choice."""
    notices = tuple(
        replace(notice, message=_told(outline)) if notice.code == _PENDING else notice
        for notice in outline.notices
    )
    return replace(outline, notices=notices)


def _told(outline: Outline) -> str:
    remark = RevisionKind.COMMENT
    n_changes = sum(c.revision.kind is not remark for c in outline.revisions)
    read = " and ".join(sorted({_READ.get(s.view, s.view) for s in outline.sources}))
    return f"Tracked changes pending: {n_changes}. As asked, they count as {read}."
