"""A folder with two versions of a constitution, for every test of the command line."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import write_versions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds old.txt and new.txt."""
    write_versions(tmp_path)
    return tmp_path


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Programs started meanwhile heed Ctrl-C, even where the tests ignore it.

    A shell script that starts something with `&` has it ignore interrupts, and so has
    everything that this starts in turn.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
