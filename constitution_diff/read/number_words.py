"""The languages whose numbers we know how to write, by the tag of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from . import words_english, words_french

if TYPE_CHECKING:
    from collections.abc import Callable

_LAST: Final = 999_999
"""Word writes no words for more."""


@dataclass(frozen=True, slots=True)
class Words:
    """How one language writes numbers; all in small letters."""

    ordinal: Callable[[int], str]
    cardinal_text: Callable[[int], str]
    ordinal_text: Callable[[int], str]


_LANGUAGES: Final = {
    "en": Words(
        words_english.ordinal, words_english.words, words_english.ordinal_words
    ),
    "fr": Words(words_french.ordinal, words_french.words, words_french.ordinal_words),
}
_FORMATS: Final[dict[str, Callable[[Words, int], str]]] = {
    "ordinal": lambda words, value: words.ordinal(value),
    "cardinalText": lambda words, value: words.cardinal_text(value).capitalize(),
    "ordinalText": lambda words, value: words.ordinal_text(value).capitalize(),
}
WORDED: Final = frozenset(_FORMATS)
"""The formats that depend on the language (ECMA-376 Part 1, 17.18.59)."""


def is_known(language: str) -> bool:
    """Whether we have the words of `language`; "" stands for English.

    >>> is_known("fr"), is_known(""), is_known("cy")
    (True, True, False)
    """
    return not language or language in _LANGUAGES


def in_words(value: int, number_format: str, language: str) -> str:
    """The counter as Word prints it; decimal in a language we have no words of.

    >>> [in_words(21, "ordinalText", language) for language in ("en", "fr", "cy")]
    ['Twenty-first', 'Vingt et unième', '21']
    """
    words = _LANGUAGES.get(language or "en")
    if words is None or not 0 <= value <= _LAST:
        return str(value)
    return _FORMATS[number_format](words, value)
