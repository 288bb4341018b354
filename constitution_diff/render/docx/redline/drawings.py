"""The numbers of drawings: Word wants no two of a document to have the same."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_DRAWING: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)
_ID: Final = re.compile(rb"""[<:]docPr\s[^<]*?\bid\s*=\s*["'](\d+)""")


def ids_of_drawings(parts: Parts) -> set[str]:
    """The numbers that drawings of a file have, in its bytes as it was opened."""
    # A part in UTF-16 has a null beside each of these letters.
    contents = (content.replace(b"\0", b"") for content in parts.contents.values())
    return {found.decode() for content in contents for found in _ID.findall(content)}


def draws(made: Element) -> bool:
    """Whether a drawing stands in it."""
    return next(made.iter(_DRAWING), None) is not None


def renumber_drawings(made: Element, taken: set[str]) -> None:
    """Give the drawings in what is brought numbers beside those taken, and take them.

    One whose number is free keeps it.
    """
    for drawing in made.iter(_DRAWING):
        if drawing.get("id", "") in taken:
            free = next(number for number in count(1) if str(number) not in taken)
            drawing.set("id", str(free))
        taken.add(drawing.get("id", ""))
