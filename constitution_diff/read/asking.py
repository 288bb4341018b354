"""Starts a worker for one question, and says what became of it."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import (
    DamagedSourceError,
    NoWorkerError,
    SourceLimitError,
    UnreadableSourceError,
)

from .windows_job import TIME_IS_UP
from .wire import Failure, answer_of, error_of, question_bytes
from .worker import OUT_OF_MEMORY

if TYPE_CHECKING:
    from .crew import Crew, Ended
    from .limits import Limits
    from .wire import Answer, Question

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


def asked(question: Question, content: bytes, crew: Crew) -> Answer:
    """The answer of a worker that is given this file; no `Failure`, which is raised.

    Raises:
        UnreadableSourceError: What the reader raises, or it broke down.
        SourceLimitError: It took more memory or time than the question allows.
        NoWorkerError: No process could be started.
    """
    limits = question.limits
    try:
        ended = crew.run(
            (sys.executable, *_COMMAND),
            question_bytes(question, content),
            environment=_environment(),
            wall_s=limits.wall_s,
        )
    except OSError as error:
        raise NoWorkerError(question.name, error.strerror or str(error)) from error
    if ended.code != 0:
        raise _death(ended, question.name, limits)
    try:
        answer = answer_of(ended.output)
    except pickle.UnpicklingError as error:
        raise DamagedSourceError(
            question.name, "its reader broke down on it"
        ) from error
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
