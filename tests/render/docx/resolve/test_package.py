"""A whole Word file settled: notes, comments, headers, styles."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from constitution_diff.model import View
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.resolve import Mark, Verdict, accept_all, reject_all
from tests.read.docx.builders import BY, deleted, docx, ins, p, r, texts
from tests.render.docx.resolve.settling import by, saved

_NOTE = '<w:footnote w:id="{}">' + p("said below") + "</w:footnote>"
_ANCHOR = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
_COMMENT = '<w:comment w:id="{}" w:author="B">' + p("Why?") + "</w:comment>"
_REMARK = '<w:r><w:commentReference w:id="{}"/></w:r>'


def _part(content: bytes, name: str) -> str:
    with ZipFile(BytesIO(content)) as package:
        return package.read(f"word/{name}.xml").decode()


def test_a_note_goes_with_its_anchor() -> None:
    body = p(r("a") + _ANCHOR.format(1) + ins(_ANCHOR.format(2)))
    draft = docx(body, footnotes=_NOTE.format(1) + _NOTE.format(2))

    left = _part(saved(draft, reject_all), "footnotes")

    assert '<w:footnote w:id="1">' in left
    assert '<w:footnote w:id="2">' not in left
    assert saved(draft, accept_all).count(b"footnotes") > 0
    assert '<w:footnote w:id="2">' in _part(saved(draft, accept_all), "footnotes")


def test_a_comment_goes_with_its_mark_and_what_it_spans() -> None:
    spanned = (
        '<w:commentRangeStart w:id="5"/>' + r("a") + '<w:commentRangeEnd w:id="5"/>'
    )
    body = p(spanned + ins(_REMARK.format(5)) + _REMARK.format(6))
    draft = docx(body, comments=_COMMENT.format(5) + _COMMENT.format(6))

    rejected = saved(draft, reject_all)

    assert "commentRange" not in _part(rejected, "document")
    assert 'w:id="5"' not in _part(rejected, "comments")
    assert 'w:id="6"' in _part(rejected, "comments")


@pytest.mark.parametrize("name", ["header1", "footer1", "footnotes", "endnotes"])
def test_every_text_of_the_file_is_settled(name: str) -> None:
    inside = p(ins("new"))
    if name.endswith("notes"):
        inside = f'<w:{name[:-1]} w:id="1">{inside}</w:{name[:-1]}>'
    draft = docx(p("a"), **{name: inside})

    assert "new" not in _part(saved(draft, reject_all), name)
    assert "<w:ins " not in _part(saved(draft, accept_all), name)


def test_styles_are_settled_too() -> None:
    change = f"<w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    style = f'<w:style w:styleId="S"><w:rPr><w:b/>{change}</w:rPr></w:style>'

    left = _part(saved(docx(p("a"), styles=style), reject_all), "styles")

    assert "<w:rPr><w:i/></w:rPr></w:style>" in left


def test_a_part_without_changes_is_left_as_it_is() -> None:
    draft = docx(p(ins("a")), header1=p("b"))

    assert _part(saved(draft, accept_all), "header1") == _part(draft, "header1")


def test_settling_in_two_steps_is_settling_at_once() -> None:
    other = BY.replace("A Clerk", "B")
    struck = f"<w:del {other}>{r('b', tag='delText')}</w:del>"
    draft = docx(p(ins("a") + struck, f"<w:rPr><w:ins {BY}/></w:rPr>") + p("c"))

    first = saved(draft, by("A Clerk", Verdict.REJECT))
    second = saved(draft, by("B", Verdict.REJECT))

    assert saved(first, by("B", Verdict.REJECT)) == saved(draft, reject_all)
    assert saved(second, by("A Clerk", Verdict.REJECT)) == saved(draft, reject_all)
    assert texts(read_docx(first, "x.docx").viewed(View.ORIGINAL)) == ["bc"]


@pytest.mark.parametrize("verdict", [Verdict.ACCEPT, Verdict.REJECT])
def test_edits_of_a_note_are_settled_with_the_move_of_its_anchor(
    verdict: Verdict,
) -> None:
    half = '<w:{0}RangeStart w:id="{1}" {2} w:name="m"/><w:{0} {3}>{4}</w:{0}>'
    half += '<w:{0}RangeEnd w:id="{1}"/>'
    hand = BY.partition(" ")[2]
    body = "".join(
        p(half.format(kind, at, hand, BY, r("a") + _ANCHOR.format(at)))
        for at, kind in ((1, "moveFrom"), (2, "moveTo"))
    )
    edits = deleted("five"), ins("six")
    notes = (_NOTE.format(at).replace(p("said below"), p(r("Up to ") + edit))
             for at, edit in enumerate(edits, start=1))  # fmt: skip

    def only_to(mark: Mark) -> Verdict:
        return verdict if mark.kind == "moveTo" else Verdict.KEEP

    left = saved(docx(body, footnotes="".join(notes)), only_to)

    wanted = "five" if verdict is Verdict.REJECT else "six"
    (words,) = re.findall(">Up to <.*?</w:footnote>", _part(left, "footnotes"))
    assert f">{wanted}<" in words
    assert "w:ins " not in words
    assert "w:del " not in words
