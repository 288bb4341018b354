"""Drafters' notes that are typed into the text, where every reader will find them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Notice
from constitution_diff.model.naming import in_part, told_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Outline

_FEW: Final = 6
_NOTE: Final = re.compile(
    r"""
    [\[{<] \s*
    (?: (?: draft(?:er|ing|person)? | officers? | legal | editor(?:ial)? | internal )
        (?:['’]s|(?<=s)['’])? \s+ (?: notes? | comments? )         # [Officers' note: …]
      | notes? \s+ (?: to | for ) \s+ (?: draft | file | self | editor | members? )
      | DN (?= \s* : )
      | (?-i:[A-Z]{2,3}) \s+ to \s+                                # [KJ to check]
        (?: confirm | check | advise | review )
    \b ) [^\]}>]* [\]}>]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def drafting_notes(new: Outline) -> Iterator[Notice]:
    """A notice that names the provisions with such notes; they are words like others.

    >>> from constitution_diff.model import Clause, ClauseId, Kind, Outline
    >>> text = "Five members. [Drafting note: ask the clerk.]"
    >>> clause = Clause(ClauseId("4"), Kind.CLAUSE, citation="4", text=text)
    >>> [notice.code for notice in drafting_notes(Outline(clauses=(clause,)))]
    ['drafting-notes-in-text']
    """
    cited = [
        told_apart(in_part(clause, new))
        for clause in new.clauses
        if _NOTE.search(clause.words)
    ]
    places = list(dict.fromkeys(cited))
    if places:
        more = f" and {len(places) - _FEW} more" if len(places) > _FEW else ""
        yield Notice(
            "drafting-notes-in-text",
            "What reads like a drafter's note stands in the text of the proposed "
            f"version: {', '.join(places[:_FEW])}{more}. Reports show it as text; take "
            "it out before you publish them.",
        )
