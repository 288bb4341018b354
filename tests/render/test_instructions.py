"""Amending instructions as text and as a page."""

from __future__ import annotations

from dataclasses import replace

import html5lib
from lxml import html

from constitution_diff.amend import instructions_of
from constitution_diff.model import Audience, Edition, Notice
from constitution_diff.render.html import html_instructions
from constitution_diff.render.instructions import instructions_text
from tests.builders import compared

_OLD = "1. Rules\n\n1.1 The clerk votes.\n"
_NEW = f"{_OLD}\n1.2 <script>alert(1)</script> Hats & coats.\n"


def test_the_text_says_what_is_compared_and_where_it_stands() -> None:
    text = instructions_text(
        compared(_OLD, _NEW), Edition(standing="Adopted 16 December 2021")
    ).decode()

    assert text.startswith("Amending instructions\n\nCurrent version: test.txt\n")
    assert "(Adopted 16 December 2021)\n" in text
    assert "\n1. After 1.1 insert—\n    “\n    1.2  <script>" in text


def test_a_page_has_the_same_instructions_and_runs_nothing_from_the_files() -> None:
    page = html.fromstring(html_instructions(compared(_OLD, _NEW)))

    (block,) = page.findall(".//blockquote")
    assert [p.xpath("string()") for p in page.findall(".//ol/li/p")] == [
        "After 1.1 insert—"
    ]
    assert "<script>alert(1)</script> Hats & coats." in str(block.xpath("string()"))
    assert page.findall(".//script") == []


def test_the_page_is_html_as_the_standard_asks() -> None:
    page = html_instructions(compared(_OLD, _NEW)).decode()

    assert html5lib.HTMLParser(strict=True).parse(page) is not None


def test_an_internal_copy_says_so_first() -> None:
    internal = Edition(audience=Audience.INTERNAL)

    text = instructions_text(compared(_OLD, _NEW), internal).decode()

    assert text.startswith("Internal – not for publication\n")


def test_where_nothing_differs_both_say_so() -> None:
    same = compared(_OLD, _OLD)

    assert "there is nothing to amend" in instructions_text(same).decode()
    assert "there is nothing to amend" in html_instructions(same).decode()


def test_what_to_check_is_never_read_back_as_an_instruction() -> None:
    comparison = compared(_OLD, _NEW)
    notice = Notice("order", "In 1.1, for “clerk”\nsubstitute “chair”.")
    comparison = replace(comparison, notices=(notice,))

    text = instructions_text(comparison).decode()

    assert "\n– In 1.1, for “clerk” substitute “chair”.\n" in text
    assert [one.number for one in instructions_of(text).given] == ["1"]
