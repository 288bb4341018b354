"""`publish` lists what a file would give away, and writes a copy without it."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.model import Table
from constitution_diff.read.docx import read_docx
from tests.cli.running import DOCUMENTS, names, run, told
from tests.read.docx.builders import cell, docx, p, r, row, table, texts
from tests.render.docx.publishing.files import KEPT, PERSON, word_file
from tests.render.docx.publishing.planted import PLANTED

if TYPE_CHECKING:
    from pathlib import Path

_DRAFT: Final = DOCUMENTS / "harrowmere-v3-draft.docx"


def _write(folder: Path, *codes: str) -> None:
    content = word_file(*(PLANTED[code] for code in codes))
    (folder / "draft.docx").write_bytes(content)


def test_what_is_found_is_listed_as_an_internal_paper(tmp_path: Path) -> None:
    _write(tmp_path, "comments")

    ended = run("publish", "draft.docx", cwd=tmp_path)

    printed = ended.stdout.decode()
    assert ended.returncode == 0
    assert printed.startswith("Internal – not for publication")
    assert "Comments: 1 [comments]" in printed
    assert f": “{PERSON}”" in printed


def test_the_places_of_changes_are_the_provisions_that_tracked_tells(
    tmp_path: Path,
) -> None:
    found = json.loads(run("publish", _DRAFT, "--json", cwd=tmp_path).stdout)
    tracked = json.loads(run("tracked", _DRAFT, "--json", cwd=tmp_path).stdout)

    findings = {one["code"]: one for one in found["findings"]}
    places = {one["clause"] for one in findings["tracked-changes"]["places"]}
    inserted = [one for one in tracked["revisions"] if one["kind"] == "inserted"]
    assert {one["final"]["clause"] for one in inserted if one["final"]} <= places
    (author,) = findings["change-authors"]["places"]
    assert author["quote"] == "Democratic Services (101)"


@pytest.mark.parametrize(
    ("code", "strip", "expected"),
    [
        ("comments", (), 1),
        ("comments", ("--strip", "-o", "clean.docx"), 0),
        ("ink", ("--strip", "-o", "clean.docx"), 1),
    ],
)
def test_the_exit_code_tells_what_is_found_or_left(
    tmp_path: Path, code: str, strip: tuple[str, ...], expected: int
) -> None:
    _write(tmp_path, code)

    ended = run("publish", "draft.docx", "--exit-code", *strip, cwd=tmp_path)

    assert ended.returncode == expected


def test_a_stripped_copy_holds_the_words_and_no_more(tmp_path: Path) -> None:
    _write(tmp_path, "comments", "custom-xml")

    ended = run("publish", "draft.docx", "--strip", "-o", "clean.docx", cwd=tmp_path)

    clean = (tmp_path / "clean.docx").read_bytes()
    assert ended.stdout == b""
    assert told(ended)[0].endswith("Nothing is left that this check knows of.")
    assert texts(read_docx(clean, "clean.docx")) == [
        "The quorum is five.",
        "Votes are equal.",
    ]


@pytest.mark.parametrize("code", ["header-not-shown", "note-not-shown"])
def test_a_text_beside_the_body_goes_where_it_is_printed_nowhere(
    tmp_path: Path, code: str
) -> None:
    _write(tmp_path, code)

    ended = run("publish", "draft.docx", "--strip", "-o", "clean.docx", cwd=tmp_path)

    clean = (tmp_path / "clean.docx").read_bytes()
    assert told(ended)[0].endswith("Nothing is left that this check knows of.")
    assert [line for line in texts(read_docx(clean, "clean.docx")) if line] == [KEPT]


def test_a_report_says_what_went_and_what_is_left(tmp_path: Path) -> None:
    _write(tmp_path, "comments", "ink")

    run(
        "publish", "draft.docx", "--strip", "-o", "clean.docx", "-o", "left.json",
        "-o", "left.html", cwd=tmp_path,
    )  # fmt: skip

    found = json.loads((tmp_path / "left.json").read_bytes())
    page = (tmp_path / "left.html").read_text(encoding="utf-8")
    assert found["stripped"] is True
    assert [one["code"] for one in found["left"]] == ["ink"]
    assert "Removed from the copy" in page
    assert "Internal – not for publication" in page


@pytest.mark.parametrize(
    ("settle", "words"), [("--accept", "twice"), ("--reject", "once")]
)
def test_changes_are_settled_as_asked(tmp_path: Path, settle: str, words: str) -> None:
    _write(tmp_path, "tracked-changes")

    run("publish", "draft.docx", "--strip", settle, "-o", "clean.docx", cwd=tmp_path)

    clean = read_docx((tmp_path / "clean.docx").read_bytes(), "clean.docx")
    assert texts(clean)[-1] == words
    assert clean.revisions == ()


def test_a_row_that_left_out_a_column_before_its_changes_is_rejected(
    tmp_path: Path,
) -> None:
    who = 'w:id="9" w:author="Jo Bloggs" w:date="2026-01-05T09:00:00Z"'
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    changed = f"<w:trPrChange {who}>{before}</w:trPrChange>"
    rows = row(cell(p(r("Chair"))), cell(p(r("Fee"))), properties=changed)
    (tmp_path / "draft.docx").write_bytes(docx(table(rows) + p(r("End."))))

    ended = run(
        "publish", "draft.docx", "--strip", "--reject", "-o", "clean.docx", cwd=tmp_path
    )

    clean = read_docx((tmp_path / "clean.docx").read_bytes(), "clean.docx")
    assert ended.returncode == 0
    assert clean.revisions == ()
    assert isinstance(clean.blocks[0], Table)
    cells = clean.blocks[0].rows[0].cells
    words = ["".join(q.text for q in one.paragraphs) for one in cells]
    assert words == ["", "Chair", "Fee"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--strip", "-o", "clean.docx"), "Add --accept or --reject"),
        (("--strip",), "name it with one -o OUT.docx"),
        (("-o", "clean.docx"), "only with --strip"),
        (("--accept",), "add --strip"),
        (("--strip", "--accept", "--reject", "-o", "clean.docx"), "contradict"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    _write(tmp_path, "tracked-changes")

    ended = run("publish", "draft.docx", *arguments, cwd=tmp_path)

    assert ended.returncode == 2
    assert why in ended.stderr.decode()
    assert names(tmp_path) == {"draft.docx"}


def test_a_pdf_is_looked_at_and_never_stripped(tmp_path: Path) -> None:
    pdf = DOCUMENTS.parent / "prints" / "harrowmere-v3.pdf"

    listed = run("publish", pdf, "--json", cwd=tmp_path)
    refused = run("publish", pdf, "--strip", "-o", "clean.docx", cwd=tmp_path)

    assert json.loads(listed.stdout)["sources"][0]["format"] == "pdf"
    assert refused.returncode == 2
    assert "a PDF is only looked at" in refused.stderr.decode()


def test_what_is_neither_word_nor_pdf_is_refused(folder: Path) -> None:
    ended = run("publish", "old.txt", cwd=folder)

    assert ended.returncode == 2
    assert "only Word files (.docx, .docm) and PDFs" in ended.stderr.decode()


@pytest.mark.slow
def test_libreoffice_opens_a_stripped_copy(tmp_path: Path) -> None:
    # Left out is what LibreOffice cannot show of so small a file.
    _write(tmp_path, "comments", "text-not-shown", "local-link", "embedded-object",
           "custom-markup", "data-binding", "template")  # fmt: skip
    run("publish", "draft.docx", "--strip", "-o", "clean.docx", cwd=tmp_path)

    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless", "--convert-to", "txt:Text (encoded):UTF8", "clean.docx",
        ],
        cwd=tmp_path, capture_output=True, check=True, timeout=120,
    )  # fmt: skip

    lines = (tmp_path / "clean.txt").read_text(encoding="utf-8-sig").split()
    assert " ".join(lines).startswith("The quorum is five. Votes are equal. Votes")
