from hashlib import sha256

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    EncryptedSourceError,
    NoTextLayerError,
)
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Picture, Text, lines, pdf

_ENCRYPTED = (
    "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
    f" /O <{'11' * 32}> /U <{'22' * 32}> >>"
)


def test_a_source_says_what_it_is_and_how_many_pages_it_has() -> None:
    content = pdf(
        lines("4.1 The quorum is five."), lines("4.2 Substitutes may attend.")
    )

    source = read_pdf(content, "rules.pdf")

    assert (source.name, source.format, source.n_pages) == ("rules.pdf", "pdf", 2)
    assert not source.lines
    assert source.sha256 == sha256(content).hexdigest()
    assert source.notices == ()


def test_the_same_bytes_give_the_same_source() -> None:
    content = pdf(lines("1. Name", "2. Aims"), lines("3. Members"))

    assert read_pdf(content, "a.pdf") == read_pdf(content, "a.pdf")


def test_the_title_and_the_day_of_the_last_change_are_kept() -> None:
    info = "/Title (Constitution) /ModDate (D:20240517093000+01'00')"

    source = read_pdf(pdf(lines("1. Name"), info=info), "a.pdf")

    assert source.says == (("title", "Constitution"), ("modified", "2024-05-17"))


def test_a_scan_is_told_apart_from_an_empty_result() -> None:
    with pytest.raises(NoTextLayerError) as caught:
        read_pdf(pdf([Picture()], [Picture()]), "scan.pdf")

    assert caught.value.n_pages == 2


def test_a_page_that_is_only_a_picture_is_noticed() -> None:
    source = read_pdf(pdf(lines("1. Name"), [Picture()]), "a.pdf")

    assert [(n.code, n.page) for n in source.notices] == [("page-without-text", 2)]


def test_an_empty_page_is_no_cause_for_a_notice() -> None:
    assert read_pdf(pdf(lines("1. Name"), []), "a.pdf").notices == ()


def test_characters_that_the_file_does_not_name_are_noticed() -> None:
    content = pdf(lines("1. Name of the body")).replace(
        b"/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding",
        b"/Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts"
        b" [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>]",
    )

    source = read_pdf(content, "a.pdf")

    assert [(n.code, n.page) for n in source.notices] == [("unmapped-characters", 1)]


def test_a_file_that_needs_a_password_says_so() -> None:
    with pytest.raises(EncryptedSourceError):
        read_pdf(pdf(lines("1. Name"), trailer=_ENCRYPTED), "a.pdf")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.4\n%%EOF\n",
        b"PK\x03\x04 no PDF at all",
        pdf(),
    ],
    ids=["empty", "no objects", "not a PDF", "no pages"],
)
def test_what_cannot_be_parsed_is_damaged(content: bytes) -> None:
    with pytest.raises(DamagedSourceError):
        read_pdf(content, "a.pdf")


def test_a_damaged_page_is_noticed_and_the_others_are_read() -> None:
    content = pdf(lines("1. Name"), lines("2. Aims"))
    broken = content.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 (h)]", 1)

    source = read_pdf(broken, "a.pdf")

    assert [(n.code, n.page) for n in source.notices] == [("page-unreadable", 1)]
    assert [b.text for b in source.blocks if hasattr(b, "text")] == ["2. Aims"]


def test_nothing_is_printed_or_logged(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    odd = pdf([Text(72, 100, "1. Name")]).replace(b"/F1 11 Tf", b"/F9 11 Tf")

    read_pdf(odd, "a.pdf")

    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_a_large_picture_beside_text_is_noticed() -> None:
    page: list[Mark] = [*lines("1. Name"), Picture()]

    codes = [n.code for n in read_pdf(pdf(page), "a.pdf").notices]

    assert codes == ["picture-unread"]


def test_a_picture_on_every_page_is_a_crest() -> None:
    pages: list[list[Mark]] = [[*lines(f"{n}. Name"), Picture()] for n in range(1, 5)]

    assert read_pdf(pdf(*pages), "a.pdf").notices == ()
