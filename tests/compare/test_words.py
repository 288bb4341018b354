"""Word edits: whole tokens, in blocks that a drafter would recognise."""

from __future__ import annotations

import pytest

from constitution_diff.compare.tokens import tokens, words
from constitution_diff.compare.words import word_edits
from constitution_diff.model import Op


def marked(old: str, new: str) -> str:
    """The edits with [-deleted-] and {+inserted+} words."""
    marks = {Op.KEEP: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join(marks[edit.op].format(edit.text) for edit in word_edits(old, new))


def test_a_word_is_never_split() -> None:
    assert marked("five", "fifty-five") == "[-five-]{+fifty-five+}"


def test_nothing_differs_in_equal_texts() -> None:
    assert word_edits("The quorum is five.", "The quorum is five.") == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "within one working day.",
            "within five working days.",
            "within [-one-]{+five+} working [-day-]{+days+}.",
        ),
        (
            "the portfolio holder decides",
            "the board member decides",
            "the [-portfolio holder-]{+board member+} decides",
        ),
        (
            "see 12.8(d) and pay £1,250.50",
            "see 12.9(d) and pay £1,300",
            "see [-12.8(d)-]{+12.9(d)+} and pay [-£1,250.50-]{+£1,300+}",
        ),
        (
            "members must not vote",
            "members may vote",
            "members [-must not-]{+may+} vote",
        ),
        (
            "directors or business managers for advice",
            "directors or heads of service for advice",
            "directors or [-business managers-]{+heads of service+} for advice",
        ),
        (
            "five members may then vote",
            "six members must then vote",
            "[-five-]{+six+} members [-may-]{+must+} then vote",
        ),
        (
            "under 24.8(b) and in 5 days",
            "under 24.9(b) and in 7 days",
            "under [-24.8(b)-]{+24.9(b)+} and in [-5-]{+7+} days",
        ),
        (
            "the officers’ reports",
            "the officers’ and councillors’ reports",
            "the officers’ {+and councillors’ +}reports",
        ),
    ],
)
def test_edits_read_as_a_drafter_would_mark_them(
    old: str, new: str, expected: str
) -> None:
    assert marked(old, new) == expected


def test_a_long_text_with_hardly_a_word_in_common_is_replaced() -> None:
    old = "Members are told of every meeting five clear days before it is held by post"
    new = "Officers keep a register which anybody may read during the hours of business"

    assert [edit.op for edit in word_edits(old, new)] == [Op.DELETE, Op.INSERT]


def test_a_long_stretch_is_compared_without_a_time_limit() -> None:
    old = " ".join(f"word{n}" for n in range(3_000))
    new = old.replace("word1500", "changed")

    edits = word_edits(old, new)

    assert [(e.op, e.text) for e in edits if e.op is not Op.KEEP] == [
        (Op.DELETE, "word1500"),
        (Op.INSERT, "changed"),
    ]


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("under 24.10(b) above", "24.10(b)"),
        ("rule 12A applies", "12A"),
        ("costs £1,250.50 a year", "£1,250.50"),
        ("a co-opted member", "co-opted"),
        ("the council's house", "council's"),
        ("on the 16th day", "16th"),
        ("by 25% or more", "25%"),
    ],
)
def test_what_belongs_together_is_one_token(text: str, token: str) -> None:
    assert token in tokens(text)


def test_plurals_and_possessives_match_their_word() -> None:
    assert words("Councillors' enquiries") == words("councillor enquiry")


def test_a_very_long_clause_is_compared_between_landmarks() -> None:
    old = " ".join(f"rule{n} applies to members" for n in range(4_000))
    new = old.replace("rule2000 applies", "rule2000 never applies")

    edits = word_edits(old, new)

    assert [(e.op, e.text.strip()) for e in edits if e.op is not Op.KEEP] == [
        (Op.INSERT, "never")
    ]
