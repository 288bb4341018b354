"""Pictures of both files that stand in another size: layout, which no mark tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .objects import Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_DRAWING: Final = n.W + "drawing"
_EMU_PER_MM: Final = 36_000
"""A difference up to this comes of saving a file in another program."""


def n_resized(old: Parts, new: Parts) -> int:
    """How many pictures of the text are in both files, and more than 1 mm apart.

    Of several that show the same, the first is held against the first.
    """
    objects = Objects()
    ours, theirs = (_sizes(parts, objects) for parts in (old, new))
    return sum(
        any(abs(was - now) > _EMU_PER_MM for was, now in zip(*both, strict=True))
        for letter in ours.keys() & theirs.keys()
        for both in zip(ours[letter], theirs[letter], strict=False)
    )


def _sizes(parts: Parts, objects: Objects) -> dict[str, list[tuple[int, int]]]:
    """How wide and high each picture is, in EMU and file order, by what it shows."""
    found: dict[str, list[tuple[int, int]]] = {}
    for drawing in _pictures(parts.root):
        size = next(drawing.iter("{*}extent"), None)
        sides = [] if size is None else [size.get(way, "") for way in ("cx", "cy")]
        if sides and all(map(str.isdecimal, sides)):
            letter = objects.letter(drawing, parts, parts.main)
            found.setdefault(letter, []).append((int(sides[0]), int(sides[1])))
    return found


def _pictures(root: Element) -> Iterator[Element]:
    for drawing in root.iter(_DRAWING):
        if next(drawing.iter("{*}blip"), None) is not None:
            yield drawing
