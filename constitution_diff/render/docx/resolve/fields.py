"""Fields of which a part went: what is left of them goes too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TYPE: Final = n.W + "fldCharType"
_INSTRUCTIONS: Final = (n.W + "instrText", n.W + "delInstrText")


def mend_fields(root: Element) -> None:
    """Take out the marks of fields that have no beginning or no end.

    The words that such a field printed stay.
    """
    open_fields: list[list[Element]] = []
    for mark in list(root.iter(n.FIELD_MARK, *_INSTRUCTIONS)):
        kind = mark.get(_TYPE)
        if kind == "begin":
            open_fields.append([mark])
        elif not open_fields:
            _take_out(mark)
        elif kind == "end":
            open_fields.pop()
        else:
            open_fields[-1].append(mark)
    for marks in open_fields:
        for mark in marks:
            _take_out(mark)


def _take_out(mark: Element) -> None:
    run = mark.getparent()
    if run is None:
        return
    run.remove(mark)
    parent = run.getparent()
    if parent is not None and all(child.tag == n.RPR for child in run):
        parent.remove(run)
