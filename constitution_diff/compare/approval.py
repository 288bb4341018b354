"""Who may make each change: only from the council's own rules, and with their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import (
    TO_BE_DECIDED,
    UNDECIDED,
    Notice,
    Ocr,
    ReferenceStatus,
    Relation,
    Scope,
    Significance,
)
from constitution_diff.model.values import dataclass

from .changed import changes, in_doubt
from .quiet import keeps_letters
from .selection import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import (
        ClauseId,
        Comparison,
        Decision,
        Link,
        Outline,
        Rule,
        Rules,
    )

    from .noting import Noted

_ASTRAY = frozenset(
    (ReferenceStatus.STALE, ReferenceStatus.DANGLING, ReferenceStatus.RETARGETED)
)


def routed(comparison: Comparison, noted: Noted, rules: Rules) -> Noted:
    """What was noted, with the route that the first rule covering a change names.

    What an officer set stays, and says so. Without a rule the route is to be decided.
    """
    if not rules.entries:
        return _without_rules(noted)
    clerk = _Clerk(comparison, rules)
    decisions = dict(noted.decisions)
    unfounded: list[str] = []
    for at, link in changes(comparison):
        decision = decisions.get(at, UNDECIDED)
        if decision.override:
            decisions[at] = clerk.overridden(decision, link)
            if decision.delegated and not decisions[at].delegated:
                unfounded.append(decision.route)
        else:
            decisions[at] = _by_rule(decision, clerk.rule(at, link))
    decisions.update(clerk.numbers_delegated())
    notices = (
        *noted.notices,
        *_unfounded(rules.name, unfounded),
        *_astray(comparison, rules),
    )
    return replace(noted, decisions=tuple(sorted(decisions.items())), notices=notices)


def _without_rules(noted: Noted) -> Noted:
    """Nothing is made under delegation while no rule of the council says so."""
    decisions = ((at, replace(one, delegated=False)) for at, one in noted.decisions)
    return replace(noted, decisions=tuple(decisions))


def _by_rule(decision: Decision, rule: Rule | None) -> Decision:
    if rule is None:
        return replace(decision, route=TO_BE_DECIDED, delegated=False)
    return replace(
        decision, route=rule.route, quote=rule.quote, delegated=rule.delegated
    )


def _unfounded(name: str, routes: Iterable[str]) -> Iterator[Notice]:
    for route in dict.fromkeys(routes):
        yield Notice(
            "note-not-delegated",
            f"A note calls a change delegated to {route!r}, and no rule of {name} "
            "delegates anything to it. The change stays for approval.",
        )


def _astray(comparison: Comparison, rules: Rules) -> Iterator[Notice]:
    """What rules say of parts that there are not: a typo would pass in silence.

    No error: where one Part is compared alone, rules about the others are in order.
    """
    for number, rule in enumerate(rules.entries, start=1):
        sides = (comparison.old, comparison.new)
        lost = [p for p in rule.parts if not any(within(side, p) for side in sides)]
        if lost:
            rest = "" if len(lost) < len(rule.parts) else ", so it covers no change"
            yield Notice(
                "rule-part-missing",
                f"Rule {number} of {rules.name} is about {' and '.join(lost)}, which "
                f"neither version holds{rest}. Check the number or title in parts: "
                "a change that it was meant for went by the rules after it.",
            )


def never_delegated(comparison: Comparison) -> frozenset[int]:
    """The places of links that no rule may put among what is made under delegation.

    Each has an effect or may have one, is an uncertain match, was read with doubt, or
    holds a title or term whose change nobody has confirmed. Nor is a word that was put
    in or taken out one of "capitals, punctuation, layout", be it an "and" in a list.
    """
    both = comparison.old, comparison.new
    found = set(_places(comparison, _doubted_clauses(comparison)))
    found.update(
        at
        for at, link in enumerate(comparison.links)
        if link.significance is Significance.ATTENTION
        or in_doubt(link)
        or (
            link.significance is Significance.COSMETIC and not keeps_letters(link, both)
        )
    )
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Doubted:
    old: frozenset[ClauseId]
    new: frozenset[ClauseId]


def _doubted_clauses(comparison: Comparison) -> _Doubted:
    """Those with an effect, a reference astray, an open term, or doubtful words."""
    old = {effect.clause for effect in comparison.effects if effect.side == "old"}
    new = {effect.clause for effect in comparison.effects if effect.side == "new"}
    new |= {row.clause for row in comparison.references if row.status in _ASTRAY}
    for term in comparison.substitutions:
        if not term.confirmed:
            old |= {place.old for place in term.places}
            new |= {place.new for place in term.places}
            new |= {place.new for place in term.missed}
    old |= {
        clause.id for clause in comparison.old.clauses if clause.ocr is Ocr.UNCERTAIN
    }
    new |= {
        clause.id for clause in comparison.new.clauses if clause.ocr is Ocr.UNCERTAIN
    }
    return _Doubted(frozenset(old), frozenset(new))


def _places(comparison: Comparison, doubted: _Doubted) -> Iterator[int]:
    for at, link in enumerate(comparison.links):
        if doubted.old.intersection(link.old) or doubted.new.intersection(link.new):
            yield at


class _Clerk:
    """Finds the rule that covers a change. Private to one comparison."""

    def __init__(self, comparison: Comparison, rules: Rules) -> None:
        self._comparison, self._rules = comparison, rules
        self._barred = never_delegated(comparison)
        names = {part for rule in rules.entries for part in rule.parts}
        self._old = _inside(comparison.old, names)
        self._new = _inside(comparison.new, names)

    def rule(self, at: int, link: Link) -> Rule | None:
        """The first that covers it; None for none."""
        covering = (
            rule for rule in self._rules.entries if self._covers(rule, at, link)
        )
        return next(covering, None)

    def overridden(self, decision: Decision, link: Link) -> Decision:
        """The officer's route, with the words of a rule that speaks of the change.

        Delegated only if some rule delegates to that route; no rule is quoted that is
        about other changes.
        """
        route = decision.route.casefold()
        named = [r for r in self._rules.entries if r.route.casefold() == route]
        fitting = [r for r in named if r.delegated is decision.delegated]
        speaking = (r.quote for r in fitting if self._speaks_of(r, link))
        return replace(
            decision,
            quote=next(speaking, ""),
            delegated=decision.delegated and bool(fitting),
        )

    def numbers_delegated(self) -> Iterator[tuple[int, Decision]]:
        """The provisions with nothing but a new number, where a rule delegates that."""
        for at, link in enumerate(self._comparison.links):
            if link.scope is Scope.COMPARED and link.relation is Relation.RENUMBERED:
                rule = self.rule(at, link)
                if rule is not None and rule.delegated:
                    yield at, _by_rule(UNDECIDED, rule)

    def _covers(self, rule: Rule, at: int, link: Link) -> bool:
        if at in self._barred and (rule.delegated or rule.effect_free):
            return False
        return self._speaks_of(rule, link)

    def _speaks_of(self, rule: Rule, link: Link) -> bool:
        """Whether it is about changes of that sort, in such a place."""
        return (
            (not rule.significance or link.significance in rule.significance)
            and (not rule.relation or link.relation in rule.relation)
            and (not rule.parts or self._lies_in(rule, link))
        )

    def _lies_in(self, rule: Rule, link: Link) -> bool:
        """Whether any of it lies in those parts; for a delegation, whether all does."""
        held = [
            *(any(c in self._old[part] for part in rule.parts) for c in link.old),
            *(any(c in self._new[part] for part in rule.parts) for c in link.new),
        ]
        return all(held) if rule.delegated else any(held)


def _inside(
    outline: Outline, parts: Iterable[str]
) -> Mapping[str, frozenset[ClauseId]]:
    return {part: frozenset(within(outline, part)) for part in parts}
