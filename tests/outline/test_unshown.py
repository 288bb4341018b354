"""Words that a file sets not to show: kept, and in no provision."""

from __future__ import annotations

from constitution_diff.model import (
    Cell,
    Outline,
    Paragraph,
    Revision,
    RevisionKind,
    Row,
    Source,
    Span,
    Table,
)
from constitution_diff.outline import outline_source

_SECRET = Span(" ask KJ first", hidden=True)


def _outline(
    *blocks: Paragraph | Table, revisions: tuple[Revision, ...] = ()
) -> Outline:
    return outline_source(Source("a.docx", "", "docx", blocks, revisions))


def _unshown(outline: Outline) -> list[str]:
    return [line.text for line in outline.furniture if line.where == "hidden"]


def test_words_not_shown_stand_beside_their_provision() -> None:
    outline = _outline(
        Paragraph((Span("The quorum"), _SECRET, Span(" is five.")), label="1.")
    )

    assert [clause.text for clause in outline.clauses] == ["The quorum is five."]
    assert _unshown(outline) == ["ask KJ first"]


def test_a_paragraph_that_does_not_show_is_no_provision() -> None:
    outline = _outline(
        Paragraph((Span("The quorum is five."),), label="1."),
        Paragraph((_SECRET,), label="2."),
        Paragraph((Span("Votes are equal."),), label="3."),
    )

    assert [clause.label for clause in outline.clauses] == ["1.", "3."]
    assert _unshown(outline) == ["ask KJ first"]


def test_a_cell_keeps_what_it_shows() -> None:
    shown = Cell((Paragraph((Span("Five"), _SECRET)),))
    rows = (Row((Cell((Paragraph((Span("Quorum"),)),)), shown)),)

    outline = _outline(Table(rows))

    assert outline.clauses[-1].cells == ("Quorum", "Five")
    assert _unshown(outline) == ["ask KJ first"]


def test_a_change_inside_keeps_its_place() -> None:
    inserted = Revision(RevisionKind.INSERTED, text=" ask KJ first")
    secret = Span(" ask KJ first", (0,), hidden=True)
    line = Paragraph((Span("The quorum"), secret, Span(" is five.")), label="1.")

    outline = _outline(line, revisions=(inserted,))

    (change,) = outline.revisions
    assert change.final is not None
    assert (change.final.clause, change.final.at) == ("1", len("The quorum"))
