"""What a page shows around its text, each with the reason in words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Role

from .body import HIDDEN
from .parsing import classes, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BESIDE: Final = "it stands beside the text"
_TAGS: Final = {
    "nav": "it is navigation",
    "aside": _BESIDE,
    "footer": "it stands in the page's footer",
    "dialog": "it is a window over the page",
}
_ROLES: Final = {
    "navigation": "it is navigation",
    "banner": "it stands in the page's header",
    "contentinfo": "it stands in the page's footer",
    "complementary": _BESIDE,
    "search": "it is a search form",
    "dialog": "it is a window over the page",
    "alertdialog": "it is a window over the page",
    "menu": "it is navigation",
    "menubar": "it is navigation",
}
_HEADER: Final = "it stands in the page's header"
_CONTROL: Final = "it is a control of the page"
_CONTROLS: Final = frozenset({"button", "select", "textarea", "datalist"})
_WITH_OWN_HEADER: Final = frozenset({"main", "article", "section"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"})
_BOXES: Final = frozenset({"div", "ul", "ol", "section", "span", "form", "a", "p"})
# Whole classes only: a heading of a document may well be called "share-capital".
_COOKIES: Final = (
    r"(?:cookies?|ccc|gdpr)[-_]*(?:banner|bar|consent|notice|message|popup|"
    r"overlay|control|law|alert|prompt)s?(?:[-_]+[a-z0-9]+)*"
)
_SHARING: Final = (
    r"social-(?:shar(?:e|ing)|media|links?|icons?)|share-?(?:this|links?|"
    r"buttons?|bar|page|icons?|tools)|sharing|addthis\w*|addtoany\w*"
)
_TOP: Final = (
    r"(?:back|return|go) to (?:the )?top(?: of (?:the |this )?page)?"
    r"|top of (?:the |this )?page"
)
_CLASSES: Final = tuple(
    (re.compile(rf"(?:[a-z0-9]+[-_]+)*?(?:{pattern})"), reason)
    for pattern, reason in (
        (r"bread-?crumbs?(?:[-_]+[a-z0-9]+)*", "it is a breadcrumb trail"),
        (_COOKIES, "it is a cookie notice"),
        (r"skip-?(?:to|links?|nav)(?:[-_]+[a-z0-9]+)*", "it is a skip link"),
        (r"back-?to-?top", "it leads back to the top"),
        (_SHARING, "it shares the page"),
        (r"pagination(?:[-_]+[a-z0-9]+)*|pager", "it leads to other pages"),
        (r"(?:print|e-?mail)-?(?:links?|this|page|button)", "it prints or sends it"),
        (r"navbar|navigation|site-?nav|main-?menu", "it is navigation"),
        (r"aside|side-?bar(?:[-_]+[a-z0-9]+)*", _BESIDE),
    )
)
_PHRASES: Final = tuple(
    (re.compile(rf"(?i)(?:{pattern})[\W_]*"), reason)
    for pattern, reason in (
        (r"(?:skip|jump) to (?:the )?(?:main )?(?:content|text)", "it is a skip link"),
        (_TOP, "it leads back to the top"),
        (
            r"(?:print|e-?mail|share|bookmark) this page|share this(?: page)?(?: on)?",
            "it prints, sends or shares the page",
        ),
    )
)
_LINKED_PHRASES: Final = tuple(
    (re.compile(rf"(?i)[\W_]*(?:{pattern})[\W_]*"), reason)
    for pattern, reason in (
        (r"top|up", "it leads back to the top"),
        (r"print|e-?mail|share|facebook|twitter|x|linkedin", "it shares the page"),
        (
            r"(?:next|previous|prev)(?: page)?|first|last|\d{1,3}",
            "it leads to other pages",
        ),
    )
)
_BLOCKS: Final = ("p", "li", "dd", "td", "h2", "h3", "h4", "h5", "h6")
_FEWEST_WORDS: Final = 5
"""Of a numbered line that is a provision: "4.2 The quorum is five"."""
_NUMBERED: Final = re.compile(
    r"""
    (?: (?: part | article | section | rule | standing\ order ) \s+ \d+ [A-Z]?
      | \d{1,3} (?: \. \d{1,3} )+
      | \d{1,3} [.)]
      | \( [a-z0-9]{1,4} \)
    )
    [\s:.–-]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SYSTEM_MARK: Final = re.compile(r"</?(?:AI\d{1,4}|(?:[A-Z]+_)*SECTION)>")
_MAX_SHARE: Final = 0.5
_MAX_CLASS_CHARS: Final = 60


def reason_for(element: Element, n_page_words: int) -> str:
    """Why an element is no part of the text; "" when it is one.

    What stands beside the text belongs to it where it holds a numbered provision.
    """
    reason = _reason(element, n_page_words)
    return "" if reason == _BESIDE and _holds_provision(element) else reason


def _reason(element: Element, n_page_words: int) -> str:
    tag, role = str(element.tag), (element.get("role") or "").lower()
    if role in _ROLES:
        return _ROLES[role]
    if tag in _TAGS:
        return _TAGS[tag] if not _is_notes(element) else ""
    if tag == "header" and not _has(element, _WITH_OWN_HEADER):
        return _HEADER
    if tag in _CONTROLS and not _has(element, _HEADINGS):
        return _CONTROL
    return _reason_by_class(element, n_page_words) if tag in _BOXES else ""


def _holds_provision(element: Element) -> bool:
    return any(map(_is_provision, element.iter(*_BLOCKS)))


def _is_provision(block: Element) -> bool:
    """Whether it is a numbered sentence, and not a link to one."""
    text = words_of(block)
    linked = sum(len(words_of(link)) for link in block.iter("a"))
    if len(text.split()) < _FEWEST_WORDS or 2 * linked > len(text):
        return False
    above = block.getparent()
    counted = block.tag == "li" and above is not None and above.tag == "ol"
    return counted or _NUMBERED.match(text) is not None


def role_for(reason: str) -> Role:
    """Where furniture counts as standing: nowhere to be seen, in the footer, on top."""
    if reason == HIDDEN:
        return Role.HIDDEN
    return Role.FOOTER if "footer" in reason else Role.HEADER


def _is_notes(element: Element) -> bool:
    """Whether footnotes stand in it."""
    named = " ".join((*classes(element), element.get("role") or ""))
    return "footnote" in named or "endnote" in named


def _has(element: Element, tags: frozenset[str]) -> bool:
    return any(ancestor.tag in tags for ancestor in element.iterancestors())


def _reason_by_class(element: Element, n_page_words: int) -> str:
    """By what its author called it, unless it holds the text itself."""
    reasons = (
        reason
        for name in classes(element)
        if len(name) <= _MAX_CLASS_CHARS
        for pattern, reason in _CLASSES
        if pattern.fullmatch(name)
    )
    reason = next(reasons, "")
    if reason and _holds_the_text(element, n_page_words):
        return ""
    return reason


def _holds_the_text(element: Element, n_page_words: int) -> bool:
    if element.find(".//h1") is not None or element.find(".//main") is not None:
        return True
    return len(words_of(element).split()) > n_page_words * _MAX_SHARE


def reason_in_words(text: str, *, linked: bool) -> str:
    """Why a paragraph is no part of the text, by its words; "" when it is.

    >>> reason_in_words("Back to top", linked=False)
    'it leads back to the top'
    >>> reason_in_words("Next", linked=False), reason_in_words("Next", linked=True)
    ('', 'it leads to other pages')
    """
    if _SYSTEM_MARK.fullmatch(text):
        return "it is a mark of the agenda system"
    phrases = (*_PHRASES, *_LINKED_PHRASES) if linked else _PHRASES
    found = (reason for pattern, reason in phrases if pattern.fullmatch(text))
    return next(found, "")


def cut_at_system_marks(text: str) -> list[str]:
    """The text cut before and after each mark that an agenda system printed.

    >>> cut_at_system_marks("<AI1>Apologies</AI1>")
    ['<AI1>', 'Apologies', '</AI1>']
    """
    cuts = {0, len(text)}
    for mark in _SYSTEM_MARK.finditer(text):
        cuts |= {mark.start(), mark.end()}
    ordered = sorted(cuts)
    return [text[a:b] for a, b in pairwise(ordered)]
