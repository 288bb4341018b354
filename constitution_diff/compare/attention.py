"""How much a change asks of its reader, and why. Where in doubt, more.

Sorted by rules, each of which names its reason. Whether a change is one of
substance is for the monitoring officer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Op, Scope, Significance, TextChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Edit, Link, Outline

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen "
    "twenty thirty forty fifty sixty ninety hundred half third quarter two-thirds "
    "majority first second once twice"
).split()
_SHOWN_CHARS = 60
"""A longer block is told by the words in question alone."""
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("quantity", re.compile(
        rf"(?i)[£$€]?\d[\d,.]*[a-z%]*|\b(?:{'|'.join(_NUMBER_WORDS)})\b"
    )),
    ("time limit", re.compile(
        r"(?i)\b(?:working |clear |calendar )?(?:days?|weeks?|months?|years?|hours?)\b"
    )),
    ("modal", re.compile(
        r"(?i)\b(?:must|shall|should|may|will|can|cannot|might|could|try to|"
        r"required|entitled|obliged)\b"
    )),
    ("negation", re.compile(
        r"(?i)\b(?:not|no|nor|never|none|neither|without|except|unless|only)\b"
    )),
    ("condition", re.compile(
        r"(?i)\b(?:if|provided|subject to|where|until|before|after|in consultation)\b"
    )),
    ("decision-maker", re.compile(
        r"(?i)\b(?:council(?!lor)|cabinet|executive|leader|mayor|committee|sub-committee|panel|"
        r"board|officer|director|chair(?:man|person)?|chief|head|manager|member|holder|"
        r"sheriff|secretary|minister|auditor|ombudsman|clerk)s?\b"
    )),
    ("alternative", re.compile(r"(?i)\b(?:and|or|either|both|all|any|each)\b")),
)  # fmt: skip


def judged(link: Link, outline: Outline) -> Link:
    """The link with its significance and the reasons for it."""
    significance, reasons = _judgement(link, outline)
    return replace(link, significance=significance, reasons=reasons)


def _judgement(link: Link, outline: Outline) -> tuple[Significance, tuple[str, ...]]:
    if link.scope is not Scope.COMPARED:
        return Significance.NONE, ()
    if not (link.old and link.new):
        return _in_or_out(link, outline)
    reasons = tuple(_reasons(link))
    return (Significance.ATTENTION, reasons) if reasons else (_unalarming(link), ())


def _unalarming(link: Link) -> Significance:
    """What a change is when no rule asks for attention."""
    regrouped = len(link.old) > 1 or len(link.new) > 1
    if link.text is TextChange.EDITED or regrouped or link.moved:
        return Significance.WORDING
    if link.text is TextChange.TRIVIAL:
        return Significance.COSMETIC
    return Significance.CONSEQUENTIAL if link.renumbered else Significance.NONE


def _in_or_out(link: Link, outline: Outline) -> tuple[Significance, tuple[str, ...]]:
    clause = outline[(*link.old, *link.new)[0]]
    word = "deleted" if link.old else "inserted"
    if clause.heading and not clause.text:
        return Significance.WORDING, ()
    return Significance.ATTENTION, (f"provision {word}",)


def _reasons(link: Link) -> Iterator[str]:
    """For each changed block that a rule speaks of, that rule and both wordings."""
    if link.text is TextChange.TRIVIAL:
        return
    found = (_reason(deleted, inserted) for deleted, inserted in _blocks(link.edits))
    yield from dict.fromkeys(reason for reason in found if reason)


def _blocks(edits: Sequence[Edit]) -> Iterator[tuple[str, str]]:
    """(deleted, inserted) words of each block of changes."""
    deleted = inserted = ""
    for edit in (*edits, None):
        if edit is not None and edit.op is Op.DELETE and not inserted:
            deleted += edit.text
        elif edit is not None and edit.op is Op.INSERT:
            inserted += edit.text
        else:
            if deleted or inserted:
                yield deleted, inserted
            deleted = edit.text if edit and edit.op is Op.DELETE else ""
            inserted = ""


def _reason(deleted: str, inserted: str) -> str:
    """The first rule whose words differ, with both wordings; "" for none."""
    for name, pattern in _RULES:
        was = sorted(found.casefold() for found in pattern.findall(deleted))
        now = sorted(found.casefold() for found in pattern.findall(inserted))
        if was != now:
            if max(len(deleted), len(inserted)) > _SHOWN_CHARS:
                return f"{name}: {_named(was)} → {_named(now)}"
            return f"{name}: {_shown(deleted)} → {_shown(inserted)}"
    return ""


def _shown(words: str) -> str:
    """The words in one line; a dash for none."""
    return " ".join(words.split()).strip(" ,;.:") or "–"


def _named(found: Sequence[str]) -> str:
    """The words that the rule speaks of, each once; a dash for none."""
    return ", ".join(dict.fromkeys(found)) or "–"
