"""Instructions as they were given, applied; or a sentence for each that fails."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from .apply import applied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Misfit, Outline

    from .reading import Given, Instructions

_SHOWN: Final = 100
UNREAD: Final = (
    "this is not read as an instruction; write it like: "
    "In 24.4, for “the clerk” substitute “the officer”"
)


def amended(base: Outline, read: Instructions) -> Outline | tuple[str, ...]:
    """The base with all instructions applied; or what is wrong, in document order.

    Nothing is applied while anything is wrong.
    """
    numbered = list(enumerate(read.given, start=1))
    sound = [(n, g.instruction) for n, g in numbered if g.instruction is not None]
    result = applied(base, [instruction for _, instruction in sound])
    faults = {n: UNREAD for n, given in numbered if given.instruction is None}
    if isinstance(result, tuple):
        faults |= {
            sound[misfit.number - 1][0] if misfit.number else 0: misfit_words(misfit)
            for misfit in result
        }
    elif not faults:
        return result
    return tuple(_sentences(faults, read))


def misfit_words(misfit: Misfit) -> str:
    """Why an instruction does not fit, and whether somebody has to decide."""
    decide = " This is for you to decide" if misfit.to_decide else ""
    return f"{misfit.sentence}.{decide}" if decide else misfit.sentence


def _sentences(faults: dict[int, str], read: Instructions) -> Iterator[str]:
    for n, why in sorted(faults.items()):
        yield f"{_name(read.given[n - 1], n)}: {why}." if n else f"{why}."


def _name(given: Given, n: int) -> str:
    """The number of an instruction and its first words."""
    words = textwrap.shorten(given.sentence, _SHOWN, placeholder=" …")
    return f"{given.number or n}. {words.rstrip('.')}"
