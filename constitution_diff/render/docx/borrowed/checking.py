"""Whether the text side, set as a Word file, says what its outline says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import Kind
from constitution_diff.read.docx import names as n

from .aligning import holds, lettered, loose
from .numbers import labels
from .printed import bare, label_key, printed
from .removing import note_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts
    from constitution_diff.render.docx.redline.side import Side

    from .laying import Laid

Addresses = tuple[tuple[str, int], ...]
"""Paragraphs by their part and their number in it, from 0."""


def wrong(
    side: Side, laid: Sequence[Laid], at: Sequence[Addresses]
) -> Iterator[tuple[int, str]]:
    """The places in `laid` of what the file does not say rightly, and what it says."""
    found: dict[str, list[Element]] = {}
    for part in {part for addresses in at for part, _ in addresses}:
        root = side.parts.tree(part)
        found[part] = [] if root is None else list(root.iter(n.P))
    automatic = labels(side, side.parts.root)
    above = (side.parts.main, -1)
    for number, (one, addresses) in enumerate(zip(laid, at, strict=True)):
        if len(addresses) < len(one.paragraphs):
            yield number, f"{printed(one.hold.ours)} was not kept"
            continue
        paragraphs = [found[part][place] for part, place in addresses]
        said = _said(one, paragraphs, automatic)
        if said:
            yield number, said
        if addresses[0][0] == side.parts.main:
            if addresses[0] <= above:
                yield number, f"{printed(one.hold.ours)} stands elsewhere"
            above = addresses[-1]


def _said(
    one: Laid, paragraphs: Sequence[Element], automatic: Mapping[Element, str]
) -> str:
    """What the paragraphs of a hold say, where it is not what they should; else ""."""
    clause = one.hold.ours[0]
    text = lettered(paragraphs).text
    label = label_key(automatic.get(paragraphs[0], ""))
    by_list = bool(label) and label == label_key(clause.label)
    by_list |= note_of(paragraphs[0]) is not None
    said = f"{automatic.get(paragraphs[0], '')} {text}".strip()
    wanted = printed(one.hold.ours, labelled=not by_list)
    if clause.kind is Kind.ROW:
        wanted = " ".join(clause.cells)
    ends = ".:" * sum(bool(each.label) for each in one.hold.ours)
    beside = Counter(loose(wanted, text)) - Counter(one.beside + ends)
    rightly = holds(_softly(wanted, clause.label), text) and not beside
    return "" if rightly and by_list >= bool(label) else said


def _softly(wanted: str, label: str) -> str:
    """Without the mark that ends a label: "4." and "4" count as one."""
    bare_label = label.rstrip(".:")
    if label and wanted.startswith(label):
        return bare_label + wanted[len(label) :]
    return wanted


def furnishings(parts: Parts, held: Sequence[Addresses]) -> list[str]:
    """The words of the paragraphs of the body that no provision holds, in order."""
    taken = {place for places in held for part, place in places if part == parts.main}
    return [
        words
        for place, one in enumerate(parts.root.iter(n.P))
        if place not in taken and (words := bare(lettered([one]).text))
    ]
