"""Cross-references of the Word side, where the text side says something else."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import PLAIN_MARKING
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, resolved
from constitution_diff.workflow.reading import Request
from constitution_diff.workflow.redlining import word_redline
from tests.read.docx.builders import docx, p, r

_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_CODE = '<w:r><w:instrText xml:space="preserve"> REF there \\r </w:instrText></w:r>'
_RUNS = _MARK.format("begin") + _CODE + _MARK.format("separate") + r("5")
_COMPLEX = _RUNS + _MARK.format("end")
_SIMPLE = f'<w:fldSimple w:instr=" REF there \\r ">{r("5")}</w:fldSimple>'


def _accepted(field: str, text: str) -> tuple[str, bool]:
    """The words of the text side in the redline, and whether a field shows some."""
    word = docx(p("1. Votes") + p(r("2. See rule ") + field + r(" on voting.")))
    old = Request("old.docx", word)
    new = Request("new.txt", f"1. Votes\n\n2. {text}\n".encode())
    sides = (outline_source(read_source(one.content, one.name)) for one in (old, new))
    redline, _ = word_redline(compare_outlines(*sides), old, new, PLAIN_MARKING)
    parts = open_parts(redline, "redline.docx")
    resolved(parts, accept_all)
    words = "".join(one.text or "" for one in parts.root.iter("{*}t"))
    marks = list(parts.root.iter("{*}fldChar", "{*}fldSimple", "{*}instrText"))
    return words, bool(marks)


@pytest.mark.parametrize("field", [_COMPLEX, _SIMPLE])
def test_a_field_that_says_something_else_becomes_words(field: str) -> None:
    words, has_field = _accepted(field, "See rule 7 on voting.")

    assert words.endswith("See rule 7 on voting.")
    assert not has_field


@pytest.mark.parametrize("field", [_COMPLEX, _SIMPLE])
def test_a_field_that_says_the_same_stays_one(field: str) -> None:
    words, has_field = _accepted(field, "See rule 5 on all voting.")

    assert words.endswith("See rule 5 on all voting.")
    assert has_field
