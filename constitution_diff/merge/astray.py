"""References of the result that lead elsewhere than on the sides.

A number that was tied to its provision is to lead there. Other references are held
against those in the same words of the same provision.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.model import (
    ClauseId,
    Notice,
    Outline,
    Party,
    ReferenceForm,
    TargetStatus,
)
from constitution_diff.model.naming import in_part

from .misread import is_misread_in_base, read_by_words
from .tying import spots_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from constitution_diff.model import Merge, Reference

    from .branches import Branch, Key
    from .citing import Tie

_Spot: TypeAlias = tuple[ClauseId, str, int]
"""A number: in which provision, in which part of it, and where there."""
_OTHER, _SEVERAL, _NOTHING = "a different rule", "one of several rules", "nothing"


def references_astray(
    merge: Merge,
    branches: tuple[Branch, Branch],
    merged_ids: Mapping[Key, ClauseId],
    ties: Sequence[Tie],
) -> Iterator[Notice]:
    """A notice for each, in words that differ."""
    tied = _tied(merge, merged_ids, ties)
    yield from dict.fromkeys((*tied, *_untied(merge, branches, merged_ids, ties)))


def _tied(
    merge: Merge, merged_ids: Mapping[Key, ClauseId], ties: Sequence[Tie]
) -> Iterator[Notice]:
    found = list(_led_away(merge.merged, merged_ids, ties))
    if not found:
        return
    was_so = is_misread_in_base(merge, merged_ids)
    for tie, reference, to in found:
        if not was_so(tie, reference):
            words = reference.text if reference else tie.number
            gone = "" if tie.meant in merged_ids else _gone(merge, tie)
            yield _notice(merge.merged, tie.clause, f"“{words}”", f"{to}{gone}")


def _led_away(
    merged: Outline, merged_ids: Mapping[Key, ClauseId], ties: Sequence[Tie]
) -> Iterator[tuple[Tie, Reference | None, str]]:
    """The numbers that lead elsewhere than they mean, in what, and to what."""
    at_part: dict[tuple[ClauseId, str], list[Reference]] = defaultdict(list)
    for one in merged.references:
        at_part[one.clause, one.part].append(one)
    for tie in ties:
        around = (
            one
            for one in at_part[tie.clause, tie.part]
            if one.at <= tie.at < one.at + len(one.text)
        )
        reference = next(around, None)
        to = _leads(merged, reference, tie.number, merged_ids.get(tie.meant))
        if to:
            yield tie, reference, to


def _leads(
    merged: Outline, reference: Reference | None, number: str, meant: ClauseId | None
) -> str:
    """To what a number leads that is not what it means; "" where it is."""
    targets = reference.targets if reference else ()
    if meant is not None and any(target.clause == meant for target in targets):
        return ""
    if any(t.clause and merged[t.clause].citation == number for t in targets):
        return _OTHER
    found = {target.status for target in targets if target.label == number}
    if TargetStatus.AMBIGUOUS in found:
        return _SEVERAL
    return _NOTHING if meant is None or TargetStatus.MISSING in found else ""


def _gone(merge: Merge, tie: Tie) -> str:
    party, own = tie.meant
    outline = merge.outline_of(party)
    number = in_part(outline[own], outline).citation
    return f"; {number} of {merge.name_of(party)}, which it means, is not in the result"


def _untied(
    merge: Merge,
    branches: tuple[Branch, Branch],
    merged_ids: Mapping[Key, ClauseId],
    ties: Sequence[Tie],
) -> Iterator[Notice]:
    key_of = {clause_id: key for key, clause_id in merged_ids.items()}
    meant: dict[tuple[Key, str], set[Key | None]] = {}
    for branch in branches:
        for (own, _, words), there in _pointing(branch.outline, _spots(branch.outline)):
            target = None if there is None else branch.key(there)
            meant.setdefault((branch.key(own), words), set()).add(target)
    # What one side takes out and leaves a reference to may stay, for it is disputed.
    # The words of a field may have led elsewhere than the field.
    was = {
        ((Party.BASE, own), words, there and (Party.BASE, there))
        for outline in (merge.base, read_by_words(merge.base))
        for (own, _, words), there in _pointing(outline, ())
    }
    spots = {(tie.clause, tie.part, tie.at) for tie in ties}
    for (own, where, words), there in _pointing(merge.merged, spots):
        target = None if there is None else key_of[there]
        known = meant.get((key_of[own], words))
        if known is None or target in known or (key_of[own], words, target) in was:
            continue
        to = _NOTHING if target is None else _OTHER
        yield _notice(merge.merged, own, where, to)


def _spots(outline: Outline) -> set[_Spot]:
    """The numbers that were tied."""
    return {
        (reference.clause, reference.part, start)
        for reference in outline.references
        if reference.form is not ReferenceForm.RELATIVE
        for start, _, _ in spots_of(outline, reference)
    }


def _pointing(
    outline: Outline, tied: Collection[_Spot]
) -> Iterator[tuple[tuple[ClauseId, str, str], ClauseId | None]]:
    """Each reference without tied numbers: in what, how told, by which words; to what.

    Of one to several, each number that is not tied.
    """
    starts: dict[tuple[ClauseId, str], list[int]] = defaultdict(list)
    for clause, part, start in tied:
        starts[clause, part].append(start)
    for reference in outline.references:
        here = [
            start
            for start in starts[reference.clause, reference.part]
            if reference.at <= start < reference.at + len(reference.text)
        ]
        for label, there in _numbers(outline, reference, here):
            whole = f"“{reference.text}”"
            told = f"“{label}” of {whole}" if label else whole
            yield (reference.clause, told, label or reference.text), there


def _numbers(
    outline: Outline, reference: Reference, tied: Collection[int]
) -> Iterator[tuple[str, ClauseId | None]]:
    """What an untied reference leads to; of several, by the number of each."""
    if len(reference.targets) == 1:
        (target,) = reference.targets
        if not tied and target.status in (TargetStatus.RESOLVED, TargetStatus.MISSING):
            yield "", target.clause
        return
    for target in reference.targets:
        if target.status is TargetStatus.MISSING:
            yield target.label, None
    for start, _, there in spots_of(outline, reference):
        if start not in tied:
            yield outline[there].citation, there


def _notice(merged: Outline, own: ClauseId, words: str, to: str) -> Notice:
    holder = in_part(merged[own], merged)
    where = holder.citation or "an unnumbered provision"
    return Notice(
        "merge-reference",
        f"In {where} of the result, {words} points at {to}.",
        clause=own,
    )
