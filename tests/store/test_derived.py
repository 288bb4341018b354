"""Comparisons that are kept say what they said when they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines
from constitution_diff.outline import outline_source
from constitution_diff.store import kept_comparison, put_comparison
from tests.read.docx.builders import field, p, r, read
from tests.store.makers import add, version

if TYPE_CHECKING:
    from constitution_diff.store import Store


def test_a_kept_comparison_shows_the_pages_that_it_was_made_with(store: Store) -> None:
    said = r("1. The list of all fees stands on page ")
    old, new = (
        outline_source(read(p(said + field("PAGE", r(page)) + r(ending))))
        for page, ending in (("9", " here."), ("10", " now."))
    )
    made = compare_outlines(old, new)

    with store.writing() as at:
        on = add(at, version("2021")), add(at, version("2024", b"Six"), b"Six")
        put_comparison(at, *on, made)
        kept = kept_comparison(at, (on[0], old), (on[1], new))

    assert kept is not None
    assert kept.old.clauses == made.old.clauses != old.clauses
