"""Footnotes and endnotes: those that go are brought along, those that stay compared."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n

from .copying import copied

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from .bringing import Bringing

_NOTES: Final = {"footnotes": n.W + "footnote", "endnotes": n.W + "endnote"}
_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
)


@dataclass(slots=True)
class Notes:
    """The notes of both files, by kind ("footnotes", "endnotes") and id."""

    bringing: Bringing
    _brought: set[str] = field(default_factory=set)
    """The kinds of which a note was brought."""

    def part(self, kind: str, *, old: bool) -> str:
        """The part that holds the notes; "" where there is none."""
        side = self.bringing.old if old else self.bringing.new
        found = side.parts.related(kind)
        return found[0] if found else ""

    def note(self, kind: str, note_id: str, *, old: bool) -> Element | None:
        """The note of that id; None where there is none."""
        part = self.part(kind, old=old)
        side = self.bringing.old if old else self.bringing.new
        if not part:
            return None
        root = side.parts.tree(part)
        found = () if root is None else root.iterchildren(_NOTES[kind])
        return next((note for note in found if note.get(n.ID) == note_id), None)

    def bring(self, anchor: Element, kind: str) -> Element:
        """An anchor of the old file, for the new one, with the note behind it.

        Where words stand twice in the redline, as those of a move do, so does their
        note: one goes with each.
        """
        made = copied(anchor)
        note = self.note(kind, anchor.get(n.ID, ""), old=True)
        if note is not None:
            made.set(n.ID, self._put(note, kind))
        return made

    def _put(self, note: Element, kind: str) -> str:
        old_part = self.part(kind, old=True)
        new_part = self.part(kind, old=False) or self._new_part(kind, old_part)
        root = self.bringing.new.parts.changing(new_part)
        taken = [int(one.get(n.ID, "0")) for one in root if _is_number(one.get(n.ID))]
        made = copied(note)
        made.set(n.ID, str(max(taken, default=0) + 1))
        self.bringing.settle(made, old_part, new_part)
        root.append(made)
        self._brought.add(kind)
        return made.get(n.ID, "")

    def sort(self, anchors: Iterable[Element], kind: str) -> None:
        """Have the notes stand in the order of their anchors, as Word writes them.

        The order says nothing by itself, but LibreOffice goes by it, not by the ids.
        """
        if kind not in self._brought:
            return
        root = self.bringing.new.parts.changing(self.part(kind, old=False))
        places = {anchor.get(n.ID): at for at, anchor in enumerate(anchors)}
        notes = [note for note in root if note.get(n.ID) in places]
        notes.sort(key=lambda note: places[note.get(n.ID)])
        for note in notes:
            root.append(note)

    def _new_part(self, kind: str, old_part: str) -> str:
        """A part for notes in a file that has none: only the lines above them."""
        parts = self.bringing.new.parts
        old = self.bringing.old.parts.tree(old_part)
        root = etree.Element(n.W + kind)
        for note in () if old is None else old:
            if note.get(n.TYPE, "normal") != "normal":
                root.append(deepcopy(note))
        name = f"word/{kind}.xml"
        parts.put(name, etree.tostring(root), _TYPE.format(kind=kind))
        parts.relate(parts.main, kind, name)
        return name


def _is_number(value: str | None) -> bool:
    return value is not None and value.lstrip("-").isdecimal()
