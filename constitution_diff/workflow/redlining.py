"""From the files of two versions to a Word redline that was tried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UnprovedRedlineError, UsageError
from constitution_diff.model import Notice, Pending, counted
from constitution_diff.read.collector import collector_paused
from constitution_diff.render.docx.redline import Couple, GivenUp, proved_redline

from .as_word import as_word, not_alike
from .macros import as_plain_document
from .redline_notices import notices_of
from .trying import trying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Marking
    from constitution_diff.render.docx.redline import Redline

    from .as_word import WordSides
    from .earlier import Earlier
    from .reading import Request

_BY_ONE: Final = "under the name of its author"
_BY_ALL: Final = "under the names of their authors"
_WHY_ACCEPTED: Final = (
    "the current version has what they make, or never had what they take out"
)
_WHY_GIVEN_UP: Final = {
    GivenUp.EQUATIONS: "they stand inside equations",
    GivenUp.GRIDS: "they stand inside equations, or in tables of which cells were put "
    "in, taken out or merged, and which differ in other ways, too",
    GivenUp.ALL: "no redline beside them gave both versions back",
}


@collector_paused()
def word_redline(
    comparison: Comparison,
    old: Request,
    new: Request,
    marking: Marking,
    *,
    comments: bool = False,
) -> tuple[bytes, tuple[Notice, ...]]:
    """The proposed file with tracked changes, and what it does not hold.

    `comments` puts one at each change: what it is, and why it needs attention.
    `comparison` is of these two files. The redline was read again: accepted, it says
    what the new file says, rejected what the old one says.

    Raises:
        UsageError: A document is in several files.
        UnprovedRedlineError: It does not give both files back.
    """
    for request in (old, new):
        if request.further:
            msg = (
                f"{request.name}: a Word redline is made of one file on each side, and "
                f"this document has {len(request.files)}. Compare the files one by "
                "one, or write the redline as .html."
            )
            raise UsageError(msg)
    sides = as_word(comparison, old, new)
    if sides.set_alike:
        # Rejected or accepted, it is to be the Word file with its very formatting.
        marking = replace(marking, formatting=True)
    try:
        made = _proved(sides, marking, comments=comments)
    except UnprovedRedlineError:
        if not sides.set_alike:
            raise
        made = _proved(not_alike(comparison), marking, comments=comments)
    redline, told = made
    return redline.content, (*told, *notices_of(redline))


def _proved(
    sides: WordSides, marking: Marking, *, comments: bool
) -> tuple[Redline, tuple[Notice, ...]]:
    """The redline of two Word files, and what is to be told of them."""
    file, left_out = as_plain_document(sides.new, sides.name)
    if marking.pending is Pending.KEEP:
        from .earlier import earlier_changes, left_by  # noqa: PLC0415 - seldom

        draft = earlier_changes(sides.comparison, file, sides.name)
        marking = _with_remarks(marking, draft.after, wanted=comments)
        couple = Couple(draft.after, sides.old, draft.content, draft.before)
        redline = _tried(couple, marking)
        by = left_by(draft, sides.name, redline.given_up)
        told = (
            *_kept(len(by), sides.name),
            *_unkept(draft, redline.given_up, len(by)),
            *_of_one_name(by, marking.author),
        )
        return redline, (*sides.notices, *left_out, *told)
    marking = _with_remarks(marking, sides.comparison, wanted=comments)
    redline = _tried(Couple(sides.comparison, sides.old, file), marking)
    return redline, (*sides.notices, *left_out)


def _tried(couple: Couple, marking: Marking) -> Redline:
    with trying(couple.old, couple.new) as prove:
        return proved_redline(couple, marking, prove=prove)


def _with_remarks(marking: Marking, on: Comparison, *, wanted: bool) -> Marking:
    if not wanted:
        return marking
    from constitution_diff.render.schedule.remarks import (  # noqa: PLC0415 - seldom
        outside_remarks,
        remarks_on,
    )

    return replace(marking, remarks=remarks_on(on), outside_remarks=outside_remarks(on))


def _kept(n_kept: int, name: str) -> Iterator[Notice]:
    if n_kept:
        yield Notice(
            "redline-kept",
            f"The Word redline keeps {counted(n_kept, 'tracked change')} of {name} "
            f"{_BY_ONE if n_kept == 1 else _BY_ALL}, beside its own.",
        )


def _unkept(draft: Earlier, given_up: GivenUp, n_kept: int) -> Iterator[Notice]:
    """How many of the changes of a draft were accepted, and why."""
    why = {
        _WHY_ACCEPTED: draft.n_accepted,
        _WHY_GIVEN_UP.get(given_up, ""): draft.n_kept - n_kept,
    }
    for reason, n_unkept in why.items():
        if n_unkept:
            yield Notice(
                "redline-unkept",
                "Could not be kept in the Word redline, and accepted first: "
                f"{counted(n_unkept, 'tracked change')} of the proposed file; {reason}"
                ".",
            )


def _of_one_name(by: Sequence[str], author: str) -> Iterator[Notice]:
    """A notice where changes that are kept and ours cannot be told apart by author."""
    if author.casefold() in {one.casefold() for one in by}:
        yield Notice(
            "redline-author",
            f"Tracked changes that are kept are by {author}, too: by author nobody can "
            "tell them from those of the comparison. Give --author another name.",
        )
