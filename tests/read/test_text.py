"""Lines of text and light Markdown become blocks, and no word is lost."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from constitution_diff.errors import EmptySourceError, UnknownFormatError
from constitution_diff.model import Paragraph, RevisionKind, Role, Table
from constitution_diff.read.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Source


def _read(text: str) -> Source:
    return read_text(text.encode(), "a.txt")


def _lines(source: Source) -> list[Paragraph]:
    return [block for block in source.blocks if isinstance(block, Paragraph)]


def _texts(text: str) -> list[str]:
    return [line.text for line in _lines(_read(text))]


def _line(text: str) -> Paragraph:
    (line,) = _lines(_read(text))
    return line


def _cells(source: Source) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in source.blocks
        if isinstance(table, Table)
    ]


def test_each_printed_line_is_a_paragraph_with_its_number() -> None:
    lines = _lines(_read("1.1 The quorum\nis five.\n\n1.2 Votes\n"))

    assert [(p.text, p.line) for p in lines] == [
        ("1.1 The quorum", 1), ("is five.", 2), ("1.2 Votes", 4)
    ]  # fmt: skip
    assert _read("a").lines


def test_a_blank_line_leaves_a_gap() -> None:
    lines = _lines(_read("a\nb\n\nc\n \t\nd\n"))

    assert [p.gap_before for p in lines] == [True, False, True, True]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_line(end: str) -> None:
    lines = _lines(_read(end.join(("a", "b", "", "c"))))

    assert [(p.text, p.line, p.gap_before) for p in lines] == [
        ("a", 1, True), ("b", 2, False), ("c", 4, True)
    ]  # fmt: skip


def test_a_line_is_set_in_by_six_points_for_each_space() -> None:
    lines = _lines(_read("a\n\n    b\n\n\tc\n"))

    assert [p.indent_pt for p in lines] == [0, 24, 24]


def test_a_number_sign_is_a_heading() -> None:
    lines = _lines(_read("# Part 1\ntext\n### Quorum ###\n#4 is no heading"))

    assert [(p.text, p.outline_level) for p in lines] == [
        ("Part 1", 0), ("text", None), ("Quorum", 2), ("#4 is no heading", None)
    ]  # fmt: skip


def test_a_heading_may_end_in_a_number_sign() -> None:
    assert _line("# Schedule C#").text == "Schedule C#"


def test_two_stars_are_bold() -> None:
    line = _line("4. **Quorum** of members")

    assert [(s.text, s.bold) for s in line.spans] == [
        ("4. ", False), ("Quorum", True), (" of members", False)
    ]  # fmt: skip


def test_one_star_is_dropped_and_a_star_that_stands_alone_is_not() -> None:
    assert _line("the *Localism Act* applies").text == "the Localism Act applies"
    assert _line("members* and officers*").text == "members* and officers*"
    assert _line("2 * 3 ** 4").text == "2 * 3 ** 4"


def test_a_backslash_keeps_markup_as_it_is() -> None:
    assert _line(r"\*\*not bold\*\* 4\. \[a\](#)").text == "**not bold** 4. [a](#)"
    assert not _line(r"\*\*not bold\*\*").bold


def test_an_entity_is_the_character_that_it_stands_for() -> None:
    assert _texts("the Member&#39;s &quot;vote&quot; &amp; name") == [
        'the Member\'s "vote" & name'
    ]


def test_tags_are_left_out_and_what_only_looks_like_one_is_not() -> None:
    text = '<p align="center">\n<b>Rules</b> of<br>the club\n</p>\nif n <5 or a<b>c'

    assert _texts(text) == ["Rules of the club", "if n <5 or ac"]


def test_a_line_of_tags_leaves_a_gap() -> None:
    source = _read("one\n<br>\ntwo")

    assert [b.gap_before for b in source.blocks if isinstance(b, Paragraph)] == [
        True,
        True,
    ]


def test_a_link_to_nothing_is_an_insertion() -> None:
    source = _read("The quorum is [not less than](#) five [or six]().")

    (line,) = _lines(source)
    assert line.text == "The quorum is not less than five or six."
    assert [(r.kind, r.text) for r in source.revisions] == [
        (RevisionKind.INSERTED, "not less than"), (RevisionKind.INSERTED, "or six")
    ]  # fmt: skip
    assert [s.text for s in line.spans if s.revisions] == ["not less than", "or six"]
    assert line.mark == ()


def test_rejecting_insertions_leaves_the_words_before_them() -> None:
    source = _read("The quorum is [not less than ](#)five.\n\n[1.2 New.](#)\n")

    assert [p.text for p in _lines(source.original())] == ["The quorum is five."]


def test_a_line_that_is_all_inserted_takes_its_number_and_its_end_along() -> None:
    source = _read("1.2 [Votes are secret.](#)")

    (line,) = _lines(source)
    assert line.mark == (0,)
    assert all(span.revisions == (0,) for span in line.spans)


@pytest.mark.parametrize("text", ["**[Quorum](#)**", "[**Quorum**](#)"])
def test_marks_may_stand_in_each_other(text: str) -> None:
    source = _read(text)

    (line,) = _lines(source)
    assert line.text == "Quorum"
    assert line.bold
    assert line.mark == (0,)
    assert source.revisions[0].text == "Quorum"


@pytest.mark.parametrize(
    "target",
    ["https://a.example/b", "#quorum", "part-2.md", "/a", "mailto:a@b.example"],
)
def test_a_link_to_somewhere_is_its_words(target: str) -> None:
    source = _read(f"see [Part 2]({target}) below")

    assert _line(f"see [Part 2]({target}) below").text == "see Part 2 below"
    assert source.revisions == ()


@pytest.mark.parametrize("text", ["section [4](b)", "rule [12](1.2)", "a[i](j k)"])
def test_brackets_beside_brackets_are_no_link(text: str) -> None:
    assert _line(text).text == text


def test_rows_of_pipes_are_a_table() -> None:
    source = _read("Above\n| Post | Limit |\n|------|:-----:|\n| Clerk | £5 |\nBelow\n")

    assert _cells(source) == [[["Post", "Limit"], ["Clerk", "£5"]]]
    table = source.blocks[1]
    assert isinstance(table, Table)
    assert [(row.header, row.line) for row in table.rows] == [(True, 2), (False, 4)]
    assert [p.gap_before for p in _lines(source)] == [True, True]


def test_an_escaped_pipe_stays_in_its_cell() -> None:
    assert _cells(_read(r"| a \| b | c |")) == [[["a | b", "c"]]]


def test_a_line_with_one_pipe_at_its_edge_is_no_table() -> None:
    for text in ("|", "a | b |", r"| a \|", "| a"):
        assert _cells(_read(text)) == []


def test_an_empty_cell_keeps_its_column() -> None:
    assert _cells(_read("| a | | c |")) == [[["a", "", "c"]]]


def test_words_in_a_cell_may_be_inserted() -> None:
    source = _read("| Clerk | [£6](#) |")

    assert _cells(source) == [[["Clerk", "£6"]]]
    assert [revision.text for revision in source.revisions] == ["£6"]


@pytest.mark.parametrize(
    "text",
    ["one\n\ftwo", "one\f\ntwo", "one\ftwo", "one\n\f\ntwo", "one\n two"],
)
def test_a_page_starts_at_a_form_feed_or_at_a_line_set_in_by_one(text: str) -> None:
    lines = _lines(_read(text))

    assert [(p.text, p.page_start) for p in lines] == [("one", False), ("two", True)]


def test_a_line_set_in_by_one_below_a_blank_line_starts_no_page() -> None:
    assert [p.page_start for p in _lines(_read("one\n\n two"))] == [False, False]


def test_a_form_feed_does_not_count_as_a_line() -> None:
    assert [p.line for p in _lines(_read("one\ftwo\nthree"))] == [1, 1, 2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom"])
def test_an_encoding_that_can_be_proved_is_no_doubt(encoding: str) -> None:
    words = "‘Café’ – £5"
    content = (
        b"\xfe\xff" + words.encode("utf-16-be")
        if encoding == "utf-16-be-bom"
        else words.encode(encoding)
    )

    source = read_text(content, "a.txt")

    assert [p.text for p in _lines(source)] == [words]
    assert source.notices == ()


def test_windows_1252_is_guessed_and_said() -> None:
    source = read_text("‘Café’ – £5".encode("cp1252"), "a.txt")

    assert [p.text for p in _lines(source)] == ["‘Café’ – £5"]
    assert [notice.code for notice in source.notices] == ["encoding-guessed"]
    assert "Windows-1252" in source.notices[0].message


def test_one_damaged_byte_does_not_spoil_the_others() -> None:
    content = "‘Café’ – £5 ”".encode()[:-1]

    source = read_text(content, "a.txt")

    assert _lines(source)[0].text == "‘Café’ – £5 \N{REPLACEMENT CHARACTER}"
    assert "UTF-8" in source.notices[0].message


def test_a_stray_control_character_does_not_make_text_binary() -> None:
    assert _lines(read_text(b"Quorum\x1a", "a.txt"))[0].text.startswith("Quorum")


@pytest.mark.parametrize("content", [b"\x00\x01", bytes(range(256)), b"a\x00b"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownFormatError):
        read_text(content, "a.txt")


def test_blanks_are_refused_as_empty() -> None:
    with pytest.raises(EmptySourceError):
        read_text(b"\xef\xbb\xbf \n\f\n", "a.txt")


_ANYTHING = st.text(
    st.sampled_from("ab1é£ .()[]#*|\\-_\n\r\f\t") | st.characters(codec="utf-8"),
    min_size=1,
)


@given(text=_ANYTHING)
def test_no_letter_is_lost_but_an_address(text: str) -> None:
    assume("](" not in text and "&" not in text and "<" not in text)
    try:
        source = read_text(text.encode(), "a.txt")
    except (EmptySourceError, UnknownFormatError):
        return

    kept = Counter(filter(str.isalnum, "".join(_words(source))))

    assert kept == Counter(filter(str.isalnum, text))


@given(
    lines=st.lists(
        st.text(st.sampled_from("ab1é£ .()*|\\-#"), min_size=1).filter(
            lambda line: any(map(str.isalnum, line))
        ),
        min_size=1,
    )
)
def test_every_line_that_says_something_is_there_in_order(lines: list[str]) -> None:
    source = _read("\n".join(lines))

    kept = "".join(filter(str.isalnum, "".join(_words(source))))

    assert kept == "".join(filter(str.isalnum, "".join(lines)))


def _words(source: Source) -> Iterator[str]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            cells = chain.from_iterable(row.cells for row in block.rows)
            yield from (cell.text for cell in cells)


def test_the_lines_between_two_rules_at_the_top_are_the_cover() -> None:
    source = _read(
        "---\ntitle: The Chess Club, Inc.\ndate: 'May 2022'\npapersize: a4\n...\n\n"
        "1. Members play."
    )

    assert [(line.role, line.text, line.line) for line in _lines(source)] == [
        (Role.TITLE, "The Chess Club, Inc.", 2),
        (Role.TITLE, "May 2022", 3),
        (Role.BODY, "1. Members play.", 7),
    ]
    assert source.says == (("papersize", "a4"),)


def test_a_rule_above_clauses_opens_no_cover() -> None:
    lines = [line.text for line in _lines(_read("---\n1. Name\n---\n2. Aims"))]

    assert lines == ["---", "1. Name", "---", "2. Aims"]


def test_a_bold_heading_over_two_lines_is_one_heading() -> None:
    text = (
        "**Section 4.6. Copies of the Seal and\nPrints of It.** Any print is as good.\n"
    )

    source = _read(text)

    first, second = _lines(source)
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

    assert _texts(text) == [
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
    assert _texts(text) == [line.removeprefix("# ") for line in text.splitlines()]
