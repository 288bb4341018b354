"""What a Word redline does not hold or mark, told in notices."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Notice, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.render.docx.redline import Readdressed, Redline

_SHOWN: Final = 5
_LONGEST: Final = 60
_BREAK: Final = "section break"
_NO_WORDS: Final = "one without words"


def notices_of(redline: Redline) -> Iterator[Notice]:
    """What it does not hold or mark, and what was put right first."""
    yield from _of_sections(redline)
    if _untracked(redline):
        yield Notice("redline-untracked", _untracked(redline))
    if redline.links:
        yield Notice("redline-links", f"Where links led: {_few(_links(redline))}.")
    yield from _left_out(redline)
    if redline.kept is not None and redline.kept.n_looks_joined:
        yield Notice(
            "redline-looks",
            "Look changed both by the draft and beyond it: "
            f"{counted(redline.kept.n_looks_joined, 'piece')} of text. Word has room "
            "for one change of a look, so both are one there, under the name of the "
            "draft’s author: rejected, it gives the look of the current version.",
        )
    yield from _of_the_files(redline)
    if redline.spoils_notes:
        yield Notice(
            "redline-notes",
            "LibreOffice 7.4 shows and saves footnotes or endnotes of the Word redline "
            "with the words of other notes, or none, because a comment stands between "
            "the first two. Word shows them right.",
        )
    if redline.n_replaced:
        yield Notice(
            "redline-replaced",
            "Shown in the Word redline as deleted and inserted whole: "
            f"{counted(redline.n_replaced, 'paragraph')}. Marked word by word, the "
            "redline did not give both versions back, or marked nothing of a change "
            "that is reported.",
        )


def _of_sections(redline: Redline) -> Iterator[Notice]:
    """Section breaks that it does not hold, or does not mark."""
    if redline.lost_sections:
        yield Notice(
            "redline-sections",
            f"The Word redline does not hold {counted(redline.lost_sections, _BREAK)} "
            "of the current version: Word tracks no change of them.",
        )
    if redline.put_in_sections:
        one = redline.put_in_sections == 1
        yield Notice(
            "redline-sections",
            f"The Word redline holds {counted(redline.put_in_sections, _BREAK)} of "
            f"the proposed version in {'a paragraph' if one else 'paragraphs'} of "
            f"both, also where all changes are rejected: Word tracks no change of "
            f"{'it' if one else 'them'}.",
        )


def _left_out(redline: Redline) -> Iterator[Notice]:
    """What else of the current version it does not hold."""
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


def _of_the_files(redline: Redline) -> Iterator[Notice]:
    """What had to be put right before there could be a redline to settle."""
    for n_faults, which in zip(redline.n_faults, ("current", "proposed"), strict=True):
        if n_faults:
            yield Notice(
                "redline-mended",
                f"The file of the {which} version is damaged: "
                f"{counted(n_faults, 'thing')} that it names, such as a note or a "
                "list, it does not hold, holds twice, has for two places at once, or "
                "begins and never ends, such as a field. The Word redline has them "
                "empty, once, or one for each place, and of such a field the words. "
                "Open the file in Word, and compare it again as saved.",
            )
    if redline.was_protected:
        yield Notice(
            "redline-unprotected",
            "The proposed file is protected against changes (Review, Restrict "
            "Editing). The Word redline is not, for nobody could accept or reject "
            "anything in it. Protect the file again when all is settled.",
        )
    if redline.was_signed:
        yield Notice(
            "redline-unsigned",
            "The proposed file has digital signatures. The Word redline has none, for "
            "a signature holds only for the very file that was signed, and Word warns "
            "of one that does not hold. Have the file signed again when all is "
            "settled.",
        )


def _untracked(redline: Redline) -> str:
    """What stays as the proposed file has it, whatever is rejected; "" for nothing."""
    told = []
    if redline.sections:
        told.append(f"the page layout of {_sections(redline.sections)}")
    if redline.first_pages:
        where = _sections(redline.first_pages)
        told.append(f"the setting “Different first page” of {where}")
    if redline.styles:
        told.append(f"how these styles look: {_few(redline.styles)}")
    if redline.links:
        count = counted(len(redline.links), "link")
        words = [_quoted(link.words) for link in redline.links]
        told.append(f"where {count} led: {_few(words)}")
    if redline.n_fields:
        count = counted(redline.n_fields, "field")
        told.append(f"{count}, such as cross-references, around words that stay")
    if redline.n_recoded:
        count = counted(redline.n_recoded, "field")
        told.append(
            f"the instructions of {count} around words that stay, such as where a "
            "cross-reference leads"
        )
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


def _sections(numbers: Sequence[int]) -> str:
    """Sections by their numbers.

    >>> _sections([1, 2, 4]), _sections([3])
    ('sections 1, 2 and 4', 'section 3')
    """
    return f"{'section' if len(numbers) == 1 else 'sections'} {_listed(numbers)}"


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
