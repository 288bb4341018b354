"""A Part that is published alone as a version says nothing of the other Parts."""

from __future__ import annotations

from dataclasses import replace
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from constitution_diff.codec.found import found_shape
from constitution_diff.errors import NotKeptError
from constitution_diff.model import PartDate, Version
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_text
from constitution_diff.render.kept.told import blame_sheet, history_sheet
from constitution_diff.render.story.in_force import (
    doubts,
)
from constitution_diff.store import (
    Why,
    all_documents,
    create_store,
    not_in_files,
    open_store,
)
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.letting_go import forget
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame, kept_history
from tests.store.makers import STAMP
from tests.workflow.kept_texts import YARM, kept_texts

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

_FIRST = "Part %s\n\n1 Meetings\n\n1.1 %s\n\n1.2 The chair keeps order in the hall.\n\n"
_CODES = "A member declares each interest at the meeting."
_WHOLE = (
    _FIRST % ("1 Council", "Notice of a motion is given nine clear days before.")
    + _FIRST % ("2 Officers", "The Director grants licences for three years.")
    + _FIRST % ("3 Codes", _CODES)
)
_LATER = _WHOLE.replace("nine clear", "seven clear")
_ALONE = _FIRST % ("2 Officers", "The Director grants licences for four years.")
_TEXTS = {"2018": _WHOLE, "2020": _LATER, "2021": _ALONE}
_ON = "2021-07-01"
_SAID = (
    "Of {} the stored version 2021 says nothing, for its file does not hold {}; the "
    "newest before it that holds {} is 2020."
)
_BOTH = _SAID.format("Part 1 and Part 3", "them", "them")


@pytest.fixture(scope="module")
def fernhill(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Two whole versions, then Part 2 alone; the last tells that at once."""
    store = create_store(str(tmp_path_factory.mktemp("kept") / "our.store"))
    kept = [
        keep(
            store,
            Version("Fernhill", "Constitution", year, (), in_force=f"{year}-05-01"),
            Request(f"{year}.txt", text.encode()),
            STAMP,
        )
        for year, text in _TEXTS.items()
    ]
    codes = [[notice.code for notice in one.notices] for one in kept]
    assert codes == [[], [], ["version-lacks-parts"]]
    (notice,) = kept[-1].notices
    assert notice.message.startswith(
        "2021: the file holds 1 of the 3 parts of version 2020; Part 1 and Part 3 are "
        "not in it."
    )
    return store


def test_a_part_that_a_forgotten_version_may_have_held_is_told_so(
    fernhill: Store, tmp_path: Path
) -> None:
    place = copyfile(fernhill.place, tmp_path / "our.store")
    store, asked = open_store(str(place)), [Asked("Fernhill", version="2020")]

    forget(store, asked, why=Why("It names a child"), stamp=STAMP)

    said = (
        "Of {} the stored version 2021 says nothing, for its file does not hold {}; "
        "whether the forgotten 2020 held {} nobody can tell, and the newest older one "
        "known to hold {} is 2018."
    )
    every = said.format("Part 1 and Part 3", "them", "them", "them")
    assert f"{every} The stored version 2021" in _shown(store)
    found = kept_found(store, Search("nine clear", on=_ON))
    assert f"{every} They were not searched." in " ".join(
        found_text(found).decode().split()
    )
    assert [one.forgotten for one in found_shape(found).unsaid] == [("2020",)]
    with pytest.raises(NotKeptError) as refused:
        kept_answer(store, Asked("Fernhill", on=_ON), "Part 1/1.1")
    one = said.format("Part 1", "it", "it", "it")
    assert f"{one} Add --version '2018' to read that one." in str(refused.value)


def _shown(store: Store, clause: str = "", council: str = "Fernhill") -> str:
    asked = Asked(council, on=_ON)
    return " ".join(answer_text(kept_answer(store, asked, clause)).decode().split())


def test_what_is_shown_of_a_day_says_which_parts_the_file_lacks(
    fernhill: Store,
) -> None:
    assert f"{_BOTH} The stored version 2021" in _shown(fernhill)
    assert _BOTH in _shown(fernhill, "1.1")
    assert "says nothing" not in _shown(fernhill, "Part 2/1.1")


def test_a_provision_of_such_a_part_sends_to_the_newest_version_that_holds_it(
    fernhill: Store,
) -> None:
    for ask in (kept_answer, kept_blame):
        with pytest.raises(NotKeptError) as refused:
            ask(fernhill, Asked("Fernhill", on=_ON), "Part 1/1.1")
        said = _SAID.format("Part 1", "it", "it")
        assert f"{said} Add --version '2020' to read that one." in str(refused.value)


def test_history_blame_and_search_of_the_day_say_so_too(fernhill: Store) -> None:
    asked = Asked("Fernhill", on=_ON)
    blame, history = kept_blame(fernhill, asked), kept_history(fernhill, asked, "1.1")
    found = found_text(kept_found(fernhill, Search("seven clear", on=_ON))).decode()
    part = kept_found(fernhill, Search("seven", on=_ON, part="2")).unsaid

    for when in (blame.as_at, history.as_at):
        assert when is not None
        assert list(doubts(when)) == [_BOTH]
    note = f"Fernhill, Constitution: {_BOTH} They were not searched."
    assert note in " ".join(found.split())
    assert not part
    assert not kept_found(fernhill, Search("seven", on="2020-07-01")).unsaid


def test_history_and_blame_say_which_day_they_were_asked_for(fernhill: Store) -> None:
    asked = Asked("Fernhill", on=_ON)

    history = history_sheet(kept_history(fernhill, asked, "Part 2/1.1"))
    blame = blame_sheet(kept_blame(fernhill, asked))

    told = "Asked for 1 July 2021, on which 2021 was in force by its dates."
    assert told in history.lines
    assert told in blame.lines


def test_a_store_that_may_only_be_read_says_so_before_it_is_followed(
    tmp_path: Path,
) -> None:
    place = tmp_path / "our.store"
    store = create_store(str(place))
    for year, text in _TEXTS.items():
        version = Version(
            "Fernhill", "Constitution", year, (), in_force=f"{year}-05-01"
        )
        keep(store, version, Request(f"{year}.txt", text.encode()), STAMP)

    assert _BOTH in _shown(open_store(str(place), readonly=True))


_AGAIN = _LATER.replace("1.2 The chair keeps order in the hall.\n\n", "", 1)


def test_a_part_that_is_missing_is_told_by_title_where_its_number_is_not(
    tmp_path: Path,
) -> None:
    alone = (_FIRST % ("2 Codes", _CODES)).split("\n\n")
    store = kept_texts(tmp_path, _WHOLE.split("\n\n"), alone)
    said = "Of Part 1 and Part 2 “Officers” the stored version 2 says nothing, "

    shown = answer_text(kept_answer(store, replace(YARM, on="2023-01-01"))).decode()
    found = kept_found(store, Search("member", on="2023-01-01", part="2"))

    assert said in " ".join(shown.split())
    assert [one.parts for one in found.unsaid] == [("Part 2 “Officers”",)]


def test_a_section_without_a_heading_that_is_missing_is_told(tmp_path: Path) -> None:
    whole = (
        "23.1 The council meets in the hall.\n\n23.2 The mayor is elected.\n\n"
        "24.1 Anyone may film a meeting.\n\n24.2 Papers are free at the desk.\n\n"
        "25.1 The chair opens each meeting at seven.\n\n25.2 Notice is due early.\n"
    )
    alone = whole[whole.index("25.1") :].replace("seven", "eight")
    back = whole[whole.index("24.1") : whole.index("24.2")] + alone
    store = create_store(str(tmp_path / "our.store"))
    for year, text in {"2020": whole, "2021": alone, "2022": back}.items():
        version = Version("Yarm", "", year, (), in_force=f"{year}-05-01")
        keep(store, version, Request(f"{year}.txt", text.encode()), STAMP)
    said = "the stored version 2021 says nothing, for its file does not hold"

    found = {
        year: kept_found(store, Search("papers", on=f"{year}-07-01")).unsaid
        for year in ("2021", "2022")
    }
    with pytest.raises(NotKeptError, match=f"Of section 24 {said} it"):
        kept_answer(store, Asked("Yarm", on="2021-07-01"), "24.2")

    assert f"Of section 23 and section 24 {said} them" in _shown(store, council="Yarm")
    assert [one.parts for one in found["2021"]] == [("section 23", "section 24")]
    assert [one.parts for one in found["2022"]] == [("section 23",)]


@pytest.mark.parametrize("readonly", [False, True])
def test_what_was_deleted_while_its_part_was_away_is_not_called_unsaid(
    tmp_path: Path, *, readonly: bool
) -> None:
    place = str(tmp_path / "our.store")
    store = create_store(place)
    for year, text in {**_TEXTS, "2022": _AGAIN}.items():
        version = Version("Fernhill", "", year, (), in_force=f"{year}-05-01")
        keep(store, version, Request(f"{year}.txt", text.encode()), STAMP)
    asked = Asked("Fernhill", on="2022-07-01")

    if readonly:
        store = open_store(place, readonly=True)
    answers = [kept_answer(store, asked, of) for of in ("", "Part 1", "1.1")]

    assert [one.as_at.unsaid for one in answers if one.as_at] == [(), (), ()]
    if not readonly:
        assert not kept_found(store, Search("chair", on=asked.on)).unsaid
        assert kept_found(store, Search("chair", on=_ON)).unsaid


def test_a_search_reads_the_stages_of_a_document_once_for_all_its_versions(
    fernhill: Store,
) -> None:
    kept_found(fernhill, Search("seven", on=_ON))
    read: list[str] = []
    with fernhill.reading() as at:
        (document,) = all_documents(at)

        def note(*told: object) -> None:
            read.append(str(told[2]))

        event.listen(at, "before_cursor_execute", note)
        missing = not_in_files(at, document, [1, 2])

    assert [bool(missing[place]) for place in (1, 2)] == [False, True]
    assert len([one for one in read if "FROM stages" in one]) == 1


def test_what_a_version_lacks_is_said_once_though_it_answers_for_two_parts(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    late = (PartDate("Part 2", "2022-01-01"),)
    for year, parts in {"2020": late, "2021": ()}.items():
        version = Version(
            "Fernhill", "", year, (), in_force=f"{year}-05-01", parts=parts
        )
        keep(store, version, Request(f"{year}.txt", _TEXTS[year].encode()), STAMP)

    answer = kept_answer(store, Asked("Fernhill", on="2022-06-01"))

    shown = [one.name for each in answer.by_part for one in each.as_at.candidates]
    assert shown.count("2021") > 1
    assert answer.as_at is not None
    assert [one.by.name for one in answer.as_at.unsaid] == ["2021"]
