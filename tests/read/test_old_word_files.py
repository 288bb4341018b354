"""Which old files are known, and which need a password."""

from __future__ import annotations

import pytest

from constitution_diff.errors import EncryptedSourceError, UnknownFormatError
from constitution_diff.read import Format, format_of
from tests.read.docx.builders import package
from tests.read.older_files import MANIFEST, ODT_TYPE, ole


def test_an_opendocument_with_a_password_says_so() -> None:
    entry = f'<a xmlns="{MANIFEST}"><encryption-data/></a>'
    content = package({"mimetype": ODT_TYPE, "META-INF/manifest.xml": entry})

    with pytest.raises(EncryptedSourceError):
        format_of(content, "a.odt")


def test_an_old_word_file_is_known_by_its_stream() -> None:
    assert format_of(ole("WordDocument", bytes(32)), "a.docx") is Format.DOC


def test_an_old_word_file_with_a_password_says_so() -> None:
    encrypted = bytes(11) + b"\x01"

    with pytest.raises(EncryptedSourceError):
        format_of(ole("WordDocument", encrypted), "a.doc")


def test_an_old_word_file_may_speak_of_encrypted_packages() -> None:
    words = "EncryptedPackage".encode("utf-16-le")

    assert format_of(ole("WordDocument", bytes(32) + words), "a.doc") is Format.DOC


def test_another_old_office_file_is_no_word_file() -> None:
    words = "WordDocument\0".encode("utf-16-le")

    with pytest.raises(UnknownFormatError):
        format_of(ole("Workbook", bytes(32) + words), "a.doc")
