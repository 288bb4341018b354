"""The signs of notes that lie in a tracked change, with the notes they stand for.

A note and its sign come and go together. So that what is decided of a note reaches no
other words, a change that holds more than the sign is parted around it: three changes
by one hand, one after another, say what the one said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.read.docx import names as n

from .marks import ALL, TEXTS
from .removing import NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts


def noted(parts: Parts) -> Iterator[tuple[Element, Element]]:
    """The runs with signs that lie in tracked changes, each with its note."""
    found = {
        (kind, note.get(n.ID, "")): note
        for kind in NOTES.values()
        for root in map(parts.tree, parts.related(kind))
        for note in (() if root is None else root)
    }
    for sign in parts.root.iter(*NOTES):
        note = found.get((NOTES[str(sign.tag)], sign.get(n.ID, "")))
        run = sign.getparent()
        if note is not None and run is not None and change_of(run) is not None:
            yield run, note


def change_of(run: Element) -> Element | None:
    """The tracked change that a run lies in; None for none."""
    return next(run.iterancestors(*TEXTS), None)


def part_around(run: Element) -> None:
    """Have the tracked change that a run lies in hold that run alone.

    Where something stands between the two, such as a link, it stays as it is.
    """
    change = run.getparent()
    if change is None or change.tag not in TEXTS or len(change) == 1:
        return
    before = list(run.itersiblings(preceding=True))[::-1]
    after = list(run.itersiblings())
    if before:
        change.addprevious(_like(change, before))
    if after:
        change.addnext(_like(change, after))


def _like(change: Element, inside: Sequence[Element]) -> Element:
    made = change.makeelement(change.tag)
    for name in (n.AUTHOR, n.DATE):
        if name in change.attrib:
            made.set(name, change.get(name, ""))
    made.set(n.ID, _free_id(change))
    made.extend(inside)
    return made


def _free_id(change: Element) -> str:
    root = next(reversed(list(change.iterancestors())), change)
    taken = (one.get(n.ID, "") for one in root.iter(*ALL))
    return str(max((int(one) for one in taken if one.isdecimal()), default=0) + 1)
