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

from .joined import joins_unlike, takes_the_first
from .paths import found
from .plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

Lines = tuple[str, ...]
"""As `blocks` gives them."""
Parts = tuple["Element", ...]
Blur = Callable[[Lines], Lines]

_MARK: Final = (
    "w:pPr/w:rPr[w:ins or w:del or w:moveFrom or w:moveTo]"  # of the paragraph
)
_BLOCK: Final = "self::w:p or self::w:tbl"
_WORDS: Final = (
    "self::w:moveFrom or self::w:moveTo or self::w:ins or self::w:del"
    " or self::w:hyperlink or self::w:r"
)
_NOTE: Final = "self::w:footnoteReference or self::w:endnoteReference"
_BETWEEN_NOTES: Final = (
    "(//w:{0}Reference)[2]/preceding::w:commentReference[preceding::w:{0}Reference]"
)


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
    return _without(lines, "text box")


def without_notes(lines: Lines) -> Lines:
    """What footnotes and endnotes say left out; their marks in the text stay."""
    return _without(_without(lines, "footnote"), "endnote")


def _without(lines: Lines, name: str) -> Lines:
    found: list[str] = []
    depth = 0
    for one in lines:
        depth += one == f"<{name}>"
        found += () if depth else (one,)
        depth -= one == f"</{name}>"
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
        any(found(root, xpath) for root in parts) for xpath in xpaths
    )


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
    only_rejected: bool = False
    """The redline with all changes accepted is taken exactly."""


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
        joins_unlike,
        without_styles,
        blurs_labels=True,
    ),
    Fault(
        "a number that was put in stays",
        _at("//w:numPr/w:ins"),
        tuple,
        blurs_labels=True,
        only_rejected=True,
    ),
    Fault(
        "a paragraph that is given back to a deeper level of a list gets the first",
        _at("//w:pPrChange/w:pPr/w:numPr/w:ilvl[@w:val != '0']"),
        tuple,
        blurs_labels=True,
        only_rejected=True,
    ),
    Fault(
        "a paragraph that is given back to a list that starts anew begins one alone",
        _at(
            "//w:pPrChange/w:pPr/w:numPr/w:numId[@w:val != '0']",
            "//w:num/w:lvlOverride/w:startOverride",
        ),
        tuple,
        blurs_labels=True,
        only_rejected=True,
    ),
    Fault(
        "an empty paragraph behind some put in gets the style and number of the first",
        takes_the_first,
        without_styles,
        blurs_labels=True,
        only_rejected=True,
    ),
    Fault(
        "changes in a text box of a group of shapes in a cell are all accepted",
        _at("//w:tc//wpg:wgp//w:txbxContent//*[self::w:ins or self::w:del]"),
        without_boxes,
        only_rejected=True,
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
    Fault(
        "a comment between the first two notes gives them the words of later ones",
        _at(" | ".join(map(_BETWEEN_NOTES.format, ("footnote", "endnote")))),
        without_notes,
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
