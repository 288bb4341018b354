"""A provision keeps its permanent name, whichever versions are added later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import (
    ClauseId,
    Life,
    Note,
    NoteKind,
    Stage,
    Standing,
    Version,
)
from constitution_diff.store import (
    Followed,
    all_versions,
    document_id,
    is_followed,
    kept_outline,
    outdate_followed,
    put_followed,
    put_note,
    stages_of,
    unfollowed,
    versions_of,
)
from constitution_diff.workflow import Request
from constitution_diff.workflow.keeping import followed_up, keep
from tests.store.followed import follow
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from constitution_diff.store import Store

FIRST = "1. Meetings\n\n1.1 The quorum is five members of the council.\n"
BETWEEN = "1. Meetings\n\n1.1 The chair presides.\n\n1.2 The quorum is five members.\n"
LAST = "1. Meetings\n\n1.1 The quorum is six members of the council.\n"
_BARE = Version("Harrowmere", "Constitution", "", ())


def _keep(store: Store, year: str, words: str) -> None:
    given = replace(_BARE, name=year, in_force=f"{year}-05-01")
    kept = keep(store, given, Request(f"{year}.txt", words.encode()), STAMP)
    followed_up(store, kept.document)


def _names(store: Store) -> dict[str, str]:
    """The permanent names by the words that each stood for at any time."""
    with store.reading() as at:
        number = document_id(at, store.place, "Harrowmere")
        return {stage.text: stage.life for stage in stages_of(at, number) if stage.text}


def test_a_version_added_between_others_changes_no_name(store: Store) -> None:
    _keep(store, "2019", FIRST)
    _keep(store, "2023", LAST)
    before = _names(store)

    _keep(store, "2021", BETWEEN)

    after = _names(store)
    assert {words: after[words] for words in before} == before
    assert len(set(after.values())) == len(set(before.values())) + 1


def test_a_version_added_before_all_others_changes_no_name(store: Store) -> None:
    _keep(store, "2021", FIRST)
    _keep(store, "2023", LAST)
    before = _names(store)

    _keep(store, "2019", FIRST.replace("five", "four"))

    after = _names(store)
    assert {words: after[words] for words in before} == before
    assert len(set(after.values())) == len(set(before.values()))


def test_a_name_stays_with_the_clause_it_was_given_to_if_a_split_is_read_otherwise(
    store: Store,
) -> None:
    for year in ("2019", "2021", "2023"):
        _keep(store, year, FIRST if year == "2019" else BETWEEN)
    with store.reading() as at:
        number = document_id(at, store.place, "Harrowmere")
        numbers = tuple(versions_of(at, number))
        outlines = tuple(o for n in numbers if (o := kept_outline(at, n)))
    names = []

    for goes_on, is_new in (("1.2", "1.1"), ("1.1", "1.2")):
        lives = (
            Life("old", tuple(map(_there, ("1.1", goes_on, goes_on)))),
            Life("new", (Stage(Standing.ABSENT), *map(_there, (is_new, is_new)))),
        )
        with store.writing() as at:
            put_followed(at, number, Followed(numbers, outlines, lives))
            found = {(s.first, s.clause): s.life for s in stages_of(at, number)}
        names.append(found[0, ClauseId("1.1")])

    assert names[0] == names[1]


def _there(clause: str) -> Stage:
    return Stage(Standing.EDITED, ClauseId(clause))


def test_what_is_behind_is_what_is_not_followed_as_it_stands(store: Store) -> None:
    """Followed; not followed; without a version since; decided on; made elsewhere."""
    towns = ("Ashby", "Birch", "Corfe", "Derby", "Ely")
    with store.writing() as at:
        for town in towns:
            given = [replace(version(year), council=town) for year in ("2019", "2021")]
            numbers = [add(at, one) for one in given]
            if town != "Birch":
                follow(at, dict.fromkeys(numbers, FIRST), town)
        add(at, replace(version("2023"), council="Corfe"))
        decided = note(
            NoteKind.OVERRIDE, Note(reason="So it is."), old="2019", new="2021"
        )
        old, new = (n for n, v in all_versions(at).items() if v.council == "Derby")
        put_note(
            at, replace(decided, council="Derby"), (old, new), place="", stamp=STAMP
        )
        outdate_followed(at, document_id(at, "", "Ely"))

        behind = unfollowed(at)

        every = [document_id(at, "", town) for town in towns]
        assert behind == tuple(every[1:])
        assert [is_followed(at, of, list(versions_of(at, of))) for of in every] == [
            of not in behind for of in every
        ]
