"""A part in force on a day of its own is followed by what it is, not by its number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import NotKeptError
from constitution_diff.model import PartDate, Version
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.store import Why, create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.letting_go import forget
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame, kept_history
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

_ARTICLES: Final = "Part 1 Articles\n\n1.1 The Council has forty members.\n\n"
_RULES: Final = "Part 2 Rules of procedure\n\n1.1 A member may speak for five minutes."
_CODE: Final = "\n\nPart 3 Code of conduct\n\n1.1 Members treat others with respect."
_OLD: Final = _ARTICLES + _RULES + _CODE
_NEW: Final = (
    f"{_ARTICLES}Part 2 Petitions\n\n1.1 A petition needs fifty signatures.\n\n"
    + (_RULES + _CODE).replace("Part 3", "Part 4").replace("Part 2", "Part 3")
).replace("five", "three")
_FIRST: Final = Version("D", "Constitution", "2015", (), in_force="2015-01-01")
_LATER: Final = replace(_FIRST, name="2017", in_force="2017-01-01")
_DAY: Final = "2017-03-01"
_ASKED: Final = Asked("D", on=_DAY)


def _kept(tmp_path: Path, part: str) -> Store:
    """Of the later version, in which a part was put in, one is in force from July."""
    store = create_store(str(tmp_path / "our.store"))
    later = replace(_LATER, parts=(PartDate(part, "2017-07-01"),))
    keep(store, _FIRST, Request("a.txt", _OLD.encode()), STAMP)
    keep(store, later, Request("b.txt", _NEW.encode()), STAMP)
    return store


@pytest.mark.parametrize(
    ("part", "texts"),
    [
        ("Part 2", ["three minutes", "respect"]),
        ("Part 3", ["fifty signatures", "respect", "five minutes"]),
    ],
)
def test_each_part_is_in_force_once_whatever_its_number(
    tmp_path: Path, part: str, texts: list[str]
) -> None:
    store = _kept(tmp_path, part)

    told = answer_text(kept_answer(store, _ASKED)).decode()
    found = kept_found(store, Search("minutes OR signatures OR respect", on=_DAY))

    ends = ("minutes.", "signatures.", "respect.")
    lines = [line[:-1] for line in told.splitlines() if line.endswith(ends)]
    assert [" ".join(line.split()[-2:]) for line in lines] == [
        text if " " in text else f"with {text}" for text in texts
    ]
    shown = {hit.shown.text[:-1] for hit in found.hits}
    assert {" ".join(text.split()[-2:]) for text in shown} == {
        text if " " in text else f"with {text}" for text in texts
    }


def test_a_number_that_meant_another_part_is_told_with_its_versions(
    tmp_path: Path,
) -> None:
    store = _kept(tmp_path, "Part 3")
    name = "Part 3 of 2017 (Part 2 in 2015)"

    both = kept_answer(store, _ASKED, "Part 2/1.1")

    assert [
        (part.parts, extract.version.name, [one.text for one in extract.clauses])
        for part in both.by_part
        for extract in part.extracts
    ] == [
        ((), "2017", ["A petition needs fifty signatures."]),
        ((name,), "2015", ["A member may speak for five minutes."]),
    ]
    for told in (kept_answer, kept_history):
        with pytest.raises(NotKeptError) as refused:
            told(store, _ASKED, "Part 3/1.1")
        assert (
            "nothing called 'Part 3/1.1' was in force on 1 March 2017. Version 2017 "
            f"has it in {name}; of that part, what was in force that day stands in "
            "2015. Ask for it by its number there"
        ) in str(refused.value)


def test_where_two_parts_have_one_number_versions_are_offered(tmp_path: Path) -> None:
    store = _kept(tmp_path, "Part 3")

    for told in (kept_history, kept_blame):
        with pytest.raises(NotKeptError) as refused:
            told(store, _ASKED, "Part 2/1.1")
        assert "with --version, in place of --on: 2017, 2015" in str(refused.value)


def test_of_a_new_part_that_was_held_back_nothing_is_shown(tmp_path: Path) -> None:
    store = _kept(tmp_path, "Part 2")

    told = answer_text(kept_answer(store, _ASKED)).decode()

    assert told.count("minutes") == 1
    assert "2015 holds no such part." in told


def test_a_part_stands_where_it_stood_though_what_gave_it_a_day_was_forgotten(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    held = replace(_LATER, parts=(PartDate("Part 2", "2018-01-01"),))
    last = replace(_LATER, name="2019", in_force="2019-01-01")
    for version, minutes in ((_FIRST, "five"), (held, "four"), (last, "three")):
        words = _OLD.replace("five", minutes).encode()
        keep(store, version, Request("a.txt", words), STAMP)
    forget(store, [Asked("D", version="2017")], why=Why("A name"), stamp=STAMP)

    told = answer_text(kept_answer(store, replace(_ASKED, on="2017-06-01"))).decode()
    later = answer_text(kept_answer(store, replace(_ASKED, on="2019-06-01"))).decode()

    assert "five minutes" in told
    assert "holds no such part" not in told
    assert "three minutes" in later
    assert "Part 2 and Part 2" not in told + later


def test_a_part_stands_where_it_stood_though_it_was_renumbered_since(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    days = {"2015": "2015-06-01", "2017": "2017-07-01", "2019": ""}
    for year, day in days.items():
        parts = (PartDate("Part 2", day),) if day else ()
        version = replace(_FIRST, name=year, in_force=f"{year}-01-01", parts=parts)
        words = _OLD.replace("five", "four" if year == "2017" else "five")
        words = words if day else _NEW
        keep(store, version, Request("a.txt", words.encode()), STAMP)
    forget(store, [Asked("D", version="2017")], why=Why("A name"), stamp=STAMP)

    told = answer_text(kept_answer(store, _ASKED)).decode()
    (hit,) = kept_found(store, Search("minutes", on=_DAY)).hits
    blame = kept_blame(store, _ASKED, "Rules of procedure")
    with pytest.raises(NotKeptError, match="2017, was forgotten on"):
        kept_blame(store, _ASKED, "Part 2/1.1")

    assert "Part 2 of 2015 (Part 3 in 2019): The stored version 2015" in " ".join(
        told.split()
    )
    assert "five minutes" in told
    assert "holds no such part" not in told
    assert hit.versions[hit.version].name == "2015"
    assert blame.versions[blame.version].name == "2015"


def test_a_number_that_meant_another_part_is_unknown_of_either(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    over = replace(_FIRST, ended="2016-03-01")
    later = replace(_LATER, parts=(PartDate("Part 3", "2016-06-01"),))
    keep(store, over, Request("a.txt", _OLD.encode()), STAMP)
    keep(store, later, Request("b.txt", _NEW.encode()), STAMP)

    found = kept_found(store, Search("signatures", on="2016-08-01", part="2"))

    assert (found.n_hits, found.unknown_parts) == (0, (("D", "Constitution", ("",)),))
