"""Where LibreOffice gives a paragraph that others join the properties of another."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from lxml import etree

from .paths import SPACES, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    Parts = tuple[Element, ...]

_BLOCK: Final = "self::w:p or self::w:tbl"
_PUT_IN: Final = "w:pPr/w:rPr/*[self::w:ins or self::w:moveTo]"
_EMPTY: Final = (
    f"[self::w:p][not({_PUT_IN} or w:pPr/w:sectPr or .//w:r/w:tab or .//w:delText)]"
    "[not(.//w:t[text()][not(ancestor::w:ins)])]"
)
"""Before all changes."""
_W: Final = f"{{{SPACES['w']}}}"
_AUTHOR: Final = f"{_W}author"
_DATE: Final = f"{_W}date"
_MINUTE: Final = len("2026-01-05T09:00")


def joins_unlike(parts: Parts) -> bool:
    """Whether a paragraph joins one of other properties, and is no single change."""
    return any(map(_joins_unlike_in, parts))


def _joins_unlike_in(root: Element) -> bool:
    return any(
        _properties(one, original=original) != _properties(after, original=original)
        for original, marks in (
            (False, "w:del or w:moveFrom"),
            (True, "w:ins or w:moveTo"),
        )
        for one in found(root, f"//w:p[w:pPr/w:rPr[{marks}]]")
        if found(one, "w:r[w:t]") or _n_changes(one) > 1
        for after in found(one, "following-sibling::w:p[1]")
    )


def takes_the_first(parts: Parts) -> bool:
    """Whether an empty paragraph stands behind one put in of another style or number.

    Of several that were put in at once, the first counts.
    """
    return any(
        _styled(first) != _styled(empty)
        for root in parts
        for empty in found(
            root, f"//w:p[{_PUT_IN}]/following-sibling::*[{_BLOCK}][1]{_EMPTY}"
        )
        for first in _firsts_before(empty)
    )


def _firsts_before(paragraph: Element) -> Iterator[Element]:
    """Of the paragraphs put in directly before, the first of each change."""
    change = None
    for one in [*_run_before(paragraph)][::-1]:
        mark = found(one, _PUT_IN)[0]
        if change != (change := (mark.get(_AUTHOR), mark.get(_DATE, "")[:_MINUTE])):
            yield one


def _run_before(paragraph: Element) -> Iterator[Element]:
    above = paragraph.itersiblings(f"{_W}p", f"{_W}tbl", preceding=True)
    return takewhile(lambda one: found(one, f"self::w:p/{_PUT_IN}"), above)


def _styled(paragraph: Element) -> list[bytes]:
    """Its style and number before all changes."""
    return [
        one
        for one in _properties(paragraph, original=True)
        if one.startswith((b"<w:pStyle", b"<w:numPr"))
    ]


def _n_changes(paragraph: Element) -> int:
    """How many there are by kind and author, that of the mark with them."""
    changes = "self::w:ins or self::w:del or self::w:moveFrom or self::w:moveTo"
    marked = found(paragraph, f"*[{changes}] | w:pPr/w:rPr/*[{changes}]")
    return len({(one.tag, one.get(_AUTHOR)) for one in marked})


def _properties(paragraph: Element, *, original: bool) -> list[bytes]:
    """Those before or after a change of them, without those of the mark."""
    place = "w:pPr/w:pPrChange/w:pPr" if original else "w:pPr"
    changed = found(paragraph, place) or found(paragraph, "w:pPr")
    return [
        etree.tostring(one, method="c14n")
        for properties in changed
        for one in properties
        if etree.QName(one).localname not in {"rPr", "pPrChange"}
    ]
