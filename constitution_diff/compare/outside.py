"""Differences that are in no clause: contents lists, titles, headers and footers.

Page numbers alone are not differences: they follow from the rest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING

from constitution_diff.model import Outside

from .similarity import lcs_length
from .tokens import words
from .words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import ContentsEntry, Outline

_ALIKE = 0.5
_ALIKE_AND_NUMBERED_ALIKE = 0.3
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?i)\bp\s?a\s?g\s?e\s*(?:\d+|#)(?:\s*(?:of|/)\s*(?:\d+|#))?"
    r"|(?:\d+|#)\s*\|\s*p\s?a\s?g\s?e\b"
)
"""A page number in a running line; "#" is one that Word fills in."""
_ONLY_PAGE = re.compile(
    r"(?i)\W*(?:page #|(?:\d+|#)(?:\s*(?:of|/)\s*(?:\d+|#))?|[ivxl]+)?\W*"
)
_LISTS = ("contents", "related-sections")
_RUNNING = ("title", "header", "footer", "hidden")
"""Lines around the text that are held against each other."""
WORD_FORMATS = frozenset({"docx", "doc", "odt", "rtf"})
"""Formats of files that hold what they print on each page."""


def outside_differences(
    old: Outline,
    new: Outline,
    old_labels: Sequence[str],
    new_labels: Sequence[str],
    *,
    are_whole: bool = True,
) -> tuple[Outside, ...]:
    """What differs outside the clauses, in the order of a printed document.

    Args:
        old: The current version.
        new: The proposed version.
        old_labels: Beginnings of the numbers that were compared: contents entries
            of other parts are left alone. () compares them all.
        new_labels: The same for the new side.
        are_whole: Whether both files hold all Parts: what is printed around one Part
            alone may be less than what is printed around all.
    """
    return tuple(
        difference
        for rows in (
            _titles(old, new),
            _entries(_listed(old, old_labels), _listed(new, new_labels)),
            _running(old, new, are_whole=are_whole),
        )
        for difference in rows
    )


def _titles(old: Outline, new: Outline) -> Iterator[Outside]:
    """Titles that stand in no clause nor on a cover: those of a file's properties."""
    ours, theirs = _own_title(old), _own_title(new)
    if ours and theirs and ours != theirs:
        yield Outside("title", ours, theirs, word_edits(ours, theirs))


def _own_title(outline: Outline) -> str:
    in_clause = any(clause.heading == outline.title for clause in outline.clauses)
    on_cover = any(line.where == "title" for line in outline.furniture)
    return "" if in_clause or on_cover else outline.title


def _listed(outline: Outline, labels: Sequence[str]) -> list[ContentsEntry]:
    """The entries of compared parts; a list of related sections goes with its part."""
    if not labels:
        return list(outline.contents)
    kept: list[ContentsEntry] = []
    within = True
    for entry in outline.contents:
        if entry.where == "contents":
            within = entry.label.split(".")[0] in labels
        if within:
            kept.append(entry)
    return kept


def _entries(
    old: Sequence[ContentsEntry], new: Sequence[ContentsEntry]
) -> Iterator[Outside]:
    for where in _LISTS:
        ours = [entry for entry in old if entry.where == where]
        theirs = [entry for entry in new if entry.where == where]
        if not (ours and theirs):
            yield from _whole_list(where, ours, theirs)
            continue
        for was, now in _paired(ours, theirs):
            if was != now:
                yield Outside(where, was, now, word_edits(was, now))


def _whole_list(
    where: str, old: Sequence[ContentsEntry], new: Sequence[ContentsEntry]
) -> Iterator[Outside]:
    """A list that one side lacks: told once, not line by line."""
    if old or new:
        told = f"a list with {len(old) or len(new)} entries"
        was, now = (told, "") if old else ("", told)
        yield Outside(where, was, now, word_edits(was, now))


def _paired(
    old: Sequence[ContentsEntry], new: Sequence[ContentsEntry]
) -> Iterator[tuple[str, str]]:
    """(old, new) lines in the order of the new list; "" where there is no such line."""
    partners = _partners(old, new)
    partner_of_new = {j: i for i, j in partners.items()}
    gone = [i for i in range(len(old)) if i not in partners]
    for j, entry in enumerate(new):
        partner = partner_of_new.get(j)
        while gone and partner is not None and gone[0] < partner:
            yield _shown(old[gone.pop(0)]), ""
        yield "" if partner is None else _shown(old[partner]), _shown(entry)
    for i in gone:
        yield _shown(old[i]), ""


def _shown(entry: ContentsEntry) -> str:
    return f"{entry.label} {entry.title}".strip()


def _partners(
    old: Sequence[ContentsEntry], new: Sequence[ContentsEntry]
) -> dict[int, int]:
    """Which entry became which, by their titles: equal ones first, then the alike."""
    ours = [words(entry.title) for entry in old]
    theirs = [words(entry.title) for entry in new]
    partners = dict(_equal_titles(ours, theirs))
    taken = set(partners.values())
    rows = sorted(
        (-round(alike, 9), abs(i - j), min(i, j), max(i, j), i, j)
        for i in (i for i in range(len(old)) if i not in partners)
        for j in (j for j in range(len(new)) if j not in taken)
        if (alike := _alike(ours[i], theirs[j])) >= _least(old[i], new[j])
    )
    for *_, i, j in rows:
        if i not in partners and j not in taken:
            partners[i] = j
            taken.add(j)
    return partners


_Words = tuple[str, ...]


def _equal_titles(
    old: Sequence[_Words], new: Sequence[_Words]
) -> Iterator[tuple[int, int]]:
    """Places of equal titles, the first with the first and so on."""
    places: dict[_Words, list[int]] = defaultdict(list)
    for j, title in enumerate(new):
        places[title].append(j)
    for i, title in enumerate(old):
        if places[title]:
            yield i, places[title].pop(0)


def _least(old: ContentsEntry, new: ContentsEntry) -> float:
    return _ALIKE_AND_NUMBERED_ALIKE if old.label == new.label else _ALIKE


def _alike(old: _Words, new: _Words) -> float:
    total = len(old) + len(new)
    return 2 * lcs_length(old, new) / total if total else 0.0


def _running(old: Outline, new: Outline, *, are_whole: bool) -> Iterator[Outside]:
    """Cover lines, running heads, feet and words not shown that only one side has."""
    for where in _RUNNING:
        ours, theirs = running_lines(old, where), running_lines(new, where)
        if not _is_compared(where, old, new, are_whole=are_whole):
            continue
        gone = [line for line in ours if line not in {*theirs, *_told(new, where)}]
        added = [line for line in theirs if line not in {*ours, *_told(old, where)}]
        for was, now in zip_longest(gone, added, fillvalue=""):
            yield Outside(where, was, now, word_edits(was, now))


def _is_compared(where: str, old: Outline, new: Outline, *, are_whole: bool) -> bool:
    """Whether both sides hold lines of that sort, or would if they had any.

    A copy as text or PDF may lack what its original prints on each page; a Word file
    holds all of it. So where only one of two Word files has a footer, they differ.
    """
    both_have_some = running_lines(old, where) and running_lines(new, where)
    # Words not shown lie among those that are compared, whatever the file lacks.
    is_known = are_whole or where == "hidden"
    of_word = is_known and _word_files(old) and _word_files(new)
    return bool(both_have_some) or of_word


def _told(other: Outline, where: str) -> set[str]:
    """Lines of a cover that are provisions on the other side, and are told there.

    A cover is known by what follows it, such as a contents list that is new.
    """
    if where != "title":
        return set()
    return {text for clause in other.clauses for text in (clause.heading, clause.text)}


def _word_files(outline: Outline) -> bool:
    formats = {facts.format for facts in outline.sources}
    return bool(formats) and formats <= WORD_FORMATS


def running_lines(outline: Outline, where: str) -> list[str]:
    """Each different line once, page numbers as "#": they alone are no difference.

    Nor is a line that holds nothing else, however it is printed.
    """
    printed = [line.text for line in outline.furniture if line.where == where]
    told = [_PAGE.sub("page #", text) for text in printed]
    lines = dict.fromkeys(text for text in told if not _ONLY_PAGE.fullmatch(text))
    variants = Counter(_DIGITS.sub("#", line) for line in lines)
    shown = (
        line if variants[_DIGITS.sub("#", line)] == 1 else _DIGITS.sub("#", line)
        for line in lines
    )
    return list(dict.fromkeys(shown))
