"""Reads a stranger's file in a process of its own, with limits of memory and time.

The library, the command line and the web share this guard. `read_source` does the
same work without one, in this process.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import DamagedSourceError
from constitution_diff.model import Source
from constitution_diff.model.values import dataclass

from .asking import asked
from .cache import key_of
from .convert import as_converted, docx_of
from .crew import Crew
from .formats import Format, is_pdf
from .limits import DEFAULT, Limits, for_audit, for_pdf
from .options import PLAIN
from .scans import Picture, Scanned
from .source import with_suffix_notice
from .tesseract import PAGE_S, recognised_pages
from .traces import Traces
from .waiting import mapped
from .wire import Made, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from constitution_diff.model import Outline, Trace

    from .cache import Cache
    from .options import ReadOptions
    from .scans import Recognised
    from .wire import Make

__all__ = [
    "DEFAULT",
    "GivenDocument",
    "GivenFile",
    "Limits",
    "outlines_guarded",
    "read_all_guarded",
    "read_guarded",
    "traces_guarded",
]

_UNREAD: Final = ("page-without-text", "words-garbled")
_MAX_WORKERS: Final = 4
"""At once; each may take `Limits.memory_mb`."""
_BEGUN_S: Final = 0.5
"""So long it may take to start one before something else is done."""


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that somebody gave us."""

    content: bytes
    name: str
    """What to call it in messages."""
    input_format: Format | None = None
    """None: found from the content."""
    options: ReadOptions = PLAIN


@dataclass(frozen=True, slots=True)
class GivenDocument:
    """The files of a document, in order, and what is wanted of them."""

    files: tuple[GivenFile, ...]
    make: Make
    """Makes outlines of their sources. Of a document in one file it does so in the
    process that reads it, which imports the function by its name."""


@dataclass(frozen=True, slots=True)
class _Request:
    """What the files of one call share."""

    limits: Limits
    crew: Crew
    cache: Cache | None
    say: Callable[[str], None]
    meanwhile: Callable[[], None] = lambda: None


def read_guarded(
    content: bytes,
    name: str,
    input_format: Format | None = None,
    limits: Limits = DEFAULT,
) -> Source:
    """What `read_source` gives, read in a process that may be killed.

    Raises:
        UnreadableSourceError: As `read_source`, with the same words.
        SourceLimitError: Reading it took more memory or time than `limits` allow.
        DamagedSourceError: Its reader broke down.
        NoWorkerError: No process could be started.
    """
    return read_all_guarded((GivenFile(content, name, input_format),), limits)[0]


def traces_guarded(file: GivenFile, limits: Limits = DEFAULT) -> tuple[Trace, ...]:
    """What a PDF holds beside its text, found in a process that may be killed.

    Raises what `read_guarded` raises.
    """
    with Crew() as crew:
        request = _Request(limits, crew, None, _silent)
        question = Question(
            file.name, Format.PDF, _limits(file, request), file.options, traces=True
        )
        answer = asked(question, file.content, request.crew)
    assert isinstance(answer, Traces)  # noqa: S101 - only what was asked for is read
    return answer.found


def _silent(_: str) -> None:
    pass


def read_all_guarded(
    files: Iterable[GivenFile],
    limits: Limits = DEFAULT,
    *,
    cache: Cache | None = None,
    say: Callable[[str], None] = _silent,
) -> tuple[Source, ...]:
    """The files' sources in the order given, read side by side.

    Args:
        files: What was given.
        limits: For each file.
        cache: Where sources are kept that took long to read; None to keep nothing.
        say: Is told what is being done where that takes long, from any thread.

    Raises what `read_guarded` raises, for the first file in that order; the others are
    then given up.
    """
    request = _Request(limits, Crew(), cache, say)
    return tuple(map(_source, _read_all([(file, None) for file in files], request)))


def outlines_guarded(
    documents: Iterable[GivenDocument],
    limits: Limits = DEFAULT,
    *,
    cache: Cache | None = None,
    say: Callable[[str], None] = _silent,
    meanwhile: Callable[[], None] = lambda: None,
) -> tuple[tuple[Outline, ...], ...]:
    """What is wanted of each document, in the order given; arguments as above.

    All files are read side by side; `meanwhile` is called when that has begun. Raises
    what `read_guarded` raises.
    """
    given = tuple(documents)
    wanted = [
        (file, document.make if len(document.files) == 1 else None)
        for document in given
        for file in document.files
    ]
    request = _Request(limits, Crew(), cache, say, meanwhile)
    read = iter(_read_all(wanted, request))
    return tuple([_outlines(document, read) for document in given])


def _outlines(document: GivenDocument, read: Iterator[Made]) -> tuple[Outline, ...]:
    made = [next(read) for _ in document.files]
    if len(made) == 1:
        return made[0].outlines
    return document.make(tuple(map(_source, made)))


def _source(made: Made) -> Source:
    assert made.source is not None  # noqa: S101 - it was all that was wanted
    return made.source


def _read_all(
    wanted: Sequence[tuple[GivenFile, Make | None]], request: _Request
) -> tuple[Made, ...]:
    """What each makes of its file's source, in the order given; else the sources."""
    n_workers = min(_MAX_WORKERS, os.cpu_count() or 1, len(wanted)) or 1

    def meanwhile() -> None:
        request.crew.await_begun(n_workers, _BEGUN_S)
        request.meanwhile()

    # The crew is left first: it ends what runs, and then the threads have an end too.
    with ThreadPoolExecutor(n_workers) as pool, request.crew:
        made = partial(_made, request)
        return tuple(mapped(pool, made, wanted, meanwhile=meanwhile))


def _made(request: _Request, wanted: tuple[GivenFile, Make | None]) -> Made:
    """What is made of a file, by the process that reads it where one does.

    A source that comes from the cache or was converted is made something of here.
    """
    file, make = wanted
    made = _read(file, make, request)
    if make is None or made.outlines:
        return made
    return Made(make((_source(made),)))


def _read(file: GivenFile, make: Make | None, request: _Request) -> Made:
    """From the cache, where it is kept; what is read with a password never is."""
    if request.cache is None or file.options.passwords:
        return _read_anew(file, request, make)
    key = key_of(file.content, file.name, file.input_format, file.options)
    kept = request.cache.kept(key) if key else None
    if kept is not None:
        request.crew.spare()
        return Made((), kept)
    made = _read_anew(file, request, make, keep=bool(key))
    if key and not _given_up(_source(made), file):
        request.cache.keep(key, _source(made))
    return made


def _given_up(source: Source, file: GivenFile) -> bool:
    """Whether OCR found nothing on a page, which it may the next time."""
    codes = {notice.code for notice in source.notices}
    return file.options.ocr and not codes.isdisjoint(_UNREAD)


def _read_anew(
    file: GivenFile, request: _Request, make: Make | None, *, keep: bool = False
) -> Made:
    question = Question(file.name, file.input_format, _limits(file, request))
    question = replace(question, options=file.options, make=make, keep=keep)
    answer = asked(question, file.content, request.crew)
    if isinstance(answer, Scanned):
        found = _recognised(answer, file, question, request)
        again = replace(question, recognised=found)
        answer = asked(again, file.content, request.crew)
    if isinstance(answer, Format):
        answer = _converted(answer, file, replace(question, make=None), request)
    if isinstance(answer, Source):
        return Made((), answer)
    assert isinstance(answer, Made)  # noqa: S101 - only what was asked for is read
    return answer


def _limits(file: GivenFile, request: _Request) -> Limits:
    if file.options.audit:
        return for_audit(request.limits)
    if is_pdf(file.content):
        return for_pdf(request.limits, len(file.content))
    return request.limits


def _converted(
    found: Format, file: GivenFile, question: Question, request: _Request
) -> Source:
    content = docx_of(file.content, file.name, found, request.crew)
    question = replace(question, input_format=Format.DOCX)
    read = asked(question, content, request.crew)
    assert isinstance(read, Source)  # noqa: S101 - only what was asked for is read
    source = as_converted(read, file.content, found)
    return source if file.input_format else with_suffix_notice(source, found)


def _recognised(
    scanned: Scanned, file: GivenFile, question: Question, request: _Request
) -> tuple[Recognised, ...]:
    limits = replace(question.limits, cpu_s=PAGE_S)

    def draw(page: int) -> Picture:
        drawn = replace(question, picture_page=page, limits=limits)
        answer = asked(drawn, file.content, request.crew)
        if not isinstance(answer, Picture) or not answer.sound:
            raise DamagedSourceError(file.name, f"page {page} cannot be drawn")
        return answer

    return recognised_pages(
        scanned, file.name, request.crew, draw=draw, say=request.say
    )
