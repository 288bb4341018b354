"""The tracked changes that are meant by their provisions, and those left although."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .bounds import bounds
from .choosing import chosen_at
from .deciding import judged
from .marks import (
    CONTROL_ENDS,
    MOVE_ENDS,
    MOVE_STARTS,
    Mark,
    Verdict,
    mark_of,
    marks_in,
)
from .mixing import bared, mixed
from .package import texts_of
from .standing import mark_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .bounds import Bounds
    from .choosing import Choice
    from .deciding import Judged
    from .marks import Decide
    from .standing import Standing

_RANGES: Final = frozenset({*MOVE_STARTS, *MOVE_ENDS, *CONTROL_ENDS})
"""What says only where a change is, and may stand in front of another provision."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What becomes of each tracked change."""

    decide: Decide
    left: dict[Element, frozenset[str]]
    """Those that stay though something is decided of a provision they stand in, each
    with what `Standing` calls the places it is shared by."""
    verdicts: dict[Element, Verdict]
    """What becomes of each, of a move as a whole."""


def meant_in(
    parts: Parts,
    choice: Choice,
    verdicts: Mapping[str, Verdict],
    standing: Standing,
    quiet: Collection[str] = (),
) -> Meant:
    """What becomes of each change, where `verdicts` are those of the paragraphs.

    Of those that are `quiet`, nothing is to be decided: what they are, such as their
    level, follows what was decided around them.
    """
    standing.tie(parts, verdicts)
    looked = partial(bounds, standing, verdicts, quiet=quiet)
    found, stuck = _found(
        parts, standing, chosen_at(choice, verdicts, standing), looked
    )
    held = dict.fromkeys(found.held, Verdict.KEEP)
    elsewhere = _but(chosen_at(choice, {**verdicts, **held}, standing), stuck)

    def decide(mark: Mark) -> Verdict:
        verdict = None if mark.element in stuck else found.verdicts.get(mark.element)
        if verdict is None or not choice.covers(mark):
            return elsewhere(mark)
        return verdict

    every = list(_judged(parts, decide))
    kept = [
        one.element
        for one in every
        if one.verdict is Verdict.KEEP and choice.covers(mark_of(one.element))
    ]
    bare = {**found.bare, **bared(every, standing)}
    left = {one: bare[one] for one in kept if one in bare}
    left |= {
        one: names
        for one in kept
        for names in [_shared(one, found.verdicts, found.shared, standing)]
        if any(verdicts.get(name, Verdict.KEEP) is not Verdict.KEEP for name in names)
    }
    return Meant(decide, left, {one.element: one.verdict for one in every})


def _found(
    parts: Parts, standing: Standing, decide: Decide, looked: Callable[..., Bounds]
) -> tuple[Bounds, frozenset[Element]]:
    """What becomes of the marks, and the changes of moves that cannot be settled.

    A move that stays has others stay, so it is looked again until none is added.
    """
    marks = frozenset(
        one for paragraph in standing.paragraphs for one in mark_changes(paragraph)
    )
    stuck: frozenset[Element] = frozenset()
    while True:
        every = list(_judged(parts, _but(decide, marks | stuck)))
        said = {one.element: one.verdict for one in every if one.element not in marks}
        moved = {one.element for one in every if one.element in marks and one.is_moved}
        found = looked(said=said, moved=moved)
        keys = mixed(every, standing).union(
            one.key for one in every if one.element in found.against
        )
        more = frozenset(one.element for one in every if one.key in keys)
        if more <= stuck:
            return found, stuck
        stuck |= more


def _but(decide: Decide, kept: Collection[Element]) -> Decide:
    """The same of all changes but those that are kept."""
    return lambda mark: Verdict.KEEP if mark.element in kept else decide(mark)


def still_there(parts: Parts, left: Mapping[Element, frozenset[str]]) -> set[str]:
    """What `Standing` calls the places of those that are in the file yet."""
    roots = [parts.tree(part) for part in texts_of(parts)]
    return {
        name
        for element, names in left.items()
        if any(element.getroottree().getroot() is root for root in roots)
        for name in names
    }


def _judged(parts: Parts, decide: Decide) -> Iterator[Judged]:
    for part in texts_of(parts):
        root = parts.tree(part)
        if root is not None:
            yield from judged(marks_in(root), decide)


def _shared(
    element: Element,
    bound: Mapping[Element, Verdict],
    shared: Mapping[Element, frozenset[str]],
    standing: Standing,
) -> frozenset[str]:
    if element in bound:
        return shared.get(element, frozenset())
    if element.tag in _RANGES:
        return frozenset()
    return standing.of(element) | standing.tied(element)
