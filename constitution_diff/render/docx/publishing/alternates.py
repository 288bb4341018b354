"""What a file holds for older programs, where that says something else.

Word writes a text box twice: as it shows it, and as programs before 2010 would. Where
the two differ, nobody who reads the one looks for the other.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import chosen

from .opened import local, stories
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_BRANCHES: Final = (n.CHOICE, n.FALLBACK)
_SYMBOL: Final = "symEx"
"""A character that is named by its number; its fallback has the character itself."""


def _others(parts: Parts) -> Iterator[tuple[str, Element, Element]]:
    """Each branch with other words, after its part and the branch that is shown."""
    for part, root in stories(parts):
        for alternate in root.iter(n.ALTERNATE):
            for shown in chosen(alternate):
                for branch in alternate.iterchildren(*_BRANCHES):
                    if branch is not shown and _says_other(branch, shown):
                        yield part, shown, branch


def _says_other(branch: Element, shown: Element) -> bool:
    words = _words(branch)
    if not words or any(local(one) == _SYMBOL for one in shown.iter("{*}*")):
        return False
    if words == _words(shown):
        return False
    ours, theirs = map(_in_any_order, (branch, shown))
    return ours != theirs


def _in_any_order(branch: Element) -> tuple[str, Counter[str]]:
    """The words around its text boxes, and those of each; shapes may be sorted."""
    around = _words(branch, around_boxes=True)
    return around, Counter(map(_words, _boxes(branch)))


def _can_be_alike(branch: Element, shown: Element) -> bool:
    """Whether its text boxes can take the words of those that are shown."""
    n_boxes = len(_boxes(branch))
    if not n_boxes or n_boxes != len(_boxes(shown)):
        return False
    return not _words(branch, around_boxes=True)


def _boxes(branch: Element) -> list[Element]:
    """Its text boxes; of one in another only the outer, of what is nested the shown."""
    return [box for box in branch.iter(n.TEXT_BOX) if not _lies_in(box, branch)]


def _words(within: Element, *, around_boxes: bool = False) -> str:
    """Its words without blanks, which may be spelled in several ways."""
    passed = (n.TEXT_BOX, n.FALLBACK) if around_boxes else (n.FALLBACK,)
    found = (
        one.text or "" for one in within.iter(n.T) if not _lies_in(one, within, *passed)
    )
    return "".join("".join(found).split())


def _lies_in(element: Element, within: Element, *tags: str) -> bool:
    """Whether an element of these tags stands between the two."""
    for outer in element.iterancestors():
        if outer is within:
            return False
        if outer.tag in (tags or (n.TEXT_BOX, n.FALLBACK)):
            return True
    return False


def _rule(code: str, *, alike: bool) -> Rule:
    def find(opened: Opened) -> Iterator[Trace]:
        for part, shown, branch in _others(opened.parts):
            if _can_be_alike(branch, shown) is alike:
                yield opened.trace(code, part, branch)

    return Rule(find, _strip if alike else None)


def _strip(parts: Parts) -> None:
    for part, shown, branch in list(_others(parts)):
        if _can_be_alike(branch, shown):
            parts.changing(part)
            for ours, theirs in zip(_boxes(branch), _boxes(shown), strict=True):
                ours[:] = map(deepcopy, theirs)


ALTERNATES: Final = (
    _rule("older-shape", alike=False),
    _rule("older-words", alike=True),
)
