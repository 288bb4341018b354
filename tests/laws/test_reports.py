"""What the first screen counts and lists agrees with the comparison."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.compare.rows import lines_of
from constitution_diff.model import Op, Outline, Scope, Significance
from constitution_diff.render import vocabulary
from constitution_diff.render.story import Quote, tell
from constitution_diff.render.story.figures import asked
from constitution_diff.render.story.parts import PartRow, part_rows
from tests.builders import compared

from .documents import revisions, texts

_pairs = st.tuples(texts(), texts()) | revisions()


@given(pair=_pairs)
def test_every_provision_is_counted_once_in_plain_terms(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)

    story = tell(comparison)

    assert sum(tally.count for tally in story.significance) == len(comparison.links)
    assert sum(tally.count for tally in story.relations) == len(comparison.links)


@given(pair=_pairs)
def test_what_is_counted_as_needing_attention_is_listed_once(
    pair: tuple[str, str],
) -> None:
    comparison = compared(*pair)

    story = tell(comparison)

    listed = [line.index for group in story.attention for line in group.lines]
    counts = {tally.words: tally.count for tally in story.significance}
    assert len(listed) == len(set(listed))
    assert len(listed) == counts.get(vocabulary.ASKS["attention"], 0)
    for group in story.attention:
        order = [line.index for line in group.lines]
        assert order == sorted(order)


@given(pair=_pairs)
def test_what_needs_attention_is_listed_unless_a_title_says_it_all(
    pair: tuple[str, str],
) -> None:
    comparison = compared(*pair)

    found = zip(comparison.links, asked(comparison), strict=True)
    left = Counter(
        ask
        for link, ask in found
        if link.significance is Significance.ATTENTION
        and not all(reason.startswith("title or term") for reason in link.reasons)
    )

    assert set(left) <= {"attention"}


@given(pair=_pairs)
def test_the_parts_add_up_to_all_that_was_compared(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)

    *rows, total = part_rows(comparison, 2) or (PartRow("", (0, 0, 0, 0)),)

    n_compared = sum(link.scope is Scope.COMPARED for link in comparison.links)
    assert sum(total.figures) == n_compared
    if rows:
        parts = zip(*(row.figures for row in rows), strict=True)
        assert tuple(map(sum, parts)) == total.figures


@given(pair=_pairs)
def test_a_quotation_holds_the_words_of_its_version_and_no_others(
    pair: tuple[str, str],
) -> None:
    comparison = compared(*pair)
    old, new = _words(comparison.old), _words(comparison.new)

    for group in tell(comparison).attention:
        for line in group.lines:
            assert line.old is None or _quoted(line.old) in old
            assert line.new is None or _quoted(line.new) in new
            for quote, other in ((line.old, Op.INSERT), (line.new, Op.DELETE)):
                assert quote is None or other not in {e.op for e in quote.edits}


def _words(outline: Outline) -> str:
    """Those of each clause; a table is quoted by its rows, so by theirs in one."""
    return " ".join(
        " ".join((
            clause.heading, clause.text, *clause.cells,
            "; ".join(lines_of(outline, clause.id)),
        )).replace("\t", "; ")
        for clause in outline.clauses
    )  # fmt: skip


def _quoted(quote: Quote) -> str:
    shown = "".join(edit.text for edit in quote.edits)
    return shown.removeprefix("… ").removesuffix(" …")
