"""Comments in the margin and bookmarks: what is put beside the text of a redline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render import vocabulary
from constitution_diff.render.docx.resolve.marks import mark_of
from constitution_diff.render.plain import in_xml

from .marking import Status
from .remarking import Remarking, has_words_that_stay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from constitution_diff.model import Comparison, Marking
    from constitution_diff.render.docx.parts import Parts

    from .marking import Marker
    from .remarking import Placed
    from .result import Kept
    from .whereabouts import Whereabouts

_COMMENT: Final = n.W + "comment"
_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)
_EMPTY: Final = (
    b'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
    b'main"/>'
)
_NOT_IN_NAMES: Final = re.compile(r"\W+")
_LONGEST_NAME: Final = 40
"""Letters of a bookmark's name (ECMA-376 Part 1, 17.13.6.2)."""
_REFERENCE: Final = n.W + "commentReference"
_GALLERY: Final = f"{n.W}sdtPr/{n.W}docPartObj"
"""What has no form to fill in: a contents list and its like."""
_HOLDS_REFERENCE: Final = (n.R, n.INS, n.DEL)
_MARKS: Final = {
    n.INS: Status.INSERT,
    n.MOVE_TO: Status.INSERT,
    n.DEL: Status.DELETE,
    n.MOVE_FROM: Status.DELETE,
}


@dataclass(frozen=True, slots=True)
class Annotating:
    """Puts comments and bookmarks into the redline of a comparison."""

    comparison: Comparison
    marking: Marking
    marker: Marker
    parts: Parts
    old: Whereabouts
    new: Whereabouts
    kept: Kept | None = None
    """Of changes that the new file had and the redline has still."""

    def comments(self) -> None:
        """A comment at each change that the marking has a remark on."""
        if not (self.marking.remarks or self.marking.outside_remarks):
            return
        self.parts.changing(self.parts.main)
        root = self._comments()
        taken = [int(one.get(n.ID, "-1")) for one in root.iterchildren(_COMMENT)]
        number = max(taken, default=-1) + 1
        remarking = Remarking(
            self.comparison, self.marking, self.parts, self.old, self.new
        )
        for one in remarking.placed():
            root.append(self._comment(str(number), _with_place(one)))
            if one.there.tag == n.P:
                self._anchor(one.there, str(number))
            else:
                self._anchor_at(one.there, str(number))
            number += 1

    def bookmarks(self) -> None:
        """A bookmark at each provision of the new file."""
        if not self.marking.bookmarks:
            return
        self.parts.changing(self.parts.main)
        taken = {
            mark.get(n.NAME, "").casefold() for mark in self.parts.root.iter(n.BOOKMARK)
        }
        for clause in self.comparison.new.clauses:
            paragraph = self.new.of_clause(clause) if clause.label else None
            if paragraph is not None and paragraph.tag == n.P:
                name = _free(_name(clause.id), taken)
                taken.add(name.casefold())
                self._bookmark(paragraph, name)

    def _comments(self) -> Element:
        found = self.parts.related("comments")
        if found:
            return self.parts.changing(found[0])
        self.parts.put("word/comments.xml", _EMPTY, _TYPE)
        self.parts.relate(self.parts.main, "comments", "word/comments.xml")
        return self.parts.changing("word/comments.xml")

    def _comment(self, number: str, text: str) -> Element:
        made = self.marker.mark("comment")
        made.set(n.ID, number)
        author = self.marking.remarks_by or self.marker.author
        made.set(n.AUTHOR, author)
        made.set(n.W + "initials", self.marking.initials or _initials(author))
        for line in text.split("\n"):
            run = etree.SubElement(etree.SubElement(made, n.P), n.R)
            words = etree.SubElement(run, n.T)
            words.text = in_xml(line)
            words.set(n.XML_SPACE, "preserve")
        return made

    def _anchor(self, paragraph: Element, number: str) -> None:
        """Put the comment on the whole paragraph; it comes and goes with that."""
        start, end, held = _elements(number)
        host, is_behind = _host(paragraph)
        mark = _goes_with(paragraph)
        mark = _goes_with(host) if mark is None else mark
        if mark is not None:
            change = self._change_like(mark)
            change.append(held)
            held = change
        paragraph.insert(_beginning(paragraph), start)
        paragraph.append(end)
        if is_behind:
            host.insert(_behind_references(host), held)
        else:
            host.append(held)

    def _anchor_at(self, anchor: Element, number: str) -> None:
        """Put the comment on the anchor of a note; it comes and goes with that."""
        around = list(anchor.iterancestors(*_MARKS))
        held = around[-1] if around else anchor.getparent()
        assert held is not None  # noqa: S101 - an anchor stands in a run
        start, end, run = _elements(number)
        mark = around[-1] if around else None
        held.addprevious(start)
        if mark is None:
            held.addnext(run)
        else:
            change = self._change_like(mark)
            change.append(run)
            held.addnext(change)
        held.addnext(end)

    def _change_like(self, mark: Element) -> Element:
        """What a comment stands in that comes or goes with the mark of a paragraph."""
        change = self.marker.mark(_MARKS[str(mark.tag)])
        if self.kept is None or self.kept.is_ours(mark_of(mark)):
            # Dated alike, so that it is settled together with the paragraph.
            _sign_like(change, mark)
        return change

    def _bookmark(self, paragraph: Element, name: str) -> None:
        number = self.marker.new_id()
        start, end = etree.Element(n.BOOKMARK), etree.Element(n.W + "bookmarkEnd")
        start.set(n.ID, number)
        start.set(n.NAME, name)
        end.set(n.ID, number)
        paragraph.insert(_beginning(paragraph), start)
        paragraph.append(end)


def _elements(number: str) -> tuple[Element, Element, Element]:
    """Where a comment begins and ends, and the run that refers to it."""
    start, end = etree.Element(n.REMARK_START), etree.Element(n.W + "commentRangeEnd")
    run = etree.Element(n.R)
    reference = etree.SubElement(run, _REFERENCE)
    for element in (start, end, reference):
        element.set(n.ID, number)
    return start, end, run


def _with_place(placed: Placed) -> str:
    """What a comment says; first where the change is, if it cannot stand there."""
    if placed.there.tag != n.P or placed.is_of_all:
        return placed.text
    host, is_behind = _host(placed.there)
    if host is placed.there:
        return placed.text
    above, below = vocabulary.IN_CONTROL_ABOVE, vocabulary.IN_CONTROL_BELOW
    return f"{above if is_behind else below}, {placed.text}"


def _host(paragraph: Element) -> tuple[Element, bool]:
    """What holds the mark of a comment on a paragraph; whether that stands behind it.

    LibreOffice does not show a content control with such a mark in it, and in Word one
    for plain text cannot hold any. So the mark stands in the next paragraph.
    """
    control = _control(paragraph)
    if control is None:
        return paragraph, False
    behind = next(control.itersiblings(n.P), None)
    if behind is not None:
        return behind, True
    before = next(control.itersiblings(n.P, preceding=True), paragraph)
    return before, False


def _control(paragraph: Element) -> Element | None:
    """The outermost content control around whole paragraphs that holds this one."""
    found = None
    for around in paragraph.iterancestors():
        if around.tag == n.SDT and around.find(_GALLERY) is None:
            found = around
        elif around.tag not in {n.SDT, n.SDT_CONTENT}:
            break
    return found


def _beginning(paragraph: Element) -> int:
    return 0 if child(paragraph, n.PPR) is None else 1


def _behind_references(paragraph: Element) -> int:
    """The beginning of a paragraph, behind marks of comments that stand there."""
    at = _beginning(paragraph)
    while at < len(paragraph) and paragraph[at].tag in _HOLDS_REFERENCE:
        one = paragraph[at]
        leaves = [leaf for run in one.iter(n.R) for leaf in run]
        if not leaves or any(leaf.tag != _REFERENCE for leaf in leaves):
            break
        at += 1
    return at


def _goes_with(paragraph: Element) -> Element | None:
    """What tells that the paragraph comes or goes as a whole, if it does.

    One whose mark alone goes is merged, and its words stay.
    """
    return None if has_words_that_stay(paragraph) else _mark(paragraph)


def _mark(paragraph: Element) -> Element | None:
    """What tells that the mark of the paragraph comes or goes."""
    properties = child(child(paragraph, n.PPR), n.RPR)
    marks = () if properties is None else properties.iterchildren(*_MARKS)
    return next(iter(marks), None)


def _sign_like(change: Element, other: Element) -> None:
    for name in (n.AUTHOR, n.DATE):
        change.attrib.pop(name, "")
        if name in other.attrib:
            change.set(name, other.get(name, ""))


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split())[:9]


def _name(clause_id: str) -> str:
    """A bookmark's name for a clause: letters, figures and low lines.

    >>> _name("Part 4/2.1(a)")
    'clause_Part_4_2_1_a'
    """
    bare = _NOT_IN_NAMES.sub("_", f"clause_{clause_id}").strip("_")
    return bare[:_LONGEST_NAME]


def _free(name: str, taken: Iterable[str]) -> str:
    """The name, or one like it that no other bookmark has."""
    found, count = name, 2
    known = set(taken)
    while found.casefold() in known:
        ending = f"_{count}"
        found = name[: _LONGEST_NAME - len(ending)] + ending
        count += 1
    return found
