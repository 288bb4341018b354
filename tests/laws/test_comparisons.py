"""Comparisons: everything accounted for, symmetric, and nothing where nothing is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.codec import comparison_json
from constitution_diff.compare import compare_outlines, linked_outlines
from constitution_diff.model import Clause, Link, Op, Relation, Significance, TextChange
from tests.builders import outlined

from .documents import revisions, rough_texts, texts


@given(old=texts(), new=texts())
def test_every_clause_of_both_sides_is_in_exactly_one_link(old: str, new: str) -> None:
    comparison = compare_outlines(outlined(old), outlined(new))

    held_old = [clause for link in comparison.links for clause in link.old]
    held_new = [clause for link in comparison.links for clause in link.new]
    assert sorted(held_old) == sorted(c.id for c in comparison.old.clauses)
    assert sorted(held_new) == sorted(c.id for c in comparison.new.clauses)


@given(pair=st.tuples(texts(), texts()) | revisions())
def test_swapping_the_sides_transposes_the_links(pair: tuple[str, str]) -> None:
    old, new = pair
    there = compare_outlines(outlined(old), outlined(new))
    back = compare_outlines(outlined(new), outlined(old))

    assert {_facts(link) for link in there.links} == {
        _facts(_turned(link)) for link in back.links
    }


@settings(max_examples=20)
@given(pair=st.tuples(texts(), texts()) | revisions())
def test_links_asked_for_alone_are_those_of_the_comparison(
    pair: tuple[str, str],
) -> None:
    old, new = map(outlined, pair)

    alone = linked_outlines(old, new)

    judged = compare_outlines(old, new)
    assert alone.links == tuple(map(_unjudged, judged.links))
    assert alone.outside == judged.outside
    assert alone.notices == judged.notices


def _unjudged(link: Link) -> Link:
    """A link without what it asks of its reader."""
    text = TextChange.EDITED if link.text is TextChange.TERMS else link.text
    return replace(link, text=text, significance=Significance.NONE, reasons=())


def _facts(link: Link) -> tuple[object, ...]:
    return link.old, link.new, link.text, link.moved, link.nested, link.scope


def _turned(link: Link) -> Link:
    return Link(
        old=link.new, new=link.old, text=link.text, moved=link.moved,
        nested=link.nested, scope=link.scope,
    )  # fmt: skip


@given(text=texts() | rough_texts)
def test_a_file_against_itself_differs_nowhere(text: str) -> None:
    outline = outlined(text)

    comparison = compare_outlines(outline, outline)

    assert comparison.identical
    assert {link.relation for link in comparison.links} <= {Relation.SAME}


@given(pair=st.tuples(texts(), texts()) | revisions())
def test_the_edits_of_a_link_give_back_both_sides(pair: tuple[str, str]) -> None:
    old, new = pair
    comparison = compare_outlines(outlined(old), outlined(new))

    for link in comparison.links:
        for part in {edit.part for edit in link.edits}:
            edits = [edit for edit in link.edits if edit.part == part]
            before = "".join(e.text for e in edits if e.op is not Op.INSERT)
            after = "".join(e.text for e in edits if e.op is not Op.DELETE)
            ours = [_part(comparison.old[c], part) for c in link.old]
            theirs = [_part(comparison.new[c], part) for c in link.new]
            assert before == "\n".join(filter(None, ours))
            assert after == "\n".join(filter(None, theirs))


def _part(clause: Clause, part: str) -> str:
    if not part.startswith("cell:"):
        return clause.heading if part == "heading" else clause.text
    at = int(part.removeprefix("cell:"))
    return clause.cells[at] if at < len(clause.cells) else ""


@settings(max_examples=30)
@given(old=texts(), new=texts())
def test_the_same_files_give_the_same_bytes(old: str, new: str) -> None:
    first = comparison_json(compare_outlines(outlined(old), outlined(new)))
    second = comparison_json(compare_outlines(outlined(old), outlined(new)))

    assert first == second
