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


class Hyphens:
    """Which words the document itself writes in one, and which with a hyphen."""

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
        if head in _KEPT_PREFIXES:
            return tail in self._words
        known = head in self._words and tail in self._words
        return known and min(len(head), len(tail)) > _SHORT
