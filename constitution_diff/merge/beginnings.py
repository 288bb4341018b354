"""Where a list that is numbered anew begins: as on a side that begins likewise.

Its first provision may stand further down on either side, with a number of no use here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from constitution_diff.amend import followed
from constitution_diff.model import Party

from .romans import roman_labels, roman_value, signs_of
from .runs import alike, in_runs, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline

    from .branches import Branch, Key

Form: TypeAlias = "tuple[str, ...]"
"""What the labels that are counted together have in common: "24.", no stop, a figure.

Those of Roman numbers end with `ROMAN`.
"""
ROMAN: Final = "roman"


class Beginning(NamedTuple):
    """How the labels of one form begin in a list of one of the three documents."""

    key: Key
    """What stands first."""
    label: str
    """The lowest, as it follows the number of what the list lies in in the result."""


class Beginnings(NamedTuple):
    """How one list begins in the base and on both sides."""

    listed: tuple[Mapping[Form, Beginning], ...]
    """In each of the three."""
    labels: tuple[str, ...]
    """All that it has in the three: whether a single (i) is Roman shows there."""
    run_of: Mapping[Key, int]
    """Where the list begins again in all three: in which run each provision is."""


def first_label(form: Form, key: Key, beginnings: Beginnings) -> str:
    """The label for `key`, the first of the result; "" where no document has its like.

    The one of a side that has it first as well, else of the base if that has, else of
    any; of these, of one that begins otherwise than the base.
    """
    base, *sides = (listed.get(form) for listed in beginnings.listed)
    there = [side for side in sides if side]
    was = [base] if base else []
    likewise = [one for one in there if one.key == key]
    asked = likewise or [one for one in was if one.key == key] or there or was
    changed = [one.label for one in asked if not base or one.label != base.label]
    usual = base.label if base else ""
    return min(changed, key=lambda label: _height(form, label), default=usual)


def beginnings_of(
    owner: Key | None,
    above: str,
    branches: tuple[Branch, Branch],
    aboves: Sequence[Mapping[ClauseId, str]],
) -> Beginnings:
    """How the list in `owner` begins in the three; `above` is its number in the result.

    `aboves` has, for each of the three, the numbers that its provisions lie in.
    """
    lists: list[tuple[Outline, Iterable[tuple[Key, ClauseId]]]] = [
        (branches[0].base, _of_base(owner, branches[0])),
        *((branch.outline, _of_side(owner, branch)) for branch in branches),
    ]
    labels = [
        [
            (key, followed(outline[own].label, there[own], above))
            for key, own in row
            if outline[own].label
        ]
        for (outline, row), there in zip(lists, aboves, strict=True)
    ]
    of_all = tuple(label for one in labels for _, label in one)
    forms = [forms_of([label for _, label in one], of_all) for one in labels]
    run_of = _run_of(labels, forms)
    listed = (
        _begun(one, form, run_of) for one, form in zip(labels, forms, strict=True)
    )
    return Beginnings(tuple(listed), of_all, run_of)


def _run_of(
    labels: Sequence[Sequence[tuple[Key, str]]], forms: Sequence[Sequence[Form]]
) -> dict[Key, int]:
    """In which run each is, first by the base; {} where the runs are not alike."""
    runs = [
        runs_of(form, [label for _, label in one], _height)
        for form, one in zip(forms, labels, strict=True)
    ]
    found: dict[Key, int] = {}
    if alike(zip(forms, runs, strict=True)):
        # The base comes last, and counts.
        for one, run in zip(reversed(labels), reversed(runs), strict=True):
            found.update(zip((key for key, _ in one), run, strict=True))
    return found


def _of_base(owner: Key | None, branch: Branch) -> Iterator[tuple[Key, ClauseId]]:
    if owner is None or owner[0] is Party.BASE:
        for each in branch.base_children.get(owner and owner[1], ()):
            yield (Party.BASE, each), each


def _of_side(owner: Key | None, branch: Branch) -> Iterator[tuple[Key, ClauseId]]:
    own = None if owner is None else branch.id_of(owner)
    if owner is None or own is not None:
        for each in branch.children.get(own, ()):
            yield branch.key(each), each


def _begun(
    labels: Sequence[tuple[Key, str]],
    forms: Sequence[Form],
    run_of: Mapping[Key, int],
) -> dict[Form, Beginning]:
    found: dict[Form, Beginning] = {}
    by_run = in_runs(forms, [key for key, _ in labels], run_of)
    for form, (key, label) in zip(by_run, labels, strict=True):
        first = found.setdefault(form, Beginning(key, label))
        if _height(form, label) < _height(form, first.label):
            found[form] = first._replace(label=label)
    return found


def _height(form: Form, label: str) -> tuple[int, int, str]:
    """What labels of one form are ordered by."""
    return roman_value(label) if form[-1] == ROMAN else 0, len(label), label


def forms_of(labels: Sequence[str], beside: Sequence[str] = ()) -> list[Form]:
    """The form of each label of one list, none of them empty.

    `beside` has the labels of the list in other documents.

    >>> forms_of(["24.5", "(i)", "(ii)"])
    [('24.', '', 'figure'), ('(', ')', 'roman'), ('(', ')', 'roman')]
    """
    romans = roman_labels(labels, beside)
    return [
        (*signs_of(label), ROMAN) if label in romans else _form(label)
        for label in labels
    ]


def _form(label: str) -> Form:
    core = label.rstrip(".):")
    digits = core.rstrip("0123456789")
    figure = digits != core
    sort = "figure" if figure else "letter"
    return (digits if figure else core[:-1]), label[len(core) :], sort
