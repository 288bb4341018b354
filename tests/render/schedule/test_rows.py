"""What has a row in a schedule, where it stands, and what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import (
    PLAIN,
    ClauseId,
    Comparison,
    Decision,
    MissedPlace,
    Selection,
    Significance,
    Substitution,
    TermPlace,
    TextChange,
)
from constitution_diff.render.schedule.columns import COLUMNS
from constitution_diff.render.schedule.plan import schedule_of
from constitution_diff.render.schedule.rows import rows_of
from constitution_diff.render.story.attention import attention_groups
from tests.builders import compared
from tests.render.builders import clause, edits, every_relation, link, outline

if TYPE_CHECKING:
    from constitution_diff.render.schedule.values import Row, Schedule

_OLD = (
    "Part 4 – Rules\n\n1. Meetings\n\n1.1 The quorum is three members.\n\n"
    "1.2 Notice is given to the mayor.\n\nPart 5 – Codes\n\n1. Conduct\n\n"
    "1.1 Members must be polite."
)
_NEW = _OLD.replace("three", "four").replace("must", "should")


def _termed(**facts: object) -> Comparison:
    """Two provisions in which a title changed; in the second more than that."""
    old = (clause("1", "Ask the clerk."), clause("2", "The clerk must write."))
    new = (clause("1", "Ask the officer."), clause("2", "The officer may write."))
    places = tuple(TermPlace(ClauseId(one), ClauseId(one), 8) for one in ("1", "2"))
    one = Substitution("clerk", "officer", places, **facts)  # type: ignore[arg-type]
    return Comparison(
        outline(*old),
        outline(*new),
        (
            link(
                "1", "1", text=TextChange.TERMS, significance=Significance.WORDING,
                edits=edits("Ask the [-clerk-][+officer+]."),
            ),
            link(
                "2", "2", text=TextChange.EDITED, reasons=("modal: must → may",),
                significance=Significance.ATTENTION,
                edits=edits("The [-clerk must-][+officer may+] write."),
            ),
        ),
        substitutions=(one,),
    )  # fmt: skip


def test_a_title_has_one_row_and_what_differs_in_nothing_else_has_none() -> None:
    first, *others = rows_of(_termed(), {})

    assert (first.reference, first.alone) == ("throughout, 2 places", (0,))
    assert [row.index for row in others] == [1]


def test_the_row_of_a_title_tells_places_the_missed_ones_and_the_question() -> None:
    missed = (MissedPlace(ClauseId("2"), 0),)
    comparison = _termed(missed=missed, question="Same post?", concerns=("an office",))

    row = rows_of(comparison, {})[0]

    assert row.notes == ("Same post?", "In: 1, 2.", "Still “clerk” in: 2.")
    assert (row.asks, row.reasons) == ("confirm", ("an office",))


def test_a_title_that_the_glossary_lists_asks_nothing() -> None:
    row = rows_of(_termed(confirmed=True, question="Same post?"), {})[0]

    assert row.notes[0] == "The council's glossary lists it as a renaming."
    assert row.asks == "terms"


def test_a_title_row_has_what_was_decided_of_all_its_provisions() -> None:
    decided = {0: Decision(reason="Restructure", route="Cabinet", delegated=True)}

    row = rows_of(_termed(), decided)[0]

    assert row.decision == decided[0]


def test_a_reason_at_one_place_leaves_the_route_of_a_title_as_it_is() -> None:
    lines = "1. Ask the {0} at once.\n\n2. The {0} writes back."
    comparison = compared(lines.format("town clerk"), lines.format("head of law"))
    plain = Decision(route="Monitoring Officer", quote="14.3", delegated=True)
    decided = {0: replace(plain, reason="Restructure"), 1: plain}

    (row,) = rows_of(comparison, decided)

    assert row.alone == (0, 1)
    assert row.decision == decided[0]


def test_a_title_whose_places_go_different_routes_is_to_be_decided() -> None:
    lines = "1. Ask the {0} at once.\n\n2. The {0} writes back."
    comparison = compared(lines.format("town clerk"), lines.format("head of law"))
    decided = {0: Decision(route="Cabinet"), 1: Decision(route="Council")}

    (row,) = rows_of(comparison, decided)

    assert row.decision == Decision()


def test_a_rule_is_quoted_once_in_full_and_by_its_beginning_in_each_row() -> None:
    rule = "14.1 Every change to this constitution is made by the council " + "so " * 20
    decided = (0, Decision(route="Council", quote=rule.strip()))
    schedule = schedule_of(_termed(), replace(PLAIN, decisions=(decided,)))

    (row,) = (row for row in _all_rows(schedule) if row.decision.quote)

    assert f"Council: “{rule.strip()}”" in schedule.figures
    route, quoted = COLUMNS["route"].words(row)
    assert route == "Council"
    assert quoted.startswith("“14.1 Every change to this constitution is made")
    assert quoted.endswith(" …”")


def _all_rows(schedule: Schedule) -> list[Row]:
    return [
        row
        for section in schedule.sections
        for group in section.groups
        for row in group.rows
    ]


def test_reasons_are_told_in_the_words_of_reports() -> None:
    row = rows_of(_termed(), {})[1]

    assert row.reasons == ("Must, should or may: must → may",)


def test_what_came_or_went_as_a_whole_says_why_in_the_words_of_reports() -> None:
    stays = "1. Meetings\n\n1.1 The quorum is three members.\n\n"
    goes = "1.2 The clerk must review the code every two years.\n"
    for old, new in ((stays, stays + goes), (stays + goes, stays)):
        comparison = compared(old, new)
        ((line,),) = (group.lines for group in attention_groups(comparison))

        (row,) = rows_of(comparison, {})

        assert row.reasons == (line.told, line.also)
        assert "two years" in line.told


def test_rows_stand_under_the_part_that_they_lie_in() -> None:
    (section,) = schedule_of(compared(_OLD, _NEW), PLAIN).sections

    assert [(group.title, len(group.rows)) for group in section.groups] == [
        ("Part 4 – Rules", 1),
        ("Part 5 – Codes", 1),
    ]


def test_what_became_of_a_provision_is_told_in_words() -> None:
    rows = rows_of(every_relation(), {})

    kinds = {row.reference: row.kind for row in rows}
    assert kinds["4.1"] == "inserted"
    assert kinds["4.9"] == "deleted"
    assert kinds["4.4 → 4.4 and 4.5"] == "split: 4.4 became 4.4 and 4.5"
    assert kinds["bullet under 4.8"] == "moved and reworded"


def test_what_is_not_in_the_file_has_no_row() -> None:
    rows = rows_of(every_relation(), {})

    assert not {"5", "6"} & {row.current for row in rows}


def test_what_is_left_out_as_asked_has_no_row_and_is_told() -> None:
    comparison = compared(_OLD, _NEW)
    first = rows_of(comparison, {})[0].index
    chosen = Selection(ignore=("part:4",), left_out=(first,))

    schedule = schedule_of(replace(comparison, selection=chosen), PLAIN)

    assert len(schedule.rows) == 1
    assert "Left out, as asked: part “4”. 1 provision not shown." in (
        schedule.heading.checks
    )


def test_a_page_is_told_as_far_as_the_format_has_one() -> None:
    old, new = clause("1", "Three."), clause("1", "Four.")
    comparison = Comparison(
        outline(replace(old, page=12)),
        outline(replace(new, page=14, page_approximate=True)),
        (link("1", "1", text=TextChange.EDITED, significance=Significance.WORDING),),
    )

    (row,) = rows_of(comparison, {})

    assert row.pages == "12 → about 14"


def test_an_unmarked_change_is_told() -> None:
    row = next(row for row in rows_of(every_relation(), {}) if row.proposed == "4.1")

    assert row.notes == ("no mark in this draft",)


def test_the_schedule_splits_into_a_and_b_once_anything_is_decided() -> None:
    comparison = compared(_OLD, _NEW)
    at = rows_of(comparison, {})[0].index
    decided = ((at, Decision(route="Monitoring officer", delegated=True)),)

    plain = schedule_of(comparison, PLAIN)
    split = schedule_of(comparison, replace(PLAIN, decisions=decided))

    assert [section.title for section in plain.sections] == [""]
    assert [(one.title, len(one.rows)) for one in split.sections] == [
        ("A – for approval", 1),
        ("B – made under delegation, for information", 1),
    ]


def test_a_quiet_change_has_a_row_once_a_rule_delegates_it() -> None:
    text = link(
        "1", "1", text=TextChange.TRIVIAL, significance=Significance.COSMETIC,
        edits=edits("The [-Clerk-][+clerk+]."),
    )  # fmt: skip
    sides = (outline(clause("1", "The Clerk.")), outline(clause("1", "The clerk.")))
    comparison = Comparison(*sides, (text,))
    decided = Decision(route="Monitoring officer", quote="May.", delegated=True)

    (row,) = rows_of(comparison, {0: decided})

    assert rows_of(comparison, {}) == ()
    assert row.decision == decided


def test_what_has_no_row_is_counted() -> None:
    figures = schedule_of(_termed(), PLAIN).figures

    assert figures[:2] == (
        "2 rows, 1 of them for a title or term.",
        "1 provision with no other change than such a title or term: no row.",
    )


def test_a_title_that_lets_others_decide_has_a_row_of_its_own() -> None:
    old = (
        "4.1 The area committee meets in the town hall.\n\n"
        "4.2 The area committee has a chair of its own.\n\n"
        "4.3 Instructions for reports can only come from the area committee."
    )
    found = compared(old, old.replace("area committee", "committee"))

    term, *others = rows_of(found, {})

    attention = [line.index for g in attention_groups(found) for line in g.lines]
    assert [row.index for row in others] == attention == [2]
    assert 2 not in term.alone
