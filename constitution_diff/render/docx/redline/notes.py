"""Footnotes and endnotes: those that go are brought along, those that stay compared."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .copying import copied, empty_copy
from .gaps import alike_in_order
from .mending import NOTES_TYPE
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from .bringing import Bringing
    from .marking import Marker

_NOTES: Final = {"footnotes": n.W + "footnote", "endnotes": n.W + "endnote"}
_OWN_NUMBERS: Final = {n.W + "footnoteRef", n.W + "endnoteRef"}
_SIGN: Final = {n.RPR, *_OWN_NUMBERS}
_ANCHORS: Final = {kind: anchor for anchor, kind in NOTE_ANCHORS.items()}


class Sole(NamedTuple):
    """A note whose anchor came or went."""

    note: Element
    said: Element
    """What says it: the note itself where it came, the old file's where it went."""
    paragraph: Element | None
    """Where the anchor stands."""

    @property
    def came(self) -> bool:
        """Whether it came, and did not go."""
        return self.note is self.said

    @property
    def words(self) -> str:
        """All that it says."""
        return "".join(text.text or "" for text in self.said.iter(n.T))


@dataclass(slots=True)
class Notes:
    """The notes of both files, by kind ("footnotes", "endnotes") and id."""

    bringing: Bringing
    _brought: set[str] = field(default_factory=set)
    """The kinds of which a note was brought."""
    _gone: dict[Element, Element] = field(default_factory=dict)
    """The notes that were brought, each with that of the old file."""
    _parts: dict[tuple[str, bool], str] = field(default_factory=dict)
    _by_id: dict[tuple[str, bool], dict[str, Element]] = field(default_factory=dict)
    """The notes of a kind, in the old file or the new; the first of an id."""
    _last_ids: dict[str, int] = field(default_factory=dict)
    """The highest id in the new file, by kind."""

    def part(self, kind: str, *, old: bool) -> str:
        """The part that holds the notes; "" where there is none."""
        if not self._parts.get((kind, old)):
            side = self.bringing.old if old else self.bringing.new
            self._parts[kind, old] = next(iter(side.parts.related(kind)), "")
        return self._parts[kind, old]

    def note(self, kind: str, note_id: str, *, old: bool) -> Element | None:
        """The note of that id; None where there is none."""
        if (kind, old) not in self._by_id:
            by_id: dict[str, Element] = {}
            for note in self._notes(kind, old=old):
                by_id.setdefault(note.get(n.ID, ""), note)
            self._by_id[kind, old] = by_id
        return self._by_id[kind, old].get(note_id)

    def _notes(self, kind: str, *, old: bool) -> Iterable[Element]:
        part = self.part(kind, old=old)
        side = self.bringing.old if old else self.bringing.new
        root = side.parts.tree(part) if part else None
        return () if root is None else root.iterchildren(_NOTES[kind])

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
        if kind not in self._last_ids:
            taken = (_number(one.get(n.ID, "")) for one in root)
            self._last_ids[kind] = max(taken, default=0)
        self._last_ids[kind] += 1
        made = copied(note)
        made.set(n.ID, str(self._last_ids[kind]))
        self.bringing.settle(made, old_part, new_part)
        root.append(made)
        self._by_id.get((kind, False), {})[made.get(n.ID, "")] = made
        self._brought.add(kind)
        self._gone[made] = note
        return made.get(n.ID, "")

    def sole(self, kind: str, marker: Marker) -> Iterator[Sole]:
        """The notes of that kind whose anchors came or went.

        A note that moved with its anchor is none of them, nor one that came at
        one place with the very words that went at another, nor one whose anchor is
        tracked in the name of somebody else.
        """
        yield from _unlike(self._came_or_went(kind, marker))

    def _came_or_went(self, kind: str, marker: Marker) -> Iterator[Sole]:
        root = self.bringing.new.parts.tree(self.part(kind, old=False))
        notes = {} if root is None else {note.get(n.ID): note for note in root}
        told: set[Element] = set()  # a shape and what stands for it have one note
        for anchor in self.bringing.new.parts.root.iter(_ANCHORS[kind]):
            change = next(
                anchor.iterancestors(n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO), None
            )
            note = notes.get(anchor.get(n.ID))
            if note is None or note in told:
                continue
            if change is None or not marker.made(change):
                continue
            told.add(note)
            paragraph = next(anchor.iterancestors(n.P), None)
            if change.tag == n.INS:
                yield Sole(note, note, paragraph)
            elif change.tag == n.DEL and note in self._gone:
                yield Sole(note, self._gone[note], paragraph)

    def _share(self, anchors: Iterable[Element]) -> None:
        """Have a text box that stands there twice name the note of an old anchor once.

        What is for programs that know no shapes was compared by itself, and brought
        the note again; `sort` takes out what no anchor names any more.
        """
        said_by = {made.get(n.ID): note for made, note in self._gone.items()}
        shown: dict[tuple[Element, Element], str] = {}
        for anchor in anchors:
            around = next(anchor.iterancestors(n.ALTERNATE), None)
            note = said_by.get(anchor.get(n.ID))
            if around is None or note is None:
                continue
            first = shown.setdefault((around, note), anchor.get(n.ID, ""))
            if next(anchor.iterancestors(n.FALLBACK), None) is not None:
                anchor.set(n.ID, first)

    def sort(self, anchors: Iterable[Element], kind: str) -> None:
        """Have the notes stand in the order of their anchors, and their ids as well.

        So Word writes them. The order says nothing by itself, but LibreOffice counts
        the notes that stand before one, and gives each anchor the text at its id.
        """
        if kind not in self._brought:
            return
        root = self.bringing.new.parts.changing(self.part(kind, old=False))
        referring = list(anchors)
        self._share(referring)
        places = {anchor.get(n.ID): at for at, anchor in enumerate(referring)}
        for note in [one for one in self._gone if one.get(n.ID) not in places]:
            # Its text box was written anew, and the note brought again.
            if note.getparent() is root:
                root.remove(note)
        notes = [note for note in root if note.get(n.ID) in places]
        notes.sort(key=lambda note: places[note.get(n.ID)])
        ids = sorted((note.get(n.ID, "") for note in notes), key=_number)
        renamed = {note.get(n.ID): to for note, to in zip(notes, ids, strict=True)}
        for one in (*notes, *referring):
            one.set(n.ID, renamed.get(one.get(n.ID), one.get(n.ID, "")))
        for note in notes:
            root.append(note)
        self._by_id.pop((kind, False), None)

    def _new_part(self, kind: str, old_part: str) -> str:
        """A part for notes in a file that has none: only the lines above them."""
        parts = self.bringing.new.parts
        old = self.bringing.old.parts.tree(old_part)
        root = etree.Element(n.W + kind, nsmap={"w": n.W[1:-1]})
        for note in () if old is None else old:
            if note.get(n.TYPE, "normal") != "normal":
                root.append(deepcopy(note))
        name = f"word/{kind}.xml"
        parts.put(name, etree.tostring(root), NOTES_TYPE.format(kind=kind))
        parts.relate(parts.main, kind, name)
        return name


def emptied(note: Element) -> list[Element]:
    """Take all out of a note; back come the runs with the number that stands in it."""
    signs = []
    for run in note.iter(n.R):
        if any(leaf.tag in _OWN_NUMBERS for leaf in run):
            sign = empty_copy(run)
            sign.extend(leaf for leaf in list(run) if leaf.tag in _SIGN)
            signs.append(sign)
    note[:] = ()
    return signs


def begin_with(note: Element, signs: Iterable[Element]) -> None:
    """Have a note begin with these runs."""
    first = next(note.iter(n.P), None)
    if first is not None:
        at = 0 if child(first, n.PPR) is None else 1
        first[at:at] = list(signs)


def edited(notes: Iterable[Sole]) -> Iterator[tuple[Sole, Sole]]:
    """Of what went and came in one paragraph, the notes that are alike.

    The sign stands elsewhere in a sentence, and words of the note were changed.
    """
    by_paragraph: dict[Element | None, tuple[list[Sole], list[Sole]]] = {}
    for one in notes:
        if next(one.said.iter(n.TBL), None) is None:
            by_paragraph.setdefault(one.paragraph, ([], []))[one.came].append(one)
    for went, came in by_paragraph.values():
        words = [one.words for one in went], [one.words for one in came]
        for here, there in alike_in_order(*words, lambda _old, _new: True):
            yield went[here], came[there]


def _unlike(notes: Iterable[Sole]) -> Iterator[Sole]:
    """Those whose words did not come at one place and go at another.

    The sign of such a note is marked at both, and nothing in its words has changed.
    """
    found = [(one, _words(one.said)) for one in notes]
    came = Counter(words for one, words in found if one.came)
    went = Counter(words for one, words in found if not one.came)
    stayed = {True: came & went, False: came & went}
    for one, words in found:
        side = stayed[one.came]
        if side[words]:
            side[words] -= 1
        else:
            yield one


def _words(note: Element) -> tuple[tuple[str, str], ...]:
    """What a note says, paragraph by paragraph, whatever it looks like."""
    leaves = (
        leaf for one in note.iter(n.P, n.R)
        for leaf in ((one,) if one.tag == n.P else one) if leaf.tag not in _SIGN
    )  # fmt: skip
    return tuple((str(leaf.tag), leaf.text or "") for leaf in leaves)


def _number(note_id: str) -> int:
    """An id as the number that it should be; 0 for one that is none."""
    return int(note_id) if note_id.lstrip("-").isdecimal() else 0
