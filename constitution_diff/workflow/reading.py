"""From the files of a document to its outline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from constitution_diff.errors import UsageError
from constitution_diff.model import View
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
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import PLAIN, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from constitution_diff.model import Notice, Outline, Source
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
    return tuple(map(_outlined, sources_of(requests, desk), requests))


def sources_of(
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


def older(sources: Sequence[Source], request: Request) -> Outline:
    """A document that is compared with a newer one: nobody asks what it was before."""
    if not _alone(sources, request) or request.view is not View.FINAL:
        return _outlined(sources, request)
    return _finished(outline_final(sources[0]), request)


def both(sources: Sequence[Source], request: Request) -> tuple[Outline, Outline | None]:
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


def partly_read(outline: Outline) -> tuple[str, ...]:
    """The files in which something was out of reach, such as a page without text."""
    sources = dict.fromkeys(unread.source for unread in outline.unread)
    return tuple(outline.sources[source].name for source in sources)
