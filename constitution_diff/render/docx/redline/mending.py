"""Damaged packages put right, so far that Word could open what is made of them.

A part that is named and is not there, a note that is anchored and is nowhere, two notes
of one id, two anchors of one note, a field that begins and never ends, a text that is
not even empty: other programs, and mail filters, leave such files behind, and a redline
cannot give back what no program can open.
"""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n

from .bringing import without_ids
from .copying import copied
from .foreign import without_points
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_BODY: Final = n.W + "body"
ONCE_MORE: Final = (n.DEL, n.MOVE_FROM, n.FALLBACK)
"""What holds an anchor beside the one that counts."""
_TEXTS: Final = ("header", "footer", "footnotes", "endnotes")
"""Kinds of parts that hold fields, beside the main part."""
_STORIES: Final = (n.TEXT_BOX, n.W + "footnote", n.W + "endnote")
"""What holds a text of its own inside a part."""
_LAST_ID: Final = 2**31 - 1
"""As Word writes them, in four bytes."""
_CODE: Final = n.W + "instrText"
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
    n_faults += _without_torn_fields(parts)
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


def _without_torn_fields(parts: Parts) -> int:
    """Leave of a field that never ends what it shows, as the reader does."""
    n_torn = 0
    found = (one for kind in _TEXTS for one in parts.related(kind))
    for part in (parts.main, *found):
        root = parts.tree(part)
        torn = [] if root is None else _torn_fields(root)
        n_torn += len(torn)
        if torn:
            parts.changing(part)
        for one in (each for marks in torn for each in marks):
            run = one.getparent()
            if run is not None:
                run.remove(one)
    return n_torn


def _torn_fields(root: Element) -> list[list[Element]]:
    """The marks and instructions of each field that is open where its text ends."""
    open_in: dict[Element | None, list[list[Element]]] = {}
    for one in root.iter(n.FIELD_MARK, _CODE):
        fields = open_in.setdefault(next(one.iterancestors(*_STORIES), None), [])
        kind = one.get(n.W + "fldCharType")
        if kind == "begin":
            fields.append([])
        if fields:
            fields[-1].append(one)
        if fields and kind == "end":
            fields.pop()
    return [one for fields in open_in.values() for one in fields]


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
        if next(one.iterancestors(*ONCE_MORE), None) is None:
            if one.get(n.ID, "") in seen:
                again.append(one)
            seen.add(one.get(n.ID, ""))
    if not again:
        return 0
    parts.changing(parts.main)
    root = parts.changing(parts.related(kind)[0])
    notes = {one.get(n.ID, ""): one for one in root.iterchildren()}
    twins = list(_twins(parts.root, anchor))
    for number, one in zip(_free_ids(notes, len(again)), again, strict=True):
        root.append(_copy_of(notes[one.get(n.ID, "")], number))
        one.set(n.ID, number)
    for shown, twin in twins:
        twin.set(n.ID, shown.get(n.ID, ""))
    return len(again)


def _twins(root: Element, anchor: str) -> Iterator[tuple[Element, Element]]:
    """The anchors of one note in a shape, and in what stands for it elsewhere."""
    for around in root.iter(n.ALTERNATE):
        shown: dict[str, list[Element]] = {}
        twins: dict[str, list[Element]] = {}
        for one in around.iter(anchor):
            is_twin = next(one.iterancestors(n.FALLBACK), None) is not None
            (twins if is_twin else shown).setdefault(one.get(n.ID, ""), []).append(one)
        for note_id, those in twins.items():
            yield from zip(shown.get(note_id, ()), those, strict=False)


def _free_ids(taken: Iterable[str], n_wanted: int) -> list[str]:
    """Ids behind all others, or, where there is no room, between them."""
    numbers = {int(one) for one in taken if one.isdecimal()}
    last = max(numbers, default=0)
    first = last + 1 if last + n_wanted <= _LAST_ID else 1
    free = (str(one) for one in count(first) if one not in numbers)
    return list(islice(free, n_wanted))


def _copy_of(note: Element, note_id: str) -> Element:
    """A note once more, without what may be in a file once."""
    made = copied(note)
    without_points(made)
    for paragraph in made.iter(n.P):
        without_ids(paragraph)
    made.set(n.ID, note_id)
    return made


def _put_notes(parts: Parts, kind: str) -> str:
    name = parts.free_name(f"word/{kind}.xml")
    root = etree.Element(n.W + kind, nsmap={"w": n.W[1:-1]})
    parts.put(name, etree.tostring(root), NOTES_TYPE.format(kind=kind))
    parts.relate(parts.main, kind, name)
    return name
