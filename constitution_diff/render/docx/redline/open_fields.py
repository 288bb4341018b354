"""A field while a paragraph is spelt, and whether what it shows is worked out anew."""

from __future__ import annotations

from dataclasses import field
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.outline.composing import is_filled_in
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.fields import is_volatile, kind_of, target_of

from .objects import worked_out
from .plain import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEPTHS: Final = {"begin": 1, "end": -1}


@dataclass(slots=True)
class OpenField:
    """A field between its begin and its end, as one pass over a paragraph knows it."""

    number: int
    """From 1 among those made of marks; 0 for one in an element of its own."""
    start: int
    code: list[str] = field(default_factory=list)
    in_result: bool = False
    silent: bool = False
    """Its result is no part of the text: a page number, today's date."""
    shown: bool = False
    """The one letter that stands for its result was given."""
    holds_others: bool = False
    form: str = ""
    """What it shows as a field of a form."""

    @property
    def kind(self) -> str:
        """What it is, such as PAGE, by the first word of its code."""
        return kind_of(self.says)

    @property
    def says(self) -> str:
        """Its whole code."""
        return "".join(self.code)

    def judge(self, result: str) -> None:
        """Say whether its result is no part of the text, from all the words of it.

        What somebody typed over it is, and what a reference that broke says.
        """
        if is_volatile(self.says):
            refers = bool(target_of(self.says))
            words = " ".join(result.split())
            self.silent = is_filled_in(words, of_reference=refers)
            self.shown = not self.silent

    def letter(self) -> str:
        """The one letter that stands for its result; "" where it was given."""
        given, self.shown = self.shown, True
        return "" if given else worked_out(self.kind)


def result_behind(mark: Element) -> str:
    """The words between the mark that ends the code of a field, and its own end.

    In the paragraph alone: what follows in others is read without the field.
    """
    paragraph = next(mark.iterancestors(n.P), mark)
    nodes = paragraph.iter(n.FIELD_MARK, n.T)
    depth, words = 1, []
    for node in dropwhile(lambda one: one is not mark, nodes):
        if node.tag == n.T:
            words.append(words_of(node))
        depth += _DEPTHS.get(node.get(n.W + "fldCharType", ""), 0)
        if not depth:
            break
    return "".join(words)
