"""Numbers that several Parts have: a report of a comparison says which is meant."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import PLAIN
from constitution_diff.render.destinations.lines import destinations_of
from constitution_diff.render.story import tell
from constitution_diff.render.story.certificate import certificate
from constitution_diff.render.story.lives import tell_lives
from constitution_diff.render.story.members import members_summary
from tests.builders import compared, outlined

_OLD: Final = (
    "Part 2 Council\n\n1 Meetings\n\n"
    "1.1 The quorum of the council is five members.\n\n"
    "1.2 Members of the council must meet in the hall.\n\n"
    "1.3 Dogs and cats stay outside the building.\n\n"
    "Part 3 Committees\n\n1 Meetings\n\n"
    "1.1 The quorum of a committee is three members.\n\n"
    "1.2 The chair of a committee has a casting vote.\n\n"
    "2 Money\n\n2.1 Fees are paid in cash at the counter.\n"
)


def _changed(*swaps: tuple[str, str]) -> str:
    text = _OLD
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    return text


def _places(old: str, new: str) -> list[str]:
    return [change.where for change in tell(compared(old, new)).changes]


def test_a_change_is_named_with_its_part_where_parts_share_its_number() -> None:
    new = _changed(("five", "six"), ("three", "four"))

    assert _places(_OLD, new) == ["Part 2/1.1", "Part 3/1.1"]
    told = [line.where for group in tell(compared(_OLD, new)).attention
            for line in group.lines]  # fmt: skip
    assert told == ["Part 2/1.1", "Part 3/1.1"]


def test_a_number_that_one_provision_has_is_named_alone() -> None:
    assert _places(_OLD, _changed(("in cash", "by card"))) == ["2.1"]


def test_a_number_that_parts_share_in_one_version_is_so_named_in_both() -> None:
    alone = _OLD.replace("1.1 The quorum of a committee is three members.\n\n", "")

    assert _places(alone, _changed(("five", "six"))) == ["Part 2/1.1", "Part 3/1.1"]
    assert _places(_changed(("five", "six")), alone) == ["Part 2/1.1", "Part 3/1.1"]


def test_a_place_and_its_new_number_both_have_their_part_or_none() -> None:
    in_part = _changed(("1.2 The chair of", "1.3 A chair of"))
    alone = _changed(("2.1 Fees are paid in cash", "2.2 Fees are paid by card"))

    assert _places(_OLD, in_part) == ["Part 3/1.2 → Part 3/1.3"]
    assert _places(_OLD, alone) == ["2.1 → 2.2"]


def test_a_run_of_new_numbers_is_named_with_its_part_and_ends_with_it() -> None:
    new = _changed(
        ("1.1 The quorum of the", "1.1 Prayers are said.\n\n1.2 The quorum of the"),
        ("1.2 Members", "1.3 Members"),
        ("1.3 Dogs", "1.4 Dogs"),
        ("1.2 The chair", "1.3 The chair"),
    )

    assert [run.sentence for run in tell(compared(_OLD, new)).renumberings] == [
        "Part 2/1.1 to Part 2/1.3 are now Part 2/1.2 to Part 2/1.4",
        "Part 3/1.2 is now Part 3/1.3",
    ]


def test_what_moved_to_the_same_number_of_another_part_names_both() -> None:
    dogs = "1.3 Dogs and cats stay outside the building.\n\n"
    new = _changed((dogs, ""), ("2 Money", f"{dogs}2 Money"))
    shared = "Part 4 Rules\n\n1 Order\n\n1.3 Members address the chair at all times.\n"

    places = _places(f"{_OLD}\n{shared}", f"{new}\n{shared}")

    assert places == ["Part 2/1.3 → Part 3/1.3"]


def test_a_list_of_places_has_those_of_each_part() -> None:
    old = _OLD.replace("members", "town councillors")

    (term,) = tell(compared(old, _OLD.replace("members", "elected people"))).terms

    assert [spot.name for spot in term.places] == ["Part 2/1.1", "Part 3/1.1"]


def test_a_notice_says_in_which_part_a_number_is() -> None:
    new = _changed(("three members.", "three members. [Drafting note: why three?]"))

    (notice,) = compared(_OLD, new).notices

    assert "in the text of the proposed version: Part 3/1.1." in notice.message


def test_what_a_stray_reference_meant_is_named_with_its_part() -> None:
    refers = "2.1 Fees follow rule 1.2 of this Part."
    old = _changed(("2.1 Fees are paid in cash at the counter.", refers))
    new = old.replace("1.2 The chair", "1.2 Minutes are kept.\n\n1.3 The chair")

    ((spot, sentence),) = tell(compared(old, new)).astray

    assert spot.name == "2.1"
    assert sentence.endswith("; what was Part 3/1.2 is now Part 3/1.3")


def test_the_summary_for_members_says_in_which_part_a_number_is() -> None:
    found = members_summary(compared(_OLD, _changed(("three", "four"))), PLAIN)

    (sentence,) = (one for group in found.groups for one in group.sentences)
    assert sentence.startswith("Part 3/1.1: ")


def test_a_certificate_says_in_which_part_a_number_is() -> None:
    new = _changed(("three", "four"), ("1.2 The chair", "1.2. The chair"))

    differences = certificate(compared(_OLD, new), PLAIN).differences

    lines = [line for one in differences for line in one.lines]
    assert [line.partition(":")[0] for line in lines] == ["Part 3/1.1", "Part 3/1.2"]


def test_the_tables_of_destinations_tell_provisions_of_one_number_apart() -> None:
    there, back = destinations_of(compared(_OLD, _OLD), PLAIN).directions

    for direction in (there, back):
        here = [line.here for line in direction.lines]
        assert len(set(here)) == len(here)
        assert {"Part 2/1.1", "Part 3/1.1", "1.3", "2.1"} <= set(here)


def test_a_report_of_several_versions_says_in_which_part_a_number_is() -> None:
    texts = (_OLD, _changed(("three", "four")), _changed(("three", "two")))
    outlines = [outlined(text) for text in texts]

    story = tell_lives(lives_of([compare_outlines(*two) for two in pairwise(outlines)]))

    (table,) = story.pressing
    assert table.numbers == "Part 3/1.1"
    assert {line.cite for line in table.stages} == {"Part 3/1.1"}


def test_parts_of_one_number_are_told_apart() -> None:
    old = _OLD.replace("Part 3", "Part 2")

    places = _places(old, old.replace("five", "six").replace("three", "four"))

    assert places == ["Part 2#1/1.1", "Part 2#2/1.1"]
