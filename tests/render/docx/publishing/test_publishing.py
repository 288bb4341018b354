"""What a Word file gives away is found, and what nobody sees can be taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from constitution_diff.check import TRACES
from constitution_diff.errors import PendingChangesError
from constitution_diff.model import Remedy, Spot
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import clean_copy, traces_of
from tests.judges.validity import new_faults
from tests.read.docx.builders import p, part, r
from tests.render.docx.publishing.files import (
    KEPT,
    PERSON,
    word_file,
)
from tests.render.docx.publishing.looking import codes_of, held_of, words_of
from tests.render.docx.publishing.planted import PLANTED

_OF_WORD: Final = [code for code in TRACES if not code.startswith("pdf-")]
_STRIPPED: Final = [code for code in _OF_WORD if TRACES[code].remedy is Remedy.STRIP]


def test_every_code_of_word_files_is_planted() -> None:
    assert set(PLANTED) == set(_OF_WORD)


@pytest.mark.parametrize("code", _OF_WORD)
def test_what_is_planted_is_found(code: str) -> None:
    assert code in codes_of(word_file(PLANTED[code]))


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
    assert codes_of(word_file()) == set()


@pytest.mark.parametrize("code", _STRIPPED)
def test_what_is_stripped_stands_nowhere_in_the_copy(code: str) -> None:
    clean = clean_copy(word_file(PLANTED[code]), "draft.docx")

    assert PERSON.encode() not in held_of(clean)
    assert code not in codes_of(clean)


@pytest.mark.parametrize("code", _STRIPPED)
def test_what_is_printed_stays_when_something_is_stripped(code: str) -> None:
    clean = clean_copy(word_file(PLANTED[code]), "draft.docx")

    assert words_of(clean) == list(filter(None, (KEPT, PLANTED[code].printed)))


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

    assert PERSON.encode() not in held_of(clean)
    assert words_of(clean) == [KEPT, "Votes are equal.", "Votes", "Votes"]


def test_a_copy_of_a_copy_is_the_same_file() -> None:
    once = clean_copy(word_file(PLANTED["comments"]), "draft.docx")

    assert clean_copy(once, "draft.docx") == once


def test_changes_that_nobody_decides_are_not_stripped() -> None:
    with pytest.raises(PendingChangesError, match="--accept or --reject"):
        clean_copy(word_file(PLANTED["tracked-changes"]), "draft.docx", None)


def test_changes_are_accepted_before_a_file_is_stripped() -> None:
    clean = clean_copy(word_file(PLANTED["tracked-changes"]), "draft.docx")

    assert words_of(clean) == [KEPT, "twice"]
    assert codes_of(clean) == set()


def test_a_trace_is_told_with_the_place_of_its_paragraph() -> None:
    opened = open_parts(word_file(PLANTED["comments"]), "draft.docx")
    places = {"word/document.xml#p1": Spot(where="24.5", page=3)}

    (found,) = (one for one in traces_of(opened, places) if one.code == "comments")

    assert found.spot == Spot(PERSON, where="24.5", page=3)


def test_an_object_leaves_its_picture() -> None:
    clean = open_parts(clean_copy(word_file(PLANTED["embedded-object"]), "a.docx"), "a")

    assert b"<w:pict><v:shape" in clean.contents[clean.main]
    assert "word/media/image1.png" in clean.contents


def test_a_file_without_its_macros_says_that_it_has_none() -> None:
    clean = open_parts(clean_copy(word_file(PLANTED["macros"]), "a.docm"), "a.docm")

    assert "macro" not in clean.content_type(clean.main)


def test_a_comment_in_the_markup_goes_from_a_part_that_changes_as_well() -> None:
    content = word_file(PLANTED["markup-comments"], PLANTED["text-not-shown"])

    clean = clean_copy(content, "draft.docx")

    assert PERSON.encode() not in held_of(clean)
    assert words_of(clean) == [KEPT, "Votes", "Votes"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("code", ["text-not-shown", "markup-comments"])
def test_a_part_in_another_encoding_is_looked_through(encoding: str, code: str) -> None:
    parts = open_parts(word_file(PLANTED[code]), "draft.docx")
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    wide = declared + parts.contents[parts.main].decode()
    parts.put(parts.main, wide.encode(encoding))
    content = parts.saved()

    clean = clean_copy(content, "draft.docx")

    assert code in codes_of(content)
    assert PERSON.encode() not in held_of(clean)
    assert words_of(clean) == [KEPT, "Votes"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_comment_in_the_markup_is_listed_once_whatever_the_encoding(
    encoding: str,
) -> None:
    parts = open_parts(word_file(PLANTED["markup-comments"]), "draft.docx")
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    wide = declared + parts.contents[parts.main].decode()
    parts.put(parts.main, wide.encode(encoding))

    found = traces_of(open_parts(parts.saved(), "draft.docx"))

    (aside,) = (one for one in found if one.code == "markup-comments")
    assert "�" not in aside.spot.quote


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
    assert ("mail-link" in codes_of(content)) is listed
    assert b"mailto:jo@a.example" in held_of(clean_copy(content, "draft.docx"))
