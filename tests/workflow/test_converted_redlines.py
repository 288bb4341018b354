"""Files that LibreOffice converts are Word sides of a redline."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import PLAIN_MARKING
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.workflow.reading import Request
from constitution_diff.workflow.redlining import word_redline

_RTF = rb"{\rtf1\ansi\b 1. Quorum\b0\par 1.1 The quorum is five.\par}"


def _codes(old: Request, new: Request) -> list[str]:
    sides = (outline_source(read_source(one.content, one.name)) for one in (old, new))
    made, notices = word_redline(compare_outlines(*sides), old, new, PLAIN_MARKING)
    read = outline_source(read_source(made, "redline.docx").final())
    wanted = outline_source(read_source(new.content, new.name))
    assert [one.words for one in read.clauses] == [one.words for one in wanted.clauses]
    return [notice.code for notice in notices]


@pytest.mark.parametrize(
    ("new", "alike"),
    [(Request("new.rtf", _RTF.replace(b"five", b"six")), False),
     (Request("new.txt", b"1. Quorum\n\n1.1 The quorum is six.\n"), True)],
)  # fmt: skip
def test_what_libreoffice_converts_is_a_word_side(new: Request, *, alike: bool) -> None:
    codes = _codes(Request("old.rtf", _RTF), new)

    assert "redline-of-our-own" not in codes
    assert ("redline-set-alike" in codes) is alike
