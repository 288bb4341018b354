"""Broken and hostile files nobody here wrote: a result or one sentence, each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run

from .conftest import shared_folder

if TYPE_CHECKING:
    from pathlib import Path

_FILES = sorted(
    path
    for path in (shared_folder() / "realdata" / "bad_inputs").rglob("*")
    if path.is_file() and path.suffix not in (".json", ".md")
)


@pytest.mark.slow
@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_it_ends_with_a_result_or_a_sentence(path: Path, tmp_path: Path) -> None:
    ended = run("outline", path.absolute(), "--no-cache", cwd=tmp_path)

    assert ended.returncode in (0, 2)
    assert b"Traceback" not in ended.stderr
    if ended.returncode:
        assert ended.stdout == b""
        assert ended.stderr.startswith(b"Error: ")
