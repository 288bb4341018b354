"""Each printed line is a paragraph, and no word is lost."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from constitution_diff.errors import EmptySourceError, UnknownFormatError
from constitution_diff.model import Paragraph
from constitution_diff.read.text import read_text
from tests.read.text.lines import lines_of, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Source


def test_each_printed_line_is_a_paragraph_with_its_number() -> None:
    lines = lines_of(read("1.1 The quorum\nis five.\n\n1.2 Votes\n"))

    assert [(p.text, p.line) for p in lines] == [
        ("1.1 The quorum", 1), ("is five.", 2), ("1.2 Votes", 4)
    ]  # fmt: skip
    assert read("a").lines


def test_a_blank_line_leaves_a_gap() -> None:
    lines = lines_of(read("a\nb\n\nc\n \t\nd\n"))

    assert [p.gap_before for p in lines] == [True, False, True, True]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_line(end: str) -> None:
    lines = lines_of(read(end.join(("a", "b", "", "c"))))

    assert [(p.text, p.line, p.gap_before) for p in lines] == [
        ("a", 1, True), ("b", 2, False), ("c", 4, True)
    ]  # fmt: skip


def test_a_line_is_set_in_by_six_points_for_each_space() -> None:
    lines = lines_of(read("a\n\n    b\n\n\tc\n"))

    assert [p.indent_pt for p in lines] == [0, 24, 24]


@pytest.mark.parametrize(
    "text",
    ["one\n\ftwo", "one\f\ntwo", "one\ftwo", "one\n\f\ntwo", "one\n two"],
)
def test_a_page_starts_at_a_form_feed_or_at_a_line_set_in_by_one(text: str) -> None:
    lines = lines_of(read(text))

    assert [(p.text, p.page_start) for p in lines] == [("one", False), ("two", True)]


def test_a_line_set_in_by_one_below_a_blank_line_starts_no_page() -> None:
    assert [p.page_start for p in lines_of(read("one\n\n two"))] == [False, False]


def test_a_form_feed_does_not_count_as_a_line() -> None:
    assert [p.line for p in lines_of(read("one\ftwo\nthree"))] == [1, 1, 2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom"])
def test_an_encoding_that_can_be_proved_is_no_doubt(encoding: str) -> None:
    words = "‘Café’ – £5"
    content = (
        b"\xfe\xff" + words.encode("utf-16-be")
        if encoding == "utf-16-be-bom"
        else words.encode(encoding)
    )

    source = read_text(content, "a.txt")

    assert [p.text for p in lines_of(source)] == [words]
    assert source.notices == ()


def test_windows_1252_is_guessed_and_said() -> None:
    source = read_text("‘Café’ – £5".encode("cp1252"), "a.txt")

    assert [p.text for p in lines_of(source)] == ["‘Café’ – £5"]
    assert [notice.code for notice in source.notices] == ["encoding-guessed"]
    assert "Windows-1252" in source.notices[0].message


def test_one_damaged_byte_does_not_spoil_the_others() -> None:
    content = "‘Café’ – £5 ”".encode()[:-1]

    source = read_text(content, "a.txt")

    assert lines_of(source)[0].text == "‘Café’ – £5 \N{REPLACEMENT CHARACTER}"
    assert "UTF-8" in source.notices[0].message


def test_a_stray_control_character_does_not_make_text_binary() -> None:
    assert lines_of(read_text(b"Quorum\x1a", "a.txt"))[0].text.startswith("Quorum")


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
    source = read("\n".join(lines))

    kept = "".join(filter(str.isalnum, "".join(_words(source))))

    assert kept == "".join(filter(str.isalnum, "".join(lines)))


def _words(source: Source) -> Iterator[str]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            cells = chain.from_iterable(row.cells for row in block.rows)
            yield from (cell.text for cell in cells)
