"""Tracked changes of a draft that are kept, rejected or left out of a clean copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.read.docx import read_docx
from tests.cli.running import DOCUMENTS, names, run, told
from tests.cli.word_files import NEW, OLD, words_of, write_small
from tests.read.docx.builders import deleted, docx, ins, p, r

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_called_clean_is_the_proposed_one_without_marks(tmp_path: Path) -> None:
    draft = DOCUMENTS / "harrowmere-v3-draft.docx"

    ended = run("compare", str(OLD), str(draft), "-o", "clean.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "clean.docx").read_bytes(), "clean.docx")
    assert ended.returncode == 1
    assert not read.revisions
    assert words_of(read) == words_of(read_docx(draft.read_bytes(), "draft").final())


@pytest.mark.parametrize("asked", [("--pending", "reject"), ("--new-view", "original")])
def test_a_clean_copy_is_of_the_state_that_was_compared(
    tmp_path: Path, asked: tuple[str, str]
) -> None:
    tracked = p(r("The quorum is ") + deleted("five") + ins("six") + r("."))
    (tmp_path / "old.docx").write_bytes(docx(p("The quorum is four.")))
    (tmp_path / "new.docx").write_bytes(docx(tracked))

    run("compare", "old.docx", "new.docx", "-o", "clean.docx", *asked, cwd=tmp_path)

    read = read_docx((tmp_path / "clean.docx").read_bytes(), "clean.docx")
    assert not read.revisions
    assert words_of(read) == [("body", "The quorum is five.")]


def test_kept_changes_of_a_draft_stay_with_their_author(tmp_path: Path) -> None:
    draft = DOCUMENTS / "harrowmere-v3-draft.docx"

    run(
        "compare", str(OLD), str(draft), "-o", "redline.docx", "--pending", "keep",
        cwd=tmp_path,
    )  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    old, new = (read_docx(path.read_bytes(), path.name) for path in (OLD, draft))
    assert {one.author for one in read.revisions} == {
        "Comparison", "Democratic Services",
    }  # fmt: skip
    assert words_of(read.original()) == words_of(old.final())
    assert words_of(read.final()) == words_of(new.final())


def test_pending_changes_can_be_rejected_first(tmp_path: Path) -> None:
    draft = DOCUMENTS / "harrowmere-v3-draft.docx"

    run(
        "compare", str(OLD), str(draft), "-o", "redline.docx", "--pending", "reject",
        cwd=tmp_path,
    )  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    before = read_docx(draft.read_bytes(), "draft.docx").original()
    assert words_of(read.final()) == words_of(before)


@pytest.mark.parametrize(
    ("pending", "flag", "view"),
    [
        ("reject", "--new-view", "final"),
        ("accept", "--new-view", "original"),
        ("accept", "--old-view", "original"),
    ],
)
def test_pending_and_another_view_contradict_each_other(
    tmp_path: Path, pending: str, flag: str, view: str
) -> None:
    ended = run(
        "compare", str(OLD), str(NEW), "-o", "redline.docx", "--pending", pending,
        flag, view, cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 2
    (said,) = told(ended)
    assert said.startswith(f"Error: --pending {pending} and a view {view} contradict")
    assert names(tmp_path) == set()


def test_a_clean_copy_of_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    write_small(tmp_path)
    (tmp_path / "new.txt").write_text("1. Votes\n\n1.1 Votes are open.\n", "utf-8")

    ended = run("compare", "old.docx", "new.txt", "-o", "clean.docx", cwd=tmp_path)

    assert ended.returncode == 2
    assert "new.txt is no Word file" in " ".join(told(ended))
    assert "clean.docx" not in names(tmp_path)
