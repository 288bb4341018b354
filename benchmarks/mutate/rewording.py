"""Words changed without any effect: other words, capitals, punctuation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

_PAIRS: Final = (
    ("as has long been the practice here", "which is how it has always been done here"),
    ("to avoid duplication of effort", "so that effort is saved"),
    ("in the interests of good administration", "for the sake of orderly business"),
    ("for the benefit of later readers", "as a help to those who read it later"),
    ("so that the file is complete", "in order to complete the file"),
    ("so that the process stays open to view", "to keep the process transparent"),
    ("because the public purse is involved", "as public money is at stake"),
    ("to keep a record for the auditor", "so that the auditor has a record"),
    ("in the form that the council has agreed", "in the agreed form"),
    ("in plain English", "in everyday language"),
    ("by electronic means", "electronically"),
    ("on the council's website", "on the web pages of the council"),
    ("at the principal offices", "at the main building"),
    ("with the papers for the meeting", "along with the agenda papers"),
    ("as part of the annual report", "within the yearly report"),
    ("so that residents of", "in order that residents of"),
    ("for the area around", "covering the area near"),
    ("Minor errors in", "Small slips in"), ("A copy of", "A duplicate of"),
    ("a list of the options", "an overview of the options"),
    ("the names of those who asked for", "who it was that asked for"),
    ("a summary of", "an outline of"), ("a plan showing", "a drawing that shows"),
    ("The file on", "The folder about"), ("explains the delay", "sets out the delay"),
    ("writes to", "sends a letter to"),
    ("draw up", "prepare"), ("is handed to", "is passed to"),
    ("runs late", "is late"), ("Slips of the pen", "Clerical slips"),
    ("gives an account", "accounts for it"), ("looks at again", "revisits"),
    ("has in mind", "is thinking of"), ("is kept informed", "is kept abreast"),
    ("bears a serial number", "has a serial number"),
    ("photographs showing", "pictures of"), ("an estimate of", "a reckoning of"),
    ("National guidance", "Guidance from central government"),
    ("who look after", "who care for"), ("put right", "set right"),
    ("receives a yearly statement", "has an annual statement"),
)  # fmt: skip
_SHORT, _LONG = 7, 18
"""Words. Fewer would not be known again after light and heavy rewording."""
_NEUTRAL: Final = (
    "The layout of the form follows the house style.",
    "An index helps readers to find their way around it.",
    "Earlier editions are held in the archive.",
    "The heading is for convenience and has no other use.",
)


def lightly(words: str, random: Random) -> str | None:
    """One phrase said otherwise; None where there is none to be had."""
    if len(words.split()) < _SHORT:
        return None
    fitting = [pair for pair in _PAIRS if pair[0] in words]
    if fitting:
        return words.replace(*random.choice(fitting), 1)
    return None


def heavily(words: str, random: Random) -> str | None:
    """Every phrase said otherwise, a sentence more, and the sentences turned round."""
    fitting = [pair for pair in _PAIRS if pair[0] in words]
    long = len(words.split()) >= _LONG
    if not (fitting and long and words.endswith(".")):
        return None
    for pair in fitting:
        words = words.replace(*pair)
    first, stop, rest = words.partition(". ")
    turned = f"{rest} {first}." if stop else words
    return f"{turned} {random.choice(_NEUTRAL)}"


def cosmetically(words: str, random: Random) -> str | None:
    """Other capitals, dashes or stops."""
    tried = list(_COSMETIC)
    random.shuffle(tried)
    for pattern, other in tried:
        if re.search(pattern, words):
            return re.sub(pattern, other, words, count=1)
    return None


_COSMETIC: Final = (
    (r"\bfull council\b", "Full Council"), (r"\bthe cabinet\b", "the Cabinet"),
    (r"\bthe mayor\b", "the Mayor"), (r"\bthe leader\b", "the Leader"),
    (r"(?<=[a-z] )committee\b", "Committee"),
    (r"\bmonitoring officer\b", "Monitoring Officer"),
    (r", (?=so that|because|as has|to keep|to avoid|in the interests)", " "),
    (r"(?<=[a-z]), and ", " and "), (r"(?<=[a-z]) {1}(?=if |unless )", ", "),
    (r";$", ","), (r"\bparish clerk\b", "Parish Clerk"),
    (r"\bco-opted\b", "Co-opted"),
)  # fmt: skip
