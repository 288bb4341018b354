"""Both sides of a comparison as Word files, whatever the files were.

Where one side is a Word file, the other is set in its formatting; where neither is,
both become documents of our own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.model import Notice, counted
from constitution_diff.model.values import dataclass
from constitution_diff.read import Format
from constitution_diff.read.convert import docx_of
from constitution_diff.read.crew import Crew
from constitution_diff.read.formats import CONVERTED

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, SourceFacts
    from constitution_diff.render.docx.borrowed import Borrowed

    from .reading import Request


@dataclass(frozen=True, slots=True)
class WordSides:
    """Two Word files, and their comparison with its clauses placed in them."""

    comparison: Comparison
    old: bytes
    new: bytes
    name: str
    """Of the Word file that `new` is, or is set like."""
    notices: tuple[Notice, ...] = ()
    set_alike: bool = False
    """One of them is no Word file, and is set like the other."""


def as_word(comparison: Comparison, old: Request, new: Request) -> WordSides:
    """The sides; a file that is a Word file is left as it is where that can be.

    Raises UnreadableSourceError: a side is no whole file, or cannot be converted again.
    """
    old_file, new_file = (
        _docx(comparison.old.sources[0], old.content),
        _docx(comparison.new.sources[0], new.content),
    )
    if old_file is not None and new_file is not None:
        return WordSides(comparison, old_file, new_file, new.name)
    word = new_file if old_file is None else old_file
    if word is None:
        return of_our_own(comparison, "they are not both Word files (.docx)")
    try:
        return _set_alike(comparison, word, word_is_old=old_file is not None)
    except UnprovedRedlineError:
        return not_alike(comparison)


def _docx(source: SourceFacts, content: bytes) -> bytes | None:
    """The Word file that was read: for some, LibreOffice's; None for none."""
    found = Format(source.format)
    if found in CONVERTED:
        with Crew() as crew:
            return docx_of(content, source.name, found, crew)
    return content if found is Format.DOCX else None


def is_in_word(comparison: Comparison) -> bool:
    """Whether a side is a Word file, or of a format that becomes one.

    A redline then holds the whole of that file, whatever part of it was compared.
    """
    sides = (comparison.old, comparison.new)
    formats = {Format(side.sources[0].format) for side in sides}
    return not formats.isdisjoint(CONVERTED | {Format.DOCX})


def not_alike(comparison: Comparison) -> WordSides:
    """Both sides as documents of our own, for one could not be set like the other."""
    names = [side.sources[0].name for side in (comparison.old, comparison.new)]
    if Format(comparison.old.sources[0].format) in CONVERTED | {Format.DOCX}:
        names.reverse()
    other, word = names
    why = f"{other} could not be set like {word} so that both versions come back"
    return of_our_own(comparison, why)


def of_our_own(comparison: Comparison, why: str) -> WordSides:
    """Both sides as documents of our own; `why` is said to the reader.

    They are set alike, so that nothing differs but what the comparison says. Nor do the
    lines on every page: what they say is ours.
    """
    from constitution_diff.render.docx.document import (  # noqa: PLC0415 - seldom
        document_docx,
        placed,
    )

    own = replace(comparison, old=placed(comparison.old), new=placed(comparison.new))
    title = comparison.new.title
    files = [document_docx(side, title) for side in (comparison.old, comparison.new)]
    notice = Notice(
        "redline-of-our-own",
        "The Word redline is a document made of the provisions of both files, in a "
        f"layout of its own, for {why}. Covers, contents lists, headers and footers "
        "are not in it.",
    )
    name = comparison.new.sources[0].name
    return WordSides(own, files[0], files[1], name, notices=(notice,))


def _set_alike(comparison: Comparison, word: bytes, *, word_is_old: bool) -> WordSides:
    """The side that is no Word file, set like the one that is."""
    from constitution_diff.render.docx.borrowed import borrowed  # noqa: PLC0415 - seldom

    made = borrowed(comparison, word, word_is_old=word_is_old)
    side = comparison.old if word_is_old else comparison.new
    name = side.sources[0].name
    notices = _told(made, name)
    if word_is_old:
        both = replace(comparison, new=made.outline)
        return WordSides(both, word, made.content, name, notices, set_alike=True)
    both = replace(comparison, old=made.outline)
    return WordSides(both, made.content, word, name, notices, set_alike=True)


def _told(made: Borrowed, name: str) -> tuple[Notice, ...]:
    """What a reader of the redline must know of the side that was no Word file."""
    other = made.outline.sources[0].name
    message = (
        f"{other} is not a Word file (.docx). In the Word redline it is set like "
        f"{name}, and what is no provision there, such as the contents list, headers "
        "and footers, or is in a part that only that file holds, is shown as the same "
        f"in both ({counted(made.n_taken_over, 'paragraph')} of the body)."
    )
    notices = [Notice("redline-set-alike", message)]
    if made.n_left_out:
        message = (
            f"{made.n_left_out} provisions of {other} are not in the Word redline: "
            f"they are in parts that {name} does not hold."
        )
        notices.append(Notice("redline-parts", message))
    return tuple(notices)
