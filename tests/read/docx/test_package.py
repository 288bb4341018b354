from __future__ import annotations

from io import BytesIO
from warnings import catch_warnings
from zipfile import ZIP_BZIP2, ZipFile

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    EmptySourceError,
    EncryptedSourceError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import docx, p, package, part, r, read, texts

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def test_the_source_names_its_format_and_the_hash_of_its_bytes() -> None:
    source = read(p("Quorum"))

    assert (source.name, source.format, len(source.sha256)) == ("test.docx", "docx", 64)


def test_an_empty_file_is_called_empty() -> None:
    with pytest.raises(EmptySourceError):
        read_docx(b"", "a.docx")


def test_a_password_is_told_from_damage() -> None:
    content = _OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le")

    with pytest.raises(EncryptedSourceError):
        read_docx(content, "a.docx")


def test_an_old_word_file_is_not_called_damaged() -> None:
    with pytest.raises(UnknownFormatError):
        read_docx(_OLE + bytes(600), "a.docx")


@pytest.mark.parametrize(
    "content",
    [
        b"no zip at all",
        docx(p("Quorum"))[:-30],
        package({"readme.txt": "no document"}),
        package({"word/document.xml": "<w:document"}),
        package({"word/document.xml": b""}),
        package({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    ],
    ids=["no zip", "cut off", "no document", "broken XML", "empty part", "entities"],
)
def test_a_file_that_is_not_whole_is_called_damaged(content: bytes) -> None:
    with pytest.raises(DamagedSourceError):
        read_docx(content, "a.docx")


def test_elements_nested_without_end_are_over_a_limit_of_ours() -> None:
    with pytest.raises(SourceLimitError, match="nested more than 256 deep"):
        read("<w:sdt><w:sdtContent>" * 200 + "</w:sdtContent></w:sdt>" * 200)


@pytest.mark.parametrize("name", ["word/document.xml", "Word/Document.xml"])
def test_two_parts_of_one_name_are_called_damage(name: str) -> None:
    content = BytesIO(docx(p("The quorum is five.")))
    other = part("document", f"<w:body>{p('The quorum is six.')}</w:body>")
    with ZipFile(content, "a") as archive, catch_warnings(action="ignore"):
        archive.writestr(name, other)

    with pytest.raises(DamagedSourceError, match=f"two parts called {name}"):
        read_docx(content.getvalue(), "a.docx")


def test_a_paragraph_of_millions_of_letters_is_over_a_limit() -> None:
    with pytest.raises(SourceLimitError, match="a paragraph of more than 2 million"):
        read(p(r("a" * 1_000_001) * 2))


def test_a_part_that_unzips_to_200_times_its_size_is_refused() -> None:
    content = package({"word/document.xml": b" " * (25 * 2**20)})

    with pytest.raises(SourceLimitError):
        read_docx(content, "a.docx")


def test_a_zip_of_very_many_parts_is_refused() -> None:
    content = package({f"{place}.xml": "" for place in range(10_001)})

    with pytest.raises(SourceLimitError):
        read_docx(content, "a.docx")


def test_a_spreadsheet_is_not_called_damaged() -> None:
    with pytest.raises(UnknownFormatError):
        read_docx(package({"word/document.xml": "<workbook/>"}), "a.docx")


def test_the_strict_namespaces_read_like_the_usual_ones() -> None:
    document = f'<document xmlns="{_STRICT}"><body><p><r><t>Five</t></r></p></body>'
    content = package({"word/document.xml": document + "</document>"})

    assert texts(read_docx(content, "a.docx")) == ["Five"]


def test_the_document_is_found_where_the_package_says() -> None:
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relation = f'<Relationship Id="a" Type="{kind}" Target="/my/text.xml"/>'
    content = package(
        {
            "_rels/.rels": f"<Relationships>{relation}</Relationships>",
            "my/text.xml": part("document", f"<w:body>{p('Five')}</w:body>"),
        }
    )

    assert texts(read_docx(content, "a.docx")) == ["Five"]


def test_a_part_in_broken_bzip2_is_damage() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", part("document", ""))
    content = buffer.getvalue().replace(b"BZh", b"XXX")

    with pytest.raises(DamagedSourceError):
        read_docx(content, "a.docx")
