"""What is printed on the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.errors import UsageError
from constitution_diff.model import (
    Clause,
    ClauseId,
    Comparison,
    Edit,
    Furniture,
    Kind,
    Notice,
    Op,
    Outline,
    TextChange,
)
from constitution_diff.render import REPORTS, renderer_of, vocabulary
from constitution_diff.render.formats import formats_of
from constitution_diff.render.suffixes import format_of_path
from constitution_diff.render.text import comparison_text, outline_text
from tests.render.builders import clause, every_relation, link, outline


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

    assert printed.splitlines()[2:5] == ["1. Quorum", "  (a) Five.", "    • Six."]


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

    at = printed.splitlines().index(vocabulary.PAGES)
    accounted, pages = printed.splitlines()[at - 1 : at + 1]
    assert "appear in this report" in accounted
    assert pages == "Page numbers alone are not compared."


def test_the_cells_of_a_changed_row_are_not_printed_twice() -> None:
    printed = _compared(
        clause("1/t1.r1", cells=("Grants", "£75")),
        clause("1/t1.r1", cells=("Grants", "£100")),
        Edit("cell:1", Op.DELETE, "£75"),
        Edit("cell:1", Op.INSERT, "£100"),
    )

    assert printed.count("£100") == 1
    assert "    [-£75-]{+£100+}\n" in printed


def test_a_row_put_in_is_printed() -> None:
    new = clause("1/t1.r1", cells=("Grants", "£75"))

    printed = comparison_text(
        Comparison(outline(), outline(new), (link("", new.id),))
    ).decode()

    assert "{+Grants" in printed


def test_the_sections_are_called_what_a_reader_would_call_them() -> None:
    lines = comparison_text(every_relation()).decode().splitlines()

    assert "What the changes ask of a reader" in lines
    assert not {"Asking", "Renumbered only"} & set(lines)


def test_control_characters_are_taken_out() -> None:
    printed = outline_text(outline(clause("1.1", "a\x1b]0;title\x07b")))

    assert b"\x1b" not in printed
    assert b"\x07" not in printed


@pytest.mark.parametrize("verb", REPORTS)
def test_every_verb_writes_text_and_json(verb: str) -> None:
    assert format_of_path(verb, "a.txt", "") == "text"
    assert format_of_path(verb, "sub.dir/a", "json") == "json"
    assert format_of_path(verb, "a", "") == "text"
    assert {"text", "json"} <= set(formats_of(verb))


def test_a_format_that_a_verb_does_not_write_is_refused() -> None:
    with pytest.raises(UsageError, match="tracked does not write html; it writes"):
        renderer_of("tracked", "html")
    with pytest.raises(UsageError, match=r"end the name in \.json, \.txt"):
        format_of_path("tracked", "a.html", "")


def test_changes_without_a_mark_are_listed_before_the_figures() -> None:
    lines = comparison_text(every_relation()).decode().splitlines()

    at = lines.index("Changes without a mark in this draft")
    assert lines[at + 1].startswith("* 4.1: inserted, no mark in this draft: ")
    assert lines[at + 2] == ""
    assert at < lines.index("What the changes ask of a reader")


def test_what_concerns_both_files_is_told_before_what_concerns_one() -> None:
    side = replace(outline(), notices=(Notice("hidden-text", "Some are hidden."),))
    warned = Comparison(side, outline(), notices=(Notice("other-base", "Beware."),))

    lines = comparison_text(warned).decode().splitlines()

    at = lines.index("Check before relying on this")
    assert lines[at + 1] == "Beware."
    assert "Some are hidden." in lines[at + 3]
