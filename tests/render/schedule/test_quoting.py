"""Both columns of a schedule: what is quoted of a change, and how it is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Op, Quoting
from constitution_diff.render.schedule.quoting import quoted
from tests.builders import compared
from tests.render.builders import every_relation, redline_of

if TYPE_CHECKING:
    from constitution_diff.render.schedule.sides import Quotation

_MARKS = {Op.KEEP: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "[+{}+]"}
_LONG = "First comes this. Notice is {} days. Last comes that. It ends here."


def _told(quotation: Quotation) -> list[str]:
    return [
        (f"{quote.label}: " if quote.label else "")
        + "".join(_MARKS[edit.op].format(edit.text) for edit in quote.edits)
        for quote in quotation
    ]


def _columns(old: str, new: str, quoting: Quoting) -> tuple[list[str], list[str]]:
    comparison = compared(f"4.1 {old}", f"4.1 {new}")
    link = next(one for one in comparison.links if one.edits)
    found = quoted(comparison, link, quoting)
    return _told(found.old), _told(found.new)


def test_only_the_sentence_that_changed_is_quoted() -> None:
    old, new = _columns(_LONG.format("two"), _LONG.format("ten"), Quoting.RELEVANT)

    assert old == ["… Notice is [-two-] days. …"]
    assert new == ["… Notice is [+ten+] days. …"]


def test_in_full_every_sentence_is_quoted() -> None:
    old, new = _columns(_LONG.format("two"), _LONG.format("ten"), Quoting.FULL)

    assert old == [_LONG.format("[-two-]")]
    assert new == [_LONG.format("[+ten+]")]


def test_a_new_sentence_is_shown_with_the_one_above_it_in_both_columns() -> None:
    old, new = _columns(
        "First comes this. Last comes that.",
        "First comes this. Then there is more of it. Last comes that.",
        Quoting.RELEVANT,
    )

    assert old == ["First comes this. …"]
    assert new == ["First comes this. [+Then there is more of it. +]…"]


def test_words_that_only_moved_are_quoted_by_their_beginning() -> None:
    comparison = every_relation()
    link = next(one for one in comparison.links if one.old == ("4.3",))

    found = quoted(comparison, link, Quoting.RELEVANT)

    assert _told(found.old) == _told(found.new) == ["The chair presides."]


def test_what_was_split_is_quoted_in_full_each_piece_by_its_number() -> None:
    comparison = every_relation()
    link = next(one for one in comparison.links if len(one.new) == 2 and one.old)

    found = quoted(comparison, link, Quoting.RELEVANT)

    assert _told(found.old) == ["Votes are equal.[- -]The chair decides."]
    assert _told(found.new) == ["4.4: Votes are equal.", "4.5: The chair decides."]


def test_a_table_row_is_quoted_by_cell_and_begins_with_what_it_is_about() -> None:
    comparison = every_relation()
    link = next(one for one in comparison.links if one.old == ("4.8/t1.r2",))

    found = quoted(comparison, link, Quoting.RELEVANT)

    assert _told(found.old) == ["column 1: Planning", "column 2: [-Three-]"]
    assert _told(found.new) == ["column 1: Planning", "column 2: [+Four+]"]


def test_of_a_table_that_moved_every_row_is_quoted() -> None:
    table = "| Item | Limit |\n|---|---|\n| Halls of the town | £50 |\n\n"
    text = "# Finance\n\nReports in May.\n\n{}# Housing\n\nReports in June.\n\n{}"
    comparison = compared(text.format(table, ""), text.format("", table))
    link = next(one for one in comparison.links if one.moved)

    found = quoted(comparison, link, Quoting.RELEVANT)

    rows = ["Item | Limit", "Halls of the town | £50"]
    assert _told(found.old) == _told(found.new) == rows
    assert (
        _told(quoted(comparison, replace(link, moved=False), Quoting.RELEVANT).old)
        == []
    )


def test_a_provision_without_words_is_quoted_by_none() -> None:
    comparison = redline_of("", "")

    found = quoted(comparison, comparison.links[0], Quoting.RELEVANT)

    assert (found.old, found.new) == ((), ())
