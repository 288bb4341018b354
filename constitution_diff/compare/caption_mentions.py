"""Where a text names tables and figures: one, several, or from one to another."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import ReferenceForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline, Reference

_SORTS: Final = {
    "table": r"tables?",
    "figure": r"fig(?:ure)?s?\.?",
    "chart": r"charts?",
    "diagram": r"diagrams?",
    "map": r"maps?",
    "plate": r"plates?",
    "tabl": r"(?:t|d|nh|th)abl(?:au)?",
    "ffigur": r"ffigur(?:au)?",
    "siart": r"siart(?:iau)?",
}
_SORT: Final = "|".join(f"(?P<{sort}>{words})" for sort, words in _SORTS.items())
_NUMBER: Final = r"(?:(?<![a-z])[a-z])?\d+(?:[.-]\d+)*"
_TO: Final = r"(?:[\u2013\u2014-]|to|through|hyd|i)"
_NEXT: Final = rf"\)?\s*(?:(?:[,;/&]|and|or|ac?|neu|{_TO})\s*)+\(?"
_MENTION: Final = re.compile(
    rf"(?i)\b(?:{_SORT})\s*(?:nos?\b\.?|numbers?\b)?\s*\(?"
    rf"(?P<numbers>{_NUMBER}(?:{_NEXT}{_NUMBER})*)"
)
_NUMBERS: Final = re.compile(rf"(?i){_NUMBER}")
_RANGE: Final = re.compile(rf"(?i)\)?\s*{_TO}\s*\(?")
_Order = tuple[str, tuple[int, ...]]


class _Named(NamedTuple):
    """One table or figure, or all from a first to a last one."""

    sort: str
    first: _Order
    last: _Order

    def holds(self, other: _Named) -> bool:
        """Whether another is one of them: 2 of "1 to 3", and 2.1 is not."""
        if self.sort != other.sort or len(self.first[1]) != len(other.first[1]):
            return False
        return self.first <= other.first <= self.last


def still_typed(
    names: Iterable[str], outline: Outline, at: Mapping[ClauseId, str]
) -> frozenset[str]:
    """Those of the names that a text means, but for what captions and fields show.

    `at` are its captions. Nobody makes such a name follow. Where in doubt it is typed:
    "Tables 1-2" is one table and two.
    """
    typed = set(_typed(outline, at))
    return frozenset(
        name for name in names if any(one.holds(_whole(name)) for one in typed)
    )


def _whole(name: str) -> _Named:
    return next(named for named, _ in _all_named(name))


def _typed(outline: Outline, at: Mapping[ClauseId, str]) -> Iterator[_Named]:
    fields = _fields(outline, at)
    for clause in outline.clauses:
        behind = len(at.get(clause.id, ""))
        shown = fields.get(clause.id, ())
        for named, places in _all_named(clause.words, behind):
            if not all(_in(shown, one) for one in places):
                yield named


def _in(stretches: Sequence[range], place: int) -> bool:
    return any(place in one for one in stretches)


def _fields(
    outline: Outline, at: Mapping[ClauseId, str]
) -> Mapping[ClauseId, Sequence[range]]:
    """Where the words of each clause are fields, in characters from 0."""
    found: defaultdict[ClauseId, list[range]] = defaultdict(list)
    for one in outline.references:
        if one.form is ReferenceForm.FIELD and not _is_behind(one, at):
            heading = outline[one.clause].heading
            start = one.at + (len(heading) + 1 if heading and one.part == "text" else 0)
            found[one.clause].append(range(start, start + len(one.text)))
    return found


def _is_behind(field: Reference, at: Mapping[ClauseId, str]) -> bool:
    """Whether it shows another number than its caption has, as typed links do."""
    numbers = _NUMBERS.findall(field.text)
    names = (at.get(one.clause, "") for one in field.targets if one.clause)
    return any(name and _NUMBERS.findall(name)[-1] not in numbers for name in names)


def _all_named(words: str, at: int = 0) -> Iterator[tuple[_Named, tuple[int, ...]]]:
    """What words name from a place on, in order, and where the numbers stand."""
    for found in _MENTION.finditer(words, at):
        sort = next(sort for sort in _SORTS if found[sort])
        numbers = list(_NUMBERS.finditer(words, *found.span("numbers")))
        for one in numbers:
            order = _order(one[0])
            yield _Named(sort, order, order), (one.start(),)
            first, dash, last = one[0].rpartition("-")
            if dash:
                yield _from_to(sort, first, last), (one.start(),)
        for a, b in pairwise(numbers):
            if _RANGE.fullmatch(words, a.end(), b.start()):
                yield _from_to(sort, a[0], b[0]), (a.start(), b.start())


def _from_to(sort: str, first: str, last: str) -> _Named:
    """From one number to another, which may be shortened: "2.1-4", "A1-3"."""
    letter, begin = _order(first)
    other, end = _order(last)
    whole = begin[: max(0, len(begin) - len(end))] + end
    return _Named(sort, (letter, begin), (other or letter, whole))


def _order(number: str) -> _Order:
    letter = number[0].casefold() if number[0].isalpha() else ""
    return letter, tuple(map(int, re.findall(r"\d+", number)))
