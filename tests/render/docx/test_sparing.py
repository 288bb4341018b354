"""Paragraphs that nothing changed keep the bytes that another program wrote."""

from __future__ import annotations

import pytest

from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, resolved
from tests.judges.constructs import grid, line
from tests.read.docx.builders import docx, ins, p
from tests.render.docx.redline.redlining import not_given_back, tried, xml_of

_BOLD = "<w:p><w:r><w:rPr><w:b /></w:rPr><w:t>Members vote.</w:t></w:r></w:p>"
_SPELLED = (
    _BOLD,
    "<w:p><w:r><w:t>Fees &gt; 5 &#8364; &quot;each&quot;</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:jc w:val='left'/></w:pPr><w:r ><w:t>Quorum</w:t></w:r></w:p >",
    "<w:p /><w:p></w:p>",
    "<w:p><!-- </w:p> --><w:r><w:t><![CDATA[So </w:p>]]></w:t></w:r><?a <w:p>?></w:p>",
    """<w:p w:rsidR='">'><w:r><w:t>Chair</w:t></w:r></w:p><w:p w:rsidR=">" />""",
)


@pytest.mark.parametrize("spelled", _SPELLED)
def test_an_unchanged_paragraph_keeps_its_bytes(spelled: str) -> None:
    old, new = (docx(spelled + p(f"Within {n} days.")) for n in ("five", "six"))

    triple = tried(old, new)

    assert spelled in xml_of(triple.redline)
    assert "<w:delText>five</w:delText>" in xml_of(triple.redline)
    assert not_given_back(triple) == []


def test_an_unchanged_paragraph_in_a_cell_keeps_its_bytes() -> None:
    old, new = (docx(grid(line(_BOLD, n)) + p()) for n in ("five", "six"))

    assert _BOLD in xml_of(tried(old, new).redline)


def test_paragraphs_alike_keep_each_its_bytes() -> None:
    twins = _BOLD + _BOLD.replace("<w:b />", "<w:b></w:b>")
    old, new = (docx(twins + p(f"Within {n} days.")) for n in ("five", "six"))

    assert twins in xml_of(tried(old, new).redline)


def test_a_changed_paragraph_is_written_anew() -> None:
    parts = open_parts(docx(_BOLD + p(ins("Quorum"))), "draft.docx")

    resolved(parts, accept_all)

    xml = xml_of(parts.saved())
    assert _BOLD in xml
    assert "w:ins" not in xml


def test_a_part_in_another_encoding_is_written_in_utf_8() -> None:
    parts = open_parts(docx(p(ins("Quorum of €5"))), "draft.docx")
    content = parts.contents[parts.main].decode().replace("UTF-8", "UTF-16")
    parts.put(parts.main, content.encode("utf-16"))
    parts.changing(parts.main)

    assert "Quorum of €5" in xml_of(parts.saved())
