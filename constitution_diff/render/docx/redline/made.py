"""From two Word files and their comparison to the redline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.model import PLAIN_MARKING, Pending, View
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved

from .annotating import Annotating
from .balance import balance_fields
from .bringing import Bringing
from .edges import edge_pairs, edges_that_come, make_room, words_in
from .facts import Fact, edge_facts, facts
from .finding import outer_boxes, paragraphs_at
from .hands import Hands, accept_words, hands_in
from .lists import Lists
from .marking import Marker, first_free_id, holds_changes, saved_on
from .moments import date_apart
from .notes import Notes, begin_with, emptied
from .numbers import numbers_of
from .objects import Objects
from .pairs import Placing, linked
from .plain import Known
from .properties import Properties
from .side import opened, units
from .slicing import NOTE_ANCHORS
from .spelling import Speller
from .untracked import untracked_sections, untracked_styles
from .weave import Weaver

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Comparison, Marking, SourceFacts
    from constitution_diff.render.docx.parts import Parts

    from .pairs import Linked
    from .side import Side
    from .spelling import Twins

_BODY: Final = n.W + "body"


@dataclass(frozen=True, slots=True)
class Apart:
    """Paragraphs that are to be paired with nothing: part, and number from 0."""

    old: frozenset[tuple[str, int]] = frozenset()
    new: frozenset[tuple[str, int]] = frozenset()
    with_tables: bool = False
    """Nor are the tables around them."""


class EdgeSaid(NamedTuple):
    """A header or footer of the redline, and what it says in both files."""

    part: str
    old_says: tuple[Fact, ...]
    new_says: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Redline:
    """A redline, what it must give back, and what of the old file it does not hold."""

    content: bytes
    objects: Objects
    known: Known
    old_says: tuple[Fact, ...]
    new_says: tuple[Fact, ...]
    edges: tuple[EdgeSaid, ...] = ()
    lost_sections: int = 0
    """Section breaks that only the old file has."""
    lost_edges: tuple[str, ...] = ()
    """What headers and footers say that only the old file has."""
    sections: tuple[int, ...] = ()
    """Sections, from 1, whose page is set otherwise in the two files."""
    styles: tuple[str, ...] = ()
    """Names of styles that look otherwise in the two files."""
    n_unkept: int = 0
    """Changes that the new file tracked and that are none between the two files."""
    n_replaced: int = 0
    """Paragraphs shown as gone and come because nothing else gave both files back."""


def redline_docx(
    comparison: Comparison, old: bytes, new: bytes, marking: Marking = PLAIN_MARKING
) -> bytes:
    """The new file with tracked changes: accepted it is the new, rejected the old.

    `comparison` is of these two files. Raises UnreadableSourceError.
    """
    return made(comparison, old, new, marking).content


def made(
    comparison: Comparison,
    old: bytes,
    new: bytes,
    marking: Marking = PLAIN_MARKING,
    *,
    apart: Apart = Apart(),
) -> Redline:
    """The same, with what it must give back."""
    keep = marking.pending is Pending.KEEP
    ours = _open(old, comparison.old.sources[0], keep=False)
    theirs = _open(new, comparison.new.sources[0], keep=keep)
    return _Making(comparison, ours, theirs, marking, apart).redline()


@dataclass(frozen=True, slots=True)
class _File:
    """A file in the state that is compared, its paragraphs as the reader counts."""

    parts: Parts
    paragraphs: list[Element]
    hands: Hands


def _open(content: bytes, facts_of: SourceFacts, *, keep: bool) -> _File:
    """The file in the view that was compared; what it tracked may keep its authors."""
    parts = open_parts(content, facts_of.name)
    paragraphs = list(parts.root.iter(n.P))
    hands = hands_in(parts.root) if keep else Hands()
    decide = reject_all if facts_of.view == View.ORIGINAL.value else accept_all
    resolved(parts, accept_words if keep else decide)
    hands.settled(paragraphs, parts.root)
    return _File(parts, paragraphs, hands)


class _Making:
    """All that the parts of one redline share."""

    def __init__(
        self,
        comparison: Comparison,
        old: _File,
        new: _File,
        marking: Marking,
        apart: Apart,
    ) -> None:
        objects, known = Objects(), Known()
        self.old: Side = opened(old.parts, objects, known)
        self.new: Side = opened(new.parts, objects, known)
        self.comparison, self.marking = comparison, marking
        self.placings = (
            Placing(old.parts.main, old.paragraphs),
            Placing(new.parts.main, new.paragraphs),
        )
        self.linked: Linked = linked(comparison, *self.placings)
        self.lists = Lists(self.old, self.new)
        self.lists.learn((pair.olds[0], pair.news[0]) for pair in self.linked.pairs)
        self.bringing = Bringing(self.old, self.new, self.lists)
        self.notes = Notes(self.bringing)
        self.bringing.anchor = self.notes.bring
        self.marker = Marker(
            marking.author,
            marking.date or saved_on(new.parts),
            first_free_id(new.parts),
        )
        self.apart = frozenset(
            (*paragraphs_at(old.parts, apart.old), *paragraphs_at(new.parts, apart.new))
        )
        if apart.with_tables:
            self.apart |= {t for p in self.apart for t in p.iterancestors(n.TBL)}
        self.hands = new.hands
        self.properties = Properties(
            self.marker, self.bringing, self.lists, self.hands, marking.formatting
        )
        if marking.number_changes:
            self.properties.numbers = (numbers_of(self.old), numbers_of(self.new))

    def redline(self) -> Redline:
        old, new = self.old.parts, self.new.parts
        make_room(old, new)
        pairs, lost = edge_pairs(old, new)
        pairs = (*pairs, *edges_that_come(old, new))
        says = facts(self.old), facts(self.new)
        edges = tuple(
            EdgeSaid(there, edge_facts(self.old, here), edge_facts(self.new, there))
            for here, there in pairs
        )
        untracked = (
            untracked_sections(self.old, self.new),
            untracked_styles(self.old, self.new),
        )
        self._weave(pairs)
        return Redline(
            new.saved(),
            self.old.objects,
            self.old.known,
            *says,
            edges,
            self.properties.lost_sections,
            tuple(words_in(old, part) for part in lost),
            *untracked,
            self.hands.n_lost,
        )

    def _weave(self, edges: Sequence[tuple[str, str]]) -> None:
        old, new = self.old.parts, self.new.parts
        body = self._speller(old.main, new.main)
        ours, theirs = old.root.find(_BODY), new.root.find(_BODY)
        if ours is not None and theirs is not None:
            weaver = Weaver(body, self.linked)
            weaver.text(list(units(ours)), list(units(theirs)), theirs)
        twins = [(body, twin) for twin in body.twins]
        for old_part, new_part in edges:
            speller = self._speller(old_part, new_part)
            self._whole(speller)
            twins += [(speller, twin) for twin in speller.twins]
        self._twins(twins)
        self._annotate(body)
        for anchor, kind in NOTE_ANCHORS.items():
            self._sole_notes(kind)
            self.notes.sort(new.root.iter(anchor), kind)
        for part in [new.main, *(there for _, there in edges), *self._note_parts()]:
            root = new.tree(part)
            if root is not None and holds_changes(root):
                balance_fields(new.changing(part), self.marker)
                date_apart(new.changing(part), self.marker)

    def _annotate(self, body: Speller) -> None:
        """Comments and bookmarks, where they are asked for."""
        old = self.placings[0].of_clauses(self.comparison.old)
        new = self.placings[1].of_clauses(self.comparison.new)

        def found(clause: str, is_old: bool) -> Element | None:  # noqa: FBT001
            paragraphs = (old if is_old else new).get(clause, ())
            there = (body.written.get(one, one) for one in paragraphs)
            roots = (one for one in there if one.getroottree().getroot() is root)
            return next(roots, None)

        root = self.new.parts.root
        annotating = Annotating(
            self.comparison, self.marking, self.marker, self.new.parts, found
        )
        annotating.bookmarks()
        annotating.comments()

    def _note_parts(self) -> Iterator[str]:
        for kind in NOTE_ANCHORS.values():
            yield from self.new.parts.related(kind)

    def _speller(self, old_part: str, new_part: str) -> Speller:
        return Speller(
            self.old, self.new, old_part, new_part, self.marker, self.bringing,
            self.properties, self.hands, self.marking.formatting, self.apart,
        )  # fmt: skip

    def _sole_notes(self, kind: str) -> None:
        """Mark the words of a note that came or went with its anchor, as Word does."""
        parts = self.notes.part(kind, old=True), self.notes.part(kind, old=False)
        weaver = Weaver(self._speller(*parts))
        for note, said in list(self.notes.sole(kind, self.marker)):
            if note is said:
                weaver.text((), list(units(note)), note)
            else:
                signs = emptied(note)
                weaver.text(list(units(said)), (), note)
                begin_with(note, signs)

    def _whole(self, speller: Speller) -> None:
        """A header or a footer; one that the old file has not is without words."""
        old = self.old.parts.tree(speller.old_part)
        new = self.new.parts.tree(speller.new_part)
        before = [etree.Element(n.P)] if old is None else list(units(old))
        if new is not None:
            Weaver(speller).text(before, list(units(new)), new)

    def _twins(self, twins: list[tuple[Speller, Twins]]) -> None:
        """The texts of notes and of text boxes that both files have."""
        while twins:
            speller, pair = twins.pop(0)
            kind = NOTE_ANCHORS.get(pair.old.tag)
            inner = (
                self._boxes(speller, pair) if kind is None else self._note(pair, kind)
            )
            twins += [(inner, twin) for twin in inner.twins]

    def _boxes(self, speller: Speller, pair: Twins) -> Speller:
        inner = self._speller(speller.old_part, speller.new_part)
        for old, new in zip(outer_boxes(pair.old), outer_boxes(pair.new), strict=False):
            Weaver(inner).text(list(units(old)), list(units(new)), new)
        return inner

    def _note(self, pair: Twins, kind: str) -> Speller:
        parts = self.notes.part(kind, old=True), self.notes.part(kind, old=False)
        inner = self._speller(*parts)
        old = self.notes.note(kind, pair.old.get(n.ID, ""), old=True)
        new = self.notes.note(kind, pair.new.get(n.ID, ""), old=False)
        if old is not None and new is not None:
            Weaver(inner).text(list(units(old)), list(units(new)), new)
        return inner
