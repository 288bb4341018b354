"""One pass over a paragraph: each of its letters, and the run that it stands in."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import chosen
from constitution_diff.read.docx.fields import is_volatile
from constitution_diff.read.docx.forms import form_words

from .hidden import NO_RUNS, hidden
from .leaves import Leaf, Spelt
from .objects import (
    COLUMN_BREAK,
    ENDNOTE_ANCHOR,
    FOOTNOTE_ANCHOR,
    PAGE_BREAK,
    is_math,
    worked_out,
)
from .open_fields import OpenField, result_behind
from .plain import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

WRAPPERS: Final = frozenset(
    {n.LINK, n.SDT, n.FIELD_SIMPLE, n.W + "smartTag", n.W + "customXml"}
    | {n.W + "dir", n.W + "bdo"}
)
"""What may stand around runs inside a paragraph."""
_INSTRUCTION: Final = n.W + "instrText"
_CHANGED_IN_PIECES: Final = frozenset({"HYPERLINK", "TOC", "FORMTEXT", ""})
"""Fields whose result is text like any other. What others show is worked out anew by
Word, and LibreOffice keeps both results of one that was changed in pieces."""
_FIELD_PARTS: Final = frozenset({n.FIELD_MARK, _INSTRUCTION})
_SIGNS: Final = {
    n.W + "tab": "\t",
    n.W + "ptab": "\t",
    n.W + "cr": "\n",
    n.W + "noBreakHyphen": "\u2011",
    n.W + "softHyphen": "\u00ad",
    n.W + "footnoteReference": FOOTNOTE_ANCHOR,
    n.W + "endnoteReference": ENDNOTE_ANCHOR,
}
_BREAKS: Final = {"page": PAGE_BREAK, "column": COLUMN_BREAK}
_OBJECTS: Final = frozenset(
    {n.W + name for name in ("sym", "drawing", "pict", "object", "ruby", "contentPart")}
    | {n.ALTERNATE}
)
_NOT_INLINE: Final = frozenset({n.PPR, n.RPR})


@dataclass(slots=True)
class _Spelling:
    """What one pass over a paragraph gathers."""

    letter: Callable[[Element], str]
    """The letter of an object."""
    unshown: frozenset[Element] = NO_RUNS
    text: list[str] = field(default_factory=list)
    at: int = 0
    leaves: list[Leaf] = field(default_factory=list)
    fields: list[tuple[int, int]] = field(default_factory=list)
    open: list[OpenField] = field(default_factory=list)
    wholes: list[tuple[int, int]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def inside(self, parent: Element, shell: tuple[Element, ...]) -> None:
        for child in parent:
            tag = child.tag
            if tag == n.R:
                self.run(child, shell)
            elif tag in WRAPPERS:
                self.wrapper(child, shell)
            elif tag == n.ALTERNATE:
                # Its runs are written without it, as Word does when it saves.
                for branch in chosen(child):
                    self.inside(branch, shell)
            elif is_math(child):
                self.add(child, None, shell, self.letter(child))
            elif next(child.iter(n.R), None) is not None:
                # Whatever it is, its words are read: so are they compared.
                self.inside(child, (*shell, child))
            elif tag not in _NOT_INLINE:
                self.add(child, None, shell, "")

    def wrapper(self, element: Element, shell: tuple[Element, ...]) -> None:
        around = (*shell, element)
        if element.tag == n.SDT:
            for content in element.iterchildren(n.SDT_CONTENT):
                self.inside(content, around)
        elif element.tag == n.FIELD_SIMPLE:
            code = element.get(n.W + "instr", "")
            opened = OpenField(0, self.at, [code])
            opened.judge("".join(map(words_of, element.iter(n.T))))
            self.begin(opened)
            self.inside(element, around)
            shown = "" if self._in_code() else self._to_be_filled(opened)
            if shown:
                self.put(element, None, shell, shown)
            self.end()
        else:
            self.inside(element, around)

    def run(self, run: Element, shell: tuple[Element, ...]) -> None:
        for node in _content(run):
            tag = node.tag
            if tag == n.T:
                self.add(node, run, shell, words_of(node))
            elif tag in _FIELD_PARTS:
                self.field_part(node, run, shell)
            elif tag != n.RPR:
                self.add(node, run, shell, self.sign(node))

    def sign(self, node: Element) -> str:
        """The letter of what is no w:t; "" for what is no part of the text."""
        tag = node.tag
        if tag == n.W + "br":
            kind = node.get(n.TYPE, "textWrapping")
            return _BREAKS.get(kind, "\n")
        if tag in _OBJECTS:
            return self.letter(node)
        return _SIGNS.get(tag, "")

    def add(
        self, node: Element, run: Element | None, shell: tuple[Element, ...], text: str
    ) -> None:
        inner = self.open[-1] if self.open else None
        if inner is not None and self._in_code():
            text = ""
        elif inner is not None and inner.silent:
            text = inner.letter()
        self.put(node, run, shell, text)

    def put(
        self, node: Element, run: Element | None, shell: tuple[Element, ...], text: str
    ) -> None:
        if run in self.unshown:
            text = hidden(text)
        end = self.at + len(text)
        self.leaves.append(Leaf(self.at, end, node, run, shell, self._made()))
        self.at = end
        self.text.append(text)

    def begin(self, opened: OpenField) -> None:
        for outer in self.open:
            outer.holds_others = True
        self.open.append(opened)

    def end(self) -> None:
        closed = self.open.pop()
        if not closed.holds_others and closed.kind not in _CHANGED_IN_PIECES:
            self.wholes.append((closed.start, self.at))
            self.codes.append(" ".join(closed.says.split()))

    def _in_code(self) -> bool:
        return any(one.number and not one.in_result for one in self.open)

    def _made(self) -> int:
        """The field that a leaf helps to make; one in the code of another is its code.

        So they come and go together: `{ IF { PAGE } = 1 "First" "Other" }`.
        """
        around = (one.number for one in self.open if one.number and not one.in_result)
        return next(around, self.open[-1].number if self.open else 0)

    def field_part(
        self, node: Element, run: Element, shell: tuple[Element, ...]
    ) -> None:
        kind = node.get(n.W + "fldCharType", "")
        if kind == "begin":
            self.fields.append((-1, -1))
            opened = OpenField(len(self.fields), self.at, form=form_words(node))
            self.begin(opened)
        inner = self.open[-1] if self.open else None
        self.put(node, run, shell, self._shown(kind, inner))
        if inner is None:
            return
        if kind == "separate":
            inner.in_result = True
            inner.judge(result_behind(node))
        elif kind == "end" and inner.number:
            self.fields[inner.number - 1] = (inner.start, self.at)
            self.end()
        elif node.tag == _INSTRUCTION:
            inner.code.append(node.text or "")

    def _shown(self, kind: str, inner: OpenField | None) -> str:
        """What shows at the end of a field; "" where its result was given already."""
        if kind != "end" or inner is None:
            return ""
        in_code = any(one.number and not one.in_result for one in self.open[:-1])
        return "" if in_code else self._to_be_filled(inner)

    def _to_be_filled(self, inner: OpenField) -> str:
        """What stands for a field without a result.

        A page number or a contents list is worked out by Word; of an entry of an index
        nothing is printed where it stands, and it comes and goes all the same.
        """
        if inner.kind == "TOC" and inner.start == self.at:
            return worked_out("TOC")
        if is_volatile(inner.says):
            return "" if inner.shown else worked_out(inner.kind)
        code = " ".join("".join(inner.code).split())
        if inner.start < self.at or not code:
            return ""
        sign = etree.Element(_INSTRUCTION)
        sign.text = f"{code} {inner.form}"
        return self.letter(sign)


def _content(run: Element) -> Iterator[Element]:
    """What stands in a run; of what it says in two ways, words are looked up in one."""
    for node in run:
        branches = chosen(node) if node.tag == n.ALTERNATE else ()
        if branches and not any(one.tag in _OBJECTS for one in branches[0]):
            yield from branches[0]
        else:
            yield node


def spelled(
    paragraph: Element,
    letter: Callable[[Element], str],
    unshown: frozenset[Element] = NO_RUNS,
) -> Spelt:
    """The letters of a w:p; `letter` gives the one that stands for an object.

    `unshown` are its runs whose words do not show.
    """
    spelling = _Spelling(letter, unshown)
    spelling.inside(paragraph, ())
    return Spelt(
        "".join(spelling.text),
        tuple(spelling.leaves),
        tuple(spelling.fields),
        tuple(spelling.wholes),
        tuple(spelling.codes),
    )
