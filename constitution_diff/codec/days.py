"""Days as people write them → ISO dates, as they are kept."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from typing import Final

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_BRITISH: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_WORDS: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+),? (\d{4})")
_MONTHS: Final = {
    name.casefold()[:length]: number
    for number, name in enumerate(month_name)
    for length in (3, len(name))
    if name
}


def iso_date(written: str) -> str:
    """A day as an ISO date; "" for what is none. Days come before months.

    >>> iso_date("16 December 2021"), iso_date("16/12/2021"), iso_date("2021-12-16")
    ('2021-12-16', '2021-12-16', '2021-12-16')
    >>> iso_date("31 February 2021"), iso_date("soon")
    ('', '')
    """
    plain = " ".join(written.split())
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(one) for one in found.groups())
    elif found := _BRITISH.fullmatch(plain):
        day, month, year = (int(one) for one in found.groups())
    elif found := _WORDS.fullmatch(plain):
        day, year = int(found[1]), int(found[3])
        month = _MONTHS.get(found[2].casefold(), 0)
    else:
        return ""
    there = 1 <= month <= 12 and year >= 1 and 1 <= day <= monthrange(year, month)[1]  # noqa: PLR2004
    return f"{year:04}-{month:02}-{day:02}" if there else ""
