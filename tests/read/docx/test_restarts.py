"""Where a level of a list begins again, and at which number."""

from __future__ import annotations

from tests.read.docx.builders import labels, level, listed, numbering, read
from tests.read.docx.numbered import starting


def test_a_start_override_counts_once() -> None:
    lists = numbering(level(0, "%1."), nums=starting(2, (0, 5)))
    body = listed("a") + listed("b", num=2) + listed("c", num=2) + listed("d")

    source = read(body, numbering=lists)

    assert labels(source) == ["1.", "5.", "6.", "7."]


def test_lvl_restart_0_never_begins_again() -> None:
    lists = numbering(
        level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
    )
    body = "".join(listed("a", place) for place in (0, 1, 0, 1))

    assert labels(read(body, numbering=lists)) == ["1.", "1)", "2.", "2)"]


def test_lvl_restart_1_ignores_the_levels_between() -> None:
    lists = numbering(
        level(0, "%1."),
        level(1, "%2)"),
        level(2, "-%3", more='<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(listed("a", place) for place in (0, 1, 2, 1, 2, 0, 2))

    assert labels(read(body, numbering=lists)) == [
        "1.", "1)", "-1", "2)", "-2", "2.", "-1",
    ]  # fmt: skip


def _restarting(after: int) -> str:
    more = f'<w:lvlRestart w:val="{after}"/>'
    return numbering(
        level(0, "%1"), level(1, "%2"), level(2, "%3"), level(3, "%4", more=more)
    )


def test_lvl_restart_2_is_for_the_second_level_and_those_above() -> None:
    # 17.9.10: the index is from 1, so 2 is the level of "w:ilvl" 1. That the levels
    # above it restart too is Word's way ([MS-DOC], LVLF, ilvlRestartLim); the
    # standard names only the one.
    body = "".join(listed("a", place) for place in (3, 2, 3, 1, 3, 0, 3))

    shown = labels(read(body, numbering=_restarting(2)))

    assert [shown[place] for place in (0, 2, 4, 6)] == ["1", "2", "1", "1"]


def test_lvl_restart_of_a_level_that_is_not_above_is_ignored() -> None:
    # 17.9.10 has it ignored, so that the level restarts after every level above it.
    body = "".join(listed("a", place) for place in (3, 3, 2, 3))

    for after in (5, 9, -1):
        assert labels(read(body, numbering=_restarting(after))) == ["1", "2", "2", "1"]


def test_lvl_restart_0_keeps_on_through_every_level_above() -> None:
    # The example of 17.9.10: the third level goes on after a new first and second.
    body = "".join(listed("a", place) for place in (3, 2, 3, 1, 3, 0, 3))

    shown = labels(read(body, numbering=_restarting(0)))

    assert [shown[place] for place in (0, 2, 4, 6)] == ["1", "2", "3", "4"]


def test_each_level_of_a_list_has_its_own_start_override() -> None:
    # 17.9.26 speaks of "the specified level"; LibreOffice obeys only the first.
    lists = numbering(level(0, "%1"), level(1, "%2"), nums=starting(2, (0, 4), (1, 7)))
    body = listed("a", 0, 2) + listed("b", 1, 2) + listed("c", 1, 2)

    assert labels(read(body, numbering=lists)) == ["4", "7", "8"]


def test_an_override_is_the_start_each_time_its_list_begins_the_level_again() -> None:
    # [MS-DOC], LFOLVL: iStartAt overrides the start of the level.
    lists = numbering(level(0, "%1"), level(1, "%2"), nums=starting(2, (1, 7)))
    body = "".join(listed("a", place, 2) for place in (0, 1, 1, 0, 1))

    assert labels(read(body, numbering=lists)) == ["1", "7", "8", "2", "7"]
