"""What LibreOffice 7.4 gets wrong of redlines that are right by Word's rules.

Each fault finds itself in a redline, and says how much less exactly LibreOffice's view
of that file is to be taken. `wrong.py` has minimal files for each, and `test_faults.py`
fails on the day that LibreOffice gets one right: its line can then be deleted here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from lxml import etree

from .plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

Lines = tuple[str, ...]
"""As `blocks` gives them."""
Parts = tuple["Element", ...]
Blur = Callable[[Lines], Lines]

_SPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_MARK: Final = (
    "w:pPr/w:rPr[w:ins or w:del or w:moveFrom or w:moveTo]"  # of the paragraph
)
_BLOCK: Final = "self::w:p or self::w:tbl"
_WORDS: Final = (
    "self::w:moveFrom or self::w:moveTo or self::w:ins or self::w:del"
    " or self::w:hyperlink or self::w:r"
)
_NOTE: Final = "self::w:footnoteReference or self::w:endnoteReference"


def without_empty(lines: Lines) -> Lines:
    """Empty paragraphs left out, also those with a style."""
    return tuple(one for one in lines if one and not _is_bare_style(one))


def without_styles(lines: Lines) -> Lines:
    """The styles of paragraphs left out."""
    return tuple(
        one.partition("} ")[2] if one.startswith("{") else one for one in lines
    )


def without_marks_of_pictures(lines: Lines) -> Lines:
    """The spaces of no width left out that stand on both sides of a picture."""
    return tuple(re.sub("\u200b(\\[[^]]*])\u200b", r"\1", one) for one in lines)


def without_boxes(lines: Lines) -> Lines:
    """What text boxes hold left out."""
    found: list[str] = []
    depth = 0
    for one in lines:
        depth += one == "<text box>"
        found += () if depth else (one,)
        depth -= one == "</text box>"
    return tuple(found)


def without_cells(lines: Lines) -> Lines:
    """Tables, rows and cells left out, and with them the empty cells."""
    return tuple(one for one in without_empty(lines) if not _is_grid(one))


def _is_bare_style(one: str) -> bool:
    return one.startswith("{") and one.endswith("} ")


def _is_grid(one: str) -> bool:
    name = one.strip("</>")
    return one.startswith("<") and name in {
        "table", "row", "cell", "covered cell", "empty columns",
    }  # fmt: skip


def _at(*xpaths: str) -> Callable[[Parts], bool]:
    """Whether there are such elements: one for each path, in any part."""
    return lambda parts: all(
        any(_found(root, xpath) for root in parts) for xpath in xpaths
    )


def _joins_unlike(parts: Parts) -> bool:
    """Whether a paragraph joins one of other properties, and is no single change."""
    return any(map(_joins_unlike_in, parts))


def _joins_unlike_in(root: Element) -> bool:
    return any(
        _properties(one, original=original) != _properties(after, original=original)
        for original, marks in (
            (False, "w:del or w:moveFrom"),
            (True, "w:ins or w:moveTo"),
        )
        for one in _found(root, f"//w:p[w:pPr/w:rPr[{marks}]]")
        if _found(one, "w:r[w:t]") or _n_changes(one) > 1
        for after in _found(one, "following-sibling::w:p[1]")
    )


def _n_changes(paragraph: Element) -> int:
    """How many there are by kind and author, that of the mark with them."""
    changes = "self::w:ins or self::w:del or self::w:moveFrom or self::w:moveTo"
    found = _found(paragraph, f"*[{changes}] | w:pPr/w:rPr/*[{changes}]")
    return len({(one.tag, one.get(f"{{{_SPACES['w']}}}author")) for one in found})


def _properties(paragraph: Element, *, original: bool) -> list[bytes]:
    """Those before or after a change of them, without those of the mark."""
    place = "w:pPr/w:pPrChange/w:pPr" if original else "w:pPr"
    changed = _found(paragraph, place) or _found(paragraph, "w:pPr")
    return [
        etree.tostring(one, method="c14n")
        for properties in changed
        for one in properties
        if etree.QName(one).localname not in {"rPr", "pPrChange"}
    ]


def _found(element: Element, xpath: str) -> list[Element]:
    found = element.xpath(xpath, namespaces=_SPACES)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, etree._Element)]  # noqa: SLF001 - lxml names it so


@dataclass(frozen=True, slots=True)
class Fault:
    """One that redlines of ours may meet."""

    name: str
    is_in: Callable[[Parts], bool]
    """Whether the parts of a redline meet it."""
    blur: Blur
    """The lines of either file without what LibreOffice gets wrong."""
    blurs_labels: bool = False
    """The automatic numbers cannot be compared either."""


FAULTS: Final = (
    Fault(
        "a paragraph that comes or goes before a table leaves an empty one",
        _at(
            f"//w:p[{_MARK}]"
            f"[following-sibling::*[{_BLOCK} or self::w:sdt][1][self::w:tbl]]"
        ),
        without_empty,
    ),
    Fault(
        "a paragraph that comes or goes with a note or a box leaves an empty one",
        _at(f"//w:p[{_MARK}][.//*[{_NOTE} or self::w:txbxContent]]"),
        without_empty,
    ),
    Fault(
        "a moved paragraph that ends otherwise than in moved words leaves an empty one",
        _at(
            "//w:p[w:pPr/w:rPr[w:moveFrom or w:moveTo]]"
            "[.//w:fldChar or not("
            f"*[{_WORDS}][last()][self::w:moveFrom or self::w:moveTo])]"
        ),
        without_empty,
    ),
    Fault(
        "a paragraph that one inserted and another deleted leaves an empty one",
        _at("//w:pPr/w:rPr[w:ins][w:del]"),
        without_empty,
    ),
    Fault(
        "a contents list that comes or goes leaves an empty paragraph",
        _at(
            f"//w:p[{_MARK}][count(.//w:fldChar[@w:fldCharType='begin'])"
            " != count(.//w:fldChar[@w:fldCharType='end'])"
            " or .//*[self::w:instrText or self::w:delInstrText][contains(., 'TOC')]]"
        ),
        without_empty,
    ),
    Fault(
        "the mark of the last paragraph leaves an empty one",
        _at(
            f"//w:p[{_MARK}][not(following-sibling::*[{_BLOCK} or self::w:sdt])]"
            "[not(parent::w:tc)]"
        ),
        without_empty,
    ),
    Fault(
        "a paragraph joined in pieces leaves its properties to the next",
        _joins_unlike,
        without_styles,
        blurs_labels=True,
    ),
    Fault(
        "a number that was put in stays",
        _at("//w:numPr/w:ins"),
        tuple,
        blurs_labels=True,
    ),
    Fault(
        "a paragraph that is given back to a deeper level of a list gets the first",
        _at("//w:pPrChange/w:pPr/w:numPr/w:ilvl[@w:val != '0']"),
        tuple,
        blurs_labels=True,
    ),
    Fault(
        "a paragraph that is given back to a list that starts anew begins one alone",
        _at(
            "//w:pPrChange/w:pPr/w:numPr/w:numId[@w:val != '0']",
            "//w:num/w:lvlOverride/w:startOverride",
        ),
        tuple,
        blurs_labels=True,
    ),
    Fault(
        "a paragraph once empty behind one put in keeps its new style and number",
        _at(
            "//w:p[w:pPr/w:rPr/w:ins]/following-sibling::*[1][self::w:p]"
            "[w:pPr/w:pPrChange]"
            "[not(.//w:t[text()][not(ancestor::w:ins)] or .//w:delText)]"
        ),
        without_styles,
        blurs_labels=True,
    ),
    Fault(
        "changes in a text box of a group of shapes in a cell are all accepted",
        _at("//w:tc//wpg:wgp//w:txbxContent//*[self::w:ins or self::w:del]"),
        without_boxes,
    ),
    Fault(
        "a floating picture that comes or goes leaves spaces of no width",
        _at("//*[self::w:ins or self::w:del]//wp:anchor"),
        without_marks_of_pictures,
    ),
    Fault(
        "cells that come, go, are merged or end elsewhere stay as they are",
        _at(
            "//w:cellIns | //w:cellDel | //w:cellMerge"
            " | //w:tcPr[w:tcPrChange][.//w:gridSpan]"
            " | //w:trPr[w:trPrChange][.//w:gridBefore or .//w:gridAfter]"
        ),
        without_cells,
    ),
    Fault(
        "a row that goes with a table in it leaves empty cells",
        _at("//w:tr[w:trPr/w:del][.//w:tbl]"),
        without_cells,
    ),
)


def faults_in(redline: bytes) -> tuple[Fault, ...]:
    """The faults that LibreOffice meets in this Word file."""
    roots = tuple(_parts(plain(redline)))
    return tuple(fault for fault in FAULTS if fault.is_in(roots))


def _parts(docx: bytes) -> Iterator[Element]:
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    with ZipFile(BytesIO(docx)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield etree.fromstring(archive.read(name), parser)
