"""The changes that somebody decides on, and how surely they are what they seem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Relation, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Link

_DOUBTFUL: Final = 0.6
_QUIET: Final = frozenset({Relation.SAME, Relation.RENUMBERED})


def is_change(link: Link) -> bool:
    """Whether it differs in more than its number, as far as it was compared.

    >>> from constitution_diff.model import Link
    >>> is_change(Link(new=("4.2",))), is_change(Link(old=("1",), new=("1",)))
    (True, False)
    """
    return link.scope is Scope.COMPARED and link.relation not in _QUIET


def changes(comparison: Comparison) -> Iterator[tuple[int, Link]]:
    """Each change with its place in `Comparison.links`, from 0."""
    return ((at, link) for at, link in enumerate(comparison.links) if is_change(link))


def in_doubt(link: Link) -> bool:
    """Whether another reader might have linked otherwise.

    >>> from constitution_diff.model import Link, TextChange
    >>> in_doubt(Link(old=("1",), new=("1",), text=TextChange.EDITED, score=0.9))
    False
    """
    one_to_one = len(link.old) == len(link.new) == 1
    unsure = not one_to_one or link.moved or link.score < _DOUBTFUL
    return is_change(link) and unsure
