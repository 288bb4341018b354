"""The rules in the order they run, and the list that comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Check, Finding, Severity, TargetStatus

from .catalogue import CATALOGUE
from .contents import find_contents_faults, find_pageless_contents, find_related_faults
from .dates import find_passed_reviews
from .definitions import find_term_faults
from .doubts import find_doubtful_references
from .duplicates import find_duplicates
from .leftovers import (
    find_broken_fields,
    find_doubled_words,
    find_fused_words,
    find_half_done_deletions,
    find_pending_changes,
    find_placeholders,
    find_printed_marks,
    find_running_lines,
)
from .numbers import find_broken_runs, find_orphans, find_repeats
from .outdated import find_outdated
from .references import find_broken_references
from .settings import Settings
from .subject import Found, Subject
from .titles import find_bodies_alike, find_given_up_terms, find_title_variants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from constitution_diff.model import Outline

RULES: Final[tuple[Callable[[Subject], Iterator[Found]], ...]] = (
    find_pending_changes,
    find_printed_marks,
    find_broken_fields,
    find_placeholders,
    find_broken_runs,
    find_repeats,
    find_orphans,
    find_contents_faults,
    find_pageless_contents,
    find_related_faults,
    find_broken_references,
    find_doubtful_references,
    find_term_faults,
    find_half_done_deletions,
    find_given_up_terms,
    find_title_variants,
    find_bodies_alike,
    find_duplicates,
    find_outdated,
    find_passed_reviews,
    find_running_lines,
    find_doubled_words,
    find_fused_words,
)
_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


def check_outline(outline: Outline, settings: Settings | None = None) -> Check:
    """The findings on a document: the most pressing first, then in document order.

    One finding for a pattern, with all its places. References to parts that the file
    does not hold stand apart, as no fault.
    """
    asked = settings or Settings()
    subject = Subject(outline, asked)
    found = (one for rule in RULES for one in rule(subject))
    wanted = [one for one in found if asked.wants(one.code)]
    apart = tuple(
        reference
        for reference in outline.references
        if any(t.status is TargetStatus.NOT_IN_FILE for t in reference.targets)
    )
    findings = (_finding(one, asked) for one in _merged(wanted))
    return Check(outline, tuple(_sorted(findings, outline)), apart)


def _merged(found: Iterable[Found]) -> Iterator[Found]:
    """The same sentence once, with the places of all."""
    merged: dict[tuple[str, str], Found] = {}
    for one in found:
        key = (one.code, one.message)
        before = merged.get(key)
        spots = dict.fromkeys((*(before.spots if before else ()), *one.spots))
        merged[key] = Found(one.code, one.message, tuple(spots))
    yield from merged.values()


def _finding(found: Found, settings: Settings) -> Finding:
    advice, severity = CATALOGUE[found.code], settings.severity_of(found.code)
    return Finding(
        found.code, severity, found.message, advice.why, advice.look, found.spots
    )


def _sorted(findings: Iterable[Finding], outline: Outline) -> list[Finding]:
    clauses = enumerate(outline.clauses)
    place_of: dict[str | None, int] = {clause.id: at for at, clause in clauses}

    def key(finding: Finding) -> tuple[int, int]:
        first = finding.spots[0].clause
        return _RANKS[finding.severity], place_of.get(first, -1)

    return sorted(findings, key=key)
