"""Several files, a folder or a list of files stand for one document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.vocabulary import INTERNAL
from tests.cli.running import DOCUMENTS, Ended, run, told

if TYPE_CHECKING:
    from pathlib import Path

_PARTS = {
    "Part 1.txt": "1. Meetings\n\nThe quorum is five.\n",
    "Part 2.txt": "1. Votes\n\nVotes are equal. See rule 1 of Part 1.\n",
    "Part 10.txt": "1. Fees\n\nFees are due.\n",
}


def _write(folder: Path, files: dict[str, str] | None = None) -> Path:
    folder.mkdir()
    for name, text in (_PARTS if files is None else files).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _ids(ended: Ended) -> list[str]:
    return [clause["id"] for clause in json.loads(ended.stdout)["clauses"]]


def test_a_folder_is_read_as_one_document_in_the_order_told(tmp_path: Path) -> None:
    _write(tmp_path / "new")

    ended = run("outline", "new", "--json", cwd=tmp_path)

    shown = json.loads(ended.stdout)
    assert ended.returncode == 0
    assert [source["name"] for source in shown["sources"]] == [
        "new/Part 1.txt", "new/Part 2.txt", "new/Part 10.txt",
    ]  # fmt: skip
    assert [c["source"] for c in shown["clauses"]] == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    assert shown["references"][0]["targets"][0]["clause"] == "Part 1/1"
    assert told(ended)[0] == (
        "Notice: 3 files were read as one document, in this order: "
        "new/Part 1.txt; new/Part 2.txt; new/Part 10.txt."
    )


def test_several_files_are_one_document_in_the_order_given(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")

    ended = run("outline", "Part 10.txt", "Part 2.txt", "--json", cwd=folder)

    assert _ids(ended)[:1] + _ids(ended)[3:4] == ["Part 10", "Part 2"]


def test_standard_input_may_be_one_of_several_files_once(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")

    one = run("outline", "-", "Part 2.txt", "--json", cwd=folder, stdin=b"Some words.")
    two = run("outline", "-", "-", cwd=folder, stdin=b"Some words.")

    assert _ids(one)[:2] == ["p1", "Part 2"]
    assert told(two) == ["Error: Only one FILE can be standard input (-)."]


@pytest.mark.parametrize(
    ("verb", "named"),
    [("check", "Part 1.txt and 2 more files"), ("tracked", "new (3 files)")],
)
def test_other_verbs_take_a_folder_too(tmp_path: Path, verb: str, named: str) -> None:
    """A list for the public names no folder; `tracked` is for officers."""
    _write(tmp_path / "new")

    ended = run(verb, "new", cwd=tmp_path)

    assert ended.returncode == 0
    first = ended.stdout.decode().replace(f"{INTERNAL}\n\n", "").splitlines()[0]
    assert first == named


def test_a_clause_that_changes_files_is_neither_deleted_nor_inserted(
    tmp_path: Path,
) -> None:
    whole = "\n\n".join(f"{name[:-4]}\n\n{text}" for name, text in _PARTS.items())
    _write(tmp_path / "new")
    (tmp_path / "old.txt").write_text(whole, encoding="utf-8")

    ended = run("compare", "old.txt", "new", "--json", cwd=tmp_path)

    assert json.loads(ended.stdout)["summary"]["relations"] == {"same": 9}
    assert ended.returncode == 0


def test_a_list_says_which_part_a_file_is(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")
    (folder / "constitution.toml").write_text(
        'title = "Constitution of Wexmoor"\nfiles = ["Part 2.txt", '
        '{ file = "Part 1.txt", part = "Schedule A", title = "Meetings" }]\n',
        encoding="utf-8",
    )

    ended = run("outline", "new", "--json", cwd=tmp_path)

    assert json.loads(ended.stdout)["title"] == "Constitution of Wexmoor"
    assert _ids(ended) == [
        "Part 2", "Part 2/1", "Part 2/1/p1",
        "Schedule A", "Schedule A/1", "Schedule A/1/p1",
    ]  # fmt: skip
    assert (
        "Notice: new: not read as part of the document: Part 10.txt (not in the list)."
    ) in told(ended)


def test_a_list_with_a_part_that_is_none_gets_one_sentence(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")
    (folder / "constitution.toml").write_text(
        'files = [{ file = "Part 1.txt", part = "Rules" }]', encoding="utf-8"
    )

    ended = run("outline", "new", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended) == [
        (
            "Error: new/Part 1.txt: the list of files calls it 'Rules'; "
            'a part is called "Part 4", "Schedule B" or "Appendix 1".'
        )
    ]


def test_a_file_in_the_folder_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")
    (folder / "Part 3.docx").write_bytes(b"PK\x03\x04 broken")

    ended = run("outline", "new", cwd=tmp_path)

    assert ended.returncode == 2
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith("Error: new/Part 3.docx: ")


def test_a_broken_link_in_the_folder_is_named(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")
    (folder / "Part 3.docx").symlink_to(folder / "gone.docx")

    ended = run("outline", "new", cwd=tmp_path)

    assert told(ended) == [
        "Error: new/Part 3.docx: there is no such file; check the name and the folder."
    ]


def test_odd_files_are_named_in_one_notice(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (folder / "crest.png").write_bytes(b"\x89PNG")

    ended = run("outline", "new", cwd=tmp_path)

    assert told(ended)[0] == (
        "Notice: new: not read as part of the document: "
        "crest.png (a picture); .DS_Store (hidden)."
    )


def test_nothing_is_written_into_a_folder_that_is_read(tmp_path: Path) -> None:
    _write(tmp_path / "new")

    ended = run("outline", "new", "-o", "new/out.html", "--force", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended) == [
        (
            "Error: new/out.html: it lies in the folder to be read; "
            "name another folder. Nothing was written."
        )
    ]


def test_word_and_text_parts_make_one_document(tmp_path: Path) -> None:
    folder = _write(tmp_path / "new", {"Part 9 Fees.txt": "1. Fees\n\nFees are due.\n"})
    word = DOCUMENTS / "harrowmere-v1.docx"
    (folder / "Part 1 to 4.docx").write_bytes(word.read_bytes())

    ended = run("outline", "new", "--json", cwd=tmp_path)

    shown = json.loads(ended.stdout)
    assert [source["format"] for source in shown["sources"]] == ["docx", "text"]
    assert shown["clauses"][-1]["id"] == "Part 9/1/p1"


@pytest.mark.parametrize(
    "names",
    [("new/Part 1.txt", "new/Part 1.txt"), ("new", "new/Part 1.txt"), ("list.toml",)],
)
def test_a_file_named_twice_gets_one_sentence(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    _write(tmp_path / "new")
    (tmp_path / "list.toml").write_text(
        'files = ["new/Part 1.txt", "new/Part 2.txt", "new/Part 1.txt"]\n', "utf-8"
    )

    ended = run("outline", *names, "--json", cwd=tmp_path)

    assert ended.returncode == 2
    assert ended.stdout == b""
    assert told(ended) == [
        (
            "Error: new/Part 1.txt is named twice as part of one document. "
            "Name each of its files once."
        )
    ]
