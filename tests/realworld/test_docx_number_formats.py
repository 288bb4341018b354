"""Lists of 3,500 numbers, one format a file: each label is what Word prints.

The files give no labels, only the index of each paragraph as its words, so the labels
are derived here, by other ways than the reader's. What stands behind them:

- Letters begin again with "A" after thirty times "Z" (780). ECMA-376 Part 1, 17.18.59
  (upperLetter) would go on with 31 letters; that Word does not is known from the code
  that Microsoft published beside these files, and not from the standard.
- ECMA-376 only says that words follow "the run language". French is spelled as Word's
  fields spell it ("Vingt et un", before the reform of 1990).
- [MS-OI29500] 2.1.283 allows Word 31 signs of label, and some French labels have more.
  What Word makes of those is not known here; they are expected in full.
- The circle for a zero inside a Chinese number is U+3007, as in that code; the
  standard has U+96F6 for the same place, which is therefore believed wrong for Word.
- Stems after the tenth are figures, from the same code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_FRENCH_UNITS: Final = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize dix-sept dix-huit dix-neuf"
).split()
_FRENCH_TENS: Final = {
    20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante",
    80: "quatre-vingt",
}  # fmt: skip


def _ordinal(value: int) -> str:
    text = str(value)
    is_teen = text[-2:-1] == "1"
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")
    return text + ("th" if is_teen else ending)


def _letters(value: int) -> str:
    """Counted out, one after the other, instead of divided."""
    length, letter = 1, "A"
    for _ in range(value - 1):
        letter = "A" if letter == "Z" else chr(ord(letter) + 1)
        if letter == "A":
            length = 1 if length == 30 else length + 1
    return letter * length


def _roman(value: int) -> str:
    strokes = "i" * value
    for few, one in (
        ("iiiii", "v"),
        ("vv", "x"),
        ("xxxxx", "l"),
        ("ll", "c"),
        ("ccccc", "d"),
        ("dd", "m"),
    ):
        strokes = strokes.replace(few, one)
        strokes = "".join(sorted(strokes, key="mdclxvi".index))
    for long, short in (
        ("dcccc", "cm"),
        ("cccc", "cd"),
        ("lxxxx", "xc"),
        ("xxxx", "xl"),
        ("viiii", "ix"),
        ("iiii", "iv"),
    ):
        strokes = strokes.replace(long, short)
    return strokes


def _french_below_100(value: int) -> str:
    if value < 20:
        return _FRENCH_UNITS[value]
    base = max(ten for ten in _FRENCH_TENS if ten <= value)
    joined = f"{_FRENCH_TENS[base]}-{_FRENCH_UNITS[value - base]}"
    joined = joined.removesuffix("-zéro")
    return joined if base == 80 else re.sub("-(un|onze)$", r" et \1", joined)


def _french(value: int) -> str:
    """Each group with its count, then what French leaves out or adds."""
    groups = (
        f"{_FRENCH_UNITS[value // 1000]} mille",
        f"{_FRENCH_UNITS[value // 100 % 10]} cent",
        _french_below_100(value % 100),
    )
    text = " ".join(group for group in groups if not group.startswith("zéro"))
    text = re.sub(r"\bun (mille|cent)\b", r"\1", text)
    return re.sub(
        r"((deux|trois|quatre|cinq|six|sept|huit|neuf) cent|-vingt)$", r"\1s", text
    )


def _french_place(value: int) -> str:
    text = re.sub("(cent|vingt)s$", r"\1", _french(value))
    for pattern, ending in (("e$", ""), ("cinq$", "cinqu"), ("neuf$", "neuv")):
        text = re.sub(pattern, ending, text)
    return "premier" if value == 1 else f"{text}ième"


def _chinese(value: int) -> str:
    """Every place with its digit, then what Chinese leaves out."""
    circle = "\u3007"
    digits = f"{circle}一二三四五六七八九"
    full = "".join(
        digits[int(digit)] + place
        for digit, place in zip(f"{value:04}", "千百十.", strict=True)
    ).strip(".")
    bare = re.sub(f"{circle}[千百十]", circle, full)
    bare = re.sub(f"{circle}+", circle, bare).strip(circle)
    return re.sub("^一十", "十", bare)


_EXPECTED: Final[dict[str, tuple[int, Callable[[int], str]]]] = {
    "LIR001-en-US-ordinal": (3500, _ordinal),
    "LIR003-en-US-upperLetter": (3500, _letters),
    "LIR005-fr-FR-cardinalText": (3500, lambda value: _french(value).capitalize()),
    "LIR006-fr-FR-ordinalText": (3500, lambda value: _french_place(value).capitalize()),
    "LIR008-zh-CH-chineseCountingThousand": (3482, _chinese),
    "LIR010-zh-CN-ideographTraditional": (
        19,
        lambda value: dict(enumerate("甲乙丙丁戊己庚辛壬癸", 1)).get(value, str(value)),
    ),
    "LIR012-en-US-0001": (3500, lambda value: str(value).rjust(4, "0")),
    "LIR014-en-US-01": (3500, lambda value: str(value).rjust(2, "0")),
    "LIR016-en-US-decimal": (3500, str),
    "LIR018-en-US-decimalZero": (3500, lambda value: str(value).rjust(2, "0")),
    "LIR020-en-US-lowerRoman": (3500, _roman),
}


def test_every_file_has_its_rule(shared: Path) -> None:
    folder = shared / "realdata" / "docx" / "docxodus-number-formats"

    assert {path.stem for path in folder.glob("*.docx")} == set(_EXPECTED)


@pytest.mark.parametrize("name", _EXPECTED)
def test_each_number_of_the_list_is_what_word_prints(shared: Path, name: str) -> None:
    n_expected, rule = _EXPECTED[name]
    path = shared / "realdata" / "docx" / "docxodus-number-formats" / f"{name}.docx"

    source = read_docx(path.read_bytes(), path.name)

    read = [(one.text, one.label) for one in paragraphs(source) if one.label]
    assert len(read) == n_expected
    assert read == [
        (str(value), f"{rule(value)}|") for value in range(1, n_expected + 1)
    ]
    assert "number-language" not in {notice.code for notice in source.notices}


def test_the_rules_here_know_what_a_person_would_write() -> None:
    assert [_ordinal(value) for value in (1, 12, 22, 113, 3500)] == [
        "1st", "12th", "22nd", "113th", "3500th",
    ]  # fmt: skip
    assert [_letters(value) for value in (26, 27, 780, 781)] == [
        "Z", "AA", "Z" * 30, "A",
    ]  # fmt: skip
    assert [_roman(value) for value in (4, 99, 1994)] == ["iv", "xcix", "mcmxciv"]
    assert [_french(value) for value in (71, 80, 81, 100, 200, 1101)] == [
        "soixante et onze", "quatre-vingts", "quatre-vingt-un", "cent", "deux cents",
        "mille cent un",
    ]  # fmt: skip
    assert [_french_place(value) for value in (1, 3, 9, 21, 1000)] == [
        "premier", "troisième", "neuvième", "vingt et unième", "millième",
    ]  # fmt: skip
    assert [_chinese(value) for value in (11, 110, 1010)] == [
        "十一", "一百一十", "一千\u3007一十",
    ]  # fmt: skip
