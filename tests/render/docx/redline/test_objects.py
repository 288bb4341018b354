"""Text boxes, diagrams, links and content controls in a redline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.judges.constructs import control, old_shape, shape
from tests.read.docx.builders import docx, p, r
from tests.render.docx.redline.hanging import END, linked
from tests.render.docx.resolve.settling import saved

from .redlining import marks, proved, redlined, shown

if TYPE_CHECKING:
    from collections.abc import Callable

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PICTURE = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}"><wp:extent cx="10" cy="10"/>'
    '<wp:docPr id="1" name="Arms"/></wp:inline></w:drawing></w:r>'
)
_DIAGRAM = _PICTURE.replace("Arms", "Wards").replace(
    "<wp:ext", '<w:y r:id="diagramData0"/><wp:ext'
)


@pytest.mark.parametrize("box", [shape, old_shape])
def test_words_of_a_text_box_are_marked_in_it(box: Callable[[str], str]) -> None:
    old, new = (p(box(p(f"The quorum is {count}."))) for count in ("five", "six"))

    xml = redlined(old, new)

    assert marks(xml) == ["del five", "ins six"]
    assert "<w:txbxContent><w:p><w:r><w:t>The quorum is </w:t></w:r><w:del>" in xml


def test_a_text_box_that_goes_stands_whole_in_one_deletion() -> None:
    box = shape(p("The quorum is five."))

    xml = redlined(p(r("Members vote.") + box), p("Members vote."))

    assert "<w:del><w:r><mc:AlternateContent>" in xml
    assert "<w:t>The quorum is five.</w:t>" in xml


def test_a_picture_comes_and_goes_like_a_letter() -> None:
    plain, pictured = p("Members vote.") + END, p(r("Members vote.") + _PICTURE) + END

    assert "<w:del><w:r><w:drawing>" in redlined(pictured, plain)
    assert "<w:ins><w:r><w:drawing>" in redlined(plain, pictured)


def test_a_diagram_that_was_only_saved_anew_is_no_change() -> None:
    diagram = _PICTURE.replace(
        "<wp:extent", '<wp:docPr r:id="diagramData0"/><wp:extent'
    )
    body = p(r("Members vote.") + diagram)

    def of(inside: str) -> bytes:
        return docx(body, diagramData=inside)

    as_saved, anew, other = "<w:x a='1'/>", '<w:x  a="1"></w:x>', '<w:x a="2"/>'
    assert "<w:del>" not in shown(proved(of(as_saved), of(anew)).content)
    assert "<w:del>" in shown(proved(of(as_saved), of(other)).content)


def test_a_diagram_that_nobody_can_read_is_told_by_its_bytes() -> None:
    body = p(r("Members vote.") + _DIAGRAM)
    broken, other = (docx(body, diagramData=xml) for xml in ("<w:x>", "<w:x><w:y>"))

    assert "<w:del>" not in shown(proved(broken, broken).content)
    assert "<w:del>" in shown(proved(broken, other).content)


def test_words_of_a_link_are_marked_in_it() -> None:
    old, new = (p(r("See ") + linked(f"rule {name}")) for name in ("five", "six"))

    assert redlined(old, new) == (
        '<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink w:anchor="rule">'
        "<w:r><w:t>rule </w:t></w:r>"
        "<w:del><w:r><w:delText>five</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>six</w:t></w:r></w:ins></w:hyperlink></w:p>"
    )


def test_words_that_go_stay_in_their_link() -> None:
    xml = redlined(p(r("See") + linked(" rule five")), p("See"))

    assert (
        '<w:hyperlink w:anchor="rule"><w:del><w:r><w:delText> rule five</w:delText>'
        "</w:r></w:del></w:hyperlink>"
    ) in xml


def test_words_of_a_content_control_are_marked_in_it() -> None:
    old, new = (control(p(f"The quorum is {count}.")) for count in ("five", "six"))

    xml = redlined(old, new)

    assert xml.startswith('<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr>')
    assert xml.endswith("</w:p></w:sdtContent></w:sdt>")
    assert marks(xml) == ["del five", "ins six"]


def test_a_content_control_in_a_line_stays_around_the_words_of_both() -> None:
    old, new = (
        p(r("The quorum is ") + control(r(count)) + r(".")) for count in ("five", "six")
    )

    xml = redlined(old, new)

    inside = xml.partition("<w:sdtContent>")[2].partition("</w:sdtContent>")[0]
    assert marks(inside) == marks(xml) == ["del five", "ins six"]


def test_the_old_sign_of_a_check_box_goes_inside_the_box() -> None:
    """Rejected, it stands in the box again, and not loose beside an empty one."""
    old, new = (p(control(r(sign)) + r(" Land owned")) for sign in "☐☒")
    files = docx(old), docx(new)

    content = proved(*files).content

    assert shown(saved(content, reject_all)) == shown(files[0])
    assert shown(saved(content, accept_all)) == shown(files[1])
