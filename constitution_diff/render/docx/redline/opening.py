"""The two files opened, in the states that are compared."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import View
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import (
    Verdict,
    accept_all,
    reject_all,
    resolved,
)
from constitution_diff.render.docx.resolve.marks import marks_in
from constitution_diff.render.docx.resolve.package import texts_of

from .aside import CannotBeSetAsideError, Held, has_cells_changed, lay_aside
from .marking import first_free_id
from .mending import mend
from .objects import is_math
from .result import GivenUp
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import SourceFacts
    from constitution_diff.render.docx.parts import Parts
    from constitution_diff.render.docx.resolve import Decide, Mark


@dataclass(frozen=True, slots=True)
class File:
    """A file in the state that is compared."""

    parts: Parts
    paragraphs: Sequence[Element]
    """Every w:p as the reader counts them."""
    n_faults: int = 0
    """So much was damaged in its package, and put right."""
    noted: Mapping[str, Element] = field(default_factory=dict)
    """Every w:p of the notes by its address, as the reader counts them."""

    def at(self, place: str) -> Element | None:
        """The paragraph of the text or the notes at an address; None for others."""
        part, _, number = place.partition("#p")
        if part == self.parts.main and number.isdecimal():
            return self.paragraphs[int(number)]
        return self.noted.get(place)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file whose own changes are set aside."""

    file: File
    """As it was before its changes; the paragraphs are where their words are now."""
    paragraphs: Sequence[Element]
    """Every w:p of the main part, whether it is set aside or not."""
    held: Held
    before: Parts
    """The file with its changes rejected."""
    after: Parts
    """The file with its changes accepted."""
    texts: tuple[str, ...]
    """The parts whose changes are set aside."""
    first_id: int
    given_up: GivenUp = GivenUp.NONE


def open_file(content: bytes, facts_of: SourceFacts) -> File:
    """The file in the view that was compared."""
    parts = open_parts(content, facts_of.name)
    n_faults = mend(parts)
    paragraphs, noted = list(parts.root.iter(n.P)), _noted(parts)
    original = facts_of.view == View.ORIGINAL.value
    resolved(parts, reject_all if original else accept_all)
    return File(parts, paragraphs, n_faults, noted)


def _noted(parts: Parts) -> dict[str, Element]:
    """The paragraphs of the notes, by their addresses."""
    found = {}
    for kind in NOTE_ANCHORS.values():
        for part in parts.related(kind):
            root = parts.tree(part)
            every = () if root is None else root.iter(n.P)
            found.update({f"{part}#p{at}": one for at, one in enumerate(every)})
    return found


def open_draft(content: bytes, name: str, given_up: GivenUp) -> Draft:
    """The file as it was before its own changes, these set aside.

    Raises CannotBeSetAsideError: more of them are to be given up.
    """
    parts, before, after = (open_parts(content, name) for _ in range(3))
    n_faults = max(map(mend, (parts, before, after)))
    paragraphs, noted = list(parts.root.iter(n.P)), _noted(parts)
    first_id = first_free_id(parts)
    if given_up is GivenUp.EQUATIONS and not _changes_equations(parts):
        raise CannotBeSetAsideError  # it would be the same once more
    for one in (parts, before, after):
        resolved(one, _GIVING_UP[given_up])
    resolved(before, reject_all)
    resolved(after, accept_all)
    held = Held()
    moved: dict[Element, Element] = {}
    texts = tuple(part for part in texts_of(parts) if _is_text(parts, part))
    for part in texts:
        moved |= lay_aside(parts.changing(part), held)
    there = [_last(one, moved) for one in paragraphs]
    noted = {place: _last(one, moved) for place, one in noted.items()}
    return Draft(
        File(parts, there, n_faults, noted),
        paragraphs,
        held,
        before,
        after,
        texts,
        first_id,
        given_up,
    )


def without_given_up(content: bytes, name: str, given_up: GivenUp) -> bytes:
    """The file with those of its changes accepted that could not be kept."""
    parts = open_parts(content, name)
    resolved(parts, _GIVING_UP[given_up])
    return parts.saved()


def _is_text(parts: Parts, part: str) -> bool:
    """Whether it is compared; what is said of changes in others stays as it is."""
    root = parts.tree(part)
    apart = (n.W + "comments", n.W + "styles", n.W + "numbering")
    return root is not None and root.tag not in apart and bool(marks_in(root))


def _last(paragraph: Element, moved: dict[Element, Element]) -> Element:
    while paragraph in moved:
        paragraph = moved[paragraph]
    return paragraph


def _changes_equations(parts: Parts) -> bool:
    roots = (parts.tree(part) for part in texts_of(parts))
    found = (mark for root in roots if root is not None for mark in marks_in(root))
    return any(map(_is_in_equation, found))


def _nothing(_mark: Mark) -> Verdict:
    return Verdict.KEEP


def _in_equations(mark: Mark) -> Verdict:
    return Verdict.ACCEPT if _is_in_equation(mark.element) else Verdict.KEEP


def _is_in_equation(mark: Element) -> bool:
    return any(map(is_math, mark.iterancestors()))


def _in_grids(mark: Mark) -> Verdict:
    if _in_equations(mark) is Verdict.ACCEPT:
        return Verdict.ACCEPT
    table = next(mark.element.iterancestors(n.TBL), None)
    found = table is not None and has_cells_changed(table)
    return Verdict.ACCEPT if found else Verdict.KEEP


_GIVING_UP: Final[dict[GivenUp, Decide]] = {
    GivenUp.NONE: _nothing,
    GivenUp.EQUATIONS: _in_equations,
    GivenUp.GRIDS: _in_grids,
    GivenUp.ALL: accept_all,
}
