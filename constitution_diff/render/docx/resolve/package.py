"""The tracked changes of a whole Word file settled, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .beside import drop_notes, drop_remarks
from .deciding import n_changes_in
from .hands import hand_of
from .marks import accept_all, marks_in, reject_all
from .tree import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from constitution_diff.render.docx.parts import Parts

    from .marks import Decide, Mark, Verdict
    from .removing import Settled

_KINDS: Final = (
    "footnotes", "endnotes", "header", "footer", "comments", "styles", "numbering",
)  # fmt: skip


_NOTE: Final = {n.W + "footnote": "footnotes", n.W + "endnote": "endnotes"}


def resolved(parts: Parts, decide: Decide) -> None:
    """Accept, reject or keep every tracked change of the file, in place.

    A note goes with its anchor, and what was edited in it while that moved is settled
    with the move; a comment goes with its mark in the text. Parts
    without changes are left byte for byte as they are. `decide` is as in
    `resolve_tree`.
    """
    notes: set[tuple[str, str]] = set()
    remarks: set[str] = set()
    moved: dict[tuple[str, str], Settled] = {}
    for part in texts_of(parts):
        root = parts.tree(part)
        found = [] if root is None else marks_in(root)
        if found:
            removal = settle(parts.changing(part), found, _with_moves(decide, moved))
            moved |= removal.moved
            notes |= removal.notes
            remarks |= removal.remarks
    drop_notes(parts, notes)
    drop_remarks(parts, remarks)


def _with_moves(decide: Decide, moved: Mapping[tuple[str, str], Settled]) -> Decide:
    """`decide`, but the edits of a note whose anchor moved go with the move."""
    if not moved or decide in (accept_all, reject_all):
        return decide

    def decided(mark: Mark) -> Verdict:
        note = next(mark.element.iterancestors(*_NOTE), None)
        if note is None:
            return decide(mark)
        move = moved.get((_NOTE[str(note.tag)], note.get(n.ID, "")))
        if move is None or move.hand != hand_of(mark.element):
            return decide(mark)
        return move.verdict

    return decided


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
