"""Damaged packages put right, so far that Word could open what is made of them.

A part that is named and is not there, a note that is anchored and is nowhere, two notes
of one id, two anchors of one note, a text that is not even empty: other programs, and
mail filters, leave such files behind, and a redline cannot give back what no program
can open.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n

from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_BODY: Final = n.W + "body"
_ONCE_MORE: Final = (n.DEL, n.MOVE_FROM, n.FALLBACK)
"""What holds an anchor beside the one that counts."""
_OF_THE_TEXT: Final = frozenset(
    {"footnotes", "endnotes", "numbering", "styles", "settings", "comments"}
)
"""Kinds of parts that no element of the text names by its relation."""
NOTES_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
)


def mend(parts: Parts) -> int:
    """Put right what keeps a package from being whole; how many faults it had."""
    n_faults = _without_lost_parts(parts) + _with_a_body(parts)
    for anchor, kind in NOTE_ANCHORS.items():
        wanted = dict.fromkeys(one.get(n.ID, "") for one in parts.root.iter(anchor))
        if wanted:
            n_faults += _with_notes(parts, kind, tuple(wanted))
            n_faults += _with_a_note_each(parts, anchor, kind)
    return n_faults


def _without_lost_parts(parts: Parts) -> int:
    lost = [
        one
        for one in parts.relations(parts.main)
        if one.kind in _OF_THE_TEXT and not one.external
        if one.target not in parts.contents
    ]
    for one in lost:
        parts.unrelate(parts.main, one.id)
    return len(lost)


def _with_a_body(parts: Parts) -> int:
    if parts.root.find(_BODY) is not None:
        return 0
    etree.SubElement(parts.changing(parts.main), _BODY)
    return 1


def _with_notes(parts: Parts, kind: str, wanted: tuple[str, ...]) -> int:
    """Have one note for each anchor: an empty one where there was none."""
    tag = n.W + kind.removesuffix("s")
    part = next(iter(parts.related(kind)), "")
    root = parts.tree(part) if part else None
    there = (
        [] if root is None else [one.get(n.ID, "") for one in root if one.tag == tag]
    )
    lacking = [one for one in wanted if one not in set(there)]
    n_twice = len(there) - len(set(there))
    if not lacking and not n_twice:
        return 0
    root = parts.changing(part or _put_notes(parts, kind))
    _drop_repeated(root, tag)
    for note_id in lacking:
        made = etree.SubElement(root, tag)
        made.set(n.ID, note_id)
        etree.SubElement(made, n.P)
    return len(lacking) + n_twice


def _drop_repeated(root: Element, tag: str) -> None:
    """Keep the first note of each id."""
    seen = set()
    for note in list(root.iterchildren(tag)):
        if note.get(n.ID) in seen:
            root.remove(note)
        seen.add(note.get(n.ID))


def _with_a_note_each(parts: Parts, anchor: str, kind: str) -> int:
    """Give each further anchor of a note a copy of it."""
    seen: set[str] = set()
    again = []
    for one in parts.root.iter(anchor):
        if next(one.iterancestors(*_ONCE_MORE), None) is None:
            if one.get(n.ID, "") in seen:
                again.append(one)
            seen.add(one.get(n.ID, ""))
    if not again:
        return 0
    parts.changing(parts.main)
    root = parts.changing(parts.related(kind)[0])
    notes = {one.get(n.ID, ""): one for one in root.iterchildren()}
    first = 1 + max((int(one) for one in notes if one.isdecimal()), default=0)
    for number, one in enumerate(again, start=first):
        copy = deepcopy(notes[one.get(n.ID, "")])
        one.set(n.ID, str(number))
        copy.set(n.ID, str(number))
        root.append(copy)
    return len(again)


def _put_notes(parts: Parts, kind: str) -> str:
    name = parts.free_name(f"word/{kind}.xml")
    root = etree.Element(n.W + kind, nsmap={"w": n.W[1:-1]})
    parts.put(name, etree.tostring(root), NOTES_TYPE.format(kind=kind))
    parts.relate(parts.main, kind, name)
    return name
