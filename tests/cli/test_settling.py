"""`accept` and `reject`: which tracked changes are settled, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.model import RevisionKind, View
from constitution_diff.read.docx import read_docx
from tests.cli.running import DOCUMENTS, names, run, told
from tests.read.docx.builders import docx, texts

if TYPE_CHECKING:
    from pathlib import Path

DRAFT: Final = DOCUMENTS / "harrowmere-v3-draft.docx"
_A: Final = 'w:author="A Clerk" w:date="2026-01-05T09:00:00Z"'
_B: Final = 'w:author="B" w:date="2026-02-06T09:00:00Z"'


def _p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def _r(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def _swapped(old: str, new: str, hand: str, first_id: int) -> str:
    return (
        f'<w:del w:id="{first_id}" {hand}>{_r(old, "delText")}</w:del>'
        f'<w:ins w:id="{first_id + 1}" {hand}>{_r(new)}</w:ins>'
    )


_SMALL: Final = docx(
    _p(_r("1. Meetings"))
    + _p(_r("1.1 The clerk "), _swapped("may", "must", _A, 1), _r(" give notice."))
    + _p(_r("(a) in "), _swapped("writing", "print", _B, 3), _r("; and"))
    + _p(_r("(b) in time."))
    + _p(_r("1.2 The quorum is "), _swapped("five", "six", _B, 5), _r(" members."))
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A folder with draft.docx: 1.1 by A Clerk, 1.1(a) and 1.2 by B."""
    (tmp_path / "draft.docx").write_bytes(_SMALL)
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
        "Settled: 6 tracked changes. Left as tracked changes: none.",
        "Written: out.docx",
    ]


def test_rejecting_gives_the_text_before_the_changes(draft: Path) -> None:
    _settled(draft, "--all", verb="reject")

    before = read_docx(_SMALL, "draft.docx").viewed(View.ORIGINAL)
    assert _final(draft / "out.docx") == texts(before)


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (("--author", "a clerk"), ["writing", "print", "five", "six"]),
        (("--author", "A Clerk", "--author", "B"), []),
        (("--from", "2026-02-06"), ["may", "must"]),
        (("--to", "2026-02-05"), ["writing", "print", "five", "six"]),
        (("--clause", "1.1"), ["five", "six"]),
        (("--clause", "1.1(a)", "--clause", "1.2"), ["may", "must"]),
        (("--clause", "1.1", "--author", "B"), ["may", "must", "five", "six"]),
        (("--clause", "Meetings"), []),
        (("--attention", "--author", "A Clerk"), ["writing", "print", "five", "six"]),
    ],
)
@pytest.mark.parametrize("verb", ["accept", "reject"])
def test_what_is_not_chosen_stays_tracked(
    draft: Path, choice: tuple[str, ...], left: list[str], verb: str
) -> None:
    lines = _settled(draft, *choice, verb=verb)

    assert _pending(draft / "out.docx") == left
    assert f"Left as tracked changes: {len(left) or 'none'}." in lines[-2]


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


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--author", "C"), "that choice means none of its 6 tracked changes"),
        (("--clause", "9.9"), "holds no provision '9.9'"),
        (("--all", "--clause", "1"), "--all and a choice of changes contradict"),
        (("--from", "tomorrow"), "does not match the format"),
        (("-o", "draft.docx"), "this is one of the files to be read"),
        (("-o", "out.pdf"), "give -o a name that ends in .docx"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_written(
    draft: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = run("accept", "draft.docx", "-o", "out.docx", *arguments, cwd=draft)

    assert ended.returncode == 2
    assert sentence in ended.stderr.decode()
    assert "Traceback" not in ended.stderr.decode()
    assert names(draft) == {"draft.docx"}
    assert (draft / "draft.docx").read_bytes() == _SMALL


def test_a_file_without_tracked_changes_is_told(draft: Path) -> None:
    (draft / "draft.docx").write_bytes(docx(_p(_r("1. Meetings"))))

    ended = run("reject", "draft.docx", "-o", "out.docx", cwd=draft)

    assert ended.returncode == 2
    assert "holds no tracked changes; there is nothing to settle" in told(ended)[-1]


def test_only_word_files_are_settled(folder: Path) -> None:
    ended = run("accept", "new.txt", "-o", "out.docx", cwd=folder)

    assert ended.returncode == 2
    assert "new.txt is no Word file of the format .docx" in told(ended)[-1]


def test_a_number_that_several_provisions_have_is_not_guessed(draft: Path) -> None:
    twice = [_p(_r(f"Part {k}")) + _p(_r("1. Votes")) for k in (1, 2)]
    changed = _p(_r("1.1 All "), _swapped("vote", "sign", _A, 1))
    (draft / "draft.docx").write_bytes(docx(changed.join([*twice, ""])))

    ended = run("accept", "draft.docx", "-o", "o.docx", "--clause", "1.1", cwd=draft)

    assert ended.returncode == 2
    assert "Part 1/1.1, Part 2/1.1" in told(ended)[-1]


def test_the_same_draft_gives_the_same_bytes(draft: Path) -> None:
    for name in ("first.docx", "second.docx"):
        run("accept", DRAFT, "--clause", "Part 1", "-o", name, cwd=draft)

    assert (draft / "first.docx").read_bytes() == (draft / "second.docx").read_bytes()
