"""A locked PDF opens with its password, which is never told again."""

from __future__ import annotations

import pytest

from constitution_diff.errors import EncryptedSourceError
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import ReadOptions
from constitution_diff.read.pdf import read_pdf
from constitution_diff.read.pdf.pictures import picture_of
from tests.read.pdf.builders import lines, pdf
from tests.read.pdf.scanning import locked

_PAGE = lines("1. Name", "2. Aims")
_LOCKED = locked("red tape", _PAGE)


@pytest.mark.parametrize("passwords", [("red tape",), ("wrong", "red tape")])
def test_each_password_is_tried(passwords: tuple[str, ...]) -> None:
    source = read_pdf(_LOCKED, "a.pdf", ReadOptions(passwords=passwords))

    assert source.blocks == read_pdf(pdf(_PAGE), "a.pdf").blocks


def test_a_password_that_is_not_needed_does_no_harm() -> None:
    source = read_pdf(pdf(_PAGE), "a.pdf", ReadOptions(passwords=("wrong",)))

    assert source == read_pdf(pdf(_PAGE), "a.pdf")


def test_without_a_password_the_option_is_named() -> None:
    with pytest.raises(EncryptedSourceError, match="Give it with --password"):
        read_pdf(_LOCKED, "a.pdf")


def test_a_wrong_password_is_told_apart_and_not_repeated() -> None:
    options = ReadOptions(passwords=("Wr0ng",))

    with pytest.raises(EncryptedSourceError, match="does not open it") as caught:
        read_all_guarded([GivenFile(_LOCKED, "a.pdf", options=options)])

    said = f"{caught.value} {vars(caught.value)} {options}"
    assert "Wr0ng" not in said


def test_a_locked_page_can_be_drawn() -> None:
    opened = ReadOptions(passwords=("wrong", "red tape"))

    drawn = picture_of(_LOCKED, "a.pdf", opened, 1)

    assert drawn == picture_of(pdf(_PAGE), "a.pdf", ReadOptions(), 1)


def test_a_file_that_is_no_pdf_is_to_be_saved_without_its_password() -> None:
    package = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode(
        "utf-16-le"
    )
    options = ReadOptions(passwords=("x",))

    with pytest.raises(EncryptedSourceError, match="take the password off"):
        read_all_guarded([GivenFile(package, "a.docx", options=options)])
