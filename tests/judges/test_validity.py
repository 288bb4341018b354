"""The judge of Word files: what it says of whole files."""

from __future__ import annotations

import pytest

from tests.judges.samples import MAIN, faults_of_broken, packed, parts
from tests.judges.validity import faults, new_faults

_RELATIONS = "word/_rels/document.xml.rels"
_STYLES = "word/styles.xml"
_NUMBERS = "word/numbering.xml"
_TYPES = "[Content_Types].xml"

# The part, what is written instead of what in it, and what is then wrong.
_BREAKAGES = {
    "a numbering before the abstract ones": (
        _NUMBERS,
        '<w:abstractNum w:abstractNumId="0">',
        (
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
            '<w:abstractNum w:abstractNumId="0">'
        ),
        "w:abstractNum may not stand behind w:num in w:numbering",
    ),
    "a numbering of nothing": (
        _NUMBERS,
        '<w:abstractNumId w:val="0"/>',
        '<w:abstractNumId w:val="4"/>',
        "no abstract numbering 4",
    ),
    "a numbering defined twice": (
        _NUMBERS,
        '<w:num w:numId="1">',
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="1">',
        "w:num 1 is used twice",
    ),
    "a style defined twice": (
        _STYLES,
        'w:type="character" w:styleId="Term"',
        'w:type="character" w:styleId="Clause"',
        "w:style Clause is used twice",
    ),
    "a style based on none": (
        _STYLES,
        '<w:basedOn w:val="Normal"/>',
        '<w:basedOn w:val="Body"/>',
        "w:basedOn names no style Body",
    ),
    "a style based on one of another type": (
        _STYLES,
        '<w:basedOn w:val="Normal"/>',
        '<w:basedOn w:val="Term"/>',
        "style Clause is based on another type",
    ),
    "a note without a paragraph": (
        "word/footnotes.xml",
        "<w:p><w:r><w:t>Note.</w:t></w:r></w:p>",
        "",
        "w:footnote ends in no paragraph",
    ),
    "a comment without an author": (
        "word/comments.xml",
        'w:author="Clerk"',
        "",
        "w:comment lacks w:author",
    ),
    "an id of a relation used twice": (
        _RELATIONS,
        'Id="rId2"',
        'Id="rId1"',
        "the id rId1 is used 2 times",
    ),
    "a relation to a part that is not there": (
        _RELATIONS,
        'Target="styles.xml"',
        'Target="style.xml"',
        "rId1 leads to word/style.xml, not there",
    ),
    "a relation of the wrong kind": (
        _RELATIONS,
        "/relationships/comments",
        "/relationships/endnotes",
        (
            "a endnotes by relation, but application/vnd.openxmlformats-officedocument"
            ".wordprocessingml.comments+xml"
        ),
    ),
    "no main part": (
        "_rels/.rels",
        "/relationships/officeDocument",
        "/relationships/other",
        "no relation leads to the main document",
    ),
    "a part without a content type": (
        _TYPES,
        'PartName="/word/styles.xml"',
        'PartName="/word/style.xml"',
        "no content type",
    ),
    "a content type of no part": (
        _TYPES,
        'PartName="/word/styles.xml"',
        'PartName="/word/style.xml"',
        "a content type, but no such part",
    ),
    "markup that is not well-formed": (
        MAIN,
        "<w:body>",
        "<w:body",
        "not well-formed: not well-formed (invalid token): line 2, column 0",
    ),
    "a document type": (
        _STYLES,
        "<w:styles",
        "<!DOCTYPE w:styles><w:styles",
        "a document type is declared",
    ),
}


@pytest.mark.parametrize("name", _BREAKAGES)
def test_the_judge_finds(name: str) -> None:
    part, old, new, fault = _BREAKAGES[name]

    assert fault in faults_of_broken(part, old, new)


def test_a_sound_file_has_no_faults() -> None:
    assert faults(packed(parts())) == []


def test_a_part_twice_in_a_file_is_a_fault() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        file = packed(parts(), ("word/header.xml", parts()["word/header.xml"]))

    assert faults(file) == ["word/header.xml: the name is used twice"]


def test_a_damaged_part_is_a_fault() -> None:
    file = packed(parts())
    damaged = file.replace(b"The quorum is", b"The quorum was")

    assert faults(damaged) != []


def test_a_name_that_leads_out_of_the_file_is_a_fault() -> None:
    assert "../a.rels: not a name of a part" in faults(
        packed(parts(), ("../a.rels", "<a/>"))
    )


def test_a_fault_says_where_it_stands_first_and_how_often() -> None:
    files = parts()
    files[MAIN] = files[MAIN].replace("<w:p/></w:tc>", "<w:p/>x</w:tc>")

    assert faults(packed(files)) == [
        (
            "word/document.xml /w:document/w:body/w:tbl/w:tr[1]/w:tc[1]: "
            "w:tc holds text of its own (2 times)"
        ),
    ]


def test_what_no_reader_takes_is_judged_only_for_itself() -> None:
    fallback = "<mc:Fallback><w:t>A</w:t>"

    assert faults_of_broken(MAIN, fallback, "<mc:Fallback><w:cr/><w:t>B</w:t>") == []
    assert faults_of_broken(MAIN, fallback, '<mc:Fallback><w:br w:type="a"/>') == [
        'w:br may not have w:type="a"',
    ]


def test_faults_that_an_input_has_are_not_held_against_the_output() -> None:
    files = parts()
    files[MAIN] = files[MAIN].replace('w:after="120"', 'w:after="120.5"')
    input_ = packed(files)
    files[MAIN] = files[MAIN].replace('"120.5"', '"99.5"')
    same = packed(files)
    files[MAIN] = files[MAIN].replace("<w:p/></w:tc>", "<w:p/>x</w:tc>", 1)

    assert new_faults(same, input_) == []
    assert new_faults(packed(files), input_) == [
        (
            "word/document.xml /w:document/w:body/w:tbl/w:tr[1]/w:tc[1]: "
            "w:tc holds text of its own"
        ),
    ]
