"""Whether a draft was made from the version that it is compared with.

What a draft deletes must have stood in the version that it was made from. Where its
deletions never stood in the version given, or much differs before any tracked change
is made, it had another base: then a missing mark proves nothing.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from constitution_diff.model import Noise, Notice, RevisionKind, Scope, View
from constitution_diff.model.naming import in_part, told_apart

from .copies import comes
from .quotes import quoted, running_text
from .survival import words_of
from .unmarked import NONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Link, Outline, TrackedChange

    from .tracking import Draft

_FEWEST_LETTERS = 3
_ALONE = 0.1
"""The share of its deletions that a single one without counterpart must be."""
_QUOTED = 3
_FEWEST_PAGES = 5
_FITTING_PAGES = 0.5
_FEWEST_DIFFERENT = 10
_MANY_DIFFERENT = 0.2


def base_notice(old: Outline, draft: Draft, links: Sequence[Link]) -> Notice | None:
    """The warning that the draft had another base, with its evidence; None if not.

    `links` are told already what is marked, by the text before the tracked changes.
    """
    evidence = [*_strangers(old, draft), *_pages(old, draft.new), *_many(draft, links)]
    if not evidence:
        return None
    names = " and ".join(facts.name for facts in old.sources) or "this version"
    return Notice(
        "other-base",
        f"This draft was not made from {names}: {'; '.join(evidence)}. Its marks show "
        "what was changed in another version, so no change is said to lack a mark. "
        "Compare it with the version that it was made from.",
    )


def _strangers(old: Outline, draft: Draft) -> Iterator[str]:
    """Deletions of words that never stood in the version given."""
    deletions = [change for change in draft.changes if _deletes_words(change)]
    if draft.unmarked is None:
        told = running_text(old).casefold()
        found = [c for c in deletions if not _stands_in(told, c.revision.text)]
        enough = bool(found)
    else:
        found = [c for c in deletions if _came_before(draft, c)]
        enough = len(found) > 1 or len(found) >= _ALONE * len(deletions)
    if found and enough:
        words = ", ".join(_quote(draft, change) for change in found[:_QUOTED])
        more = len(found) - _QUOTED
        rest = f" and {more} more" if more > 0 else ""
        yield f"it deletes words that never stood there ({words}{rest})"


def _deletes_words(change: TrackedChange) -> bool:
    """Whether it deletes something that can be looked for; "S" may be any word's."""
    moves = change.revision.kind is RevisionKind.MOVED_FROM
    words = change.revision.text.strip(" ¶.")
    return not comes(change) and not moves and len(words) >= _FEWEST_LETTERS


def _stands_in(told: str, text: str) -> bool:
    r"""Whether the words stand in a text in that order; a "¶" ends a stretch.

    >>> _stands_in(" the chair decides . ", "The chair¶"), _stands_in(" a b ", "???")
    (True, False)
    """
    stretches = (words_of(line.strip(" .")) for line in text.split("¶"))
    return all(
        f" {' '.join(w.casefold() for w in stretch)} " in told
        for stretch in stretches
        if stretch
    )


def _came_before(draft: Draft, change: TrackedChange) -> bool:
    """Whether none of its words stood at its place in the version given."""
    assert draft.unmarked is not None  # noqa: S101 - the caller has looked
    if change.original is None or change.parents:
        return False
    came = draft.unmarked.before.get(change.original.clause, NONE)
    words = Counter(words_of(change.revision.text))
    return bool(words) and not words - came


def _quote(draft: Draft, change: TrackedChange) -> str:
    outline, anchor = draft.new, change.final
    if any(facts.view == View.ORIGINAL.value for facts in outline.sources):
        anchor = change.original
    elif anchor is None and draft.original is not None:
        outline, anchor = draft.original, change.original
    where = told_apart(in_part(outline[anchor.clause], outline)) if anchor else ""
    return f"{quoted(change)} in {where}" if where else quoted(change)


def _pages(old: Outline, new: Outline) -> Iterator[str]:
    """Deleted page numbers of a contents list that the version given does not have."""
    deleted = [int(text) for text in _page_fields(new) if text.isdigit()]
    listed = [int(entry.page) for entry in old.contents if entry.page.isdigit()]
    if min(len(deleted), len(listed)) < _FEWEST_PAGES:
        return
    if LCSseq.similarity(deleted, listed) < _FITTING_PAGES * len(deleted):
        yield (
            f"the contents pages it deletes ({_span(deleted)}) are not those of the "
            f"current version ({_span(listed)})"
        )


def _page_fields(new: Outline) -> Iterator[str]:
    for change in new.revisions:
        text = change.revision.text
        short = len(text) <= _FEWEST_LETTERS
        if change.revision.noise is Noise.PAGE_FIELD and short:
            yield text


def _span(pages: Sequence[int]) -> str:
    """The first run of pages that do not fall.

    >>> _span([132, 132, 137, 39])
    '132 to 137'
    """
    last = pages[0]
    for page, following in pairwise(pages):
        last = page
        if following < page:
            break
        last = following
    return f"{pages[0]} to {last}"


def _many(draft: Draft, links: Iterable[Link]) -> Iterator[str]:
    """A great part of the provisions that differ before any tracked change."""
    if draft.unmarked is None:
        return
    compared = [link for link in links if link.scope is Scope.COMPARED]
    apart = [link for link in compared if link.unmarked]
    if len(apart) >= max(_FEWEST_DIFFERENT, _MANY_DIFFERENT * len(compared)):
        yield (
            f"{len(apart)} of {len(compared)} provisions differ already where the "
            "draft marks nothing"
        )
