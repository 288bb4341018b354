"""The Word file of a merge gives back either side, by the name of its author."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from constitution_diff.merge import merge_outlines
from constitution_diff.model import Merge, Party
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.document.markup import W
from constitution_diff.render.docx.merge import merge_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import Mark, Verdict, resolved
from tests.builders import outlined
from tests.cli.running import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Collection

NAMES = ("Model", "Council", "New model")
BOTH = "Council and New model"

BASE = """\
3 Meetings

3.1 The quorum is five members of the council.

3.2 Voting is by show of hands unless five members ask for a recorded vote.

3.3 The chair signs the minutes at the next meeting.

3.4 Petitions are handed in at the town hall on any day of the week.

3.5 The mayor wears the chain of office at every meeting of the council."""


def said(merge: Merge, accepted: Collection[str]) -> list[str]:
    """The paragraphs, without numbers, once the changes of these are accepted."""

    def decide(mark: Mark) -> Verdict:
        return Verdict.ACCEPT if mark.author in accepted else Verdict.REJECT

    parts = open_parts(merge_docx(merge), "merged.docx")
    resolved(parts, decide)
    root = parts.tree("word/document.xml")
    assert root is not None
    texts = (
        "".join("\t" if each.tag == f"{W}tab" else each.text or "" for each in
                paragraph.iter(f"{W}t", f"{W}tab"))
        for paragraph in root.iter(f"{W}p")
    )  # fmt: skip
    return [words for text in texts if (words := text.split("\t", 1)[-1])]


def words_of(merge: Merge, party: Party) -> list[str]:
    """The paragraphs of one document, references with the numbers of the result."""
    by_id = {strand.in_party(party): strand for strand in merge.strands}
    found: list[str] = []
    for clause in merge.outline_of(party).clauses:
        heading, text = by_id[clause.id].words_of(party)
        if clause.cells:
            found += text.split("\t")
        else:
            found.append(" ".join(filter(None, (heading, text))))
    return [words for words in found if words]


def merged(ours: str, theirs: str) -> Merge:
    base, mine, other = map(outlined, (BASE, ours, theirs))
    return merge_outlines(base, mine, other, names=NAMES, whole=True)


EDITS = {
    "one word each": (
        BASE.replace("five members of", "six members of"),
        BASE.replace("town hall", "civic centre"),
    ),
    "the same word": (
        BASE.replace("five members of", "six members of"),
        BASE.replace("five members of", "seven members of"),
    ),
    "the same change": (
        BASE.replace("five members of", "six members of"),
        BASE.replace("five members of", "six members of"),
    ),
    "taken out and reworded": (
        BASE.replace(
            "3.4 Petitions are handed in at the town hall on any day of the week.\n\n",
            "",
        ).replace("3.5", "3.4"),
        BASE.replace("town hall", "civic centre"),
    ),
    "two insertions at one point": (
        f"{BASE}\n\n3.6 Councillors stand when they speak.",
        f"{BASE}\n\n3.6 Public questions take ten minutes.",
    ),
}


@pytest.mark.parametrize("edits", EDITS.values(), ids=EDITS)
def test_accepting_one_side_and_what_both_did_gives_that_side(
    edits: tuple[str, str],
) -> None:
    merge = merged(*edits)

    assert said(merge, {"Council", BOTH}) == words_of(merge, Party.OURS)
    assert said(merge, {"New model", BOTH}) == words_of(merge, Party.THEIRS)
    assert said(merge, ()) == words_of(merge, Party.BASE)


def test_accepting_everything_gives_what_was_merged() -> None:
    merge = merged(*EDITS["one word each"])

    told = said(merge, (*NAMES, BOTH))

    assert told == [clause.words for clause in merge.merged.clauses]


def test_a_conflict_has_both_wordings_in_place_of_that_of_the_base() -> None:
    merge = merged(*EDITS["the same word"])

    told = said(merge, (*NAMES, BOTH))

    assert Counter("".join(told).split())["five"] == 1
    assert "six" in told[1]
    assert "seven" in told[1]


def test_whole_constitutions_come_back_by_author() -> None:
    outlines = [
        outline_source(read_source((DOCUMENTS / name).read_bytes(), name))
        for name in (f"harrowmere-v{n}.docx" for n in (1, 2, 3))
    ]
    base, ours, theirs = outlines
    merge = merge_outlines(base, ours, theirs, names=NAMES, whole=True)
    title = [merge.merged.title]

    assert said(merge, ()) == title + words_of(merge, Party.BASE)
    for name, party in (("Council", Party.OURS), ("New model", Party.THEIRS)):
        told = Counter(said(merge, {name, BOTH}))
        assert told == Counter(title + words_of(merge, party))


def test_what_one_side_takes_out_and_the_other_rewords_leaves_no_scraps() -> None:
    """Accepted, the disputed provision stands there as the one side words it."""
    signs = "3.3 The chair signs the minutes at the next meeting."
    reworded = "The chair signs the minutes within one week."
    merge = merged(
        BASE.replace(f"{signs}\n\n", ""), BASE.replace(signs, f"3.3 {reworded}")
    )

    accepted = said(merge, {*NAMES, BOTH})

    assert reworded in accepted
    assert [words for words in accepted if "week" in words] == [
        "Petitions are handed in at the town hall on any day of the week.", reworded
    ][::-1]  # fmt: skip
    assert reworded not in said(merge, {NAMES[1], BOTH})
    assert said(merge, {NAMES[2], BOTH}) == words_of(merge, Party.THEIRS)
    assert said(merge, ()) == words_of(merge, Party.BASE)
