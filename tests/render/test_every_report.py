"""What holds of every report for people, in every format."""

from __future__ import annotations

import pytest

from constitution_diff.model import Audience
from constitution_diff.render import vocabulary
from constitution_diff.render.formats import LIVES
from tests.render.test_audience import REPORTS_FOR_PEOPLE, report_of

_COMPARED = [row for row in REPORTS_FOR_PEOPLE if row[0] in ("compare", LIVES)]


@pytest.mark.parametrize(("verb", "report", "name"), _COMPARED)
def test_every_report_says_what_to_check_before_relying_on_it(
    verb: str, report: str, name: str
) -> None:
    content = report_of(verb, report, name, Audience.PUBLIC)

    assert vocabulary.CHECK_FIRST in content
