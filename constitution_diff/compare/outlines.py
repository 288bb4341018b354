"""From two outlines to their comparison, in the order of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Comparison

from .attention import judged
from .coverage import coverage_rows
from .elsewhere import perhaps_elsewhere
from .impact import mapped_references
from .linking import NOTHING, Beside, linked, marked_of, notices_of
from .lookalikes import look_alikes

if TYPE_CHECKING:
    from constitution_diff.model import Outline


def compare_outlines(
    old: Outline,
    new: Outline,
    *,
    whole: bool = False,
    glossary: tuple[tuple[str, str], ...] = (),
    beside: Beside = NOTHING,
) -> Comparison:
    """What became of every clause of `old` in `new`.

    Args:
        old: The current version.
        new: The proposed version.
        whole: Both are whole documents: a part that one lacks was deleted.
        glossary: (old, new) terms that the council confirms as pure renamings.
        beside: What is known of the two files besides.
    """
    found = linked(old, new, whole=whole, glossary=glossary, beside=beside)
    old, matching, covered = found.old, found.matching, found.covered
    references = mapped_references(found.links, old, new)
    verdicts = judged(found.links, (old, new), found.terms, references)
    links = tuple(perhaps_elsewhere(verdicts.links, matching, covered))
    marked = marked_of(found, links, beside)
    return Comparison(
        old=old,
        new=new,
        links=marked.links,
        related=(*look_alikes(matching), *found.carried),
        coverage=coverage_rows(matching, covered, marked.links),
        outside=marked.outside,
        notices=notices_of(found, marked, beside),
        substitutions=found.terms.substitutions,
        effects=verdicts.effects,
        references=references,
    )
