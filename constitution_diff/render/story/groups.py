"""In which order changes that need attention are listed: by what they are about.

The one table from kinds of effect to groups. A change with several effects stands in
the gravest of their groups.
"""

from __future__ import annotations

from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


class Group(IntEnum):
    """What a change is about, the gravest first; `vocabulary.GROUPS` has the words."""

    FIGURES = 1
    """Time limits, money, numbers."""
    PEOPLE = 2
    """Who decides, is responsible, consulted or told."""
    RIGHTS = 3
    """Rights and duties."""
    SCOPE = 4
    """Scope and exceptions."""
    OTHER = 5

    @property
    def pressing(self) -> bool:
        """Whether all of its changes stand on the first screen."""
        return self <= Group.RIGHTS


GROUP_OF: Final = MappingProxyType(
    {
        "time limit": Group.FIGURES,
        "money": Group.FIGURES,
        "quantity": Group.FIGURES,
        "percentage": Group.FIGURES,
        "quorum": Group.FIGURES,
        "date": Group.FIGURES,
        "decision-maker": Group.PEOPLE,
        "responsibility": Group.PEOPLE,
        "reviewer": Group.PEOPLE,
        "consultee": Group.PEOPLE,
        "told": Group.PEOPLE,
        "invited": Group.PEOPLE,
        "quoted": Group.PEOPLE,
        "instructs": Group.PEOPLE,
        "modal": Group.RIGHTS,
        "negation": Group.RIGHTS,
        "ban": Group.RIGHTS,
        "duty": Group.RIGHTS,
        "permission": Group.RIGHTS,
        "bound": Group.RIGHTS,
        "precondition": Group.SCOPE,
        "condition": Group.SCOPE,
        "exception": Group.SCOPE,
        "qualifier": Group.SCOPE,
        "alternative": Group.SCOPE,
        "box": Group.SCOPE,
        "law": Group.OTHER,
        "reference": Group.OTHER,
        "provision": Group.OTHER,
    }
)


def gravest(kinds: Iterable[str]) -> Group:
    """The group of a change with these kinds of effect.

    >>> gravest(["qualifier", "time limit"]).name, gravest([]).name
    ('FIGURES', 'OTHER')
    """
    return min((group_of(kind) for kind in kinds), default=Group.OTHER)


def group_of(kind: str) -> Group:
    """The group of one kind; that of the rest for a kind that is not known here."""
    return GROUP_OF.get(kind, Group.OTHER)
