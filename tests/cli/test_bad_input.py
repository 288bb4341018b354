"""What is no constitution gets one clear sentence, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import DOCUMENTS, names, run, told
from tests.read.docx.builders import package

if TYPE_CHECKING:
    from pathlib import Path

_WORD: Final = (DOCUMENTS / "harrowmere-v1.docx").read_bytes()
_BAD: Final[dict[str, tuple[bytes, str]]] = {
    "empty.docx": (b"", "the file is empty"),
    "blanks.txt": (b" \n\t\r\n \n", "the file is empty"),
    "blanks-16.txt": (" \n \n".encode("utf-16"), "the file is empty"),
    "picture.docx": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "this is a PNG picture"),
    "photo.pdf": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "this is a JPEG picture"),
    "rubbish.docx": (bytes(range(256)), "this is a binary file of an unknown kind"),
    "cut-off.docx": (_WORD[: len(_WORD) // 2], "the file is damaged"),
    "flipped.docx": (_WORD[:2000] + b"\xff" * 3000 + _WORD[5000:], "the file is dam"),
    "sums.xlsx": (
        package({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}),
        "this is a spreadsheet",
    ),
    "slides.pptx": (
        package({"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}),
        "this is a presentation",
    ),
    "free.odt": (
        package({"mimetype": "application/x", "content.xml": "<a/>"}),
        "this is an OpenDocument file",
    ),
    "some.zip": (package({"a.txt": "words"}), "this is an archive"),
    "old.doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        "this is an Office file from before 2007 and no Word text",
    ),
    "header-only.pdf": (b"%PDF-1.7\nrubbish\n", "the file is damaged"),
    "binary.pdf": (b"%PDF-1.7\n" + bytes(range(256)) * 4, "the file is damaged"),
}


@pytest.mark.parametrize("name", _BAD)
def test_bad_content_gets_one_sentence(tmp_path: Path, name: str) -> None:
    content, why = _BAD[name]
    (tmp_path / name).write_bytes(content)

    ended = run("outline", name, "-o", "outline.json", cwd=tmp_path)

    assert ended.returncode == 2
    assert ended.stdout == b""
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith(f"Error: {name}: {why}")
    assert names(tmp_path) == {name}


@pytest.mark.parametrize("verb", ["outline", "tracked"])
def test_a_file_that_is_not_there_gets_one_sentence(tmp_path: Path, verb: str) -> None:
    ended = run(verb, "gone/adopted.docx", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended)[0] == (
        "Error: gone/adopted.docx: there is no such file; "
        "check the name and the folder."
    )


@pytest.mark.parametrize("arguments", [("outline", ""), ("compare", "old.txt", "")])
def test_an_empty_name_gets_one_sentence(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    ended = run(*arguments, cwd=folder)

    assert ended.returncode == 2
    assert told(ended) == [
        "Error: The name of a file is empty; name the file that is to be read."
    ]


def test_an_empty_folder_gets_one_sentence(tmp_path: Path) -> None:
    ended = run("outline", ".", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended) == ["Error: .: there is no document in this folder."]


def test_a_file_without_end_gets_one_sentence(tmp_path: Path) -> None:
    ended = run("outline", "/dev/zero", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended)[0].startswith("Error: /dev/zero: it is larger than 256 MB.")


@pytest.mark.parametrize("wanted", ["docx", "pdf"])
def test_content_that_is_not_the_input_format_gets_one_sentence(
    folder: Path, wanted: str
) -> None:
    ended = run("outline", "old.txt", "--input-format", wanted, cwd=folder)

    assert ended.returncode == 2
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith("Error: old.txt: ")


def test_compare_names_the_file_that_is_bad(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")

    ended = run("compare", "old.txt", "empty.txt", cwd=folder)

    assert told(ended)[0].startswith("Error: empty.txt: the file is empty.")


def test_a_wrong_suffix_is_a_notice_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "adopted.pdf").write_bytes(_WORD)

    ended = run("outline", "adopted.pdf", cwd=tmp_path)

    assert ended.returncode == 0
    assert told(ended)[0] == (
        "Notice: adopted.pdf ends in .pdf but is a Word document; it was read as that."
    )
