"""What changes do, and which references were led astray, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Link, ReferenceStatus
from constitution_diff.model.naming import in_parts, name
from constitution_diff.render import vocabulary

from .naming import called
from .values import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import ClauseId, Comparison, Effect, MappedReference

_PROVISION = "provision"
_ASTRAY = frozenset(
    {ReferenceStatus.STALE, ReferenceStatus.DANGLING, ReferenceStatus.RETARGETED}
)


def effect_words(link: Link, effect: Effect) -> str:
    """What a change does, in words; "" where the words of the change itself say it.

    The sentence stands beside it: a whole one is not told again.

    >>> from constitution_diff.model import Effect
    >>> limit = Effect("4.1", "time limit", "one day", "two days", "One day.", "Two.")
    >>> effect_words(Link(old=("4.1",), new=("4.1",)), limit)
    'Time limit: one day → two days'
    """
    words = vocabulary.EFFECTS.get(effect.kind, effect.kind)
    told = effect.is_ or effect.was
    if effect.was and effect.is_:
        return f"{words}: {effect.was} → {effect.is_}"
    whole = not (effect.old_quote and effect.new_quote)
    if whole and is_sentence(effect):
        if not (link.old and link.new):
            return "" if effect.kind == _PROVISION else words
        words = vocabulary.SENTENCE if effect.kind == _PROVISION else words
        told = ""
    fate = vocabulary.ADDED if effect.is_ else vocabulary.TAKEN_OUT
    return f"{words}, {fate}{': ' if told else ''}{told}"


def is_sentence(effect: Effect) -> bool:
    """Whether the words in question are the sentence itself, or its beginning."""
    quote = effect.old_quote or effect.new_quote
    words = (effect.is_ or effect.was).removesuffix(" …")
    return " ".join(quote.split()).startswith(words)


def reason_words(reason: str) -> str:
    """A reason of a link in the words of a report.

    >>> reason_words("modal: should → must"), reason_words("moved to another Part")
    ('Must, should or may: should → must', 'moved to another Part')
    """
    kind, sign, words = reason.partition(": ")
    return f"{vocabulary.EFFECTS.get(kind, kind)}{sign}{words}"


def astray(comparison: Comparison) -> Iterator[tuple[Spot, str]]:
    """References that no longer point where they did, each in a sentence."""
    new_index = {c: n for n, link in enumerate(comparison.links) for c in link.new}
    left_out = comparison.left_out
    for row in comparison.references:
        index = new_index[row.clause]
        shown = row.status in _ASTRAY and not _as_before(row)
        if shown and index not in left_out:
            there = called(comparison, comparison.new[row.clause])
            spot = Spot(index, name(there))
            yield spot, _sentence(comparison, row)


def astray_before(comparison: Comparison) -> str:
    """How many references point at nothing and did so before; "" for none."""
    n = sum(map(_as_before, comparison.references))
    if not n:
        return ""
    what, them = ("reference points", "it") if n == 1 else ("references point", "them")
    return (
        f"{n} {what} at nothing, as in the {vocabulary.OLD}; "
        f"`constitution-diff check` lists {them}."
    )


def _as_before(row: MappedReference) -> bool:
    nowhere = row.was.clause is None and row.status is ReferenceStatus.DANGLING
    return nowhere and row.was.label.casefold() == row.is_.label.casefold()


def _sentence(comparison: Comparison, row: MappedReference) -> str:
    if _names_itself(comparison, row):
        return f"“{row.text}” {vocabulary.OWN_NUMBER}, where it gave {row.was.label}"
    words = vocabulary.REFERENCES[row.status.value]
    if row.status is ReferenceStatus.RETARGETED and row.was.label != row.is_.label:
        words = f"is cited in place of {row.was.label}"
    return f"“{row.text}” {words}{_meant(comparison, row)}"


def _names_itself(comparison: Comparison, row: MappedReference) -> bool:
    """Whether a "this Section 4.6" was put right: it stands in Section 4.6."""
    if not row.text.casefold().startswith("this ") or row.was.label == row.is_.label:
        return False
    around: ClauseId | None = row.clause
    while around is not None and around != row.is_.clause:
        around = comparison.new[around].parent
    return around is not None


def _meant(comparison: Comparison, row: MappedReference) -> str:
    """What became of the rule that was meant: "; what was 1.4 is now 1.5"."""
    if row.was.clause is None:
        return ""
    heirs = comparison.link_of_old(row.was.clause).new
    meant = [comparison.old[row.was.clause]]
    cited = name(meant[0]) == row.was.label
    meant += [comparison.new[heir] for heir in heirs[:1]]
    told = [name(c) for c in in_parts(meant, comparison.old, comparison.new)]
    was, now = told[0] if cited else row.was.label, told[-1]
    if not heirs:
        return f"; what was {was} is gone"
    return f"; {was} is still there" if now == was else f"; what was {was} is now {now}"
