"""Terms, effects and references of a comparison, held against what was planted."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.cases import Tally, case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.mutate.links import Compared
    from benchmarks.mutate.truth import Planted, Referring, Term
    from constitution_diff.model import Effect, Substitution


def terms(compared: Compared, made: Tally) -> None:
    """Whether each term has its exact count, and every place where it was missed."""
    found = {
        _core(each.old, each.new): each for each in compared.comparison.substitutions
    }
    for term in compared.truth.terms:
        each = found.pop(_core(term.old, term.new), None)
        made.counts["terms"] += 1
        made.counts["term places"] += term.count
        made.counts["missed places"] += sum(term.missed.values())
        if each is None:
            words = f"{term.old} → {term.new}: {term.count}", "not mined"
            made.cases.append(case(compared, "term", ((), ()), words))
            continue
        made.counts["terms exact"] += each.count == term.count
        _places(compared, made, term, each)
        _missed(compared, made, term, each)
    made.counts["terms extra"] += len(found)
    for extra in found.values():
        words = "no such term", f"{extra.old} → {extra.new}: {extra.count}"
        keys = tuple(
            compared.new.keys[place.new]
            for place in extra.places[:3]
            if place.new in compared.new.keys
        )
        made.cases.append(case(compared, "term", ((), keys), words))


def _core(old: str, new: str) -> tuple[str, str]:
    """The words that differ: "municipal years → civic years" is "municipal → civic".

    >>> _core("municipal year", "civic year")
    ('municipal', 'civic')
    """
    olds, news = _singular(old).split(), _singular(new).split()
    while len(olds) > 1 and len(news) > 1 and olds[-1] == news[-1]:
        del olds[-1], news[-1]
    while len(olds) > 1 and len(news) > 1 and olds[0] == news[0]:
        del olds[0], news[0]
    return " ".join(olds), " ".join(news)


def _singular(term: str) -> str:
    return term.casefold().removesuffix("s")


def _places(compared: Compared, made: Tally, term: Term, each: Substitution) -> None:
    found = Counter(compared.new.keys.get(place.new, 0) for place in each.places)
    name = f"{term.old} → {term.new}"
    _held(compared, made, ("term places", "term count"), found, term.places, name)


def _missed(compared: Compared, made: Tally, term: Term, each: Substitution) -> None:
    found = Counter(compared.new.keys.get(place.new, 0) for place in each.missed)
    name = f"{term.old} left"
    _held(compared, made, ("missed places", "term missed"), found, term.missed, name)


def _held(  # noqa: PLR0913, PLR0917 - it only holds one count against another
    compared: Compared,
    made: Tally,
    names: tuple[str, str],
    found: Mapping[int, int],
    true: Mapping[int, int],
    what: str,
) -> None:
    """Count what was found of the true places, clause by clause, and name the rest.

    `names` are those of the figure and of the failing case.
    """
    figure, failing = names
    for key in sorted({*found, *true}):
        got, wanted = found.get(key, 0), true.get(key, 0)
        made.counts[f"{figure} found"] += min(got, wanted)
        made.counts[f"{figure} extra"] += max(0, got - wanted)
        if got != wanted:
            words = f"{what}: {wanted} in this clause", str(got)
            made.cases.append(case(compared, failing, _both(compared, key), words))


def _both(compared: Compared, key: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    old = (key,) if key in compared.old.ids else ()
    return old, ((key,) if key in compared.new.ids else ())


def effects(compared: Compared, made: Tally) -> None:
    """How many planted effects are told of in the right clause with the right words."""
    told: dict[str, list[Effect]] = {}
    for effect in compared.comparison.effects:
        told.setdefault(effect.clause, []).append(effect)
    for planted in compared.truth.effects:
        made.counts["effects"] += 1
        made.counts[f"effect {planted.kind}"] += 1
        here = told.get(compared.new.ids.get(planted.key, ""), [])
        right = [effect for effect in here if _speaks_of(effect, planted)]
        if right:
            made.counts["effects found"] += 1
            made.counts[f"effect found {planted.kind}"] += 1
            kinds = _KINDS.get(planted.kind, (planted.kind,))
            if any(effect.kind in kinds for effect in right):
                made.counts["effects of the right kind"] += 1
                continue
        words = (
            f"{planted.kind}: {planted.was!r} → {planted.is_!r}",
            "; ".join(f"{e.kind}: {e.was!r} → {e.is_!r}" for e in here) or "no effect",
        )
        kind = "effect kind" if right else "effect"
        sides = _both(compared, planted.key)
        made.cases.append(case(compared, kind, sides, words))


_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "condition added": ("condition", "exception"),
    "condition gone": ("condition", "exception"),
    "consultee gone": ("consultee",), "told": ("told", "invited", "consultee"),
    "cell": ("decision-maker",), "quorum": ("quorum", "quantity"),
    "percentage": ("percentage", "quantity"), "money": ("money", "quantity"),
    "date": ("date", "time limit"), "bound": ("bound", "decision-maker"),
    "precondition": ("precondition", "condition", "duty"),
}  # fmt: skip
"""What the engine may call each kind; as planted where not listed."""


def _speaks_of(effect: Effect, planted: Planted) -> bool:
    pairs = ((effect.was, planted.was), (effect.is_, planted.is_))
    return all(_overlap(got, wanted) for got, wanted in pairs if wanted)


def _overlap(got: str, wanted: str) -> bool:
    """Whether the words asked for stand in what is told, or half of them."""
    given, asked = _words(got), _words(wanted)
    return bool(asked) and len(given & asked) * 2 >= len(asked)


def _words(text: str) -> set[str]:
    return set(re.findall(r"£?\w+(?:[,'’-]\w+)*", text.casefold()))


def likenesses(compared: Compared, made: Tally) -> None:
    """How many sentences that went elsewhere, and models of new clauses, are told."""
    told = {
        (each.old, each.new, each.kind.value) for each in compared.comparison.related
    }
    for each in compared.truth.likenesses:
        made.counts[f"related {each.kind}"] += 1
        old = compared.old.ids.get(each.old)
        new = compared.new.ids.get(each.new)
        if (old, new, each.kind) in told:
            made.counts[f"related told {each.kind}"] += 1
            continue
        sides = (each.old,), (each.new,)
        here = [f"{o} → {n}: {kind}" for o, n, kind in sorted(told) if new == n]
        words = each.kind, "; ".join(here) or "nothing related"
        made.cases.append(case(compared, "related", sides, words))


def references(compared: Compared, made: Tally) -> None:
    """How many references have a status that is right."""
    told: dict[str, list[tuple[str, str]]] = {}
    for each in compared.comparison.references:
        told.setdefault(each.clause, []).append((each.text, each.status.value))
    for planted in compared.truth.references:
        name = "/".join(sorted(planted.statuses))
        made.counts["references"] += 1
        made.counts[f"reference {name}"] += 1
        here = told.get(compared.new.ids.get(planted.holder, ""), [])
        got = [status for text, status in here if _shows(text, planted)]
        if set(got) & planted.statuses:
            made.counts["references right"] += 1
            made.counts[f"reference right {name}"] += 1
            continue
        sides = _both(compared, planted.holder)
        old, new = (
            side.clause(planted.target).id if planted.target in side.ids else "gone"
            for side in (compared.old, compared.new)
        )
        words = (
            f"{name} ({planted.was} → {planted.is_}; it means {old}, now {new})",
            "; ".join(f"{text}: {status}" for text, status in here) or "not told",
        )
        made.cases.append(case(compared, "reference", sides, words))


def _shows(text: str, planted: Referring) -> bool:
    number = re.escape(planted.is_.partition(" of ")[0])
    return bool(re.search(rf"(?<![\w.]){number}(?![\w(]|\.\d)", text))
