"""Redlines with a comment for each change, as the XML of their parts."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.docx.redline.made import made
from constitution_diff.render.schedule.remarks import outside_remarks, remarks_on

from .redlining import MARKING, compared, shown

if TYPE_CHECKING:
    from constitution_diff.render.docx.redline.result import Apart


def commented(old: bytes, new: bytes, apart: Apart | None = None) -> tuple[str, str]:
    """The body and the comments of a redline with a comment for each change.

    With `apart`, of the one that is made where so much was not given back.
    """
    comparison = compared(old, new)
    marking = replace(
        MARKING,
        remarks=remarks_on(comparison),
        outside_remarks=outside_remarks(comparison),
    )
    couple = Couple(comparison, old, new)
    redline = made(couple, marking, apart) if apart else proved_redline(couple, marking)
    content = redline.content
    return shown(content), unescape(shown(content, "word/comments.xml"))
