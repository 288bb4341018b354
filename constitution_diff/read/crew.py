"""Programs that are started for one request and ended with it.

Each runs in a group of its own, so that ending it ends what it started and nothing
else. This process is never forked: a program is started afresh, which is safe beside
threads. One of them is the foreman, which forks the workers that read files.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from threading import Lock, Semaphore
from typing import TYPE_CHECKING, Final, Self
from weakref import WeakSet

from constitution_diff.model.values import dataclass

from .ended import Ended
from .hiring import Foreman, hired
from .programs import end_group, started

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class ShellLimits:
    """What a program that is not ours may take. Windows keeps none of it."""

    memory_mb: int
    cpu_s: int
    file_mb: int
    """The largest file that it may write."""


def limited(command: Sequence[str], limits: ShellLimits) -> tuple[str, ...]:
    """The command with limits on memory, time and file size, set by the shell.

    On Windows only the wall clock holds a program back.
    """
    if sys.platform == "win32":
        return tuple(command)
    settings = (
        f"-v {limits.memory_mb * 1024}",
        f"-t {limits.cpu_s}",
        f"-f {limits.file_mb * 2048}",
    )
    # A limit that a system does not know is left out.
    script = "; ".join(f"ulimit {setting} 2>/dev/null || :" for setting in settings)
    return ("/bin/sh", "-c", f'{script}; exec "$@"', "sh", *command)


def end_all() -> None:
    """End the programs of every request: this process is about to end."""
    for crew in tuple(_CREWS):
        crew.end()


class Crew:
    """The programs of one request, from any thread; leaving it ends them all."""

    def __init__(self) -> None:
        _CREWS.add(self)
        self._running: list[subprocess.Popen[bytes]] = []
        self._lock = Lock()
        self._begun = Semaphore(0)
        self._over = False
        self._foreman: Foreman | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End what runs; nothing is started any more."""
        with self._lock:
            self._over = True
            for process in self._running:
                end_group(process)
            if self._foreman is not None:
                self._foreman.end()

    def await_begun(self, n_programs: int, timeout_s: float) -> None:
        """Wait until so many programs were started or spared, or for that time each.

        Whoever computes before that keeps the threads from starting them.
        """
        for _ in range(n_programs):
            if not self._begun.acquire(timeout=timeout_s):
                return

    def spare(self) -> None:
        """Say that a program which somebody may await is not needed."""
        self._begun.release()

    def run(
        self,
        command: Sequence[str],
        content: bytes = b"",
        *,
        environment: Mapping[str, str],
        wall_s: float,
    ) -> Ended:
        """Give `content` to a program and wait for its end, or end it after `wall_s`.

        Raises OSError: it cannot be started.
        """
        process = self._started(command, environment)
        if process is None:
            return Ended(None)
        try:
            output, _ = process.communicate(content, timeout=wall_s)
        except subprocess.TimeoutExpired:
            return Ended(None)
        finally:
            self._finish(process)
        return Ended(process.returncode, output)

    def lead(self, ahead: Sequence[str]) -> None:
        """Have who leads the workers start now: it imports while others work.

        `ahead` is as in `ask`. Where none can be started, who asks will say so.
        """
        with suppress(OSError):
            self._led(ahead)

    def ask(self, question: bytes, ahead: Sequence[str], *, wall_s: float) -> Ended:
        """Have a worker answer a question, or end it after `wall_s`.

        `ahead` names what workers need; all of a crew are forked of one process that
        imports it.

        Raises OSError: no process could be started.
        """
        foreman = self._led(ahead)
        try:
            return (
                foreman.ask(question, wall_s, self._begun) if foreman else Ended(None)
            )
        except OSError:
            if self._is_over_without(foreman):
                return Ended(None)
            raise

    def _led(self, ahead: Sequence[str]) -> Foreman | None:
        """The foreman; None when the request is over already."""
        with self._lock:
            if self._foreman is None and not self._over:
                self._foreman = hired(ahead)
            return self._foreman

    def _is_over_without(self, foreman: Foreman | None) -> bool:
        """Whether the request is over; else who is gone is asked no more."""
        with self._lock:
            current = foreman is self._foreman and not self._over
            if foreman is not None and current and foreman.is_gone():
                foreman.end()
                self._foreman = None
            return self._over

    def _started(
        self, command: Sequence[str], environment: Mapping[str, str]
    ) -> subprocess.Popen[bytes] | None:
        """None when the request is over already."""
        with self._lock:
            if self._over:
                return None
            process = started(command, environment)
            self._running.append(process)
            self._begun.release()
            return process

    def _finish(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            end_group(process)
            self._running.remove(process)
        process.communicate()


_CREWS: Final[WeakSet[Crew]] = WeakSet()
