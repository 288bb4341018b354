"""A council merges the new edition of a model into the rules it once made of the old.

Ashcombe adopted the first model with figures of its own and a rule on petitions. The
second model lets members attend from elsewhere, asks for less notice of questions,
gives up the book of signatures, and keeps recordings longer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from constitution_diff.model import View
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from tests.cli.running import DOCUMENTS, run

_REPORT: Final = Path(__file__).with_name("ashcombe-merge.txt")
_NAMES: Final = ("--names", "Ashcombe", "Model of 2022")
_MERGED: Final = """\
1.1 The council holds its annual meeting in May and at least nine ordinary meetings
    in each year.
1.2 Seven days' notice of each meeting is given to every member and published on
    the council's website.
1.3 A member may attend from elsewhere if the member can be seen and heard by all
    who are present.
1.4 The quorum is one third of the members of the council.
1.6 The proper officer keeps a book in which members sign their names on arrival.
(c) about a matter that is confidential; or
(d) about a person who can be identified.
2.5 A petition with fifty signatures is debated at the next ordinary meeting.
3.2 The mover of a motion may speak for ten minutes and every other member for five
    minutes.
3.5 Where votes are equal the chair has a second vote, which the chair may use as
    set out in section 1.5.
4.2 Recordings of meetings are kept for one year.
"""
"""What the two editions and the council's rules make together, written by hand."""


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_the_report_of_the_merge_is_the_one_that_was_read(
    suffix: str, tmp_path: Path
) -> None:
    files = [f"{name}.{suffix}" for name in ("model-first", "ashcombe", "model-second")]

    ended = run("merge", *(DOCUMENTS / file for file in files), *_NAMES, cwd=tmp_path)

    assert ended.returncode == 1
    wanted = _REPORT.read_text("utf-8").replace("model-first.docx", files[0])
    assert ended.stdout.decode() == wanted


def test_the_merged_rules_have_what_only_one_side_changed(tmp_path: Path) -> None:
    files = [
        DOCUMENTS / f"{name}.docx"
        for name in ("model-first", "ashcombe", "model-second")
    ]

    run("merge", *files, *_NAMES, "-o", "merged=merged.txt", cwd=tmp_path)

    merged = (tmp_path / "merged.txt").read_text("utf-8").replace("**", "")
    wanted = _MERGED.replace("\n    ", " ").splitlines()
    assert [words for words in wanted if words not in merged] == []


def test_the_word_file_is_our_own_with_what_the_model_brings(tmp_path: Path) -> None:
    files = [
        DOCUMENTS / f"{name}.docx"
        for name in ("model-first", "ashcombe", "model-second")
    ]

    author = ("--author", "Legal Services")
    run("merge", *files, *_NAMES, *author, "-o", "merged.docx", cwd=tmp_path)

    made = (tmp_path / "merged.docx").read_bytes()
    assert _words(made, View.ORIGINAL) == _words(files[1].read_bytes(), View.FINAL)
    accepted = "\n".join(_words(made, View.FINAL))
    wanted = _MERGED.replace("\n    ", " ")
    for base, ours in _IN_OUR_WORDS:
        wanted = wanted.replace(base, ours)
    assert [words for words in wanted.splitlines() if words not in accepted] == []
    parts = open_parts(made, "merged.docx")
    marks = parts.root.iter(n.INS, n.DEL)
    assert {mark.get(n.W + "author") for mark in marks} == {"Model of 2022"}
    comments = parts.tree("word/comments.xml")
    assert comments is not None
    said = ["".join(map(str, each.itertext(n.T))) for each in comments]
    assert len(said) == 3
    by = {(each.get(n.AUTHOR), each.get(n.W + "initials")) for each in comments}
    assert by == {("Legal Services", "LS")}
    assert "{+five+} minutes" in said[1]
    assert "{+seven+} minutes" in said[1]


_IN_OUR_WORDS: Final = (
    ("on arrival.", "on arrival, and lays it open to residents."),
    ("speak for ten minutes", "speak for five minutes"),
    ("for one year.", "for one year in the library at Ashcombe."),
)
"""Where the two are in conflict the Word file keeps what the council has."""


def _words(content: bytes, view: View) -> list[str]:
    outline = outline_source(read_source(content, "merged.docx"), view)
    return [
        " ".join(filter(None, (c.label, c.heading, c.text))) for c in outline.clauses
    ]
