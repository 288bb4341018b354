"""Joins reading to the pure steps: a function for each thing asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from constitution_diff.amend import amended, instructions_of
from constitution_diff.check import check_outline
from constitution_diff.compare import (
    Beside,
    compare_outlines,
    lives_of,
    noted,
    routed,
    with_remarks,
)
from constitution_diff.errors import (
    InstructionsError,
    UsageError,
)
from constitution_diff.listing import NOTHING_LISTED, Listed
from constitution_diff.model import NO_OVERRIDES, View
from constitution_diff.outline import (
    NOTHING_KNOWN,
    Known,
    is_part_label,
    joined_outline,
    outline_both,
    outline_final,
    outline_source,
    with_part,
    with_view_chosen,
)
from constitution_diff.read.cache import user_cache
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.decoding import decode
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import PLAIN, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from constitution_diff.check import Settings
    from constitution_diff.compare import Noted
    from constitution_diff.model import (
        Check,
        Comparison,
        Lives,
        Notes,
        Notice,
        Outline,
        Overrides,
        Rules,
        Source,
    )
    from constitution_diff.read import Format


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and how."""

    name: str
    content: bytes
    view: View = View.FINAL
    view_chosen: bool = False
    """Somebody asked for that view; it is not only the usual one."""
    part: str = ""
    """Only this part, as its number or its title; "" for the whole file."""
    input_format: Format | None = None
    options: ReadOptions = PLAIN
    known: Known = NOTHING_KNOWN
    """Which part of a document in several files it is, as far as a list says so."""
    further: tuple[Request, ...] = ()
    """The other files of the document, in order; () for a document in one file."""
    title: str = ""
    """What the document is called, where a list of its files says so."""
    notices: tuple[Notice, ...] = ()
    """Doubts about which files make up the document."""

    @property
    def files(self) -> tuple[Request, ...]:
        """Every file of the document, in order."""
        return (self, *self.further)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the reading is done: what may be kept, and who is told how far it is."""

    cache: bool = False
    """Keep what took long to read in the user's cache folder, and look there first."""
    say: Callable[[str], None] = lambda _: None
    """Is told what is being done where that takes long, from any thread."""


PLAIN_DESK = Desk()


def outline_of(request: Request, desk: Desk = PLAIN_DESK) -> Outline:
    """The clause tree of a file.

    Raises:
        UnreadableSourceError: The file gives no text.
        UsageError: It holds no such part.
    """
    return outlines_of(request, desk=desk)[0]


def outlines_of(*requests: Request, desk: Desk = PLAIN_DESK) -> tuple[Outline, ...]:
    """The clause trees of some documents, in order; all files are read side by side.

    Raises:
        UnreadableSourceError: A file gives no text, or asks too much of the machine.
        UsageError: A document holds no such part, or a list names no part.
    """
    return tuple(map(_outlined, _sources_of(requests, desk), requests))


def _sources_of(
    requests: Iterable[Request], desk: Desk
) -> tuple[tuple[Source, ...], ...]:
    """The sources of each document's files; all files are read side by side."""
    asked = [request.files for request in requests]
    files = [
        GivenFile(r.content, r.name, r.input_format, r.options)
        for document in asked
        for r in document
    ]
    cache = user_cache() if desk.cache else None
    sources = iter(read_all_guarded(files, cache=cache, say=desk.say))
    return tuple(tuple(next(sources) for _ in document) for document in asked)


def _outlined(sources: Sequence[Source], request: Request) -> Outline:
    with collector_paused():
        outline = _joined(sources, request)
    return _finished(outline, request)


def _finished(outline: Outline, request: Request) -> Outline:
    """With what is known of the request, and only the part that it asks for."""
    if request.notices:
        outline = replace(outline, notices=(*request.notices, *outline.notices))
    if request.view_chosen:
        outline = with_view_chosen(outline)
    if not request.part:
        return outline
    chosen = with_part(outline, request.part)
    if chosen is None:
        msg = (
            f"{request.name} holds no part {request.part!r}. "
            f"Run `constitution-diff outline {request.name}` to see its parts."
        )
        raise UsageError(msg)
    return chosen


def _joined(sources: Sequence[Source], request: Request) -> Outline:
    """One outline of all files of a document.

    Raises UsageError: a list says of a file that it is a part, and names none.
    """
    known = [file.known for file in request.files]
    for file in request.files:
        if file.known.part and not is_part_label(file.known.part):
            msg = (
                f"{file.name}: the list of files calls it {file.known.part!r}; "
                'a part is called "Part 4", "Schedule B" or "Appendix 1".'
            )
            raise UsageError(msg)
    if _alone(sources, request):
        return outline_source(sources[0], request.view)
    return joined_outline(sources, request.view, known=known, title=request.title)


def _alone(sources: Sequence[Source], request: Request) -> bool:
    """Whether the document is one file, of which nothing is known beside it."""
    return len(sources) == 1 and request.known == NOTHING_KNOWN and not request.title


@collector_paused()
def compare_files(
    old: Request,
    new: Request,
    *,
    whole: bool = False,
    listed: Listed = NOTHING_LISTED,
    desk: Desk = PLAIN_DESK,
) -> Comparison:
    """What became of every clause of one file in another.

    `listed` is what the council has written down beside the files.
    """
    pairs = tuple((term.old, term.new) for term in listed.renamed)
    ours, theirs = _sources_of((old, new), desk)
    current, (proposed, original) = _current(ours, old), _both(theirs, new)
    beside = Beside(original, listed.overrides, old.view_chosen)
    return compare_outlines(
        current, proposed, whole=whole, glossary=pairs, beside=beside
    )


def _current(sources: Sequence[Source], request: Request) -> Outline:
    """A document that is compared with a newer one: nobody asks what it was before."""
    if not _alone(sources, request) or request.view is not View.FINAL:
        return _outlined(sources, request)
    return _finished(outline_final(sources[0]), request)


def _both(
    sources: Sequence[Source], request: Request
) -> tuple[Outline, Outline | None]:
    """A document, and its text with the tracked changes rejected; None without any."""
    if not any(source.revisions for source in sources):
        return _outlined(sources, request), None
    if _alone(sources, request) and request.view is View.FINAL:
        asked, original = outline_both(sources[0])
    else:
        asked = _joined(sources, request)
        original = _joined(sources, replace(request, view=View.ORIGINAL))
    part = with_part(original, request.part) if request.part else None
    return _finished(asked, request), part or original


def decisions_on(
    comparison: Comparison, notes: Notes, rules: Rules, *, remarks: bool = False
) -> Noted:
    """What the council's officers and its rules say of each change.

    `remarks` proposes the comments in the file as reasons where there is none.
    """
    found = noted(comparison, notes)
    if remarks:
        found = with_remarks(comparison, found)
    return routed(comparison, found, rules)


@collector_paused()
def compare_versions(
    *versions: Request,
    whole: bool = False,
    listed: Listed = NOTHING_LISTED,
    overall: bool = False,
    desk: Desk = PLAIN_DESK,
) -> Lives:
    """What became of every clause through several versions, the oldest first.

    At least two. `listed` is what the council has written down beside the files: its
    overrides are of the step to the last version. `overall` asks for the first
    version to be compared with the last, too.
    """
    pairs = tuple((term.old, term.new) for term in listed.renamed)
    read = list(map(_both, _sources_of(versions, desk), versions))
    overrides = [NO_OVERRIDES] * (len(versions) - 2) + [listed.overrides]

    def compared(old: int, new: int, decided: Overrides = NO_OVERRIDES) -> Comparison:
        outline, original = read[new]
        return compare_outlines(
            read[old][0],
            outline,
            whole=whole,
            glossary=pairs,
            beside=Beside(original, decided, view_chosen=versions[old].view_chosen),
        )

    last = len(versions) - 1
    lives = lives_of([compared(n, n + 1, overrides[n]) for n in range(last)])
    return replace(lives, overall=compared(0, last)) if overall else lives


def check_file(request: Request, settings: Settings, desk: Desk = PLAIN_DESK) -> Check:
    """The list that a proof-reader would make of a file."""
    return check_outline(outline_of(request, desk), settings)


def apply_instructions(
    base: Request, instructions: bytes, name: str, desk: Desk = PLAIN_DESK
) -> Outline:
    """The new version that amending instructions make of a file.

    `name` is what messages call the instructions.

    Raises:
        InstructionsError: Some cannot be read, or do not fit exactly once.
        UnreadableSourceError: A file gives no text.
        UsageError: The instructions are no text, or there are none.
    """
    decoded = decode(instructions)
    if decoded.text is None:
        msg = (
            f"{name}: instructions are read from plain text, and this is none. "
            "Save it as a text file (.txt) and give that."
        )
        raise UsageError(msg)
    read = instructions_of(decoded.text)
    if not read.given and not read.nothing:
        msg = (
            f"{name}: no instruction was found. One begins with In, For, After, "
            "Before, At, Omit, Move, Renumber or Set out, as in: "
            "In 24.4, omit “the clerk”."
        )
        raise UsageError(msg)
    outline = outline_of(base, desk)
    result = amended(outline, read)
    if isinstance(result, tuple):
        raise InstructionsError(name, base.name, result)
    return result


def partly_read(outline: Outline) -> tuple[str, ...]:
    """The files in which something was out of reach, such as a page without text."""
    sources = dict.fromkeys(unread.source for unread in outline.unread)
    return tuple(outline.sources[source].name for source in sources)
