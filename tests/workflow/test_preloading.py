"""Modules are imported beside the reading, and a fault shows where they are used."""

from __future__ import annotations

import sys
import threading
from threading import Thread
from threading import enumerate as threads
from typing import TYPE_CHECKING

from constitution_diff.workflow import preloading

if TYPE_CHECKING:
    import pytest


def _ended() -> None:
    for thread in threads():
        if type(thread) is Thread:
            thread.join()


def test_a_module_is_there_after_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "wave", raising=False)

    preloading.preload("wave")
    _ended()

    assert "wave" in sys.modules


def test_a_module_that_is_not_there_is_told_of_by_who_needs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", told.append)

    preloading.preload("constitution_diff.no_such_module", "wave")
    _ended()

    assert told == []
    assert "wave" in sys.modules
