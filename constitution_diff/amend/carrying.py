"""Instructions carried out as far as that can be done; the others are told apart.

To amend a document all of them must fit. To see whether a published file is what was
resolved, those that fit are carried out, so that one slip does not hide the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Carried, Insert, Instructed, Move, Omit

from .apply import applied
from .telling import UNREAD, misfit_words

if TYPE_CHECKING:
    from constitution_diff.model import Instruction, Outline

    from .reading import Instructions

_MOVING = (Insert, Move, Omit)
"""What can put a provision into itself, or into what is omitted."""


def carried_out(base: Outline, read: Instructions) -> Carried:
    r"""The base with all instructions applied that fit, and why the others do not.

    >>> from constitution_diff.model import Clause, ClauseId, Kind, Outline
    >>> from .reading import instructions_of
    >>> rule = Clause(
    ...     ClauseId("1"), Kind.CLAUSE, label="1.", citation="1", text="Five sit."
    ... )
    >>> text = "1. In 1, for “Five” substitute “Six”.\n2. Omit 7."
    >>> found = carried_out(Outline(clauses=(rule,)), instructions_of(text))
    >>> found.outline.clauses[0].text, found.instructions[1].fault
    ('Six sit.', 'there is no 7 in the current version')
    """
    faults = {n: UNREAD for n, one in enumerate(read.given) if one.instruction is None}
    while True:
        left = [
            (n, one.instruction)
            for n, one in enumerate(read.given)
            if one.instruction is not None and n not in faults
        ]
        result = applied(base, [instruction for _, instruction in left])
        if not isinstance(result, tuple):
            break
        for misfit in result:
            why = misfit_words(misfit)
            if misfit.number:
                faults[left[misfit.number - 1][0]] = why
            else:
                faults |= dict.fromkeys(_moving(left), why)
    told = (
        Instructed(one.number or str(n + 1), one.sentence, faults.get(n, ""))
        for n, one in enumerate(read.given)
    )
    return Carried(result, tuple(told))


def _moving(left: list[tuple[int, Instruction]]) -> list[int]:
    """The instructions of which some cannot be carried out together."""
    found = [n for n, one in left if isinstance(one, _MOVING)]
    return found or [n for n, _ in left]
