"""Words that a spreadsheet must not take for a formula."""

from __future__ import annotations

from typing import Final

_WIDE: Final = "\uff1d\uff0b\uff0d\uff20"
"""The same signs as wide letters, which some programs take for them."""
_STARTS: Final = (*"=+-@\t\r\n", *_WIDE)
"""What a formula may begin with."""


def starts_formula(words: str) -> bool:
    """Whether a spreadsheet might calculate with these words.

    >>> starts_formula("=1+1"), starts_formula("– none")
    (True, False)
    """
    return words.startswith(_STARTS)


def guarded(words: str) -> str:
    """The words, behind an apostrophe where they might be taken for a formula.

    >>> guarded("=HYPERLINK(1)"), guarded("24.5")
    ("'=HYPERLINK(1)", '24.5')
    """
    return f"'{words}" if starts_formula(words) else words
