from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.read.number_formats import (
    letters,
    ordinal_words,
    printed,
    roman,
    words,
)

_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@given(st.integers(1, 3999))
def test_a_roman_number_adds_up_to_its_value(value: int) -> None:
    worths = [_WORTH[sign] for sign in roman(value)]
    pairs = zip(worths, [*worths[1:], 0], strict=True)

    assert sum(-here if here < after else here for here, after in pairs) == value


@given(st.integers(1, 780))
def test_letters_repeat_one_letter_once_more_after_each_alphabet(value: int) -> None:
    text = letters(value)

    assert (len(set(text)), len(text)) == (1, (value - 1) // 26 + 1)


@given(st.integers(1, 780))
def test_letters_never_repeat_a_label(value: int) -> None:
    assert len({letters(number) for number in range(1, value + 1)}) == value


@given(st.integers(-(2**31), 2**31), st.sampled_from(["upperRoman", "cardinalText"]))
def test_any_value_is_printed_in_a_few_signs(value: int, number_format: str) -> None:
    assert len(printed(value, number_format)) < 100


@given(st.integers(0, 999_999))
def test_words_of_different_numbers_differ(value: int) -> None:
    assert words(value) != words(value + 1)


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [
        ("decimal", ["1", "12", "27"]),
        ("decimalZero", ["01", "12", "27"]),
        ("lowerLetter", ["a", "l", "aa"]),
        ("upperLetter", ["A", "L", "AA"]),
        ("lowerRoman", ["i", "xii", "xxvii"]),
        ("upperRoman", ["I", "XII", "XXVII"]),
        ("ordinal", ["1st", "12th", "27th"]),
        ("cardinalText", ["One", "Twelve", "Twenty-seven"]),
        ("ordinalText", ["First", "Twelfth", "Twenty-seventh"]),
        ("none", ["", "", ""]),
        ("aiueo", ["1", "12", "27"]),
    ],
)
def test_each_format_prints_as_in_word(number_format: str, expected: list[str]) -> None:
    assert [printed(value, number_format) for value in (1, 12, 27)] == expected


def test_ordinals_of_round_tens_end_in_ieth() -> None:
    assert [ordinal_words(30), ordinal_words(100)] == ["thirtieth", "one hundredth"]
