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

    def join(self, spans: tuple[Span, ...], more: tuple[Span, ...]) -> tuple[Span, ...]:
        """The spans of a line and of the next one, as one run of words."""
        if not spans:
            return more
        last = spans[-1].text.rstrip()
        following = "".join(span.text for span in more).lstrip()
        if last.endswith(_SOFT_HYPHEN):
            return (*spans[:-1], replace(spans[-1], text=last[:-1]), *_stripped(more))
        broken = _BROKEN.fullmatch(last.rsplit(maxsplit=1)[-1]) if last else None
        if not broken or not following[:1].isalpha():
            return (*spans[:-1], replace(spans[-1], text=last + " "), *_stripped(more))
        text = last if self._keeps(broken[1], following) else last[:-1]
        return (*spans[:-1], replace(spans[-1], text=text), *_stripped(more))

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
