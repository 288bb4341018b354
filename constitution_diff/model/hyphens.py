"""Words broken at the end of a line: the document is its own dictionary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_EDGES = "\"'“”‘’()[].,;:?!"
_HEAD = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)-$")
_TAIL = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SOFT_HYPHEN = "\u00ad"
_KEPT_PREFIXES = frozenset("non sub co re pre vice self ex anti cross".split())
_SHORT = 3
_LINKS = frozenset("a and at by for in of on the to".split())
"""Small words inside a compound: out-of-date."""
_COMPOUNDS = frozenset(
    (
        "all-party by-election by-elections by-law by-laws call-in call-ins "
        "co-opt co-opted co-option cross-party day-to-day decision-maker "
        "decision-makers decision-making face-to-face fact-finding follow-up "
        "full-time half-year half-yearly high-level joined-up know-how "
        "large-scale like-minded long-standing long-term low-level make-up "
        "medium-term mid-term mid-year old-age on-site one-off one-way part-time "
        "policy-making post-holder post-holders ring-fence ring-fenced set-up "
        "short-list short-listed short-listing short-term sign-off small-scale "
        "so-called stand-alone start-up time-limited time-limits up-to-date "
        "value-added whistle-blower whistle-blowers whistle-blowing written-off "
        "year-end year-on-year zero-rated"
    ).split()
)
"""What councils write with a hyphen; some documents have it only where it breaks."""
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|half|quarter"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ALWAYS = re.compile(
    rf"(?:{_NUMBERS})-(?:hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|tenths?|hours?"
    rf"|days?|weeks?|months?|years?|yearly|minutes?|stages?|tiers?|party|members?)"
    rf"|(?:{_TENS})-(?:{_NUMBERS}|first|second|third|\w+th)"
    r"|well-(?:being|known|\w{3,}ed|\w{3,}ing)"
)


class Hyphens:
    """Which words a document writes in one, and which with a hyphen."""

    def __init__(self, texts: Iterable[str]) -> None:
        tokens: set[str] = set()
        for text in texts:
            tokens.update(text.casefold().split())
        self._words: set[str] = set()
        for token in tokens:
            word = token.strip(_EDGES)
            if word.endswith("-"):
                continue
            self._words.add(word)
            if "-" in word:
                self._words.update(word.split("-"))

    def knows(self, word: str) -> bool:
        """Whether the document has the word somewhere."""
        return word.casefold().strip(_EDGES) in self._words

    def cut(self, text: str, following: str) -> int:
        """How many characters at the end of a line are only there to break a word.

        >>> words = Hyphens(["the sub-committee", "a particular matter"])
        >>> words.cut("in particu-", "lar:"), words.cut("the sub-", "committee")
        (1, 0)
        >>> words.cut("a part-", "time post"), words.cut("a two-", "thirds majority")
        (0, 0)
        """
        if text.endswith(_SOFT_HYPHEN):
            return 1
        head, tail = _HEAD.search(text), _TAIL.match(following)
        if not (head and tail):
            return 0
        return 0 if self._keeps(head[1], tail[0]) else 1

    def breaks(self, text: str, following: str) -> bool:
        """Whether the word at the end of a line goes on in the next one."""
        if text.endswith(_SOFT_HYPHEN):
            return True
        if not text.endswith("-"):
            return False  # as most lines; the pattern looks at all of them
        return _HEAD.search(text) is not None and _TAIL.match(following) is not None

    def _keeps(self, head: str, tail: str) -> bool:
        if tail[0].isupper() and not head.isupper():
            return True  # Vice-President
        if head.isupper() and tail.isupper():
            return f"{head}-{tail}".casefold() in self._words
        head, tail = head.casefold(), tail.casefold()
        if f"{head}-{tail}" in self._words:
            return True
        if head + tail in self._words:
            return False
        return _is_compound(head, tail) or self._parts(head, tail)

    def _parts(self, head: str, tail: str) -> bool:
        """Whether the document has both parts as words of their own."""
        if head in _KEPT_PREFIXES:
            return tail in self._words
        known = head in self._words and tail in self._words
        return known and min(len(head), len(tail)) > _SHORT


def _is_compound(head: str, tail: str) -> bool:
    """Whether English writes the two with a hyphen, whatever the document knows."""
    word = f"{head}-{tail}"
    if word in _COMPOUNDS or _ALWAYS.fullmatch(word):
        return True
    return "-" in head and head.rsplit("-", 1)[1] in _LINKS
