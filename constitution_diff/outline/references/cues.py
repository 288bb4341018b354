"""How sure the words around a bare number make it that it is a reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .law import OWN, TITLE
from .lists import end_of
from .mention import Cue
from .surroundings import OUTER, THIS, WITHIN

if TYPE_CHECKING:
    from .names import Name

_QUANTITIES: Final = (
    "version v v. ver. page pages p. pp. tel tel. telephone fax no. nos. "
    "number numbers grade grades band scale scp about approximately approx. minute "
    "room average score ratio rate than over minimum maximum release edition at between"
).split()
NOT_BEFORE: Final = re.compile(
    rf"(?:\b(?:{'|'.join(map(re.escape, _QUANTITIES))}|up\ to)\ |[£$€]\ ?)$"
)
"""What makes the number behind it none of a clause; to be sought in lower case."""
_STRONG: Final = tuple(
    f" {cue} "
    for cue in (
        "see", "(see", "also", "under", "refer to", "referred to in", "out in",
        "subject to", "accordance with", "specified in", "mentioned in", "described in",
        "pursuant to", "virtue of", "provided in", "provided by", "provided for in",
        "notwithstanding", "purpose of", "purposes of", "powers in", "powers of",
        "power in", "provision of", "provisions in", "provisions of", "requirement of",
        "requirements of", "terms of", "defined in", "given in", "comply with",
        "complies with", "listed in", "contained in", "cf.", "per", "breach of",
        "case of",
    )
)  # fmt: skip
_WEAK: Final = tuple(
    f" {cue} "
    for cue in (
        "in with by to from and or both either follow follows breach apply applies"
    ).split()
)
_CLOSED: Final = re.compile(r"\s*\)")
_SAYS: Final = re.compile(
    r"\s+(?:above|below|applies|apply|does\s+not|shall|also|is\s+subject)\b"
)
_CLOCK: Final = re.compile(r"\d{1,2}\.(?:0\d|[1-5]0|[1-5]5)\b(?!\.)")


def cue_of(text: str, before: str, names: tuple[Name, ...]) -> Cue | None:
    """What the words around a bare number say of it; None when it is a quantity.

    Args:
        text: What it stands in.
        before: The words before it, in lower case, after a space.
        names: The number, and those that are listed with it.
    """
    start, end = names[0].start, end_of(names)
    if _SAYS.match(text, end) or _names_a_document(text, end):
        return Cue.STRONG
    clock = bool(_CLOCK.match(text, start))
    if before.endswith("("):
        return Cue.STRONG if _CLOSED.match(text, end) and not clock else None
    if before.endswith(_STRONG):
        return Cue.WEAK if clock else Cue.STRONG
    lettered = len(names[0].levels) > 1  # nobody counts 24.2(b) of anything
    return Cue.WEAK if lettered or before.endswith(_WEAK) else None


def _names_a_document(text: str, at: int) -> bool:
    within = WITHIN.match(text, at)
    if not within:
        return False
    return any(
        pattern.match(text, within.end()) for pattern in (OWN, TITLE, OUTER, THIS)
    )
