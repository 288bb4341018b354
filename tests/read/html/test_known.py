"""What is a web page, and in which encoding."""

from __future__ import annotations

import pytest

from constitution_diff.errors import (
    EmptySourceError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.read import Format, format_of, read_source
from constitution_diff.read.html import read_html
from tests.read.html.pages import paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>Quorum",
        "\ufeff <!-- saved from x --> <HTML><p>Quorum",
        '<?xml version="1.0"?><html xmlns="x"><p>Quorum</p></html>',
        "<h1>Rules</h1>\n\n<p>The quorum is five.</p>",
        '<div class="rules">\n<p>The quorum\n\nis five.</p></div>',
    ],
)
def test_a_page_and_a_piece_of_one_are_web_pages(text: str) -> None:
    assert format_of(text.encode(), "a.txt") is Format.HTML


@pytest.mark.parametrize(
    "text",
    [
        "The <p> tag begins a paragraph, and </p> ends it.",
        "<p> begins a paragraph.",
        '<h1 align="center">Rules</h1>\n\n# Quorum\n\nThe quorum is five members.',
        "# Rules\n\n<table><tr><td>Quorum</td></tr></table>",
        "<AI1>\n1. Apologies\n</AI1>",
        "a < b",
        "<Name of council> Standing Orders",
    ],
)
def test_text_that_mentions_tags_is_no_web_page(text: str) -> None:
    assert format_of(text.encode(), "a.html") is Format.TEXT


def test_a_page_with_the_name_of_a_text_is_read_with_a_notice() -> None:
    source = read_source(b"<html><p>Quorum", "a.txt")

    assert source.format == "html"
    assert "ends in .txt but is a web page" in source.notices[0].message


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbf<html><p>caf\xc3\xa9", "café"),
        ("<html><p>café".encode("utf-16"), "café"),
        (b"<html><meta charset=iso-8859-2><p>\xb3", "ł"),
        (
            b"<html><meta http-equiv=a content='b; charset=latin1'><p>\x93five\x94",
            "“five”",
        ),
        (b"<html><p>caf\xc3\xa9", "café"),
        (b"<html><p>\x93five\x94", "“five”"),
        (b"<html><meta charset=zlib><p>caf\xe9", "café"),
        (b"<html><meta charset=iso-8859-1><p>caf\xc3\xa9", "café"),
    ],
)
def test_the_encoding_is_found(content: bytes, text: str) -> None:
    assert paragraphs(read_html(content, "a.html"))[0].text == text


def test_what_is_not_certain_of_the_encoding_is_a_notice() -> None:
    source = read_html(b"<html><meta charset=utf-8><p>caf\xe9", "a.html")

    assert [notice.code for notice in source.notices] == ["encoding-guessed"]


@pytest.mark.parametrize(
    "content",
    [
        b"<html></html>",
        b"<html> &nbsp; ",
        b"<html><img src='http://example.org/a.png'>",
    ],
)
def test_a_page_without_words_is_empty(content: bytes) -> None:
    with pytest.raises(EmptySourceError):
        read_html(content, "a.html")


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<div>" * 5000 + b"x",
        b"<html>" + b"<br>" * 300_001,
        b"<html>" + b"x" * (16 * 2**20),
        b"<html>" + b"x" * (64 * 2**20),
    ],
    ids=["deep", "tags", "long", "large"],
)
def test_a_page_beyond_all_measure_is_over_a_limit(content: bytes) -> None:
    with pytest.raises(SourceLimitError):
        read_html(content, "a.html")


def test_bytes_that_are_no_text_are_no_web_page() -> None:
    with pytest.raises(UnknownFormatError):
        read_html(b"<html>" + bytes(range(32)) * 9, "a.html")
