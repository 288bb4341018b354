"""What runs in a process of its own, and forks a worker for each question.

So what all workers need is imported once, and not by each of them: that takes longer
than to read twenty pages. It has one thread and never looks at a file, which is why it
may fork.

It is told on a socket: the number of a question with the connection by which a worker
is asked and answers, or a number alone, whose worker is to be ended. When a worker has
ended, how it did so is added to its answer. When nobody is left to ask, all end.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module
from typing import Final, NamedTuple, NoReturn

from .orders import CODE, ENDED, NOBODY, NUMBER
from .worker import main as answer_one_question

_ORDERS: Final = 0
"""The socket on which it is told, as a file descriptor."""
_MOST_OPEN: Final = 256
"""More than are ever open here: three for each worker."""


class _Worker(NamedTuple):
    """A worker that is at work."""

    process: int
    number: bytes
    """Of its question."""
    connection: int
    """By which it was asked, as a file descriptor."""


def main() -> None:
    """Import the modules that the arguments name; fork workers while there is work."""
    gc.disable()
    for module in sys.argv[1:]:
        import_module(module)
    gc.freeze()
    workers: dict[int, _Worker] = {}
    waiting = select.poll()
    waiting.register(_ORDERS, select.POLLIN)
    with socket.socket(fileno=_ORDERS) as orders:
        while True:
            for ready, _ in waiting.poll():
                if ready != _ORDERS:
                    waiting.unregister(ready)
                    os.close(ready)
                    _say_how_it_ended(workers.pop(ready))
                elif begun := _obeyed(orders, workers):
                    waiting.register(begun, select.POLLIN)


def _obeyed(orders: socket.socket, workers: dict[int, _Worker]) -> int:
    """Do what is told; what will tell of the end of a worker that was begun, else 0."""
    told, connections, *_ = socket.recv_fds(orders, NUMBER.size, 1)
    if connections:
        return _begun(workers, told, connections[0])
    for worker in workers.values():
        if told in (worker.number, NOBODY):
            os.kill(worker.process, signal.SIGKILL)
    if told == NOBODY:
        sys.exit()
    return 0


def _begun(workers: dict[int, _Worker], number: bytes, connection: int) -> int:
    """What will tell of the end of a new worker; 0 where none can be forked.

    The others go on: who asked is told by the end of the connection.
    """
    try:
        process, end = _forked(connection)
    except OSError:
        os.close(connection)
        return 0
    workers[end] = _Worker(process, number, connection)
    return end


def _forked(connection: int) -> tuple[int, int]:
    """A new worker, and a file descriptor that is at its end when the worker is.

    Raises OSError.
    """
    end, held = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(end)
        os.close(held)
        raise
    if process == 0:
        _work(connection, held)
    os.close(held)
    return process, end


def _work(connection: int, held: int) -> NoReturn:
    """Answer in this process, where nothing is left open of what others are asked."""
    os.dup2(connection, 0)
    os.dup2(connection, 1)
    os.closerange(3, held)
    os.closerange(held + 1, _MOST_OPEN)
    try:
        answer_one_question()
    except BaseException:  # noqa: BLE001 - it must not go on as if it were the foreman
        sys.excepthook(*sys.exc_info())
    os._exit(1)


def _say_how_it_ended(worker: _Worker) -> None:
    _, status = os.waitpid(worker.process, 0)
    with (
        suppress(OSError),  # who has given up waiting listens no more
        socket.socket(fileno=worker.connection) as connection,
    ):
        connection.sendall(CODE.pack(ENDED, os.waitstatus_to_exitcode(status)))
