"""Which changes a report shows. The comparison stays whole; so does the exit code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Relation, Scope, Selection, Significance

from .terms import TERM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Comparison,
        Life,
        Link,
        Lives,
        Outline,
    )

PART = "part:"
UNMARKED = "unmarked"
_NOT_COMPARED = {Relation.NOT_IN_FILE, Relation.UNREAD}
RELATIONS = frozenset(Relation) - {Relation.SAME} - _NOT_COMPARED
_TWO = 2
SIGNIFICANCE = frozenset(Significance) - {Significance.NONE}


def names() -> tuple[str, ...]:
    """What changes can be chosen by, besides "part:" and the name of a part."""
    found = [*(s for s in Significance if s in SIGNIFICANCE)]
    return (*found, *(r for r in Relation if r in RELATIONS), UNMARKED)


def selected(
    comparison: Comparison, only: Sequence[str], ignore: Sequence[str]
) -> Comparison:
    """The comparison with the changes named that a report leaves out.

    Args:
        comparison: It stays whole.
        only: Names of relations and significances, "unmarked", "part:" and a part.
            Those of one kind are alternatives; of each kind one must hold.
        ignore: Such names; what any of them names is left out.

    Raises:
        ValueError: A name that there is not, in a sentence.
    """
    if not (only or ignore):
        return comparison
    for name in (*only, *ignore):
        _check((comparison.old, comparison.new), name.strip())
    return _chosen(comparison, only, ignore)


def _chosen(
    comparison: Comparison, only: Sequence[str], ignore: Sequence[str]
) -> Comparison:
    wanted, unwanted = _by_kind(comparison, only), _by_kind(comparison, ignore)
    left_out = tuple(
        index
        for index, link in enumerate(comparison.links)
        if _differs(link)
        and not (
            all(any(test(link) for test in tests) for tests in wanted.values())
            and not any(test(link) for tests in unwanted.values() for test in tests)
        )
    )
    selection = Selection(tuple(only), tuple(ignore), left_out)
    return replace(comparison, selection=selection)


def selected_lives(lives: Lives, only: Sequence[str], ignore: Sequence[str]) -> Lives:
    """The lives with those named that a report leaves out.

    A life is shown if a change in it is: names mean what they mean for each step from
    one version to the next, as `selected` has it.

    Raises:
        ValueError: A name that there is not, or a part that no version holds.
    """
    if not (only or ignore):
        return lives
    for name in (*only, *ignore):
        _check(lives.versions, name.strip())
    shown = [
        {
            clause
            for index, link in enumerate(step.links)
            if _differs(link) and index not in step.selection.left_out
            for clause in (
                *((False, c) for c in link.old),
                *((True, c) for c in link.new),
            )
        }
        for step in (_chosen(one, only, ignore) for one in lives.comparisons)
    ]
    left_out = tuple(
        at for at, life in enumerate(lives.lives) if not _is_shown(life, shown)
    )
    return replace(lives, selection=Selection(tuple(only), tuple(ignore), left_out))


def _is_shown(life: Life, shown: Sequence[set[tuple[bool, ClauseId]]]) -> bool:
    """Whether any step shows a change of the clause that it is on either side."""
    return any(
        (is_new, clause) in step
        for at, step in enumerate(shown)
        for is_new, clause in (
            (False, life.stages[at].clause),
            (True, life.stages[at + 1].clause),
        )
        if clause is not None
    )


def _differs(link: Link) -> bool:
    return link.relation is not Relation.SAME and link.scope is Scope.COMPARED


def _by_kind(
    comparison: Comparison, asked: Iterable[str]
) -> Mapping[str, list[Callable[[Link], bool]]]:
    tests: dict[str, list[Callable[[Link], bool]]] = {}
    for name in asked:
        kind, test = _test(comparison, name.strip())
        tests.setdefault(kind, []).append(test)
    return tests


def _test(comparison: Comparison, name: str) -> tuple[str, Callable[[Link], bool]]:
    if name.startswith(PART):
        return PART, _in_part(comparison, name.removeprefix(PART).strip())
    if name == UNMARKED:
        return UNMARKED, lambda link: link.unmarked
    if name == Significance.TERMINOLOGY:
        return "significance", _of_terms
    if name in SIGNIFICANCE:
        return "significance", lambda link: link.significance.value == name
    return "relation", lambda link: link.relation.value == name


def _check(outlines: Sequence[Outline], name: str) -> None:
    """Raise ValueError for a name that there is not, or a part that no file holds."""
    if name.startswith(PART):
        part = name.removeprefix(PART).strip()
        if not any(within(outline, part) for outline in outlines):
            none = "neither file" if len(outlines) == _TWO else "none of the files"
            msg = f"{none} holds a part {part!r}"
            raise ValueError(msg)
    elif name not in names():
        msg = (
            f"changes cannot be chosen by {name!r}; choose by {', '.join(names())}, or "
            "by a part, such as part:4"
        )
        raise ValueError(msg)


def _of_terms(link: Link) -> bool:
    """Whether terms alone differ, confirmed or still to be confirmed."""
    alone = link.reasons and all(reason.startswith(TERM) for reason in link.reasons)
    return bool(alone) or link.significance is Significance.TERMINOLOGY


def _in_part(comparison: Comparison, part: str) -> Callable[[Link], bool]:
    old, new = within(comparison.old, part), within(comparison.new, part)
    return lambda link: bool(old.intersection(link.old) or new.intersection(link.new))


def within(outline: Outline, part: str) -> set[ClauseId]:
    """The clauses of that number or title, and all that lies in them."""
    inside: set[ClauseId] = set()
    for clause in outline.clauses:
        if clause.parent in inside or clause.is_called(part) or _opens(clause, part):
            inside.add(clause.id)
    return inside


def _opens(clause: Clause, part: str) -> bool:
    """Whether it is 23.1 or so at the top, where nothing is called 23 itself."""
    return clause.parent is None and len(clause.number) > 1 and clause.number[0] == part
