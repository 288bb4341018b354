"""What holds inside an element, from what holds around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Role

from .body import BLOCKS, HIDDEN, margin_pt
from .furniture import reason_for, role_for
from .lists import LISTS
from .parsing import classes, words_of
from .tables import CELLS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .context import Context
    from .css import Declarations
    from .page import Page

_HEADINGS: Final = {f"h{level}": level - 1 for level in range(1, 7)}
_SET_IN: Final = LISTS | {"blockquote", "dd"}
_STEP_PT: Final = 30.0
"""Browsers set a list in by 40 pixels (HTML Living Standard, 15.3)."""
_PRE: Final = frozenset({"pre", "xmp", "listing", "textarea"})
_BOLD: Final = frozenset({"b", "strong", "th", "summary"})
_BOLD_WEIGHTS: Final = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_TELLING: Final = BLOCKS | _BOLD | _PRE | {"a"}
_WORD_ROLES: Final = {
    "msotitle": Role.TITLE,
    "msoheader": Role.HEADER,
    "msofooter": Role.FOOTER,
}
_WORD_LEVEL: Final = re.compile(r"\blevel([1-9])\b")
_OUTSIDE: Final = "it stands outside the page's main text"


def context_of(element: Element, style: Declarations, page: Page) -> Context:
    """What holds inside the element."""
    tag, above = str(element.tag), page.now
    kind = page.log.kind_of(tag)
    revisions = above.revisions
    if kind is not None:
        revisions = (*revisions, page.log.open(element, kind))
    if kind is None and not style and tag not in _TELLING:
        return above  # a <span> of colour, of which Word writes thousands
    weight = style.get("font-weight", "")
    context = above._replace(
        revisions=revisions,
        bold=above.bold or tag in _BOLD or weight in _BOLD_WEIGHTS,
        pre=above.pre or tag in _PRE,
        linked=above.linked or tag == "a",
        label=above.label or style.get("mso-list", "").lower() == "ignore",
    )
    return _block_context(element, style, page, context) if tag in BLOCKS else context


def _block_context(
    element: Element, style: Declarations, page: Page, context: Context
) -> Context:
    tag = str(element.tag)
    level = _HEADINGS.get(tag, context.outline_level)
    indent_pt = context.indent_pt + (_STEP_PT if tag in _SET_IN else 0.0)
    if tag in CELLS:
        context, indent_pt = context._replace(listed=None, list_level=None), 0.0
    context = context._replace(
        outline_level=level,
        indent_pt=indent_pt,
        margin_pt=margin_pt(style) if tag == "p" else None,
        list_level=_word_level(style, context.list_level),
        style=(element.get("class") or "").strip() or tag,
        note_id=page.links.notes.get(element, context.note_id),
    )
    return _placed(element, style, page, context)


def _word_level(style: Declarations, usual: int | None) -> int | None:
    """The list level that Word notes down as "l0 level2 lfo1", from 0."""
    match = _WORD_LEVEL.search(style.get("mso-list", ""))
    return int(match[1]) - 1 if match else usual


def _placed(
    element: Element, style: Declarations, page: Page, context: Context
) -> Context:
    """The context with the role that the element gives to what is in it."""
    if context.reason not in ("", _OUTSIDE):
        return context
    hidden = page.body.hides(element, style)
    reason = HIDDEN if hidden else reason_for(element, page.body.n_words)
    if not reason and element in page.body.texts:
        return context._replace(role=Role.BODY, reason="")
    if not reason and page.body.texts and element not in page.body.texts:
        reason = context.reason or (_OUTSIDE if element.tag == "body" else "")
    if hidden:
        page.found["words-not-shown"] += len(words_of(element).split())
    if reason:
        return context._replace(role=role_for(reason), reason=reason)
    return context._replace(role=_own_role(element, context))


def _own_role(element: Element, context: Context) -> Role:
    if context.note_id:
        return Role.NOTE
    names = classes(element)
    if any(name.startswith("msotoc") for name in names):
        return Role.CONTENTS
    return next((_WORD_ROLES[c] for c in names if c in _WORD_ROLES), context.role)
