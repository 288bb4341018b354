"""The tracked changes of one part settled: each where it stands, then what follows."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .deciding import control_of, judged
from .halves import part_moves
from .hands import hand_of
from .joining import BLOCKS, join_all, keep_paragraph, story_of
from .marks import (
    CELL_MERGE,
    CELLS,
    CONTROL_ENDS,
    CONTROL_STARTS,
    FORMATS,
    MOVE_ENDS,
    MOVE_STARTS,
    NUMBERING_CHANGE,
    TEXTS,
    Verdict,
    goes,
    marks_in,
)
from .maths import take_sign
from .properties import drop_needless, settle_format, settle_merge
from .removing import NOTES, Removal, Settled, unwrap
from .spelling import spell
from .tables import take_cells, take_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element as Element

    from .deciding import Judged
    from .marks import Decide

_ROW_PROPERTIES: Final = n.W + "trPr"


@dataclass(slots=True)
class _Work:
    """What is left to do once each change was looked at."""

    removal: Removal = field(default_factory=Removal)
    paragraphs: dict[Element, None] = field(default_factory=dict)
    """Their marks go; each once, in order."""
    rows: list[Element] = field(default_factory=list)
    cells: list[Element] = field(default_factory=list)
    controls: dict[Element, None] = field(default_factory=dict)
    """They are taken off the words in them; each once, in order."""
    stories: dict[Element, None] = field(default_factory=dict)
    """Whole blocks went from them."""


def resolve_tree(root: Element, decide: Decide) -> None:
    """Accept, reject or keep every tracked change in the tree of one part.

    Args:
        root: A w:document, w:hdr, w:ftr, w:footnotes, w:endnotes, w:comments,
            w:styles or w:numbering; changed in place.
        decide: What is to become of each change. `accept_all` and `reject_all` are
            known, and quicker than others. The halves of a move are asked for one by
            one and settled together.
    """
    settle(root, marks_in(root), decide)


def settle(root: Element, found: list[Element], decide: Decide) -> Removal:
    """Settle the changes that `found` records; what went with the text, in return."""
    work = _Work()
    judgements = judged(found, decide)
    work.removal.moved.update(_moved_notes(judgements))
    for element, verdict, _ in judgements:
        if verdict is not Verdict.KEEP and element not in work.removal.inside:
            _SETTLERS[str(element.tag)](element, verdict, work)
    for control in work.controls:
        _take_off(control)
    take_cells(work.cells, work.removal)
    take_rows(work.rows, work.removal)
    # Now that no table stands between them any more that goes.
    join_all(work.paragraphs, work.removal)
    for story in work.stories:
        keep_paragraph(story)
    part_moves(judgements, work.removal)
    work.removal.mend(root)
    return work.removal


def _moved_notes(
    judgements: Iterable[Judged],
) -> Iterator[tuple[tuple[str, str], Settled]]:
    """Kind of the part and id of each note whose anchor stands in a settled move."""
    for element, verdict, _ in judgements:
        if element.tag in (n.MOVE_FROM, n.MOVE_TO) and verdict is not Verdict.KEEP:
            for anchor in element.iter(*NOTES):
                key = NOTES[str(anchor.tag)], anchor.get(n.ID, "")
                yield key, Settled(verdict, hand_of(element))


def _text(element: Element, verdict: Verdict, work: _Work) -> None:
    """What lies on words, or on what its place tells: a mark, a row, a number."""
    parent = element.getparent()
    if parent is None:
        return
    on = _ON.get(str(parent.tag))
    if on is not None:
        on(element, verdict, work)
    elif goes(str(element.tag), verdict):
        _take_out(element, work)
    else:
        if verdict is Verdict.REJECT:
            spell(element)
        unwrap(element)


def _take_out(element: Element, work: _Work) -> None:
    has_blocks = next(element.iterchildren(*BLOCKS), None) is not None
    story = story_of(element) if has_blocks else None
    work.removal.take_out(element)
    if story is not None:
        work.stories[story] = None


def _on_run(element: Element, verdict: Verdict, work: _Work) -> None:
    """The change of a paragraph mark, which lies in the properties of its run."""
    run = element.getparent()
    properties = None if run is None else run.getparent()
    if run is None or properties is None:
        return
    if str(properties.tag) == n.MATH_CONTROL:
        _on_sign(element, verdict, work)
        return
    paragraph = properties.getparent()
    run.remove(element)
    drop_needless(run)
    # A style has such properties as well, and no mark to lose.
    is_mark = paragraph is not None and paragraph.tag == n.P
    if paragraph is not None and is_mark and goes(str(element.tag), verdict):
        work.paragraphs[paragraph] = None


def _on_row(element: Element, verdict: Verdict, work: _Work) -> None:
    properties = element.getparent()
    row = None if properties is None else properties.getparent()
    if properties is None or row is None:
        return
    properties.remove(element)
    drop_needless(properties)
    if goes(str(element.tag), verdict):
        work.rows.append(row)


def _on_number(element: Element, verdict: Verdict, _work: _Work) -> None:
    """Numbering put in; without it the paragraph is numbered as its style says."""
    numbering = element.getparent()
    if numbering is None:
        return
    numbering.remove(element)
    if goes(str(element.tag), verdict):
        numbering[:] = []
    drop_needless(numbering)


def _on_sign(element: Element, verdict: Verdict, _work: _Work) -> None:
    take_sign(element, gone=goes(str(element.tag), verdict))


_ON: Final[dict[str, Callable[[Element, Verdict, _Work], None]]] = {
    n.RPR: _on_run,
    _ROW_PROPERTIES: _on_row,
    n.NUM_PR: _on_number,
    n.MATH_CONTROL: _on_sign,
}
"""What a change lies on that is not put around words, by what it stands in."""


def _cell(element: Element, verdict: Verdict, work: _Work) -> None:
    properties = element.getparent()
    cell = None if properties is None else properties.getparent()
    if properties is None or cell is None:
        return
    properties.remove(element)
    if goes(str(element.tag), verdict):
        work.cells.append(cell)


def _merge(element: Element, verdict: Verdict, _work: _Work) -> None:
    settle_merge(element, verdict)


def _format(element: Element, verdict: Verdict, _work: _Work) -> None:
    settle_format(element, verdict)


def _drop(element: Element, _verdict: Verdict, _work: _Work) -> None:
    """A mark that has said what it had to; a recorded number cannot come back."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        drop_needless(parent)


def _control(element: Element, verdict: Verdict, work: _Work) -> None:
    if goes(CONTROL_STARTS[str(element.tag)], verdict):
        control = control_of(element)
        if control is not None:
            work.controls[control] = None
    _drop(element, verdict, work)


def _take_off(control: Element) -> None:
    """Leave the words of a control, and not the control."""
    content = next(control.iterchildren(n.SDT_CONTENT), control)
    for one in list(content):
        if not str(one.tag).endswith("Pr"):
            control.addprevious(one)
    parent = control.getparent()
    if parent is not None:
        parent.remove(control)


_SETTLERS: Final[dict[str, Callable[[Element, Verdict, _Work], None]]] = {
    **dict.fromkeys(TEXTS, _text),
    **dict.fromkeys(CELLS, _cell),
    CELL_MERGE: _merge,
    **dict.fromkeys(FORMATS, _format),
    NUMBERING_CHANGE: _drop,
    **dict.fromkeys((*MOVE_STARTS, *MOVE_ENDS, *CONTROL_ENDS), _drop),
    **dict.fromkeys(CONTROL_STARTS, _control),
}
