"""Simple fields written as runs, which can come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_INSTRUCTION: Final = n.W + "instrText"


def unfolded(paragraph: Element) -> bool:
    """Write each w:fldSimple as runs, in place; whether there was any.

    The two say the same (ECMA-376 Part 1, 17.16.18 and 17.16.19), but only runs can lie
    in a tracked change. The letters of the paragraph stay where they are.
    """
    found = list(paragraph.iter(n.FIELD_SIMPLE))
    for simple in found:
        _unfold(simple)
    return bool(found)


def _unfold(simple: Element) -> None:
    parent = simple.getparent()
    if parent is None:
        return
    code = etree.Element(_INSTRUCTION)
    code.text = simple.get(n.W + "instr", "")
    code.set(n.XML_SPACE, "preserve")
    at = parent.index(simple)
    parts = [_run(_field_mark("begin")), _run(code), _run(_field_mark("separate"))]
    parts += [one for one in simple if one.tag != n.W + "fldData"]
    parent[at : at + 1] = [*parts, _run(_field_mark("end"))]


def _field_mark(kind: str) -> Element:
    made = etree.Element(n.FIELD_MARK)
    made.set(n.W + "fldCharType", kind)
    return made


def _run(inside: Element) -> Element:
    made = etree.Element(n.R)
    made.append(inside)
    return made
