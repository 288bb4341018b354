"""Tracked changes of every kind. They are accepted or rejected, never stripped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.read.docx import names as n

from .opened import local, word_trees, words_of
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_KINDS: Final = {
    "ins": "put in",
    "del": "taken out",
    "moveFrom": "moved from here",
    "moveTo": "moved to here",
    "cellIns": "cell put in",
    "cellDel": "cell taken out",
    "cellMerge": "cells merged",
    "numberingChange": "number changed",
    "rPrChange": "formatting changed",
    "pPrChange": "paragraph setting changed",
    "sectPrChange": "section setting changed",
    "tblPrChange": "table setting changed",
    "tblPrExChange": "table setting changed",
    "tblGridChange": "table columns changed",
    "trPrChange": "row setting changed",
    "tcPrChange": "cell setting changed",
    "customXmlInsRangeStart": "markup put in",
    "customXmlDelRangeStart": "markup taken out",
    "customXmlMoveFromRangeStart": "markup moved from here",
    "customXmlMoveToRangeStart": "markup moved to here",
}
"""Every element that records a change (ECMA-376 Part 1, 17.13.5), and what it says."""
_TAGS: Final = tuple(n.W + name for name in _KINDS)


def pending(parts: Parts) -> bool:
    """Whether a tracked change of any kind waits to be accepted or rejected."""
    return next(_changes(parts), None) is not None


def _changes(parts: Parts) -> Iterator[tuple[str, Element]]:
    for part, root in word_trees(parts):
        for element in root.iter(*_TAGS):
            yield part, element


def _find(opened: Opened) -> Iterator[Trace]:
    for part, element in _changes(opened.parts):
        kind, words = _KINDS[local(element)], words_of(element)
        told = f"{kind}: {words}" if words else kind
        yield opened.trace("tracked-changes", part, element, told)


def _find_authors(opened: Opened) -> Iterator[Trace]:
    names = Counter(one.get(n.AUTHOR, "") for _, one in _changes(opened.parts))
    for name, n_changes in names.items():
        if name:
            yield Trace(
                "change-authors", Spot(f"{name} ({n_changes})", where="tracked changes")
            )


CHANGES: Final = (Rule(_find), Rule(_find_authors))
