"""Which changes are left out of a report, by what they are and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.compare import selected
from tests.builders import compared

OLD = """1. Meetings

1.1 The quorum of the council is five members.

1.2 The Mayor has a casting vote where votes are equal.

2. Records

2.1 The clerk must keep minutes of every meeting.

2.2 Minutes are open to everybody who asks to read them.
"""
NEW = (
    OLD.replace("five", "six")
    .replace("casting vote", "Casting Vote")
    .replace("must keep", "may keep")
    + "\n2.3 Recordings are kept for a year by the head of democratic services.\n"
)


def shown(only: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    """The provisions whose changes a report shows."""
    comparison = selected(compared(OLD, NEW), only, ignore)
    left_out = comparison.left_out
    return [
        (link.new or link.old)[0]
        for index, link in enumerate(comparison.links)
        if link.relation != "same" and index not in left_out
    ]


def test_without_a_choice_everything_is_shown() -> None:
    assert shown() == ["1.1", "1.2", "2.1", "2.3"]


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (("attention",), ["1.1", "2.1", "2.3"]),
        (("cosmetic",), ["1.2"]),
        (("inserted",), ["2.3"]),
        (("part:2",), ["2.1", "2.3"]),
        (("part:Section 2",), ["2.1", "2.3"]),
        (("part:records",), ["2.1", "2.3"]),
        (("part:2.1",), ["2.1"]),
        (("attention", "cosmetic"), ["1.1", "1.2", "2.1", "2.3"]),
        (("attention", "part:1"), ["1.1"]),
        (("attention", "edited", "part:2"), ["2.1"]),
        (("unmarked",), []),
    ],
)
def test_only_shows_what_every_kind_of_name_holds_of(
    only: tuple[str, ...], expected: list[str]
) -> None:
    assert shown(only=only) == expected


@pytest.mark.parametrize(
    ("ignore", "expected"),
    [
        (("cosmetic",), ["1.1", "2.1", "2.3"]),
        (("inserted", "part:1"), ["2.1"]),
    ],
)
def test_ignore_leaves_out_whatever_one_name_holds_of(
    ignore: tuple[str, ...], expected: list[str]
) -> None:
    assert shown(ignore=ignore) == expected


def test_what_is_ignored_is_left_out_of_what_is_chosen() -> None:
    assert shown(only=("attention",), ignore=("part:2",)) == ["1.1"]


def test_the_comparison_stays_whole() -> None:
    whole = compared(OLD, NEW)

    chosen = selected(whole, ("cosmetic",), ())

    assert replace(chosen, selection=whole.selection) == whole
    assert chosen.identical is whole.identical


def test_what_does_not_differ_is_not_left_out() -> None:
    assert selected(compared(OLD, OLD), ("attention",), ()).left_out == frozenset()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("attentoin", "changes cannot be chosen by 'attentoin'"),
        ("same", "changes cannot be chosen by 'same'"),
        ("part:9", "neither file holds a part '9'"),
    ],
)
def test_a_name_that_there_is_not_gets_a_sentence(name: str, why: str) -> None:
    comparison = compared(OLD, NEW)

    with pytest.raises(ValueError, match=why):
        selected(comparison, (name,), ())


def test_terms_to_confirm_are_chosen_as_terminology() -> None:
    rules = "1. The {0} writes.\n\n2. Ask the {0} first.\n\n3. {1} members sit.\n"
    comparison = compared(
        rules.format("town clerk", "Five"), rules.format("proper officer", "Six")
    )

    chosen = selected(comparison, ("terminology",), ())

    left_out = [comparison.links[index].new for index in chosen.left_out]
    assert left_out == [("3",)]
