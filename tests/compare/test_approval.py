"""Routes come from the council's rules; what may have an effect is never delegated."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.compare import Noted, changes, compare_outlines, routed
from constitution_diff.model import (
    TO_BE_DECIDED,
    ClauseId,
    Comparison,
    Decision,
    Outline,
    Relation,
    Rule,
    Rules,
    Significance,
)
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.builders import compared

_DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_Titles = tuple[tuple[str, str], ...]
_TITLES: Final[_Titles] = (("portfolio holder", "cabinet member"),)
OLD: Final = """Part 1 Meetings

1.1 The Leader answers every question in writing.

1.2 The quorum is five members.

Part 2 Delegation

2.1 The clerk keeps a register of the interests of members.
"""
NEW: Final = """Part 1 Meetings

1.1 The Leader answers every question, in writing.

1.2 The quorum is six members.

Part 2 Delegation

2.1 The clerk keeps a register of the interests, of members.
"""
SLIPS: Final = Rule(
    "14.3 The Monitoring Officer puts right slips.", "Monitoring Officer",
    delegated=True, significance=(Significance.COSMETIC,),
)  # fmt: skip
EVERYTHING: Final = Rule(
    "The officer may change anything.", "Monitoring Officer", delegated=True
)
COUNCIL: Final = Rule("14.1 Every other change is the council's.", "Council")


def _routes(*rules: Rule, noted: Noted = Noted()) -> dict[str, Decision]:  # noqa: B008
    comparison = compared(OLD, NEW)
    found = routed(comparison, noted, Rules("r.toml", "Harrowmere", rules))
    return {
        comparison.links[at].old[0].rpartition("/")[2]: decision
        for at, decision in found.decisions
    }


def test_without_rules_everything_is_to_be_decided() -> None:
    noted = Noted(((1, Decision(reason="Clarity.", delegated=True)),))

    found = routed(compared(OLD, NEW), noted, Rules())

    assert found.decisions == ((1, Decision(reason="Clarity.")),)


def test_a_change_goes_to_whom_the_rule_names_in_the_council_s_words() -> None:
    routes = _routes(SLIPS)

    assert routes["1.1"].route == "Monitoring Officer"
    assert routes["1.1"].quote == SLIPS.quote
    assert routes["1.1"].delegated
    assert routes["1.2"] == Decision(route=TO_BE_DECIDED)


def test_the_first_rule_that_covers_a_change_decides() -> None:
    routes = _routes(SLIPS, COUNCIL)

    assert [routes[at].route for at in ("1.1", "1.2")] == [SLIPS.route, "Council"]


def test_a_rule_may_be_about_one_part() -> None:
    cabinet = Rule("14.5 The Cabinet decides on Part 2.", "Cabinet", parts=("Part 2",))

    routes = _routes(cabinet, COUNCIL)

    assert [routes[at].route for at in ("1.1", "2.1")] == ["Council", "Cabinet"]


def _astray(*parts: str) -> list[str]:
    cabinet = Rule("14.5 The Cabinet decides.", "Cabinet", parts=parts)
    rules = Rules("r.toml", "", (COUNCIL, cabinet))
    notices = routed(compared(OLD, NEW), Noted(), rules).notices
    return [n.message for n in notices if n.code == "rule-part-missing"]


def test_a_rule_for_a_part_that_there_is_not_is_told() -> None:
    (told,) = _astray("Part 12")

    assert "Rule 2 of r.toml is about Part 12, which neither version holds" in told


def test_a_rule_for_parts_that_there_are_is_not_told() -> None:
    assert not _astray("Part 1", "2")


def test_a_rule_of_which_one_part_is_missing_still_covers_the_other() -> None:
    (told,) = _astray("Part 2", "Part 12")

    assert "Part 12" in told
    assert "covers no change" not in told


def test_a_rule_that_delegates_everything_delegates_no_effect() -> None:
    routes = _routes(EVERYTHING, COUNCIL)

    assert [routes[at].delegated for at in ("1.1", "1.2")] == [True, False]
    assert routes["1.2"].route == "Council"


def _overridden(decision: Decision, *rules: Rule) -> tuple[Decision, Noted]:
    comparison = compared(OLD, NEW)
    at = next(at for at, link in enumerate(comparison.links) if "1.2" in link.old[0])
    noted = Noted(((at, decision),))
    found = routed(comparison, noted, Rules("r.toml", "", rules))
    return dict(found.decisions)[at], found


def test_an_officer_may_set_another_route_and_the_reason_is_shown() -> None:
    asked = Decision(route="Cabinet", override="It is about executive functions.")

    decision, _ = _overridden(asked, COUNCIL)

    assert (decision.route, decision.override) == (asked.route, asked.override)
    assert not decision.delegated


def test_an_officer_may_call_a_change_delegated_where_a_rule_delegates() -> None:
    asked = Decision(
        route="Monitoring Officer", override="The Act sets it.", delegated=True
    )

    decision, _ = _overridden(asked, SLIPS, COUNCIL)

    assert decision.delegated
    assert decision.quote == ""


def test_only_a_rule_that_speaks_of_a_change_is_quoted_for_it() -> None:
    asked = Decision(
        route="Monitoring Officer", override="The Act sets it.", delegated=True
    )

    decision, _ = _overridden(asked, SLIPS, EVERYTHING, COUNCIL)

    assert decision.quote == EVERYTHING.quote


def test_what_no_rule_delegates_stays_for_approval() -> None:
    asked = Decision(route="Chief Executive", override="Urgent.", delegated=True)

    decision, found = _overridden(asked, SLIPS, COUNCIL)

    assert not decision.delegated
    assert [notice.code for notice in found.notices] == ["note-not-delegated"]


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
