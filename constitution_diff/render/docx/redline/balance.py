"""Fields over several paragraphs: a part that comes alone would leave a torso behind.

A contents list is one field, begun in its first line and ended after its last. Where
one of these lines comes and the other stays, the whole field is made to come. And the
list does not begin amid the words of another paragraph, just because these are alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .marking import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from .marking import Marker

_KIND: Final = n.W + "fldCharType"
_COMING: Final = frozenset({n.INS, n.MOVE_TO})
_GOING: Final = frozenset({n.DEL, n.MOVE_FROM})
_INSTRUCTION: Final = n.W + "instrText"


def balance_fields(root: Element, marker: Marker) -> None:
    """Have each field of a part come as a whole where any part of it comes."""
    for parts in _fields(root):
        runs = [part.getparent() for part in parts]
        if any(_lies_in(run, _COMING) for run in runs):
            for run in dict.fromkeys(runs):
                wrap(run, marker)


def opens(block: Element) -> bool:
    """Whether a field begins in it that ends behind it, as in a contents list."""
    kinds = [mark.get(_KIND) for mark in block.iter(n.FIELD_MARK)]
    return kinds.count("begin") > kinds.count("end")


def _fields(root: Element) -> Iterator[list[Element]]:
    """The marks and instructions of each field that ends, the inner ones first."""
    open_fields: list[list[Element]] = []
    for part in root.iter(n.FIELD_MARK, _INSTRUCTION):
        kind = part.get(_KIND)
        if kind == "begin":
            open_fields.append([])
        if open_fields:
            open_fields[-1].append(part)
        if kind == "end" and open_fields:
            yield open_fields.pop()


def _lies_in(run: Element | None, tags: frozenset[str]) -> bool:
    if run is None:
        return False
    return any(around.tag in tags for around in run.iterancestors())


def wrap(run: Element | None, marker: Marker) -> None:
    """Put a run that holds no words and lies in no change into one that comes."""
    parent = None if run is None else run.getparent()
    if run is None or parent is None or _lies_in(run, _COMING | _GOING):
        return
    if any(True for _ in run.iter(n.T)):
        return
    change = marker.mark(Status.INSERT)
    parent.replace(run, change)
    change.append(run)
