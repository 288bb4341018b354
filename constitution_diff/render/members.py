"""The members' summary as plain text, to paste into a message."""

from __future__ import annotations

import textwrap
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN

from . import vocabulary
from .audience import banner
from .plain import encoded
from .story.members import members_summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Comparison, Edition

    from .story.members import MembersSummary

_WIDTH: Final = 88


def summary_text(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """One page of text: what was compared, the figures, what needs attention."""
    summary = members_summary(comparison, edition)
    lines = chain(
        filter(None, (summary.title, summary.subject, summary.standing)),
        ("",),
        _wrapped(summary.about),
        _section(vocabulary.CHECK_FIRST, map(_bullet, summary.cautions)),
        _section(vocabulary.BY_PART, (_figures(summary),)),
        _section(vocabulary.ATTENTION, _attention(summary)),
        _section(vocabulary.TERMS, map(_bullet, summary.terms)),
        ("",),
        _wrapped(summary.note),
    )
    return banner(edition) + encoded(lines)


def _section(title: str, lines: Iterable[Iterable[str]]) -> Iterator[str]:
    found = list(chain.from_iterable(lines))
    if found:
        yield from ("", title, *found)


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(words, _WIDTH, break_on_hyphens=False)


def _bullet(words: str) -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent="* ", subsequent_indent="  ",
        break_on_hyphens=False,
    )  # fmt: skip


def _figures(summary: MembersSummary) -> Iterator[str]:
    for row in summary.rows:
        counts = zip(row.figures, summary.columns, strict=True)
        told = (f"{n:,} {words[:1].lower()}{words[1:]}" for n, words in counts if n)
        yield from _bullet(f"{row.name}: {', '.join(told)}")


def _attention(summary: MembersSummary) -> Iterator[list[str]]:
    for group in summary.groups:
        yield [f"{group.title}:"]
        yield from map(_bullet, group.sentences)
    if summary.more:
        yield [summary.more]
