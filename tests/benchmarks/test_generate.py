import pytest

from benchmarks.generate import constitution, mutated, mutated_parts, parts_of
from benchmarks.structure import n_labelled, n_units, printed
from constitution_diff.model import Outline
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

_SIZES = [2, 3, 20, 21, 100, 333, 1_000]


def _outline(text: str) -> Outline:
    return outline_source(read_source(text.encode(), "synthetic.txt"))


def _n_labelled_clauses(outline: Outline) -> int:
    return sum(bool(clause.label) for clause in outline.clauses)


def test_a_seed_always_gives_the_same_text() -> None:
    assert constitution(100, seed=1) == constitution(100, seed=1)


def test_another_seed_gives_another_text() -> None:
    assert constitution(100, seed=1) != constitution(100, seed=2)


def test_a_seed_always_gives_the_same_second_version() -> None:
    parts = parts_of(300, seed=1)

    assert mutated(parts, seed=1) == mutated(parts, seed=1)


def test_a_second_version_differs_from_the_first() -> None:
    parts = parts_of(300, seed=1)

    assert mutated(parts, seed=1) != printed(parts)


def test_a_text_says_that_it_is_synthetic() -> None:
    assert "synthetic" in constitution(100, seed=1)[:100].lower()


@pytest.mark.parametrize("n_clauses", range(2, 120))
def test_exactly_as_many_clauses_are_generated_as_asked_for(n_clauses: int) -> None:
    assert n_units(parts_of(n_clauses, seed=n_clauses)) == n_clauses


@pytest.mark.parametrize("n_clauses", _SIZES)
def test_the_outline_of_a_text_holds_every_generated_clause(n_clauses: int) -> None:
    parts = parts_of(n_clauses, seed=n_clauses)

    outline = _outline(printed(parts))

    assert len(outline.clauses) == n_clauses
    assert _n_labelled_clauses(outline) == n_labelled(parts)


@pytest.mark.parametrize("n_clauses", _SIZES)
def test_the_outline_of_a_second_version_holds_every_clause(n_clauses: int) -> None:
    parts = mutated_parts(parts_of(n_clauses, seed=n_clauses), seed=n_clauses + 1)

    outline = _outline(printed(parts))

    assert len(outline.clauses) == n_units(parts)
    assert _n_labelled_clauses(outline) == n_labelled(parts)
