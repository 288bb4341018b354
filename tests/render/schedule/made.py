"""A schedule of a comparison, in a format."""

from __future__ import annotations

from constitution_diff.model import PLAIN, Comparison, Edition, Significance, TextChange
from constitution_diff.render import renderer_of
from tests.render.builders import clause, edits, link, outline

FORMATS = ("docx", "xlsx", "csv", "html", "markdown")
_HOSTILE = "=HYPERLINK(1)<script>alert(1)</script> | **b** ~~c~~ \x07"


def made(name: str, comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    return renderer_of("compare", name, "schedule")(comparison, edition)


def reworded(old: str, new: str, marked: str) -> Comparison:
    changed = link(
        "4.1", "4.1", text=TextChange.EDITED, significance=Significance.WORDING,
        edits=edits(marked),
    )  # fmt: skip
    return Comparison(
        outline(clause("4.1", old)), outline(clause("4.1", new)), (changed,)
    )


def hostile() -> Comparison:
    return reworded(_HOSTILE, "=2", f"[-{_HOSTILE}-][+=2+]")
