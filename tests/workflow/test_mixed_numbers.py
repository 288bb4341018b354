"""Numbers and notes of the side that is set like a Word file."""

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
from tests.read.docx.builders import docx, p


def _accepted(word: str, text: str) -> list[str]:
    """The paragraphs of the text side, as the redline has them."""
    old, new = Request("old.docx", docx(word)), Request("new.txt", text.encode())
    sides = (outline_source(read_source(one.content, one.name)) for one in (old, new))
    redline, notices = word_redline(compare_outlines(*sides), old, new, PLAIN_MARKING)
    parts = open_parts(redline, "redline.docx")
    resolved(parts, accept_all)
    assert notices[0].code == "redline-set-alike"
    paragraphs = parts.root.iter("{*}p")
    return ["".join(t.text or "" for t in one.iter("{*}t")) for one in paragraphs]


@pytest.mark.parametrize("stop", ["", "."])
def test_a_new_provision_has_one_full_stop_behind_its_number(stop: str) -> None:
    word = p("1. The council meets in May.") + p("2. The mayor chairs all meetings.")
    text = (
        "1. The council meets in May.\n\n2. The mayor chairs all meetings.\n\n"
        f"3{stop} Nobody smokes in the chamber.\n"
    )

    assert _accepted(word, text)[2].split("Nobody")[0].strip() in ("3.", "3")


def test_what_ends_a_number_goes_with_it() -> None:
    word = p("Section 2: Special meetings") + p("The mayor calls a special meeting.")
    text = "Part C Place of meetings\n\nThe mayor calls a special meeting.\n"

    assert not any(one.startswith(":") for one in _accepted(word, text))
