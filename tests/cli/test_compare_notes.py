"""Notes and rules on the command line: found, kept, refused, and recorded from."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from docx import Document

from constitution_diff.codec import notes_of
from tests.cli.running import DOCUMENTS, run, told
from tests.render import planted

if TYPE_CHECKING:
    from pathlib import Path

OFFICERS: Final = DOCUMENTS.parent / "officers"
V1, V2, V3 = (DOCUMENTS / f"harrowmere-v{version}.docx" for version in (1, 2, 3))
NOTES: Final = OFFICERS / "harrowmere-v2.notes.toml"
GLOSSARY: Final = OFFICERS / "harrowmere.glossary.toml"
RULES: Final = OFFICERS / "harrowmere.rules.toml"
_NOTE: Final = '[[change]]\nold = "1.1"\nnew = "1.1"\nreason = "Members asked."\n'


def _words(path: Path) -> str:
    document = Document(str(path))
    cells = (cell.text for t in document.tables for row in t.rows for cell in row.cells)
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_notes_to_fill_in_hold_each_change(folder: Path) -> None:
    run("compare", "old.txt", "new.txt", "-o", "new.notes.toml", cwd=folder)

    (note,) = notes_of((folder / "new.notes.toml").read_text("utf-8")).entries
    assert [address.citation for address in (*note.old, *note.new)] == ["1.1", "1.1"]
    assert note.blank


def test_a_report_of_notes_may_have_any_name(folder: Path) -> None:
    run("compare", "old.txt", "new.txt", "-o", "notes=mine.toml", cwd=folder)

    assert "[[change]]" in (folder / "mine.toml").read_text("utf-8")


def test_notes_beside_the_proposed_version_are_found_and_kept(folder: Path) -> None:
    (folder / "new.notes.toml").write_text(_NOTE, encoding="utf-8")

    ended = run("compare", "old.txt", "new.txt", "--format", "notes", "-q", cwd=folder)

    assert b'reason = "Members asked."' in ended.stdout


def test_notes_that_were_read_are_not_written_over(folder: Path) -> None:
    (folder / "new.notes.toml").write_text(_NOTE, encoding="utf-8")

    ended = run(
        "compare", "old.txt", "new.txt", "-o", "new.notes.toml", "--force", cwd=folder
    )

    assert ended.returncode == 2
    assert "this is one of the files to be read" in told(ended)[0]


def test_another_route_without_a_reason_is_refused(folder: Path) -> None:
    (folder / "mine.toml").write_text(_NOTE + 'route = "Cabinet"\n', encoding="utf-8")

    ended = run("compare", "old.txt", "new.txt", "--notes", "mine.toml", cwd=folder)

    assert ended.returncode == 2
    (line,) = told(ended)
    assert "sets the route 'Cabinet' without a reason; say why" in line


def test_notes_survive_a_redraft(tmp_path: Path) -> None:
    run("compare", V1, V3, "--notes", NOTES, "-o", "again.notes.toml", cwd=tmp_path)

    written = (tmp_path / "again.notes.toml").read_text("utf-8")
    before = {note.reason for note in notes_of(NOTES.read_text("utf-8")).entries}
    after = {note.reason for note in notes_of(written).entries}
    assert before <= after
    assert not any(note.stale for note in notes_of(written).entries)


def test_comments_are_proposed_and_wait_to_be_confirmed(tmp_path: Path) -> None:
    for name, content in (planted.old_file(), planted.new_file()):
        (tmp_path / name).write_bytes(content)
    names = ("adopted.docx", "draft.docx")

    run(
        "compare", *names, "--reasons-from", "comments", "-o", "a.notes.toml",
        cwd=tmp_path,
    )  # fmt: skip

    written = (tmp_path / "a.notes.toml").read_text("utf-8")
    assert f'\n# reason = "{planted.REMARK}"\n' in written
    assert all(note.blank for note in notes_of(written).entries)
    confirmed = written.replace("# reason", "reason")
    (tmp_path / "draft.notes.toml").write_text(confirmed, encoding="utf-8")
    ended = run("compare", *names, "--format", "notes", "-q", cwd=tmp_path)
    assert f'\nreason = "{planted.REMARK}"\n' in ended.stdout.decode()


def test_a_record_holds_what_the_rules_delegate_with_their_words(
    tmp_path: Path,
) -> None:
    ended = run(
        "compare", V1, V2, "--rules", RULES, "--glossary", GLOSSARY,
        "-o", "record=decision.docx", "-q", cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 1
    words = _words(tmp_path / "decision.docx")
    assert "Draft – not yet decided" in words
    assert "Council: Harrowmere Borough Council" in words
    assert "Decision maker: Monitoring Officer" in words
    assert "“14.4 Where the title of an office or a body has changed" in words
    assert "here at 10 places in 10 provisions: paragraph under 1.2 (2); " in words
    assert "\nThe old words still stand in 4.1.\n" in words
    assert "\nportfolio holder\ncabinet member\n" in words
    assert words.count("portfolio holder") == 1
    assert "two working days" not in words
    assert "The rule relied on:" in words
    assert "authority" not in words
    assert re.search(r"\nConsulted\n\n", words)


def test_a_record_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        run(
            "compare", V1, V2, "--rules", RULES, "--glossary", GLOSSARY,
            "-o", f"record={name}", "-q", cwd=tmp_path,
        )  # fmt: skip

    first, second = ((tmp_path / name).read_bytes() for name in ("a.docx", "b.docx"))
    assert first == second
    with ZipFile(BytesIO(first)) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert "creator" not in core
    assert "lastModifiedBy" not in core


def test_without_rules_there_is_nothing_to_record(tmp_path: Path) -> None:
    ended = run("compare", V1, V2, "-o", "record=decision.docx", "-q", cwd=tmp_path)

    assert ended.returncode == 2
    (line,) = told(ended)
    assert line.startswith("Error: None of these changes is made under delegation")
    assert "no rules were named" in line
    assert not (tmp_path / "decision.docx").exists()


def test_a_record_says_that_rules_were_named_and_why_none_delegates(
    tmp_path: Path,
) -> None:
    ended = run(
        "compare", V1, V2, "--rules", _council(tmp_path, "terminology"),
        "-o", "record=decision.docx", "-o", "schedule=changes.csv", "-q", cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 2
    (line,) = told(ended)
    assert "no change here falls under a rule of officer.rules.toml" in line
    assert "confirm it with --glossary FILE" in line
    assert "no file was written, of the other reports either" in line
    assert not list(tmp_path.glob("*.docx")) + list(tmp_path.glob("*.csv"))


def test_a_misspelt_key_is_told_with_the_one_meant_and_one_mark(
    tmp_path: Path,
) -> None:
    rules = _council(tmp_path, "cosmetic")
    words = rules.read_text(encoding="utf-8").replace("delegated", "deligated")
    rules.write_text(words, encoding="utf-8")

    ended = run("compare", V1, V2, "--rules", rules, cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended)[0].endswith("rule 1 has no “deligated”; did you mean delegated?")


def test_a_list_that_is_named_twice_is_refused_before_reasons_are_lost(
    tmp_path: Path,
) -> None:
    for flag in ("--notes", "--rules", "--glossary", "--overrides"):
        ended = run("compare", V1, V2, flag, "a.toml", flag, "b.toml", cwd=tmp_path)

        assert ended.returncode == 2
        assert f"{flag} names 2 files, a.toml and b.toml" in told(ended)[0]


def _council(folder: Path, significance: str) -> Path:
    """Rules by which an officer makes changes of one sort."""
    path = folder / "officer.rules.toml"
    path.write_text(
        '[[rule]]\nquote = "14.4 The officer may."\nroute = "Monitoring Officer"\n'
        f'delegated = true\nsignificance = ["{significance}"]\n',
        encoding="utf-8",
    )
    return path


def test_the_schedule_of_several_versions_goes_by_notes_and_rules(
    tmp_path: Path,
) -> None:
    ended = run(
        "compare", V1, V2, V3, "--notes", NOTES, "--rules", RULES,
        "-o", "schedule=all.csv", "-q", cwd=tmp_path,
    )  # fmt: skip

    assert ended.returncode == 1
    written = (tmp_path / "all.csv").read_text("utf-8-sig")
    assert "Members asked for quicker answers in their survey" in written
    assert "14.1 Every other change to this constitution" in written
    assert "Two recent decisions were overturned" not in written  # it is private


def test_rules_without_a_schedule_of_several_versions_are_refused(
    tmp_path: Path,
) -> None:
    ended = run("compare", V1, V2, V3, "--rules", RULES, cwd=tmp_path)

    assert ended.returncode == 2
    (line,) = told(ended)
    assert "--rules is for the schedule alone" in line


def test_the_schedule_parts_what_is_delegated_from_what_is_not(tmp_path: Path) -> None:
    run(
        "compare", V1, V2, "--rules", RULES, "--glossary", GLOSSARY,
        "-o", "schedule=a.html", "-q", cwd=tmp_path,
    )  # fmt: skip

    written = (tmp_path / "a.html").read_text("utf-8")
    _, _, delegated = written.partition("B – made under delegation, for information")
    assert "14.4 Where the title of an office or a body has changed" in delegated
    assert "14.1 Every other change" not in delegated
