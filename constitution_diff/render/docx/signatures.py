"""Digital signatures of a Word file: none holds once anything in the file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from constitution_diff.render.docx.parts import Parts

_ORIGIN: Final = "/digital-signature/origin"
"""How the address ends of what leads to the signatures (ECMA-376 Part 2, 12.2.4.1)."""


def take_off_signatures(parts: Parts) -> bool:
    """Take the signatures out of the package; whether it had any.

    A file that was changed under them opens in Word as one that was tampered with.
    """
    leading = [one for one in parts.relations() if one.type.endswith(_ORIGIN)]
    n_dropped = 0
    for relation in leading:
        parts.unrelate("", relation.id)
        n_dropped += _n_dropped(parts, relation.target)
    return n_dropped > 1  # not only the place for signatures


def _n_dropped(parts: Parts, origin: str) -> int:
    """Drop a part and all that it leads to, such as certificates; how many they are."""
    reached, waiting = set[str](), [origin]
    while waiting:
        part = waiting.pop()
        if part not in reached and part in parts.contents and part != parts.main:
            reached.add(part)
            found = parts.relations(part)
            waiting += [one.target for one in found if not one.external]
    for part in reached:
        parts.drop(part)
    return len(reached)
