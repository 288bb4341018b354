"""A Word file that holds its whole text in one paragraph, and a text beside it."""

from __future__ import annotations

from constitution_diff.compare import compare_outlines
from constitution_diff.model import PLAIN_MARKING
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.borrowed.aligning import NOWHERE, aligned
from constitution_diff.workflow.reading import Request
from constitution_diff.workflow.redlining import word_redline
from tests.read.docx.builders import docx, p, r

_BREAK = "<w:r><w:br/></w:r>"


def test_many_provisions_in_one_paragraph_are_held_once_each() -> None:
    lines = [f"{number}. Rule {number} binds every member." for number in range(1, 61)]
    old = Request("old.docx", docx(p(_BREAK.join(r(one) for one in lines))))
    text = "\n\n".join(lines).replace("Rule 30 binds", "Rule 30 does not bind")
    new = Request("new.txt", text.encode())
    before, after = (
        outline_source(read_source(one.content, one.name)) for one in (old, new)
    )

    comparison = compare_outlines(before, after)
    redline, _ = word_redline(comparison, old, new, PLAIN_MARKING)

    read = outline_source(read_source(redline, "redline.docx").final())
    assert [one.words for one in read.clauses] == [one.words for one in after.clauses]


def test_long_texts_are_aligned_sign_by_sign() -> None:
    words = "a b" * 8_000

    places = aligned(words, f"• {words}.")

    assert all(
        place == NOWHERE if sign == " " else place == at + 2
        for at, (sign, place) in enumerate(zip(words, places, strict=True))
    )
