"""Routes come from the council's rules, and from what an officer sets."""

from __future__ import annotations

from constitution_diff.compare import Noted, routed
from constitution_diff.model import TO_BE_DECIDED, Decision, Rule, Rules
from tests.builders import compared
from tests.compare.routes import COUNCIL, EVERYTHING, NEW, OLD, SLIPS


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
