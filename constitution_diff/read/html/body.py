"""Which part of the page is its text, and which lists only lead around in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .parsing import classes, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .css import Declarations
    from .notes import Links

_MIN_WORDS: Final = 50
_MIN_SHARE: Final = 0.3
_MIN_LINKS: Final = 3
CONTENTS_HEADING: Final = re.compile(
    r"(?i)(?:table of )?contents(?: (?:list|page))?|index|jump to"
    r"|(?:on|in) this (?:page|section|document|part|policy|constitution)"
)
_HIDDEN_CLASSES: Final = frozenset(
    {
        "sr-only", "visually-hidden", "visuallyhidden", "govuk-visually-hidden",
        "screen-reader-text", "screen-reader-only", "element-invisible", "show-for-sr",
        "ui-helper-hidden-accessible",
    }
)  # fmt: skip
BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl "
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li main menu nav ol option p pre section summary table tbody td tfoot th "
    "thead tr ul xmp listing".split()
)
HIDDEN: Final = "the page does not show it"
NEVER_SHOWN: Final = frozenset(
    {"head", "script", "style", "template", "noscript", "title", "meta", "link"}
)


@dataclass(frozen=True, slots=True)
class Body:
    """What must be known of the whole page before it is read."""

    texts: frozenset[Element]
    """The elements that hold the text; empty when the page does not say."""
    n_words: int
    opened: frozenset[str]
    """The ids of what a control of the page shows and hides."""

    def hides(self, element: Element, style: Declarations) -> bool:
        """Whether a reader never sees the element, whatever is clicked."""
        if element.get("id") in self.opened:
            return False
        if element.get("hidden") not in (None, "until-found"):
            return True
        shown = style.get("display") != "none" and style.get("visibility") != "hidden"
        return not shown or not _HIDDEN_CLASSES.isdisjoint(classes(element))


def body_of(root: Element) -> Body:
    """The parts of the page that hold its text, and what its controls open."""
    body = root.find("body") if root.tag == "html" else root
    page = root if body is None else body
    n_words = _n_words(page)
    for found in (_mains(page), _articles(page)):
        n_held = sum(map(_n_words, found))
        if n_held >= min(_MIN_WORDS, n_words * _MIN_SHARE) and n_held:
            return Body(frozenset(found), n_words, _opened(root))
    return Body(frozenset(), n_words, _opened(root))


def _n_words(element: Element) -> int:
    """How many words the element may show."""
    shown = (e for e in element.iter("*") if e.tag not in NEVER_SHOWN)
    texts = (
        text for e in shown for text in (e.text, e.tail if e is not element else "")
    )
    return sum(len(text.split()) for text in texts if text)


def _mains(page: Element) -> list[Element]:
    found = [e for e in page.iter("*") if e.tag == "main" or e.get("role") == "main"]
    return _outermost(found)


def _articles(page: Element) -> list[Element]:
    outer = _outermost(list(page.iter("article")))
    return outer if sum(map(_n_words, outer)) * 2 >= _n_words(page) else []


def _outermost(found: list[Element]) -> list[Element]:
    every = set(found)
    return [e for e in found if every.isdisjoint(e.iterancestors())]


def _opened(root: Element) -> frozenset[str]:
    names = ("aria-controls", "data-target", "data-bs-target", "href")
    found = (e.get(name) or "" for e in root.iter("a", "button") for name in names)
    return frozenset(name.lstrip("#") for name in found if name)


def is_contents(element: Element, links: Links) -> bool:
    """Whether a list holds nothing but links to places of the same page."""
    found = [link for link in element.iter("a") if links.inside(link)]
    if len(found) < _MIN_LINKS or any(link in links.anchors for link in found):
        return False
    n_linked = sum(len(words_of(link).replace(" ", "")) for link in found)
    return 0 < n_linked == len(words_of(element).replace(" ", ""))


def margin_pt(style: Declarations) -> float | None:
    """The left margin in points; None when it is not given in a fixed unit.

    >>> margin_pt({"margin-left": "1in"}), margin_pt({})
    (72.0, None)
    """
    match = _LENGTH.fullmatch(style.get("margin-left", ""))
    return float(match[1]) * _UNITS[match[2]] if match else None


_UNITS: Final = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_LENGTH: Final = re.compile(r"(-?\d{1,5}(?:\.\d{1,6})?)(pt|px|in|cm|mm)")
