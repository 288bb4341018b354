"""A Word redline where only a part of each version was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.read.docx import read_docx
from tests.cli.running import run, told
from tests.read.docx.builders import docx, p

if TYPE_CHECKING:
    from pathlib import Path

_PART = ("--old-part", "1", "--new-part", "1")
_NOT_HEEDED = "--old-part and --new-part are not heeded in it"


def _rules(count: str) -> list[str]:
    return ["1. Votes", f"1.1 It needs {count} hands.", "2. Fees", f"2.1 Pay {count}."]


def test_of_word_files_it_is_the_whole_and_a_page_the_part(tmp_path: Path) -> None:
    for name, count in (("old.docx", "five"), ("new.docx", "six")):
        (tmp_path / name).write_bytes(docx("".join(map(p, _rules(count)))))

    ended = run("compare", "old.docx", "new.docx", *_PART, "-o", "redline.docx", "-o",
                "page.html", "--comments", cwd=tmp_path)  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    remarks = [one.text for one in read.revisions if one.kind == "comment"]
    assert _NOT_HEEDED in " ".join(told(ended))
    assert not any("Only this part" in one for one in remarks)
    assert [one for one in remarks if one.startswith("2.1")]
    assert "Only this part" in (tmp_path / "page.html").read_text("utf-8")


def test_of_other_files_it_is_the_part(tmp_path: Path) -> None:
    for name, count in (("old.txt", "five"), ("new.txt", "six")):
        (tmp_path / name).write_text("\n\n".join(_rules(count)), "utf-8")

    ended = run("compare", "old.txt", "new.txt", *_PART, "-o", "redline.docx",
                cwd=tmp_path)  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    assert _NOT_HEEDED not in " ".join(told(ended))
    assert not [block for block in read.blocks if "Fees" in str(block)]
