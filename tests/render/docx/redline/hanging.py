"""What hangs on the text of several redlines: an end, a link."""

from __future__ import annotations

from tests.read.docx.builders import p, r

END = p("End.")


def linked(words: str) -> str:
    return f'<w:hyperlink w:anchor="rule">{r(words)}</w:hyperlink>'
