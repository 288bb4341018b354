"""From two outlines to what goes on as what, in the order of the steps.

What the links ask of their readers, and what stands beside them, is left to `outlines`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    NO_OVERRIDES,
    Comparison,
    Overrides,
    Scope,
)
from constitution_diff.model.values import dataclass

from .again import match_again
from .carried import carried_words
from .chapters import divide_by_chapters
from .coverage import coverage_notices, covered_parts
from .crossing import link_crossings
from .deciding import decide, decided, decided_links, decided_parts
from .digest import digest_of
from .doubts import input_doubts
from .elsewhere import elsewhere_notices
from .links import links_of
from .marked import marked_differences
from .match import match
from .outside import outside_differences
from .parts import number_of
from .pictures import picture_notices
from .terms import terms_of
from .tracking import draft_of
from .unread import unread_apart
from .worked_out import with_results_of

if TYPE_CHECKING:
    from constitution_diff.model import Link, Notice, Outline, Outside, Related

    from .coverage import Covered
    from .deciding import Decided
    from .digest import Digest
    from .marked import Marked
    from .matching import Matching
    from .terms import Terms

_ROUNDS: Final = 3
"""Words that are the same now may link otherwise; hardly ever twice."""


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


def linked_outlines(
    old: Outline,
    new: Outline,
    *,
    whole: bool = False,
    glossary: tuple[tuple[str, str], ...] = (),
    beside: Beside = NOTHING,
) -> Comparison:
    """What goes on as what, and what is to be said of it; the rest is empty.

    For who asks no more of the links than `compare_outlines` has of them, such as a
    Word redline: what they ask of their readers, and what stands beside them, is not
    found, which takes a third of the time. The arguments are those of
    `compare_outlines`.
    """
    found = linked(old, new, whole=whole, glossary=glossary, beside=beside)
    marked = marked_of(found, found.links, beside)
    return Comparison(
        old=found.old,
        new=new,
        links=marked.links,
        outside=marked.outside,
        notices=notices_of(found, marked, beside),
    )


@dataclass(frozen=True, slots=True)
class Linked:
    """The links, and what was found on the way to them."""

    links: tuple[Link, ...]
    matching: Matching
    covered: Covered
    decisions: Decided
    terms: Terms
    carried: tuple[Related, ...]
    outside: tuple[Outside, ...]
    chapters: tuple[Notice, ...]

    @property
    def old(self) -> Outline:
        """The current version, as it was compared: with the proposed one’s pages."""
        return self.matching.old.outline


def linked(
    old: Outline,
    new: Outline,
    *,
    whole: bool,
    glossary: tuple[tuple[str, str], ...],
    beside: Beside,
) -> Linked:
    """The links as the words, and decisions made by hand, show them.

    What Word works out is no difference: it is made the same where the links show
    that it should be, and with that the links are found.
    """
    decisions = decided(beside.overrides, old, new)
    found = _linked(old, new, decisions, whole=whole, glossary=glossary)
    for _ in range(_ROUNDS):
        alike = with_results_of(new, old, found.links)
        if alike == found.old:
            break
        found = _linked(alike, new, decisions, whole=whole, glossary=glossary)
    return found


def _linked(
    old: Outline,
    new: Outline,
    decisions: Decided,
    *,
    whole: bool,
    glossary: tuple[tuple[str, str], ...],
) -> Linked:
    matching = match(digest_of(old), digest_of(new))
    decide(matching, decisions.decisions)
    chapters = divide_by_chapters(matching, whole=whole)
    covered = covered_parts(matching, whole=whole)
    covered = decided_parts(covered, matching, decisions.decisions)
    link_crossings(matching, covered)
    decide(matching, decisions.decisions)  # what was decided goes before that, too
    outside = outside_differences(
        old,
        new,
        _compared_numbers(matching.old, covered.old),
        _compared_numbers(matching.new, covered.new),
        are_whole={Scope.COMPARED}.issuperset((*covered.old, *covered.new)),
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
    return Linked(
        links, matching, covered, decisions, terms, carried, outside, chapters
    )


def marked_of(found: Linked, links: tuple[Link, ...], beside: Beside) -> Marked:
    """The same links, and what differs outside them, with what the draft marks."""
    old, new = found.matching.old.outline, found.matching.new.outline
    draft = draft_of(old, new, beside.original)
    return marked_differences(links, found.outside, old, draft)


def notices_of(found: Linked, marked: Marked, beside: Beside) -> tuple[Notice, ...]:
    """What is to be said of the two files and of the links, the gravest first."""
    matching, covered = found.matching, found.covered
    old, new = matching.old.outline, matching.new.outline
    doubts = input_doubts(found.links, old, new, view_chosen=beside.view_chosen)
    return (
        *marked.notices,
        *doubts,
        *found.decisions.notices,
        *coverage_notices(matching, covered),
        *found.chapters,
        *elsewhere_notices(marked.links, (old, new), covered),
        *picture_notices(old, new),
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
