"""Outlines for who does not ask what clauses refer to, such as a Word redline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.outline import outline_both, outline_final, outline_source
from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import deleted, docx, ins, p, r

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_RULES = p("1. The quorum is set by rule 2.") + p("2. It is five, as rule 1 says.")
_TRACKED = p(r("3. It is ") + deleted("four") + ins("six") + r(" under rule 2."))


def test_all_but_the_references_is_the_same_without_them() -> None:
    source = read_docx(docx(_RULES + _TRACKED), "rules.docx")
    final, original = outline_both(source)

    assert [one.text for one in final.references] == ["rule 2", "rule 1", "rule 2"]
    assert outline_both(source, references=False) == (_bare(final), original)
    for make in (outline_source, outline_final):
        assert make(source, references=False) == _bare(make(source))


def _bare(outline: Outline) -> Outline:
    return replace(outline, references=())
