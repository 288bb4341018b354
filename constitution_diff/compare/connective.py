"""The “and” at the end of a list item: it follows where the list gets another end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .tokens import PLAIN_MARKS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from constitution_diff.model import Clause, ClauseId, Link, Outline

_LIST_END = re.compile(r"[\s;,.]*(?:\band)?\W*$", re.IGNORECASE)


def only_joins_anew(
    link: Link,
    outlines: tuple[Outline, Outline],
    heirs: Mapping[ClauseId, Collection[ClauseId]],
) -> bool:
    """Whether only an “and” came or went, in a list with another last item than before.

    `heirs` has what became of each old clause. Where the last item stayed, an “and”
    between two others is wording like any other.
    """
    old, new = outlines
    if len(link.old) != 1 or len(link.new) != 1:
        return False
    was, now = old[link.old[0]], new[link.new[0]]
    if was.cells or was.heading != now.heading or _bare(was) != _bare(now):
        return False
    return _last(new, now) not in heirs.get(_last(old, was), ())


def _bare(clause: Clause) -> str:
    """The words without what ends them as an item of a list."""
    return _LIST_END.sub("", " ".join(clause.text.translate(PLAIN_MARKS).split()))


def _last(outline: Outline, clause: Clause) -> ClauseId:
    """The last of the list that an item stands in."""
    place = clause.parent, clause.lead_in
    return [c.id for c in outline.clauses if (c.parent, c.lead_in) == place][-1]
