"""Lists: the number of each item in both views, and what is printed before it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .markers import CLASSES, KNOWN, NONE, TYPES, marker, printed
from .parsing import classes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .css import Declarations

LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_TYPED: Final = re.compile(
    r"""\s*(?:
        \( (?: \d{1,3} | [a-z]{1,5} ) \)             # (1) (a) (iv)
      | (?: \d{1,3} | [a-z] | [ivxlc]{1,5} ) [.)]    # 1. a) iv.
      | \d{1,3} (?: \. \d{1,3} )+ \.?                # 4.2
    ) (?: \s | $ )""",
    re.VERBOSE | re.IGNORECASE,
)
_PUNCTUATION: Final = "().\N{NO-BREAK SPACE} "
_MAX_NUMBER: Final = 10**9


@dataclass(slots=True)
class ListState:
    """A list while its items are read."""

    ordered: bool
    style: str
    """As CSS calls it."""
    guessed: bool
    """The style is known only by the name of a class."""
    step: int
    next_final: int
    next_original: int
    typed: bool
    """Every item begins with a number of its own."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What is printed before an item, in both views; "" for nothing."""

    final: str = ""
    original: str = ""


def open_list(element: Element, style: Declarations) -> ListState:
    """The list, before its first item."""
    ordered = element.tag == "ol"
    items = list(element.iterchildren("li"))
    backwards = ordered and element.get("reversed") is not None
    first = _number(element.get("start"))
    if first is None:
        first = len(items) if backwards else 1
    named = _declared_style(element, style)
    by_class = _style_by_class(element)
    usual = "decimal" if ordered else "disc"
    return ListState(
        ordered,
        named or by_class or usual,
        guessed=not named and by_class not in ("", NONE),
        step=-1 if backwards else 1,
        next_final=first,
        next_original=first,
        typed=bool(items) and all(_TYPED.match(_first_words(item)) for item in items),
    )


def count_item(
    state: ListState, item: Element, style: Declarations, alive: tuple[bool, bool]
) -> Labels:
    """The item's labels; `alive` says whether the original and the final have it."""
    value = _number(item.get("value")) if state.ordered else None
    if value is not None:
        state.next_original = state.next_final = value
    own = _declared_style(item, style) or state.style
    labels = Labels(marker(state.next_final, own), marker(state.next_original, own))
    if _has_typed(state, item, own):
        labels = Labels()
    if alive[0]:
        state.next_original += state.step
    else:
        labels = replace(labels, original="")
    if alive[1]:
        state.next_final += state.step
    else:
        labels = replace(labels, final="")
    return labels


def _has_typed(state: ListState, item: Element, style: str) -> bool:
    """Whether the item's words begin with its number, so that none is to be added.

    A browser may print both; then a style sheet that is not in the file was to keep
    the automatic one away.
    """
    if state.typed:
        return True
    typed = _TYPED.match(_first_words(item))
    if not typed:
        return False
    automatic = printed(state.next_final, style)
    return state.guessed or typed[0].strip(_PUNCTUATION).lower() == automatic.lower()


def _first_words(item: Element) -> str:
    """The first words of an item, before any list inside it."""
    for text in item.itertext("*"):
        if text.strip():
            return str(text)
    return ""


def _declared_style(element: Element, style: Declarations) -> str:
    """What a style sheet or the attribute `type` names; "" for nothing."""
    named = style.get("list-style-type") or ""
    words = (named or style.get("list-style", "")).lower().split()
    known = next((word for word in words if word in KNOWN), "")
    if known:
        return known
    kind = (element.get("type") or "").strip()
    return TYPES.get(kind, TYPES.get(kind.lower(), ""))


def _style_by_class(element: Element) -> str:
    return next((CLASSES[c] for c in classes(element) if c in CLASSES), "")


def _number(text: str | None) -> int | None:
    """The whole number that an attribute gives; None for none."""
    match = re.match(r"\s*([+-]?\d{1,10})", text or "")
    return max(-_MAX_NUMBER, min(int(match[1]), _MAX_NUMBER)) if match else None
