"""Footnotes: links to a note, and the element that holds each note's words."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .parsing import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NOTE: Final = re.compile(
    r"_?(?:fn|ftn|edn|foot-?note|end-?note|cite_note|note)[-_:.]*\w{0,40}?\d+",
    re.IGNORECASE,
)
_BACK: Final = re.compile(r"_?\w{0,20}ref\w{0,20}[-_:.]*[\w-]{0,40}", re.IGNORECASE)
_MARK: Final = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]+)[\])]?")
_BACK_TEXT: Final = re.compile(r"[\[(]?\d{0,3}[\])]?\s*[↩↑^⏎]*\ufe0e?")
_HOLDERS: Final = frozenset({"li", "p", "div", "dd", "td", "aside"})


@dataclass(frozen=True, slots=True)
class Links:
    """What the links inside a page lead to."""

    targets: dict[str, Element] = field(default_factory=dict)
    """The elements that have a name, by it."""
    anchors: dict[Element, str] = field(default_factory=dict)
    """The links that are the mark of a note, each with the note's id."""
    notes: dict[Element, str] = field(default_factory=dict)
    """The elements that hold a note, each with its id."""

    def goes_back(self, link: Element) -> bool:
        """Whether a link in a note only leads back to its mark."""
        name = _name(link)
        return bool(_BACK.fullmatch(name) and _BACK_TEXT.fullmatch(words_of(link)))

    def inside(self, link: Element) -> bool:
        """Whether a link leads to a place of this page."""
        return _name(link) in self.targets


def _name(link: Element) -> str:
    """The place in the same page that a link leads to; "" for another."""
    href = (link.get("href") or "").strip()
    return href[1:] if href.startswith("#") else ""


def links_of(root: Element) -> Links:
    """The links of the page; notes are counted from 1 in the order of their marks."""
    links = Links(_targets(root))
    ids: dict[Element, str] = {}
    for link in root.iter("a"):
        target = links.targets.get(_name(link))
        if target is None or not _is_mark(link):
            continue
        holder = _holder(target)
        if holder is not None and holder not in link.iterancestors():
            note_id = ids.setdefault(holder, f"footnote-{len(ids) + 1}")
            links.anchors[link] = note_id
            links.notes[holder] = note_id
    return links


def _targets(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in root.iter("*"):
        names = [element.get("id")]
        if element.tag == "a":
            names.append(element.get("name"))
        for name in filter(None, names):
            found.setdefault(name, element)
    return found


def _is_mark(link: Element) -> bool:
    name = _name(link)
    return bool(
        _NOTE.fullmatch(name)
        and not _BACK.fullmatch(name)
        and _MARK.fullmatch(words_of(link))
    )


def _holder(target: Element) -> Element | None:
    """The block that the note's words stand in."""
    around = (target, *target.iterancestors())
    found = next((e for e in around if e.tag in _HOLDERS), None)
    parent = None if found is None else found.getparent()
    if parent is not None and parent.tag == "div":
        named = _NOTE.fullmatch(parent.get("id") or "")
        return parent if named else found
    return found
