"""Words that come and go together, whatever the differ says: the result of a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Op

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Runs = list[tuple[Op, tuple[str, ...]]]
Bounds = tuple[int, int]


def with_wholes(runs: Runs, old: Sequence[Bounds], new: Sequence[Bounds]) -> Runs:
    """The runs, with all of a stretch gone or come where part of it is.

    `old` and `new` are the stretches, in letters of all old and of all new words.

    >>> kept = (Op.KEEP, ("rule 4.",)), (Op.DELETE, ("2",)), (Op.INSERT, ("3",))
    >>> with_wholes([*kept], [(5, 8)], [(5, 8)])[1:]
    [(<Op.DELETE: 'delete'>, ('4.2',)), (<Op.INSERT: 'insert'>, ('4.3',))]

    Where both have one about there, with other edges, neither stays.

    >>> [
    ...     op.value
    ...     for op, _ in with_wholes([(Op.KEEP, ("rule 4",))], [(5, 6)], [(0, 6)])
    ... ]
    ['delete', 'insert']
    """
    if not (old or new):
        return runs
    old_text = "".join(t for op, run in runs if op is not Op.INSERT for t in run)
    new_text = "".join(t for op, run in runs if op is not Op.DELETE for t in run)
    partner = dict(_kept(runs))
    if not _unkeep(partner, old, new):
        return runs
    return _rebuilt(partner, old_text, new_text)


def with_leads(runs: Runs, old: Mapping[int, str], new: Mapping[int, str]) -> Runs:
    """The runs, with no letter kept that is part of a link to elsewhere.

    `old` and `new` say where letters lead, by their places among all of a side.

    >>> with_leads([(Op.KEEP, ("See us",))], {4: "a", 5: "a"}, {4: "b", 5: "b"})[1:]
    [(<Op.DELETE: 'delete'>, ('us',)), (<Op.INSERT: 'insert'>, ('us',))]
    """
    if not (old or new):
        return runs
    partner = dict(_kept(runs))
    stay = {at: to for at, to in partner.items() if old.get(at) == new.get(to)}
    if len(stay) == len(partner):
        return runs
    old_text = "".join(t for op, run in runs if op is not Op.INSERT for t in run)
    new_text = "".join(t for op, run in runs if op is not Op.DELETE for t in run)
    return _rebuilt(stay, old_text, new_text)


def _kept(runs: Runs) -> Iterator[tuple[int, int]]:
    """The places of each letter that stays, old and new."""
    at_old = at_new = 0
    for op, run in runs:
        length = sum(map(len, run))
        if op is Op.KEEP:
            yield from ((at_old + k, at_new + k) for k in range(length))
        at_old += length if op is not Op.INSERT else 0
        at_new += length if op is not Op.DELETE else 0


def _unkeep(
    partner: dict[int, int], old: Sequence[Bounds], new: Sequence[Bounds]
) -> bool:
    """Keep nothing of a stretch that is not kept whole; whether anything changed."""
    changed, again = False, True
    while again:
        back = {there: here for here, there in partner.items()}
        lost = [at for bounds in old for at in _partly(bounds, partner)]
        lost += [back[at] for bounds in new for at in _partly(bounds, back)]
        lost += [at for bounds in old for at in _crossed(bounds, partner, new)]
        for at in lost:
            partner.pop(at, None)
        again = bool(lost)
        changed = changed or again
    return changed


def _partly(bounds: Bounds, partner: dict[int, int]) -> list[int]:
    """The letters of a stretch that stay, where they are not all one stretch."""
    places = range(*bounds)
    there = [partner[at] for at in places if at in partner]
    whole = len(there) == len(places) and there == list(
        range(there[0], there[0] + len(there)) if there else ()
    )
    return [] if whole else [at for at in places if at in partner]


def _crossed(
    bounds: Bounds, partner: dict[int, int], new: Sequence[Bounds]
) -> Sequence[int]:
    """The letters of a stretch that stays whole, and whose edges did not stay."""
    if bounds[0] >= bounds[1] or bounds[0] not in partner:
        return ()
    first = partner[bounds[0]]
    there = (first, first + bounds[1] - bounds[0])
    return range(*bounds) if is_crossed(there, new) else ()


def is_crossed(bounds: Bounds, others: Iterable[Bounds]) -> bool:
    """Whether a stretch and one of others share some letters, and not the same.

    >>> is_crossed((5, 9), [(5, 9), (12, 15)]), is_crossed((5, 9), [(2, 7)])
    (False, True)
    """
    return any(
        other != bounds and other[0] < bounds[1] and bounds[0] < other[1]
        for other in others
        if other[0] < other[1]
    )


def _rebuilt(partner: dict[int, int], old: str, new: str) -> Runs:
    runs: Runs = []
    done_old = done_new = 0
    for here, there in [*sorted(partner.items()), (len(old), len(new))]:
        _add(runs, Op.DELETE, old[done_old:here])
        _add(runs, Op.INSERT, new[done_new:there])
        _add(runs, Op.KEEP, old[here : here + 1])
        done_old, done_new = here + 1, there + 1
    return runs


def _add(runs: Runs, op: Op, text: str) -> None:
    if not text:
        return
    if runs and runs[-1][0] is op:
        runs[-1] = (op, (runs[-1][1][0] + text,))
    else:
        runs.append((op, (text,)))
