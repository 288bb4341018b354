"""Labels and bullets that text recognition took for their likes, put right.

In print "(i)", "(l)" and "(1)" differ by a dot, and Tesseract has no idea that lists
count. A label is changed only where its likeness goes on from the label above, or
starts a list that the label below goes on with, and it does not itself.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Ocr, Paragraph, Role
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Block

_ALIKE: dict[str, str] = {
    "1": "il", "l": "i1", "I": "i1l", "|": "i1l", "!": "i1l", "i": "jl1", "j": "i",
    "0": "o", "O": "o0", "o": "0", "9": "gq", "6": "b", "5": "s", "8": "g", "s": "5",
    "€": "e", "é": "e", "c": "e", "e": "c", "v": "y", "y": "v", "h": "n", "n": "h",
    "z": "2", "2": "z",
}  # fmt: skip
_SIGNS: dict[str, tuple[str, ...]] = {"©": ("c", "e"), "®": ("r", "e")}
"""What a letter in brackets is read as when the brackets touch it."""
_BRACKETED = re.compile(r"[({\[](?P<inside>[^\W_]{1,5}|[|!€])[)}\]](?=\s)|[©®](?=\s)")
_NUMBER = re.compile(r"(?=\S*\d)[\dOoIl|]+(?:\.[\dOoIl|]+)*[A-Z]?\.?(?=\s)")
_BULLET = re.compile(r"(?:[¢«°]|e¢|¢°)(?=\s)|e(?=\t)")
"""What Tesseract makes of a round bullet; a lone "e" only where a wide gap follows."""
_USUAL_TIMES = 1
_FIGURES = str.maketrans("OoIl|", "00111")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_N_LETTERS = 26
_STARTS, _GOES_ON = 1, 2


class _Reading(NamedTuple):
    series: str
    value: int


@dataclass(frozen=True, slots=True)
class _Label:
    """A bracketed label at the start of a line."""

    line: int
    """From 0."""
    raw: str
    """As recognised."""
    inside: str
    likes: frozenset[str]
    """What it may be, itself included."""


def with_read_labels(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, with the labels put right of those that were read from pictures."""
    given = tuple(blocks)
    if not any(isinstance(block, Paragraph) and _is_read(block) for block in given):
        return given
    body = {
        index: block
        for index, block in enumerate(given)
        if isinstance(block, Paragraph) and block.role is Role.BODY
    }
    starts = _starts([paragraph.text for paragraph in body.values()])
    changed = list(given)
    for (index, paragraph), (was, now) in zip(body.items(), starts, strict=True):
        if was != now and _is_read(paragraph):
            changed[index] = _restarted(paragraph, was, now)
    return tuple(changed)


def read_labels(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, each with the label that its place in the sequence gives it.

    >>> read_labels(["(h) fees", "(l) loans", "(j) grants"])
    ('(h) fees', '(i) loans', '(j) grants')
    >>> read_labels(["l.2 Rules", "(i) one", "(11) two"])
    ('1.2 Rules', '(i) one', '(ii) two')
    >>> read_labels(["9 Votes", "1O Minutes", "(10) ten", "(11) eleven", "¢ fees"])
    ('9 Votes', '10 Minutes', '(10) ten', '(11) eleven', '• fees')
    """
    starts = zip(lines, _starts(lines), strict=True)
    return tuple(now + line[len(was) :] for line, (was, now) in starts)


def _is_read(paragraph: Paragraph) -> bool:
    return bool(paragraph.spans) and paragraph.spans[0].ocr is not Ocr.NONE


def _restarted(paragraph: Paragraph, was: str, now: str) -> Paragraph:
    """The paragraph, beginning with other characters; a label may be cut in spans."""
    first, *rest = paragraph.spans
    if not first.text.startswith(was):
        return paragraph
    changed = replace(first, text=now + first.text[len(was) :])
    return replace(paragraph, spans=(changed, *rest))


def _starts(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """For each line its label as recognised, and as it should be; both may be ""."""
    labels = _labels(lines)
    below = dict(zip(labels, list(labels.values())[1:], strict=False))
    last: dict[str, int] = {}
    number = ""
    numbers = [match[0] for line in lines if (match := _NUMBER.match(line))]
    unstopped = _unstopped(numbers)
    for index, line in enumerate(lines):
        bullet, found = _BULLET.match(line), _NUMBER.match(line)
        if found:
            number, last = _number(found[0], number, unstopped), {}
            yield found[0], number
        elif index in labels:
            label = labels[index]
            inside = _best(label, last, below.get(index))
            last |= _reached(inside, last)
            yield label.raw, _printed(label, inside)
        else:
            yield (bullet[0], "•") if bullet else ("", "")


def _unstopped(numbers: Iterable[str]) -> frozenset[int]:
    """How many parts those numbers have that this document sets without a stop.

    >>> sorted(_unstopped(["1.1", "1.2.", "1.3", "1.4", "2.", "3."]))
    [2]
    """
    counts: Counter[tuple[int, bool]] = Counter()
    for number in numbers:
        counts[_n_parts(number), number.endswith(".")] += 1
    return frozenset(
        parts
        for parts, stopped in counts
        if parts > 1 and counts[parts, False] >= _USUAL_TIMES * counts[parts, True]
    )


def _n_parts(number: str) -> int:
    return number.rstrip(".").count(".") + 1


def _number(was: str, above: str, unstopped: frozenset[int]) -> str:
    number = was if _is_next_suffix(above, was) else was.translate(_FIGURES)
    return number.rstrip(".") if _n_parts(number) in unstopped else number


def _printed(label: _Label, inside: str) -> str:
    """The label with its brackets put right as well; left alone if nothing is sure."""
    whole = label.raw[0] + label.raw[-1] in ("()", "[]")
    same = inside == label.inside
    return label.raw if same and (whole or not inside) else f"({inside})"


def _is_next_suffix(above: str, number: str) -> bool:
    """Whether a capital is what it seems: "4I" below "4H" is not "41"."""
    same = above[:-1] == number[:-1] != ""
    return same and ord(number[-1]) == ord(above[-1]) + 1


def _labels(lines: Sequence[str]) -> dict[int, _Label]:
    found = ((at, _BRACKETED.match(line)) for at, line in enumerate(lines))
    return {at: _label(at, match) for at, match in found if match}


def _label(at: int, match: re.Match[str]) -> _Label:
    inside = match["inside"]
    if inside is None:
        return _Label(at, match[0], "", frozenset(_SIGNS[match[0]]))
    options = (char + _ALIKE.get(char, "") for char in inside)
    likes = map("".join, product(*options))
    return _Label(at, match[0], inside, frozenset(filter(_readings, likes)) | {inside})


def _readings(inside: str) -> list[_Reading]:
    """What the inside of a label can count as; [] for a word.

    >>> _readings("i"), _readings("11"), _readings("the")
    ([_Reading(series='a', value=9), _Reading(series='i', value=1)],
     [_Reading(series='1', value=11)], [])
    """
    if inside.isascii() and inside.isdecimal():
        return [] if inside[0] == "0" else [_Reading("1", int(inside))]
    found: list[_Reading] = []
    lower, upper = inside.lower(), inside.isupper()
    letters = lower.isascii() and lower.isalpha()
    if not letters or inside not in (lower, lower.upper()):
        return []
    if set(lower) == {lower[0]} and len(lower) <= 2:  # noqa: PLR2004 - z, then aa
        place = ord(lower[0]) - ord("a") + 1 + _N_LETTERS * (len(lower) - 1)
        found.append(_Reading("A" if upper else "a", place))
    if _ROMAN.fullmatch(lower):
        found.append(_Reading("I" if upper else "i", _roman(lower)))
    return found


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[char] for char in text]
    after = (*values[1:], 0)
    return sum(-v if v < w else v for v, w in zip(values, after, strict=True))


def _best(label: _Label, last: Mapping[str, int], below: _Label | None) -> str:
    """The likeness that its neighbours speak for most; itself in doubt."""
    scored = {inside: _score(inside, last, below) for inside in sorted(label.likes)}
    own = scored.get(label.inside, (0, 0))
    best = max(scored, key=lambda inside: (sum(scored[inside]), inside == label.inside))
    before, after = scored[best]
    sure = after > 0 or (before == _GOES_ON and own[0] == 0)
    taken = below is not None and below.inside == best
    if not (before and sure) or taken or sum(scored[best]) <= sum(own):
        return label.inside
    return best


def _score(
    inside: str, last: Mapping[str, int], below: _Label | None
) -> tuple[int, int]:
    """How well it follows what stands above, and what stands below follows it."""
    before = max((_follows(reading, last) for reading in _readings(inside)), default=0)
    after = {_Reading(r.series, r.value + 1) for r in _readings(inside)}
    if below is None:
        return before, 0
    if after & set(_readings(below.inside)):
        return before, 2
    likely = {reading for like in below.likes for reading in _readings(like)}
    return before, int(bool(after & likely))


def _follows(reading: _Reading, last: Mapping[str, int]) -> int:
    if last.get(reading.series, 0) + 1 == reading.value > 1:
        return _GOES_ON
    return _STARTS if reading.value == 1 else 0


def _reached(inside: str, last: Mapping[str, int]) -> dict[str, int]:
    """How far each series has come with this label."""
    readings = _readings(inside)
    fitting = [reading for reading in readings if _follows(reading, last)]
    return {reading.series: reading.value for reading in fitting or readings}
