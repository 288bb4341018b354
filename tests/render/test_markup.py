"""Every page is HTML that a strict reader takes without one complaint."""

from __future__ import annotations

import html5lib
import pytest

from tests.browser.samples import REPORTS


@pytest.mark.parametrize("report", REPORTS)
def test_a_strict_reader_finds_no_error(report: str) -> None:
    page = REPORTS[report]().decode()

    html5lib.HTMLParser(strict=True).parse(page)
