"""Labels at the start of a paragraph, and every way to read them.

"(i)" is the ninth letter or the first roman numeral; which one it is, is decided
in `depth.py` from its neighbours. Here nothing is decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

BULLETS = re.compile(
    r"^(?:[\uf000-\uf0ff•●○◦▪■□‣⁃∙·➢➤►✓❖]\s*|[-–—*§]\s+|o\s+(?=[A-Za-z]))"
)
TYPED_WORDS = (
    "part", "schedule", "appendix", "annex", "exhibit", "chapter", "section",
    "article", "rule", "standing order",
)  # fmt: skip
CONTAINERS = frozenset({"part", "schedule", "appendix", "annex", "exhibit", "chapter"})
"""What the ids of the clauses inside always name."""

_TYPED = re.compile(
    r"""
    (?P<label>
      (?P<word> Part | Schedule | Appendix | Annex(?:e)? | Exhibit | Chapter
              | Section | Article | Rule | Standing\ Order )
      \s+ (?P<number> \d+[A-Z]{0,2} (?:\.\d+[A-Z]?)* | [IVXLC]+ (?:\.\d+)? | [A-Z]
                    | One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve
                    | (?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|Twenty )
    )
    (?= \s* (?: [:.\-–—] | $ | \s ) ) \s* (?: [:.\-–—]+ \s* | \s+ | $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?P<label>\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})+\.?)(?:\)|:)?(?=\s|$)\s*"
)
_FIGURE = re.compile(r"(?P<label>\d{1,3}[A-Z]{0,2}(?:\.|\))?)(?=\s|$)\s*")
_BRACKET = re.compile(r"(?P<label>\((?:[a-z]{1,5}|[A-Z]{1,5}|\d{1,3}[A-Z]?)\))\s*")
_LETTER = re.compile(r"(?P<label>(?:[a-z]|[ivx]{2,5}|([a-z])\2|[A-Z])[.)])(?=\s)\s*")
_INITIALS = re.compile(r"[A-Z]\.")
# Lower case on purpose: "28 days" counts, "25.8 Members of the board" is a heading.
_NOT_A_LABEL = re.compile(
    r"""(?x)
    \s*(?: (?:working\ |clear\ )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b
      | (?:per\ ?cent|percent|%|million|billion|thousand|members?\ of|pm|am|p\.m|a\.m)\b
      | (?:January|February|March|April|May|June|July|August|September|October
          |November|December)\ \d
      | of\ the\b | and\b | or\b | to\b | above\b | below\b | applies\b
    )
    """
)


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
class Labelled:
    """A paragraph cut into its label and the rest."""

    label: str
    """As printed, without the space or dash behind it; "" for none."""
    rest: str
    bullet: bool = False
    """It begins with a bullet that is no label ("- 1.1" is a label)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label."""

    shape: Shape
    series: str
    """"figure", "letter", "roman", or the word of a typed label."""
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


@lru_cache(maxsize=4096)
def split_label(text: str) -> Labelled:
    """The label that opens `text`, and what follows it.

    >>> split_label("24.1 Status of this code")
    Labelled(label='24.1', rest='Status of this code', bullet=False)
    >>> split_label("- (a) It should be clear.").label, split_label("- 28 days").label
    ('(a)', '')
    >>> split_label("Part 4 – Rules"), split_label("28 days after").label
    (Labelled(label='Part 4', rest='Rules', bullet=False), '')
    """
    text = text.strip()
    bullet = BULLETS.match(text)
    body = text[bullet.end() :].strip() if bullet else text
    for pattern in (_TYPED, _DOTTED, _FIGURE, _BRACKET, _LETTER):
        match = pattern.match(body)
        if match and _is_label(pattern, match, body) and readings(match["label"]):
            return Labelled(match["label"], body[match.end() :].strip())
    return Labelled("", body, bullet=bullet is not None)


def _is_label(pattern: re.Pattern[str], match: re.Match[str], body: str) -> bool:
    rest = body[match.end() :]
    if pattern is _TYPED:
        return _typed_is_label(match, rest)
    if pattern in (_BRACKET, _LETTER):
        return not rest or (rest[0] not in ",;" and not _INITIALS.match(rest))
    if _NOT_A_LABEL.match(rest):
        return False
    bare = match["label"].isdigit()
    return not bare or (bool(rest) and rest[0].isupper()) or not rest


def _typed_is_label(match: re.Match[str], rest: str) -> bool:
    """Whether "Section 75" heads something: in "Section 75 of the Act" it does not."""
    number = match["number"]
    if match["word"][0].islower():
        return False
    if number.isalpha() and number.lower() not in _WORDS and not number.isupper():
        return False
    if match["word"].isupper() and len(match["word"]) > 1:
        return not _NOT_A_LABEL.match(rest)
    separated = match[0][len(match["label"]) :].strip() != ""
    return not rest or separated or (rest[0].isupper() and not _NOT_A_LABEL.match(rest))


_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_WORDS = {word: n for n, word in enumerate(_COUNTED, start=1)}
_MIXED = re.compile(r"([A-Z]|[IVXLC]+)((?:\.\d{1,3})+)")
_SEGMENT = re.compile(r"([0-9]{1,9})([A-Za-z]*)")
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})|c{1,3}")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@lru_cache(maxsize=4096)
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
    """
    typed = _TYPED.fullmatch(label.strip())
    if typed:
        return tuple(_typed_readings(typed["word"].lower(), typed["number"]))
    core = label.strip().strip("()").strip(".):")
    shape = _shape(label.strip())
    if core[:1].isdecimal():
        return _figure_readings(core, shape)
    if not core.isalpha():
        return _mixed_readings(core, Shape.FIGURE)
    return _letter_readings(core, shape)


def _shape(label: str) -> Shape:
    if label.startswith("("):
        return Shape.BRACKET
    if label[:1].isdecimal() and not label.endswith(")"):
        return Shape.FIGURE
    return Shape.PAREN


def _typed_readings(word: str, number: str) -> tuple[Reading, ...]:
    word = "annex" if word == "annexe" else " ".join(word.split())
    if number.lower() in _WORDS:
        return (Reading(Shape.TYPED, word, (_WORDS[number.lower()],)),)
    found = (
        _figure_readings(number, Shape.TYPED)
        if number[0].isdecimal()
        else _letter_readings(number, Shape.TYPED)
        if number.isalpha()
        else _mixed_readings(number, Shape.TYPED)
    )
    # An Appendix II is one of romans before it is one of letters.
    ordered = (
        sorted(found, key=lambda r: r.series != "roman") if len(number) > 1 else found
    )
    return tuple(
        Reading(Shape.TYPED, word, r.ordinals, r.suffix, path=r.path) for r in ordered
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


def _mixed_readings(core: str, shape: Shape) -> tuple[Reading, ...]:
    """A letter or roman numeral, then figures: F.2 in Annex F, I.01 in Article I.

    Behind a word, or printed by Word's list engine; a typed "F.2" may be initials.
    """
    mixed = _MIXED.fullmatch(core)
    if not mixed:
        return ()
    first, figures = mixed[1], mixed[2][1:].split(".")
    heads = sorted(_letter_readings(first, shape), key=lambda r: r.series)
    if len(first) > 1 or first in "IVX":
        heads.reverse()
    rest = tuple(map(int, figures))
    path = (first, *figures)
    return tuple(
        Reading(shape, "figure", (head.ordinals[0], *rest), path=path) for head in heads
    )


def _letter_readings(core: str, shape: Shape) -> tuple[Reading, ...]:
    lower, upper = core.lower(), core.isupper()
    found: list[Reading] = []
    if len(lower) == 1:
        found.append(Reading(shape, "letter", (ord(lower) - 96,), "", upper))
    elif len(set(lower)) == 1:  # (aa) after (z), or put in after (a)
        position = 26 * (len(lower) - 1) + ord(lower[0]) - 96
        found.append(Reading(shape, "letter", (position,), "", upper))
        found.append(Reading(shape, "letter", (ord(lower[0]) - 96,), lower[1:], upper))
    elif len(lower) == len("za"):  # (za) after (z); (ab) put in after (a)
        found.append(Reading(shape, "letter", (ord(lower[0]) - 96,), lower[1:], upper))
    if _ROMAN.fullmatch(lower):
        found.append(Reading(shape, "roman", (_roman(lower),), "", upper))
    return tuple(found)


def _roman(letters: str) -> int:
    """The value of a roman numeral in lower case: 14 for xiv."""
    total = 0
    for here, after in zip(letters, [*letters[1:], ""], strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if after and _ROMAN_VALUES[after] > value else value
    return total
