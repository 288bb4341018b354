"""Words that nobody sees are found, and go where no page shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import clean_copy
from tests.read.docx.builders import cell, p, part, r, row, style, styled, table
from tests.render.docx.publishing.files import (
    PERSON,
    Planted,
    boxed,
    edges,
    twice,
    word_file,
)
from tests.render.docx.publishing.looking import codes_of, held_of
from tests.render.docx.publishing.planted import PLANTED


def test_words_set_not_to_show_by_their_style_are_found() -> None:
    content = word_file(
        Planted(
            p(PERSON, styled("Note")),
            styles=style("Note", "Note", "<w:rPr><w:vanish/></w:rPr>"),
        )
    )

    assert "text-not-shown" in codes_of(content)
    assert PERSON.encode() not in held_of(clean_copy(content, "draft.docx"))


@pytest.mark.parametrize("separator", ["<w:specVanish/>", '<w:specVanish w:val="0"/>'])
def test_words_set_like_a_style_separator_are_not_shown_either(separator: str) -> None:
    content = word_file(
        Planted(p(r("Votes") + r(PERSON, f"<w:vanish/>{separator}"), _SEPARATOR))
    )

    clean = clean_copy(content, "draft.docx")

    assert "text-not-shown" in codes_of(content)
    assert PERSON.encode() not in held_of(clean)
    assert b"<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>" in held_of(clean)


_WHITE: Final = '<w:color w:val="FFFFFF"/>'
_DARK: Final = '<w:shd w:val="clear" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    "body",
    [
        p(r("Votes", _WHITE + _DARK)),
        p(r("Votes", f'{_WHITE}<w:highlight w:val="black"/>')),
        p(r("Votes", _WHITE), _DARK),
        table(row(cell(p(r("Votes", _WHITE)), _DARK))),
    ],
)
def test_white_words_on_a_dark_ground_are_no_trace(body: str) -> None:
    assert codes_of(word_file(Planted(body))) == set()


_VANISH: Final = "<w:rPr><w:vanish/></w:rPr>"
_SEPARATOR: Final = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"


def test_a_paragraph_that_does_not_show_at_all_goes_whole() -> None:
    gone = p(r(PERSON, "<w:vanish/>"), _VANISH)
    content = word_file(Planted(gone + p("Votes")))

    clean = open_parts(clean_copy(content, "draft.docx"), "clean.docx")

    assert len(list(clean.root.iter(n.P))) == 2


@pytest.mark.parametrize(
    ("properties", "below"),
    [
        (f'<w:numPr><w:numId w:val="1"/></w:numPr>{_VANISH}', p("Votes")),
        (f"{_VANISH}<w:sectPr/>", p("Votes")),
        ("", p("Votes")),
        (_VANISH, table(row("Votes"))),
    ],
)
def test_a_paragraph_that_counts_for_something_is_only_emptied(
    properties: str, below: str
) -> None:
    emptied = p(r(PERSON, "<w:vanish/>"), properties)
    content = word_file(Planted(emptied + below))

    clean = open_parts(clean_copy(content, "draft.docx"), "clean.docx")

    assert len(list(clean.root.iter(n.P))) == 3
    assert PERSON.encode() not in clean.contents[clean.main]


def test_blanks_that_do_not_show_are_no_trace() -> None:
    assert codes_of(word_file(Planted(p(r("Votes") + r(" ", "<w:vanish/>"))))) == set()


def test_a_note_whose_mark_is_not_shown_goes_with_it() -> None:
    mark = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p(PERSON)}</w:footnote>'
    content = word_file(
        Planted(
            p(r("Votes") + mark),
            parts={"word/footnotes.xml": part("footnotes", note)},
            relations=(("footnotes", "footnotes.xml"),),
        )
    )

    assert PERSON.encode() not in held_of(clean_copy(content, "draft.docx"))


@pytest.mark.parametrize(
    ("shown", "older", "code"),
    [
        (boxed("Votes"), boxed("Votes "), None),
        (boxed("Votes"), "<w:r><w:pict/></w:r>", None),
        (boxed("One") + boxed("Two"), boxed("Two") + boxed("One"), None),
        (boxed("One") + boxed("Two"), boxed("One") + boxed("Old"), "older-words"),
        (boxed("One") + boxed("Two"), boxed("Three"), "older-shape"),
        (boxed("One"), r("Old") + boxed("One"), "older-shape"),
        ('<w:r><w16se:symEx xmlns:w16se="urn:x"/></w:r>', r("x"), None),
    ],
)
def test_what_older_programs_show_is_told_where_its_words_are_others(
    shown: str, older: str, code: str | None
) -> None:
    content = word_file(Planted(twice(shown, older)))

    assert codes_of(content) == ({code} if code else set())


_FIRST: Final = '<w:headerReference w:type="first" r:id="header"/>'
_EVEN: Final = '<w:headerReference w:type="even" r:id="header"/>'
_OWN: Final = '<w:headerReference w:type="first" r:id="styles"/>'
_TITLE: Final = "<w:titlePg/>"
_ALL_PAGES: Final = '<w:headerReference w:type="default" r:id="header"/>'


@pytest.mark.parametrize(
    ("planted", "shown"),
    [
        (edges(), False),
        (edges(_ALL_PAGES), True),
        (edges(_ALL_PAGES + _FIRST), True),
        (edges(_FIRST + _TITLE), True),
        (edges(_FIRST + '<w:titlePg w:val="0"/>'), False),
        (edges(_FIRST, _TITLE), True),
        (edges(_TITLE, _FIRST), False),
        (edges(_FIRST, _OWN + _TITLE), False),
        (edges(_EVEN), False),
        (edges(_EVEN, settings="<w:evenAndOddHeaders/>"), True),
    ],
)
def test_a_header_stays_where_a_page_shows_it(planted: Planted, *, shown: bool) -> None:
    content = word_file(planted)

    assert ("header-not-shown" not in codes_of(content)) is shown
    assert (PERSON.encode() in held_of(clean_copy(content, "draft.docx"))) is shown


def test_a_note_that_the_text_has_a_mark_of_stays() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    content = word_file(replace(PLANTED["note-not-shown"], body=p(r("Votes") + mark)))

    assert "note-not-shown" not in codes_of(content)
    assert PERSON.encode() in held_of(clean_copy(content, "draft.docx"))
