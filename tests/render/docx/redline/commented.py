"""Redlines with a comment for each change, as the XML of their parts."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.schedule.remarks import outside_remarks, remarks_on

from .redlining import MARKING, compared, shown


def commented(old: bytes, new: bytes) -> tuple[str, str]:
    """The body and the comments of a redline with a comment for each change."""
    comparison = compared(old, new)
    marking = replace(
        MARKING,
        remarks=remarks_on(comparison),
        outside_remarks=outside_remarks(comparison),
    )
    content = proved_redline(Couple(comparison, old, new), marking).content
    return shown(content), unescape(shown(content, "word/comments.xml"))
