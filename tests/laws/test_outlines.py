"""Outlines: any text gives one, no word is lost, every id names one clause."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from constitution_diff.model import Outline, RevisionKind, View
from constitution_diff.outline import joined_outline, outline_source
from constitution_diff.read import read_source
from tests.builders import outlined

from .documents import rough_texts, texts

_PRINTED = {RevisionKind.DELETED: "Deleted", RevisionKind.FORMATTED: "Formatted"}


@given(text=rough_texts)
def test_any_text_gives_an_outline_in_both_views(text: str) -> None:
    for view in (View.FINAL, View.ORIGINAL):
        assert isinstance(outlined(text, view), Outline)


@given(text=texts() | rough_texts)
def test_no_word_is_lost(text: str) -> None:
    outline = outlined(text)

    kept = [
        *(f"{c.label} {c.words} {' '.join(c.cells)}" for c in outline.clauses),
        *(entry.raw for entry in outline.contents),
        *(line.text for line in outline.furniture),
        *(
            f"{_PRINTED.get(c.revision.kind, '')} {c.revision.text}"
            for c in outline.revisions
        ),
    ]
    assert not Counter(_words(text)) - Counter(_words(" ".join(kept)))


def _words(text: str) -> list[str]:
    """Runs of ASCII letters and figures: those that no normalisation changes."""
    return re.findall(r"[A-Za-z0-9]+", text)


@given(text=texts() | rough_texts)
def test_ids_are_unique_and_parents_stand_above(text: str) -> None:
    outline = outlined(text)

    seen: set[str] = set()
    for clause in outline.clauses:
        assert clause.id not in seen
        assert clause.parent is None or clause.parent in seen
        seen.add(clause.id)


@given(text=texts())
def test_depth_counts_the_ancestors(text: str) -> None:
    outline = outlined(text)

    for clause in outline.clauses:
        assert clause.depth == len(outline.ancestors(clause))


@given(text=texts())
def test_reading_twice_gives_the_same_outline(text: str) -> None:
    assert outlined(text) == outlined(text)


@example(parts=["Part 0\nPart 0\nPart 0"])
@given(parts=st.lists(texts() | rough_texts, min_size=1, max_size=4))
def test_files_joined_keep_their_words_and_name_each_clause_once(
    parts: list[str],
) -> None:
    sources = [read_source(p.encode(), f"{n}.txt") for n, p in enumerate(parts)]
    apart = [outline_source(source) for source in sources]

    joined = joined_outline(sources)

    ids = {clause.id for clause in joined.clauses}
    assert len(ids) == len(joined.clauses)
    assert all(c.parent is None or c.parent in ids for c in joined.clauses)
    assert all(r.clause in ids for r in joined.references)
    assert [(c.source, c.words) for c in joined.clauses] == [
        (n, c.words) for n, one in enumerate(apart) for c in one.clauses
    ]
