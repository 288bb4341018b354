"""Waiting for work in other threads, so that an interrupt ends the wait.

A plain wait can sleep through Ctrl-C: the signal sets a flag, and Python's own handler
runs only when the main thread wakes. Seen about once in fifty runs while programs were
being started in other threads; so the wait looks up a few times in a second.
"""

from __future__ import annotations

from concurrent.futures import Future, wait
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor

_Given = TypeVar("_Given")
_Result = TypeVar("_Result")
_LOOK_UP_S: Final = 0.1


def mapped(
    pool: Executor,
    make: Callable[[_Given], _Result],
    given: Iterable[_Given],
    *,
    meanwhile: Callable[[], None] = lambda: None,
) -> Iterator[_Result]:
    """What `make` gives for each, in the order given, made side by side.

    As `Executor.map`, but an interrupt is heeded while it waits. When one fails, or the
    caller has enough, those that have not begun are given up. `meanwhile` is called
    before the wait.
    """
    futures = [pool.submit(make, one) for one in given]
    try:
        meanwhile()
        for future in futures:
            yield _result(future)
    finally:
        for future in futures:
            future.cancel()


def _result(future: Future[_Result]) -> _Result:
    while not future.done():
        wait((future,), timeout=_LOOK_UP_S)
    return future.result()
