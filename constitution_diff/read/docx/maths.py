"""Equations on one line: what is above or below others is told by signs.

As UnicodeMath has it, so that 10² is no 102: a/b, 10^2, x_1, √(2), (n¦k). A sign that
was put in or taken out as a tracked change is no part of the words around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from . import names as n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

_VALUE: Final = n.M + "val"
_WORDS: Final = n.M + "t"
_SIMPLE: Final = re.compile(r"\w*|[^\w\s]")
"""What needs no brackets: a number, a name, one sign."""


def pieces(element: Element) -> tuple[Element | str, ...]:
    """The signs of a structure and what stands between them; () for anything else."""
    laid_out = _STRUCTURES.get(str(element.tag))
    return () if laid_out is None else tuple(laid_out(element))


def linear(element: Element) -> str:
    """An equation, or a part of it, on one line.

    >>> from lxml import etree
    >>> run = "<m:r><m:t>{}</m:t></m:r>"
    >>> xml = f"<m:e>{run.format(10)}</m:e><m:sup>{run.format(2)}</m:sup>"
    >>> linear(etree.fromstring(f'<m:sSup xmlns:m="{n.M[1:-1]}">{xml}</m:sSup>'))
    '10^2'
    """
    if element.tag == _WORDS:
        return element.text or ""
    inside = pieces(element) or tuple(element)
    return "".join(one if isinstance(one, str) else linear(one) for one in inside)


def changed_sign(structure: Element) -> Element | None:
    """The tracked change of the sign itself; None where it is not changed."""
    found = structure.iterfind(f"{structure.tag}Pr/{n.MATH_CONTROL}/{n.RPR}/*")
    return next((one for one in found if one.tag in (n.INS, n.DEL)), None)


def _all(structure: Element, name: str) -> tuple[Element, ...]:
    return tuple(structure.iterchildren(n.M + name))


def _has_words(element: Element) -> bool:
    """Whether anything is said in it; to lay it out for that takes ever longer."""
    return any(one.text for one in element.iter(_WORDS))


def _argument(structure: Element, name: str) -> Iterator[Element | str]:
    """An argument, in brackets where it is more than one word."""
    for one in _all(structure, name):
        parted = any(str(part.tag) in _STRUCTURES for part in one.iter())
        if not parted and _SIMPLE.fullmatch(linear(one)):
            yield one
        else:
            yield from _between("(", one, ")")


def _between(opening: str, one: Element, closing: str) -> Iterator[Element | str]:
    yield opening
    yield one
    yield closing


def _said(structure: Element, name: str, default: str) -> str:
    """What the properties of a structure say of it."""
    properties = structure.find(f"{structure.tag}Pr")
    found = None if properties is None else properties.find(n.M + name)
    return default if found is None else found.get(_VALUE, "")


def _fraction(structure: Element) -> Iterator[Element | str]:
    yield from _argument(structure, "num")
    yield "¦" if _said(structure, "type", "bar") == "noBar" else "/"
    yield from _argument(structure, "den")


def _script(*signs: tuple[str, str]) -> Callable[[Element], Iterator[Element | str]]:
    """What has something above or below it; each is a sign and the argument's name."""

    def laid_out(structure: Element) -> Iterator[Element | str]:
        for sign, name in signs:
            if sign:
                yield sign
            yield from _argument(structure, name)

    return laid_out


def _root(structure: Element) -> Iterator[Element | str]:
    degree = [one for one in _all(structure, "deg") if _has_words(one)]
    yield "√("
    if degree:
        yield degree[0]
        yield "&"
    yield from _all(structure, "e")
    yield ")"


def _delimited(structure: Element) -> Iterator[Element | str]:
    between = _said(structure, "sepChr", "|")
    yield _said(structure, "begChr", "(")
    for at, one in enumerate(_all(structure, "e")):
        if at:
            yield between
        yield one
    yield _said(structure, "endChr", ")")


def _sum(structure: Element) -> Iterator[Element | str]:
    yield _said(structure, "chr", "∫")
    for sign, name in (("_", "sub"), ("^", "sup")):
        if any(map(_has_words, _all(structure, name))):
            yield sign
            yield from _argument(structure, name)
    yield " "
    yield from _all(structure, "e")


def _function(structure: Element) -> Iterator[Element | str]:
    yield from _all(structure, "fName")
    yield " "
    yield from _all(structure, "e")


def _rows(structure: Element) -> Iterator[Element | str]:
    """A matrix, or equations below each other."""
    yield "■("
    rows = [_all(one, "e") for one in _all(structure, "mr")]
    rows = rows or [(one,) for one in _all(structure, "e")]
    for at, row in enumerate(rows):
        for place, one in enumerate(row):
            yield "&" if place else "@" if at else ""
            yield one
    yield ")"


def _accent(structure: Element) -> Iterator[Element | str]:
    yield from _argument(structure, "e")
    yield _said(structure, "chr", "\u0302")


def _bar(structure: Element) -> Iterator[Element | str]:
    yield "¯" if _said(structure, "pos", "bot") == "top" else "▁"
    yield from _argument(structure, "e")


_STRUCTURES: Final[dict[str, Callable[[Element], Iterator[Element | str]]]] = {
    n.M + name: laid_out
    for name, laid_out in (
        ("f", _fraction),
        ("sSup", _script(("", "e"), ("^", "sup"))),
        ("sSub", _script(("", "e"), ("_", "sub"))),
        ("sSubSup", _script(("", "e"), ("_", "sub"), ("^", "sup"))),
        ("sPre", _script(("_", "sub"), ("^", "sup"), (" ", "e"))),
        ("limLow", _script(("", "e"), ("_", "lim"))),
        ("limUpp", _script(("", "e"), ("^", "lim"))),
        ("rad", _root),
        ("d", _delimited),
        ("nary", _sum),
        ("func", _function),
        ("m", _rows),
        ("eqArr", _rows),
        ("acc", _accent),
        ("bar", _bar),
    )
}
