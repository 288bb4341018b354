"""Folders go, names of files stay, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from constitution_diff.render.paths import file_name, without_paths


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (r"C:\Users\kj\My Drafts\Part 4 v2.docx", "Part 4 v2.docx"),
        (r"\\server\Legal Services\Part 4.docx", "Part 4.docx"),
        ("file:///C:/Users/kj/Part%204.docx", "Part%204.docx"),
        ("/home/kj/drafts/part4.odt page 3", "part4.odt page 3"),
        ("~/drafts/part4.odt", "part4.odt"),
        (
            "https://council-my.sharepoint.com/personal/kj_council/Part4.docx",
            "Part4.docx",
        ),
        ("(C:\\Temp\\a.docx)", "(a.docx)"),
    ],
)
def test_a_path_becomes_the_name_of_its_file(words: str, shown: str) -> None:
    assert without_paths(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        "members and/or officers",
        "£/days/quorum",
        "2024/25 / 2025/26",
        "https://www.harrowmere.gov.uk/council/constitution",
        "Chair / Vice-Chair / Clerk",
        "Part 4: Rules",
        r"a backslash \ alone",
    ],
)
def test_what_is_no_path_is_left_alone(words: str) -> None:
    assert without_paths(words) == words


def test_the_name_is_the_last_word_of_a_path() -> None:
    assert [file_name(n) for n in ("a/b.docx", r"a\b.docx", "b.docx")] == ["b.docx"] * 3
