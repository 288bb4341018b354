"""Pictures lose what is written beside them, and nothing that is seen."""

from __future__ import annotations

import pytest

from constitution_diff.render.docx.publishing.picture_files import noted, without_notes
from tests.render.docx.publishing.files import PERSON
from tests.render.docx.publishing.pictures import exif, jpeg, png

_XMP = b"http://ns.adobe.com/xap/1.0/\0<x/>"


@pytest.mark.parametrize(
    ("marker", "body", "kind"),
    [
        (0xE1, exif(), "Exif"),
        (0xE1, exif(place=True), "Exif with a place"),
        (0xE1, _XMP, "XMP"),
        (0xED, b"Photoshop 3.0\0" + PERSON.encode(), "IPTC"),
        (0xFE, PERSON.encode(), "a comment"),
        (0xE5, PERSON.encode(), "other notes"),
    ],
)
def test_a_jpeg_is_the_same_without_its_notes(
    marker: int, body: bytes, kind: str
) -> None:
    content = jpeg((marker, body))

    assert noted(content) == (kind,)
    assert without_notes(content) == jpeg()


def test_a_jpeg_that_is_to_be_turned_keeps_saying_so_and_nothing_else() -> None:
    turned = without_notes(jpeg((0xE1, exif(turned=6))))

    assert PERSON.encode() not in turned
    assert b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06" in turned
    assert noted(turned) == ()


def test_what_says_how_a_jpeg_looks_stays() -> None:
    content = jpeg((0xE2, b"ICC_PROFILE\0profile"), (0xEE, b"Adobe\0d"))

    assert noted(content) == ()
    assert without_notes(content) == content


def test_what_follows_a_picture_goes() -> None:
    assert without_notes(jpeg() + PERSON.encode()) == jpeg()
    assert without_notes(png() + PERSON.encode()) == png()


@pytest.mark.parametrize("name", [b"tEXt", b"iTXt", b"eXIf", b"tIME", b"mkBF"])
def test_a_png_is_the_same_without_its_notes(name: bytes) -> None:
    assert without_notes(png((name, PERSON.encode()))) == png()


def test_what_says_how_a_png_looks_stays() -> None:
    content = png((b"gAMA", b"\0\0\xb1\x8f"), (b"pHYs", bytes(9)))

    assert without_notes(content) == content


@pytest.mark.parametrize("cut", range(3, 60))
def test_a_picture_that_is_cut_off_stays_as_it_is(cut: int) -> None:
    for whole in (jpeg((0xE1, exif())), png((b"tEXt", PERSON.encode()))):
        assert without_notes(whole[:cut]) == whole[:cut]
