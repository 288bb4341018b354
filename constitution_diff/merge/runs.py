"""Lists that begin again within one row: 1, 2, 3, 1, 2.

Each beginning opens a run, counted from 0, whose labels are counted by themselves.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from .branches import Key

_Form: TypeAlias = "tuple[str, ...]"


def runs_of(
    forms: Sequence[_Form],
    labels: Sequence[str],
    height: Callable[[_Form, str], tuple[int, int, str]],
) -> list[int]:
    """In which run of its form each label of a row is.

    Only the first label, said again behind a higher one, opens a run: 3.2 said twice is
    a slip.

    >>> runs_of(
    ...     [("figure",)] * 5, ["1", "2", "1", "2", "2"], lambda _, one: (0, 0, one)
    ... )
    [0, 0, 1, 1, 1]
    """
    first: dict[_Form, str] = {}
    last: dict[_Form, tuple[str, int]] = {}
    found = []
    for form, label in zip(forms, labels, strict=True):
        begin = first.setdefault(form, label)
        before, run = last.get(form, (label, 0))
        if label == begin and height(form, before) > height(form, label):
            run += 1
        last[form] = label, run
        found.append(run)
    return found


def alike(rows: Iterable[tuple[Sequence[_Form], Sequence[int]]]) -> bool:
    """Whether the list has as many runs in each document, so that they are the same."""
    counts = [dict(zip(forms, runs, strict=True)) for forms, runs in rows]
    several = {form for one in counts for form, run in one.items() if run}
    return all(len({one.get(form, 0) for one in counts}) == 1 for form in several)


def in_runs(
    forms: Sequence[_Form], keys: Sequence[Key], run_of: Mapping[Key, int]
) -> list[_Form]:
    """The forms, by run; as they are where something went over into another run."""
    runs = [run_of.get(key, 0) for key in keys]
    in_order: dict[_Form, list[int]] = {}
    for form, run in zip(forms, runs, strict=True):
        in_order.setdefault(form, []).append(run)
    if any(a > b for row in in_order.values() for a, b in pairwise(row)):
        return list(forms)
    return [
        (str(run), *form) if run else form
        for form, run in zip(forms, runs, strict=True)
    ]
