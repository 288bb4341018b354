"""Items have the numbers that a browser prints."""

from __future__ import annotations

import pytest

from tests.read.html.pages import lines, paragraphs, read


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol type=a start=3><li>x<li>y</ol>", ["c. x", "d. y"]),
        ("<ol type=I><li>x<li value=9>y<li>z</ol>", ["I. x", "IX. y", "X. z"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ol start=27 type=A><li>x</ol>", ["AA. x"]),
        ("<ol style='list-style: lower-roman'><li>x</ol>", ["i. x"]),
        ("<ol><li style='list-style-type:upper-alpha'>x</ol>", ["A. x"]),
        ("<ul><li>x</ul>", ["• x"]),
        ("<ul style='list-style:none'><li>x</ul>", ["x"]),
        ("<ol><li>x<ol type=a><li>y</ol>z</ol>", ["1. x", "a. y", "z"]),
        ("<ol><li><h2>x</h2><p>y</ol>", ["1. x", "y"]),
        ("<ol><li><ol type=a><li>x</ol></ol>", ["1.", "a. x"]),
        ("<ol style='list-style:none'><li>(a) x<li>y</ol>", ["(a) x", "y"]),
        ("<ol><li>1.1 x<li>1.2 y</ol>", ["1.1 x", "1.2 y"]),
        ("<ol><li>1. x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol start='x'><li value='9999999999'>x</ol>", ["1000000000. x"]),
    ],
)
def test_items_have_the_numbers_that_a_browser_prints(
    markup: str, expected: list[str]
) -> None:
    assert lines(markup) == expected


def test_items_know_how_deep_they_are() -> None:
    found = paragraphs(read("<ul><li>x<ul><li>y</ul></ul><p>z"))

    assert [(p.list_level, p.indent_pt) for p in found] == [
        (0, 30.0),
        (1, 60.0),
        (None, 0.0),
    ]


def test_a_style_sheet_in_the_page_names_the_numbers() -> None:
    sheet = (
        "<style>ol ol {list-style-type: lower-alpha} @media print {ol {x:y}}</style>"
    )

    assert lines(f"{sheet}<ol><li>x<ol><li>y</ol></ol>") == ["1. x", "a. y"]


def test_lists_of_google_docs_are_numbered_by_their_counters() -> None:
    sheet = (
        "<style>ol.a{list-style-type:none} ol.b{list-style-type:none}"
        ".a>li{counter-increment:one} .b>li{counter-increment:two}"
        "ol.a.start{counter-reset:one 0} ol.b.start{counter-reset:two 0}"
        '.a>li:before{content:"" counter(one,decimal) ". "}'
        '.b>li:before{content:"(" counter(two,lower-latin) ") "}</style>'
    )
    lists = (
        "<ol class='a start'><li>x</ol><ol class='b start'><li>y<li>z</ol>"
        "<ol class=a><li>u</ol><ol class='b start'><li>v</ol>"
    )

    assert lines(sheet + lists) == ["1. x", "(a) y", "(b) z", "2. u", "(a) v"]


def test_numbers_known_by_the_name_of_a_class_are_a_notice() -> None:
    source = read("<ol class=alpha><li>x<li>(b) y</ol>")

    assert [(p.label, p.text) for p in paragraphs(source)] == [
        ("a.", "x"),
        ("", "(b) y"),
    ]
    assert [notice.code for notice in source.notices] == ["list-numbers-guessed"]


def test_word_writes_its_numbers_as_text() -> None:
    markup = (
        "<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level2 lfo1'>"
        "<![if !supportLists]><span style='mso-list:Ignore'>1.1<span>&nbsp; </span>"
        "</span><![endif]>The quorum<o:p></o:p></p>"
        "<p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:"
        "Ignore'>·&nbsp;</span>five"
    )

    first, second = paragraphs(read(markup))

    assert (first.label, first.text, first.list_level) == ("1.1", "The quorum", 1)
    assert first.indent_pt == 36.0
    assert (second.label, second.text) == ("•", "five")
