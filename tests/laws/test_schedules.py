"""Schedules and tables: every change exactly once, and no word lost on the way."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from hypothesis import given, settings

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.compare.rows import lines_of
from constitution_diff.model import PLAIN, Op, Quoting
from constitution_diff.render.destinations.lines import destinations_of
from constitution_diff.render.schedule.rows import is_listed, rows_of
from constitution_diff.render.schedule.sides import ELLIPSIS, part_names, words_of
from constitution_diff.render.schedule.since import rows_since
from constitution_diff.render.story.attention import attention_groups
from tests.builders import outlined

from .documents import revisions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Clause, Comparison
    from constitution_diff.render.schedule.sides import Quotation


def _compared(pair: tuple[str, str]) -> Comparison:
    return compare_outlines(*map(outlined, pair))


@given(pair=revisions())
def test_each_listed_change_stands_exactly_once(pair: tuple[str, str]) -> None:
    comparison = _compared(pair)

    rows = rows_of(comparison, {})

    own = [row.index for row in rows if not row.term]
    alone = {index for row in rows for index in row.alone}
    listed = [n for n, link in enumerate(comparison.links) if is_listed(link)]
    assert sorted([*own, *alone]) == listed


@given(pair=revisions())
def test_what_the_first_screen_lists_has_a_row_of_its_own(
    pair: tuple[str, str],
) -> None:
    comparison = _compared(pair)

    listed = [
        line.index for group in attention_groups(comparison) for line in group.lines
    ]

    own = [row.index for row in rows_of(comparison, {}) if row.asks == "attention"]
    assert sorted(listed) == sorted(own)


@given(pair=revisions())
def test_rows_in_full_hold_the_words_of_both_versions(pair: tuple[str, str]) -> None:
    comparison = _compared(pair)

    rows = rows_of(comparison, {}, Quoting.FULL)

    for row in rows:
        if not row.term:
            link = comparison.links[row.index]
            old = [comparison.old[clause] for clause in link.old]
            new = [comparison.new[clause] for clause in link.new]
            was, is_ = _words_of(old, new, old), _words_of(old, new, new)
            if link.moved and not (was or is_):  # a table, whose words are its rows
                was = [w for one in old for w in lines_of(comparison.old, one.id)]
                is_ = [w for one in new for w in lines_of(comparison.new, one.id)]
            assert _words(row.old) == was
            assert _words(row.new) == is_


@given(pair=revisions())
def test_the_relevant_part_holds_every_marked_word(pair: tuple[str, str]) -> None:
    comparison = _compared(pair)

    relevant, full = (rows_of(comparison, {}, quoting) for quoting in Quoting)

    for short, whole in zip(relevant, full, strict=True):
        for ours, theirs in ((short.old, whole.old), (short.new, whole.new)):
            assert _marked(ours) == _marked(theirs)
            assert _stands_in(ours, theirs)


@given(pair=revisions())
@settings(max_examples=40)
def test_what_the_draft_gave_up_has_a_row_and_nothing_else(
    pair: tuple[str, str],
) -> None:
    there, back = _compared(pair), _compared((pair[1], pair[0]))
    lives = lives_of((there, back))
    overall = compare_outlines(there.old, back.new)

    rows = rows_since(lives, overall, rows_of(overall, {}))

    assert all(row.given_up and row.old == row.new for row in rows)


@given(pair=revisions())
def test_each_provision_has_one_destination_and_one_derivation(
    pair: tuple[str, str],
) -> None:
    comparison = _compared(pair)

    there, back = destinations_of(comparison, PLAIN).directions

    for direction, side in ((there, comparison.old), (back, comparison.new)):
        n_lines = len(direction.lines) + len(direction.apart)
        assert n_lines == len(side.clauses)
    old = [n for n, link in enumerate(comparison.links) for _ in link.old]
    assert sorted(line.index for line in (*there.lines, *there.apart)) == old


def _words(quotation: Quotation) -> list[str]:
    return [quote.words for quote in quotation]


def _words_of(
    old: Iterable[Clause], new: Iterable[Clause], side: Iterable[Clause]
) -> list[str]:
    clauses = list(side)
    found = (
        words_of(clause, part)
        for part in part_names(chain(old, new))
        for clause in clauses
    )
    return list(filter(None, found))


def _marked(quotation: Quotation) -> str:
    edits = (edit for quote in quotation for edit in quote.edits)
    return "".join(edit.text for edit in edits if edit.op is not Op.KEEP)


def _stands_in(short: Quotation, whole: Quotation) -> bool:
    """Whether each stretch between ellipses stands in the whole, in order."""
    text = "\n".join(_words(whole))
    at = 0
    for piece in "\n".join(_words(short)).replace(ELLIPSIS, "\n").split("\n"):
        found = text.find(piece.strip(), at)
        if found < 0:
            return False
        at = found + len(piece.strip())
    return True
