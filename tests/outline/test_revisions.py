"""Where tracked changes stand among the clauses, and how they lie in one another."""

from __future__ import annotations

from constitution_diff.model import (
    Paragraph,
    Revision,
    RevisionKind,
    Source,
    Span,
    TrackedChange,
)
from constitution_diff.outline import outline_source
from constitution_diff.render.tracked import tracked_text
from tests.read.docx.builders import BY, level, numbering, p, read


def changes(*spans: Span, mark: tuple[int, ...] = ()) -> tuple[TrackedChange, ...]:
    """The changes of one clause; 0 is an insertion and 1 a deletion."""
    revisions = (
        Revision(RevisionKind.INSERTED, text="six or"),
        Revision(RevisionKind.DELETED, text="or"),
    )
    paragraph = Paragraph(spans=spans, mark=mark, label="4.1", original_label="4.1")
    return outline_source(
        Source("x", "", "docx", blocks=(paragraph,), revisions=revisions)
    ).revisions


def test_a_change_stands_at_its_place_in_both_views() -> None:
    inserted, deleted = changes(
        Span("The quorum is "),
        Span("six ", (0,)),
        Span("five ", (1,)),
        Span("members."),
    )

    assert inserted.final is not None
    assert deleted.original is not None
    assert (inserted.final.clause, inserted.final.at) == ("4.1", 14)
    assert (deleted.original.clause, deleted.original.at) == ("4.1", 14)


def test_words_deleted_inside_an_insertion_name_it() -> None:
    inserted, deleted = changes(
        Span("The quorum is "),
        Span("six ", (0,)),
        Span("or", (0, 1)),
        Span(" members."),
    )

    assert deleted.parents == (inserted.id,)
    assert inserted.parents == ()


def test_a_change_of_the_paragraph_mark_has_a_place() -> None:
    inserted, _ = changes(Span("The quorum is six."), mark=(0,))

    assert inserted.final is not None
    assert inserted.final.clause == "4.1"


def test_a_number_that_was_put_in_stands_at_its_provision() -> None:
    change = f'<w:numPr><w:numId w:val="1"/><w:ins {BY}/></w:numPr>'
    source = read(p("Five is the quorum.", change), numbering=numbering(level(0, "%1")))

    (found,) = outline_source(source).revisions

    assert found.original is not None
    assert found.final is not None
    assert (found.original.clause, found.final.clause) == ("p1", "1")
    assert b"\n1\n  inserted: a number" in tracked_text(outline_source(source))
