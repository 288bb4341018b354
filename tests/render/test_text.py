"""What is printed on the terminal."""

from __future__ import annotations

import pytest

from constitution_diff.errors import UsageError
from constitution_diff.model import (
    Anchor,
    Anchoring,
    Clause,
    ClauseId,
    Comparison,
    Edit,
    Furniture,
    Kind,
    Noise,
    Op,
    Outline,
    Revision,
    RevisionKind,
    RevisionUnit,
    SourceFacts,
    TextChange,
    TrackedChange,
)
from constitution_diff.render import RENDERERS, renderer_of
from constitution_diff.render.formats import format_of_path
from constitution_diff.render.text import comparison_text, outline_text, tracked_text
from tests.render.builders import clause, every_relation, link, outline

_INSERTED = Revision(
    RevisionKind.INSERTED, text="five", author="A Clerk", date="2026-01-05T09"
)


def _tracked(*changes: TrackedChange) -> list[str]:
    found = Outline(
        sources=(SourceFacts("a.docx", "", "docx", "final"),),
        clauses=(Clause(ClauseId("1.1"), Kind.CLAUSE, label="1.1", citation="1.1"),),
        revisions=changes,
    )
    return tracked_text(found).decode().splitlines()


def _compared(old: Clause, new: Clause, *edits: Edit) -> str:
    whole = link(old.id, new.id, text=TextChange.EDITED, edits=edits)
    return comparison_text(Comparison(outline(old), outline(new), (whole,))).decode()


def test_an_outline_is_set_in_by_depth() -> None:
    clauses = (
        Clause(ClauseId("1"), Kind.CLAUSE, label="1.", heading="Quorum"),
        Clause(ClauseId("1(a)"), Kind.ITEM, label="(a)", text="Five.", depth=1),
        Clause(ClauseId("1/b1"), Kind.BULLET, text="Six.", depth=2),
    )

    printed = outline_text(Outline(clauses=clauses)).decode()

    assert printed.splitlines()[1:4] == ["1. Quorum", "  (a) Five.", "    • Six."]


def test_an_outline_ends_with_its_figures() -> None:
    line = Furniture("header", "Constitution", "it is on every page")

    printed = outline_text(Outline(furniture=(line, line))).decode()

    assert printed.endswith("\n0 provisions, 2 header or footer lines.\n")


def test_long_words_are_cut_and_short_ones_are_not() -> None:
    text = "The quorum of the council is five. " * 9

    lines = outline_text(outline(clause("1.1", text))).decode().splitlines()

    assert max(map(len, lines)) <= 88
    assert any(line.endswith(" …") for line in lines)


def test_deleted_and_inserted_words_are_marked_without_colour() -> None:
    printed = _compared(
        clause("1.1", "It is five."),
        clause("1.1", "It is six."),
        Edit("text", Op.KEEP, "It is "),
        Edit("text", Op.DELETE, "five"),
        Edit("text", Op.INSERT, "six"),
        Edit("text", Op.KEEP, "."),
    )

    assert "    It is [-five-]{+six+}.\n" in printed


def test_cells_come_from_left_to_right() -> None:
    old = clause("1/t1.r1", cells=tuple("abcdefghijkl"))
    new = clause("1/t1.r1", cells=("a", "b", "C", *"defghij", "K", "l"))

    printed = _compared(
        old,
        new,
        Edit("cell:10", Op.DELETE, "k"),
        Edit("cell:10", Op.INSERT, "K"),
        Edit("cell:2", Op.DELETE, "c"),
        Edit("cell:2", Op.INSERT, "C"),
    )

    assert printed.index("{+C+}") < printed.index("{+K+}")


def test_a_comparison_accounts_for_every_provision() -> None:
    printed = comparison_text(every_relation()).decode()

    assert "appear in this report" in printed.splitlines()[-1]


def test_a_tracked_change_stands_below_its_provision() -> None:
    change = TrackedChange("r1", _INSERTED, final=Anchor(ClauseId("1.1"), 0))

    lines = _tracked(change, change)

    assert lines[-3:] == ["1.1", *["  inserted: “five” (A Clerk, 2026-01-05)"] * 2]


def test_marks_that_change_no_words_are_only_counted() -> None:
    noise = TrackedChange(
        "r1", Revision(RevisionKind.FORMATTED, noise=Noise.FORMATTING)
    )

    assert _tracked(noise) == [
        "a.docx",
        (
            "0 changes of words, and 1 of page-number and formatting marks, "
            "which change no words."
        ),
    ]


def test_a_change_without_words_says_what_it_is_of() -> None:
    mark = Revision(RevisionKind.DELETED, RevisionUnit.PARAGRAPH)

    assert _tracked(TrackedChange("r1", mark))[-2:] == [
        "Place not known",
        "  deleted: a paragraph break",
    ]


def test_an_id_of_the_original_is_not_taken_for_a_provision_of_now() -> None:
    gone = TrackedChange("r1", _INSERTED, original=Anchor(ClauseId("1.1"), 0))

    assert _tracked(gone)[-2] == "1.1, before the changes"


def test_an_uncertain_place_says_so() -> None:
    balloon = Revision(RevisionKind.DELETED, text="x", anchoring=Anchoring.NONE)
    change = TrackedChange("r1", balloon, final=Anchor(ClauseId("1.1")))

    assert _tracked(change)[-2].startswith("1.1 (uncertain: ")


def test_control_characters_are_taken_out() -> None:
    printed = outline_text(outline(clause("1.1", "a\x1b]0;title\x07b")))

    assert b"\x1b" not in printed
    assert b"\x07" not in printed


@pytest.mark.parametrize("verb", RENDERERS)
def test_every_verb_writes_text_and_json(verb: str) -> None:
    assert format_of_path(verb, "a.txt", "") == "text"
    assert format_of_path(verb, "sub.dir/a", "json") == "json"
    assert format_of_path(verb, "a", "") == "text"
    assert {"text", "json"} <= set(RENDERERS[verb])


def test_a_format_that_a_verb_does_not_write_is_refused() -> None:
    with pytest.raises(UsageError, match="outline does not write html; it writes"):
        renderer_of("outline", "html")
    with pytest.raises(UsageError, match=r"end the name in \.json, \.txt"):
        format_of_path("outline", "a.html", "")
