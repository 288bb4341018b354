"""From the files of two versions to a Word redline that was tried."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UnprovedRedlineError, UsageError
from constitution_diff.model import Notice, Pending, counted
from constitution_diff.read.collector import collector_paused
from constitution_diff.render.docx.redline import Couple, GivenUp, proved_redline

from .as_word import as_word, not_alike
from .macros import as_plain_document
from .trying import trying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Marking
    from constitution_diff.render.docx.redline import Readdressed, Redline

    from .as_word import WordSides
    from .earlier import Earlier
    from .reading import Request

_SHOWN: Final = 5
_LONGEST: Final = 60
_BREAK: Final = "section break"
_NO_WORDS: Final = "one without words"
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
    return redline.content, (*told, *_notices(redline))


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


def _notices(redline: Redline) -> Iterator[Notice]:
    if redline.lost_sections:
        yield Notice(
            "redline-sections",
            f"The Word redline does not hold {counted(redline.lost_sections, _BREAK)} "
            "of the current version: Word tracks no change of them.",
        )
    if _untracked(redline):
        yield Notice("redline-untracked", _untracked(redline))
    if redline.links:
        yield Notice("redline-links", f"Where links led: {_few(_links(redline))}.")
    if redline.lost_edges:
        yield Notice(
            "redline-headers",
            f"The Word redline does not hold headers or footers that only the current "
            f"version has ({_few([_quoted(one) for one in redline.lost_edges])}): the "
            "proposed version has no section of its own for them.",
        )
    if redline.lost_fields:
        yield Notice(
            "redline-fields",
            f"The Word redline does not hold {counted(redline.lost_fields, 'field')} "
            "of the current version over several paragraphs, such as a contents list: "
            "if changes are rejected, the lines come back as plain words.",
        )
    if redline.kept is not None and redline.kept.n_looks_joined:
        yield Notice(
            "redline-looks",
            "Look changed both by the draft and beyond it: "
            f"{counted(redline.kept.n_looks_joined, 'piece')} of text. Word has room "
            "for one change of a look, so both are one there, under the name of the "
            "draft’s author: rejected, it gives the look of the current version.",
        )
    yield from _of_the_files(redline)
    if redline.n_replaced:
        yield Notice(
            "redline-replaced",
            "Shown in the Word redline as deleted and inserted whole: "
            f"{counted(redline.n_replaced, 'paragraph')}. Marked word by word, the "
            "redline did not give both versions back, or marked nothing of a change "
            "that is reported.",
        )


def _of_the_files(redline: Redline) -> Iterator[Notice]:
    """What had to be put right before there could be a redline to settle."""
    for n_faults, which in zip(redline.n_faults, ("current", "proposed"), strict=True):
        if n_faults:
            yield Notice(
                "redline-mended",
                f"The file of the {which} version is damaged: "
                f"{counted(n_faults, 'thing')} that it names, such as a note or a "
                "list, it does not hold, holds twice, or has for two places at once. "
                "The Word redline has them empty, once, or one for each place. Open "
                "the file in Word, and compare it again as saved.",
            )
    if redline.was_protected:
        yield Notice(
            "redline-unprotected",
            "The proposed file is protected against changes (Review, Restrict "
            "Editing). The Word redline is not, for nobody could accept or reject "
            "anything in it. Protect the file again when all is settled.",
        )


def _untracked(redline: Redline) -> str:
    """What stays as the proposed file has it, whatever is rejected; "" for nothing."""
    told = []
    if redline.sections:
        word = "section" if len(redline.sections) == 1 else "sections"
        told.append(f"the page layout of {word} {_listed(redline.sections)}")
    if redline.styles:
        told.append(f"how these styles look: {_few(redline.styles)}")
    if redline.links:
        count = counted(len(redline.links), "link")
        words = [_quoted(link.words) for link in redline.links]
        told.append(f"where {count} led: {_few(words)}")
    if redline.n_fields:
        count = counted(redline.n_fields, "field")
        told.append(f"{count}, such as cross-references, around words that stay")
    if redline.unmarked:
        count = counted(len(redline.unmarked), "provision")
        words = [_quoted(one.words) for one in redline.unmarked]
        told.append(f"{count} in which it finds nothing to mark: {_few(words)}")
    told += redline.settings
    if not told:
        return ""
    return (
        f"The two files differ in {' and in '.join(told)}. The Word redline marks no "
        "change of it: with its changes rejected, this is as in the proposed version."
    )


def _links(redline: Redline) -> list[str]:
    """Apart from the words, for addresses name servers, folders and persons."""
    return list(map(_link, redline.links))


def _link(link: Readdressed) -> str:
    """A link, and where it led and leads.

    >>> from constitution_diff.render.docx.redline import Readdressed
    >>> _link(Readdressed("our site", "http://a.example", ""))
    '“our site” (http://a.example, now no link)'
    """
    was, now = link.was or "no link", link.now or "no link"
    return f"{_quoted(link.words)} ({was}, now {now})"


def _quoted(words: str) -> str:
    """The beginning of what a header says.

    >>> _quoted("Adopted in May"), _quoted("")
    ('“Adopted in May”', 'one without words')
    """
    return f"“{shorten(words, _LONGEST, placeholder=' …')}”" if words else _NO_WORDS


def _listed(numbers: Sequence[int]) -> str:
    """Numbers as a sentence has them.

    >>> _listed([1, 2, 4]), _listed([3])
    ('1, 2 and 4', '3')
    """
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}" if first else last


def _few(found: Sequence[object]) -> str:
    """The first of them, and how many more there are.

    >>> _few([1, 2, 3, 4, 5, 6, 7])
    '1, 2, 3, 4, 5 and 2 more'
    """
    shown = ", ".join(map(str, found[:_SHOWN]))
    more = len(found) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown
