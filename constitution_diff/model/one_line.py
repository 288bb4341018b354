"""Names that are printed in one line, and what must not stand in them."""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 200
"""Letters that a name may have."""
_JOINERS: Final = "\u200c\u200d"
"""Signs that show nothing, and without which some scripts cannot be written."""
_KINDS: Final = {
    "Cc": "a control character",
    "Cf": "a character that nobody sees, and that can turn the order of letters",
    "Zl": "a line break",
    "Zp": "a line break",
}
"""What no name may hold, by the category that Unicode gives it."""
_BREAKS: Final = "\n\r\v\f\x85"


def odd_in(name: str) -> str:
    r"""What a name holds that it must not, in words; "" for nothing.

    >>> odd_in("Council, minute\n43"), odd_in("Ham\u202eelawor")[:36]
    ('a line break (U+000A)', 'a character that nobody sees, and th')
    >>> odd_in("x" * 201), odd_in("Cyngor Ynys Môn")
    ('201 letters, and 200 are the most', '')
    """
    odd = next((char for char in name if _is_odd(char)), "")
    if odd:
        kind = unicodedata.category(odd)
        what = "a line break" if odd in _BREAKS else _KINDS[kind]
        return f"{what} (U+{ord(odd):04X})"
    return f"{len(name):,} letters, and {LONGEST} are the most" * (len(name) > LONGEST)


def in_one_line(words: str) -> str:
    r"""Words as they may be printed among others, whatever was kept.

    >>> in_one_line("Harrowmere\n  2019: in force\x1b[2J")
    'Harrowmere�  2019: in force�[2J'
    """
    return "".join("\ufffd" if _is_odd(char) else char for char in words)


def _is_odd(char: str) -> bool:
    return unicodedata.category(char) in _KINDS and char not in _JOINERS
