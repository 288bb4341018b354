"""What kind of effect a swap of words has: what stands in place of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .kinds import binds, role_of
from .markers import (
    BOUND,
    BOX,
    CHOICE,
    CONDITION,
    EXCEPTION,
    LAW,
    MODAL,
    NEGATION,
    OFFICE,
    PERSON,
    PRECONDITION,
    QUALIFIER,
    QUANTITY,
    REFERENCE,
)
from .phrases import office_names
from .reach import Found, phrase
from .strands import span_at

if TYPE_CHECKING:
    from .markers import Marker
    from .pairing import Swap
    from .sides import Passage

PHRASES = frozenset({CONDITION, EXCEPTION, QUALIFIER, PRECONDITION})
"""Told with the words that follow them, as far as those are new or gone."""
_ONLY_IN_PAIRS = frozenset({BOX, CHOICE, REFERENCE, LAW})
"""A list that grew is no other choice, a reference that came is told as words."""
_DONE_BY = re.compile(r"(?i)\w(?:ed|made|given|chosen)\s+by\s+(?:(?:an?|the|any)\s+)?$")
"""Who stands behind acts, office or not: "nominated by a"."""
_NUMBER = re.compile(r"^\D*\s|[.\s]+$")
"""What stands around a number: "Section 7.3.2."."""
_NO = re.compile(r"(?i)\b(?:not|never|no|nor|none|neither|without|cannot|\w+n[’']t)\b")


def swap_effect(passage: Passage, swap: Swap) -> Found | None:
    """What became different in effect by a swap; None for nothing."""
    kind = _kind(passage, swap)
    if not kind:
        return None
    old, new, change = swap.old, swap.new, swap.change
    old_at = old.start if old else change.old[0] if passage.old else -1
    new_at = new.start if new else change.new[0] if passage.new else -1
    was, now = old.text if old else "", new.text if new else ""
    if kind in PHRASES:
        was = phrase(passage.old, change.old, old)
        now = phrase(passage.new, change.new, new)
    return Found(kind, was, now, old_at, new_at)


def _kind(passage: Passage, swap: Swap) -> str:
    """What kind of effect a swap has; "" for none."""
    one = _more_telling(swap)
    paired = swap.old is not None and swap.new is not None
    telling = paired or _is_a_cell(passage, swap)
    if one is None or (one.kind in _ONLY_IN_PAIRS and not telling):
        return ""
    if one.kind == REFERENCE and _same_number(swap):
        return ""
    if one.kind in {MODAL, NEGATION}:
        negative = {_negative(m.text) if m else False for m in (swap.old, swap.new)}
        return NEGATION if len(negative) > 1 else MODAL
    if one.kind in {OFFICE, PERSON}:
        if _lead_names(passage, swap):
            return ""
        return _role(passage, swap, one)
    return one.kind


def _is_a_cell(passage: Passage, swap: Swap) -> bool:
    """Whether a box is all that a cell held: ticks in a table say who may do what."""
    box, held = (swap.old, passage.old) if swap.old else (swap.new, passage.new)
    is_box = box is not None and box.kind == BOX and box.text == held.strip()
    return is_box and passage.part.startswith("cell:")


def _more_telling(swap: Swap) -> Marker | None:
    """What kind a pair is of: "£5" that became "5" is money, as the other way round."""
    bare = swap.new is not None and swap.new.kind == QUANTITY
    return swap.old if bare and swap.old else swap.new or swap.old


def _role(passage: Passage, swap: Swap, one: Marker) -> str:
    """What who is named has to do with the rule; "" for people it only speaks of."""
    text = passage.new if swap.new else passage.old
    start, end = span_at(text, one.start) or (0, len(text))
    role = role_of(text[start:end], one.start - start)
    if role != OFFICE or OFFICE in {m.kind for m in (swap.old, swap.new) if m}:
        return role
    if _DONE_BY.search(text[start : one.start]):
        return OFFICE
    is_bound = binds(text[one.end : end]) and not binds(text[start : one.start])
    return BOUND if is_bound else ""


def _lead_names(passage: Passage, swap: Swap) -> bool:
    """Whether the lead-in of the other side names the one office that went or came."""
    one, lead = (swap.new or swap.old), passage.leads[swap.old is not None]
    if one is None or (swap.old and swap.new):
        return False
    names = {name.words for name in office_names(one.text)}
    return bool(names) and names <= {name.words for name in office_names(lead)}


def _same_number(swap: Swap) -> bool:
    """Whether only the word before it differs: "Sections 2.3", "Section 2.3"."""
    numbers = {_NUMBER.sub("", m.text) for m in (swap.old, swap.new) if m}
    return len(numbers) == 1


def _negative(words: str) -> bool:
    return bool(_NO.search(words))
