"""Days by which the document was to be reviewed, and which have passed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .subject import Found, around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .subject import Subject

_MONTHS: Final = (
    "january february march april may june july august september october november "
    "december"
).split()
_REVIEW: Final = re.compile(
    rf"""
    (?<! last \s ) (?<! previous \s )
    \b (?: next \s+ )? (?: review | reviewed | renewed | expires? | valid )
    (?: \s+ (?: date | due | by | on | before | until | is | in | again
              | not \s later \s than ) )*
    \s* [:–-]? \s*
    (?P<day>
        \d{{1,2}} (?: st | nd | rd | th )? \s+ (?: {"|".join(_MONTHS)} ) \s+ \d{{4}}
      | (?: {"|".join(_MONTHS)} ) \s+ \d{{4}}
      | \d{{1,2}} [/.] \d{{1,2}} [/.] \d{{4}}
      | \d{{4}} - \d{{2}} - \d{{2}}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_END_OF_MONTH: Final = 31


def find_passed_reviews(subject: Subject) -> Iterator[Found]:
    """Review dates before the day on which the document is read."""
    on = subject.settings.on
    spots = tuple(
        around(clause, *match.span())
        for clause, text in subject.texts()
        for match in (_REVIEW.finditer(text) if on else ())
        if iso_day(match["day"]) < on
    )
    if spots:
        message = f"A review was due before {on}."
        yield Found("review-date-passed", message, spots)


def iso_day(words: str) -> str:
    """A day as "2026-05-01"; a month alone is its end.

    >>> iso_day("1st May 2026"), iso_day("May 2026"), iso_day("01/05/2026")
    ('2026-05-01', '2026-05-31', '2026-05-01')
    """
    figures = re.findall(r"\d+", words)
    named = [n for n, name in enumerate(_MONTHS, 1) if name in words.casefold()]
    if named:
        day = int(figures[0]) if len(figures) > 1 else _END_OF_MONTH
        return f"{figures[-1]}-{named[0]:02}-{day:02}"
    if "-" in words:
        return words
    day, month, year = map(int, figures)
    return f"{year}-{month:02}-{day:02}"
