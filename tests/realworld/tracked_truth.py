"""What accepting or rejecting everything gives, worked out from the bare XML.

Written without a look at the reader, so that a fault of one is none of the other.
Word's words only: no numbers, no blanks, no footnotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import ZipFile

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element as Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK: Final = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
)
COMES: Final = frozenset(_W + tag for tag in ("ins", "moveTo", "cellIns"))
GOES: Final = frozenset(_W + tag for tag in ("del", "moveFrom", "cellDel"))
_WORDS: Final = (_W + "t", _W + "delText", _M + "t")
_EQUATION: Final = _M + "oMath"
_BODY: Final = "word/document.xml"
_HYPHEN: Final = _W + "noBreakHyphen"
_AROUND: Final = (f"{_W}trPr", f"{_W}tcPr")


def is_tracked(path: Path) -> bool:
    """Whether its body holds words that come or go."""
    with ZipFile(path) as package:
        if _BODY not in package.namelist():
            return False
        root = etree.fromstring(package.read(_BODY))
    return next(root.iter(*COMES, *GOES), None) is not None


class Told(NamedTuple):
    """The words of a paragraph, and of those that run into it."""

    words: str
    has_equation: bool


def told(path: Path, without: frozenset[str]) -> list[Told]:
    """The paragraphs that hold words once the changes `without` are taken away.

    COMES rejects everything, GOES accepts everything. A paragraph whose mark goes
    runs into the next one.
    """
    with ZipFile(path) as package:
        root = etree.fromstring(package.read(_BODY))
    lines, carried = [], Told("", has_equation=False)
    for paragraph in root.iter(f"{_W}p"):
        if _is_gone(paragraph, without) or _is_said_twice(paragraph):
            continue
        words = "".join("".join(_words(paragraph, without)).split())
        holds_one = next(paragraph.iter(_EQUATION), None) is not None
        carried = Told(carried.words + words, carried.has_equation or holds_one)
        if not _loses_its_mark(paragraph, without):
            lines.append(carried)
            carried = Told("", has_equation=False)
    return [line for line in (*lines, carried) if line.words]


def _is_gone(paragraph: Element, without: frozenset[str]) -> bool:
    """It lies in a row or cell that goes, or wholly in a change that does."""
    return any(
        around.tag in without
        or any(
            change.tag in without
            for properties in _AROUND
            for change in around.iterfind(f"{properties}/*")
        )
        for around in paragraph.iterancestors()
    )


def _is_said_twice(element: Element) -> bool:
    return any(around.tag == _FALLBACK for around in element.iterancestors())


def _words(paragraph: Element, without: frozenset[str]) -> Iterator[str]:
    for text in paragraph.iter(*_WORDS, _HYPHEN):
        around = list(text.iterancestors())
        mine = around[: around.index(paragraph)]
        boxed = any(one.tag == f"{_W}p" for one in mine)
        if not boxed and not any(one.tag in without for one in mine):
            yield "-" if text.tag == _HYPHEN else text.text or ""


def _loses_its_mark(paragraph: Element, without: frozenset[str]) -> bool:
    """A mark that ends a cell stays."""
    marks = paragraph.iterfind(f"{_W}pPr/{_W}rPr/*")
    around = next(paragraph.iterancestors())
    last = paragraph.getnext() is None and around.tag == f"{_W}tc"
    return not last and any(mark.tag in without for mark in marks)
