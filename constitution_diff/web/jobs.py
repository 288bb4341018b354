"""The comparisons of this process: those under way, and the last few that are done.

Each runs in a thread of its own, so that no request waits for another; the files are
read in processes of their own anyway. Threads end with the process, and what they had
started is ended before.
"""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from functools import partial
from secrets import token_urlsafe
from threading import Lock, Semaphore, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeVar

from constitution_diff.model.values import dataclass
from constitution_diff.read.crew import end_all
from constitution_diff.workflow import compare_files, forget_words

from .word import made_redline

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Comparison
    from constitution_diff.workflow import Request as Reading

    from .word import Asked, Made

_Result = TypeVar("_Result")
_KEPT: Final = 4
"""So many comparisons can be gone back to; a long one takes some hundred megabytes.
As many forms are kept of which a file is still to be chosen."""
_AT_ONCE: Final = 2
_LAST_WORDS_S: Final = 2.0
"""How long threads may clear up after themselves at the end, all together."""
_A_MOMENT_S: Final = 0.02


@dataclass(frozen=True, slots=True)
class Job:
    """Two files, and the comparison that was asked for."""

    files: tuple[Reading | None, Reading | None]
    """The current and the proposed one; None while one is still to be chosen."""
    outcome: Future[Comparison] | None = None
    """Or the error that there is no result; None while a file is missing."""

    @property
    def is_held(self) -> bool:
        """Whether a file is still to be chosen."""
        return self.outcome is None

    @property
    def is_under_way(self) -> bool:
        """Whether somebody waits for the comparison."""
        return self.outcome is not None and not self.outcome.done()

    @property
    def comparison(self) -> Comparison | None:
        """None until there is one."""
        if self.outcome is None or not self.outcome.done() or self.outcome.exception():
            return None
        return self.outcome.result()


class Jobs:
    """What was asked for, by a token that nobody can guess."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._redlines: OrderedDict[tuple[str, Asked], Future[Made]] = OrderedDict()
        self._threads: list[Thread] = []
        self._lock = Lock()
        self._room = Semaphore(_AT_ONCE)
        self._closing = threading.Event()

    def begin(self, current: Reading, proposed: Reading) -> str:
        """Begin to compare; the token of the job."""
        outcome = self.made(partial(compare_files, current, proposed))
        return self._put(Job((current, proposed), outcome))

    def hold(self, current: Reading | None, proposed: Reading | None) -> str:
        """Keep what was chosen until the rest is; the token for it."""
        return self._put(Job((current, proposed)))

    def redline(self, token: str, asked: Asked) -> Future[Made] | None:
        """The Word redline of a comparison; the last few are kept, to be saved.

        None where there is no comparison.
        """
        job = self.found(token)
        comparison, files = (job.comparison, job.files) if job else (None, (None, None))
        current, proposed = files
        if comparison is None or current is None or proposed is None:
            return None
        with self._lock:
            kept = self._redlines.get((token, asked))
        if kept is not None:
            return kept
        make = partial(made_redline, (current, proposed), comparison, asked)
        outcome = self.made(make)
        with self._lock:
            self._redlines[token, asked] = outcome
            while len(self._redlines) > _KEPT:
                self._redlines.popitem(last=False)
        return outcome

    def _put(self, job: Job) -> str:
        """The token of a job. The oldest of its kind that are over are forgotten."""
        token = token_urlsafe(16)
        with self._lock:
            self._jobs[token] = job
            alike = [t for t, one in self._jobs.items() if one.is_held == job.is_held]
            is_over = [t for t in alike[:-1] if not self._jobs[t].is_under_way]
            for forgotten in is_over[: max(0, len(alike) - _KEPT)]:
                del self._jobs[forgotten]
            gone = [one for one in self._redlines if one[0] not in self._jobs]
            for redline in gone:
                del self._redlines[redline]
        return token

    def found(self, token: str) -> Job | None:
        """The job of that token; None where it is forgotten, or never was."""
        with self._lock:
            return self._jobs.get(token)

    def made(self, make: Callable[[], _Result]) -> Future[_Result]:
        """What `make` will have given, in a thread of its own, once there is room.

        Comparisons and reports share the room, for a browser has to print a PDF. The
        error is CancelledError where this process ends before.
        """
        outcome: Future[_Result] = Future()

        def made_in_turn() -> _Result:
            with self._room:
                if self._closing.is_set():
                    raise CancelledError
                try:
                    return make()
                finally:
                    forget_words()

        thread = Thread(target=_settle, args=(made_in_turn, outcome), daemon=True)
        with self._lock:
            self._threads = [*filter(Thread.is_alive, self._threads), thread]
        thread.start()
        return outcome

    def close(self) -> None:
        """Begin nothing more, and end what is under way, programs first."""
        self._closing.set()
        with self._lock:
            threads = tuple(self._threads)
        self._room.release(len(threads) + 1)  # whoever waits for room need not
        until = monotonic() + _LAST_WORDS_S
        while any(map(Thread.is_alive, threads)) and monotonic() < until:
            end_all()  # again, for what was about to start a program
            for thread in threads:
                thread.join(_A_MOMENT_S)
        end_all()


async def settled(outcome: Future[_Result]) -> Future[_Result]:
    """The same, once it has a result or an error; raises neither.

    Not `asyncio.wrap_future`: where nobody waits any more, its error would be printed.
    """
    loop, is_done = asyncio.get_running_loop(), asyncio.Event()

    def tell(_: Future[_Result]) -> None:
        with suppress(RuntimeError):  # the loop may be over before the thread is
            loop.call_soon_threadsafe(is_done.set)

    outcome.add_done_callback(tell)
    await is_done.wait()
    return outcome


def _settle(make: Callable[[], _Result], outcome: Future[_Result]) -> None:
    try:
        outcome.set_result(make())
    except BaseException as error:  # noqa: BLE001 - who waits is told of it
        outcome.set_exception(error)
