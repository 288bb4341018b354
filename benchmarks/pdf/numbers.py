"""Labels counted as Word counts them: one counter a level, patterns with %1 to %9."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_TENS: Final = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ONES: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_N_LETTERS: Final = 26

Level = tuple[str, str]
"""Word's number format, and the pattern of the label: ("lowerLetter", "(%4)")."""


def labels(levels: Iterable[int | None], scheme: Sequence[Level]) -> Iterator[str]:
    """The label of each paragraph; "" where the level is None.

    A number at one level starts those below it anew.

    >>> scheme = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
    >>> list(labels((0, 1, 2, 2, 1, None, 0, 1), scheme))
    ['1.', '1.1', '(a)', '(b)', '1.2', '', '2.', '2.1']
    """
    counters = [0] * len(scheme)
    for level in levels:
        if level is None:
            yield ""
            continue
        counters[level] += 1
        counters[level + 1 :] = [0] * (len(scheme) - level - 1)
        yield _label(scheme[level][1], counters, scheme)


def _label(pattern: str, counters: Sequence[int], scheme: Sequence[Level]) -> str:
    for place, (counter, (format_name, _)) in enumerate(
        zip(counters, scheme, strict=True), start=1
    ):
        pattern = pattern.replace(f"%{place}", _FORMATS[format_name](counter))
    return pattern


def letter(number: int) -> str:
    """Word's letters, which go on with doubled ones.

    >>> letter(3), letter(28)
    ('c', 'bb')
    """
    round_, place = divmod(max(number, 1) - 1, _N_LETTERS)
    return chr(ord("a") + place) * (round_ + 1)


def roman(number: int) -> str:
    """A small Roman numeral, up to 99.

    >>> roman(4), roman(19)
    ('iv', 'xix')
    """
    tens, ones = divmod(number, 10)
    return _TENS[tens] + _ONES[ones]


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "lowerLetter": letter,
    "lowerRoman": roman,
}
