"""Reading and writing files: whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import (
    MissingSourceError,
    OutputError,
    SourceLimitError,
    UsageError,
)
from constitution_diff.listing import MAX_BYTES, load
from constitution_diff.model import Notice, Outline, SourceFacts, Unread
from constitution_diff.workflow import Request, outline_of, partly_read
from constitution_diff.writing import check_targets, write_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PARTS = b"1. Meetings\n\n1.1 Quorum is five.\n\n2. Votes\n\n2.1 Votes are equal.\n"


def test_a_file_is_written_with_its_content(tmp_path: Path) -> None:
    write_files([(tmp_path / "a", b"one"), (tmp_path / "b", b"two")])

    assert (tmp_path / "a").read_bytes() == b"one"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]


def test_a_file_gets_the_permissions_that_others_get(tmp_path: Path) -> None:
    (tmp_path / "other").touch()

    write_files([(tmp_path / "a", b"one")])

    assert (tmp_path / "a").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_when_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="its folder cannot be written"):
        write_files([(tmp_path / "a", b"one"), (tmp_path / "gone" / "b", b"two")])

    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(OutputError, match="it cannot be replaced"):
        write_files([(tmp_path / "a", b"one")])

    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_files(_interrupted(tmp_path / "a"))

    assert list(tmp_path.iterdir()) == []


def _interrupted(first: Path) -> Iterator[tuple[Path, bytes]]:
    """One file, and then the user presses Ctrl-C."""
    yield first, b"one"
    raise KeyboardInterrupt


def test_a_target_with_a_name_too_long_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it cannot be written"):
        check_targets([tmp_path / ("a" * 300)], [], force=False)


def test_a_missing_input_is_no_obstacle_to_the_check(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    check_targets([tmp_path / "a"], [tmp_path / "gone"], force=True)


def test_a_name_too_long_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(MissingSourceError, match="File name too long"):
        load(tmp_path / ("a" * 300))


def test_a_file_without_an_end_is_left_unread(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    with pytest.raises(SourceLimitError, match="larger than 256 MB"):
        load(path)


def test_a_part_is_found_by_its_number_or_its_title() -> None:
    by_number = outline_of(Request("a.txt", _PARTS, part="2"))
    by_title = outline_of(Request("a.txt", _PARTS, part="votes"))

    assert [clause.id for clause in by_number.clauses] == ["2", "2.1"]
    assert by_title == by_number


def test_a_part_that_is_not_there_is_a_request_without_sense() -> None:
    with pytest.raises(UsageError, match=r"a\.txt holds no part '9'"):
        outline_of(Request("a.txt", _PARTS, part="9"))


def test_an_outline_is_wholly_read_when_only_doubts_are_left() -> None:
    sources = tuple(SourceFacts(name, "", "pdf", "final") for name in ("a", "b"))
    unread = Unread("page 4", "a picture", source=1)

    assert (
        partly_read(Outline(sources, notices=(Notice("number-repeated", "…"),))) == ()
    )
    assert partly_read(Outline(sources, unread=(unread,))) == ("b",)
