"""Which provisions are titles: they come and go with what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind

if TYPE_CHECKING:
    from constitution_diff.model import Clause

LISTED: Final = frozenset({Kind.ITEM, Kind.BULLET})
"""What is no title though it reads like one: "(c) Events Officer"."""


def is_title(clause: Clause) -> bool:
    """Whether a clause says nothing but what it is called.

    >>> from constitution_diff.model import Clause
    >>> is_title(Clause("4", Kind.CLAUSE, heading="Quorum"))
    True
    >>> is_title(Clause("4", Kind.CLAUSE, heading="Quorum", text="Five."))
    False
    """
    return bool(clause.heading) and not clause.text and clause.kind not in LISTED
