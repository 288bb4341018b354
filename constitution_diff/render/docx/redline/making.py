"""The texts of two files put together, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.signatures import take_off_signatures

from .around import Around
from .aside import CannotBeSetAsideError, put_back
from .balance import balance_fields
from .bringing import Bringing, as_it_is
from .edges import edge_pairs, make_room, words_in
from .facts import Fact, edge_facts, facts
from .finding import standing_apart
from .gone_fields import strike_fields
from .guarding import Guard
from .inner import InnerTexts
from .lists import Lists
from .marking import Marker, first_free_id, holds_changes, last_move, saved_on
from .moments import date_apart
from .notes import Notes
from .numbers import numbers_of
from .objects import Objects
from .pairs import Placing, linked, table_pairs
from .plain import Known
from .properties import Properties
from .result import EdgeSaid, GivenUp, Kept, Redline
from .sections import tell_sections, untracked_sections
from .side import opened
from .slicing import NOTE_ANCHORS
from .spelling import Speller
from .untracked import take_off_protection, untracked_settings, untracked_styles
from .weave import Weaver, around
from .whereabouts import Whereabouts, notes_by_place, paragraphs_of_boxes
from .widths import set_otherwise, told_of_widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Marking
    from constitution_diff.render.docx.parts import Parts

    from .opening import Draft, File
    from .result import Apart
    from .side import Side

_BODY: Final = n.W + "body"


class _Says(NamedTuple):
    """What the files say; `before` is the new one before its own changes."""

    old: tuple[Fact, ...]
    new: tuple[Fact, ...]
    before: tuple[Fact, ...]
    edges: tuple[EdgeSaid, ...]


class Making:
    """All that the parts of one redline share."""

    def __init__(
        self,
        comparison: Comparison,
        files: tuple[File, File],
        marking: Marking,
        apart: Apart,
    ) -> None:
        old, new = files
        objects, known = Objects(), Known()
        self.old = opened(old.parts, objects, known)
        self.new = opened(new.parts, objects, known)
        self.n_faults = old.n_faults, new.n_faults
        self.marking = marking
        self.compared = self.shown = comparison
        """What comments and bookmarks tell of."""
        self.draft: Draft | None = None
        """The new file, where its own changes are set aside."""
        self.lost_fields = 0
        self.placings = (
            Placing(old.parts.main, old.paragraphs),
            Placing(new.parts.main, new.paragraphs),
        )
        self.files = files
        self.noted = tuple(notes_by_place(one.noted) for one in files)
        """Which note each paragraph is in; read before anything is written."""
        self.boxed = tuple(paragraphs_of_boxes(one.parts.root) for one in files)
        self.spellers: list[Speller] = []
        """Who wrote the texts, that of the body first."""
        self.linked = linked(comparison, *self.placings)
        self.lists = Lists(self.old, self.new)
        self.bringing = Bringing(self.old, self.new, self.lists)
        self.notes = Notes(self.bringing)
        self.bringing.anchor = self.notes.bring
        self.marker = Marker(
            marking.author,
            marking.date or saved_on(new.parts),
            first_free_id(new.parts),
        )
        self.apart = standing_apart(apart, old.parts, new.parts)
        self.properties = Properties(
            self.marker, self.bringing, self.lists, marking.formatting
        )
        self.around = Around(self.old, self.new, marking.formatting)
        self.marker.n_moves = last_move(new.parts)
        if marking.number_changes:
            self.properties.numbers = (numbers_of(self.old), numbers_of(self.new))

    def redline(self) -> Redline:
        """The redline. Nothing more can be made of what it is made of."""
        old, new = self.old.parts, self.new.parts
        make_room(old, new)
        pairs, lost = edge_pairs(old, new)
        says = self._says(pairs)
        # Now that it is known which list each paragraph is in.
        self.lists.learn((pair.olds[0], pair.news[0]) for pair in self.linked.pairs)
        styles = untracked_styles(self.old, self.new, self.bringing.counterpart)
        settings = untracked_settings(old, new, self.lists)
        tables = around(old.root)[0], around(new.root)[0]
        resized = set_otherwise(table_pairs(self.linked.pairs, *tables).items())
        body, given = self._weave(pairs)
        self._tell_sections(body)
        sections = untracked_sections(old.root, new.root, body.written)
        kept = self._kept(says, given)
        guard = self._guard(None if self.compared is self.shown else kept)
        was_protected = take_off_protection(new)
        was_signed = take_off_signatures(new)
        self._annotate(body, kept)
        # What is brought and the notes know each other, and would keep both files in
        # memory until they are collected.
        self.bringing.anchor = as_it_is
        return Redline(
            new.saved(),
            self.old.objects,
            self.old.known,
            says.old,
            says.new,
            says.edges,
            self.properties.lost_sections + sections.n_gone,
            lost_edges=tuple(words_in(old, part) for part in lost),
            sections=sections.pages,
            first_pages=sections.first_pages,
            styles=styles,
            lost_fields=self.lost_fields,
            kept=kept,
            given_up=GivenUp.NONE if self.draft is None else self.draft.given_up,
            put_in_sections=sections.n_come,
            links=tuple(self.around.links),
            n_fields=self.around.n_fields,
            n_recoded=self.around.n_recoded,
            settings=(*settings, *told_of_widths(resized)),
            n_faults=self.n_faults,
            was_protected=was_protected,
            was_signed=was_signed,
            unmarked=guard.unmarked(),
        )

    def _guard(self, kept: Kept | None) -> Guard:
        """Who looks for changes that have no mark; in the notes, too."""
        roots = map(self.new.parts.tree, self._note_parts())
        written = (one.written for one in self.spellers)
        return Guard(
            self.compared,
            self.files,
            self.linked.in_clauses.union(*(f.noted.values() for f in self.files)),
            {was: now for one in written for was, now in one.items()},
            (self.new.parts.root, *(root for root in roots if root is not None)),
            kept,
        )

    def _tell_sections(self, body: Speller) -> None:
        """Record how pages were set, where formatting is marked."""
        if self.marking.formatting:
            old, new = self.old.parts.root, self.new.parts
            tell_sections(old, new.changing(new.main), body.written, self.marker)

    def _says(self, pairs: Sequence[tuple[str, str]]) -> _Says:
        """What both files say, before any of it is written anew."""
        new, before = self.new, None
        if self.draft is not None:
            new, before = map(self._state, (self.draft.after, self.draft.before))
        edges = tuple(
            EdgeSaid(
                there,
                edge_facts(self.old, here),
                edge_facts(new, there),
                () if before is None else edge_facts(before, there),
            )
            for here, there in pairs
        )
        return _Says(
            facts(self.old), facts(new), () if before is None else facts(before), edges
        )

    def _state(self, parts: Parts) -> Side:
        """The new file before or after its own changes."""
        make_room(self.old.parts, parts)
        return opened(parts, self.old.objects, self.old.known)

    def _kept(self, says: _Says, given: set[str]) -> Kept | None:
        """What is known of changes that were put back; some have the ids `given`."""
        if self.draft is None:
            return None
        n_joined = self.draft.held.n_looks_joined
        return Kept(says.before, self.draft.first_id, frozenset(given), n_joined)

    def _weave(self, edges: Sequence[tuple[str, str]]) -> tuple[Speller, set[str]]:
        """Write all texts; who wrote the body, and new ids of changes not ours."""
        old, new = self.old.parts, self.new.parts
        body = self._speller(old.main, new.main)
        ours, theirs = old.root.find(_BODY), new.root.find(_BODY)
        if ours is not None and theirs is not None:
            Weaver(body, self.linked).both(ours, theirs)
        twins = [(body, twin) for twin in body.twins]
        for old_part, new_part in edges:
            speller = self._speller(old_part, new_part)
            self._whole(speller)
            twins += [(speller, twin) for twin in speller.twins]
        inner = InnerTexts(self.notes, self._speller)
        inner.compare(twins)
        inner.tell_moved(body)
        for kind in NOTE_ANCHORS.values():
            inner.tell_sole(kind, self.marker)
        texts = [new.main, *(there for _, there in edges), *self._note_parts()]
        for part in texts:
            root = new.tree(part)
            if root is not None and holds_changes(root):
                balance_fields(new.changing(part), self.marker)
                if part == new.main:
                    roots = old.root, new.root
                    self.lost_fields = strike_fields(*roots, body.written, self.marker)
                date_apart(new.changing(part), self.marker)
        given = self._put_back(texts)
        for anchor, kind in NOTE_ANCHORS.items():
            self.notes.sort(new.root.iter(anchor), kind)
        return body, given

    def _put_back(self, texts: Sequence[str]) -> set[str]:
        """Put back what was set aside; the ids that it was given anew."""
        given: set[str] = set()
        if self.draft is None:
            return given
        new, held = self.new.parts, self.draft.held
        for part in dict.fromkeys((*texts, *self.draft.texts)):
            if new.tree(part) is not None:
                root = new.changing(part)
                given |= put_back(root, held, self.marker.new_id)
        if not held.is_all_back:
            raise CannotBeSetAsideError
        return given

    def _annotate(self, body: Speller, kept: Kept | None) -> None:
        """Comments and bookmarks, where they are asked for."""
        marking = self.marking
        if not (marking.remarks or marking.outside_remarks or marking.bookmarks):
            return
        from .annotating import Annotating  # noqa: PLC0415 - seldom

        placed = self.placings[1]
        if self.draft is not None:
            placed = Placing(placed.part, self.draft.paragraphs)
        old, new = (
            Whereabouts(
                outline, one, one.of_clauses(outline), self.linked.in_clauses,
                body.written, self.new.parts.root, is_old=is_old, notes=noted,
                boxed=boxed,
            )
            for outline, one, is_old, noted, boxed in zip(
                (self.shown.old, self.shown.new), (self.placings[0], placed),
                (True, False), self.noted, self.boxed, strict=True,
            )
        )  # fmt: skip
        annotating = Annotating(
            self.shown, self.marking, self.marker, self.new.parts, old, new, kept
        )
        annotating.bookmarks()
        annotating.comments()

    def _note_parts(self) -> Iterator[str]:
        for kind in NOTE_ANCHORS.values():
            yield from self.new.parts.related(kind)

    def _speller(self, old_part: str, new_part: str) -> Speller:
        speller = Speller(
            self.old, self.new, old_part, new_part, self.marker, self.bringing,
            self.properties, self.around, self.marking.formatting, self.apart,
        )  # fmt: skip
        self.spellers.append(speller)
        return speller

    def _whole(self, speller: Speller) -> None:
        """A header or a footer; one that the old file has not is without words."""
        old = self.old.parts.tree(speller.old_part)
        new = self.new.parts.tree(speller.new_part)
        if new is not None:
            Weaver(speller).both(etree.Element(new.tag) if old is None else old, new)
