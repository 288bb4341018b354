"""Modules are imported beside the reading, and a fault shows where they are used."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from constitution_diff.model import Outline
from constitution_diff.read.guard import (
    GivenDocument,
    GivenFile,
    Limits,
    outlines_guarded,
)
from constitution_diff.workflow.preloading import preload

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from constitution_diff.model import Source


def test_a_module_is_there_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "wave", raising=False)

    preload(["wave"])

    assert "wave" in sys.modules


def test_a_module_that_is_not_there_is_told_of_by_who_needs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "wave", raising=False)

    preload(["constitution_diff.no_such_module", "wave"])

    assert "wave" in sys.modules


def test_something_else_is_done_while_a_file_is_read(tmp_path: Path) -> None:
    there = tmp_path / "there"
    file = GivenFile(b"1.1 The quorum is five.\n", "a.txt")

    made = outlines_guarded(
        [GivenDocument((file,), partial(_waiting, there))],
        Limits(cpu_s=10),
        meanwhile=there.touch,
    )

    assert made == ((Outline(),),)


def _waiting(there: Path, _: tuple[Source, ...]) -> tuple[Outline, ...]:
    while not there.exists():
        pass
    return (Outline(),)
