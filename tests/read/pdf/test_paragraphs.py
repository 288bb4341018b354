"""Which printed lines are one paragraph, and what is none at all."""

import pytest

from constitution_diff.model import Paragraph, Role, Table
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Text, lines, pdf, table

_LONG = "and so on to the right edge of the paper for the whole of this long line"


def _paragraphs(*pages: list[Mark] | list[Text]) -> list[Paragraph]:
    blocks = read_pdf(pdf(*pages), "a.pdf").blocks
    return [block for block in blocks if isinstance(block, Paragraph)]


def _texts(*pages: list[Mark] | list[Text]) -> list[str]:
    return [paragraph.text for paragraph in _paragraphs(*pages)]


def test_lines_below_a_hanging_label_belong_to_it() -> None:
    page = [
        Text(72, 100, "4.2"),
        Text(108, 100, _LONG),
        Text(108, 114, "4.1 above does not open a clause."),
        Text(72, 128, "4.3"),
        Text(108, 128, "The next."),
    ]

    assert _texts(page) == [
        f"4.2\t{_LONG} 4.1 above does not open a clause.",
        "4.3\tThe next.",
    ]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    page = lines(f"4.2 The council {_LONG}", top=700)
    other = lines("and ends here.", _LONG.capitalize(), top=100, leading=40)

    assert _texts(page, other)[0] == f"4.2 The council {_LONG} and ends here."


def test_a_label_opens_a_paragraph_at_the_top_of_a_page() -> None:
    assert _texts(lines(f"4.2 {_LONG}"), lines("4.3 Votes")) == [
        f"4.2 {_LONG}",
        "4.3 Votes",
    ]


def test_a_line_that_stopped_short_ends_its_paragraph() -> None:
    page = lines(_LONG, "The quorum is five.", "Votes are open.", _LONG)

    assert _texts(page)[0] == f"{_LONG} The quorum is five."


def test_a_word_that_the_document_has_whole_is_joined() -> None:
    page = lines(
        "a particular matter is for the council", f"{_LONG} in particu-", "lar cases."
    )

    paragraph = _paragraphs(page)[0]

    assert "in particular cases" in paragraph.text
    assert "in particu- lar cases" in paragraph.raw


def test_a_word_that_the_document_has_with_a_hyphen_keeps_it() -> None:
    page = lines("each sub-committee of it", f"{_LONG} the sub-", "committee meets.")

    assert "the sub-committee meets" in _texts(page)[0]


@pytest.mark.parametrize(
    ("end", "start"),
    [
        ("part-", "time officers"),
        ("two-", "thirds of members"),
        ("well-", "ordered accounts"),
        ("out-of-", "date copies"),
    ],
)
def test_a_compound_keeps_its_hyphen_at_the_end_of_a_line(end: str, start: str) -> None:
    page = lines(f"{_LONG} {end}", f"{start} are kept.")

    assert f"{end}{start}" in _texts(page)[0]


@pytest.mark.parametrize(
    ("end", "start"), [("part-", "ners meet"), ("gov-", "ernment"), ("well-", "ington")]
)
def test_a_broken_word_is_no_compound(end: str, start: str) -> None:
    page = lines(f"{_LONG} {end}", f"{start} is kept.")

    assert f"{end[:-1]}{start}" in _texts(page)[0]


def test_a_definition_below_another_is_a_paragraph_of_its_own() -> None:
    first = f"“clerk” means the officer {_LONG};"
    page = lines(first, "“mayor” has the meaning given in rule 2.")

    assert _texts(page) == [first, "“mayor” has the meaning given in rule 2."]


def test_a_footnote_is_a_note_with_its_anchor() -> None:
    page = [
        *lines(*[f"{_LONG} ."] * 3),
        Text(72, 142, "The sum is fixed."),
        Text(156, 138, "1", size=6),
        Text(72, 780, "1 See minute 24.", size=8),
    ]

    found = _paragraphs(page)

    (note,) = [paragraph for paragraph in found if paragraph.role is Role.NOTE]
    assert note.text == "See minute 24."
    assert note.note_id in {span.note for p in found for span in p.spans}
    assert "fixed.1" not in "".join(p.text for p in found)


def test_lines_with_leaders_are_contents() -> None:
    entries = [f"{n}. Title {n} .................... {n + 2}" for n in range(1, 5)]

    roles = {p.text: p.role for p in _paragraphs(lines("Contents", *entries))}

    assert {roles[entry] for entry in entries} == {Role.CONTENTS}


def test_numbers_under_one_another_far_to_the_right_are_contents_too() -> None:
    page = [Text(72, 60, "Contents")]
    for n, title in enumerate(["Name", "Aims", "Members", "Votes"]):
        page += [Text(72, 100 + 14 * n, title), Text(500, 100 + 14 * n, str(n + 3))]

    listed = [p.text for p in _paragraphs(page) if p.role is Role.CONTENTS]

    assert listed == ["Name\t3", "Aims\t4", "Members\t5", "Votes\t6"]


def test_numbers_of_lines_in_the_margin_are_furniture() -> None:
    page = [*lines(*[f"{n}. Rule" for n in range(1, 9)], x=90)]
    page += [Text(40, 100 + 14 * n, str(n + 1)) for n in range(8)]

    roles = [(p.text, p.role) for p in _paragraphs(page)]

    assert ("1 2 3 4 5 6 7 8", Role.MARGIN) in roles


def test_a_table_goes_on_over_a_page_without_its_repeated_header() -> None:
    header = ["Function", "Who"]
    first = table([header, ["Budget", "Council"]], x=72, top=700)
    second = table([header, ["Planning", "Committee"]], x=72, top=60)

    (found,) = [
        b for b in read_pdf(pdf(first, second), "a.pdf").blocks if isinstance(b, Table)
    ]

    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        header,
        ["Budget", "Council"],
        ["Planning", "Committee"],
    ]
    assert found.rows[0].header


def test_a_row_that_a_page_cuts_is_one() -> None:
    first = table([["Function", "Who"], ["Approve the", "The chief"]], x=72, top=700)
    second = table([["annual budget", "executive"]], x=72, top=60)

    (found,) = [
        b for b in read_pdf(pdf(first, second), "a.pdf").blocks if isinstance(b, Table)
    ]

    assert [cell.text for cell in found.rows[-1].cells] == [
        "Approve the annual budget",
        "The chief executive",
    ]


def test_the_text_below_a_label_may_go_on_at_the_margin() -> None:
    page = [
        Text(108, 100, "(a)"),
        Text(144, 100, "Signs that are placed inside a building of the"),
        *lines("council, and that cannot be seen from outside.", top=114),
        *lines("The next paragraph is no part of it.", top=142),
        Text(72, 400, _LONG),
    ]

    assert _texts(page)[0] == (
        "(a)\tSigns that are placed inside a building of the "
        "council, and that cannot be seen from outside."
    )


def test_text_that_goes_on_in_full_width_is_not_the_last_item() -> None:
    page = [
        Text(108, 100, "(b)"),
        Text(144, 100, "any officer"),
        *lines(f"as the council may decide {_LONG}", top=114),
    ]

    assert _texts(page)[0] == "(b)\tany officer"
