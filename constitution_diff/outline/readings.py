"""Every way to read a label: "(i)" is the ninth letter or the first roman numeral.

Which one it is, `depth` decides from the neighbours. Here nothing is decided.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTAINERS = frozenset({"part", "schedule", "appendix", "annex", "exhibit", "chapter"})
"""What the ids of the clauses inside always name."""
COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
WORDS = {word: n for n, word in enumerate(COUNTED, start=1)}
_WORD = r"""
    Part | Schedule | Appendix | Annexe? | Exhibit | Chapter | Section | Article | Rule
  | Standing\ Order | Financial\ Regulation | Regulation | Procedure\ Rule
  | Contract\ Rule | Bye-?law | Clause | Paragraph | Para\.? | § | (?-i: S\.?O\.? )
  | Art\. | Sect?\. | Reg\. | Sch(?:ed)?\. | App\. | Ch\.
  | Rhan | Atodlen | Atodiad | Pennod | Adran | Erthygl | Rheol(?:\ Sefydlog)?
"""
_NUMBER = rf"""
    \d+[A-Z]{{0,2}} (?:\.\d+[A-Z]?)* | [IVXLC]+ (?:[A-D]|\.\d+)?
  | [A-Z][A-D]? | {"|".join(sorted(COUNTED, key=len, reverse=True))}
"""
TYPED = re.compile(
    rf"""
    (?P<label>
      (?P<word> {_WORD} ) (?:(?<=§)\s*|\s+) (?P<number> {_NUMBER} )
      (?: \s* / \s* (?: {_WORD} ) \s+ (?: {_NUMBER} ) )?
    )
    (?= \s* (?: [:.\-–—] | $ | \s ) ) \s* (?: [:.\-–—]+ \s* | \s+ | $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A word and a number. A number in letters may be no number: "Part of".

Councils in Wales print both languages, "Rhan 1 / Part 1", or Welsh alone.
"""
_ALIKE = {
    "annexe": "annex", "§": "section", "byelaw": "bye-law", "so": "standing order",
    "s.o.": "standing order", "para": "paragraph", "para.": "paragraph",
    "art.": "article", "sec.": "section", "sect.": "section", "reg.": "regulation",
    "sch.": "schedule", "sched.": "schedule", "app.": "appendix", "ch.": "chapter",
    "rhan": "part", "atodlen": "schedule", "atodiad": "appendix",
    "pennod": "chapter", "adran": "section", "erthygl": "article", "rheol": "rule",
    "rheol sefydlog": "standing order",
}  # fmt: skip
_SEGMENT = re.compile(r"([0-9]{1,9})([A-Za-z]*)")
_LETTERED = re.compile(r"[A-Z]{1,5}(?:\d{1,3})?(?:\.\d{1,3}[A-Za-z]{0,2})+")
"""IV.1, A.2, B3.1: letters before the first point."""
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})|c{1,3}")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Shape(StrEnum):
    """How a label is printed."""

    TYPED = "typed"
    FIGURE = "figure"
    """24, 24., 24.1"""
    BRACKET = "bracket"
    """(a)"""
    PAREN = "paren"
    """a) or a."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label."""

    shape: Shape
    series: str
    """"figure", "letter", "roman", "doubled", or the word of a typed label."""
    ordinals: tuple[int, ...]
    """(24, 1) for 24.1; one number for everything else."""
    suffix: str = ""
    """"A" in 12A: put in after 12."""
    upper: bool = False
    path: tuple[str, ...] = ()
    """A number in figures as printed, cut at its points: ("24", "10A", "1")."""

    @property
    def key(self) -> tuple[Shape, str, bool]:
        """What labels of one list have in common."""
        return self.shape, self.series, self.upper


@lru_cache(maxsize=32_768)
def readings(label: str) -> tuple[Reading, ...]:
    """Every way to read `label`, most usual first; () when it is no label.

    >>> [(r.series, r.ordinals) for r in readings("(i)")]
    [('letter', (9,)), ('roman', (1,))]
    >>> readings("24.10A")[0].ordinals, readings("24.10A")[0].suffix
    ((24, 10), 'A')
    >>> readings("APPENDIX II")[0].ordinals
    (2,)
    >>> readings("F.2")[0].ordinals, readings("Section I.01")[0].ordinals
    ((6, 2), (1, 1))
    >>> [(r.series, r.ordinals, r.suffix) for r in readings("(bb)")]
    [('letter', (28,), ''), ('letter', (2,), 'b'), ('doubled', (2,), '')]
    """
    typed = TYPED.fullmatch(label.strip())
    if typed:
        return tuple(_typed_readings(typed["word"].lower(), typed["number"]))
    core = label.strip().strip("()").strip(".):")
    shape = _shape(label.strip())
    if core[:1].isdecimal():
        return _figure_readings(core, shape)
    if _LETTERED.fullmatch(core):
        return tuple(_lettered_readings(core))
    if not core.isalpha():
        return ()
    return _letter_readings(core, shape)


def _shape(label: str) -> Shape:
    if label.startswith("("):
        return Shape.BRACKET
    if label[:1].isdecimal() and not label.endswith(")"):
        return Shape.FIGURE
    return Shape.PAREN


def _typed_readings(word: str, number: str) -> tuple[Reading, ...]:
    word = _ALIKE.get(word, " ".join(word.split()))
    if number.lower() in WORDS:
        return (Reading(Shape.TYPED, word, (WORDS[number.lower()],)),)
    found = (
        _figure_readings(number, Shape.TYPED)
        if number[0].isdecimal()
        else _letter_readings(number, Shape.TYPED)
        if number.isalpha()
        else tuple(_lettered_readings(number))
    )
    # An Appendix II is one of romans before it is one of letters.
    ordered = (
        sorted(found, key=lambda r: r.series != "roman") if len(number) > 1 else found
    )
    return tuple(
        Reading(Shape.TYPED, word, r.ordinals, r.suffix, path=r.path)
        for r in ordered
        if r.series != "doubled"
    )


def _figure_readings(core: str, shape: Shape) -> tuple[Reading, ...]:
    path = tuple(part for part in core.split(".") if part)
    segments = [_SEGMENT.fullmatch(part) for part in path]
    if not segments or not all(segments):
        return ()
    ordinals = tuple(int(segment[1]) for segment in segments if segment)
    last = segments[-1]
    suffix = last[2] if last else ""
    return (Reading(shape, "figure", ordinals, suffix, path=path),)


def _lettered_readings(core: str) -> Iterator[Reading]:
    """IV.1 is 1 in Article IV, or in section IV; B3.1 is 1 in B3."""
    first, *rest = core.split(".")
    letters = first.rstrip("0123456789")
    found = _letter_readings(letters, Shape.FIGURE)
    outer = sorted(found, key=lambda reading: reading.series != "roman")
    for inner in _figure_readings(".".join(rest), Shape.FIGURE):
        # B3.1 and C1.1 differ in their paths alone.
        numbers = [int(first[len(letters) :])] if first != letters else None
        for reading in outer[:1]:
            ordinals = (*(numbers or reading.ordinals), *inner.ordinals)
            path = (first, *inner.path)
            yield Reading(Shape.FIGURE, "figure", ordinals, inner.suffix, path=path)


def _letter_readings(core: str, shape: Shape) -> tuple[Reading, ...]:
    lower, upper = core.lower(), core.isupper()
    first = ord(lower[0]) - 96
    found: list[tuple[str, int, str]] = []
    if len(lower) == 1:
        found.append(("letter", first, ""))
    elif len(set(lower)) == 1:  # (aa) after (z), or put in after (a)
        found.append(("letter", 26 * (len(lower) - 1) + first, ""))
        found.append(("letter", first, lower[1:]))
    elif len(lower) == len("za"):  # (za) before (a) or after (z); (ab) after (a)
        found.append(("letter", first, lower[1:]))
    if _ROMAN.fullmatch(lower):
        found.append(("roman", _roman(lower), ""))
    elif len(lower) > 1 and lower[-1] in "abcd" and _ROMAN.fullmatch(lower[:-1]):
        found.append(("roman", _roman(lower[:-1]), lower[-1]))
    if len(lower) == len("aa") and len(set(lower)) == 1:
        found.append(("doubled", first, ""))  # (aa), (bb) below (i), as in Acts
    return tuple(
        Reading(shape, series, (position,), suffix, upper)
        for series, position, suffix in found
    )


def _roman(letters: str) -> int:
    """The value of a roman numeral in lower case: 14 for xiv."""
    total = 0
    for here, after in zip(letters, [*letters[1:], ""], strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if after and _ROMAN_VALUES[after] > value else value
    return total
