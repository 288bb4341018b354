"""The contents list, which is a second reading of the document, held against it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from .subject import Found, entry_spot, spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, ContentsEntry

    from .subject import Subject

_WORD = re.compile(r"[^\W_]+")
_PAGE = re.compile(r"(?i)(?:page\s+|[-–]\s*)?(?P<page>\d{1,4})(?:\s+of\s+\d+|\s*[-–])?")
_NEARLY_ALL = 0.8
_FEWEST_PAGES = 4
"""So many pages must agree on where the count begins before one may be wrong."""
_MOST_SHOWN = 12

Pairs = tuple[tuple["ContentsEntry", "Clause | None"], ...]


def find_contents_faults(subject: Subject) -> Iterator[Found]:
    """Entries against headings: number, title, page, and what either side lacks."""
    entries = [e for e in _listed(subject) if _WORD.search(e.title) or " " in e.label]
    if not entries:
        return
    headings = [clause for clause in subject.outline.clauses if clause.heading]
    pairs = tuple(_paired(entries, headings))
    numbers = dict(_number_of_headings(subject))
    for entry, clause in pairs:
        number = numbers.get(clause.id, clause.citation) if clause else ""
        yield from _title_or_number(entry, clause, number)
    yield from _unlisted(pairs, headings)
    for source in dict.fromkeys(entry.source for entry in entries):
        here = [(e, c) for e, c in pairs if c and e.source == c.source == source]
        yield from _pages(here, _printed_shift(subject, source))


def _listed(subject: Subject) -> list[ContentsEntry]:
    return [e for e in subject.outline.contents if e.where == "contents"]


def _paired(
    entries: list[ContentsEntry], headings: list[Clause]
) -> Iterator[tuple[ContentsEntry, Clause | None]]:
    """Each entry with its heading: the same number, else the same title.

    Of several files, a list means the headings of its own before those of others.
    """
    by_label: dict[tuple[int | None, str], Clause] = {}
    by_title: dict[tuple[int | None, str], Clause] = {}
    for clause in reversed(headings):
        for source in (clause.source, None):
            by_label[source, _plain_label(clause.citation)] = clause
            by_title[source, _key(clause.heading)] = clause
    for entry in entries:
        label, title = _plain_label(entry.label), _key(entry.title)
        sources = (entry.source, None)
        labelled = next((c for s in sources if (c := by_label.get((s, label)))), None)
        titled = next((c for s in sources if (c := by_title.get((s, title)))), None)
        labelled = labelled if entry.label else None
        alike = labelled is not None and _alike(labelled.heading, entry.title)
        yield entry, (labelled if alike else titled or labelled)


def _plain_label(label: str) -> str:
    return " ".join(label.casefold().strip(" .:").split())


def _key(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold().replace("&", " and ")))


def _alike(one: str, other: str) -> bool:
    """Whether two titles share half of the words of the shorter."""
    left, right = set(_WORD.findall(one.casefold())), _WORD.findall(other.casefold())
    return 2 * len(left & set(right)) >= min(len(left), len(set(right)))


def _number_of_headings(subject: Subject) -> Iterator[tuple[ClauseId, str]]:
    """What each heading without a number is numbered by: the first clause below it.

    Articles of association print a title on one line, and "12.—(1) The" on the next.
    """
    for heading, below in pairwise(subject.outline.clauses):
        if heading.heading and not heading.label and below.label:
            yield heading.id, below.citation if below.depth < heading.depth + 2 else ""


def _title_or_number(
    entry: ContentsEntry, clause: Clause | None, number: str
) -> Iterator[Found]:
    if clause is None:
        title = entry.title.rstrip(" .…")
        name = " ".join(part for part in (entry.label, title) if part)
        message = f"The contents list names “{name}”, and no heading reads so."
        yield Found("contents-without-heading", message, (entry_spot(entry),))
        return
    places = (entry_spot(entry), spot(clause))
    bare = clause.label.split()[-1:] if " " in clause.label else []
    names = set(map(_plain_label, (number, clause.citation, *bare)))
    if entry.label and _plain_label(entry.label) not in names:
        bears = clause.label or (number != clause.citation and "." not in number)
        name = number if bears else "no number"
        message = f"The contents list says {entry.label}, the heading {name}."
        yield Found("contents-number-differs", message, places)
    if entry.title and _key(entry.title) != _key(clause.heading):
        title = entry.title.rstrip(" .…")
        message = f"The contents list says “{title}”, the heading “{clause.heading}”."
        yield Found("contents-title-differs", message, places)


def _unlisted(pairs: Pairs, headings: list[Clause]) -> Iterator[Found]:
    """Headings that the list passes over, although it names those beside them."""
    listed = {clause.id for _, clause in pairs if clause}
    parents = Counter(clause.parent for _, clause in pairs if clause)
    missing = tuple(
        clause
        for clause in headings
        if clause.id not in listed and clause.label and parents[clause.parent] > 1
    )
    if missing:
        names = ", ".join(clause.citation for clause in missing[:_MOST_SHOWN])
        more = " and others" * (len(missing) > _MOST_SHOWN)
        message = f"The contents list does not name {names}{more}."
        yield Found("heading-not-in-contents", message, tuple(map(spot, missing)))


def _pages(
    pairs: Sequence[tuple[ContentsEntry, Clause]], printed: int | None
) -> Iterator[Found]:
    """Page numbers that do not fit where the headings stand, as one finding.

    `pairs` are of one file: each counts its pages by itself. `printed` is what the
    numbers on its pages are ahead of counted ones, if they are any.
    """
    paged = [(e, c) for e, c in pairs if e.page.isdecimal() and _has_page(c)]
    shift = _shift(paged) if printed is None else printed
    wrong = [
        (entry, clause, (clause.page or 0) + (shift or 0))
        for entry, clause in paged
        if shift is not None and int(entry.page) != (clause.page or 0) + shift
    ]
    if wrong:
        entry, clause, page = wrong[0]
        more = f", and {len(wrong) - 1} more" * (len(wrong) > 1)
        message = (
            f"The contents list says page {entry.page}, and "
            f"{clause.citation or clause.heading} stands on page {page}{more}."
        )
        spots = tuple(s for e, c, _ in wrong for s in (entry_spot(e), spot(c)))
        yield Found("contents-page-differs", message, spots)


def _has_page(clause: Clause) -> bool:
    return clause.page is not None and not clause.page_approximate


def _printed_shift(subject: Subject, source: int) -> int | None:
    """What the page numbers in headers and footers of a file are ahead of counted ones.

    None where the pages print no numbers, or begin to count anew.
    """
    shifts: Mapping[int, int] = Counter(
        int(match["page"]) - line.page
        for line in subject.outline.furniture
        if line.source == source
        and line.page is not None
        and (match := _PAGE.fullmatch(line.text.strip()))
    )
    best = max(shifts, key=lambda shift: (shifts[shift], -shift), default=None)
    n_pages = sum(shifts.values())
    sure = best is not None and shifts[best] > max(1, n_pages * _NEARLY_ALL)
    return best if sure else None


def _shift(paged: list[tuple[ContentsEntry, Clause]]) -> int | None:
    """What printed page numbers are ahead of counted ones; None where unknown."""
    shifts: Mapping[int, int] = Counter(int(e.page) - (c.page or 0) for e, c in paged)
    best = max(shifts, key=lambda shift: (shifts[shift], -shift), default=None)
    enough = best is not None and shifts[best] >= max(_FEWEST_PAGES, len(paged) / 2)
    return best if enough else None


def find_pageless_contents(subject: Subject) -> Iterator[Found]:
    """A contents list without any page numbers."""
    entries = _listed(subject)
    if len(entries) >= _FEWEST_PAGES and not any(entry.page for entry in entries):
        message = f"The contents list has {len(entries)} entries and no page numbers."
        yield Found("contents-without-pages", message, (entry_spot(entries[0]),))


def find_related_faults(subject: Subject) -> Iterator[Found]:
    """Titles in a list of related sections that their sections here do not bear."""
    headed = {_plain_label(c.citation): c for c in subject.outline.clauses if c.heading}
    for entry in subject.outline.contents:
        clause = headed.get(_plain_label(entry.label))
        if entry.where == "contents" or clause is None:
            continue
        if _key(entry.title) != _key(clause.heading):
            message = (
                f"Listed as “{entry.title}”, and {clause.citation} is headed "
                f"“{clause.heading}”."
            )
            yield Found(
                "related-title-differs", message, (entry_spot(entry), spot(clause))
            )
