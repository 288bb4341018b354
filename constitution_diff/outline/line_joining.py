"""Printed lines put together as one run of words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Hyphens


def joined_lines(
    lines: Iterable[tuple[Span, ...]], hyphens: Hyphens
) -> tuple[Span, ...]:
    """The spans of printed lines, words that were broken between them whole again."""
    joined: list[Span] = []
    for spans in lines:
        if joined:
            joined[-1] = _end(joined[-1], spans, hyphens)
        joined.extend(_stripped(spans) if joined else spans)
    return tuple(joined)


def _end(last: Span, more: tuple[Span, ...], hyphens: Hyphens) -> Span:
    """The last span of a line, ready for those of the next."""
    text = last.text.rstrip()
    following = "".join(span.text for span in more).lstrip()
    if not hyphens.breaks(text, following):
        return replace(last, text=text + " ")
    return replace(last, text=text[: len(text) - hyphens.cut(text, following)])


def _stripped(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    if not spans:
        return (Span(""),)
    text = spans[0].text.lstrip()
    if text == spans[0].text:
        return spans
    return (replace(spans[0], text=text), *spans[1:])
