"""`accept` and `reject`: which tracked changes are settled, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import RevisionKind, View
from constitution_diff.read.docx import read_docx
from tests.cli.running import names, run, told
from tests.read.docx.builders import docx, texts
from tests.workflow.drafted import A_CLERK, SMALL, line
from tests.workflow.drafted import run as run_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A folder with draft.docx: 1.1 by A Clerk, 1.1(a) and 1.2 by B."""
    (tmp_path / "draft.docx").write_bytes(SMALL)
    return tmp_path


def _settled(folder: Path, *arguments: str, verb: str = "accept") -> list[str]:
    ended = run(verb, "draft.docx", "-o", "out.docx", *arguments, cwd=folder)
    assert ended.returncode == 0, ended.stderr
    return told(ended)


def _pending(path: Path) -> list[str]:
    source = read_docx(path.read_bytes(), path.name)
    kinds = (RevisionKind.INSERTED, RevisionKind.DELETED)
    return [one.text for one in source.revisions if one.kind in kinds]


def _final(path: Path) -> list[str]:
    return texts(read_docx(path.read_bytes(), path.name).viewed(View.FINAL))


def test_all_changes_are_settled_where_none_is_chosen(draft: Path) -> None:
    lines = _settled(draft)

    assert _pending(draft / "out.docx") == []
    assert _final(draft / "out.docx") == _final(draft / "draft.docx")
    assert lines == [
        (
            "Settled: 6 tracked changes. Left as tracked changes: none. "
            "Each piece of text, paragraph mark and row is counted by itself."
        ),
        "Written: out.docx",
    ]


def test_rejecting_gives_the_text_before_the_changes(draft: Path) -> None:
    _settled(draft, "--all", verb="reject")

    before = read_docx(SMALL, "draft.docx").viewed(View.ORIGINAL)
    assert _final(draft / "out.docx") == texts(before)


def test_what_is_not_chosen_stays_tracked(draft: Path) -> None:
    lines = _settled(
        draft, "--clause", "1.1", "--author", "b", "--from", "2026-02-06",
        "--to", "2026-02-06", verb="reject",
    )  # fmt: skip

    assert _pending(draft / "out.docx") == ["may", "must", "five", "six"]
    assert lines[0].startswith(
        "Settled: 2 tracked changes. Left as tracked changes: 4. "
    )


def test_what_was_agreed_is_accepted_and_what_was_refused_rejected(draft: Path) -> None:
    notes = (
        '[[change]]\nold = "1.1"\nnew = "1.1"\ndecision = "Agreed on 9 April."\n'
        '[[change]]\nold = "1.1(a)"\nnew = "1.1(a)"\ndecision = "Not agreed"\n'
        '[[change]]\nold = "1.2"\nnew = "1.2"\ndecision = "Agreed subject to advice"\n'
    )
    (draft / "noted.toml").write_text(notes, encoding="utf-8")

    lines = _settled(draft, "--decisions", "noted.toml")

    assert _final(draft / "out.docx")[1:3] == [
        "1.1 The clerk must give notice.",
        "(a) in writing; and",
    ]
    assert _pending(draft / "out.docx") == ["five", "six"]
    assert "“Agreed subject to advice”" in lines[0]


def test_a_change_of_a_section_alone_is_told_as_settled(tmp_path: Path) -> None:
    was = f"<w:sectPrChange {A_CLERK}><w:sectPr/></w:sectPrChange>"
    section = f'<w:sectPr><w:cols w:num="2"/>{was}</w:sectPr>'
    (tmp_path / "draft.docx").write_bytes(docx(line(run_of("Votes")) + section))

    lines = _settled(tmp_path, verb="reject")

    assert lines[0] == "Settled: 1 tracked change. Left as tracked changes: none."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--author", "C"), "that choice means none of its 6 tracked changes"),
        (("--all", "--clause", "1"), "--all and a choice of changes contradict"),
        (("--from", "2026-03-01", "--to", "2026-02-01"), "is after --to 2026-02-01"),
        (("--clause", ""), "--clause is empty; name a provision"),
        (("--clause", "77"), "draft.docx holds no provision '77'"),
        (("--decisions", "gone.toml"), "gone.toml: there is no such file"),
        (("--decisions", "odd.csv"), "odd.csv: the schedule cannot be used"),
        (("--decisions", "blank.csv"), "blank.csv: nothing is decided in it"),
        (("--decisions", "blank.toml"), "blank.toml: nothing is decided in it"),
        (("--decisions", "draft.docx"), "draft.docx is no list of decisions"),
        (("--decisions", "other.toml"), "99: the current version has no 99"),
        (("-o", "gone/out.docx"), "gone/out.docx: there is no folder gone"),
        (("-o", "draft.docx", "--force"), "this is one of the files to be read"),
        (("-o", "odd.csv.docx"), "odd.csv.docx: it exists already; --force replaces"),
        (("--from", "tomorrow"), "tomorrow is no date; write 2021-12-16"),
        (("-o", "draft.docx"), "this is one of the files to be read"),
        (("-o", "out.pdf"), "give -o a name that ends in .docx"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_written(
    draft: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    for name, content in _BESIDE.items():
        (draft / name).write_text(content, encoding="utf-8")
    before = {name: (draft / name).read_bytes() for name in names(draft)}

    ended = run("accept", "draft.docx", "-o", "out.docx", *arguments, cwd=draft)

    assert ended.returncode == 2
    assert sentence in ended.stderr.decode()
    assert len(told(ended)) == 1
    assert {name: (draft / name).read_bytes() for name in names(draft)} == before


_BESIDE = {
    "blank.csv": "Current reference,Proposed reference,Existing text,Proposed text,"
    "Decision\n1.1,1.1,may,must,\n",
    "blank.toml": '[[change]]\nold = "1.1"\nnew = "1.1"\nreason = "Clearer."\n',
    "odd.csv": "reference,decision\n1.1,Agreed\n",
    "odd.csv.docx": "Something else.",
    "other.toml": '[[change]]\nold = "99"\nnew = "99"\ndecision = "Agreed"\n',
}


@pytest.mark.parametrize(
    "arguments", [("accept",), ("reject",), ("publish", "--strip")]
)
def test_an_empty_name_is_said_to_be_one(
    draft: Path, arguments: tuple[str, ...]
) -> None:
    ended = run(*arguments, "", "-o", "out.docx", cwd=draft)

    assert ended.returncode == 2
    assert told(ended) == [
        "Error: The name of a file is empty; name the file that is to be read."
    ]
