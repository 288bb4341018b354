"""What may have an effect is never delegated, whatever the rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.compare import Noted, changes, compare_outlines, routed
from constitution_diff.model import (
    ClauseId,
    Comparison,
    Outline,
    Relation,
    Rule,
    Rules,
    Significance,
)
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.builders import compared
from tests.compare.routes import EVERYTHING, SLIPS

_DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_Titles = tuple[tuple[str, str], ...]
_TITLES: Final[_Titles] = (("portfolio holder", "cabinet member"),)


@cache
def _harrowmere(old: int, new: int, titles: _Titles) -> Comparison:
    outlines = []
    for version in (old, new):
        path = _DOCUMENTS / f"harrowmere-v{version}.docx"
        outlines.append(outline_source(read_source(path.read_bytes(), path.name)))
    return compare_outlines(*outlines, glossary=titles)


_RULES: Final = st.lists(
    st.builds(
        Rule,
        quote=st.just("The officer may."),
        route=st.sampled_from(("Monitoring Officer", "Cabinet")),
        delegated=st.booleans(),
        significance=st.lists(st.sampled_from(list(Significance))).map(tuple),
        relation=st.lists(st.sampled_from(list(Relation))).map(tuple),
        parts=st.lists(st.sampled_from(("Part 1", "Part 4", "4"))).map(tuple),
        effect_free=st.booleans(),
    ),
    max_size=4,
).map(lambda rules: (*rules, EVERYTHING))


@pytest.mark.parametrize("titles", [(), _TITLES])
@pytest.mark.parametrize("versions", [(1, 2), (2, 3), (1, 3)])
@settings(max_examples=25)
@given(rules=_RULES)
def test_no_rule_ever_delegates_what_is_not_plainly_without_effect(
    versions: tuple[int, int],
    titles: _Titles,
    rules: tuple[Rule, ...],
) -> None:
    comparison = _harrowmere(*versions, titles)

    found = routed(comparison, Noted(), Rules("r.toml", "", rules))

    for at, decision in found.decisions:
        if not decision.delegated:
            continue
        link = comparison.links[at]
        assert link.significance is not Significance.ATTENTION
        assert len(link.old) == len(link.new) == 1
        assert not link.moved
        assert link.score >= 0.6
        assert decision.quote
        if link.significance is Significance.COSMETIC:
            assert _letters(comparison.old, link.old) == _letters(
                comparison.new, link.new
            )
        sides = {("old", *link.old), ("new", *link.new)}
        assert not sides & {(e.side, e.clause) for e in comparison.effects}
        open_terms = [t for t in comparison.substitutions if not t.confirmed]
        assert not {p.new for t in open_terms for p in t.places} & set(link.new)


def _letters(outline: Outline, clauses: tuple[ClauseId, ...]) -> str:
    """The letters and figures of some clauses, whatever their case."""
    words = "".join(outline[clause].words for clause in clauses)
    return "".join(char for char in words.casefold() if char.isalnum())


def _list(*entries: str) -> str:
    lines = (f"({chr(97 + n)}) {words}" for n, words in enumerate(entries))
    return "\n\n".join(("1.1 During an inspection of a site:", *lines))


_TOGETHER: Final = "members stay together as a group;"
_POINTS: Final = "the applicant points out what is asked for"
_VIEWS: Final = "no view is voiced on the merits"


def test_an_and_that_joins_two_items_anew_is_other_rewording() -> None:
    old = _list(_TOGETHER, f"{_POINTS}; and", f"{_VIEWS}.")
    comparison = compared(old, _list(f"{_TOGETHER} and", f"{_VIEWS}."))

    link = comparison.link_of_old(ClauseId("1.1(a)"))

    assert link.significance is Significance.WORDING


@pytest.mark.parametrize("lost", [True, False])
def test_the_and_of_a_list_with_another_end_is_quiet_and_never_delegated(
    lost: bool,  # noqa: FBT001 - the two directions of one claim
) -> None:
    longer = _list(_TOGETHER, f"{_POINTS}; and", f"{_VIEWS}.")
    shorter = _list(f"{_TOGETHER} and", f"{_POINTS}.")
    comparison = compared(*((longer, shorter) if lost else (shorter, longer)))

    found = routed(comparison, Noted(), Rules("r.toml", "", (EVERYTHING,)))

    for item in ("1.1(a)", "1.1(b)"):
        link = comparison.link_of_old(ClauseId(item))
        assert link.significance is Significance.COSMETIC
        assert not dict(found.decisions)[comparison.links.index(link)].delegated


@given(
    words=st.lists(st.sampled_from(_TOGETHER[:-1].split()), min_size=4, max_size=9),
    word=st.sampled_from(("and", "the", "so", "then", "either", "also", "a")),
    at=st.integers(0, 9),
)
def test_a_word_that_is_put_in_or_taken_out_is_never_delegated_as_cosmetic(
    words: list[str], word: str, at: int
) -> None:
    shorter, longer = (
        f"1.1 Papers {' '.join(these)}"
        for these in (words, [*words[:at], word, *words[at:]])
    )
    slips = Rules("r.toml", "", (SLIPS,))

    for pair in ((shorter, longer), (longer, shorter)):
        found = routed(compared(*pair), Noted(), slips)
        assert not any(decision.delegated for _, decision in found.decisions)


def test_the_law_is_about_something() -> None:
    comparison = _harrowmere(1, 2, _TITLES)

    found = routed(comparison, Noted(), Rules("r.toml", "", (EVERYTHING,)))

    places = {at for at, _ in changes(comparison)}
    n_delegated = sum(one.delegated for at, one in found.decisions if at in places)
    assert 0 < n_delegated < len(places)
