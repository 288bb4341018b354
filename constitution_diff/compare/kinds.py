"""What a sentence does, and what an office named in it has to do with it.

A ban, a duty, who is told: from its words alone, the most telling first. An item of a
list is read with the words that introduce it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .markers import OFFICE, PRECONDITION, QUANTITY, markers

_FORBIDS = re.compile(
    r"(?i)\b(?:must|shall|should|may|will|can|do|does)\s+(?:\w+\s+)?(?:not|never)\b"
    r"(?!\s+(?:be\s+)?(?:obliged|obligated|required|bound|compelled|necessarily)\b)"
    r"|\bcannot\b|\bnever\b"
    r"|\bno\s+(?:one|councillor|officer|member|person|employee)\b"
    r"|\bno\s+(?:\w+\s+){1,5}(?:may|shall|must|will|can)\b|\bnot\s+allowed\b"
    r"|\b(?:not\s+permitted|prohibited|forbidden)\b"
    r"|\bnor\s+(?:should|may|must|can|shall)\b"
)
_NO_RULE = re.compile(
    r"(?i)\b(?:if|where|when|who|which|that|but)\s[^,;:.]*?\b(?:do|does)\s+(?:not|never)\b"
    r"|\b(?:shall|will|may)\s+not\s+be\s+(?:obliged|obligated|required|bound)\b"
)  # fmt: skip
"""No ban, but who or what a rule is about: "if it does not yet exist". No duty."""
_OBLIGES = re.compile(r"(?i)\b(?:must|shall|should|will|(?:is|are)\s+to|required)\b")

_ALLOWS = re.compile(r"(?i)\b(?:may|can|might)\b")

_NAMED_FOR: Final = (
    ("responsibility", re.compile(r"(?i)\bresponsib|\baccountable\b")),
    ("invited", re.compile(r"(?i)\binvit")),
    ("quoted", re.compile(r"(?i)\bquot(?:e|ed|es|ing)\b")),
)
"""Why a sentence names an office, told alike for sentences and offices."""

KINDS_OF_RULE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (PRECONDITION, re.compile(
        r"(?i)without\s+(?:first\s+)?having|\btraining\b|\buntil\s+they\s+have\b"
        r"|\bprior\s+(?:approval|consent|agreement)|\bmust\s+first\b"
        r"|\b(?:approval|consent|permission|agreement)\s+(?:is|are)\s+(?:needed|required)"
    )),
    ("ban", _FORBIDS),
    *_NAMED_FOR,
    ("consultee", re.compile(r"(?i)\bconsult")),
    ("reviewer", re.compile(r"(?i)\breviews?\b|\breviewed\b|\bmonitors?\b")),
    ("told", re.compile(r"(?i)\b(?:told|informed|notif\w+|report(?:s|ed)?\s+to)\b")),
    ("decision-maker", re.compile(r"(?i)\b(?:decid|determin|approv|authoris)")),
    ("duty", re.compile(rf"{_OBLIGES.pattern}|\b(?:keeps?|maintains?)\b")),
    ("permission", re.compile(
        r"(?i)\b(?:may(?!\s+\d)|can|entitled\s+(?:only\s+)?to|right\s+to)\b"
    )),
)  # fmt: skip
"""What a whole sentence does, the most telling first."""


UNCLEAR: Final = "provision"
"""What a sentence does of which nothing says what."""


def kind_of_rule(sentence: str) -> str:
    """What a sentence does: a ban, a duty, who is told; "provision" if unclear.

    >>> kind_of_rule("Members must not vote."), kind_of_rule("Scope of this code")
    ('ban', 'provision')
    """
    rule = _NO_RULE.sub(" ", sentence)
    for kind, pattern in KINDS_OF_RULE:
        if pattern.search(rule):
            return kind
    return UNCLEAR


def kind_of_item(words: str, lead_in: str) -> str:
    """What a provision does under the words that introduce it, "" for none.

    >>> kind_of_item("Permit loud noise.", "Owners shall not do any of these:")
    'ban'
    >>> kind_of_item("Appoint committees.", "The board may:")
    'permission'
    """
    led = kind_of_lead(lead_in)
    kind = kind_of_rule(words)
    return led if led and (led == "ban" or kind == UNCLEAR) else kind


def kind_of_lead(words: str) -> str:
    """What the acts listed under some words are; "" where no acts are listed.

    >>> kind_of_lead("The board shall have authority to:")
    'permission'
    >>> kind_of_lead("The board shall consist of:")
    ''
    """
    if not _LISTS_ACTS.search(words):
        return ""
    if forbids(words):
        return "ban"
    return "permission" if _EMPOWERS.search(words) else kind_of_rule(words)


_LISTS_ACTS: Final = re.compile(
    r"(?i)\b(?:may|shall|must|should|will|can|to|for|not|never)\s*[:–—-]+$"
    r"|\bdo\s+(?:any|all|none)\s+of\b|\b(?:powers|duties|functions|responsib\w+)\b"
)
_EMPOWERS: Final = re.compile(r"(?i)\b(?:power|authority|discretion|right)s?\b")
_THRESHOLD: Final = re.compile(
    r"(?i)(?:one|two|three)[\s-](?:thirds?|quarters?)|^\d:\d\b|unanimous"
    r"|(?:simple|absolute)\s+majority"
)


def thresholds(words: str) -> tuple[tuple[str, str], ...]:
    """How many must agree or be there by a whole provision: kind and words of each.

    >>> thresholds("Amend this, provided they agree with a 3:1 majority.")
    (('quantity', '3:1 majority'),)
    """
    return tuple(
        (marker.kind, marker.text)
        for marker in markers(words)
        if marker.kind == "quorum"
        or (marker.kind == QUANTITY and _THRESHOLD.search(marker.text))
    )


def forbids(words: str) -> bool:
    """Whether the words hold a ban: "must not", "never", "cannot"."""
    return bool(_FORBIDS.search(words))


def obliges(words: str) -> bool:
    """Whether the words hold a duty or a rule of conduct."""
    return bool(_OBLIGES.search(words))


_CONSULTED: Final = re.compile(r"(?i)\b(?:is|are|be|been|being)\s+consulted\b")


def binds(words: str) -> bool:
    """Whether the words oblige or allow somebody."""
    return obliges(words) or bool(_ALLOWS.search(words))


ROLES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("instructs", re.compile(r"(?i)\binstruct|\bcommission|\brequests?\s+for\b")),
    *_NAMED_FOR,
    ("reviewer", re.compile(r"(?i)\breviews?\b|\breviewed\b")),
    ("consultee", re.compile(r"(?i)\bconsult")),
    ("told", re.compile(r"(?i)\b(?:told|informed|notif\w+|advised\s+of)\b")),
)  # fmt: skip


def role_of(sentence: str, at: int | None = None) -> str:
    """What an office named in the sentence does in it; it decides, if unclear.

    `at` is where its name begins, in characters from 0: of two offices one may be
    consulted by the other.

    >>> role_of("The leader will be consulted on agendas.")
    'consultee'
    >>> rule = "It is decided by the clerk after consulting the mayor."
    >>> role_of(rule, rule.index("clerk")), role_of(rule, rule.index("mayor"))
    ('decision-maker', 'consultee')
    """
    cues = _cues(sentence)
    if at is None:
        return cues[0][0] if cues else OFFICE
    # An office before "consults" is the one that consults others.
    passive = bool(_CONSULTED.search(sentence))
    found = [
        (kind, start)
        for kind, start in cues
        if passive or kind != "consultee" or at >= start
    ]
    # The cue beside the name says more than one further away.
    return min(found, key=lambda cue: abs(cue[1] - at))[0] if found else OFFICE


@lru_cache(maxsize=256)
def _cues(sentence: str) -> tuple[tuple[str, int], ...]:
    """What the sentence says of offices, and where; a long one is asked many times."""
    return tuple(
        (kind, match.start())
        for kind, pattern in ROLES
        for match in pattern.finditer(sentence)
    )
