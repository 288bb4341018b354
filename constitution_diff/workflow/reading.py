"""From the files of a document to its outline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from constitution_diff.errors import UsageError
from constitution_diff.model import View
from constitution_diff.model.values import dataclass
from constitution_diff.outline import (
    NOTHING_KNOWN,
    Document,
    Known,
    as_asked,
    older,
    with_original,
    with_part,
    with_view_chosen,
)
from constitution_diff.read.cache import user_cache
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.guard import (
    GivenDocument,
    GivenFile,
    outlines_guarded,
    read_all_guarded,
)
from constitution_diff.read.options import PLAIN, ReadOptions

from .preloading import preload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Notice, Outline, Source
    from constitution_diff.read import Format
    from constitution_diff.read.cache import Cache


Both = tuple["Outline", "Outline | None"]
"""A document, and its text with the tracked changes rejected; None without any."""
_Make = Callable[[Document, "Sequence[Source]"], "tuple[Outline, ...]"]


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and how."""

    name: str
    content: bytes
    view: View = View.FINAL
    view_chosen: bool = False
    """Somebody asked for that view; it is not only the usual one."""
    changes_kept: bool = False
    """Its tracked changes are to stay in the Word redline, whatever the view."""
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
    ahead: tuple[str, ...] = ()
    """Modules that are needed afterwards: they are imported while others read."""


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
    wanted = [(request, as_asked) for request in requests]
    return tuple([outline for outline, _ in _outlined(wanted, desk)])


def both_outlines_of(*requests: Request, desk: Desk = PLAIN_DESK) -> tuple[Both, ...]:
    """The same, each with its text before its tracked changes."""
    return _outlined([(request, with_original) for request in requests], desk)


def outlines_to_compare(
    old: Request, new: Request, desk: Desk = PLAIN_DESK, *, references: bool = True
) -> tuple[Outline, Both]:
    """The same of two documents; of the older nobody asks what it was before.

    `references`: what clauses refer to is wanted, too.
    """
    wanted = [(old, older), (new, with_original)]
    (ours, _), theirs = _outlined(wanted, desk, references=references)
    return ours, theirs


def source_of(request: Request, desk: Desk) -> Source:
    """What a reader understood of a file. Raises UnreadableSourceError."""
    return read_all_guarded([_given(request)], cache=_cache(desk), say=desk.say)[0]


@collector_paused()
def _outlined(
    wanted: Sequence[tuple[Request, _Make]], desk: Desk, *, references: bool = True
) -> tuple[Both, ...]:
    documents = [
        GivenDocument(
            tuple(map(_given, request.files)),
            _making(request, make, references=references),
        )
        for request, make in wanted
    ]
    made = outlines_guarded(
        documents,
        cache=_cache(desk),
        say=desk.say,
        meanwhile=partial(preload, desk.ahead),
    )
    requests = (request for request, _ in wanted)
    return tuple(map(_finished, made, requests))


def _cache(desk: Desk) -> Cache | None:
    return user_cache() if desk.cache else None


def _given(file: Request) -> GivenFile:
    return GivenFile(file.content, file.name, file.input_format, file.options)


def _making(
    request: Request, make: _Make, *, references: bool
) -> Callable[[tuple[Source, ...]], tuple[Outline, ...]]:
    """What makes the outlines of a document of its sources.

    Raises UsageError: a list says of a file that it is a part, and names none.
    """
    for file in request.files:
        if file.known.part and not _is_part(file.known.part):
            msg = (
                f"{file.name}: the list of files calls it {file.known.part!r}; "
                'a part is called "Part 4", "Schedule B" or "Appendix 1".'
            )
            raise UsageError(msg)
    known = tuple(file.known for file in request.files)
    return partial(make, Document(request.view, known, request.title, references))


def _is_part(label: str) -> bool:
    from constitution_diff.outline import is_part_label  # noqa: PLC0415 - lists only

    return is_part_label(label)


def _finished(outlines: tuple[Outline, ...], request: Request) -> Both:
    asked, *before = outlines
    original = before[0] if before else None
    part = with_part(original, request.part) if original and request.part else None
    return _as_wanted(asked, request), part or original


def _as_wanted(outline: Outline, request: Request) -> Outline:
    """With what is known of the request, and only the part that it asks for."""
    if request.notices:
        outline = replace(outline, notices=(*request.notices, *outline.notices))
    if request.view_chosen:
        outline = with_view_chosen(outline, kept=request.changes_kept)
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


def partly_read(outline: Outline) -> tuple[str, ...]:
    """The files in which something was out of reach, such as a page without text."""
    sources = dict.fromkeys(unread.source for unread in outline.unread)
    return tuple(outline.sources[source].name for source in sources)
