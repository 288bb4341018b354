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
_SEASONS: Final = {"spring": 5, "summer": 8, "autumn": 11, "winter": 12}
"""The last month of each, in one calendar year."""
_MONTH: Final = "|".join(
    rf"{name[:3]}(?:{name[3:]}|t)?\.?" if len(name) > len("may") else name
    for name in _MONTHS
)
_DAY: Final = rf"""
    \d{{1,2}} (?: st | nd | rd | th )? \s+ (?: (?: day \s+ )? of \s+ )?
        (?: {_MONTH} ) ,? \s+ \d{{4}}
  | (?: {_MONTH} ) \s+ \d{{1,2}} (?: st | nd | rd | th )? ,? \s+ \d{{4}}
  | (?: {_MONTH} | {"|".join(_SEASONS)} ) (?: \s+ | - ) \d{{4}}
  | \d{{1,2}} (?P<sep> [/.-] ) \d{{1,2}} (?P=sep) (?: \d{{4}} | \d{{2}} ) \b
  | \d{{4}} - \d{{2}} - \d{{2}}
"""
"""1st April 2025, April 1, 2025, April 2025, spring 2025, 01/04/25, 2025-04-01."""
_DUE: Final = r"""
    (?: review | renewal | expiry | revision ) (?: \s+ date )? \b
  | due \s+ for \s+ (?: review | renewal ) \b
  | (?: expires? | valid ) \b
"""
"""Only with the date right behind: "the review by the board on 1 May" is over."""
_AHEAD: Final = r"""
    (?: to | will | shall | must | should ) \s+ (?: next \s+ )? be \s+
        (?: next \s+ )? (?: reviewed | renewed | revised ) \b
  | next \s+ (?: be \s+ )? (?: review (?: ed )? | renewed | revised ) \b
  | for \s+ review \b
"""
"""What is still to come, so that words may stand before the date."""
_BETWEEN: Final = r"""
    (?: (?! \b (?: adopted | approved | agreed | since | Act | last ) \b )
        [^.;\n\t] ){0,60}?
"""
_REVIEW: Final = re.compile(
    rf"""
    (?<! \b last \s ) (?<! \b previous \s )
    \b (?:
        (?: {_DUE} )
        (?: \s+ (?: date | due | by | on | before | until | is
                  | not \s later \s than ) \b )*
        \s* [:–-]? \s* (?: the \s+ )?
      | (?: {_AHEAD} ) {_BETWEEN} \b
    )
    (?P<day> {_DAY} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEAR: Final = re.compile(
    r"""
    \b (?: review \s+ date | (?: date \s+ of \s+ | be \s+ )? next \s+ (?: be \s+ )?
         review (?: ed )? (?: \s+ (?: date | due | is ) )* )
    (?: \s* [:–-] \s* | \s+ in \s+ | \s+ ) (?P<day> 20\d\d ) \b (?! [/.-] \d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_END_OF_MONTH: Final = 31
_CENTURY: Final = 2000


def find_passed_reviews(subject: Subject) -> Iterator[Found]:
    """Review dates before the day on which the document is read."""
    on = subject.settings.on
    spots = tuple(
        around(clause, *match.span())
        for clause, text in subject.texts()
        for pattern in ((_REVIEW, _YEAR) if on else ())
        for match in pattern.finditer(text)
        if iso_day(match["day"]) < on
    )
    if spots:
        message = f"A review was due before {on}."
        yield Found("review-date-passed", message, spots)


def iso_day(words: str) -> str:
    """A day as "2026-05-01"; a month, a season or a year alone is its end.

    >>> iso_day("1st May 2026"), iso_day("May 1, 2026"), iso_day("01/05/26")
    ('2026-05-01', '2026-05-01', '2026-05-01')
    >>> iso_day("Sept. 2026"), iso_day("spring 2026"), iso_day("2026")
    ('2026-09-31', '2026-05-31', '2026-12-31')
    """
    figures, plain = [int(n) for n in re.findall(r"\d+", words)], words.casefold()
    month = next((at for at, m in enumerate(_MONTHS, 1) if m[:3] in plain), 0)
    month = month or next((_SEASONS[name] for name in _SEASONS if name in plain), 0)
    if month:
        day = figures[0] if len(figures) > 1 else _END_OF_MONTH
        return _iso(figures[-1], month, day)
    if len(figures) == 1:
        return _iso(figures[0], len(_MONTHS), _END_OF_MONTH)
    if re.match(r"\d{4}-", words):
        return words
    day, month, year = figures
    return _iso(year, month, day)


def _iso(year: int, month: int, day: int) -> str:
    return f"{year if year > _CENTURY else year + _CENTURY}-{month:02}-{day:02}"
