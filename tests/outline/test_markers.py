"""Which beginnings are labels, and how they can be read."""

from __future__ import annotations

import pytest

from constitution_diff.outline.markers import readings, split_label


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("24. Code on relations", "24.", "Code on relations"),
        ("24.10 Correspondence", "24.10", "Correspondence"),
        ("1.2A Put in later", "1.2A", "Put in later"),
        ("(a) the leader", "(a)", "the leader"),
        ("(iv) the clerk", "(iv)", "the clerk"),
        ("a) the leader", "a)", "the leader"),
        ("- 1.1 Bulleted number", "1.1", "Bulleted number"),
        ("Article 4 – The full council", "Article 4", "The full council"),
        ("PART 21", "PART 21", ""),
        ("APPENDIX II: Forms", "APPENDIX II", "Forms"),
        ("Standing Order 14.2 Voting", "Standing Order 14.2", "Voting"),
        ("Part One", "Part One", ""),
    ],
)
def test_a_label_is_cut_from_its_words(line: str, label: str, rest: str) -> None:
    labelled = split_label(line)

    assert (labelled.label, labelled.rest) == (label, rest)


@pytest.mark.parametrize(
    "line",
    [
        "28 days after the election",
        "1.5 million pounds",
        "10 working days",
        "16th December 2021",
        "2021 was a good year",
        "£25 is the limit",
        "2 of the Local Government Act 1986",
        "Section 75 of the Representation of the People Act 1983 makes it an offence",
        "24.5 above applies",
        "(a), (b) and (c) apply together",
        "e.g. the Proper Officer",
        "part of the building",
        "6 members of the panel",
    ],
)
def test_a_number_in_a_sentence_is_no_label(line: str) -> None:
    assert split_label(line).label == ""


@pytest.mark.parametrize("glyph", ["•", "\uf0b7", "-", "–", "◦", "▪", "o", "§"])
def test_a_bullet_is_no_label(glyph: str) -> None:
    labelled = split_label(f"{glyph} the leader")

    assert (labelled.label, labelled.rest, labelled.bullet) == ("", "the leader", True)


@pytest.mark.parametrize(
    ("label", "series"),
    [
        ("(i)", {("letter", (9,)), ("roman", (1,))}),
        ("(c)", {("letter", (3,)), ("roman", (100,))}),
        ("(iv)", {("letter", (9,)), ("roman", (4,))}),
        ("(b)", {("letter", (2,))}),
        ("24.10", {("figure", (24, 10))}),
        ("Part IV", {("part", (4,)), ("part", (9,))}),
        ("Part Four", {("part", (4,))}),
    ],
)
def test_every_reading_is_kept(label: str, series: set[tuple[str, tuple[int]]]) -> None:
    assert {(r.series, r.ordinals) for r in readings(label)} == series


def test_doubled_letters_follow_z_or_are_put_in_or_begin_a_list() -> None:
    found = {(r.series, r.ordinals, r.suffix) for r in readings("(aa)")}

    assert found == {
        ("letter", (27,), ""),
        ("letter", (1,), "a"),
        ("doubled", (1,), ""),
    }
