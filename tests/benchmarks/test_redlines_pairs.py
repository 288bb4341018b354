from itertools import chain

import pytest

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.fates import Became, Pair
from benchmarks.redlines.pairs import pair
from benchmarks.redlines.resolving import resolved


@pytest.fixture(scope="module", params=["typed", "automatic"])
def made(request: pytest.FixtureRequest) -> Pair:
    return pair(20, seed=4, typed=request.param == "typed")


def test_a_seed_always_gives_the_same_pair(made: Pair) -> None:
    typed = any(fate.label for fate in made.fates)

    assert pair(20, seed=4, typed=typed) == made


def test_every_paragraph_has_one_fate(made: Pair) -> None:
    for side in Side:
        told = chain.from_iterable(
            fate.old if side is Side.OLD else fate.new for fate in made.fates
        )
        texts = [at for at, block in enumerate(made.blocks[side]) if block.is_text]

        assert sorted(told) == texts


def test_everything_that_can_become_of_a_paragraph_does(made: Pair) -> None:
    assert {fate.became for fate in made.fates} == set(Became)


def test_an_unchanged_paragraph_reads_the_same(made: Pair) -> None:
    for fate in made.fates:
        if fate.became is Became.UNCHANGED:
            (old,), (new,) = fate.old, fate.new
            assert made.blocks[Side.OLD][old].text == made.blocks[Side.NEW][new].text


def test_a_renumbered_paragraph_differs_in_its_number_alone(made: Pair) -> None:
    for fate in made.fates:
        if fate.became is Became.RENUMBERED:
            old = made.blocks[Side.OLD][fate.old[0]]
            new = made.blocks[Side.NEW][fate.new[0]]
            labels = [b.label or b.text.partition("\t")[0] for b in (old, new)]
            words = [b.text.rpartition("\t")[2] for b in (old, new)]
            assert labels[0] != labels[1]
            assert words[0] == words[1]


def test_what_did_not_move_keeps_its_order(made: Pair) -> None:
    stayed = [
        (fate.old[0], fate.new[0])
        for fate in made.fates
        if fate.old and fate.new and not fate.may_move
    ]

    assert [new for _, new in sorted(stayed)] == sorted(new for _, new in stayed)


def test_a_file_without_tracked_changes_reads_the_same_on_both_sides(
    made: Pair,
) -> None:
    for content in (made.old, made.new):
        assert resolved(content, Side.OLD) == resolved(content, Side.NEW)
