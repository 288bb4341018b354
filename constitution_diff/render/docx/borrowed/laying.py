"""The body of the Word side made into that of the text side, in place.

What both have keeps its paragraphs; what only the text has is put where it belongs;
what only the Word side has is taken out. Everything that is no provision stays where it
is: the cover, the contents list, empty lines, section breaks.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.redline.side import cells
from constitution_diff.render.docx.redline.spine import Placed, spine

from .aligning import lettered, loose
from .placing import Places, part_tables
from .printed import bare, label_key, printed, sort_of
from .removing import anchors_of, note_of, remove, remove_note
from .rewriting import rewrite
from .setting import behind_label, copy_of, new_paragraph, new_row, put_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause

    from .aligning import Lettered
    from .looks import Looks
    from .pairing import Hold, Pairing
    from .word_side import WordSide

_ROW: Final = "row"
_NOTE: Final = "note"


@dataclass(frozen=True, slots=True)
class Laid:
    """Where some provisions of the text side stand, and what else may stand there."""

    hold: Hold
    paragraphs: tuple[Element, ...]
    automatic: bool = False
    """A list may print the label of the first of them."""
    beside: str = ""
    """Signs that are part of no provision, in the order of their codes."""


def lay(
    word: WordSide, pairing: Pairing, plainly: frozenset[int] = frozenset()
) -> list[Laid]:
    """Lay the text side into the Word side; what stands where, in its order.

    `plainly` are places, from 0, in the holds of what takes over no paragraphs.
    """
    laying = _Laying(word, pairing, plainly)
    laying.take_over()
    laying.fill_in()
    laying.take_out()
    part_tables(word.body)
    return [laying.laid[number] for number in range(len(pairing.holds))]


@dataclass(slots=True)
class _Laying:
    """What is known while one text side is laid into one Word side."""

    word: WordSide
    pairing: Pairing
    plainly: frozenset[int]
    laid: dict[int, Laid] = field(default_factory=dict)
    """By the place of its hold."""
    _stay: set[int] = field(default_factory=set)
    """Places of the holds that stand where the Word side has them."""
    _moved: dict[int, list[Element]] = field(default_factory=dict)
    """Paragraphs that come elsewhere, as they were."""
    _going: list[Clause] = field(default_factory=list)

    def take_over(self) -> None:
        """Rewrite what stays, and copy what is to stand elsewhere."""
        holds = self.pairing.holds
        self._stay = self._staying()
        for number, hold in enumerate(holds):
            if hold.theirs and number not in self._stay:
                if number not in self.plainly and sort_of(hold.ours[0]) != _ROW:
                    self._moved[number] = [copy_of(one) for one in self._held(hold)]
                self._going += hold.theirs
        for number in sorted(self._stay):
            if not self._kept(number, self._held(holds[number])):
                self._stay.discard(number)
                self._going += holds[number].theirs

    def fill_in(self) -> None:
        """Put what comes between what stays."""
        holds = self.pairing.holds
        tables = {
            number: hold.ours[0].parent
            for number, hold in enumerate(holds)
            if sort_of(hold.ours[0]) == _ROW
        }
        standing = {number: self._element(number) for number in self._stay}
        places = Places(self.word, standing, tables)
        for number, hold in enumerate(holds):
            if number not in self._stay:
                self._come(number, hold, places)
            elif hold.theirs[0].id in self.pairing.lines:
                places.passes(number)
            elif sort_of(hold.ours[0]) != _NOTE:
                places.stays(number)

    def _held(self, hold: Hold) -> list[Element]:
        found = (p for clause in hold.theirs for p in self.word.held[clause.id])
        return list(dict.fromkeys(found))

    def _staying(self) -> set[int]:
        """The holds that keep their place; notes go with their marks."""
        stay: set[int] = set()
        placed: list[Placed] = []
        numbers: list[int] = []
        for number, hold in enumerate(self.pairing.holds):
            if not hold.theirs or number in self.plainly:
                continue
            at = self.word.at.get(self._held(hold)[0])
            if at is None:
                stay.add(number)
            else:
                placed.append(Placed(number, at, len(printed(hold.ours)) + 1))
                numbers.append(number)
        return stay | {numbers[one] for one in spine(placed)}

    def _element(self, number: int) -> Element:
        """What others are put behind: the last paragraph of a hold, or its row."""
        last = self.laid[number].paragraphs[-1]
        if sort_of(self.pairing.holds[number].ours[0]) == _ROW:
            return next(last.iterancestors(n.TR), last)
        return last

    def _kept(self, number: int, paragraphs: list[Element]) -> bool:
        """Have paragraphs say what the text says; whether they can."""
        hold = self.pairing.holds[number]
        if sort_of(hold.ours[0]) == _ROW:
            return self._kept_row(number, hold)
        self._rewritten(number, hold, paragraphs)
        return True

    def _rewritten(
        self, number: int, hold: Hold, paragraphs: list[Element]
    ) -> list[Element]:
        """The paragraphs that are left, with the words of the text side."""
        automatic = self.word.is_automatic(hold.theirs[0])
        # Word numbers the notes itself.
        automatic |= bool(paragraphs) and note_of(paragraphs[0]) is not None
        was = printed(hold.theirs, labelled=not automatic)
        now = self._now(hold, automatic=automatic)
        have = lettered(paragraphs)
        beside = loose(was, have.text)
        left = paragraphs
        if was != now:
            rewrite(have, was, now)
            left = _not_emptied(have) or paragraphs[:1]
        for one in paragraphs:
            if one not in left and one.getparent() is not None:
                remove(one)
        self.laid[number] = Laid(hold, tuple(left), automatic, beside)
        return left

    def _now(self, hold: Hold, *, automatic: bool) -> str:
        """What the paragraphs are to say; a label that counts as the same stays."""
        old, new = hold.theirs[0].label, hold.ours[0].label
        now = printed(hold.ours, labelled=False)
        if automatic or not new:
            return now
        label = old if label_key(old) == label_key(new) else new
        return f"{label} {now}".strip()

    def _kept_row(self, number: int, hold: Hold) -> bool:
        (ours,), (theirs, *_) = hold.ours, hold.theirs
        paragraphs = self.word.held[theirs.id]
        row = next(paragraphs[0].iterancestors(n.TR), None)
        there = [] if row is None else list(cells(row))
        if row is None or not len(ours.cells) == len(theirs.cells) == len(there):
            return ours.cells == theirs.cells and self._same_row(number, hold)
        was, now = " ".join(theirs.cells), list(row.iter(n.P))
        beside = loose(was, lettered(now).text)
        for cell, before, after in zip(there, theirs.cells, ours.cells, strict=True):
            if before != after:
                rewrite(lettered([*cell.iter(n.P)]), before, after)
        self.laid[number] = Laid(hold, tuple(row.iter(n.P)), beside=beside)
        return True

    def _same_row(self, number: int, hold: Hold) -> bool:
        (theirs, *_) = hold.theirs
        paragraphs = self.word.held[theirs.id]
        beside = loose(" ".join(theirs.cells), lettered(paragraphs).text)
        self.laid[number] = Laid(hold, tuple(paragraphs), beside=beside)
        return True

    def _come(self, number: int, hold: Hold, places: Places) -> None:
        if sort_of(hold.ours[0]) == _ROW:
            row = new_row(hold.ours[0].cells, places.row_like(len(hold.ours[0].cells)))
            places.put_row(row, hold.ours[0].parent)
            self.laid[number] = Laid(hold, tuple(row.iter(n.P)))
            return
        if number in self._moved:
            look = self.word.looks.of(hold.theirs[0])
            paragraphs = self._rewritten(number, hold, self._moved[number])
        else:
            clause = hold.ours[0]
            linked = hold.look_of and self.word.looks.of(hold.look_of)
            look = linked or self.word.looks.nearest(clause, places.at)
            automatic = bool(look and look.automatic and number not in self.plainly)
            made = new_paragraph(clause, look, labelled=not automatic)
            paragraphs = [made]
            beside = behind_label(clause, look) + (look.behind_heading if look else "")
            self.laid[number] = Laid(hold, (made,), automatic, bare(beside))
        places.put(paragraphs, None if look is None else look.blank)

    def take_out(self) -> None:
        """Take out what only the Word side has, or has elsewhere."""
        kept = {one for laid in self.laid.values() for one in laid.paragraphs}
        anchors = anchors_of(self.word.body)
        for clause in (*self.pairing.gone, *self._going):
            for paragraph in self.word.held.get(clause.id, ()):
                note = note_of(paragraph)
                if note is not None and kept.isdisjoint(note.iter(n.P)):
                    remove_note(note, anchors)
                elif paragraph not in kept and paragraph.getparent() is not None:
                    remove(paragraph, whole_row=sort_of(clause) == _ROW)


def _not_emptied(have: Lettered) -> list[Element]:
    """The paragraphs, without those that had words and have none any more."""
    return [
        one
        for one, before in zip(have.paragraphs, have.letters, strict=True)
        if not bare(before.text) or bare(lettered([one]).text)
    ]


def type_labels(laid: Sequence[Laid], typed: set[Element], looks: Looks) -> None:
    """Type the labels that no list prints, before the words of their paragraphs."""
    for one in laid:
        if one.paragraphs[0] in typed:
            clause = one.hold.ours[0]
            like = one.hold.theirs[0] if one.hold.theirs else clause
            put_label(one.paragraphs[0], clause.label, looks.of(like))
