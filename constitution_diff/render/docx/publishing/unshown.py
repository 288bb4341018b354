"""Words that a reader of the page does not see, and anybody can find in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value, switch

from .elements import drop_if_empty, taken_out
from .looks import Looks, is_tiny, is_unshown, is_white
from .opened import Opened, stories, words_of
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    Look = Callable[[Element, Looks], bool]

_CODE: Final = frozenset({n.RPR, n.FIELD_MARK, n.W + "instrText", n.PAGE_BREAK})
"""What a run set not to show may keep: index entries are set so, and must stay."""
_BLANKS: Final = frozenset(
    n.W + name for name in ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen")
)
_NOTES: Final = {
    n.W + "footnoteReference": ("footnotes", n.W + "footnote"),
    n.W + "endnoteReference": ("endnotes", n.W + "endnote"),
}


def _find_unshown(opened: Opened) -> Iterator[Trace]:
    for part, run in _unshown(opened):
        yield opened.trace("text-not-shown", part, run, words_of(run) or "a picture")


def _unshown(opened: Opened) -> Iterator[tuple[str, Element]]:
    """The runs that hold something and are set not to show."""
    for part, root in stories(opened.parts):
        for run in root.iter(n.R):
            if _holds_something(run) and is_unshown(run, opened.looks):
                yield part, run


def _holds_something(run: Element) -> bool:
    """Whether there is a word in it, or more than blanks and the code of fields."""
    if words_of(run).strip():
        return True
    return any(one.tag not in _BLANKS for one in run if _goes(one))


def _goes(content: Element) -> bool:
    return content.tag not in _CODE


def _strip_unshown(parts: Parts) -> None:
    """Empty the runs. A paragraph that does not show itself, either, goes with them."""
    opened = Opened(parts)
    for part, run in list(_unshown(opened)):
        parts.changing(part)
        paragraph = run.getparent()
        for content in filter(_goes, list(run)):
            run.remove(content)
            _drop_note(parts, content)
        drop_if_empty(run)
        if paragraph is not None and paragraph.tag == n.P:
            _drop_unshown(paragraph, opened.looks)


def _drop_unshown(paragraph: Element, looks: Looks) -> None:
    """Take out an empty paragraph whose mark is not shown, where that moves nothing.

    Word shows no such paragraph, and other programs would. What has a number, ends a
    section or is the last before a table or the end stays.
    """
    properties = child(paragraph, n.PPR)
    below = paragraph.getnext()
    style = looks.styles.style(child_value(properties, n.PSTYLE))
    plain = style.num_id is None and all(
        child(properties, tag) is None for tag in (n.NUM_PR, n.W + "sectPr")
    )
    own = switch(child(properties, n.RPR), n.VANISH)
    unshown = bool(style.hidden) if own is None else own
    empty = all(one.tag == n.PPR for one in paragraph)
    if plain and unshown and empty and below is not None and below.tag == n.P:
        taken_out(paragraph)


def _drop_note(parts: Parts, mark: Element) -> None:
    """A note whose mark is gone is printed nowhere."""
    kind, tag = _NOTES.get(str(mark.tag), ("", ""))
    for part in parts.related(kind) if kind else ():
        root = parts.changing(part)
        for note in list(root.iterchildren(tag)):
            if note.get(n.ID) == mark.get(n.ID):
                root.remove(note)


def _faint(code: str, look: Look) -> Rule:
    """The rule for runs with words that look so."""

    def find(opened: Opened) -> Iterator[Trace]:
        for part, root in stories(opened.parts):
            for run in root.iter(n.R):
                if words_of(run).strip() and look(run, opened.looks):
                    yield opened.trace(code, part, run)

    return Rule(find)


def _find_rows(opened: Opened) -> Iterator[Trace]:
    for part, root in stories(opened.parts):
        for row in root.iter(n.TR):
            if switch(child(row, n.W + "trPr"), n.W + "hidden"):
                runs = (run for run in row.iter(n.R) if words_of(run).strip())
                if any(not is_unshown(run, opened.looks) for run in runs):
                    yield opened.trace("row-not-shown", part, row)


UNSHOWN: Final = (
    Rule(_find_unshown, _strip_unshown),
    Rule(_find_rows),
    _faint("text-white", is_white),
    _faint("text-tiny", is_tiny),
)
