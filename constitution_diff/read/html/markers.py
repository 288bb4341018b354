"""What stands before an item of a list, by the name that CSS has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.number_formats import roman

if TYPE_CHECKING:
    from collections.abc import Callable

BULLET: Final = "•"
"""What every bullet reads as, as in Word files."""
NONE: Final = "none"
_LAST_ROMAN: Final = 3999
_GREEK: Final = "αβγδεζηθικλμνξοπρστυφχψω"


def printed(value: int, style: str) -> str:
    """The counter without its full stop; a decimal for a style that is not known.

    >>> [printed(28, s) for s in ("lower-alpha", "upper-roman", "decimal-leading-zero")]
    ['ab', 'XXVIII', '28']
    """
    return _STYLES.get(style, str)(value)


def marker(value: int, style: str) -> str:
    """What a browser prints before the item; "" for the style "none".

    >>> marker(3, "lower-alpha"), marker(3, "disc"), marker(3, "none")
    ('c.', '•', '')
    """
    if style == NONE:
        return ""
    return BULLET if style in BULLETS else f"{printed(value, style)}."


def _letters(value: int, alphabet: str) -> str:
    """In letters; after z come aa, ab, as CSS has it and not Word."""
    signs = ""
    while value > 0:
        value, place = divmod(value - 1, len(alphabet))
        signs = alphabet[place] + signs
    return signs


def _alphabetic(value: int) -> str:
    return _letters(value, "abcdefghijklmnopqrstuvwxyz") if value > 0 else str(value)


def _roman(value: int) -> str:
    return roman(value) if value <= _LAST_ROMAN else str(value)


_STYLES: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimal-leading-zero": lambda value: f"{value:02}",
    "lower-greek": lambda value: _letters(value, _GREEK) if value > 0 else str(value),
    **dict.fromkeys(("lower-alpha", "lower-latin"), _alphabetic),
    **dict.fromkeys(
        ("upper-alpha", "upper-latin"), lambda value: _alphabetic(value).upper()
    ),
    "lower-roman": _roman,
    "upper-roman": lambda value: _roman(value).upper(),
}
BULLETS: Final = frozenset(
    {"disc", "circle", "square", "disclosure-open", "disclosure-closed", "bullet"}
)
KNOWN: Final = frozenset(_STYLES) | BULLETS | {NONE}
"""The styles that are told apart here."""
# HTML Living Standard, 4.4.5: the attribute `type` of a list.
TYPES: Final = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman",
    "I": "upper-roman", "disc": "disc", "circle": "circle", "square": "square",
}  # fmt: skip
# What authors call a style of their own sheet, which a saved page may not hold.
CLASSES: Final = {
    **dict.fromkeys(("alpha", "lower-alpha", "loweralpha", "letters"), "lower-alpha"),
    **dict.fromkeys(("roman", "lower-roman", "lowerroman"), "lower-roman"),
    **dict.fromkeys(("upper-alpha", "upperalpha"), "upper-alpha"),
    **dict.fromkeys(("upper-roman", "upperroman"), "upper-roman"),
    **dict.fromkeys(
        ("list-unstyled", "unstyled", "no-bullet", "no-bullets", "list-none"), NONE
    ),
}
