"""What a Word file gives away is found, and what nobody sees can be taken out."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import pytest

from constitution_diff.check import TRACES
from constitution_diff.errors import PendingChangesError
from constitution_diff.model import Remedy, Spot
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import clean_copy, traces_of
from tests.judges.validity import new_faults
from tests.read.docx.builders import cell, p, part, r, row, style, styled, table, texts
from tests.read.docx.builders import field as complex_field
from tests.render.docx.publishing.files import KEPT, PERSON, Planted, word_file
from tests.render.docx.publishing.planted import (
    PLANTED,
    boxed,
    control,
    edges,
    form,
    twice,
)

_OF_WORD: Final = [code for code in TRACES if not code.startswith("pdf-")]
_STRIPPED: Final = [code for code in _OF_WORD if TRACES[code].remedy is Remedy.STRIP]


def _codes(content: bytes) -> set[str]:
    return {trace.code for trace in traces_of(open_parts(content, "draft.docx"))}


def _held(content: bytes) -> bytes:
    """All that the package holds, the names of its parts included."""
    with ZipFile(BytesIO(content)) as archive:
        return b"\n".join(
            name.encode() + archive.read(name) for name in archive.namelist()
        )


def _words(content: bytes) -> list[str]:
    return [text for text in texts(read_docx(content, "clean.docx").final()) if text]


def test_every_code_of_word_files_is_planted() -> None:
    assert set(PLANTED) == set(_OF_WORD)


@pytest.mark.parametrize("code", _OF_WORD)
def test_what_is_planted_is_found(code: str) -> None:
    assert code in _codes(word_file(PLANTED[code]))


def test_lines_of_a_quoted_comment_do_not_run_together() -> None:
    lines = p(r("Check this:")) + p(r("Everything"))
    said = f'<w:comment w:id="1" w:author="{PERSON}">{lines}</w:comment>'
    held = replace(
        PLANTED["comments"], parts={"word/comments.xml": part("comments", said)}
    )

    found = traces_of(open_parts(word_file(held), "draft.docx"))

    quotes = [one.spot.quote for one in found if one.code == "comments"]
    assert quotes == ["Check this: Everything"]


def test_a_file_without_anything_private_gives_nothing_away() -> None:
    assert _codes(word_file()) == set()


@pytest.mark.parametrize("code", _STRIPPED)
def test_what_is_stripped_stands_nowhere_in_the_copy(code: str) -> None:
    clean = clean_copy(word_file(PLANTED[code]), "draft.docx")

    assert PERSON.encode() not in _held(clean)
    assert code not in _codes(clean)


@pytest.mark.parametrize("code", _STRIPPED)
def test_what_is_printed_stays_when_something_is_stripped(code: str) -> None:
    clean = clean_copy(word_file(PLANTED[code]), "draft.docx")

    assert _words(clean) == list(filter(None, (KEPT, PLANTED[code].printed)))


@pytest.mark.parametrize("code", _STRIPPED)
def test_no_part_refers_to_what_is_gone(code: str) -> None:
    parts = open_parts(clean_copy(word_file(PLANTED[code]), "draft.docx"), "clean.docx")

    for owner in ("", *parts.contents):
        for relation in parts.relations(owner):
            assert relation.external or relation.target in parts.contents


@pytest.mark.parametrize("code", _STRIPPED)
def test_no_element_names_a_relation_that_is_gone(code: str) -> None:
    content = word_file(PLANTED[code])

    assert _dangling(clean_copy(content, "draft.docx")) <= _dangling(content)


def _dangling(content: bytes) -> set[str]:
    """The ids of relations that the main part names and does not have."""
    parts = open_parts(content, "draft.docx")
    space = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    named = {
        str(value)
        for element in parts.root.iter()
        for name, value in element.attrib.items()
        if str(name).startswith(space)
    }
    return named - {relation.id for relation in parts.relations(parts.main)}


def test_all_of_it_at_once_is_stripped_at_once() -> None:
    together = ("comments", "text-not-shown", "local-link", "custom-xml", "template")

    clean = clean_copy(word_file(*(PLANTED[code] for code in together)), "draft.docx")

    assert PERSON.encode() not in _held(clean)
    assert _words(clean) == [KEPT, "Votes are equal.", "Votes", "Votes"]


def test_a_copy_of_a_copy_is_the_same_file() -> None:
    once = clean_copy(word_file(PLANTED["comments"]), "draft.docx")

    assert clean_copy(once, "draft.docx") == once


def test_changes_that_nobody_decides_are_not_stripped() -> None:
    with pytest.raises(PendingChangesError, match="--accept or --reject"):
        clean_copy(word_file(PLANTED["tracked-changes"]), "draft.docx", None)


def test_changes_are_accepted_before_a_file_is_stripped() -> None:
    clean = clean_copy(word_file(PLANTED["tracked-changes"]), "draft.docx")

    assert _words(clean) == [KEPT, "twice"]
    assert _codes(clean) == set()


def test_a_trace_is_told_with_the_place_of_its_paragraph() -> None:
    opened = open_parts(word_file(PLANTED["comments"]), "draft.docx")
    places = {"word/document.xml#p1": Spot(where="24.5", page=3)}

    (found,) = (one for one in traces_of(opened, places) if one.code == "comments")

    assert found.spot == Spot(PERSON, where="24.5", page=3)


def test_words_set_not_to_show_by_their_style_are_found() -> None:
    content = word_file(
        Planted(
            p(PERSON, styled("Note")),
            styles=style("Note", "Note", "<w:rPr><w:vanish/></w:rPr>"),
        )
    )

    assert "text-not-shown" in _codes(content)
    assert PERSON.encode() not in _held(clean_copy(content, "draft.docx"))


@pytest.mark.parametrize("separator", ["<w:specVanish/>", '<w:specVanish w:val="0"/>'])
def test_words_set_like_a_style_separator_are_not_shown_either(separator: str) -> None:
    content = word_file(
        Planted(p(r("Votes") + r(PERSON, f"<w:vanish/>{separator}"), _SEPARATOR))
    )

    clean = clean_copy(content, "draft.docx")

    assert "text-not-shown" in _codes(content)
    assert PERSON.encode() not in _held(clean)
    assert b"<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>" in _held(clean)


def test_index_entries_are_set_not_to_show_and_stay() -> None:
    entry = '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "Votes"</w:instrText></w:r>'
    content = word_file(Planted(p(r("Votes") + entry)))

    assert "text-not-shown" not in _codes(content)
    assert b'XE "Votes"' in _held(clean_copy(content, "draft.docx"))


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
    assert _codes(word_file(Planted(body))) == set()


def test_an_object_leaves_its_picture() -> None:
    clean = open_parts(clean_copy(word_file(PLANTED["embedded-object"]), "a.docx"), "a")

    assert b"<w:pict><v:shape" in clean.contents[clean.main]
    assert "word/media/image1.png" in clean.contents


def test_a_file_without_its_macros_says_that_it_has_none() -> None:
    clean = open_parts(clean_copy(word_file(PLANTED["macros"]), "a.docm"), "a.docm")

    assert "macro" not in clean.content_type(clean.main)


def test_a_bookmark_that_a_field_leads_to_stays() -> None:
    body = p(
        '<w:bookmarkStart w:id="3" w:name="OLE_LINK1"/><w:bookmarkEnd w:id="3"/>'
        '<w:fldSimple w:instr="REF OLE_LINK1"/>'
    )

    assert "editing-bookmarks" not in _codes(word_file(Planted(body)))


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
    assert _codes(word_file(Planted(p(r("Votes") + r(" ", "<w:vanish/>"))))) == set()


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

    assert PERSON.encode() not in _held(clean_copy(content, "draft.docx"))


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

    assert (PERSON.encode() in _held(clean)) is stays
    assert _codes(clean) == ({"field-conditional"} if stays else set())
    assert _words(clean) == _words(content)


def test_a_condition_in_several_paragraphs_stays() -> None:
    more = '</w:instrText></w:r></w:p><w:p><w:r><w:instrText xml:space="preserve">'
    content = word_file(Planted(p(complex_field(f'IF 1 = 2 "a{more}" b', r("Votes")))))

    assert _codes(clean_copy(content, "draft.docx")) == {"field-conditional"}


def test_a_condition_on_a_property_goes_with_the_property() -> None:
    inner = complex_field(f"DOCPROPERTY {PERSON}", r("1"))
    around = f"IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 1 Votes No"
    content = word_file(Planted(p(complex_field(around, r("Votes")))))

    clean = clean_copy(content, "draft.docx")

    assert _codes(clean) == set()
    assert _words(clean) == [KEPT, "Votes"]


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

    assert _codes(content) == ({code} if code else set())


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
    assert _words(clean_copy(content, "draft.docx")) == _words(content)


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

    assert "link-user" in _codes(content)
    assert _codes(clean) == set()
    assert b"jo:1@" not in _held(clean)
    assert b"https://a.example/" in _held(clean)


def test_a_comment_in_the_markup_goes_from_a_part_that_changes_as_well() -> None:
    content = word_file(PLANTED["markup-comments"], PLANTED["text-not-shown"])

    clean = clean_copy(content, "draft.docx")

    assert PERSON.encode() not in _held(clean)
    assert _words(clean) == [KEPT, "Votes", "Votes"]


def test_words_of_a_button_stand_in_its_code_and_stay() -> None:
    clean = clean_copy(word_file(PLANTED["field-button"]), "draft.docx")

    assert b"MACROBUTTON Jo Bloggs here" in _held(clean)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("code", ["text-not-shown", "markup-comments"])
def test_a_part_in_another_encoding_is_looked_through(encoding: str, code: str) -> None:
    parts = open_parts(word_file(PLANTED[code]), "draft.docx")
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    wide = declared + parts.contents[parts.main].decode()
    parts.put(parts.main, wide.encode(encoding))
    content = parts.saved()

    clean = clean_copy(content, "draft.docx")

    assert code in _codes(content)
    assert PERSON.encode() not in _held(clean)
    assert _words(clean) == [KEPT, "Votes"]


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

    assert ("header-not-shown" not in _codes(content)) is shown
    assert (PERSON.encode() in _held(clean_copy(content, "draft.docx"))) is shown


def test_a_note_that_the_text_has_a_mark_of_stays() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    content = word_file(replace(PLANTED["note-not-shown"], body=p(r("Votes") + mark)))

    assert "note-not-shown" not in _codes(content)
    assert PERSON.encode() in _held(clean_copy(content, "draft.docx"))


@pytest.mark.parametrize("code", _STRIPPED)
def test_a_copy_is_as_valid_as_its_file(code: str) -> None:
    content = word_file(PLANTED[code])

    assert not new_faults(clean_copy(content, "draft.docx"), content)


@pytest.mark.parametrize(
    ("printed", "listed"), [("jo@a.example", False), ("the clerk", True)]
)
@pytest.mark.parametrize("made", ["link", "field"])
def test_an_address_is_listed_where_other_words_are_printed_and_stays(
    printed: str, made: str, *, listed: bool
) -> None:
    link = f'<w:hyperlink r:id="hyperlink">{r(printed)}</w:hyperlink>'
    if made == "field":
        code = 'HYPERLINK "mailto:jo@a.example"'
        link = f"<w:fldSimple w:instr='{code}'>{r(printed)}</w:fldSimple>"
    planted = replace(
        PLANTED["mail-link"],
        body=p(link),
        relations=(("hyperlink", "mailto:jo@a.example"),),
    )

    content = word_file(planted)
    assert ("mail-link" in _codes(content)) is listed
    assert b"mailto:jo@a.example" in _held(clean_copy(content, "draft.docx"))
