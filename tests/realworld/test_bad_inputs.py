"""Broken and hostile files nobody here wrote: a result or one sentence, each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import names, run
from tests.evidence import FULL, sampled
from tests.read.docx.builders import docx, p

from .conftest import shared_folder

if TYPE_CHECKING:
    from pathlib import Path

_FILES = sorted(
    path
    for path in (shared_folder() / "realdata" / "bad_inputs").rglob("*")
    if path.is_file() and path.suffix not in (".json", ".md")
)
_GOOD = docx(p("1. Members vote.") + p("2. The quorum is five members."))
_WORD_FILES = [
    path
    for path in _FILES
    if path.suffix in (".doc", ".docm", ".docx")
    # It takes as long as all the others together.
    and (FULL or path.name != "paragraph_5MB.docx")
]


@pytest.mark.slow
@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_it_ends_with_a_result_or_a_sentence(path: Path, tmp_path: Path) -> None:
    ended = run("outline", path.absolute(), "--no-cache", cwd=tmp_path)

    assert ended.returncode in (0, 2)
    assert b"Traceback" not in ended.stderr
    if ended.returncode:
        assert ended.stdout == b""
        assert ended.stderr.startswith(b"Error: ")


@pytest.mark.slow
@pytest.mark.parametrize("verb", [("accept",), ("publish", "--strip", "--accept")])
@pytest.mark.parametrize("path", sampled(_WORD_FILES, 6), ids=lambda path: path.name)
def test_a_settled_or_stripped_copy_is_whole_or_not_written(
    path: Path, tmp_path: Path, verb: tuple[str, ...]
) -> None:
    ended = run(*verb, path.absolute(), "-o", "out.docx", "--no-cache", cwd=tmp_path)

    assert ended.returncode in (0, 2)
    assert b"Traceback" not in ended.stderr
    assert names(tmp_path) == ({"out.docx"} if ended.returncode == 0 else set())
    if ended.returncode:
        assert ended.stderr.startswith(b"Error: ")
        assert ended.stderr.count(b"\n") == 1


@pytest.mark.slow
@pytest.mark.parametrize("is_old", [True, False], ids=["old", "new"])
@pytest.mark.parametrize("path", _WORD_FILES, ids=lambda path: path.name)
def test_a_redline_of_it_is_whole_or_not_written(
    path: Path, tmp_path: Path, *, is_old: bool
) -> None:
    (tmp_path / "good.docx").write_bytes(_GOOD)
    pair: list[str | Path] = [path.absolute(), "good.docx"]

    ended = run(
        "compare", *(pair if is_old else pair[::-1]), "-o", "redline.docx",
        "--no-cache", cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode in (0, 1, 2)
    assert b"Traceback" not in ended.stderr
    if ended.returncode == 2:
        assert ended.stderr.startswith(b"Error: ")
        assert names(tmp_path) == {"good.docx"}
    else:
        assert names(tmp_path) == {"good.docx", "redline.docx"}
