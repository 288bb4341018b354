"""Damaged packages: the redline is made of what Word could open of them."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from constitution_diff.render.docx.redline import faults
from constitution_diff.render.docx.redline.facts import Fact
from constitution_diff.render.docx.redline.telling import told
from tests.judges.validity import new_faults
from tests.read.docx.builders import docx, level, listed, numbering, p, package, r

from .redlining import proved, shown, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANCHOR = '<w:r><w:footnoteReference w:id="1"/></w:r>'
_NOTE = '<w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'
_WHOLE = docx(
    listed("Members vote.") + p(r("A fee.") + _ANCHOR),
    numbering=numbering(level(0, "%1.")),
    footnotes=_NOTE,
)
_MAIN, _NOTES = "word/document.xml", "word/footnotes.xml"


def _without(name: str) -> bytes:
    return package({one: said for one, said in _parts() if one != name})


def _with(name: str, was: bytes, now: bytes) -> bytes:
    parts = dict(_parts())
    assert was in parts[name]
    return package({**parts, name: parts[name].replace(was, now)})


def _parts() -> Iterator[tuple[str, bytes]]:
    with ZipFile(BytesIO(_WHOLE)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


@pytest.mark.parametrize(
    ("damaged", "n_faults"),
    [
        (_without("word/numbering.xml"), 1),
        (_without(_NOTES), 2),
        (_without("word/_rels/document.xml.rels"), 1),
        (_with(_NOTES, _NOTE.encode(), _NOTE.encode() * 2), 1),
        (_with(_MAIN, b"w:body", b"w:bodily"), 1),
    ],
)
def test_a_damaged_file_has_a_redline_either_way(damaged: bytes, n_faults: int) -> None:
    there, back = proved(_WHOLE, damaged), proved(damaged, _WHOLE)

    assert (there.n_faults, back.n_faults) == ((0, n_faults), (n_faults, 0))
    assert [*faults(there), *faults(back)] == []
    assert list(new_faults(back.content, _WHOLE, _WHOLE)) == []


def test_a_field_that_never_ends_is_what_it_shows() -> None:
    begin, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")
    )
    code = r("PAGE", tag="instrText")
    torn, bare = (
        docx(p(r("See page ") + begin + code + more) + p("Members vote."))
        for more in (r(" here."), end + r(" here."))
    )

    there, back = proved(torn, bare), proved(bare, torn)

    assert (there.n_faults, back.n_faults) == ((1, 0), (0, 1))
    assert [*faults(there), *faults(back)] == []
    assert (there.n_replaced, back.n_replaced) == (0, 0)


def test_each_of_two_anchors_of_one_note_has_its_own() -> None:
    old, new = (
        docx(
            p(r("A fee.") + _ANCHOR) + p(r("A fine.") + _ANCHOR),
            footnotes=_NOTE.replace("A note", said),
        )
        for said in ("A note", "Another text")
    )

    redline = proved(old, new)

    assert redline.n_faults == (1, 1)
    assert list(faults(redline)) == []
    assert shown(redline.content, _NOTES).count("Another text") == 2
    anchors = re.findall('footnoteReference w:id="([0-9]+)"', xml_of(redline.content))
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize(
    ("around", "note_id"),
    [
        ('<w:bookmarkStart w:id="5" w:name="b"/>{}<w:bookmarkEnd w:id="5"/>', "1"),
        ('{}<w:r><w:commentReference w:id="0"/></w:r>', "1"),
        ("{}", "2147483647"),
    ],
)
def test_what_a_file_may_have_once_is_not_in_the_copy_of_a_note(
    around: str, note_id: str
) -> None:
    anchor, old_note = (one.replace('"1"', f'"{note_id}"') for one in (_ANCHOR, _NOTE))
    run = r("A note.")
    old, new = (
        docx(
            p(r("A fee.") + anchor) + p(r("A fine.") + anchor),
            footnotes=note.replace("<w:p>", f"<w:p>{around.format(run)}"),
        )
        for note in (old_note, old_note.replace("A note", "Another text"))
    )

    redline = proved(old, new)

    assert list(new_faults(redline.content, old, new)) == []
    anchors = re.findall('footnoteReference w:id="([0-9]+)"', xml_of(redline.content))
    assert len(set(anchors)) == 2
    assert all(int(one) < 2**31 for one in anchors)


def _in_a_box(inner: str) -> str:
    """A text box, as a shape and once more for programs that know no shapes."""
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize("first", ["", _ANCHOR])
def test_the_note_of_a_text_box_is_one_for_all_programs(first: str) -> None:
    old, new = (
        docx(
            p(r("A fee.") + first) + p(_in_a_box(p(r("A box.") + _ANCHOR))),
            footnotes=_NOTE.replace("A note", said),
        )
        for said in ("A note", "Another text")
    )

    redline = proved(old, new)

    assert list(faults(redline)) == []
    assert list(new_faults(redline.content, old, new)) == []
    assert redline.n_replaced == 0
    anchors = re.findall('footnoteReference w:id="([0-9]+)"', xml_of(redline.content))
    assert anchors[-1] == anchors[-2]
    assert len(set(anchors)) == (2 if first else 1)


def test_the_note_of_a_text_box_that_came_is_marked_once() -> None:
    box = p(_in_a_box(p(r("A box.") + _ANCHOR)))
    old, new = docx(p("A fee.")), docx(p("A fee.") + box, footnotes=_NOTE)

    redline = proved(old, new)

    assert list(new_faults(redline.content, old, new)) == []


def test_a_note_is_called_one_where_a_redline_fails() -> None:
    said = told(
        [], [Fact("footnotes", _NOTES, -1)], near=(), when="all changes rejected"
    )

    assert "there is a footnote in place of nothing" in said
