"""Texts of both files put together in the new file: paragraphs, tables, rows, cells."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .endings import with_insertions_first, with_joins, with_kept_ending
from .flow import Knowledge, steps
from .lines import Line, lines_of, untouched
from .marking import unmark_moves
from .notes import begin_with, emptied
from .pairs import NOTHING_LINKED, Linked, Pair, table_pairs
from .placing import Placer
from .side import ends_in_paragraph, units
from .step import Step
from .tables import Tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .marking import Status
    from .spelling import Speller


@dataclass(slots=True)
class Weaver:
    """Puts the texts of one part together."""

    speller: Speller
    linked: Linked = NOTHING_LINKED
    _pair_of: dict[Element, Pair] = field(default_factory=dict)

    def __post_init__(self) -> None:
        pairs = self.linked.pairs
        self._pair_of.update((old, pair) for pair in pairs for old in pair.olds)
        if not pairs:
            return
        old, new = self.speller.old.parts.root, self.speller.new.parts.root
        for ours, theirs in zip(around(old), around(new), strict=True):
            for here, there in table_pairs(pairs, ours, theirs).items():
                self._pair_of[here] = Pair((here,), (there,))

    def both(self, old: Element, new: Element) -> None:
        """Put a text that both files have together in `new`, where it stands now."""
        ours, theirs = list(units(old)), list(units(new))
        if self._is_one_line(ours, theirs):
            return
        if ends_in_paragraph(old) and not ends_in_paragraph(new):
            theirs.append(_ended(new))
        elif ends_in_paragraph(new) and not ends_in_paragraph(old):
            ours.append(etree.Element(n.P))
        self.text(ours, theirs, new)

    def text(
        self, old: Sequence[Element], new: Sequence[Element], target: Element
    ) -> None:
        """Put a text of both files together in `target`, which holds the new one."""
        entries: list[Line | Step] = []
        for step in steps(old, new, self._knowledge()):
            if step.is_table:
                entries.append(step)
            else:
                entries += self._lines(step)
        entries = with_kept_ending(entries)
        lines = [one for one in entries if isinstance(one, Line)]
        with_insertions_first(lines)
        with_joins(lines)
        self._place(entries, target)

    def _is_one_line(self, old: list[Element], new: list[Element]) -> bool:
        """Keep a text that is one paragraph and stays, as in most cells."""
        both = (*old, *new)
        if not len(old) == len(new) == 1 or any(one.tag != n.P for one in both):
            return False
        line = self._same(*both) if self.speller.apart.isdisjoint(both) else None
        if line is None or not line.untouched:
            return False
        self.speller.keep(line)
        return True

    def _lines(self, step: Step) -> list[Line]:
        if not step.move and len(step.olds) == len(step.news) == 1:
            line = self._same(step.olds[0], step.news[0])
            if line is not None:
                return [line]
        return lines_of(step, self.speller.old_letters, self.speller.new_letters)

    def _same(self, old: Element, new: Element) -> Line | None:
        """The line of two paragraphs that say the same; None where they do not."""
        speller = self.speller
        text = speller.new_text(new)
        if speller.old_text(old) != text or not speller.stays_around(old, new):
            return None
        line = untouched(old, new, text)
        line.untouched = not speller.formatting or speller.looks_same(line)
        return line

    def _knowledge(self) -> Knowledge:
        return Knowledge(
            lambda unit: self._text(unit, old=True),
            lambda unit: self._text(unit, old=False),
            self._pair_of,
            self.linked.in_clauses,
            self.speller.apart,
        )

    def _text(self, unit: Element, *, old: bool) -> str:
        text = self.speller.old_text if old else self.speller.new_text
        if unit.tag == n.P:
            return text(unit)
        return "\n".join([text(paragraph) for paragraph in unit.iter(n.P)])

    def _place(
        self,
        entries: Sequence[Line | Step],
        target: Element,
        names: dict[int, str] | None = None,
    ) -> None:
        placer = Placer(target)
        names = {} if names is None else names
        tables = Tables(self.speller, self._knowledge(), Weaver)
        for entry in entries:
            if isinstance(entry, Step):
                tables.remember(entry)
        for at, entry in enumerate(entries):
            if isinstance(entry, Step):
                tables.place(entry, placer)
            elif entry.untouched and entry.new is not None:
                self.speller.keep(entry)
                placer.stays(entry.new)
            else:
                placer.put(self.speller.paragraph(entry), entry.new)
                self._move(entries, at, placer, names)
        placer.finish()

    def _move(
        self,
        entries: Sequence[Line | Step],
        at: int,
        placer: Placer,
        names: dict[int, str],
    ) -> None:
        """Mark where the half of a move begins and ends that the line is part of."""
        line = entries[at]
        if not (isinstance(line, Line) and line.move):
            return
        first = at == 0 or not _goes_on(entries[at - 1], line)
        last = at + 1 == len(entries) or not _goes_on(entries[at + 1], line)
        if first:
            placer.begin(*self._range((line.move, line.half), names))
        if last:
            placer.end(line.half, in_paragraph=at + 1 == len(entries))
        if line.beside[0]:
            placer.around(line.beside[1], *self._range(line.beside, names))

    def _range(
        self, part: tuple[int, Status], names: dict[int, str]
    ) -> tuple[Element, Element]:
        """The marks of where a half of a move begins and ends; its name in `names`."""
        move, half = part
        marker = self.speller.marker
        if move not in names:
            names[move] = marker.move_name()
        return marker.range_marks(half, names[move])

    def halves(self, old: Element, gone: Element, come: Element) -> None:
        """Show in both halves of a text that moved what differs between them.

        `gone` is a copy of `old`, with the words that left; `come` is of the new file.
        Each goes and comes as a whole, so what is the same in both is not marked.
        """
        ours, theirs = list(units(old)), list(units(come))
        texts = (
            [self._text(one, old=True) for one in ours],
            [self._text(one, old=False) for one in theirs],
        )
        if texts[0] == texts[1] or any(one.tag == n.TBL for one in (*ours, *theirs)):
            return
        plan = steps(ours, theirs, self._knowledge())
        left = [Step(step.olds, twin=step.news or step.twin) for step in plan]
        came = [Step(news=step.news, twin=step.olds or step.twin) for step in plan]
        signs = emptied(gone)
        self._one_half(left, gone)
        begin_with(gone, signs)
        self._one_half(came, come)

    def _one_half(self, plan: Sequence[Step], target: Element) -> None:
        lines: list[Line | Step] = []
        for step in plan:
            if step.olds or step.news:
                own = self._lines(replace(step, move=1 if step.twin else 0))
                for line in own:
                    # Of a paragraph that both have, the mark is the same.
                    line.mark = line.half if line.move else line.mark
                    line.move = 0
                lines += own
        self._place(with_kept_ending(lines), target)
        unmark_moves(target)

    def half(self, step: Step, target: Element, name: str) -> None:
        """Put one half of what moved as a whole into `target`: the text of a cell."""
        spell = self.speller.old_letters, self.speller.new_letters
        lines = with_kept_ending(lines_of(step, *spell))
        self._place(lines, target, {step.move: name})


def _goes_on(entry: Line | Step, line: Line) -> bool:
    """Whether a neighbour is in the same half of the same move."""
    if not isinstance(entry, Line):
        return False
    return (entry.move, entry.half) == (line.move, line.half)


def _ended(text: Element) -> Element:
    """The empty paragraph that Word puts behind a table which ends a text."""
    made = etree.Element(n.P)
    section = child(text, n.W + "sectPr")
    if section is None:
        text.append(made)
    else:
        section.addprevious(made)
    return made


def around(root: Element) -> tuple[dict[Element, Element], dict[Element, Element]]:
    """The nearest table, and the nearest row, around each paragraph that has one."""
    tables: dict[Element, Element] = {}
    rows: dict[Element, Element] = {}
    for outer in root.iter(n.TBL, n.TR):  # those inside others come later
        found = tables if outer.tag == n.TBL else rows
        found.update(dict.fromkeys(outer.iter(n.P), outer))
    return tables, rows
