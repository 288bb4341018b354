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

from .convert import as_converted, docx_of
from .crew import Crew, Ended
from .formats import Format
from .limits import DEFAULT, Limits
from .source import with_suffix_notice
from .windows_job import TIME_IS_UP
from .wire import Failure, Question, answer_of, error_of, question_bytes
from .worker import OUT_OF_MEMORY

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DEFAULT", "GivenFile", "Limits", "read_all_guarded", "read_guarded"]

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
    with Crew() as crew:
        return _read(GivenFile(content, name, input_format), limits, crew)


def read_all_guarded(
    files: Iterable[GivenFile], limits: Limits = DEFAULT
) -> tuple[Source, ...]:
    """The files' sources in the order given, read side by side.

    Raises what `read_guarded` raises, for the first file in that order; the others are
    then given up.
    """
    given = tuple(files)
    n_workers = min(_MAX_WORKERS, os.cpu_count() or 1, len(given)) or 1
    # The crew is left first: it ends what runs, and then the threads have an end too.
    with ThreadPoolExecutor(n_workers) as pool, Crew() as crew:
        return tuple(pool.map(lambda file: _read(file, limits, crew), given))


def _read(file: GivenFile, limits: Limits, crew: Crew) -> Source:
    answer = _asked(file, limits, crew)
    if isinstance(answer, Source):
        return answer
    converted = docx_of(file.content, file.name, answer, crew)
    readable = replace(file, content=converted, input_format=Format.DOCX)
    read = _asked(readable, limits, crew)
    assert isinstance(read, Source)  # noqa: S101 - only what was asked for is read
    source = as_converted(read, file.content, answer)
    return source if file.input_format else with_suffix_notice(source, answer)


def _asked(file: GivenFile, limits: Limits, crew: Crew) -> Source | Format:
    """The source; or the format that must be converted first."""
    question = Question(file.name, file.input_format, limits)
    try:
        ended = crew.run(
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
