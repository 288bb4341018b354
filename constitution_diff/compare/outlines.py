"""The steps from two outlines to their comparison, in the order they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import (
    NO_OVERRIDES,
    Comparison,
    Notice,
    Overrides,
    Scope,
    listed,
)
from constitution_diff.model.values import dataclass

from .again import match_again
from .attention import judged
from .carried import carried_words
from .chapters import divide_by_chapters
from .coverage import coverage_rows, covered_parts
from .crossing import link_crossings
from .decided import decide, decided, decided_links
from .digest import digest_of
from .doubts import input_doubts
from .elsewhere import elsewhere_notices, perhaps_elsewhere
from .impact import mapped_references
from .links import links_of
from .lookalikes import look_alikes
from .marked import marked_differences
from .match import match
from .outside import outside_differences
from .parts import number_of
from .terms import terms_of
from .tracking import draft_of
from .unread import unread_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Link, Outline, Outside, Related

    from .coverage import Covered
    from .decided import Decided
    from .digest import Digest
    from .matching import Matching
    from .terms import Terms


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of two files besides their outlines."""

    original: Outline | None = None
    """The proposed version with its tracked changes rejected; None if it has none."""
    overrides: Overrides = NO_OVERRIDES
    """What somebody decided by hand."""
    view_chosen: bool = False
    """Somebody chose how the tracked changes of the current version are read."""


NOTHING = Beside()


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
    found = _linked(old, new, whole=whole, glossary=glossary, beside=beside)
    matching, covered, links = found.matching, found.covered, found.links
    references = mapped_references(links, old, new)
    verdicts = judged(links, (old, new), found.terms, references)
    judged_links = tuple(perhaps_elsewhere(verdicts.links, matching, covered))
    marked = marked_differences(
        judged_links, found.outside, old, draft_of(old, new, beside.original)
    )
    return Comparison(
        old=old,
        new=new,
        links=marked.links,
        related=(*look_alikes(matching), *found.carried),
        coverage=coverage_rows(matching, covered, marked.links),
        outside=marked.outside,
        notices=(
            *marked.notices,
            *input_doubts(links, old, new, view_chosen=beside.view_chosen),
            *found.decisions.notices,
            *_coverage_notice(matching, covered),
            *found.chapters,
            *elsewhere_notices(marked.links, covered),
        ),
        substitutions=found.terms.substitutions,
        effects=verdicts.effects,
        references=references,
    )


def linked_outlines(old: Outline, new: Outline, *, whole: bool = False) -> Comparison:
    """What goes on as what, as `compare_outlines` has it, and nothing else.

    For who asks no more of the links: their significance and marks are not found, and
    neither is anything beside them, which takes a good part of the time.
    """
    found = _linked(old, new, whole=whole, glossary=(), beside=NOTHING)
    return Comparison(old=old, new=new, links=found.links)


@dataclass(frozen=True, slots=True)
class _Linked:
    """The links, and what was found on the way to them."""

    links: tuple[Link, ...]
    matching: Matching
    covered: Covered
    decisions: Decided
    terms: Terms
    carried: tuple[Related, ...]
    outside: tuple[Outside, ...]
    chapters: tuple[Notice, ...]


def _linked(
    old: Outline,
    new: Outline,
    *,
    whole: bool,
    glossary: tuple[tuple[str, str], ...],
    beside: Beside,
) -> _Linked:
    decisions = decided(beside.overrides, old, new)
    matching = match(digest_of(old), digest_of(new))
    decide(matching, decisions.decisions)
    chapters = divide_by_chapters(matching, whole=whole)
    covered = covered_parts(matching, whole=whole)
    link_crossings(matching, covered)
    decide(matching, decisions.decisions)  # what was decided goes before that, too
    outside = outside_differences(
        old,
        new,
        _compared_numbers(matching.old, covered.old),
        _compared_numbers(matching.new, covered.new),
    )
    links = _links(matching, covered, decisions)
    carried = carried_words(links, old, new)
    terms = terms_of(links, (old, new), (outside, carried), glossary)
    again = match_again(matching, terms.fold)
    if again is not None:
        link_crossings(again, covered)
        decide(again, decisions.decisions)
        matching, links = again, _links(again, covered, decisions)
        carried = carried_words(links, old, new)
        terms = terms_of(links, (old, new), (outside, carried), glossary)
    return _Linked(
        links, matching, covered, decisions, terms, carried, outside, chapters
    )


def _links(
    matching: Matching, covered: Covered, decisions: Decided
) -> tuple[Link, ...]:
    links = links_of(matching, covered)
    links = unread_apart(links, matching.old.outline, matching.new.outline)
    return decided_links(links, decisions.decisions)


def _compared_numbers(digest: Digest, scopes: tuple[Scope, ...]) -> tuple[str, ...]:
    """The numbers of the compared parts; () when all of them were compared."""
    if all(scope is Scope.COMPARED for scope in scopes):
        return ()
    return tuple(
        number_of(part)
        for part, scope in zip(digest.parts, scopes, strict=True)
        if scope is Scope.COMPARED
    )


def _coverage_notice(matching: Matching, covered: Covered) -> Iterator[Notice]:
    sides = (
        (matching.old, covered.old, "proposed", "deleted"),
        (matching.new, covered.new, "current", "inserted"),
    )
    for digest, scopes, other, word in sides:
        rows = list(zip(digest.parts, scopes, strict=True))
        absent = [part for part, scope in rows if scope is Scope.NOT_IN_FILE]
        if absent:
            held = [part for part, scope in rows if scope is Scope.COMPARED]
            yield Notice(
                "parts-not-in-file",
                f"Compared: {_listing(held)}. {_are(absent)} not in the {other} file "
                f"and {'is' if len(absent) == 1 else 'are'} not reported as {word}.",
            )


def _are(parts: list[str]) -> str:
    listed = _listing(parts)
    verb = "is" if len(parts) == 1 else "are"
    return f"{listed[:1].upper()}{listed[1:]} {verb}"


def _listing(parts: list[str]) -> str:
    """The parts in words, by number where all of them have one.

    >>> _listing(["section 25. Planning", "section 26. Whistle blowing"])
    'sections 25 and 26'
    """
    numbers = [number_of(part) for part in parts]
    if all(numbers):
        word = "section" if len(parts) == 1 else "sections"
        return f"{word} {listed(numbers)}"
    return listed(parts)
