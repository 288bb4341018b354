"""The sign of a picture changes with what it shows, how it is cut and how large."""

from __future__ import annotations

import pytest

from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import deleted, p, package, part

_SHOWN = (
    '<w:r><w:drawing><inline><extent cx="{wide}" cy="720000"/>'
    '<blipFill><blip r:embed="rId9"/>{cut}</blipFill></inline></w:drawing></w:r>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId9" Type="image" Target="media/{name}"/></Relationships>'
)


def _pictures(
    shown: bytes = b"crest", *, wide: int = 1_440_000, cut: str = "", name: str = "a"
) -> tuple[str, ...]:
    body = p(_SHOWN.format(wide=wide, cut=cut))
    return _read(body, shown, name)


def _read(body: str, shown: bytes = b"crest", name: str = "a") -> tuple[str, ...]:
    relations = _RELATIONS.format(name=name)
    content = package(
        {
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relations,
            f"word/media/{name}": shown,
        }
    )
    return read_docx(content, "a.docx").pictures


def test_the_same_picture_under_another_name_has_the_same_sign() -> None:
    assert _pictures(name="image7.png") == _pictures() != ()


@pytest.mark.parametrize(
    "other",
    [
        _pictures(b"another"),
        _pictures(cut='<srcRect l="25000"/>'),
        _pictures(wide=2_880_000),
    ],
)
def test_another_picture_or_size_has_another_sign(other: tuple[str, ...]) -> None:
    assert len(other) == 1
    assert other != _pictures()


def test_a_picture_that_a_tracked_change_takes_out_is_not_shown() -> None:
    picture = _SHOWN.format(wide=1, cut="")

    assert _read(p(deleted(picture))) == ()
