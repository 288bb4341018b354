"""What is gone from a compared part, while parts that could hold it are not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Relation, Scope

from .parts import CONTAINERS, number_of
from .titles import is_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Link, Outline

    from .coverage import Covered
    from .digest import Digest
    from .matching import Matching


def perhaps_elsewhere(
    links: Iterable[Link], matching: Matching, covered: Covered
) -> Iterator[Link]:
    """The links; one that may have moved to, or from, a part not there says so.

    The relation stays: of the part that was compared, it says the truth.
    """
    gone = _reasons(
        matching.old,
        covered.old,
        "no longer in {}, but it may stand in a part that the proposed file does not "
        "hold",
    )
    come = _reasons(
        matching.new,
        covered.new,
        "not in {} before, but it may have stood in a part that the current file does "
        "not hold",
    )
    for link in links:
        reason = ""
        if link.scope is Scope.COMPARED and link.reasons:
            if link.relation is Relation.DELETED:
                reason = gone.get(link.old[0], "")
            elif link.relation is Relation.INSERTED:
                reason = come.get(link.new[0], "")
        yield replace(link, reasons=(*link.reasons, reason)) if reason else link


def elsewhere_notices(
    links: Sequence[Link], outlines: tuple[Outline, Outline], covered: Covered
) -> Iterator[Notice]:
    """That what is called deleted, or inserted, may only have moved."""
    for scopes, relation, words in (
        (covered.old, Relation.DELETED, "may stand in a part that the proposed"),
        (covered.new, Relation.INSERTED, "may have stood in a part that the current"),
    ):
        if Scope.NOT_IN_FILE not in scopes:
            continue
        from .whole_rules import says_a_rule  # noqa: PLC0415 - seldom, and imports much

        alone = _alone(links, outlines, relation)
        n = sum(not is_title(one) or says_a_rule(one, held) for one, held in alone)
        if n:
            are = "1 provision is" if n == 1 else f"{n} provisions are"
            yield Notice(
                "perhaps-elsewhere",
                f"{are} reported as {relation} that {words} file does not hold. "
                "Compare the whole documents to be sure.",
            )


def _alone(
    links: Iterable[Link], outlines: tuple[Outline, Outline], relation: Relation
) -> Iterator[tuple[Clause, Outline]]:
    """What was deleted, or inserted, and the outline that holds it."""
    old, new = outlines
    for link in links:
        if link.relation is relation:
            held = new if link.new else old
            yield held[(link.new or link.old)[0]], held


def _reasons(side: Digest, scopes: Sequence[Scope], words: str) -> dict[ClauseId, str]:
    """By clause, what to say of one without a counterpart; {} where all is there."""
    if Scope.NOT_IN_FILE not in scopes:
        return {}
    return {
        unit.clause.id: words.format(_called(side.parts[unit.part]))
        for unit in side.units
    }


def _called(part: str) -> str:
    """A part, short: "Part 2", "section 24", or its title.

    >>> _called("Part 2 Planning code"), _called("section 24. Relations")
    ('Part 2', 'section 24')
    """
    first, _, rest = part.partition(" ")
    if first.casefold() in CONTAINERS and rest:
        return f"{first} {rest.split(' ', 1)[0]}"
    number = number_of(part)
    return f"section {number}" if number else f"“{part}”"
