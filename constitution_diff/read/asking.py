"""Starts a worker for one question, and says what became of it."""

from __future__ import annotations

import pickle
import signal
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import (
    DamagedSourceError,
    NoWorkerError,
    SourceLimitError,
    UnreadableSourceError,
)

from .hiring import CAN_FORK, OUTLINING, PYTHON, READING, environment
from .windows_job import TIME_IS_UP
from .wire import Failure, answer_of, error_of, question_bytes
from .worker import OUT_OF_MEMORY

if TYPE_CHECKING:
    from .crew import Crew
    from .ended import Ended
    from .limits import Limits
    from .wire import Answer, Question

_WORKER: Final = (*PYTHON, "from constitution_diff.read.worker import main; main()")
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
        ended = _ended(question, content, crew)
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


def _ended(question: Question, content: bytes, crew: Crew) -> Ended:
    """Raises OSError."""
    asked, wall_s = question_bytes(question, content), question.limits.wall_s
    if not CAN_FORK:
        return crew.run(_WORKER, asked, environment=environment(), wall_s=wall_s)
    ahead = (READING, OUTLINING) if question.make else (READING,)
    return crew.ask(asked, ahead, wall_s=wall_s)


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
