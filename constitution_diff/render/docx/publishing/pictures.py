"""What pictures tell beside what they show: places, paths, what was cropped away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.read.docx import names as n

from .addresses import file_name, is_local
from .opened import stories, word_trees
from .picture_files import noted, without_notes
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_CROP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}srcRect"
_SIDES: Final = ("l", "t", "r", "b")
_VML_PICTURE: Final = n.V + "imagedata"
_VML_SIDES: Final = ("croptop", "cropbottom", "cropleft", "cropright")
_O: Final = "{urn:schemas-microsoft-com:office:office}"
_TOLD: Final = ("name", "descr", "title", "alt", "href", _O + "href", _O + "title")
"""Attributes of pictures and shapes that say what they are."""


def _find_cropped(opened: Opened) -> Iterator[Trace]:
    for part, root in stories(opened.parts):
        for element in root.iter(_CROP, _VML_PICTURE):
            sides = _SIDES if element.tag == _CROP else _VML_SIDES
            if any(_is_cut(element.get(side, "0")) for side in sides):
                yield opened.trace("picture-cropped", part, element, "a picture")


def _is_cut(share: str) -> bool:
    """Whether something is cut off; less than nothing is a margin around the whole.

    >>> _is_cut("12500"), _is_cut("0"), _is_cut("-500"), _is_cut("6554f")
    (True, False, False, True)
    """
    return not share.startswith("-") and bool(share.strip("0.%f"))


def _paths(parts: Parts) -> Iterator[tuple[str, Element, str]]:
    """The attributes that hold a path, as (part, element, name)."""
    for part, root in word_trees(parts):
        for element in root.iter():
            if not str(element.tag).startswith(n.W):
                for name in _TOLD:
                    if is_local(element.get(name, "")):
                        yield part, element, name


def _find_paths(opened: Opened) -> Iterator[Trace]:
    for part, element, name in _paths(opened.parts):
        yield opened.trace("picture-path", part, element, element.get(name, ""))


def _strip_paths(parts: Parts) -> None:
    for part, element, name in tuple(_paths(parts)):
        parts.changing(part)
        element.set(name, file_name(element.get(name, "")))


def _find_notes(opened: Opened) -> Iterator[Trace]:
    for part, content in opened.parts.contents.items():
        kinds = noted(content)
        if kinds:
            base = part.rpartition("/")[2]
            told = f"{base}: {', '.join(dict.fromkeys(kinds))}"
            yield Trace("picture-metadata", Spot(told, where="picture"))


def _strip_notes(parts: Parts) -> None:
    for part, content in tuple(parts.contents.items()):
        if noted(content):
            parts.put(part, without_notes(content))


PICTURES: Final = (
    Rule(_find_cropped),
    Rule(_find_paths, _strip_paths),
    Rule(_find_notes, _strip_notes),
)
