"""Whether what two clauses hold speaks against their being one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .candidates import Pair
    from .digest import Digest, Unit
    from .matching import Matching


def contradicted(matching: Matching, pair: Pair, *, unlike: bool, alone: bool) -> bool:
    """Whether what stands in two clauses that differ belongs to others.

    "Libraries: duties of officers" that went and "Markets: duties of officers" that
    came are rather alike. What they hold went elsewhere; or, where the headings are
    not much alike, nothing that one holds is in the other. Of lead-ins, such as "The
    table says who may act on licensing", that is asked only where they stand alone.

    Args:
        matching: The links found so far.
        pair: The two clauses.
        unlike: Their words are not much alike.
        alone: Nothing around them speaks for them.
    """
    old, new = matching.old.units[pair[0]], matching.new.units[pair[1]]
    titled = old.titled and new.titled
    if not (titled or alone):
        return False
    inside_old, inside_new = _held(matching.old, old), _held(matching.new, new)
    if not titled and not (inside_old and inside_new):
        return False  # A rule that only gained or lost its list.
    heirs = {matching.partner_of_old.get(at) for at in inside_old}
    origins = {matching.partner_of_new.get(at) for at in inside_new}
    if heirs & set(inside_new) or origins & set(inside_old):
        return False
    gone_elsewhere = bool((heirs | origins) - {None})
    return gone_elsewhere or (titled and unlike and bool(heirs and origins))


def _held(digest: Digest, unit: Unit) -> Sequence[int]:
    """What stands under a heading; under a lead-in, the rows of its tables too."""
    if unit.titled:
        return unit.children
    rows = (row for at in unit.children for row in digest.units[at].children)
    return (*unit.children, *rows)
