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


def with_view_chosen(outline: Outline, *, kept: bool = False) -> Outline:
    """The outline, its notice on pending changes no longer asking for a choice.

    `kept` says that a Word redline was asked to keep them: then nobody chose the view.
    """
    told = _told(outline, kept=kept)
    notices = tuple(
        replace(notice, message=told) if notice.code == _PENDING else notice
        for notice in outline.notices
    )
    return replace(outline, notices=notices)


def _told(outline: Outline, *, kept: bool) -> str:
    remark = RevisionKind.COMMENT
    n_changes = sum(c.revision.kind is not remark for c in outline.revisions)
    read = " and ".join(sorted({_READ.get(s.view, s.view) for s in outline.sources}))
    pending = f"Tracked changes pending: {n_changes}."
    if kept:
        return (
            f"{pending} In reports they count as {read}; the Word redline is to keep "
            "them."
        )
    return f"{pending} As asked, they count as {read}."
