"""From two Word files and their comparison to the redline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN_MARKING, Pending
from constitution_diff.read.docx import names as n

from .making import Making
from .opening import open_draft, open_file
from .result import NOTHING_APART, Apart, Couple, GivenUp

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Marking

    from .guarding import Unmarked
    from .opening import File
    from .result import Redline


def redline_docx(
    comparison: Comparison, old: bytes, new: bytes, marking: Marking = PLAIN_MARKING
) -> bytes:
    """The new file with tracked changes: accepted it is the new, rejected the old.

    `comparison` is of these two files. Raises UnreadableSourceError.
    """
    return made(Couple(comparison, old, new), marking).content


def made(
    couple: Couple, marking: Marking = PLAIN_MARKING, apart: Apart = NOTHING_APART
) -> Redline:
    """The same, with what it must give back.

    Raises CannotBeSetAsideError: some changes of the new file cannot be kept; `apart`
    must give up more.
    """
    redline = _made(couple, marking, apart)
    if not redline.unmarked or (apart.old or apart.new):
        return redline
    return _made(couple, marking, apart, redline.unmarked)


def _made(
    couple: Couple, marking: Marking, apart: Apart, whole: tuple[Unmarked, ...] = ()
) -> Redline:
    """The redline; the provisions of `whole` are struck and put in whole."""
    comparison = couple.comparison
    ours = open_file(couple.old, comparison.old.sources[0])
    source = comparison.new.sources[0]
    if marking.pending is not Pending.KEEP:
        theirs = open_file(couple.new, source)
        apart = _with_whole(apart, whole, ours, theirs)
        return Making(comparison, (ours, theirs), marking, apart).redline()
    draft = open_draft(couple.new, source.name, apart.given_up)
    all_given_up = apart.given_up is GivenUp.ALL
    base = comparison if all_given_up else couple.base or comparison
    apart = _with_whole(apart, whole, ours, draft.file)
    making = Making(base, (ours, draft.file), marking, apart)
    making.shown, making.draft = comparison, draft
    return making.redline()


def _with_whole(
    apart: Apart, whole: tuple[Unmarked, ...], old: File, new: File
) -> Apart:
    """What is to stand apart, with the paragraphs of some provisions."""
    if not whole:
        return apart
    return replace(
        apart,
        old=apart.old | _places(old, {at for one in whole for at in one.old}),
        new=apart.new | _places(new, {at for one in whole for at in one.new}),
    )


def _places(file: File, numbers: set[int]) -> frozenset[tuple[str, int]]:
    """The places of paragraphs in the state compared, by how the reader counts them."""
    wanted = {file.paragraphs[at] for at in numbers}
    found = enumerate(file.parts.root.iter(n.P))
    return frozenset((file.parts.main, at) for at, one in found if one in wanted)
