"""Waiting for other threads."""

from __future__ import annotations

import _thread
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

import pytest

from constitution_diff.read.waiting import mapped

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_heeded_though_it_wakes_nobody() -> None:
    begun, heeded = Event(), Event()
    in_time: list[bool] = []

    def given() -> Iterator[int]:
        yield 1
        begun.set()

    def interrupted(_: int) -> None:
        begun.wait(timeout=20)
        # Sets the flag that a signal sets, and like a lost signal wakes nobody.
        _thread.interrupt_main()
        in_time.append(heeded.wait(timeout=20))

    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(KeyboardInterrupt):
            tuple(mapped(pool, interrupted, given()))
        heeded.set()

    assert in_time == [True]


def test_what_is_made_comes_in_the_order_given() -> None:
    first = Event()

    def made(number: int) -> int:
        if number == 1:
            first.wait(timeout=20)
        else:
            first.set()
        return number * 10

    with ThreadPoolExecutor(2) as pool:
        found = tuple(mapped(pool, made, [1, 2]))

    assert found == (10, 20)
