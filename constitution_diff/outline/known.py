"""What is known of a file beside its own text, where it is one of several."""

from __future__ import annotations

from typing import Final

from constitution_diff.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """What a list of files, a cover, a name or the other files say of a file."""

    part: str = ""
    """The Part that holds all its provisions: "Part 4"; "" for none."""
    title: str = ""
    """What that part is called; "" for nothing."""
    running: frozenset[str] = frozenset()
    """Running heads and feet of the document, in small letters."""


NOTHING_KNOWN: Final = Known()
