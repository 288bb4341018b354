"""What was decided of each change, and where: from notes, and from what it asks.

A decision is the officer's own words. It is carried out where they begin with a plain
yes or no; any condition leaves the change as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Notice, Significance

from .marks import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Comparison, Decision, Link

_AGREED: Final = re.compile(
    r"(?: accepted | agreed | approved | adopted | carried ) \b",
    re.VERBOSE | re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"""(?: rejected | refused | declined | withdrawn | lost
      | not \s+ (?: accepted | agreed | approved | adopted | carried ) ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"""\b (?: subject \s+ to | in \s+ part | partly | in \s+ principle | except
      | amended | amendments? | unless | provided | if | but | deferred ) \b""",
    re.VERBOSE | re.IGNORECASE,
)


def verdict_of(decision: str) -> Verdict:
    """What a decision asks for; KEEP where it is no plain yes or no.

    >>> verdict_of("Agreed by the Standards Committee on 9 April 2025.").name
    'ACCEPT'
    >>> verdict_of("Not agreed.").name, verdict_of("Agreed subject to a limit.").name
    ('REJECT', 'KEEP')
    """
    words = decision.strip()
    if _CONDITION.search(words):
        return Verdict.KEEP
    if _REFUSED.match(words):
        return Verdict.REJECT
    return Verdict.ACCEPT if _AGREED.match(words) else Verdict.KEEP


def decided_places(
    comparison: Comparison, decisions: Iterable[tuple[int, Decision]]
) -> tuple[dict[str, Verdict], tuple[Notice, ...]]:
    """What becomes of the changes in each paragraph, and what was left undecided.

    Args:
        comparison: Of the draft's text before its changes and after them.
        decisions: By the place of each change in `Comparison.links`.

    Returns:
        A verdict by the address of a paragraph; where two decisions are about one
        paragraph and do not agree, it is KEEP.
    """
    book = _Book(comparison)
    found: dict[str, Verdict] = {}
    unclear: list[str] = []
    for at, decision in decisions:
        verdict = Verdict.KEEP if decision.stale else verdict_of(decision.decision)
        if verdict is Verdict.KEEP and decision.decision:
            unclear.append(decision.decision)
        for place in book.places(comparison.links[at]):
            agrees = found.get(place, verdict) is verdict
            found[place] = verdict if agrees else Verdict.KEEP
    return found, tuple(_notices(unclear))


def needing_attention(comparison: Comparison) -> frozenset[str]:
    """The paragraphs of the provisions whose changes need attention.

    `comparison` is of the draft's text before its changes and after them.
    """
    book = _Book(comparison)
    return frozenset(
        place
        for link in comparison.links
        if link.significance is Significance.ATTENTION
        for place in book.places(link)
    )


class _Book:
    """The paragraphs of every provision of both texts."""

    def __init__(self, comparison: Comparison) -> None:
        self._old = {c.id: c.places for c in comparison.old.clauses}
        self._new = {c.id: c.places for c in comparison.new.clauses}

    def places(self, link: Link) -> Iterator[str]:
        for clause in link.old:
            yield from self._old[clause]
        for clause in link.new:
            yield from self._new[clause]


def _notices(unclear: list[str]) -> Iterator[Notice]:
    if unclear:
        quoted = "; ".join(f"“{words}”" for words in dict.fromkeys(unclear))
        yield Notice(
            "decision-unclear",
            f"Decisions that are no plain yes or no, or whose note may be out of "
            f"date, were not carried out: {quoted}. Settle those changes in Word.",
        )
