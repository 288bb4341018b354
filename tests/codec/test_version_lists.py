"""Lists of versions as spreadsheets write them: nothing in them is lost in silence."""

from __future__ import annotations

import re

import pytest

from constitution_diff.codec import is_version_list, version_list_of


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (
            "file,decision\n2019.txt,Council, minute 43\n",
            "row 2: “minute 43” stands under no heading. Put a cell that holds a comma",
        ),
        ("file,\n2019.txt,43\n", "row 2: “43” stands under no heading"),
        ("file;note\na.txt;\nb.txt;As;\nc.txt;x;y\n", "row 4: “y” stands under no"),
        ("file,in force,In-Force\na.txt,,\n", "two columns are called “in force”"),
        ('file,note\na.txt,"As printed\nb.txt,\n', "row 2 cannot be parted into cells"),
        (
            "file,council\na,\nb,Q\n",
            "row 3 is of the council 'Q', and 'Harrowmere' was",
        ),
        ('file,note\na.txt,\nb.txt,"As" printed\n', "row 3 cannot be parted into"),
    ],
)
def test_what_would_be_lost_of_a_list_is_refused_by_its_row(
    table: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)) as refused:
        version_list_of(table, "Harrowmere", "")

    assert str(refused.value).startswith(sentence)


def test_a_cell_may_hold_signs_that_break_no_line_of_a_table() -> None:
    table = "file,note\r\n2019.txt,As\u2028printed\r\n2021.txt,\f\r\n"

    found = version_list_of(table, "Harrowmere", "")

    assert [one.version.note for one in found] == ["As\u2028printed", ""]


def test_empty_cells_beyond_the_headings_are_no_fault() -> None:
    table = 'file,decision,,\n2019.txt,"Council, minute 43",,\n,,,,,\n2021.txt,,,,\n'

    found = version_list_of(table, "Harrowmere", "")

    assert [one.version.decision for one in found] == ["Council, minute 43", ""]
    assert [one.row for one in found] == [2, 4]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("a.txt,Q,31/02/2016", "in force '31/02/2016' is no date; write it as in "),
        (",Q,2016-02-01", "it names no file"),
        ("a.txt,,2016-02-01", "it names no council; say whose it is"),
    ],
)
def test_what_is_wrong_with_one_row_leaves_the_others(row: str, fault: str) -> None:
    table = f"file,council,in force\n{row}\nb.txt,Q,2017-02-01\n"

    odd, sound = version_list_of(table, "", "")

    assert odd.fault.startswith(fault)
    assert (sound.fault, sound.version.name) == ("", "2017-02-01")


def test_a_list_of_versions_is_known_by_its_headings() -> None:
    assert is_version_list("\ufeffFile;In force\n")
    assert not is_version_list("file,size\na.txt,5\n")
    assert not is_version_list("")
