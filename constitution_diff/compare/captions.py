"""Captions of tables and figures, which are numbered through a document.

Word counts them in fields, and people by hand; the number is a number as a label is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .kinds import binds

if TYPE_CHECKING:
    from constitution_diff.model import ClauseId, Outline

_NAME: Final = re.compile(
    r"(?i)\b(?P<what>table|figure|fig\.|chart|diagram|map|plate|tabl|ffigur|siart)"
    r"\s(?P<number>[A-Z]?\d+(?:[.-]\d+)*)\b"
)
_SPEAKS: Final = re.compile(
    r"\s(?:contains?|describes?|details?|gives?|lists?|provides?|says?|sets?|shows?"
    r"|specif(?:y|ies)|states?|summarises?|is|are|was|has|have|will)\b"
)
"""Behind the name, in a sentence about a table."""
_TITLE_CHARS: Final = 200


def caption_name(words: str) -> str:
    """What words call a table or a figure at their beginning; "" where they do not.

    >>> caption_name("Table 4: Fees for halls"), caption_name("The fees in Table 4")
    ('Table 4', '')
    """
    found = _NAME.match(words)
    return found[0] if found else ""


def captions(outline: Outline) -> dict[ClauseId, str]:
    """The names in the captions of each sort that is numbered in order.

    "Table 2 lists the fees." is none, and stands in no such order beside the captions.
    """
    sorts: dict[str, dict[ClauseId, re.Match[str]]] = {}
    for clause in outline.clauses:
        found = _NAME.match(clause.words)
        if found and not clause.cells and not clause.label and _titles(found):
            sorts.setdefault(found["what"].casefold(), {})[clause.id] = found
    return {
        clause: name[0]
        for names in sorts.values()
        if all(a < b for a, b in pairwise(map(_order, names.values())))
        for clause, name in names.items()
    }


def _titles(name: re.Match[str]) -> bool:
    """Whether what a name begins is a title, and no sentence."""
    words = name.string
    if len(words) > _TITLE_CHARS or words[-1] in ".;:,?!":
        return False
    return not (_SPEAKS.match(words, name.end()) or binds(words))


def _order(name: re.Match[str]) -> tuple[str, list[int]]:
    number = name["number"]
    return number[0] if number[0].isalpha() else "", [
        int(one) for one in re.findall(r"\d+", number)
    ]
