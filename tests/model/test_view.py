"""The two states of a source with tracked changes."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import (
    Cell,
    Ocr,
    Paragraph,
    Revision,
    RevisionKind,
    Role,
    Row,
    Source,
    Span,
    Table,
)

INSERTED = Revision(RevisionKind.INSERTED)
DELETED = Revision(RevisionKind.DELETED)


def source(*blocks: Paragraph | Table) -> Source:
    """A source whose change 0 is an insertion and whose change 1 is a deletion."""
    return Source("t", "", "docx", blocks=blocks, revisions=(INSERTED, DELETED))


def texts(viewed: Source) -> list[str]:
    return [block.text for block in viewed.blocks if isinstance(block, Paragraph)]


def test_the_final_view_holds_what_was_inserted() -> None:
    spans = (Span("The quorum is "), Span("six", (0,)), Span("five", (1,)), Span("."))

    marked = source(Paragraph(spans=spans))

    assert texts(marked.final()) == ["The quorum is six."]
    assert texts(marked.original()) == ["The quorum is five."]


def test_words_inserted_and_deleted_again_stand_in_neither_view() -> None:
    marked = source(Paragraph(spans=(Span("a"), Span("b", (0, 1)))))

    assert texts(marked.final()) == texts(marked.original()) == ["a"]


def test_deleting_a_paragraph_mark_joins_the_next_paragraph() -> None:
    above = Paragraph(spans=(Span("One."),), mark=(1,), label="1.")
    below = Paragraph(spans=(Span(" Two."),), label="2.", style="Body")

    joined = source(above, below).final()

    assert texts(joined) == ["One. Two."]
    (paragraph,) = joined.blocks
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.label, paragraph.style) == ("2.", "Body")


def test_a_paragraph_deleted_whole_leaves_nothing() -> None:
    gone = Paragraph(spans=(Span("Gone.", (1,)),), mark=(1,))
    kept = Paragraph(spans=(Span("Kept."),))

    assert texts(source(gone, kept).final()) == ["Kept."]
    assert texts(source(gone, kept).original()) == ["Gone.", "Kept."]


def test_what_is_left_of_a_deleted_note_does_not_run_into_the_next() -> None:
    gone = Paragraph(
        spans=(Span("x", (1,)),), mark=(1,), role=Role.NOTE, note_id="footnote-1"
    )
    kept = Paragraph(spans=(Span("y"),), role=Role.NOTE, note_id="footnote-2")

    (note,) = source(gone, kept).final().blocks

    assert isinstance(note, Paragraph)
    assert [span.text for span in note.spans] == ["y"]


def test_a_removed_row_is_in_the_original_view_alone() -> None:
    rows = (
        Row((Cell((Paragraph(spans=(Span("kept"),)),)),)),
        Row((Cell((Paragraph(spans=(Span("gone"),)),)),), revisions=(1,)),
    )

    def n_rows(viewed: Source) -> list[int]:
        return [len(b.rows) for b in viewed.blocks if isinstance(b, Table)]

    assert n_rows(source(Table(rows)).final()) == [1]
    assert n_rows(source(Table(rows)).original()) == [2]


def test_each_view_has_its_own_numbers() -> None:
    paragraph = Paragraph(spans=(Span("x"),), label="4.1", original_label="4.2")

    labels = [
        block.label
        for view in (source(paragraph).final(), source(paragraph).original())
        for block in view.blocks
        if isinstance(block, Paragraph)
    ]

    assert labels == ["4.1", "4.2"]


def test_a_view_is_taken_once() -> None:
    marked = source(Paragraph(spans=(Span("x"),)))

    final = marked.final()

    assert final.viewed(final.view) is final


def test_other_words_keep_all_else_of_a_span() -> None:
    whole = Span(
        "five", (1, 2), bold=True, hidden=True, note="n1", volatile=True,
        target="_Ref1", bookmark="_Ref2", ocr=Ocr.UNCERTAIN,
    )  # fmt: skip

    assert whole.saying("six") == replace(whole, text="six")
