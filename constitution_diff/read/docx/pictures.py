"""Which pictures a Word file shows: enough to tell whether another shows the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import names as n

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from .package import Package

_EMBED: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
)
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SIDES: Final = ("l", "t", "r", "b")
_EMU_PER_MM: Final = 36_000
_LONGEST: Final = 12
"""Digits of a size that a page could have, with room to spare."""
_GONE: Final = frozenset({n.FALLBACK, n.DEL, n.MOVE_FROM})
"""What lies in these is not shown: another form of it is, or it was taken out."""


def pictures_of(package: Package) -> tuple[str, ...]:
    """A sign for each picture of the body and of the edges of pages, in file order.

    It changes with the bytes of the picture, how it is cut, and its size on the page
    in whole millimetres. The sum that the zip has of each part stands for its bytes:
    this is to warn those who mean well, and unpacks nothing.
    """
    parts = (package.main, *package.related("header"), *package.related("footer"))
    return tuple(sign for part in parts for sign in _signs(package, part))


def _signs(package: Package, part: str) -> Iterator[str]:
    root = package.root if part == package.main else package.tree(part)
    shown = list(() if root is None else root.iter("{*}blip", "{*}imagedata"))
    targets = package.targets(part) if shown else {}
    for picture in shown:
        around = list(picture.iterancestors())
        if not any(element.tag in _GONE for element in around):
            yield " ".join((_bytes(package, picture, targets), *_set(picture, around)))


def _bytes(package: Package, picture: Element, targets: Mapping[str, str]) -> str:
    """Its bytes, as their sum and number; one word for all that lie elsewhere."""
    target = targets.get(picture.get(_EMBED) or picture.get(_ID) or "", "")
    if target not in package.archive.NameToInfo:
        return "elsewhere"
    entry = package.archive.NameToInfo[target]
    return f"{entry.CRC:08x}-{entry.file_size}"


def _set(picture: Element, around: list[Element]) -> Iterator[str]:
    """How it is cut and how large it stands on the page, as far as the file says."""
    fill = picture.getparent()
    cut = None if fill is None else fill.find("{*}srcRect")
    if cut is not None and any(cut.get(side, "0") != "0" for side in _SIDES):
        yield "cut " + ",".join(cut.get(side, "0") for side in _SIDES)
    sizes = (element.find("{*}extent") for element in around)
    size = next((size for size in sizes if size is not None), None)
    if size is not None:
        yield "x".join(_millimetres(size.get(way, "")) for way in ("cx", "cy"))


def _millimetres(emu: str) -> str:
    is_size = emu.isdecimal() and len(emu) < _LONGEST
    return str(round(int(emu) / _EMU_PER_MM)) if is_size else "?"
