"""Where two dates of a part conflict, that is said, and no one answer given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.history import conflicts
from constitution_diff.model import Certainty, PartDate, Version
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import blame_sheet
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame
from tests.builders import outlined
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = b"Part 1 A\n\n1.1 Forty members.\n\nPart 2 B\n\n1.1 Meetings begin at %s.\n"
_PARTS = (PartDate("Part 2", "2019-01-01"),)
_FIRST = Version("D", "Constitution", "2015", (), in_force="2015-05-01")
_SECOND = Version("D", "Constitution", "2017", (), in_force="2017-04-01", parts=_PARTS)
_THIRD = Version("D", "Constitution", "2018", (), in_force="2018-01-01")


def test_a_part_that_a_later_version_had_first_is_doubted_everywhere(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    words = {_FIRST: b"six", _SECOND: b"seven", _THIRD: b"eight"}
    kept = [
        keep(store, one, Request("a.txt", _WORDS % hour), STAMP)
        for one, hour in words.items()
    ]

    when = kept_answer(store, Asked("D", on="2019-06-01"), "Part 2/1.1")
    other = kept_answer(store, Asked("D", on="2019-06-01"), "Part 1/1.1").as_at
    sheet = found_sheet(kept_found(store, Search("begin", on="2019-06-01")))

    assert [notice.code for one in kept for notice in one.notices] == [
        "part-days-conflict"
    ]
    assert when.as_at is not None
    assert when.as_at.certainty is Certainty.OVERLAP
    said = [clause.text for one in when.extracts for clause in one.clauses]
    assert said == ["Meetings begin at seven.", "Meetings begin at eight."]
    assert other is not None
    assert other.certainty is Certainty.ONE
    assert sorted(str(row[3]) for row in sheet.grids[0].rows) == [
        (
            "2017 (this part in force from 1 January 2019); 2018 (in force from "
            "1 January 2018) reads otherwise, so these days conflict"
        ),
        "2018 (in force from 1 January 2018), the newest kept",
    ]
    assert "that may have been was searched" in " ".join(sheet.notes)


def test_no_version_is_quoted_for_a_day_on_which_it_had_not_the_part(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    for one, hour in {_SECOND: b"seven", _THIRD: b"eight"}.items():
        keep(store, one, Request("a.txt", _WORDS % hour), STAMP)
    asked = Asked("D", on="2018-06-01")

    told = answer_text(kept_answer(store, asked, "Part 2/1.1")).decode()
    blamed = blame_sheet(kept_blame(store, asked, "Part 2/1.1")).lines
    found = kept_found(store, Search("begin", on=asked.on))

    doubt = (
        "The dates do not say whether this was in force on 1 June 2018, or what stood "
        "before it, which is not kept: 2018, in force from 1 January 2018."
    )
    assert f"{doubt} It says:" in " ".join(told.split())
    assert "Meetings begin at eight." in told
    assert "seven" not in told
    assert doubt in blamed
    assert [hit.shown.text for hit in found.hits] == ["Meetings begin at eight."]
    assert found.unsure == (("D", "Constitution"),)


_TWO = "Part 1 A\n\n1.1 Forty members.\n\nPart 2 Money\n\n1.1 Fees are five.\n"
_THREE = _TWO.replace("Part 2", "Part 2 Petitions\n\n1.1 Fifty sign.\n\nPart 3")


@pytest.mark.parametrize(
    ("dated", "codes"),
    [
        ("Part 3", []),
        ("Money", []),
        ("Part 2", ["part-days-conflict"]),
        ("", ["part-days-conflict"]),
    ],
)
def test_a_part_that_was_renumbered_is_doubted_by_what_it_is(
    tmp_path: Path, dated: str, codes: list[str]
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    days = (PartDate(dated, "2019-01-01"),) if dated else ()
    keep(store, _SECOND, Request("a.txt", _TWO.encode()), STAMP)

    later = replace(_THIRD, parts=days)
    kept = keep(store, later, Request("b.txt", _THREE.encode()), STAMP)

    assert [notice.code for notice in kept.notices] == codes

    for notice in kept.notices:
        assert (
            "later version 2018 with it as its Part 3 from 1 January" in notice.message
        )
        assert '--part-in-force "Part 3=2019-01-01"' in notice.message


_RULES: Final = "Part 2 Code\n\n2.1 Members are kind.\n\nPart 3 Rules\n\n3.1 It pays.\n"


@pytest.mark.parametrize(
    ("later", "codes"),
    [
        ("Part 2 Money\n\n2.1 It pays.\n\nPart 3 Petitions\n\n3.1 Fifty.\n", []),
        ("Part 1 A\n\n1.1 Forty.\n\nPart 2 Code\n\n2.1 Members are kind.\n", []),
        ("Part 2 Code\n\n2.1 Members are kind.\n\nPart 3\n\n3.1 It pays.\n", ["2018"]),
    ],
)
def test_a_part_that_the_later_file_may_not_hold_is_not_doubted(
    later: str, codes: list[str]
) -> None:
    old = replace(_SECOND, parts=(PartDate("Part 3", "2019-01-01"),))
    words = {old: outlined(_RULES), _THIRD: outlined(later)}

    assert [one.later.name for one in conflicts(_THIRD, [old], words.get)] == codes


def test_what_does_not_conflict_with_the_one_asked_about_is_not_read() -> None:
    def unread(version: Version) -> None:
        raise AssertionError(version.name)

    last = replace(_THIRD, name="2020", in_force="2020-01-01")

    assert list(conflicts(last, [_SECOND, _THIRD], unread)) == []
