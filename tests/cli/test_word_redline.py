"""A Word redline from the command line, accepted and rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from constitution_diff.read.docx import read_docx
from tests.cli.running import names, run, told
from tests.cli.word_files import NEW, OLD, SMALL, words_of, write_small
from tests.judges.constructs import note, notes
from tests.read.docx.builders import docx, p, r

if TYPE_CHECKING:
    from pathlib import Path


def test_it_reads_as_both_files_by_its_tracked_changes(tmp_path: Path) -> None:
    ended = run("compare", str(OLD), str(NEW), "-o", "redline.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    old, new = (read_docx(path.read_bytes(), path.name) for path in (OLD, NEW))
    assert ended.returncode == 1
    assert read.revisions
    assert words_of(read.original()) == words_of(old.final())
    assert words_of(read.final()) == words_of(new.final())


def test_author_and_date_are_those_that_were_given(tmp_path: Path) -> None:
    run(
        "compare", str(OLD), str(NEW), "-o", "redline.docx",
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
    write_small(tmp_path)

    run(*SMALL, "-o", f"{report}=made.docx", cwd=tmp_path)
    ended = run(*SMALL, "--report", report, "--format", "docx", cwd=tmp_path)

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
    write_small(tmp_path)

    ended = run(*SMALL, "-o", "redline.docx", flag, value, cwd=tmp_path)

    assert ended.returncode == 2
    assert says in told(ended)[-1]
    assert names(tmp_path) == {"old.docx", "new.docx"}


@pytest.mark.parametrize("kind", ["macroEnabled", "template", "macroEnabledTemplate"])
def test_macros_and_templates_become_documents(tmp_path: Path, kind: str) -> None:
    write_small(tmp_path, kind)

    ended = run(*SMALL, "-o", "redline.docx", cwd=tmp_path)

    with ZipFile(tmp_path / "redline.docx") as made:
        types = made.read("[Content_Types].xml").decode()
    assert "wordprocessingml.document.main+xml" in types
    assert "new.docx holds macros, or is a template" in " ".join(told(ended))


def test_macros_are_told_of_the_word_file_and_not_of_the_text(tmp_path: Path) -> None:
    write_small(tmp_path, "macroEnabled")
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

    alone = run(*SMALL, "-o", "alone.html", cwd=tmp_path)
    run(
        *SMALL, "-o", "r.docx", "-o", "r.html", "-o", "certificate=c.html",
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

    ended = run(*SMALL, "-o", "r.docx", "-o", "r.txt", cwd=tmp_path)

    report = (tmp_path / "r.txt").read_text("utf-8")
    assert "“our policy” (file://srv/J Smith/draft.docx, now no link)" in (
        " ".join(told(ended))
    )
    assert "where 1 link led: “our policy”" in report
    assert "srv" not in report


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
        "compare", str(OLD), str(NEW), "-o", "redline.docx", "--date", date,
        cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 2
    assert sentence in ended.stderr.decode()
    assert names(tmp_path) == set()


def test_it_is_whole_whatever_a_report_would_show(tmp_path: Path) -> None:
    both = (str(OLD), str(NEW))
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
    run("compare", str(OLD), str(NEW), "-o", "redline.docx", "--comments",
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


@pytest.mark.parametrize("asked", [("--comments",), ()])
def test_comments_that_spoil_notes_in_libreoffice_are_told(
    tmp_path: Path, asked: tuple[str, ...]
) -> None:
    first, last = p(r("1. Members vote.") + note(1)), p(r("3. Nobody else.") + note(2))
    for name, words in (("old.docx", "five"), ("new.docx", "six")):
        body = first + p(f"2. The quorum is {words} members.") + last
        written = docx(body, **notes("footnote", p("By law."), p("By custom.")))
        (tmp_path / name).write_bytes(written)

    ended = run(*SMALL, "-o", "redline.docx", *asked, cwd=tmp_path)

    said = "Notice: LibreOffice 7.4 shows and saves footnotes or endnotes of the"
    assert any(line.startswith(said) for line in told(ended)) is bool(asked)


def test_options_of_a_redline_that_nobody_writes_are_told(tmp_path: Path) -> None:
    ended = run("compare", str(OLD), str(NEW), "-o", "page.html", "--comments",
                "--author", "Legal Services", cwd=tmp_path)  # fmt: skip

    (said,) = (line for line in told(ended) if "Word redline" in line)
    assert said.startswith("Notice: --author, --comments: for a Word redline, and none")
