"""The tracked changes of a whole Word file settled, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .beside import drop_notes, drop_remarks
from .deciding import n_changes_in
from .marks import marks_in
from .tree import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.render.docx.parts import Parts

    from .marks import Decide

_KINDS: Final = (
    "footnotes", "endnotes", "header", "footer", "comments", "styles", "numbering",
)  # fmt: skip


def resolved(parts: Parts, decide: Decide) -> None:
    """Accept, reject or keep every tracked change of the file, in place.

    A note goes with its anchor, and a comment with its mark in the text. Parts
    without changes are left byte for byte as they are. `decide` is as in
    `resolve_tree`.
    """
    notes: set[tuple[str, str]] = set()
    remarks: set[str] = set()
    for part in texts_of(parts):
        root = parts.tree(part)
        found = [] if root is None else marks_in(root)
        if found:
            removal = settle(parts.changing(part), found, decide)
            notes |= removal.notes
            remarks |= removal.remarks
    drop_notes(parts, notes)
    drop_remarks(parts, remarks)


def n_changes(parts: Parts) -> int:
    """How many tracked changes the file holds: a move, or a control, is one."""
    return sum(
        n_changes_in(root)
        for root in map(parts.tree, texts_of(parts))
        if root is not None
    )


def texts_of(parts: Parts) -> Iterator[str]:
    """The names of the parts that can hold tracked changes, the text first."""
    yield parts.main
    for kind in _KINDS:
        yield from dict.fromkeys(parts.related(kind))
