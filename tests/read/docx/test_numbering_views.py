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


def test_a_start_override_on_a_paragraph_that_is_gone_counts_on_the_next() -> None:
    num = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    gone = listed(deleted("b"), num=2, more=mark("del"))
    body = listed("a") + gone + listed("c", num=2)

    source = read(body, numbering=numbering(level(0, "%1."), nums=num))

    assert labels(source.final()) == ["1.", "5."]
    assert labels(source.original()) == ["1.", "5.", "6."]


def test_levels_below_a_paragraph_that_is_gone_do_not_restart() -> None:
    lists = numbering(level(0, "%1."), level(1, "%1.%2"))
    gone = listed(deleted("c"), more=mark("del"))
    body = listed("a") + listed("b", 1) + gone + listed("d", 1)

    source = read(body, numbering=lists)

    assert labels(source.final()) == ["1.", "1.1", "1.2"]
    assert labels(source.original()) == ["1.", "1.1", "2.", "2.1"]
