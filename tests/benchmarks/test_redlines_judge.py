import pytest

from benchmarks.redlines.blocks import Mark, Side
from benchmarks.redlines.resolving import resolved
from benchmarks.redlines.roundtrip import RoundTrip, n_bad, round_trip
from tests.benchmarks.builders import (
    away,
    cell,
    docx,
    gone,
    here,
    ins,
    kept,
    numbered,
    p,
    row,
    table,
)


def _texts(content: bytes, side: Side) -> list[str]:
    return [block.text for block in resolved(content, side) if block.is_text]


def _kinds(content: bytes, side: Side) -> list[str]:
    return [block.kind for block in resolved(content, side)]


def _both(content: bytes) -> tuple[list[str], list[str]]:
    return _texts(content, Side.OLD), _texts(content, Side.NEW)


def test_an_inserted_mark_joins_the_next_paragraph_when_rejected() -> None:
    split = docx(p(kept("One."), mark="ins"), p(kept("Two.")))

    assert _both(split) == (["One.Two."], ["One.", "Two."])


def test_a_deleted_mark_joins_the_next_paragraph_when_accepted() -> None:
    merged = docx(p(kept("One."), mark="del"), p(ins(" "), kept("Two.")))

    assert _both(merged) == (["One.", "Two."], ["One. Two."])


def test_what_befell_the_marks_is_told_of_the_side_that_has_them() -> None:
    split = docx(p(kept("One."), mark="ins"), p(kept("Two.")))

    (joined,) = resolved(split, Side.OLD)
    first, _ = resolved(split, Side.NEW)

    assert joined.inner == (Mark.INSERTED,)
    assert first.ended is Mark.INSERTED


def test_the_joined_paragraph_has_the_label_of_the_last() -> None:
    merged = docx(
        p(kept("Part"), properties=numbered(0)),
        p(kept("One."), mark="del", properties=numbered(0)),
        p(kept("Two."), properties=numbered(1)),
    )

    found = [(block.label, block.text) for block in resolved(merged, Side.NEW)]

    assert found == [("Part 1", "Part"), ("1.", "One.Two.")]


@pytest.mark.parametrize("after", [(), (table(row(p(kept("Cell")))),)])
def test_an_empty_paragraph_whose_mark_goes_vanishes(after: tuple[str, ...]) -> None:
    content = docx(p(kept("Kept")), p(ins("New"), mark="ins"), *after)

    assert _texts(content, Side.OLD) == ["Kept", *(["Cell"] if after else [])]


def test_text_before_a_table_stays_though_its_mark_goes() -> None:
    content = docx(p(kept("Kept"), mark="ins"), table(row(p(kept("Cell")))))

    assert _kinds(content, Side.OLD) == [
        "body", "table", "row", "cell", "body", "end of table"
    ]  # fmt: skip


def test_paragraphs_on_both_sides_of_a_table_that_goes_are_joined() -> None:
    content = docx(
        p(kept("One"), mark="ins"),
        table(row(p(ins("Cell"), mark="ins"), mark="ins")),
        p(kept("Two")),
    )

    assert _both(content) == (["OneTwo"], ["One", "Cell", "Two"])


def test_words_inside_a_move_are_deleted_and_inserted_in_their_ranges() -> None:
    moved = docx(
        p(away("within "), gone("five"), away(" days"), mark="moveFrom"),
        p(kept("Between")),
        p(here("within "), ins("seven"), here(" days"), mark="moveTo"),
    )

    assert _both(moved) == (
        ["within five days", "Between"],
        ["Between", "within seven days"],
    )


def test_rows_and_cells_come_and_go() -> None:
    content = docx(
        table(
            row(p(kept("a")), cell(p(kept("b")), mark="cellIns")),
            row(p(kept("c")), cell(p(kept("d")), mark="cellIns")),
            row(p(gone("e")), mark="del"),
        )
    )

    assert _both(content) == (["a", "c", "e"], ["a", "b", "c", "d"])
    rows = [b.label for b in resolved(content, Side.NEW) if b.kind == "row"]
    assert rows == ["1 1", "1 1"]


def test_a_table_whose_rows_all_go_is_no_table() -> None:
    content = docx(p(kept("a")), table(row(p(gone("b")), mark="del")), p(kept("c")))

    assert _kinds(content, Side.NEW) == ["body", "body"]


def test_a_table_whose_words_alone_go_is_left_empty() -> None:
    content = docx(table(row(p(ins("b")))), p(kept("c")))

    assert _kinds(content, Side.OLD)[:2] == ["table", "row"]


def test_notes_are_read_in_the_order_of_their_signs() -> None:
    def sign(number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    content = docx(p(kept("a"), sign(2)), p(kept("b"), sign(1)), notes=("x", "y"))

    assert _texts(content, Side.NEW) == ["a\ufffc", "b\ufffc", " y", " x"]


def test_headers_and_footers_are_read_with_their_changes() -> None:
    content = docx(p(kept("a")), footer1=p(kept("May "), gone("2024"), ins("2025")))

    assert _both(content) == (["a", "May 2024"], ["a", "May 2025"])


def test_a_field_is_read_as_what_it_shows() -> None:
    content = docx(
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText> REF a </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            kept("4.2"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        )
    )

    assert _texts(content, Side.NEW) == ["4.2"]


def test_numbers_are_counted_on_each_side_by_what_stands_there() -> None:
    content = docx(
        p(kept("a"), properties=numbered(0)),
        p(gone("b"), mark="del", properties=numbered(1)),
        p(kept("c"), properties=numbered(1)),
    )

    old, new = ([b.label for b in resolved(content, side)] for side in Side)

    assert old == ["Part 1", "1.", "2."]
    assert new == ["Part 1", "1."]


def test_a_changed_level_is_the_old_one_when_rejected() -> None:
    before = f"<w:pPrChange><w:pPr>{numbered(1)}</w:pPr></w:pPrChange>"
    content = docx(
        p(kept("a"), properties=numbered(0)),
        p(kept("b"), properties=numbered(0) + before),
    )

    old, new = ([b.label for b in resolved(content, side)] for side in Side)

    assert (old, new) == (["Part 1", "1."], ["Part 1", "Part 2"])


def test_each_block_lost_added_or_changed_is_bad_once() -> None:
    meant = resolved(docx(*(p(kept(text)) for text in "abcd")), Side.NEW)
    found = resolved(docx(*(p(kept(text)) for text in "axcde")), Side.NEW)

    assert n_bad(meant, meant) == 0
    assert n_bad(found, meant) == 2
    assert n_bad(meant[:2], meant) == 2


def test_a_round_trip_is_held_against_both_documents() -> None:
    old, new = docx(p(kept("five"))), docx(p(kept("six")), p(kept("more")))
    exact = docx(
        p(gone("five"), ins("six"), mark="ins"),
        p(ins("more")),
    )

    assert round_trip(exact, old=old, new=new) == RoundTrip(0, 0, 0)
    assert round_trip(new, old=old, new=new) == RoundTrip(2, 0, 0)


def test_a_document_with_pending_changes_counts_as_accepted() -> None:
    draft = docx(p(kept("a "), gone("b"), ins("c")))

    assert round_trip(docx(p(kept("a c"))), old=draft, new=draft).is_exact
