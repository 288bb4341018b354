"""How much a change asks of its reader, and why. Where in doubt, more.

The reasons come from the effects, from the terms that nobody has confirmed, and from
where a provision stands now. Whether a change is one of substance is for the
monitoring officer.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import (
    Kind,
    ReferenceStatus,
    Scope,
    Significance,
    Substitution,
    TextChange,
)
from constitution_diff.model.values import dataclass

from .connective import only_joins_anew
from .effects import link_effects, qualified_effects
from .handed_over import Hands
from .markers import REFERENCE
from .match import WEAK
from .names import SAME_NAME
from .pointing import fields_of, means, numbered_anew
from .quiet import differs_quietly, spares_offices
from .terms import TERM, only_terms
from .titles import is_title
from .whole_rules import says_a_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import (
        ClauseId,
        Effect,
        Link,
        MappedReference,
        Outline,
    )

    from .terms import Terms


@dataclass(frozen=True, slots=True)
class Judged:
    """The links with their significance, and the effects in the order of the links."""

    links: tuple[Link, ...]
    effects: tuple[Effect, ...]


def effect_reason(effect: Effect) -> str:
    """The reason for attention that an effect is."""
    return f"{effect.kind}: {effect.was or '–'} → {effect.is_ or '–'}"


def term_reason(one: Substitution) -> str:
    """The reason for attention that a changed term is, where it concerns anybody."""
    return f"{TERM}: {one.old} → {one.new}"


def judged(
    links: Sequence[Link],
    outlines: tuple[Outline, Outline],
    terms: Terms,
    references: Iterable[MappedReference] = (),
) -> Judged:
    """What each link asks of its reader, and the effects that say so."""
    bench = _Bench(outlines, terms, references, links)
    rows = [bench.judge(link) for link in links]
    return Judged(
        tuple(link for link, _ in rows),
        tuple(effect for _, effects in rows for effect in effects),
    )


class _Bench:
    """What is known of the whole comparison while its links are judged."""

    def __init__(
        self,
        outlines: tuple[Outline, Outline],
        terms: Terms,
        references: Iterable[MappedReference],
        links: Sequence[Link],
    ) -> None:
        self._old, self._new = outlines
        self._hands = Hands(links, *outlines)
        self._terms = terms
        self._heirs = {clause: link.new for link in links for clause in link.old}
        self._swapped: dict[ClauseId, dict[Substitution, None]] = defaultdict(dict)
        self._qualified: dict[ClauseId, list[Effect]] = defaultdict(list)
        for one in terms.substitutions:
            for place in one.places:
                self._swapped[place.new][one] = None
            for effect in qualified_effects(one, *outlines):
                self._qualified[effect.clause].append(effect)
        rows = tuple(references)
        self._fields = (fields_of(self._old), fields_of(self._new))
        self._followed = {
            (row.clause, row.was.label, row.is_.label)
            for row in rows
            if row.status is ReferenceStatus.UPDATED
        } | set(numbered_anew(links, rows, outlines))

    def judge(self, link: Link) -> tuple[Link, tuple[Effect, ...]]:
        """The link with its text change, significance and reasons; its effects."""
        if link.scope is not Scope.COMPARED:
            return replace(link, significance=Significance.NONE), ()
        fold = self._terms.fold
        if only_terms(link, (self._old, self._new), fold):
            link = replace(link, text=TextChange.TERMS)
        effects = link_effects(link, self._old, self._new, fold, self._fields)
        if not (link.old and link.new):
            return self._in_or_out(link), effects
        effects = tuple(e for e in effects if not self._follows(e))
        reasons = tuple(dict.fromkeys(self._reasons(link, effects)))
        found = Significance.ATTENTION if reasons else self._unalarming(link)
        if (found, reasons) != (link.significance, link.reasons):
            link = replace(link, significance=found, reasons=reasons)
        return link, (*effects, *self._of_terms(link))

    def _in_or_out(self, link: Link) -> Link:
        outline = self._new if link.new else self._old
        clause = outline[(link.new or link.old)[0]]
        is_frame = clause.kind is Kind.TABLE and not clause.text
        if is_frame or (is_title(clause) and not says_a_rule(clause, outline)):
            return replace(link, significance=Significance.WORDING, reasons=())
        reason = f"provision {'deleted' if link.old else 'inserted'}"
        return replace(link, significance=Significance.ATTENTION, reasons=(reason,))

    def _follows(self, effect: Effect) -> bool:
        """Whether a number only follows the clause that it means."""
        if effect.kind != REFERENCE:
            return False
        return any(
            clause == effect.clause
            and means(effect.was, was)
            and means(effect.is_, now)
            for clause, was, now in self._followed
        )

    def _of_terms(self, link: Link) -> Iterator[Effect]:
        for clause in link.new:
            yield from self._qualified.get(clause, ())

    def _reasons(self, link: Link, effects: Iterable[Effect]) -> Iterator[str]:
        if link.moved:
            yield from self._hands.reasons(link)
        if self._is_rewritten(link):
            yield "provision rewritten"
        for effect in effects:
            yield effect_reason(effect)
        for one in self._terms_in(link):
            if one.concerns:
                yield term_reason(one)

    def _is_rewritten(self, link: Link) -> bool:
        """Whether number and place alone say that a rule is the same one."""
        texts = [self._old[at].text for at in link.old]
        texts += [self._new[at].text for at in link.new]
        one_to_one = len(link.old) == len(link.new) == 1
        # A lead-in, too, is linked with few words alike: by the list that it leads to.
        named = SAME_NAME in link.evidence
        return one_to_one and named and link.score < WEAK and all(texts)

    def _terms_in(self, link: Link) -> Iterator[Substitution]:
        for clause in link.new:
            yield from self._swapped.get(clause, ())

    def _unalarming(self, link: Link) -> Significance:
        """What a change is when no rule asks for attention."""
        regrouped = len(link.old) > 1 or len(link.new) > 1
        if regrouped or link.moved:
            return Significance.WORDING
        if link.text is TextChange.TERMS:
            confirmed = all(one.confirmed for one in self._terms_in(link))
            return Significance.TERMINOLOGY if confirmed else Significance.WORDING
        if link.text is TextChange.EDITED:
            return self._of_words(link)
        if link.text is TextChange.TRIVIAL:
            spared = spares_offices(link, (self._old, self._new))
            return Significance.COSMETIC if spared else Significance.WORDING
        return Significance.CONSEQUENTIAL if link.renumbered else Significance.NONE

    def _of_words(self, link: Link) -> Significance:
        """Quieter than wording where terms, numbers that follow and trifles differ."""
        if only_joins_anew(link, (self._old, self._new), self._heirs):
            return Significance.COSMETIC
        followed = {
            (was, now) for clause, was, now in self._followed if clause in link.new
        }
        terms = list(self._terms_in(link))
        if not all(one.confirmed for one in terms) or not (terms or followed):
            return Significance.WORDING
        both = (self._old, self._new)
        if not differs_quietly(link, both, self._terms.fold, followed):
            return Significance.WORDING
        return Significance.TERMINOLOGY if terms else Significance.CONSEQUENTIAL
