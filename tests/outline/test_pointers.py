"""References that the file ties to their targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import (
    Cell,
    Paragraph,
    Revision,
    RevisionKind,
    Role,
    Row,
    Source,
    Span,
    Table,
    TargetStatus,
    View,
)
from constitution_diff.outline import outline_source

if TYPE_CHECKING:
    from constitution_diff.model import Block

_QUORUM = Paragraph(
    (Span("", bookmark="q"), Span("The quorum is five.")), label="4.1",
)  # fmt: skip
_GONE = Revision(RevisionKind.DELETED)


def _tied(
    *blocks: Block, view: View = View.FINAL, changes: tuple[Revision, ...] = ()
) -> list[tuple[str, str, int, str, str | None]]:
    outline = outline_source(
        Source("x", "", "docx", blocks=blocks, revisions=changes), view
    )
    return [
        (one.clause, one.text, one.at, target.status.value, target.clause)
        for one in outline.references
        for target in one.targets
    ]


def _saying(*spans: Span) -> Paragraph:
    return Paragraph(spans, label="4.2")


def test_words_that_point_at_a_bookmark_name_its_clause() -> None:
    says = _saying(Span("If  "), Span("4.1", target="q"), Span(" is not met, stop."))

    assert _tied(_QUORUM, says) == [("4.2", "4.1", 3, "resolved", "4.1")]


def test_a_target_that_is_nowhere_is_missing() -> None:
    says = _saying(Span("See "), Span("4.1", target="lost"))

    assert _tied(says) == [("4.2", "4.1", 4, TargetStatus.MISSING, None)]


def test_a_target_is_missing_only_in_the_view_that_lost_it() -> None:
    gone = Paragraph(
        (Span("", bookmark="q"), Span("Gone.", (0,))),
        label="4.1", original_label="4.1", mark=(0,),
    )  # fmt: skip
    says = Paragraph(
        (Span("See "), Span("4.1", target="q")), label="4.1", original_label="4.2"
    )

    final = _tied(gone, says, changes=(_GONE,))
    original = _tied(gone, says, view=View.ORIGINAL, changes=(_GONE,))

    assert final == [("4.1", "4.1", 4, "missing", None)]
    assert original == [("4.2", "4.1", 4, "resolved", "4.1")]


def test_a_link_to_the_contents_is_no_reference() -> None:
    listed = Paragraph((Span("", bookmark="top"), Span("Contents")), role=Role.CONTENTS)

    assert _tied(listed, _saying(Span("Back", target="top"))) == []


def test_pieces_of_one_pointer_are_one_reference() -> None:
    says = _saying(
        Span("See "), Span("4", target="q"), Span(" ", target="q"),
        Span("above ", target="q", bold=True), Span("now"),
    )  # fmt: skip

    assert _tied(_QUORUM, says) == [("4.2", "4 above", 4, "resolved", "4.1")]


def test_a_cell_points_too() -> None:
    cells = (
        Cell((Paragraph((Span("Head of Law"),)),)),
        Cell((Paragraph((Span("under "), Span("4.1", target="q")), label="(a)"),)),
    )
    table = Table((Row(cells),))

    (found,) = _tied(_QUORUM, table)

    assert found == (
        "4.1/t1.r1",
        "4.1",
        len("Head of Law\t(a) under "),
        "resolved",
        "4.1",
    )


def test_a_row_is_a_target_too() -> None:
    fees = Paragraph((Span("", bookmark="r"), Span("Fees")))
    row = Row((Cell((fees,)),))

    tied = _tied(Table((row,)), _saying(Span("Fees", target="r")))

    assert tied == [("4.2", "Fees", 0, "resolved", "t1.r1")]
