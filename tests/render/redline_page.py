"""The redline as a page, and what a reader sees of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html

from constitution_diff.render.html import html_redline

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

HIDDEN_WORDS = re.compile(r"\[(inserted|deleted): (.*?)\]", re.DOTALL)


def page_of(comparison: Comparison) -> html.HtmlElement:
    return html.document_fromstring(html_redline(comparison).decode())


def visible_words(comparison: Comparison) -> str:
    body = page_of(comparison).body
    for script in body.iter("script"):
        script.text = ""
    return " ".join(body.text_content().split())
