"""A paragraph mark belongs to the provision it makes or ends, wherever it stands."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.errors import UsageError
from constitution_diff.model import Paragraph, View
from constitution_diff.outline import outline_both
from constitution_diff.read.docx import read_docx
from constitution_diff.render.schedule.decided import decided_rows
from constitution_diff.render.schedule.to_csv import csv_schedule
from constitution_diff.workflow import Request
from constitution_diff.workflow.settling import Asked, Settled, settled
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    docx,
    ins,
    mark,
    p,
    r,
    row,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.render.schedule.decided import DecidedRow

_LEVELS: Final = ("%1.", "%1.%2", "(%3)")
_LISTS: Final = (
    '<w:abstractNum w:abstractNumId="0">'
    + "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{"lowerLetter" if at == 2 else "decimal"}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, text in enumerate(_LEVELS)
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
HAND: Final = 'w:author="A Clerk" w:date="2026-01-05T09:00:00Z"'
MEMBERS: Final = "The Council has thirty members."
CLERK: Final = "A clerk keeps the register."
CHAIR: Final = "Every meeting is led by the Chair."


def numbered(inside: str, change: str = "", level: int = 1) -> str:
    """A paragraph with Word's own number; `change` is that of its mark."""
    return p(inside, set_at(level) + (mark(change) if change else ""))


def set_at(level: int) -> str:
    """Word's own number, as a property of a paragraph."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def draft(*paragraphs: str) -> bytes:
    """A draft of provisions under one heading, with a line behind them."""
    body = numbered("Meetings", level=0) + "".join(paragraphs)
    return docx(body + p("Adopted by the Council."), numbering=_LISTS)


def seen(content: bytes, view: View) -> list[tuple[int | None, str]]:
    """Level and words of each paragraph that has some."""
    source = read_docx(content, "draft.docx").viewed(view)
    found = [one for one in source.blocks if isinstance(one, Paragraph)]
    return [(one.list_level, one.text.strip()) for one in found if one.text.strip()]


def settle(content: bytes, asked: Asked) -> Settled:
    """The draft with what is asked settled."""
    return settled(
        Request("draft.docx", content), read_docx(content, "draft.docx"), asked
    )


def rows(content: bytes, said: Sequence[str]) -> tuple[DecidedRow, ...]:
    """The schedule of a draft, filled in; what was said last holds of all the rest."""
    outlines = outline_both(read_docx(content, "draft.docx"))
    schedule = csv_schedule(compare_outlines(*reversed(outlines)))
    head, *records = csv.reader(StringIO(schedule.decode("utf-8-sig")))
    changes = [one for one in records if one[0] == "Schedule of amendments"]
    if not changes:
        return ()
    words = [*said, *[said[-1]] * len(changes)]
    filled = StringIO()
    writer = csv.writer(filled)
    writer.writerow(head)
    writer.writerows(
        [*one[:-1], word] for one, word in zip(changes, words, strict=False)
    )
    return decided_rows(filled.getvalue())


def provisions(content: bytes, view: View) -> list[str]:
    return [words for _, words in seen(content, view)][1:-1]


_TYPED: Final = draft(
    numbered(
        r("The Council has ") + deleted("thirty") + ins("forty") + r(" members."), "ins"
    ),
    numbered(ins(CLERK)),
    numbered(CHAIR),
)
"""As Word writes it: Enter behind 1.1, then 1.2."""
_STRUCK: Final = draft(
    numbered(MEMBERS, "del"), numbered(deleted(CLERK)), numbered(CHAIR)
)
"""As a redline has it, where 1.2 is the last of a text."""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (("Rejected", "Agreed"), [MEMBERS, CLERK, CHAIR]),
        (("Agreed", "Rejected"), ["The Council has forty members.", CHAIR]),
    ],
)
def test_a_provision_typed_behind_another_is_decided_by_itself(
    said: Sequence[str], found: list[str]
) -> None:
    done = settle(_TYPED, Asked(accept=True, decisions=rows(_TYPED, said)))

    assert (done.n_left, done.notices) == (0, ())
    assert provisions(done.content, View.FINAL) == found


@pytest.mark.parametrize("asked", [{"clauses": ("1.2",)}, {"attention": True}])
def test_a_refused_provision_leaves_no_empty_number(asked: dict[str, object]) -> None:
    typed = draft(numbered(MEMBERS, "ins"), numbered(ins(CLERK)), numbered(CHAIR))

    done = settle(typed, Asked(accept=False, **asked))  # type: ignore[arg-type]

    assert done.n_left == 0
    assert _n_paragraphs(done.content) == 4


def _n_paragraphs(content: bytes) -> int:
    return len(read_docx(content, "draft.docx").blocks)


def test_the_provision_above_does_not_take_the_mark_along() -> None:
    for accept in (True, False):
        done = settle(_TYPED, Asked(accept=accept, clauses=("1.1",)))

        assert (done.n_settled, done.n_left) == (2, 2)
        assert provisions(done.content, View.FINAL)[1:] == [CLERK, CHAIR]


def test_another_provision_taken_out_behind_one_is_not_meant_with_it() -> None:
    with pytest.raises(UsageError, match="means none of its 2 tracked changes"):
        settle(_STRUCK, Asked(accept=True, clauses=("1.1",)))

    done = settle(_STRUCK, Asked(accept=True, attention=True))

    assert (done.n_left, _n_paragraphs(done.content)) == (0, 4)
    assert provisions(done.content, View.FINAL) == [MEMBERS, CHAIR]


@pytest.mark.parametrize("accept", [True, False])
def test_a_merged_provision_is_settled_as_a_whole(*, accept: bool) -> None:
    merged = draft(
        numbered(
            r("The Council has ") + deleted("thirty") + ins("forty") + r(" members."),
            "del",
        ),
        numbered(
            ins(" ") + r("A ") + deleted("clerk") + ins("deputy") + r(" keeps it.")
        ),
    )

    done = settle(merged, Asked(accept=accept, clauses=("1.1",)))

    assert done.n_left == 0
    assert provisions(done.content, View.FINAL) == (
        ["The Council has forty members. A deputy keeps it."]
        if accept
        else [MEMBERS, "A clerk keeps it."]
    )


def test_the_mark_between_two_halves_is_kept_and_told_of() -> None:
    split = draft(
        numbered(r("The Council has ") + ins("all its ") + r("members."), "ins"),
        numbered(r("A clerk keeps the ") + ins("whole ") + r("register.")),
    )

    done = settle(split, Asked(accept=False, clauses=("1.2",)))

    assert provisions(done.content, View.FINAL) == [
        "The Council has all its members.",
        CLERK,
    ]
    assert [one.code for one in done.notices] == ["change-shared"]
    assert "as they are: 1.1; 1.2." in done.notices[0].message


def test_a_provision_that_would_set_another_otherwise_is_kept_and_told_of() -> None:
    # Without it, 1.1 would end in its mark and become (a).
    typed = draft(numbered(MEMBERS, "ins"), numbered(ins(CLERK), level=2))
    typed_below = draft(
        numbered(MEMBERS, "ins"), numbered(ins(CLERK), level=2), numbered(CHAIR)
    )
    both = draft(
        numbered(r("The Council has ") + ins("all its ") + r("members."), "ins"),
        numbered(ins(CLERK), level=2),
    )

    for content in (typed, typed_below):
        with pytest.raises(UsageError, match="without changing another provision"):
            settle(content, Asked(accept=False, clauses=("1.1(a)",)))
    done = settle(
        both, Asked(accept=True, decisions=rows(both, ("Agreed", "Rejected")))
    )

    assert [one.code for one in done.notices] == ["change-shared"]
    assert seen(done.content, View.FINAL) == seen(both, View.FINAL)


def test_of_several_typed_behind_one_each_takes_its_own_mark() -> None:
    typed = draft(
        numbered(MEMBERS, "ins"),
        numbered(ins(CLERK), "ins", 2),
        numbered(ins(CHAIR)),
    )

    done = settle(
        typed, Asked(accept=True, decisions=rows(typed, ("Rejected", "Agreed")))
    )

    assert (done.n_left, done.notices) == (0, ())
    assert seen(done.content, View.FINAL)[1:-1] == [(1, MEMBERS), (1, CHAIR)]


def test_one_paragraph_that_is_two_provisions_is_settled_where_both_are_alike() -> None:
    rewritten = draft(
        numbered(deleted("Votes are secret.") + ins("Any budget needs two readings.")),
        numbered(CHAIR),
    )
    said = rows(rewritten, ("Agreed", "Rejected"))

    assert len(said) == 2
    with pytest.raises(UsageError, match=r"left as they are: 1\.1"):
        settle(rewritten, Asked(accept=True, decisions=said))


@pytest.mark.parametrize("verdicts", [("Agreed",) * 2, ("Agreed", "Rejected")])
def test_rows_that_say_the_same_are_settled_where_they_are_decided_alike(
    verdicts: tuple[str, str],
) -> None:
    """A spreadsheet may have sorted them, so that their order says nothing."""
    line = p(ins("Not used."), mark("ins"))
    twice = draft(line, p(ins(CLERK), mark("ins")), p(MEMBERS), line)
    first, other, last = rows(twice, ("Agreed", "Agreed", verdicts[1]))
    done = settle(twice, Asked(accept=True, decisions=(last, other, first)))

    agreed = verdicts[0] == verdicts[1]
    assert [one.code for one in done.notices] == ["decision-unfit"] * (not agreed)
    assert done.n_left == (0 if agreed else 4)
    with pytest.raises(UsageError, match="fit no change"):
        settle(twice, Asked(accept=True, decisions=(first,)))


@pytest.mark.parametrize("said", ["Agreed", "Rejected"])
def test_an_empty_cell_goes_with_the_row_that_was_taken_out(said: str) -> None:
    gone = row(cell(p(deleted("Register"))), cell(p()), properties=f"<w:del {BY}/>")
    content = docx(p("Duties") + table(row("Clerk", "Keeper"), gone) + p("Adopted."))

    done = settle(content, Asked(accept=True, decisions=rows(content, (said,))))

    assert (done.n_left, done.notices) == (0, ())


def test_a_move_undone_leaves_the_last_mark_set_as_it_was() -> None:
    was = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    here, there = (
        f'<w:moveFromRangeStart w:id="7" w:name="m" {HAND}/>',
        f'<w:moveToRangeStart w:id="8" w:name="m" {HAND}/>',
    )
    content = docx(
        numbered("Meetings", level=0)
        + numbered(MEMBERS)
        + numbered(
            here + f'<w:moveFrom w:id="3" {HAND}>{r(CLERK)}</w:moveFrom>'
            '<w:moveFromRangeEnd w:id="7"/>',
            "moveFrom",
            2,
        )
        + numbered(CHAIR, "ins")
        + p(
            there + f'<w:moveTo w:id="4" {HAND}>{r(CLERK)}</w:moveTo>'
            '<w:moveToRangeEnd w:id="8"/>',
            was.replace('val="1"/><w:numId', 'val="2"/><w:numId')
            + f'<w:pPrChange w:id="5" {HAND}><w:pPr>{was}</w:pPr></w:pPrChange>',
        ),
        numbering=_LISTS,
    )

    done = settle(content, Asked(accept=False, clauses=("1.1",)))

    assert seen(done.content, View.FINAL) == seen(content, View.ORIGINAL)
