"""Which tracked changes of a draft are settled, and which are kept."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from constitution_diff.codec import notes_of
from constitution_diff.compare import compare_outlines
from constitution_diff.errors import UsageError
from constitution_diff.model import RevisionKind, View
from constitution_diff.outline import outline_both
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.resolve import Choice
from constitution_diff.render.schedule.decided import DecidedRow, decided_rows
from constitution_diff.render.schedule.to_csv import csv_schedule
from constitution_diff.render.schedule.to_xlsx import xlsx_schedule
from constitution_diff.workflow import Request
from constitution_diff.workflow.decision_files import decisions_file
from constitution_diff.workflow.settling import (
    Asked,
    Settled,
    lost_rows,
    settled,
)
from tests.read.docx.builders import docx, texts
from tests.workflow.drafted import A_CLERK, SMALL, B, line, run, swapped

if TYPE_CHECKING:
    from pathlib import Path


def _settled(asked: Asked, content: bytes = SMALL) -> Settled:
    request = Request("draft.docx", content)
    return settled(request, read_docx(content, request.name), asked)


def _pending(content: bytes) -> list[str]:
    revisions = read_docx(content, "out.docx").revisions
    kinds = (RevisionKind.INSERTED, RevisionKind.DELETED)
    return [one.text for one in revisions if one.kind in kinds]


def _final(content: bytes) -> list[str]:
    return texts(read_docx(content, "out.docx").viewed(View.FINAL))


_NOTED = docx(
    line(run("1. Meetings"))
    + line(
        run("1.1 Votes are open."),
        f'<w:ins w:id="1" {A_CLERK}><w:r><w:footnoteReference w:id="1"/></w:r></w:ins>',
    )
    + line(run("1.2 The quorum is "), swapped("five", "six", B, 5), run(" members.")),
    footnotes='<w:footnote w:id="1"><w:p>'
    f'<w:ins w:id="9" {A_CLERK}>{run("No member may abstain.")}</w:ins>'
    "</w:p></w:footnote>",
)
"""1.1 has got a note, whose words need attention; they are told of its sign, too."""


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (Asked(accept=True, clauses=("1.1",)), ["five", "six"]),
        (Asked(accept=True, clauses=("1.1",), attention=True), ["five", "six"]),
        (Asked(accept=False, clauses=("1.1",), attention=True), ["five", "six"]),
        (Asked(accept=True, clauses=("1.2",)), ["No member may abstain."] * 2),
    ],
)
def test_a_note_and_its_sign_are_settled_together(
    asked: Asked, left: list[str]
) -> None:
    found = _settled(asked, _NOTED)

    assert _pending(found.content) == left
    assert (b"footnoteReference" in _main(found.content)) is asked.accept


def test_what_is_decided_of_a_note_reaches_no_other_words() -> None:
    sign = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    inside = run("1.1 Votes are open.") + sign + run(" They are secret.")
    draft = docx(
        line(run("1. Meetings")) + line(f'<w:ins w:id="1" {A_CLERK}>{inside}</w:ins>'),
        footnotes='<w:footnote w:id="1"><w:p>'
        f'<w:ins w:id="9" {A_CLERK}>{run("No member may abstain.")}</w:ins>'
        "</w:p></w:footnote>",
    )

    found = _settled(Asked(accept=False, clauses=("1.1/n1",)), draft)

    assert _pending(found.content) == ["1.1 Votes are open. They are secret."]
    assert b"footnoteReference" not in _main(found.content)


def _main(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read("word/document.xml")


_BY_B = ["writing", "print", "five", "six"]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (Asked(accept=True, choice=Choice(("a clerk",))), _BY_B),
        (Asked(accept=True, choice=Choice(("A Clerk", "B"))), []),
        (Asked(accept=True, choice=Choice(earliest="2026-02-06")), ["may", "must"]),
        (Asked(accept=True, choice=Choice(latest="2026-02-05")), _BY_B),
        (Asked(accept=True, clauses=("1.1",)), ["five", "six"]),
        (Asked(accept=True, clauses=("1.1(a)", "1.2")), ["may", "must"]),
        (
            Asked(accept=True, clauses=("1.1",), choice=Choice(("B",))),
            ["may", "must", "five", "six"],
        ),
        (Asked(accept=True, clauses=("Meetings",)), []),
        (Asked(accept=True, clauses=("1.1",), attention=True), _BY_B),
    ],
)
def test_what_is_not_chosen_stays_tracked(asked: Asked, left: list[str]) -> None:
    for found in (_settled(asked), _settled(replace(asked, accept=False))):
        assert _pending(found.content) == left
        assert (found.n_settled, found.n_left) == (6 - len(left), len(left))


def test_what_was_agreed_is_accepted_and_what_was_refused_rejected() -> None:
    change = '[[change]]\nold = "{0}"\nnew = "{0}"\ndecision = "{1}"\n'
    decided = (
        ("1.1", "Agreed on 9 April."),
        ("1.1(a)", "Not agreed"),
        ("1.2", "Agreed subject to advice"),
    )
    notes = notes_of("".join(change.format(*one) for one in decided))

    found = _settled(Asked(accept=True, decisions=notes))

    assert _final(found.content)[1:3] == [
        "1.1 The clerk must give notice.",
        "(a) in writing; and",
    ]
    assert _pending(found.content) == ["five", "six"]
    assert "“Agreed subject to advice”" in found.notices[-1].message
    assert found.content == _settled(Asked(accept=False, decisions=notes)).content


def test_a_schedule_says_what_was_decided() -> None:
    outlines = outline_both(read_docx(SMALL, "draft.docx"))
    schedule = csv_schedule(compare_outlines(*reversed(outlines)))
    head, *records = csv.reader(StringIO(schedule.decode("utf-8-sig")))
    words = {"1.1": "Agreed", "1.1(a)": "Rejected", "1.2": "Deferred"}
    filled = StringIO()
    # Excel saves with the separator of the country.
    rows = csv.writer(filled, delimiter=";")
    rows.writerow(head)
    rows.writerows([*one[:-1], words.get(one[2], "")] for one in records)
    decided = decided_rows(filled.getvalue())

    found = _settled(Asked(accept=True, decisions=decided))

    assert [row.told for row in decided] == list(words)
    assert _final(found.content)[1:3] == [
        "1.1 The clerk must give notice.",
        "(a) in writing; and",
    ]
    assert _pending(found.content) == ["five", "six"]


def test_a_workbook_that_was_saved_as_csv_says_what_was_decided() -> None:
    outlines = outline_both(read_docx(SMALL, "draft.docx"))
    workbook = xlsx_schedule(compare_outlines(*reversed(outlines)))
    sheet = load_workbook(BytesIO(workbook))["Schedule"]
    head, *rows = sheet.iter_rows(values_only=True)
    saved = StringIO()
    csv.writer(saved).writerows([head, *((*row[:-1], "Agreed") for row in rows)])

    found = _settled(Asked(accept=True, decisions=decided_rows(saved.getvalue())))

    assert (found.n_left, found.notices) == (0, ())


def test_a_workbook_itself_is_told_to_be_saved(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"is a workbook\. Open it, show the sheet"):
        decisions_file(tmp_path / "changes.xlsx")


@pytest.mark.parametrize("words", [("Agreed", "Rejected"), ("Rejected", "Agreed")])
def test_titles_in_one_provision_that_are_not_decided_alike_are_kept(
    words: tuple[str, str],
) -> None:
    lines = (
        line(
            run(f"1.{n} The "),
            swapped("Head", "Director", B, 4 * n),
            run(" of "),
            swapped("Finance", "Resources", B, 4 * n + 2),
            run(f" {does}."),
        )
        for n, does in enumerate(("signs", "pays", "may lend"), start=1)
    )
    content = docx(line(run("1. Officers")) + "".join(lines))

    with pytest.raises(UsageError, match=f"“{words[0]}”; “{words[1]}”"):
        _settled(Asked(accept=True, decisions=_filled(content, words)), content)
    said = _filled(content, ("Agreed", "Agreed by Council"))
    found = _settled(Asked(accept=True, decisions=said), content)

    assert (found.n_left, found.notices) == (0, ())


def _filled(content: bytes, words: tuple[str, str]) -> tuple[DecidedRow, ...]:
    """Its schedule, of two rows."""
    outlines = outline_both(read_docx(content, "draft.docx"))
    schedule = csv_schedule(compare_outlines(*reversed(outlines)))
    head, *records = csv.reader(StringIO(schedule.decode("utf-8-sig")))
    changes = [one for one in records if one[0] == "Schedule of amendments"]
    filled = StringIO()
    written = ([*one[:-1], said] for one, said in zip(changes, words, strict=True))
    csv.writer(filled).writerows([head, *written])
    return decided_rows(filled.getvalue())


def test_a_row_whose_words_are_others_is_told() -> None:
    rows = (
        DecidedRow(("1.1", "1.1", "The clerk may", "The clerk shall"), "Agreed"),
        DecidedRow(("1.2", "1.2", "", ""), "Agreed"),
    )

    with pytest.raises(UsageError, match="none of its 6 tracked"):
        _settled(Asked(accept=True, decisions=rows))


def test_a_table_that_is_no_schedule_is_refused() -> None:
    with pytest.raises(ValueError, match="no column 'Existing text'"):
        decided_rows("Current reference,Proposed reference,Decision\n1,1,Agreed\n")


def test_what_was_taken_out_of_a_provision_belongs_to_it() -> None:
    gone = f'<w:del w:id="9" {A_CLERK}>{run("(a) in time.", "delText")}</w:del>'
    mark = f'<w:pPr><w:rPr><w:del w:id="8" {A_CLERK}/></w:rPr></w:pPr>'
    body = (
        line(run("1. Meetings")) + line(run("1.1 Notice is given")) + line(mark, gone)
    )
    draft = docx(body + line(run("1.2 The quorum is five.")))

    found = _settled(Asked(accept=False, clauses=("1.1",)), draft)

    assert found.n_left == 0
    assert _final(found.content)[2] == "(a) in time."


_REMARK = docx(
    line(run("1. Meetings")),
    comments=f'<w:comment w:id="0">{line(swapped("in", "out", A_CLERK, 1))}'
    "</w:comment>",
)


def test_a_change_that_no_text_tells_of_is_counted_all_the_same() -> None:
    found = _settled(Asked(accept=True), _REMARK)

    assert (found.n_settled, found.n_left) == (2, 0)


@pytest.mark.parametrize(
    ("content", "asked", "sentence"),
    [
        (_REMARK, Asked(accept=True, choice=Choice(("C",))), "none of its 2 tracked"),
        (SMALL, Asked(accept=True, choice=Choice(("C",))), "none of its 6 tracked"),
        (SMALL, Asked(accept=True, clauses=("9.9",)), "holds no provision '9.9'"),
        (docx(line(run("1. Meetings"))), Asked(accept=True), "no tracked changes"),
    ],
)
def test_a_choice_of_nothing_is_told(
    content: bytes, asked: Asked, sentence: str
) -> None:
    with pytest.raises(UsageError, match=sentence):
        _settled(asked, content)


def test_a_number_that_several_provisions_have_is_not_guessed() -> None:
    changed = line(run("1.1 All "), swapped("vote", "sign", A_CLERK, 1))
    twice = [line(run(f"Part {k}")) + line(run("1. Votes")) for k in (1, 2)]

    with pytest.raises(UsageError, match=r"Part 1/1\.1, Part 2/1\.1"):
        _settled(Asked(accept=True, clauses=("1.1",)), docx(changed.join([*twice, ""])))


def test_the_same_draft_gives_the_same_bytes() -> None:
    asked = Asked(accept=True, clauses=("1.1",), attention=True)

    assert _settled(asked).content == _settled(asked).content


def test_of_many_rows_that_fit_nothing_the_first_are_named() -> None:
    rows = [DecidedRow((f"{n}.1", f"{n}.1", "", ""), "Agreed") for n in range(1, 9)]

    (notice,) = lost_rows(rows)

    assert "5.1; and 3 more. Have the schedule" in notice.message
    assert "6.1" not in notice.message
