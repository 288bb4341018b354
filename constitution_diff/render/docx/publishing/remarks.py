"""Comments: their words, their marks in the text, and who made them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.read.docx import names as n

from .elements import drop_if_empty, elements_rule, take_elements, taken_out
from .opened import local, stories, word_trees, words_of
from .relations import all_relations, drop_unused
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_REMARK: Final = n.W + "comment"
_KINDS: Final = (
    "comments", "commentsExtended", "commentsIds", "commentsExtensible",
)  # fmt: skip
_MARKS: Final = (
    n.REMARK_START, n.W + "commentRangeEnd", n.W + "commentReference",
)  # fmt: skip
_INITIALS: Final = n.W + "initials"


def _find(opened: Opened) -> Iterator[Trace]:
    """Each comment at the words that it is about, then those that lost their place."""
    remarks = dict(_remarks(opened.parts))
    for part, root in stories(opened.parts):
        for mark in root.iter(n.REMARK_START, n.W + "commentReference"):
            remark = remarks.pop(mark.get(n.ID, ""), None)
            if remark is not None:
                yield opened.trace("comments", part, mark, words_of(remark) or "empty")
    for remark in remarks.values():
        yield Trace("comments", Spot(words_of(remark) or "empty", where="comment"))


def _find_authors(opened: Opened) -> Iterator[Trace]:
    """Each name with its initials, and how many comments carry it."""
    names = Counter(_named(remark) for _, remark in _remarks(opened.parts))
    for name, n_remarks in names.items():
        if name:
            yield Trace(
                "comment-authors", Spot(f"{name} ({n_remarks})", where="comment")
            )


def _remarks(parts: Parts) -> Iterator[tuple[str, Element]]:
    for _, root in word_trees(parts):
        if local(root) == "comments":
            for remark in root.iter(_REMARK):
                yield remark.get(n.ID, ""), remark


def _named(remark: Element) -> str:
    told = (remark.get(n.AUTHOR, ""), remark.get(_INITIALS, ""))
    return ", ".join(filter(None, told))


def _strip(parts: Parts) -> None:
    take_elements(parts, *_MARKS, gone=_without_mark)
    for owner, relation in tuple(all_relations(parts)):
        if relation.kind in _KINDS:
            parts.unrelate(owner, relation.id)
    drop_unused(parts)


def _without_mark(mark: Element) -> None:
    """Take the mark out, and its run where the run holds nothing else."""
    run = mark.getparent()
    taken_out(mark)
    if run is not None and run.tag == n.R:
        drop_if_empty(run)


def _editor(element: Element) -> str:
    """Who may edit: an account, or a group that names nobody."""
    return element.get(n.W + "ed") or element.get(n.W + "edGrp") or "end of a range"


REMARKS: Final = (
    Rule(_find, _strip),
    Rule(_find_authors),
    elements_rule("editing-people", n.W + "permStart", n.W + "permEnd", told=_editor),
)
