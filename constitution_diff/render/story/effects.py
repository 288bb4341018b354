"""Changes of effect and references led astray, in words, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import ReferenceStatus
from constitution_diff.render import vocabulary

from .naming import name
from .values import EffectLine, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, MappedReference

_NONE = "–"
_ASTRAY = frozenset(
    {ReferenceStatus.STALE, ReferenceStatus.DANGLING, ReferenceStatus.RETARGETED}
)


def effect_lines(comparison: Comparison) -> tuple[EffectLine, ...]:
    """The effects in the order of the document; what reads the same is told once."""
    lines: dict[tuple[str, ...], EffectLine] = {}
    left_out = comparison.left_out
    for line in _lines(comparison):
        if line.place.index in left_out:
            continue
        told = (str(line.place.index), line.kind, line.was, line.is_)
        lines.setdefault(told, line)
    return tuple(lines.values())


def _lines(comparison: Comparison) -> Iterator[EffectLine]:
    old_index = {c: n for n, link in enumerate(comparison.links) for c in link.old}
    new_index = {c: n for n, link in enumerate(comparison.links) for c in link.new}
    for effect in comparison.effects:
        is_old = effect.side == "old"
        outline = comparison.old if is_old else comparison.new
        index = (old_index if is_old else new_index)[effect.clause]
        yield EffectLine(
            place=Spot(index, name(outline[effect.clause])),
            kind=vocabulary.EFFECTS.get(effect.kind, effect.kind),
            was=effect.was or _NONE,
            is_=effect.is_ or _NONE,
            old_quote=effect.old_quote,
            new_quote=effect.new_quote,
        )


def astray(comparison: Comparison) -> Iterator[tuple[Spot, str]]:
    """References that no longer point where they did, each in a sentence."""
    new_index = {c: n for n, link in enumerate(comparison.links) for c in link.new}
    left_out = comparison.left_out
    for row in comparison.references:
        index = new_index[row.clause]
        shown = row.status in _ASTRAY and not _as_before(row)
        if shown and index not in left_out:
            spot = Spot(index, name(comparison.new[row.clause]))
            yield spot, _sentence(comparison, row)


def astray_before(comparison: Comparison) -> str:
    """How many references point at nothing and did so before; "" for none."""
    n = sum(map(_as_before, comparison.references))
    if not n:
        return ""
    what, them = ("reference points", "it") if n == 1 else ("references point", "them")
    return (
        f"{n} {what} at nothing, as in the current version; "
        f"`constitution-diff check` lists {them}."
    )


def _as_before(row: MappedReference) -> bool:
    nowhere = row.was.clause is None and row.status is ReferenceStatus.DANGLING
    return nowhere and row.was.label.casefold() == row.is_.label.casefold()


def _sentence(comparison: Comparison, row: MappedReference) -> str:
    words = vocabulary.REFERENCES[row.status.value]
    if row.status is ReferenceStatus.RETARGETED and row.was.label != row.is_.label:
        words = f"is cited in place of {row.was.label}"
    return f"“{row.text}” {words}{_meant(comparison, row)}"


def _meant(comparison: Comparison, row: MappedReference) -> str:
    """What became of the rule that was meant: "; what was 1.4 is now 1.5"."""
    if row.was.clause is None:
        return ""
    heirs = comparison.link_of_old(row.was.clause).new
    if not heirs:
        return f"; what was {row.was.label} is gone"
    if name(comparison.new[heirs[0]]) == row.was.label:
        return f"; {row.was.label} is still there"
    return f"; what was {row.was.label} is now {name(comparison.new[heirs[0]])}"
