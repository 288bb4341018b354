"""Days are typed in any of our ways, in options as in lists; the day stands first."""

from __future__ import annotations

from datetime import date, datetime

import click
import pytest

from constitution_diff.cli.editions import Day


@pytest.mark.parametrize(
    "written",
    [
        "2019-05-03",
        "03/05/2019",
        "3/5/2019",
        "3 May 2019",
        "3rd May 2019",
        " 3 may 2019",
    ],
)
def test_an_option_takes_a_day_as_lists_do(written: str) -> None:
    assert Day().convert(written, None, None) == datetime(2019, 5, 3)  # noqa: DTZ001


@pytest.mark.parametrize(
    "written", ["", "05/13/2019", "31/02/2019", "2019-05-03T10:00:00"]
)
def test_what_is_no_day_is_told_all_ways_of_writing_one(written: str) -> None:
    with pytest.raises(click.BadParameter) as refused:
        Day().convert(written, None, None)

    assert refused.value.message == (
        f"{written} is no date; write 2021-12-16, 16/12/2021 or 16 December 2021."
    )


def test_the_settings_may_hold_a_day_that_toml_knows() -> None:
    assert Day().convert(date(2019, 5, 3), None, None) == datetime(2019, 5, 3)  # noqa: DTZ001


def test_a_moment_keeps_its_time() -> None:
    found = Day(moment=True).convert("2019-05-03T10:30:00", None, None)

    assert found == datetime(2019, 5, 3, 10, 30)  # noqa: DTZ001
