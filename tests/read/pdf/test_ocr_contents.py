"""A recognised contents list is known by what is left of its dots."""

from __future__ import annotations

from constitution_diff.model import Ocr, Paragraph, Role, Span
from constitution_diff.read.pdf.ocr_contents import with_contents


def _roles(*texts: str, ocr: Ocr = Ocr.READ) -> list[Role]:
    blocks = with_contents([Paragraph((Span(text, ocr=ocr),)) for text in texts])
    return [block.role for block in blocks if isinstance(block, Paragraph)]


_LIST = ("1 Aims ..... 2", "2 Rules ..... 3", "3 Forms v7", "4 Fees ..... 9")


def test_a_list_with_lost_dots_is_contents_throughout() -> None:
    assert _roles("Foreword", *_LIST, "1 Aims") == [
        Role.BODY, *[Role.CONTENTS] * 4, Role.BODY,
    ]  # fmt: skip


def test_a_blank_form_is_no_contents_list() -> None:
    assert set(_roles("Name .....", "Address .....", "Date .....")) == {Role.BODY}


def test_what_stands_in_the_file_is_left_to_others() -> None:
    assert set(_roles(*_LIST, ocr=Ocr.NONE)) == {Role.BODY}
