"""Reads a stranger's file in a process of its own, with limits of memory and time.

The library, the command line and the web share this guard. `read_source` does the
same work without one, in this process.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import (
    DamagedSourceError,
    NoWorkerError,
    SourceLimitError,
    UnreadableSourceError,
)
from constitution_diff.model import Source

from .cache import key_of
from .convert import as_converted, docx_of
from .crew import Crew, Ended
from .formats import Format, is_pdf
from .limits import DEFAULT, Limits, for_audit, for_pdf
from .options import PLAIN
from .scans import Picture, Scanned
from .source import with_suffix_notice
from .tesseract import PAGE_S, recognised_pages
from .traces import Traces
from .waiting import mapped
from .windows_job import TIME_IS_UP
from .wire import Failure, Question, answer_of, error_of, question_bytes
from .worker import OUT_OF_MEMORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from constitution_diff.model import Trace

    from .cache import Cache
    from .options import ReadOptions
    from .scans import Recognised
    from .wire import Answer

__all__ = [
    "DEFAULT",
    "GivenFile",
    "Limits",
    "read_all_guarded",
    "read_guarded",
    "traces_guarded",
]

_UNREAD: Final = ("page-without-text", "words-garbled")
_MAX_WORKERS: Final = 4
"""At once; each may take `Limits.memory_mb`."""
# Not -I, which would ignore PYTHONPATH; -P keeps the working folder off the path, and
# without -S Python looks for packages that are on the path already.
_COMMAND: Final = (
    "-P", "-S", "-c", "from constitution_diff.read.worker import main; main()",
)  # fmt: skip
_KEPT: Final = (
    "LD_LIBRARY_PATH", "PYTHONHOME", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "WINDIR",
)  # fmt: skip
_OVER_TIME: Final = (-getattr(signal, "SIGXCPU", 0) or TIME_IS_UP, TIME_IS_UP)
# SIGKILL: the system had no memory left and chose this process.
_OVER_MEMORY: Final = (OUT_OF_MEMORY, -getattr(signal, "SIGKILL", 0) or OUT_OF_MEMORY)


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
class _Request:
    """What the files of one call share."""

    limits: Limits
    crew: Crew
    cache: Cache | None
    say: Callable[[str], None]


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
        answer = _asked(file, question, request)
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
    given = tuple(files)
    n_workers = min(_MAX_WORKERS, os.cpu_count() or 1, len(given)) or 1
    # The crew is left first: it ends what runs, and then the threads have an end too.
    with ThreadPoolExecutor(n_workers) as pool, Crew() as crew:
        request = _Request(limits, crew, cache, say)
        return tuple(mapped(pool, lambda file: _read(file, request), given))


def _read(file: GivenFile, request: _Request) -> Source:
    """From the cache, where it is kept; what is read with a password never is."""
    if request.cache is None or file.options.passwords:
        return _read_anew(file, request)
    key = key_of(file.content, file.name, file.input_format, file.options)
    source = request.cache.kept(key) if key else None
    if source is None:
        source = _read_anew(file, request)
        if key and not _given_up(source, file):
            request.cache.keep(key, source)
    return source


def _given_up(source: Source, file: GivenFile) -> bool:
    """Whether OCR found nothing on a page, which it may the next time."""
    codes = {notice.code for notice in source.notices}
    return file.options.ocr and not codes.isdisjoint(_UNREAD)


def _read_anew(file: GivenFile, request: _Request) -> Source:
    question = Question(file.name, file.input_format, _limits(file, request))
    question = replace(question, options=file.options)
    answer = _asked(file, question, request)
    if isinstance(answer, Scanned):
        found = _recognised(answer, file, question, request)
        answer = _asked(file, replace(question, recognised=found), request)
    if isinstance(answer, Format):
        return _converted(answer, file, question, request)
    assert isinstance(answer, Source)  # noqa: S101 - only what was asked for is read
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
    readable = replace(file, content=content)
    question = replace(question, input_format=Format.DOCX)
    read = _asked(readable, question, request)
    assert isinstance(read, Source)  # noqa: S101 - only what was asked for is read
    source = as_converted(read, file.content, found)
    return source if file.input_format else with_suffix_notice(source, found)


def _recognised(
    scanned: Scanned, file: GivenFile, question: Question, request: _Request
) -> tuple[Recognised, ...]:
    limits = replace(question.limits, cpu_s=PAGE_S)

    def draw(page: int) -> Picture:
        asked = replace(question, picture_page=page, limits=limits)
        answer = _asked(file, asked, request)
        if not isinstance(answer, Picture) or not answer.sound:
            raise DamagedSourceError(file.name, f"page {page} cannot be drawn")
        return answer

    return recognised_pages(
        scanned, file.name, request.crew, draw=draw, say=request.say
    )


def _asked(file: GivenFile, question: Question, request: _Request) -> Answer:
    """The answer, which is no `Failure`: that is raised."""
    limits = question.limits
    try:
        ended = request.crew.run(
            (sys.executable, *_COMMAND),
            question_bytes(question, file.content),
            environment=_environment(),
            wall_s=limits.wall_s,
        )
    except OSError as error:
        raise NoWorkerError(file.name, error.strerror or str(error)) from error
    if ended.code != 0:
        raise _death(ended, file.name, limits)
    try:
        answer = answer_of(ended.output)
    except pickle.UnpicklingError as error:
        raise DamagedSourceError(file.name, "its reader broke down on it") from error
    if isinstance(answer, Failure):
        raise error_of(answer)
    return answer


def _environment() -> dict[str, str]:
    """As little as Python needs, and the same packages as here."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {
        "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
    }


def _death(ended: Ended, name: str, limits: Limits) -> UnreadableSourceError:
    """What the end of a worker without an answer says of the file."""
    if ended.code is None:
        what = f"reading it took longer than {limits.wall_s:g} s"
    elif ended.code in _OVER_TIME:
        what = f"reading it took more than {limits.cpu_s} s of computing"
    elif ended.code in _OVER_MEMORY:
        what = f"reading it took more than {limits.memory_mb} MB of memory"
    else:
        return DamagedSourceError(name, "its reader broke down on it")
    return SourceLimitError(name, what)
