"""Which files of a folder are read as one constitution, and what is said of others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import MissingSourceError, UsageError
from constitution_diff.read.gathering import gathered

if TYPE_CHECKING:
    from pathlib import Path


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def _names(path: Path) -> list[str]:
    return [file.path.name for file in gathered(path).files]


def test_parts_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    _touch(tmp_path, "Part 10.pdf", "part_2.docx", "Part Three.txt", "Part IV.txt")

    assert _names(tmp_path) == [
        "part_2.docx",
        "Part Three.txt",
        "Part IV.txt",
        "Part 10.pdf",
    ]


def test_letters_are_no_numerals_where_one_of_them_cannot_be(tmp_path: Path) -> None:
    _touch(tmp_path, "Schedule I.txt", "Schedule C.txt", "Schedule B.txt")

    assert _names(tmp_path) == ["Schedule B.txt", "Schedule C.txt", "Schedule I.txt"]


def test_what_is_no_document_is_left_out_and_named(tmp_path: Path) -> None:
    odd = [".DS_Store", "Thumbs.db", "crest.png", "~$Part 1.docx", "~WRL0001.tmp"]
    _touch(tmp_path, "Part 1.docx", "constitution-diff.toml", *odd)
    (tmp_path / "pictures").mkdir()

    found = gathered(tmp_path)

    assert [file.path.name for file in found.files] == ["Part 1.docx"]
    assert {told.split(" (")[0] for told in found.left_out} == {
        *odd,
        "constitution-diff.toml",
        "pictures",
    }


def test_whatever_may_be_a_document_is_not_left_out(tmp_path: Path) -> None:
    _touch(tmp_path, "Part 1.docx", "scheme.xlsx", "no suffix", "slides.pptx")

    assert len(gathered(tmp_path).files) == 4


def test_a_folder_with_files_in_the_folder_is_not_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "Part 1.docx", "archive/Part 1.docx")

    with pytest.raises(UsageError, match=r"the folder archive in it holds files too"):
        gathered(tmp_path)


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    _touch(tmp_path, "crest.png")

    with pytest.raises(MissingSourceError, match="there is no document in this folder"):
        gathered(tmp_path)


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    _touch(tmp_path, "Part 1.docx")
    os.mkfifo(tmp_path / "pipe")

    assert gathered(tmp_path).left_out == ("pipe (no ordinary file)",)


def test_a_list_gives_files_order_parts_and_titles(tmp_path: Path) -> None:
    _touch(tmp_path, "rules.docx", "codes/codes.docx", "old.docx", "crest.png")
    (tmp_path / "constitution.toml").write_text(
        'title = "Constitution of Wexmoor"\n'
        'files = ["rules.docx", { file = "codes/codes.docx", part = "Part 5" }]\n',
        encoding="utf-8",
    )

    found = gathered(tmp_path)

    assert [(f.path.name, f.part) for f in found.files] == [
        ("rules.docx", ""),
        ("codes.docx", "Part 5"),
    ]
    assert found.title == "Constitution of Wexmoor"
    assert found.left_out == (
        "codes (not in the list)",
        "crest.png (a picture)",
        "old.docx (not in the list)",
    )


def test_a_list_may_be_named_itself(tmp_path: Path) -> None:
    _touch(tmp_path, "a.docx", "b.docx")
    (tmp_path / "v2.toml").write_text('files = ["b.docx", "a.docx"]', encoding="utf-8")

    assert _names(tmp_path / "v2.toml") == ["b.docx", "a.docx"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("files = [", "cannot be read"),
        ('title = "x"', "it names no files"),
        ('files = ["a.docx"]\nparts = 3', "knows files and title, and not 'parts'"),
        ('files = [{ part = "Part 1" }]', "each of its files is a name"),
        ('files = [{ file = "a.docx", part = 1 }]', "part must be text"),
        ("files = [3]", "each of its files is a name"),
        ('files = ["/etc/passwd"]', "lies outside the folder of the list"),
        ('files = ["../a.docx"]', "lies outside the folder of the list"),
    ],
)
def test_a_list_that_cannot_be_used_gets_one_sentence(
    tmp_path: Path, content: str, told: str
) -> None:
    _touch(tmp_path, "a.docx")
    (tmp_path / "constitution.toml").write_text(content, encoding="utf-8")

    with pytest.raises(UsageError, match=told) as raised:
        gathered(tmp_path)

    assert "\n" not in str(raised.value).strip()


def test_a_file_that_a_list_names_and_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "constitution.toml").write_text('files = ["gone.docx"]', "utf-8")

    with pytest.raises(MissingSourceError, match=r"gone\.docx: there is no such file"):
        gathered(tmp_path)
