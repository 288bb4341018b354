"""Lives: they part the clauses of all versions, and say what the comparisons say."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import Life, Lives, Standing
from tests.builders import outlined

from .documents import revisions, texts


@st.composite
def _versions(draw: st.DrawFn) -> Lives:
    """Lives of two to four versions: revised, unlike, or the same once more."""
    old, new = draw(revisions())
    rest = st.sampled_from([old, new]) | texts()
    given_texts = [old, new, *draw(st.lists(rest, max_size=2))]
    outlines = [outlined(text) for text in given_texts]
    return lives_of([compare_outlines(a, b) for a, b in pairwise(outlines)])


@settings(deadline=None)
@given(lives=_versions())
def test_every_clause_of_every_version_is_in_one_life(lives: Lives) -> None:
    for version, outline in enumerate(lives.versions):
        held = [life.stages[version].clause for life in lives.lives]

        assert sorted(c for c in held if c is not None) == sorted(
            clause.id for clause in outline.clauses
        )


@settings(deadline=None)
@given(lives=_versions())
def test_the_links_of_each_step_stand_in_lives_that_know_each_other(
    lives: Lives,
) -> None:
    for step, comparison in enumerate(lives.comparisons):
        before = _by_clause(lives, step)
        after = _by_clause(lives, step + 1)
        for link in comparison.links:
            ours = {before[clause].id for clause in link.old}
            theirs = {after[clause].id for clause in link.new}
            if len(link.old) == len(link.new) == 1:
                assert ours == theirs
            for life in (after[clause] for clause in link.new):
                assert not ours or life.id in ours or ours <= set(life.origins)
            for life in (before[clause] for clause in link.old):
                assert not theirs or life.id in theirs or theirs <= set(life.heirs)


@settings(deadline=None)
@given(lives=_versions())
def test_a_life_of_two_steps_is_the_links_of_both_composed(lives: Lives) -> None:
    for (at, first), (_, then) in pairwise(enumerate(lives.comparisons)):
        for life in lives.lives:
            here, there, beyond = (s.clause for s in life.stages[at : at + 3])
            if here is not None and there is not None:
                assert there in first.link_of_old(here).new
            if there is not None and beyond is not None:
                assert beyond in then.link_of_old(there).new


@settings(deadline=None)
@given(lives=_versions())
def test_ids_are_unique_and_a_clause_is_restored_only_after_it_was_deleted(
    lives: Lives,
) -> None:
    assert len({life.id for life in lives.lives}) == len(lives.lives)
    for life in lives.lives:
        standings = [stage.standing for stage in life.stages]
        for at, standing in enumerate(standings):
            if standing is Standing.RESTORED:
                assert Standing.DELETED in standings[:at]
                assert life.id in {turn.life for turn in lives.turns}


@settings(deadline=None)
@given(pair=revisions())
def test_a_version_added_behind_changes_no_id(pair: tuple[str, str]) -> None:
    a, b = (outlined(text) for text in pair)
    first, again = compare_outlines(a, b), compare_outlines(b, a)

    before = lives_of([first])
    after = lives_of([first, again])

    named = {life.stages[0].clause: life.id for life in before.lives}
    assert all(
        named[life.stages[0].clause] == life.id
        for life in after.lives
        if life.stages[0].clause is not None
    )


def _by_clause(lives: Lives, version: int) -> dict[str, Life]:
    return {
        clause: life
        for life in lives.lives
        if (clause := life.stages[version].clause) is not None
    }
