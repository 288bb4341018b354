"""The schedule as a page and as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

import html5lib

from constitution_diff.model import PLAIN, Brand
from constitution_diff.render.schedule.columns import COLUMNS, PAPER
from constitution_diff.render.schedule.plan import schedule_of
from tests.render.builders import every_relation
from tests.render.schedule.made import hostile, made, reworded


def test_a_page_is_valid_and_holds_no_markup_of_the_document() -> None:
    page = made("html", hostile()).decode()

    html5lib.HTMLParser(strict=True).parse(page)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_page_tells_its_marks_in_words() -> None:
    page = made("html", reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days."))

    plain = re.sub(r"<[^>]+>", "", page.decode())
    assert "[deleted: Five] days." in plain
    assert "[inserted: Ten] days." in plain


def test_a_page_gives_every_column_its_share_of_the_width() -> None:
    brand = Brand(columns=tuple(COLUMNS))
    page = made("html", every_relation(), replace(PLAIN, brand=brand)).decode()

    named = set(re.findall(r'<col class="(w\d+)">', page))
    assert named
    assert all(f".{name} {{" in page for name in named)


def test_the_columns_on_paper_share_all_of_its_width() -> None:
    widths = [COLUMNS[name].width for name in PAPER if name != "since"]

    assert sum(widths) == 100


def test_a_page_has_heads_for_columns_and_rows() -> None:
    page = made("html", every_relation()).decode()

    n_rows = len(schedule_of(every_relation(), PLAIN).rows)
    assert page.count('<th scope="row">') == n_rows
    assert '<th scope="col">Existing text</th>' in page


def test_markdown_keeps_a_row_on_one_line_and_takes_no_words_for_markup() -> None:
    told = made("markdown", hostile()).decode()

    row = next(line for line in told.splitlines() if line.startswith("| 4.1 |"))
    assert len(re.findall(r"(?<!\\)\|", row)) == 8
    assert r"\<script\>" in row
    assert r"\*\*b\*\* \~\~c\~\~" in row
