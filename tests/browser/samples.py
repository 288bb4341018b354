"""What the pages in the browser are made from, and how they are read."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff import render
from constitution_diff.check import check_outline, trace_findings
from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import (
    Audience,
    Edition,
    Extent,
    Publication,
    SourceFacts,
)
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import traces_of
from constitution_diff.render.html import html_redline
from constitution_diff.render.reports import LIVES
from tests.builders import compared, outlined
from tests.render.builders import every_relation
from tests.render.docx.publishing.files import word_file
from tests.render.docx.publishing.planted import PLANTED
from tests.render.of_store import of_store

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Page

    from constitution_diff.model import Check, Comparison, Lives
    from constitution_diff.render.named import Value

_CORPUS = Path(__file__).parents[2] / "corpus" / "documents"


@cache
def harrowmere() -> Comparison:
    """Two versions of a sample constitution, read from plain text."""
    old, new = (_CORPUS / f"harrowmere-{version}.txt" for version in ("v1", "v2"))
    return compared(old.read_text("utf-8"), new.read_text("utf-8"))


def _lives() -> Lives:
    texts = ("1. Fee\n\nFive.", "1. Fee\n\nSix.\n\n2. New\n\nSeven.", "1. Fee\n\nFive.")
    outlines = [outlined(text) for text in texts]
    lives = lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])
    return replace(lives, overall=compare_outlines(outlines[0], outlines[-1]))


def _checked() -> Check:
    faulty = "1. First\n\nSee rule 9.\n\n3. Third\n\nThe Chair must must attend."
    return check_outline(outlined(faulty))


def _small() -> Comparison:
    """Two versions of which all could be read, as a certificate asks."""
    return compared("1. Fee\n\nThe fee is £5.", "1. Fee\n\nThe fee is £6.")


def _published() -> Publication:
    """A file with something to decide, something to settle and more than a few."""
    codes = ("ink", "tracked-changes", "comments")
    content = word_file(*(PLANTED[code] for code in codes))
    traces = traces_of(open_parts(content, "draft.docx")) * 5
    facts = SourceFacts("draft.docx", "", "docx", "final")
    return Publication(facts, trace_findings(traces))


_OF_VERB: Mapping[str, Callable[[], Value]] = {
    "outline": lambda: every_relation().new,
    "apply": lambda: _small().new,
    "check": _checked,
    "publish": _published,
    "compare": every_relation,
    LIVES: _lives,
}
_OF_STORE: Mapping[str, Value] = of_store()
_OF_REPORT: Mapping[str, Callable[[], Value]] = {"certificate": _small}


def _page(verb: str, report: str) -> bytes:
    made = _OF_REPORT.get(report) or _OF_VERB.get(verb)
    value = made() if made else _OF_STORE[verb]
    return render.REPORTS[verb][report]["html"](value)


def _redline(edition: Edition) -> bytes:
    return html_redline(every_relation(), edition)


REPORTS: Mapping[str, Callable[[], bytes]] = {
    f"{verb}: {report}": partial(_page, verb, report)
    for verb, reports in render.REPORTS.items()
    for report, written in reports.items()
    if "html" in written
} | {
    "changes only": partial(_redline, Edition(extent=Extent.CHANGED)),
    "internal": partial(_redline, Edition(audience=Audience.INTERNAL)),
}
"""Every page that is written, by the table of reports itself."""


def seen(page: Page, selector: str) -> list[str]:
    """The texts of what is shown of these elements, blanks made one."""
    found = page.locator(selector).filter(visible=True).all_text_contents()
    return [" ".join(text.split()) for text in found]


def current(page: Page) -> str:
    """The id of the change that was stepped to; "" for none."""
    return str(page.evaluate("document.querySelector('.current')?.id ?? ''"))
