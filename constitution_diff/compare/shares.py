"""Shares in words, and whether a quarter is one: it may be three months, too."""

from __future__ import annotations

import re
from typing import Final

from .strands import sentence_at

SHARE: Final = (
    r"(?:two[\s-]thirds|three[\s-]quarters?|one[\s-](?:half|third|quarter)"
    r"|a\s+third|a\s+quarter|half)"
)
_QUARTER: Final = r"\b(?:(?:a|one)[\s-]quarter|three[\s-]quarters?)\b"
_OF_TIME: Final = (
    r"(?:(?:the|an?|its|each|every|any|that|this|following|preceding|previous|current"
    r"|next|last|full|whole|financial|municipal|civic|calendar|accounting)\s+)*"
    r"(?:year|month|week|day|hour|minute|term|period|quarter|end|start|beginning)"
)
QUARTER_OF_A_WHOLE: Final = (
    rf"{_QUARTER}(?:\s*\(\d/\d\)|\s+majority\b"
    rf"|(?:\s+or\s+more)?\s+of\b(?!\s+{_OF_TIME}))"
)
"""Of members, but not of the year. Who reads it has looked at the word before: within
"one quarter of the receipt" something is done."""
_ENDS: Final = re.compile(rf"(?i){_QUARTER}$")
_LASTS: Final = re.compile(
    r"(?i)\b(?:within|in|for|after|over|during|by|once|twice|(?:later|earlier)\s+than)\s+$"
)
_GOES_ON: Final = re.compile(
    r"(?i)[\s-]*(?:of|after|before|from|later|earlier|ago|end|days?|year)\b"
)
_COUNTS_PEOPLE: Final = re.compile(
    r"(?i)\b(?:quorum|quorate|majority|(?:two|one|a)[\s-]thirds?"
    r"|one[\s-]half|half\s+(?:of|the))\b"
)
_NEAR: Final = 20


def is_quarter_of_people(text: str, start: int, end: int) -> bool:
    """Whether a quarter at that place is a share because its sentence counts people.

    >>> is_quarter_of_people("The quorum is one quarter.", 14, 25)
    True
    >>> is_quarter_of_people("The report covers one quarter.", 18, 29)
    False
    """
    found = _ENDS.search(text[start:end])
    if not found:
        return False
    before = text[max(0, start + found.start() - _NEAR) : start + found.start()]
    if _LASTS.search(before) or _GOES_ON.match(text[end : end + _NEAR]):
        return False
    return bool(_COUNTS_PEOPLE.search(sentence_at(text, start)))
