"""Instructions applied to a small version, or refused."""

from __future__ import annotations

from constitution_diff.amend import amended, instructions_of
from constitution_diff.model import Outline
from tests.builders import outlined

_BASE = """\
24. Code

24.4 Gifts

The clerk tells the “Standards Board” of gifts; the clerk keeps a list.

Members' gifts over £50 are on it.

24.5 Petitions

24.6 Questions

(a) in writing;

(b) at a meeting.
"""


def result_of(*instructions: str, base: str = _BASE) -> Outline | tuple[str, ...]:
    return amended(outlined(base), instructions_of("\n\n".join(instructions)))


def texts(*instructions: str, base: str = _BASE) -> list[str]:
    result = result_of(*instructions, base=base)
    assert isinstance(result, Outline), result
    return [f"{clause.label} {clause.words}".strip() for clause in result.clauses]


def refused(*instructions: str, base: str = _BASE) -> tuple[str, ...]:
    result = result_of(*instructions, base=base)
    assert isinstance(result, tuple)
    return result


UNDER = """\
24.4 Gifts

The clerk keeps a list.

Members tell the business managers of:

- gifts over £50; and

- hospitality.

(a) The press may see the list.
"""
