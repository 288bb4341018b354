"""What content controls and fields of forms hold beside what they print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.forms import form_words

from .elements import elements_rule, taken_out
from .opened import local, stories, word_trees, words_of
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_LISTS: Final = (n.W + "dropDownList", n.W + "comboBox")
_ITEM: Final = n.W + "listItem"
_OLD_LIST: Final = n.W + "ddList"
_ENTRY: Final = n.W + "listEntry"
_OF_ITEM: Final = (n.W + "displayText", n.W + "value")
_HELP: Final = tuple(
    n.W + name for name in ("helpText", "statusText", "entryMacro", "exitMacro")
)
_FILLED_IN: Final = n.W + "textInput"
"""Of the other fields of forms the default may be what is printed."""


def _said(element: Element) -> str:
    return element.get(n.VAL, "") or local(element)


def _helps(parts: Parts) -> Iterator[tuple[str, Element]]:
    for part, root in word_trees(parts):
        for element in root.iter(*_HELP, n.W + "default"):
            parent = element.getparent()
            in_text = parent is not None and parent.tag == _FILLED_IN
            if element.tag in _HELP or in_text:
                yield part, element


def _find_helps(opened: Opened) -> Iterator[Trace]:
    for part, element in _helps(opened.parts):
        yield opened.trace("form-help", part, element, _said(element))


def _strip_helps(parts: Parts) -> None:
    for part, element in list(_helps(parts)):
        parts.changing(part)
        taken_out(element)


def _find_lists(opened: Opened) -> Iterator[Trace]:
    for part, root in stories(opened.parts):
        for found in root.iter(*_LISTS, _OLD_LIST):
            unprinted = dict.fromkeys(_unprinted(found))
            if unprinted:
                told = "; ".join(unprinted)
                yield opened.trace("list-choices", part, found, told)


def _unprinted(choices: Element) -> Iterator[str]:
    """What a list offers, and what stands for it, without what is printed."""
    if choices.tag == _OLD_LIST:
        begin = next(choices.iterancestors(n.FIELD_MARK), None)
        printed = "" if begin is None else form_words(begin)
        said = (one.get(n.VAL, "") for one in choices.iterchildren(_ENTRY))
    else:
        control = next(choices.iterancestors(n.SDT), None)
        printed = "" if control is None else words_of(control)
        items = choices.iterchildren(_ITEM)
        said = (one.get(name, "") for one in items for name in _OF_ITEM)
    yield from (one for one in said if one.strip() and one != printed)


CONTROLS: Final = (
    Rule(_find_lists),
    elements_rule("control-names", n.W + "alias", n.W + "tag", told=_said),
    Rule(_find_helps, _strip_helps),
)
