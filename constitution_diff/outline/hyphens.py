"""Words broken at the end of a line: the document is its own dictionary."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BROKEN = re.compile(r"\W*([^\W\d_]+(?:-[^\W\d_]+)*)-")
_NEXT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SOFT_HYPHEN = "\u00ad"
_KEPT_PREFIXES = frozenset(("non sub co re pre vice self ex anti cross").split())


class Hyphens:
    """Which words the document itself writes in one, and which with a hyphen."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: set[str] = set()
        for text in texts:
            whole = (
                text[: -len(text.rsplit(" ", 1)[-1])] if text.endswith("-") else text
            )
            self._words.update(word.casefold() for word in _WORD.findall(whole))

    def join(self, lines: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
        """The spans of printed lines, as one run of words."""
        joined: list[Span] = []
        for spans in lines:
            if joined:
                joined[-1] = self._end(joined[-1], spans)
            joined.extend(_stripped(spans) if joined else spans)
        return tuple(joined)

    def _end(self, last: Span, more: tuple[Span, ...]) -> Span:
        """The last span of a line, ready for those of the next."""
        text = last.text.rstrip()
        following = "".join(span.text for span in more).lstrip()
        if text.endswith(_SOFT_HYPHEN):
            return replace(last, text=text[:-1])
        broken = _BROKEN.fullmatch(text.rsplit(maxsplit=1)[-1]) if text else None
        if not broken or not following[:1].isalpha():
            return replace(last, text=text + " ")
        kept = self._keeps(broken[1], following)
        return replace(last, text=text if kept else text[:-1])

    def _keeps(self, head: str, following: str) -> bool:
        if following[0].isupper() and not head.isupper():
            return True  # Vice-President
        match = _NEXT.match(following)
        tail = match[0].casefold() if match else ""
        head = head.casefold()
        if f"{head}-{tail}" in self._words:
            return True
        if head + tail in self._words:
            return False
        return tail in self._words and (head in _KEPT_PREFIXES or head in self._words)


def _stripped(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    if not spans:
        return (Span(""),)
    text = spans[0].text.lstrip()
    if text == spans[0].text:
        return spans
    return (replace(spans[0], text=text), *spans[1:])
