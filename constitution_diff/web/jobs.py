"""The comparisons of this process: those under way, and the last few that are done.

Each runs in a thread of its own, so that no request waits for another; the files are
read in processes of their own anyway. Threads end with the process, and what they had
started is ended before.
"""

from __future__ import annotations

from asyncio import Event, get_running_loop
from collections import OrderedDict
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from secrets import token_urlsafe
from threading import BoundedSemaphore, Lock, Thread
from typing import TYPE_CHECKING, Final, TypeVar

from constitution_diff.read.crew import end_all
from constitution_diff.workflow import compare_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Comparison
    from constitution_diff.workflow import Request as Reading

_Result = TypeVar("_Result")
_KEPT: Final = 4
"""So many comparisons can be gone back to; a long one takes some hundred megabytes."""
_AT_ONCE: Final = 2
_LAST_WORDS_S: Final = 2.0
"""How long threads may clear up after themselves at the end."""


@dataclass(frozen=True, slots=True)
class Job:
    """Two files, and the comparison that was asked for."""

    files: tuple[Reading | None, Reading | None]
    """The current and the proposed one; None while one is still to be chosen."""
    outcome: Future[Comparison] | None = None
    """Or the error that there is no result; None while a file is missing."""

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
        self._threads: list[Thread] = []
        self._lock = Lock()
        self._room = BoundedSemaphore(_AT_ONCE)

    def begin(self, current: Reading, proposed: Reading) -> str:
        """Begin to compare; the token of the job."""

        def compared() -> Comparison:
            with self._room:
                return compare_files(current, proposed)

        return self._put(Job((current, proposed), self.made(compared)))

    def hold(self, current: Reading | None, proposed: Reading | None) -> str:
        """Keep what was chosen until the rest is; the token for it."""
        return self._put(Job((current, proposed)))

    def _put(self, job: Job) -> str:
        """The token of a job. The oldest job is forgotten for it."""
        token = token_urlsafe(16)
        with self._lock:
            self._jobs[token] = job
            while len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
        return token

    def found(self, token: str) -> Job | None:
        """The job of that token; None where it is forgotten, or never was."""
        with self._lock:
            return self._jobs.get(token)

    def made(self, make: Callable[[], _Result]) -> Future[_Result]:
        """What `make` will have given, in a thread of its own."""
        outcome: Future[_Result] = Future()
        thread = Thread(target=_settle, args=(make, outcome), daemon=True)
        with self._lock:
            self._threads = [*filter(Thread.is_alive, self._threads), thread]
        thread.start()
        return outcome

    def close(self) -> None:
        """End what is under way, the programs it started first."""
        end_all()
        for thread in self._threads:
            thread.join(_LAST_WORDS_S)


async def settled(outcome: Future[_Result]) -> Future[_Result]:
    """The same, once it has a result or an error; raises neither.

    Not `asyncio.wrap_future`: where nobody waits any more, its error would be printed.
    """
    loop, is_done = get_running_loop(), Event()

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
