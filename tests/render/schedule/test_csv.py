"""The schedule as CSV, of which no field is a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from constitution_diff.model import PLAIN, Comparison
from constitution_diff.render.records import csv_file
from constitution_diff.render.schedule.plan import schedule_of
from tests.render.builders import every_relation
from tests.render.schedule.made import made, reworded


def _records(comparison: Comparison) -> list[dict[str, str]]:
    text = made("csv", comparison).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_a_csv_has_one_record_for_each_row_after_what_to_check() -> None:
    records = _records(every_relation())

    rows = schedule_of(every_relation(), PLAIN).rows
    told = [one for one in records if one["Section"] == "Schedule of amendments"]
    assert records[0]["Section"] == "Check before relying on this"
    assert [one["Proposed reference"] for one in told] == [row.proposed for row in rows]
    assert None not in {key for record in records for key in record}


def test_a_csv_tells_its_marks_in_words() -> None:
    comparison = reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days.")

    record = _records(comparison)[-1]

    assert record["Existing text"] == "[deleted: Five] days."
    assert record["Proposed text"] == "[inserted: Ten] days."


def test_no_field_of_a_csv_begins_as_a_formula_does() -> None:
    kept = reworded(
        "=1+1 is two. It is.", "=1+1 is 2. It is.", "=1+1 is [-two-][+2+]. It is."
    )

    record = _records(kept)[-1]

    assert record["Existing text"].startswith("'=1+1 is [deleted: two].")


def test_a_csv_has_the_mark_and_the_line_ends_that_excel_heeds() -> None:
    content = made("csv", every_relation())

    assert content.startswith(b'\xef\xbb\xbf"Section",')
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize("start", [*"=+-@\t\r\n", "\uff1d"])
def test_no_field_of_a_csv_file_is_taken_for_a_formula(start: str) -> None:
    words = f"{start}1;=2"

    told = csv_file((words, words), [(words, [words])], [(words, words)])

    rows = csv.reader(StringIO(told.decode("utf-8-sig"), newline=""))
    assert list(rows) == [[f"'{words}"] * 2] * 3
    assert told.count(b'"') == 12  # all in quotes, so that ";" parts nothing
