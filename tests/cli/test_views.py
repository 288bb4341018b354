"""Who has chosen how tracked changes are read is not asked to choose again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import DOCUMENTS, run, told

if TYPE_CHECKING:
    from pathlib import Path

_DRAFT = DOCUMENTS / "harrowmere-v3-draft.docx"
_VIEWS = ("--old-view", "original", "--new-view", "final")


def test_a_view_that_was_chosen_is_told_as_asked(tmp_path: Path) -> None:
    lines = told(run("compare", _DRAFT, _DRAFT, *_VIEWS, cwd=tmp_path))

    assert lines == [
        "Notice: Tracked changes pending: 101. As asked, they count as rejected.",
        "Notice: Tracked changes pending: 101. As asked, they count as accepted.",
    ]


def test_a_view_that_was_not_chosen_is_asked_for(tmp_path: Path) -> None:
    (line,) = told(run("outline", _DRAFT, cwd=tmp_path))

    assert line.endswith("Choose whether the original or the final text is meant.")


def test_a_list_of_tracked_changes_asks_for_no_view(tmp_path: Path) -> None:
    said = told(run("tracked", _DRAFT, cwd=tmp_path))

    assert not any("Choose whether" in line for line in said)


def test_a_view_chosen_in_the_settings_is_chosen(tmp_path: Path) -> None:
    settings = '[outline]\nview = "final"\n'
    (tmp_path / "constitution-diff.toml").write_text(settings, encoding="utf-8")

    (line,) = told(run("outline", _DRAFT, cwd=tmp_path))

    assert line.endswith("As asked, they count as accepted.")


def test_a_current_version_with_pending_changes_is_told_first(tmp_path: Path) -> None:
    lines = told(run("compare", _DRAFT, DOCUMENTS / "harrowmere-v3.docx", cwd=tmp_path))

    assert lines[0].startswith("Notice: The current version itself holds 101 tracked")


def test_what_becomes_of_pending_changes_is_not_asked_for_again(
    tmp_path: Path,
) -> None:
    old = DOCUMENTS / "harrowmere-v2.docx"

    kept = told(run("compare", old, _DRAFT, "-o", "redline.docx", "--pending", "keep",
                    cwd=tmp_path))  # fmt: skip

    pending, stay = kept[1], kept[0]
    assert pending.endswith(
        "In reports they count as accepted; the Word redline is to keep them."
    )
    assert stay.startswith("Notice: The Word redline keeps 101 tracked changes of")
    assert "Choose" not in "".join(kept)


def test_changes_cannot_be_kept_and_rejected(tmp_path: Path) -> None:
    old = DOCUMENTS / "harrowmere-v2.docx"

    ended = run("compare", old, _DRAFT, "-o", "redline.docx", "--pending", "keep",
                "--new-view", "original", cwd=tmp_path)  # fmt: skip

    assert ended.returncode == 2
    (said,) = told(ended)
    assert said.startswith("Error: --pending keep and --new-view original contradict")
    assert list(tmp_path.iterdir()) == []
