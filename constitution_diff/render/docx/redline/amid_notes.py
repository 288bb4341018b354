"""Comments between two notes, where LibreOffice 7.4 takes notes and comments for one.

From the first note of a text to the second it reads all notes; a comment that is
referred to between them is read as one more, and the notes have the words of others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_REFERENCE: Final = n.W + "commentReference"


def has_comments_amid_notes(root: Element) -> bool:
    """Whether a comment stands behind the first note and before the second."""
    return any(_stands_amid(root, anchor) for anchor in NOTE_ANCHORS)


def _stands_amid(root: Element, anchor: str) -> bool:
    tags = [one.tag for one in root.iter(anchor, _REFERENCE)]
    behind = tags[tags.index(anchor) + 1 :] if anchor in tags else []
    return behind[:1] == [_REFERENCE] and anchor in behind
