"""What was decided of each change, and where: from notes, and from what it asks.

A decision is the officer's own words. It is carried out where they begin with a plain
yes or no; any condition leaves the change as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Notice, Significance, TextChange, View

from .marks import Verdict
from .standing import named

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
        A verdict by what `Standing` calls a paragraph; where two decisions are about
        one paragraph of one text and do not agree, it is KEEP.
    """
    book = _Book(comparison)
    found: dict[str, tuple[Verdict, str]] = {}
    unclear: list[str] = []
    for at, decision in decisions:
        verdict = Verdict.KEEP if decision.stale else verdict_of(decision.decision)
        if verdict is Verdict.KEEP and decision.decision:
            unclear.append(decision.decision)
        for place in book.places(comparison.links[at]):
            other, words = found.setdefault(place, (verdict, decision.decision))
            if other is not verdict:
                unclear += filter(None, (words, decision.decision))
                found[place] = (Verdict.KEEP, "")
    at_places = {place: verdict for place, (verdict, _) in found.items()}
    return at_places, tuple(_notices(unclear))


def undecidable(comparison: Comparison) -> frozenset[str]:
    """What `Standing` calls the paragraphs of provisions that say what they said.

    No schedule has a row for those, though their numbers or levels may be others.
    """
    book = _Book(comparison)
    return frozenset(
        place
        for link in comparison.links
        if link.text is TextChange.SAME and not link.moved
        for place in book.places(link)
    )


def needing_attention(comparison: Comparison) -> frozenset[str]:
    """What `Standing` calls the paragraphs of provisions whose changes need attention.

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
            yield from (named(View.ORIGINAL, one) for one in self._old[clause])
        for clause in link.new:
            yield from (named(View.FINAL, one) for one in self._new[clause])


def _notices(unclear: list[str]) -> Iterator[Notice]:
    if unclear:
        quoted = "; ".join(f"“{words}”" for words in dict.fromkeys(unclear))
        yield Notice(
            "decision-unclear",
            f"Decisions that are no plain yes or no, that contradict each other, or "
            f"whose note may be out of date, were not carried out: {quoted}. "
            "Settle those changes in Word.",
        )
