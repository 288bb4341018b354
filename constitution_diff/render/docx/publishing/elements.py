"""Changes to a tree that leave its words: an element goes, its content stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .opened import word_trees
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

    Gone = Callable[[Element], None]

RELATION: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
)


def taken_out(element: Element) -> None:
    """Take an element out of its parent, with all that it holds."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrapped(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def drop_if_empty(run: Element) -> None:
    """Take a run out that holds nothing but how its words would look."""
    if all(child.tag == n.RPR for child in run):
        taken_out(run)


def take_elements(parts: Parts, *tags: str, gone: Gone = taken_out) -> None:
    """Take the elements of these tags out of every one of Word's own parts."""
    for part, root in word_trees(parts):
        for element in list(root.iter(*tags)):
            parts.changing(part)
            gone(element)


def elements_rule(
    code: str, *tags: str, told: Callable[[Element], str], gone: Gone = taken_out
) -> Rule:
    """The rule for elements of these tags in any of Word's own parts.

    `told` is the quotation for one, "" for its words; `gone` takes one out.
    """

    def find(opened: Opened) -> Iterator[Trace]:
        for part, root in word_trees(opened.parts):
            for element in root.iter(*tags):
                yield opened.trace(code, part, element, told(element))

    def strip(parts: Parts) -> None:
        take_elements(parts, *tags, gone=gone)

    return Rule(find, strip)
