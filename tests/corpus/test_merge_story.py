"""A council merges the new edition of a model into the rules it once made of the old.

Ashcombe adopted the first model with figures of its own and a rule on petitions. The
second model lets members attend from elsewhere, asks for less notice of questions,
gives up the book of signatures, and keeps recordings longer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

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
