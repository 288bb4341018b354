"""The list of kept versions is plain, whatever names and notes a store holds."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import (
    Holdings,
    KeptFile,
    KeptNote,
    Note,
    NoteKind,
    Version,
)
from constitution_diff.render.kept.versions import versions_text

_VERSION = Version(
    "Ham", "Constitution", "2019", (KeptFile("a.txt", "0" * 64),),
    in_force="2019-05-01", added_at="2026-11-29T10:15:00Z",
)  # fmt: skip


def _lines(version: Version, *notes: KeptNote) -> list[str]:
    return versions_text(Holdings("our.store", (version,), notes)).decode().splitlines()


def test_no_name_and_no_note_makes_a_line_that_reads_as_another_version() -> None:
    odd = replace(
        _VERSION,
        council="Ham\nLet",
        name="2\n  9: in force\u202e",
        note="As\n  2020: x",
    )

    assert _lines(odd)[:5] == [
        "Ham�Let, Constitution",
        "  2�  9: in force�: in force from 1 May 2019",
        "    a.txt; added on 2026-11-29",
        "    Note: As",
        "        2020: x",
    ]


def test_a_private_note_is_marked_where_it_could_be_pasted() -> None:
    where = ("Ham", "Constitution", "2019")
    notes = [
        KeptNote(
            NoteKind.NOTE, *where, Note(reason=f"Note {n}.", private=n == 5), number=n
        )
        for n in (4, 5)
    ]

    assert _lines(_VERSION, *notes)[3:5] == [
        "    Note 4: Note 4.",
        "    Note 5, private: Note 5.",
    ]


def test_the_state_of_a_draft_is_told_where_both_could_be_meant() -> None:
    old = replace(_VERSION, view="original")
    new = replace(_VERSION, name="2020", view="final")
    other = replace(_VERSION, name="2021", files=(KeptFile("b.txt", "b"),))

    held = Holdings("our.store", (old, new, other))
    lines = versions_text(held).decode().splitlines()

    assert [line.partition(";")[0].strip() for line in lines[2:8:2]] == [
        "a.txt, with every tracked change rejected",
        "a.txt, with every tracked change accepted",
        "b.txt",
    ]
