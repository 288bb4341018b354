from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.read.number_formats import letters, printed, roman
from constitution_diff.read.numerals_chinese import counting_thousand
from constitution_diff.read.words_english import ordinal_words, words
from constitution_diff.read.words_french import ordinal_words as french_places
from constitution_diff.read.words_french import words as french

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


@given(st.integers(0, 999_998))
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


@given(st.integers(0, 999_998))
def test_french_words_of_different_numbers_differ(value: int) -> None:
    assert french(value) != french(value + 1)
    assert french_places(value) != french_places(value + 1)


@given(st.integers(0, 99_998))
def test_chinese_numerals_of_different_numbers_differ(value: int) -> None:
    assert counting_thousand(value) != counting_thousand(value + 1)


def test_french_counts_by_twenties_above_sixty() -> None:
    assert [french(value) for value in (16, 17, 70, 71, 77, 80, 81, 91, 99)] == [
        "seize",
        "dix-sept",
        "soixante-dix",
        "soixante et onze",
        "soixante-dix-sept",
        "quatre-vingts",
        "quatre-vingt-un",
        "quatre-vingt-onze",
        "quatre-vingt-dix-neuf",
    ]


def test_french_hundreds_take_their_s_only_at_the_end() -> None:
    assert [french(value) for value in (100, 200, 201, 1000, 2000, 200_000)] == [
        "cent",
        "deux cents",
        "deux cent un",
        "mille",
        "deux mille",
        "deux cent mille",
    ]


def test_french_places_lose_the_s_and_the_e() -> None:
    assert [french_places(value) for value in (1, 4, 9, 11, 80, 200, 1000)] == [
        "premier",
        "quatrième",
        "neuvième",
        "onzième",
        "quatre-vingtième",
        "deux centième",
        "millième",
    ]


def test_ordinals_follow_the_language() -> None:
    tags = ("", "en", "fr", "cy")

    assert [printed(1, "ordinal", tag) for tag in tags] == ["1st", "1st", "1er", "1"]


@pytest.mark.parametrize("number_format", ["ordinal", "cardinalText", "ordinalText"])
def test_no_words_are_made_for_what_word_has_none_for(number_format: str) -> None:
    assert [printed(value, number_format, "fr") for value in (-1, 10**6)] == [
        "-1",
        "1000000",
    ]


def test_chinese_numerals_write_one_zero_for_a_gap() -> None:
    assert [counting_thousand(value) for value in (101, 1001, 1010, 1100, 3050)] == [
        "一百\u3007一",
        "一千\u3007一",
        "一千\u3007一十",
        "一千一百",
        "三千\u3007五十",
    ]
