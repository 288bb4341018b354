"""A line of the redline as a w:p: runs of both files, with their formatting.

What stays and what comes keeps the links and controls it stands in; what goes keeps
its links, and lies inside those of the new file where it went from between their words.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import field
from typing import TYPE_CHECKING

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .copying import empty_copy
from .hidden import hide, is_hidden
from .leaves import Halves, Twins
from .letters import holds_objects
from .looks import look, runs_beside, tell_look_of_run
from .marking import Status
from .pen import Pen, emptied
from .slicing import (
    NOTE_ANCHORS,
    bounds_in,
    going_leaves,
    holds_text,
    shell_of_both,
    sliced,
    status_of_silent,
)
from .unfolding import unfolded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .around import Around
    from .bringing import Bringing
    from .leaves import Leaf
    from .letters import Letters
    from .lines import Line, Stretch
    from .looks import Look
    from .marking import Marker
    from .properties import Properties
    from .side import Side


@dataclass(slots=True)
class Speller:
    """Writes the paragraphs of one part: of the body, a header, the notes."""

    old: Side
    new: Side
    old_part: str
    new_part: str
    marker: Marker
    bringing: Bringing
    properties: Properties
    around: Around
    formatting: bool = False
    """Changes of formatting are marked, too."""
    apart: frozenset[Element] = frozenset()
    """What is to be paired with nothing."""
    twins: list[Twins] = field(default_factory=list)
    """What stays and holds a text of its own, to be compared later."""
    moved: dict[tuple[Element, int], Halves] = field(default_factory=dict)
    """What moved and holds a text of its own, by its place in the old file."""
    written: dict[Element, Element] = field(default_factory=dict)
    """What became of a paragraph of either file in the redline."""
    _done: dict[Element, int] = field(default_factory=dict)
    """How many leaves of each new paragraph are written."""

    def old_letters(self, paragraph: Element) -> Letters:
        """The letters of a paragraph of the old file."""
        return self.around.letters(paragraph, self.old_part, old=True)

    def new_letters(self, paragraph: Element) -> Letters:
        """The letters of a paragraph of the new file."""
        return self.around.letters(paragraph, self.new_part, old=False)

    def old_text(self, paragraph: Element) -> str:
        """What a paragraph of the old file says."""
        return self.old.text(paragraph, self.old_part)

    def new_text(self, paragraph: Element) -> str:
        """What a paragraph of the new file says."""
        return self.new.text(paragraph, self.new_part)

    def paragraph(self, line: Line) -> Element:
        """The w:p that a line makes."""
        self.around.tell(line.stretches, self.old_part, self.new_part)
        for stretch in line.stretches:
            self._unfold(stretch)
        made = etree.Element(n.P) if line.new is None else empty_copy(line.new)
        properties = self.properties.of(line)
        if properties is not None:
            made.append(properties)
        pen = Pen(made, self.marker)
        whole = len(line.stretches) <= 1 and line.mark is not Status.KEEP
        for at, stretch in enumerate(line.stretches):
            if stretch.status.goes:
                self._enter(stretch, line.stretches[at + 1 :], pen)
                self._goes(stretch, pen)
            else:
                self._stays(stretch, pen, whole=whole)
        if line.new is not None:
            status = line.mark if whole and line.mark.comes else Status.KEEP
            self._rest(line.new, pen, status)
        for own in (line.new, line.old):
            if own is not None:
                self.written[own] = made
        return made

    def keep(self, line: Line) -> None:
        """Leave the paragraph of an untouched line as it is."""
        assert line.old is not None  # noqa: S101 - it is in both files
        assert line.new is not None  # noqa: S101
        self.properties.retouch(line.old, line.new)
        self.written[line.old] = line.new
        self.around.tell(line.stretches, self.old_part, self.new_part)
        if not holds_objects(self.new_text(line.new)):  # as in nearly all
            return
        before = self.old_letters(line.old).objects
        for at, node in self.new_letters(line.new).objects.items():
            if at in before and holds_text(node):
                self.twins.append(Twins(before[at], node))

    def stays_around(self, old: Element, new: Element) -> bool:
        """Whether nothing around the same words of two paragraphs is to be marked."""
        return self.around.stays((old, self.old_part), (new, self.new_part))

    def _unfold(self, stretch: Stretch) -> None:
        """Have each field of the paragraph consist of runs, which can come and go."""
        side = self.old if stretch.status.goes else self.new
        if unfolded(stretch.paragraph):
            side.forget(stretch.paragraph)

    def _stays(self, stretch: Stretch, pen: Pen, *, whole: bool) -> None:
        """What the new file has: up to where the stretch ends."""
        letters = self.new_letters(stretch.paragraph)
        leaves = letters.leaves
        at = self._done.get(stretch.paragraph, 0)
        while at < len(leaves) and leaves[at].start < stretch.end:
            leaf = leaves[at]
            if leaf.end == leaf.start:
                status = status_of_silent(leaf, letters, stretch, whole=whole)
                self._write(leaf, pen, status, (0, 0))
            elif self.formatting and stretch.old is not None and leaf.run is not None:
                self._restyled(leaf, stretch, pen)
            else:
                bounds = bounds_in(leaf, stretch)
                made = self._write(leaf, pen, stretch.status, bounds)
                self._twin(leaf, stretch, made)
            if leaf.end > stretch.end:
                break
            at += 1
        self._done[stretch.paragraph] = at

    def _rest(self, paragraph: Element, pen: Pen, status: Status) -> None:
        """What stands behind the last letter of a new paragraph."""
        letters = self.new_letters(paragraph)
        for leaf in letters.leaves[self._done.get(paragraph, 0) :]:
            own = Status.KEEP if leaf.run is None else status
            self._write(leaf, pen, own, (0, 0))
        self._done[paragraph] = len(letters.leaves)

    def _write(
        self, leaf: Leaf, pen: Pen, status: Status, bounds: tuple[int, int]
    ) -> Element:
        pen.inside(leaf.shell, emptied)
        made = sliced(leaf, bounds, status)
        if leaf.run is None:
            pen.put(made, status)
        else:
            pen.run(leaf.run, status, deepcopy).append(made)
        return made

    def looks_same(self, line: Line) -> bool:
        """Whether the words of an untouched line look as they did."""
        assert line.old is not None  # noqa: S101 - it is in both files
        assert line.new is not None  # noqa: S101
        old, new = self.old_letters(line.old), self.new_letters(line.new)
        return all(
            self._look_of(ours) == look(_properties(theirs))
            for _, _, ours, theirs in runs_beside(old, 0, new, 0, len(new.text))
        )

    def _restyled(self, leaf: Leaf, stretch: Stretch, pen: Pen) -> None:
        """Words that stay, each with how it looked where that differs."""
        assert stretch.old is not None  # noqa: S101 - the words stay
        start, end = bounds_in(leaf, stretch)
        first = leaf.start + start
        found = runs_beside(
            self.old_letters(stretch.old),
            stretch.kept_at + first - stretch.start,
            self.new_letters(stretch.paragraph),
            first,
            end - start,
        )
        for piece, piece_end, ours, theirs in found:
            pen.break_run()
            bounds = (piece - leaf.start, piece_end - leaf.start)
            made = self._write(leaf, pen, Status.KEEP, bounds)
            self._twin(leaf, stretch, made)
            run, own = made.getparent(), _properties(ours)
            if run is not None and self._look_of(ours) != look(_properties(theirs)):
                before = None if own is None else self.bringing.run_properties(own)
                tell_look_of_run(run, before, self.marker.mark("rPrChange"))

    def _look_of(self, run: Element | None) -> Look:
        """How a run of the old file looks, in the words of the new one."""
        own = _properties(run)
        return look(None if own is None else self.bringing.run_properties(own))

    def _twin(self, leaf: Leaf, stretch: Stretch, made: Element) -> None:
        """Remember what stays, or moved, and holds a text of its own."""
        if stretch.status is Status.MOVED_TO and stretch.twin is not None:
            if holds_text(leaf.node):
                at = stretch.twin_at + leaf.start - stretch.start
                self.moved.setdefault((stretch.twin, at), Halves()).come = made
            return
        if stretch.old is None or not holds_text(leaf.node):
            return
        at = stretch.kept_at + leaf.start - stretch.start
        before = self.old_letters(stretch.old).objects
        if at in before:
            self.twins.append(Twins(before[at], made))

    def _enter(self, going: Stretch, behind: Sequence[Stretch], pen: Pen) -> None:
        """Begin the control of both files that old words stood in, where it begins."""
        if behind and behind[0].status.comes:
            new = behind[0].paragraph
            olds = going_leaves(self.old_letters(going.paragraph), going)
            news = self.new_letters(new).leaves[self._done.setdefault(new, 0) :]
            shell = shell_of_both(tuple(olds), news)
            pen.inside(shell or pen.shell, emptied)

    def _goes(self, stretch: Stretch, pen: Pen) -> None:
        """What the old file had."""
        letters = self.old_letters(stretch.paragraph)
        stays_inside = self._is_inside(pen)
        for leaf in going_leaves(letters, stretch):
            if not stays_inside:
                links = tuple(one for one in leaf.shell if one.tag == n.LINK)
                pen.inside(links, self._link)
            made = self._old_node(leaf, stretch)
            if stretch.status is Status.MOVED_FROM and holds_text(leaf.node):
                place = stretch.paragraph, leaf.start
                halves = self.moved.setdefault(place, Halves())
                halves.old, halves.gone = leaf.node, made
            if leaf.run is None:
                pen.put(made, stretch.status)
            else:
                own = self.bringing.run_properties
                run = pen.run(leaf.run, stretch.status, own)
                self._shows_as_it_did(leaf.run, stretch.paragraph, run, pen)
                run.append(made)

    def _shows_as_it_did(
        self, old: Element, paragraph: Element, made: Element, pen: Pen
    ) -> None:
        """Have old words show in the new file if they did in the old one.

        The paragraph that they stand in may be of another style.
        """
        if not (self.old.hiding or self.new.hiding):  # their own looks say it all
            return
        was_hidden = old in self.old.unshown(paragraph)
        if was_hidden != is_hidden(made, pen.paragraph, self.new.styles):
            hide(made, on=was_hidden)

    def _is_inside(self, pen: Pen) -> bool:
        """Whether the words of the new file go on in what is open."""
        if not pen.path:
            return False
        for paragraph, at in reversed(self._done.items()):
            leaves = self.new_letters(paragraph).leaves
            return at < len(leaves) and leaves[at].shell == pen.shell
        return False

    def _link(self, link: Element) -> Element:
        return self.bringing.link(link, self.old_part, self.new_part)

    def _old_node(self, leaf: Leaf, stretch: Stretch) -> Element:
        node = leaf.node
        if node.tag in NOTE_ANCHORS:
            return self.bringing.anchor(node, NOTE_ANCHORS[node.tag])
        if len(node):
            return self.bringing.object(node, self.old_part, self.new_part)
        bounds = bounds_in(leaf, stretch) if leaf.end > leaf.start else (0, 0)
        return sliced(leaf, bounds, stretch.status)


def _properties(run: Element | None) -> Element | None:
    return child(run, n.RPR)
