from __future__ import annotations

from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    ins,
    labels,
    level,
    listed,
    mark,
    numbering,
    p,
    read,
    row,
    table,
    texts,
)

_LIST = numbering(level(0, "%1."))


def test_a_paragraph_with_a_deleted_mark_does_not_count_in_the_final_view() -> None:
    body = listed("a") + listed(deleted("b"), more=mark("del")) + listed("c")

    source = read(body, numbering=_LIST)

    assert labels(source.final()) == ["1.", "2."]
    assert labels(source.original()) == ["1.", "2.", "3."]


def test_an_inserted_paragraph_does_not_count_in_the_original_view() -> None:
    body = listed("a") + listed(ins("b"), more=mark("ins")) + listed("c")

    source = read(body, numbering=_LIST)

    assert labels(source.final()) == ["1.", "2.", "3."]
    assert labels(source.original()) == ["1.", "2."]


def test_a_number_whose_words_are_deleted_still_stands_as_in_word() -> None:
    source = read(listed(deleted("a")) + listed("b"), numbering=_LIST)

    assert list(zip(labels(source.final()), texts(source.final()), strict=True)) == [
        ("1.", ""),
        ("2.", "b"),
    ]


def test_a_list_in_a_deleted_row_does_not_count_in_the_final_view() -> None:
    gone = row(cell(listed("a")), properties=f"<w:del {BY}/>")
    source = read(table(gone, row(cell(listed("b")))), numbering=_LIST)

    assert (labels(source.final()), labels(source.original())) == (["1."], ["1.", "2."])


def test_a_tracked_change_of_the_list_keeps_the_old_number() -> None:
    change = f"<w:pPrChange {BY}><w:pPr/></w:pPrChange>"

    source = read(listed("a", more=change), numbering=_LIST)

    assert (labels(source.final()), labels(source.original())) == (["1."], [""])


def test_a_number_that_was_put_in_is_not_in_the_original() -> None:
    numbers = f'<w:numPr><w:numId w:val="1"/><w:ins {BY}/></w:numPr>'

    source = read(p("a", numbers), numbering=_LIST)

    assert (labels(source.final()), labels(source.original())) == (["1."], [""])
