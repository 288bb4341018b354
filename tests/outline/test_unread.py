"""What a reader could not take in is listed, and nobody calls it compared."""

from __future__ import annotations

import pytest

from constitution_diff.model import Notice, Paragraph, Source, Span
from constitution_diff.outline import outline_source
from constitution_diff.workflow import partly_read


@pytest.mark.parametrize(
    "code",
    [
        "alternate-chunk",
        "embedded-object",
        "page-unreadable",
        "page-without-text",
        "unmapped-characters",
        "words-garbled",
    ],
)
def test_what_a_reader_left_out_is_listed_with_its_page(code: str) -> None:
    notice = Notice(code, "Page 3 holds no text.", page=3)
    paragraph = Paragraph(spans=(Span("1.1 The quorum is five."),))

    outline = outline_source(
        Source("x.pdf", "", "pdf", blocks=(paragraph,), notices=(notice,))
    )

    assert [(u.reason, u.page) for u in outline.unread] == [(notice.message, 3)]
    assert partly_read(outline) == ("x.pdf",)
