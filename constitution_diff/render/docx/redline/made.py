"""From two Word files and their comparison to the redline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import PLAIN_MARKING, Pending
from constitution_diff.read.docx import names as n

from .amid_notes import has_comments_amid_notes
from .aside import CannotBeSetAsideError
from .making import Making
from .opening import open_draft, open_file
from .result import NOTHING_APART, Apart, Couple, GivenUp

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Marking

    from .opening import Draft, File
    from .result import Redline, Unmarked


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
    redline = _made(couple, _opened(couple, marking, apart), marking, apart)
    if not redline.unmarked or not apart.is_guarded:
        return redline
    files = _opened(couple, marking, apart)
    wider = _with_whole(apart, redline.unmarked, files)
    if wider == apart:
        return redline
    try:
        return _made(couple, files, marking, wider)
    except CannotBeSetAsideError:
        return redline  # which tells of them


class _Opened(NamedTuple):
    old: File
    new: File
    draft: Draft | None = None


def _opened(couple: Couple, marking: Marking, apart: Apart) -> _Opened:
    """Both files, to make one redline of."""
    ours = open_file(couple.old, couple.comparison.old.sources[0])
    source = couple.comparison.new.sources[0]
    if marking.pending is not Pending.KEEP:
        return _Opened(ours, open_file(couple.new, source))
    draft = open_draft(couple.new, source.name, apart.given_up)
    return _Opened(ours, draft.file, draft)


def _made(couple: Couple, files: _Opened, marking: Marking, apart: Apart) -> Redline:
    """The redline of opened files, and how much of it is struck and put in whole."""
    has_no_base = files.draft is None or apart.given_up is GivenUp.ALL
    base = None if has_no_base else couple.base
    making = Making(base or couple.comparison, files[:2], marking, apart)
    making.shown, making.draft = couple.comparison, files.draft
    redline = making.redline()
    return replace(
        redline,
        n_replaced=len(apart.old) + len(apart.new),
        spoils_notes=_is_commented(marking)
        and has_comments_amid_notes(making.new.parts.root),
    )


def _is_commented(marking: Marking) -> bool:
    return bool(marking.remarks or marking.outside_remarks)


def _with_whole(apart: Apart, whole: tuple[Unmarked, ...], files: _Opened) -> Apart:
    """What is to stand apart, with the paragraphs of some provisions."""
    return replace(
        apart,
        old=apart.old | _places(files.old, {at for one in whole for at in one.old}),
        new=apart.new | _places(files.new, {at for one in whole for at in one.new}),
    )


def _places(file: File, addresses: set[str]) -> frozenset[tuple[str, int]]:
    """The places of paragraphs in the state compared, by how the reader counts them."""
    wanted = {file.at(one) for one in addresses}
    roots = {
        part: file.parts.tree(part)
        for part in {one.partition("#")[0] for one in addresses}
    }
    return frozenset(
        (part, at)
        for part, root in roots.items()
        if root is not None
        for at, one in enumerate(root.iter(n.P))
        if one in wanted
    )
