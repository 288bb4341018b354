"""What fields, forms and lists hold beside what they print is found."""

from __future__ import annotations

from typing import Final

import pytest

from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import clean_copy, traces_of
from tests.read.docx.builders import field as complex_field
from tests.read.docx.builders import p, r
from tests.render.docx.publishing.files import (
    KEPT,
    PERSON,
    Planted,
    control,
    form,
    word_file,
)
from tests.render.docx.publishing.looking import codes_of, held_of, words_of
from tests.render.docx.publishing.planted import PLANTED


def test_index_entries_are_set_not_to_show_and_stay() -> None:
    entry = '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "Votes"</w:instrText></w:r>'
    content = word_file(Planted(p(r("Votes") + entry)))

    assert "text-not-shown" not in codes_of(content)
    assert b'XE "Votes"' in held_of(clean_copy(content, "draft.docx"))


def test_a_bookmark_that_a_field_leads_to_stays() -> None:
    body = p(
        '<w:bookmarkStart w:id="3" w:name="OLE_LINK1"/><w:bookmarkEnd w:id="3"/>'
        '<w:fldSimple w:instr="REF OLE_LINK1"/>'
    )

    assert "editing-bookmarks" not in codes_of(word_file(Planted(body)))


_SET: Final = f'SET who "{PERSON}"'
_IF: Final = f'IF who = 1 "Votes" "{PERSON}"'


@pytest.mark.parametrize(
    ("fields", "stays"),
    [
        (((_SET, ""),), False),
        (((_SET, ""), (_IF, "Votes")), False),
        (((_SET, ""), ("REF who", "Votes")), True),
        (((_SET, PERSON),), True),
    ],
)
def test_words_kept_under_a_name_stay_where_they_may_be_printed(
    fields: tuple[tuple[str, str], ...], *, stays: bool
) -> None:
    made = "".join(complex_field(code, r(words)) for code, words in fields)
    content = word_file(Planted(p(made)))

    clean = clean_copy(content, "draft.docx")

    assert (PERSON.encode() in held_of(clean)) is stays
    assert codes_of(clean) == ({"field-conditional"} if stays else set())
    assert words_of(clean) == words_of(content)


def test_a_condition_in_several_paragraphs_stays() -> None:
    more = '</w:instrText></w:r></w:p><w:p><w:r><w:instrText xml:space="preserve">'
    content = word_file(Planted(p(complex_field(f'IF 1 = 2 "a{more}" b', r("Votes")))))

    assert codes_of(clean_copy(content, "draft.docx")) == {"field-conditional"}


def test_a_condition_on_a_property_goes_with_the_property() -> None:
    inner = complex_field(f"DOCPROPERTY {PERSON}", r("1"))
    around = f"IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 1 Votes No"
    content = word_file(Planted(p(complex_field(around, r("Votes")))))

    clean = clean_copy(content, "draft.docx")

    assert codes_of(clean) == set()
    assert words_of(clean) == [KEPT, "Votes"]


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ('<w:listItem w:displayText="Votes" w:value="Votes"/>', []),
        ('<w:listItem w:displayText="Votes" w:value="1"/>', ["1"]),
        ('<w:listItem w:displayText="No" w:value="No"/>', ["No"]),
    ],
)
def test_choices_of_a_list_are_told_without_what_is_printed(
    planted: str, told: list[str]
) -> None:
    body = control(f"<w:comboBox>{planted}</w:comboBox>")

    found = traces_of(open_parts(word_file(Planted(body)), "draft.docx"))

    assert [one.spot.quote for one in found] == told


def test_the_entries_of_a_form_are_told_and_what_it_shows_stays() -> None:
    entries = '<w:listEntry w:val="Votes"/><w:listEntry w:val="No"/>'
    body = form(f'<w:ddList><w:default w:val="0"/>{entries}</w:ddList>')
    content = word_file(Planted(body))

    found = traces_of(open_parts(content, "draft.docx"))

    assert [(one.code, one.spot.quote) for one in found] == [("list-choices", "No")]
    assert words_of(clean_copy(content, "draft.docx")) == words_of(content)


_MORE_CODE: Final = "</w:instrText></w:r><w:r><w:instrText>"


@pytest.mark.parametrize(
    "link",
    [
        "<w:fldSimple w:instr='HYPERLINK \"https://jo:1@a.example/\"'/>",
        complex_field('HYPERLINK "https://jo:1@a.example/"', r("Votes")),
        complex_field(f'HYPERLINK "https://jo{_MORE_CODE}:1@a.example/"', r("Votes")),
    ],
)
def test_a_field_leads_to_the_same_place_without_the_password(link: str) -> None:
    content = word_file(Planted(p(link)))

    clean = clean_copy(content, "draft.docx")

    assert "link-user" in codes_of(content)
    assert codes_of(clean) == set()
    assert b"jo:1@" not in held_of(clean)
    assert b"https://a.example/" in held_of(clean)


def test_words_of_a_button_stand_in_its_code_and_stay() -> None:
    clean = clean_copy(word_file(PLANTED["field-button"]), "draft.docx")

    assert b"MACROBUTTON Jo Bloggs here" in held_of(clean)
