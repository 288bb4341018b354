"""Comments in the markup: no program shows them, and they stay while others edit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.render.docx.parts import serialised

from .opened import shortened
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_ENDINGS: Final = (".xml", ".rels", ".vml")
_ASIDES: Final = (
    ("utf-8", 1, re.compile(rb"<!--(.*?)-->", re.DOTALL)),
    *(
        (
            wide,
            2,
            re.compile("<!--".encode(wide) + rb"(.*?)" + "-->".encode(wide), re.DOTALL),
        )
        for wide in ("utf-16-le", "utf-16-be")
    ),
)
"""In each encoding that a part may have, with the bytes of a character.

Within a character begins what would be one in the other of both wide encodings.
"""


def _asides(parts: Parts) -> Iterator[tuple[str, str]]:
    """Each with its part. What is spelled like one in a CDATA section counts, too."""
    for part, content in parts.contents.items():
        if part.lower().endswith(_ENDINGS):
            for encoding, width, aside in _ASIDES:
                for found in aside.finditer(content):
                    if found.start() % width == 0:
                        yield part, found[1].decode(encoding, errors="replace")


def _find(opened: Opened) -> Iterator[Trace]:
    for part, words in _asides(opened.parts):
        yield Trace("markup-comments", Spot(shortened(words) or "empty", where=part))


def _strip(parts: Parts) -> None:
    """Write the parts anew, from trees that hold no such thing."""
    for part in dict.fromkeys(part for part, _ in _asides(parts)):
        root = parts.tree(part)
        if root is not None:
            parts.put(part, serialised(root))
            parts.tree(part)  # whoever asks for the main text expects its tree


ASIDES: Final = Rule(_find, _strip)
"""To run when nothing of the file changes any more but the parts that go."""
