from random import Random

import pytest

from benchmarks.mutate import plan, printing, run, source, table, tracked
from benchmarks.mutate.bench import Bench
from benchmarks.mutate.cases import Tally
from benchmarks.mutate.outcome import outcome
from benchmarks.mutate.reading import reading
from benchmarks.mutate.truth import Truth
from benchmarks.mutate.units import Kind, Unit, numbered, version
from constitution_diff.model import View
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

_FLOORS = {
    "link F1": 0.985,
    "relation same": 0.99,
    "relation renumbered": 0.98,
    "relation edited": 0.95,
    "relation moved": 0.90,
    "relation inserted": 0.95,
    "relation deleted": 0.93,
    "own class terminology": 0.85,
    "own class consequential": 0.97,
    "own class cosmetic": 0.75,
    "attention rightly": 0.95,
    "effects found": 0.90,
    "references right": 0.97,
}
"""What must never be lost again; the targets themselves are in `table.figures`."""


def _changed(recipe: plan.Recipe = plan.FULL) -> Truth:
    return plan.changed(source.synthetic(20, seed=4), seed=4, recipe=recipe)


@pytest.fixture(scope="module")
def tally() -> Tally:
    units = source.synthetic(20, seed=4)
    return run.figures(run.Run(units, 4, "docx", "docx"))


def test_a_seed_always_gives_the_same_truth() -> None:
    assert _changed() == _changed()


def test_every_relation_is_among_the_operations() -> None:
    truth = _changed()
    shapes = {(len(group.old), len(group.new)) for group in truth.groups}

    assert shapes == {(1, 2), (2, 1), (3, 2), (2, 3)}
    assert truth.moved
    assert truth.swaps


@pytest.mark.parametrize("name", ["docx", "typed", "txt"])
def test_every_unit_is_read_as_it_was_printed(name: str) -> None:
    new = _changed().new
    suffix, write = run.FORMATS[name]

    outline = outline_source(read_source(write(new), f"new{suffix}"))

    assert len(reading(new, outline).ids) == len(new.units)


@pytest.mark.parametrize(
    ("view", "side"), [(View.ORIGINAL, "old"), (View.FINAL, "new")]
)
def test_a_fully_marked_draft_holds_both_versions(view: View, side: str) -> None:
    truth = _changed(plan.DRAFT)
    draft = tracked.draft(truth, seed=4, share_marked=1.0)

    outline = outline_source(read_source(draft.content, "draft.docx"), view)

    wanted = truth.old if side == "old" else truth.new
    assert len(reading(wanted, outline).ids) == len(wanted.units)


def test_a_reference_is_followed_to_the_new_number_of_its_target() -> None:
    old = (_clause(1, "One."), _clause(2, "Two."), _clause(3, "See ⟦2⟧."))
    new = (old[0], _clause(4, "Put in."), *old[1:])

    printed = version(_in_section(new), numbered(_in_section(old)))

    assert printed.units[-1].words == "See 1.3."


def test_a_number_nobody_updated_is_stale_where_no_clause_has_it() -> None:
    old = (_clause(1, "See ⟦3⟧."), _clause(2, "Two."), _clause(3, "Three."))
    new = (old[0], old[2])

    assert _statuses(old, new, frozen=True) == {"stale"}


def test_a_number_that_another_clause_has_now_is_retargeted() -> None:
    old = (_clause(1, "See ⟦2⟧."), _clause(2, "Two."), _clause(3, "Three."))
    new = (old[0], _clause(4, "Put in."), *old[1:])

    assert _statuses(old, new, frozen=True) == {"retargeted"}


def test_a_reference_to_a_clause_that_is_gone_dangles() -> None:
    old = (_clause(1, "See ⟦2⟧."), _clause(2, "Two."))

    assert _statuses(old, new=old[:1], frozen=False) == {"dangling"}


def test_a_reference_that_follows_its_target_is_updated() -> None:
    old = (_clause(1, "See ⟦2⟧."), _clause(2, "Two."))
    new = (old[0], _clause(4, "Put in."), old[1])

    assert _statuses(old, new, frozen=False) == {"updated"}


def _statuses(
    old: tuple[Unit, ...], new: tuple[Unit, ...], *, frozen: bool
) -> frozenset[str]:
    """Of the only reference of a document, whose number may be left as it was."""
    bench = Bench(_in_section(old), Random(1), frozenset())  # noqa: S311 - repeatable
    bench.units = list(_in_section(new))
    bench.frozen = {unit.key for unit in old} if frozen else set()
    (reference,) = outcome(bench, (), None).references
    return reference.statuses


def _clause(key: int, words: str) -> Unit:
    return Unit(key, Kind.CLAUSE, (words,))


def _in_section(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    part = Unit(90, Kind.PART, ("Rules",))
    return (part, Unit(91, Kind.SECTION, ("Meetings",)), *units)


def test_the_same_document_twice_gives_no_change() -> None:
    units = source.synthetic(5, seed=4)
    nothing = plan.Recipe(operations=(), n_terms=0, share_stale=0)

    tally = run.figures(run.Run(units, 4, "docx", "docx", nothing))

    assert tally.cases == []
    assert tally.counts["true same"] == len(units)


@pytest.mark.parametrize("name", _FLOORS)
def test_the_engine_keeps_its_floor(tally: Tally, name: str) -> None:
    figures = {figure.name: figure.value for figure in table.figures(tally.counts)}

    assert figures[name] >= _FLOORS[name]


def test_no_reference_of_a_small_document_is_missed(tally: Tally) -> None:
    assert [case for case in tally.cases if case.kind == "reference"] == []


def test_plain_text_puts_tables_between_bars() -> None:
    row = Unit(1, Kind.ROW, ("Function", "Officer"))
    table_of_one = version((*_in_section(()), Unit(2, Kind.TABLE, ("",)), row))

    assert "| Function | Officer |" in printing.plain_text(table_of_one).decode()
