"""What a file is, is found from what it holds."""

from __future__ import annotations

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    EmptySourceError,
    UnknownFormatError,
)
from constitution_diff.read import Format, format_of, read_source
from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import docx, package

_WORD = docx("<w:p><w:r><w:t>1.1 The quorum is five.</w:t></w:r></w:p>")
_TEXT = b"1.1 The quorum is five.\n"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (_WORD, Format.DOCX),
        (b"%PDF-1.7\n", Format.PDF),
        (b"\r\n\r\n%PDF-1.4\n", Format.PDF),
        (_TEXT, Format.TEXT),
        ("– Quorum –".encode("utf-16"), Format.TEXT),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), Format.DOCX),
    ],
)
def test_the_content_decides_and_not_the_name(content: bytes, found: Format) -> None:
    for name in ("a.docx", "a.pdf", "a.txt", "a", "a.b.c"):
        assert format_of(content, name) is found


@pytest.mark.parametrize(
    "text", ["PKF Littlejohn audits.", "BMX tracks.", "MZ", "RIFF", "GIF87a of 1987"]
)
def test_words_that_look_like_the_start_of_a_binary_file_are_text(text: str) -> None:
    assert format_of(text.encode(), "a.txt") is Format.TEXT


_DECLARED = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n'
_OF_WORD = (
    "a.xml: this is a Word document saved as XML, which is not read here. "
    "Open it in Word and save it as a Word document (.docx)."
)
_OF_OTHERS = (
    "a.xml: this is an XML file, which is not read here. Give a Word file "
    "(.docx), a PDF, a web page or a text file."
)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            _DECLARED + '<pkg:package xmlns:pkg="p"><pkg:part/></pkg:package>',
            _OF_WORD,
        ),
        (
            _DECLARED + '<w:wordDocument xmlns:w="w"><w:body/></w:wordDocument>',
            _OF_WORD,
        ),
        (
            '<akomaNtoso xmlns="a"><act/></akomaNtoso>',
            _OF_OTHERS,
        ),
    ],
)
def test_xml_is_not_taken_for_text(content: str, sentence: str) -> None:
    with pytest.raises(UnknownFormatError) as refused:
        format_of(content.encode(), "a.xml")

    assert str(refused.value) == sentence


def test_a_web_page_may_be_declared_as_xml() -> None:
    page = b'<?xml version="1.0"?><html xmlns="h"><body><p>Five.</p></body></html>'

    assert format_of(page, "a.xhtml") is Format.HTML


def test_a_word_file_may_keep_its_text_in_another_folder() -> None:
    content = package({"[Content_Types].xml": "<a/>", "text/document.xml": "<a/>"})

    assert format_of(content, "a.docx") is Format.DOCX


@pytest.mark.parametrize("inside", ["xl/workbook.bin", "ppt/slides.xml", "content.xml"])
def test_another_office_file_is_no_word_file(inside: str) -> None:
    content = package({"[Content_Types].xml": "<a/>", inside: "<a/>"})

    with pytest.raises(UnknownFormatError):
        format_of(content, "a.docx")


def test_a_word_file_that_holds_a_sheet_is_a_word_file() -> None:
    content = package({"word/document.xml": "<a/>", "word/embeddings/xl/a.xml": "<a/>"})

    assert format_of(content, "a.docx") is Format.DOCX


def test_a_zip_that_is_cut_off_is_damaged() -> None:
    with pytest.raises(DamagedSourceError):
        format_of(_WORD[:-200], "a.docx")


@pytest.mark.parametrize(
    "content", [b"", b"  \n\t\n", b"\xef\xbb\xbf \n", " \n".encode("utf-16")]
)
def test_nothing_but_blanks_is_empty(content: bytes) -> None:
    with pytest.raises(EmptySourceError):
        read_source(content, "a.txt")


@pytest.mark.parametrize("name", ["a.docx", "a.PDF", "draft.v2.docm"])
def test_a_suffix_that_does_not_fit_is_a_notice(name: str) -> None:
    source = read_source(_TEXT, name)

    suffix = name.rpartition(".")[2].lower()
    assert [notice.code for notice in source.notices] == ["wrong-suffix"]
    assert f"ends in .{suffix} but is text" in source.notices[0].message


@pytest.mark.parametrize("suffix", ["docm", "dotx", "dotm"])
def test_a_template_is_a_word_document(suffix: str) -> None:
    assert read_source(_WORD, f"a.{suffix}").notices == ()


@pytest.mark.parametrize("suffix", ["xlsx", "pptx", "png", "csv", "zip"])
def test_the_suffix_of_a_format_that_is_not_read_is_a_notice(suffix: str) -> None:
    source = read_source(_WORD, f"a.{suffix}")

    assert [notice.code for notice in source.notices] == ["wrong-suffix"]


@pytest.mark.parametrize(
    "name", ["a.txt", "a.csv", "a.md", "a.TXT", "a", "4.2", "a.draft"]
)
def test_a_suffix_that_fits_or_says_nothing_is_none(name: str) -> None:
    assert read_source(_TEXT, name).notices == ()


def test_a_format_that_was_asked_for_is_not_doubted() -> None:
    assert read_source(_TEXT, "a.docx", Format.TEXT).notices == ()


def test_the_readers_get_what_their_format_names() -> None:
    assert read_source(_WORD, "a.docx") == read_docx(_WORD, "a.docx")
    assert read_source(_TEXT, "a.txt").format == "text"
