"""Light Markdown: headings, bold words, tags, numbers, the cover."""

from __future__ import annotations

import pytest

from constitution_diff.model import Paragraph, Role
from tests.read.text.lines import lines_of, only_line, read, texts


def test_a_number_sign_is_a_heading() -> None:
    lines = lines_of(read("# Part 1\ntext\n### Quorum ###\n#4 is no heading"))

    assert [(p.text, p.outline_level) for p in lines] == [
        ("Part 1", 0), ("text", None), ("Quorum", 2), ("#4 is no heading", None)
    ]  # fmt: skip


def test_a_heading_may_end_in_a_number_sign() -> None:
    assert only_line("# Schedule C#").text == "Schedule C#"


def test_two_stars_are_bold() -> None:
    line = only_line("4. **Quorum** of members")

    assert [(s.text, s.bold) for s in line.spans] == [
        ("4. ", False), ("Quorum", True), (" of members", False)
    ]  # fmt: skip


def test_one_star_is_dropped_and_a_star_that_stands_alone_is_not() -> None:
    assert only_line("the *Localism Act* applies").text == "the Localism Act applies"
    assert only_line("members* and officers*").text == "members* and officers*"
    assert only_line("2 * 3 ** 4").text == "2 * 3 ** 4"


def test_a_backslash_keeps_markup_as_it_is() -> None:
    assert only_line(r"\*\*not bold\*\* 4\. \[a\](#)").text == "**not bold** 4. [a](#)"
    assert not only_line(r"\*\*not bold\*\*").bold


def test_an_entity_is_the_character_that_it_stands_for() -> None:
    assert texts("the Member&#39;s &quot;vote&quot; &amp; name") == [
        'the Member\'s "vote" & name'
    ]


def test_tags_are_left_out_and_what_only_looks_like_one_is_not() -> None:
    text = '<p align="center">\n<b>Rules</b> of<br>the club\n</p>\nif n <5 or a<b>c'

    assert texts(text) == ["Rules of the club", "if n <5 or ac"]


def test_a_line_of_tags_leaves_a_gap() -> None:
    source = read("one\n<br>\ntwo")

    assert [b.gap_before for b in source.blocks if isinstance(b, Paragraph)] == [
        True,
        True,
    ]


def test_the_lines_between_two_rules_at_the_top_are_the_cover() -> None:
    source = read(
        "---\ntitle: The Chess Club, Inc.\ndate: 'May 2022'\npapersize: a4\n...\n\n"
        "1. Members play."
    )

    assert [(line.role, line.text, line.line) for line in lines_of(source)] == [
        (Role.TITLE, "The Chess Club, Inc.", 2),
        (Role.TITLE, "May 2022", 3),
        (Role.BODY, "1. Members play.", 7),
    ]
    assert source.says == (("papersize", "a4"),)


def test_a_rule_above_clauses_opens_no_cover() -> None:
    lines = [line.text for line in lines_of(read("---\n1. Name\n---\n2. Aims"))]

    assert lines == ["---", "1. Name", "---", "2. Aims"]


def test_a_bold_heading_over_two_lines_is_one_heading() -> None:
    text = (
        "**Section 4.6. Copies of the Seal and\nPrints of It.** Any print is as good.\n"
    )

    source = read(text)

    first, second = lines_of(source)
    assert first.text == "Section 4.6. Copies of the Seal and Prints of It."
    assert all(span.bold for span in first.spans)
    assert second.text == "Any print is as good."


def test_a_markdown_list_typed_with_one_number_throughout_is_counted() -> None:
    text = """# Fees
1. Fees are due in May.
1. A member may appeal:
   1. in writing; or
   1. in person.

1. Fees are not refunded.
## Fines
1. Fines are due at once.
"""

    assert texts(text) == [
        "Fees",
        "1. Fees are due in May.",
        "2. A member may appeal:",
        "1. in writing; or",
        "2. in person.",
        "3. Fees are not refunded.",
        "Fines",
        "1. Fines are due at once.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fees\n1. Due in May.\n1. Not refunded.\n",
        "# Fees\n1. Due in May.\n2. Not refunded.\n2. No fines.\n",
        "# Fees\n1. Due in May.\nArticle 2\n1. Not refunded.\n",
    ],
    ids=["no Markdown", "one number misprinted", "words between"],
)
def test_numbers_that_are_no_counted_list_stay_as_typed(text: str) -> None:
    assert texts(text) == [line.removeprefix("# ") for line in text.splitlines()]
