"""Pictures: their place and size on the page are layout, and no words."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree

from constitution_diff.read.docx.names import MC
from tests.judges.redlines import Triple
from tests.judges.validity import new_faults
from tests.read.docx.builders import docx, level, listed, numbering, p, package, r

from .redlining import marks, not_given_back, proved, redlined, shown, tried, xml_of

_DRAWING: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
)
_EXTENSION: Final = (
    'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
)
_END: Final = p("End.")


def _floating(at: int) -> str:
    """A picture at a place of the page, with its width as Word writes it since 2010."""
    place = f"<wp:posOffset>{at}</wp:posOffset>"
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{_DRAWING}">'
        f'<wp:positionH relativeFrom="page">{place}</wp:positionH>'
        '<wp:extent cx="10" cy="10"/><wp:docPr id="1" name="Arms"/>'
        f'<wp14:sizeRelH {_EXTENSION} relativeFrom="page">'
        f"<wp14:pctWidth>{at}</wp14:pctWidth></wp14:sizeRelH>"
        "</wp:anchor></w:drawing></w:r>"
    )


def _passed_over(content: bytes) -> bytes:
    """The file, saying of the width that programs may pass over it, as Word says."""
    with ZipFile(BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {
            name: archive.read(name) for name in archive.namelist()
        }
    said = f'<w:document {_EXTENSION} mc:Ignorable="wp14" '
    main = xml_of(content).replace("<w:document ", said)
    return package(parts | {"word/document.xml": main})


def test_a_picture_elsewhere_on_its_page_is_no_change() -> None:
    old, new = (p(r("The arms of the council: ") + _floating(at)) for at in (0, 914400))

    xml = redlined(old, new.replace("The arms", "Our arms"))

    assert marks(xml) == ["del The", "ins Our"]
    assert xml.count("<w:drawing>") == 1


def _shown(wide: int = 1_440_000, cut: str = "") -> str:
    """A paragraph of a picture, so wide in EMU, and cut like that."""
    inside = f"<a:blip/><a:srcRect {cut}/>"
    return p(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}" xmlns:a="a">'
        f'<wp:extent cx="{wide}" cy="720000"/>{inside}</wp:inline></w:drawing></w:r>'
    )


def test_a_picture_that_is_cut_otherwise_goes_and_comes() -> None:
    old, new = (
        p("1. The arms.") + one + _END for one in (_shown(), _shown(cut='l="25000"'))
    )

    xml = redlined(old, new)

    assert xml.count("<w:drawing>") == 2
    assert "<w:del><w:r><w:drawing>" in xml
    assert "<w:ins><w:r><w:drawing>" in xml


def test_a_picture_of_another_size_is_told() -> None:
    old, wider, nearly = (
        docx(p("1. The arms.") + _shown(wide) + _END)
        for wide in (1_440_000, 2_880_000, 1_450_000)
    )

    assert proved(old, wider).settings == ("the size of 1 picture",)
    assert proved(old, nearly).settings == ()


def test_a_picture_is_brought_where_its_width_is_not_known() -> None:
    old = _passed_over(docx(p(r("The arms: ") + _floating(0)) + _END))

    redline = proved(old, docx(_END))

    assert redline.n_replaced == 0
    assert shown(redline.content).count("<w:drawing>") == 1
    assert "<wp14:pctWidth>0</wp14:pctWidth>" in xml_of(redline.content)
    root = etree.fromstring(xml_of(redline.content).encode())
    assert root.get(f"{MC}Ignorable") == "wp14"
    assert list(new_faults(redline.content, old, docx(_END))) == []
    assert not_given_back(Triple(redline.content, old, docx(_END))) == []


def test_a_picture_that_is_brought_has_a_number_of_its_own() -> None:
    arms, plan = (_shown(cut=f'l="{cut}"') for cut in (25000, 50000))
    numbered = [
        one.replace("<a:blip/>", f'<wp:docPr id="{number}" name="Arms"/><a:blip/>')
        for one, number in ((arms, 1), (arms, 7), (plan, 1), (plan, 2))
    ]
    old, new = "".join(numbered[:2]), "".join(numbered[2:])

    xml = redlined(p("1. The arms.") + old + _END, p("1. The arms.") + new + _END)

    assert sorted(re.findall(r'docPr id="(\d)"', xml)) == ["1", "2", "3", "7"]


def _art(words: str) -> str:
    return (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<v:textpath string="{words}"/></v:shape></w:pict></w:r>'
    )


def test_word_art_with_other_words_is_struck_and_put_in() -> None:
    old, new = (docx(p(r("See ") + _art(words))) for words in ("£5,000", "£9,000"))

    redline = tried(old, new).redline

    gone, come = (
        etree.fromstring(xml_of(redline).encode()).findall(
            f".//{{*}}{tag}//{{*}}textpath"
        )
        for tag in ("del", "ins")
    )
    assert [one.get("string") for one in (*gone, *come)] == ["£5,000", "£9,000"]


def test_words_stay_when_their_text_box_goes() -> None:
    """The box is a paragraph of its own: without it, the words head what follows."""
    box = f"<w:r><w:pict><w:txbxContent>{p('A word.')}</w:txbxContent></w:pict></w:r>"
    files = (
        docx(
            listed("Members vote.") + p(words) + listed("The Clerk minutes."),
            numbering=numbering(level(0, "%1.")),
        )
        for words in (r("Map of") + box + r(" the area"), "Map of the area")
    )

    redline = tried(*files)

    found = shown(redline.redline)
    assert "<w:ins>" not in found
    assert "<w:t>Map of</w:t></w:r><w:del>" in found
    assert not_given_back(redline) == []
