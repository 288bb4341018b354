"""Headings that run into the text, as in "4.2 Quorum. The quorum is five.".

Bold type behind a label shows one by itself. Without it, only a pattern does: most
of the clauses of one list begin with a few words that end in a stop or a dash.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from .markers import is_sentence_start, says_something

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .build import Built

_RUN_IN = re.compile(
    r"(?P<title>[^\W\d_a-z][^.:;–—]{1,58}?)(?P<end>[.:]|\s?[–—-])\s+(?=[\"'“‘(\[]?[A-Z])"
)
_MOST = 0.6
_MIN_ALIKE = 2
_MAX_WORDS = 7
_BOLD_CHARS = 80


def with_run_in_headings(built: Sequence[Built]) -> tuple[Built, ...]:
    """The clauses, headings parted from the text that they run into.

    A heading keeps the stop or the dash behind it, so that heading and text are
    still all the words, and tracked changes keep their places in them.
    """
    titles: dict[int, re.Match[str]] = {}
    ranked = _groups(built, ranks=True)
    for at in chain.from_iterable(ranked):
        if match := _title(built[at].clause.text):
            titles[at] = match
    groups = (*_groups(built), *ranked)
    cuts = {at: n for group in groups for at, n in _cuts(built, group, titles)}
    return tuple(_cut(unit, cuts.get(at, 0)) for at, unit in enumerate(built))


def _groups(built: Sequence[Built], *, ranks: bool = False) -> Iterable[list[int]]:
    """Positions of labelled clauses with a text and no heading, list by list.

    With `ranks`, all lists of one kind and length of number are one.
    """
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, unit in enumerate(built):
        clause = unit.clause
        if clause.label and clause.text and not clause.heading:
            rank = (clause.kind, clause.label.count("."), len(clause.number))
            own = () if ranks else (clause.parent, clause.number[:-1])
            groups[rank, own].append(at)
    return groups.values()


def _cuts(
    built: Sequence[Built], group: list[int], titles: Mapping[int, re.Match[str]]
) -> Iterator[tuple[int, int]]:
    """(position, characters of the heading) where there is one."""
    found = {at: titles[at] for at in group if at in titles}
    ends = Counter(match["end"].strip() for match in found.values())
    for at, match in found.items():
        alike = ends[match["end"].strip()]
        usual = alike >= _MIN_ALIKE and alike >= _MOST * len(group)
        if usual or _is_bold(built[at], match):
            yield at, match.end("end")
    for at in group:
        n_chars = _bold_with_label(built[at])
        if at not in found and n_chars:
            yield at, n_chars


def _title(text: str) -> re.Match[str] | None:
    match = _RUN_IN.match(text)
    if match is None or len(match["title"].split()) > _MAX_WORDS:
        return None
    title = match["title"]
    return None if is_sentence_start(title) or says_something(title) else match


def _is_bold(unit: Built, match: re.Match[str]) -> bool:
    """Whether the title is bold, and what follows is not."""
    n_bold = unit.words.n_bold
    return match.end("title") <= n_bold <= match.end()


def _bold_with_label(unit: Built) -> int:
    """Characters of a title that is bold like its label, as no defined term is; or 0.

    "**2. Other offices** The council may keep others."
    """
    text, bold = unit.clause.text, unit.words.bold
    n_chars = unit.words.n_bold
    if not bold or bold[0][0] >= 0 or not 0 < n_chars <= _BOLD_CHARS:
        return 0
    return n_chars if text[n_chars:].lstrip()[:1].isupper() else 0


def _cut(unit: Built, n_chars: int) -> Built:
    if not n_chars:
        return unit
    text = unit.clause.text
    heading, rest = text[:n_chars].rstrip(), text[n_chars:].lstrip()
    # A line's end stands between them now, for the blanks that did.
    further = len(heading) + 1 - (len(text) - len(rest))
    worked_out = tuple(
        (start + further, end + further) if start >= n_chars else (start, end)
        for start, end in unit.clause.worked_out
    )
    clause = replace(unit.clause, heading=heading, text=rest, worked_out=worked_out)
    return replace(unit, clause=clause)
