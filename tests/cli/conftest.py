"""A folder with two versions of a constitution, for every test of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import write_versions

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds old.txt and new.txt."""
    write_versions(tmp_path)
    return tmp_path
