"""A Word redline from the command line, accepted and rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from constitution_diff.model import Outline, Source, Table, View
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.workflow import Request, outline_of
from tests.cli.running import DOCUMENTS, names, run, told
from tests.read.docx.builders import deleted, docx, ins, p, r

if TYPE_CHECKING:
    from pathlib import Path

_OLD, _NEW = (DOCUMENTS / f"harrowmere-v{version}.docx" for version in (1, 2))


def _says(source: Source) -> list[tuple[str, ...]]:
    return [
        tuple(cell.text for row in block.rows for cell in row.cells)
        if isinstance(block, Table)
        else (block.role.value, block.labelled_text)
        for block in source.blocks
    ]


def test_it_reads_as_both_files_by_its_tracked_changes(tmp_path: Path) -> None:
    ended = run("compare", str(_OLD), str(_NEW), "-o", "redline.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    old, new = (read_docx(path.read_bytes(), path.name) for path in (_OLD, _NEW))
    assert ended.returncode == 1
    assert read.revisions
    assert _says(read.original()) == _says(old.final())
    assert _says(read.final()) == _says(new.final())


def test_author_and_date_are_those_that_were_given(tmp_path: Path) -> None:
    run(
        "compare", str(_OLD), str(_NEW), "-o", "redline.docx",
        "--author", "Legal Services", "--date", "2026-11-29", cwd=tmp_path,
    )  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    assert {(one.author, one.date) for one in read.revisions} == {
        ("Legal Services", "2026-11-29T00:00:00Z")
    }


@pytest.mark.parametrize("report", ["redline", "clean"])
def test_it_goes_to_standard_output_where_that_is_asked(
    tmp_path: Path, report: str
) -> None:
    _write(tmp_path)

    run(*_SMALL, "-o", f"{report}=made.docx", cwd=tmp_path)
    ended = run(*_SMALL, "--report", report, "--format", "docx", cwd=tmp_path)

    assert ended.stdout == (tmp_path / "made.docx").read_bytes()


@pytest.mark.parametrize(
    ("flag", "value", "says"),
    [("--author", " ", "--author is empty"),
     ("--author", "Legal\x07Services", "--author is no name that Word can show"),
     ("--author", "L" * 121, "--author is no name that Word can show"),
     ("--initials", "\ud800", "--initials is no name that Word can show"),
     ("--date", "2026-02-30", "2026-02-30 is no date; write 2021-12-16, ")],
)  # fmt: skip
def test_a_mark_that_word_cannot_hold_is_refused(
    tmp_path: Path, flag: str, value: str, says: str
) -> None:
    _write(tmp_path)

    ended = run(*_SMALL, "-o", "redline.docx", flag, value, cwd=tmp_path)

    assert ended.returncode == 2
    assert says in told(ended)[-1]
    assert names(tmp_path) == {"old.docx", "new.docx"}


@pytest.mark.parametrize("kind", ["macroEnabled", "template", "macroEnabledTemplate"])
def test_macros_and_templates_become_documents(tmp_path: Path, kind: str) -> None:
    _write(tmp_path, kind)

    ended = run(*_SMALL, "-o", "redline.docx", cwd=tmp_path)

    with ZipFile(tmp_path / "redline.docx") as made:
        types = made.read("[Content_Types].xml").decode()
    assert "wordprocessingml.document.main+xml" in types
    assert "new.docx holds macros, or is a template" in " ".join(told(ended))


def test_macros_are_told_of_the_word_file_and_not_of_the_text(tmp_path: Path) -> None:
    _write(tmp_path, "macroEnabled")
    (tmp_path / "newest.txt").write_text("The quorum is seven members.\n")

    ended = run("compare", "new.docx", "newest.txt", "-o", "redline.docx", cwd=tmp_path)

    (said,) = (line for line in told(ended) if "holds macros" in line)
    assert said.startswith("Notice: new.docx holds macros")


def test_what_word_cannot_track_stands_in_the_reports_beside_it(
    tmp_path: Path,
) -> None:
    """Alone, the page shows the provisions, and no Word file leaves anything out."""
    for name, wide in (("old", 11906), ("new", 16838)):
        page = f'<w:sectPr><w:pgSz w:w="{wide}" w:h="11906"/></w:sectPr>'
        words = p("The quorum is five members.")
        (tmp_path / f"{name}.docx").write_bytes(docx(words + page))

    alone = run(*_SMALL, "-o", "alone.html", cwd=tmp_path)
    run(
        *_SMALL, "-o", "r.docx", "-o", "r.html", "-o", "certificate=c.html",
        "--audience", "public", cwd=tmp_path,
    )  # fmt: skip

    said = "the page layout of section 1"
    assert alone.returncode == 0
    assert said in (tmp_path / "r.html").read_text("utf-8")
    assert said in (tmp_path / "c.html").read_text("utf-8")
    assert said not in (tmp_path / "alone.html").read_text("utf-8")


def test_no_report_says_where_a_link_leads_into_a_folder(tmp_path: Path) -> None:
    for name, address in (("old", "file://srv/J Smith/draft.docx"), ("new", "")):
        code = f'w:instr="HYPERLINK &quot;{address}&quot;"'
        link = f"<w:fldSimple {code}><w:r><w:t>our policy</w:t></w:r></w:fldSimple>"
        words = p(r("See ") + (link if address else r("our policy")))
        (tmp_path / f"{name}.docx").write_bytes(docx(words))

    ended = run(*_SMALL, "-o", "r.docx", "-o", "r.txt", cwd=tmp_path)

    report = (tmp_path / "r.txt").read_text("utf-8")
    assert "“our policy” (file://srv/J Smith/draft.docx, now no link)" in (
        " ".join(told(ended))
    )
    assert "where 1 link led: “our policy”" in report
    assert "srv" not in report


_SMALL = ("compare", "old.docx", "new.docx")


def _write(folder: Path, kind: str = "") -> None:
    """Two small Word files; the newer is of another main type where one is named."""
    (folder / "old.docx").write_bytes(docx(p("The quorum is five members.")))
    new = docx(p("The quorum is six members."))
    if kind:
        parts = open_parts(new, "new.docx")
        types = parts.contents["[Content_Types].xml"].decode()
        typed = types.replace(_MAIN, f"vnd.ms-word.{kind}.main+xml")
        assert typed != types
        parts.put("[Content_Types].xml", typed.encode())
        new = parts.saved()
    (folder / "new.docx").write_bytes(new)


_MAIN = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def test_a_document_in_several_files_has_no_word_redline(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    for at, path in enumerate((_OLD, _NEW)):
        (tmp_path / "old" / f"Part {at + 1}.docx").write_bytes(path.read_bytes())

    ended = run("compare", "old", str(_NEW), "-o", "redline.docx", cwd=tmp_path)

    assert ended.returncode == 2
    assert "a Word redline is made of one file on each side" in told(ended)[-1]
    assert names(tmp_path) == {"old"}


def test_a_file_called_clean_is_the_proposed_one_without_marks(tmp_path: Path) -> None:
    draft = DOCUMENTS / "harrowmere-v3-draft.docx"

    ended = run("compare", str(_OLD), str(draft), "-o", "clean.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "clean.docx").read_bytes(), "clean.docx")
    assert ended.returncode == 1
    assert not read.revisions
    assert _says(read) == _says(read_docx(draft.read_bytes(), "draft").final())


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
    assert _says(read) == [("body", "The quorum is five.")]


def test_kept_changes_of_a_draft_stay_with_their_author(tmp_path: Path) -> None:
    draft = DOCUMENTS / "harrowmere-v3-draft.docx"

    run(
        "compare", str(_OLD), str(draft), "-o", "redline.docx", "--pending", "keep",
        cwd=tmp_path,
    )  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    old, new = (read_docx(path.read_bytes(), path.name) for path in (_OLD, draft))
    assert {one.author for one in read.revisions} == {
        "Comparison", "Democratic Services",
    }  # fmt: skip
    assert _says(read.original()) == _says(old.final())
    assert _says(read.final()) == _says(new.final())


def test_pending_changes_can_be_rejected_first(tmp_path: Path) -> None:
    draft = DOCUMENTS / "harrowmere-v3-draft.docx"

    run(
        "compare", str(_OLD), str(draft), "-o", "redline.docx", "--pending", "reject",
        cwd=tmp_path,
    )  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    before = read_docx(draft.read_bytes(), "draft.docx").original()
    assert _says(read.final()) == _says(before)


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
        "compare", str(_OLD), str(_NEW), "-o", "redline.docx", "--pending", pending,
        flag, view, cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 2
    (said,) = told(ended)
    assert said.startswith(f"Error: --pending {pending} and a view {view} contradict")
    assert names(tmp_path) == set()


@pytest.mark.parametrize(
    ("date", "sentence"),
    [
        ("0026-11-29", "--date is in the year 26; write the year that is meant"),
        ("2026-11-29T25:00:00", "16 December 2021 or 2021-12-16T10:30:00."),
    ],
)
def test_a_date_that_cannot_be_meant_is_told(
    tmp_path: Path, date: str, sentence: str
) -> None:
    ended = run(
        "compare", str(_OLD), str(_NEW), "-o", "redline.docx", "--date", date,
        cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 2
    assert sentence in ended.stderr.decode()
    assert names(tmp_path) == set()


def test_it_is_whole_whatever_a_report_would_show(tmp_path: Path) -> None:
    both = (str(_OLD), str(_NEW))
    run("compare", *both, "-o", "all.docx", cwd=tmp_path)

    ended = run(
        "compare", *both, "-o", "some.docx", "--extent", "changed", "--only", "moved",
        cwd=tmp_path,
    )  # fmt: skip

    made, whole = (tmp_path / file for file in ("some.docx", "all.docx"))
    (said,) = (line for line in told(ended) if "not heeded" in line)
    assert "not heeded in it: --extent changed, --only." in said
    assert made.read_bytes() == whole.read_bytes()


def test_each_change_has_a_comment_where_that_is_asked(tmp_path: Path) -> None:
    run("compare", str(_OLD), str(_NEW), "-o", "redline.docx", "--comments",
        "--author", "Legal Services", cwd=tmp_path)  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    comments = [one.text for one in read.revisions if one.kind == "comment"]
    assert comments[0].startswith("Check before relying on this:")
    assert any(
        "reworded (needs attention)" in one
        and "Time limit: two working days → one working day" in one
        for one in comments
    )
    heads = [one.partition("\n")[0] for one in comments]
    assert sum(head.endswith("(needs attention)") for head in heads) == 18
    assert sum(head.endswith("(title or term to confirm)") for head in heads) == 10


def test_options_of_a_redline_that_nobody_writes_are_told(tmp_path: Path) -> None:
    ended = run("compare", str(_OLD), str(_NEW), "-o", "page.html", "--comments",
                "--author", "Legal Services", cwd=tmp_path)  # fmt: skip

    (said,) = (line for line in told(ended) if "Word redline" in line)
    assert said.startswith("Notice: --author, --comments: for a Word redline, and none")


_ALIKE = "In the Word redline it is set like harrowmere-v2.docx"
_OWN = "a document made of the provisions of both"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [("documents/harrowmere-v1.txt", "documents/harrowmere-v2.docx", _ALIKE),
     ("documents/harrowmere-v2.docx", "prints/harrowmere-v3.pdf", _ALIKE),
     ("documents/harrowmere-v1.txt", "documents/harrowmere-v2.txt", _OWN)],
)  # fmt: skip
def test_what_is_no_word_file_is_redlined_as_one(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    files = [DOCUMENTS.parent / name for name in (old, new)]

    ended = run("compare", *map(str, files), "-o", "redline.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    outlines = [outline_of(Request(one.name, one.read_bytes())) for one in files]
    assert says in " ".join(told(ended))
    assert [_provisions(outline_source(read, view)) for view in _VIEWS] == list(
        map(_provisions, outlines)
    )


_VIEWS = (View.ORIGINAL, View.FINAL)


def _provisions(outline: Outline) -> list[tuple[str, ...]]:
    return [
        (clause.citation, clause.label, clause.words, *clause.cells)
        for clause in outline.clauses
    ]


def test_a_clean_copy_of_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "new.txt").write_text("1. Votes\n\n1.1 Votes are open.\n", "utf-8")

    ended = run("compare", "old.docx", "new.txt", "-o", "clean.docx", cwd=tmp_path)

    assert ended.returncode == 2
    assert "new.txt is no Word file" in " ".join(told(ended))
    assert "clean.docx" not in names(tmp_path)
