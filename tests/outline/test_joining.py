"""Several files of one constitution: one tree, in which each clause has its file."""

from __future__ import annotations

import pytest

from constitution_diff.model import Outline, Target, TargetStatus
from constitution_diff.outline import Known, joined_outline
from constitution_diff.read import read_source
from tests.builders import outlined, tree

_ONE = "Part 1 Summary\n\n1. Purpose\n\nThis is the purpose. See rule 2 of Part 2.\n"
_TWO = "Part 2 Rules\n\n1. Quorum\n\nThe quorum is five.\n\n2. Votes\n\nSee rule 1.\n"


def _joined(files: dict[str, str], *known: Known) -> Outline:
    sources = [read_source(text.encode(), name) for name, text in files.items()]
    return joined_outline(sources, known=known)


def _codes(outline: Outline) -> list[str]:
    return [notice.code for notice in outline.notices]


def _targets(outline: Outline) -> dict[str, tuple[Target, ...]]:
    return {reference.text: reference.targets for reference in outline.references}


def test_files_that_name_their_parts_make_the_tree_of_the_whole() -> None:
    joined = _joined({"a.txt": _ONE, "b.txt": _TWO})

    assert tree(joined) == tree(outlined(f"{_ONE}\n{_TWO}"))
    assert [clause.source for clause in joined.clauses] == [0, 0, 0, 1, 1, 1, 1, 1]
    assert [facts.name for facts in joined.sources] == ["a.txt", "b.txt"]


def test_a_reference_means_its_own_file_first_and_then_the_others() -> None:
    joined = _joined({"a.txt": _ONE, "b.txt": _TWO})

    found = {text: [t.clause for t in row] for text, row in _targets(joined).items()}

    assert found == {"rule 2 of Part 2": ["Part 2/2"], "rule 1": ["Part 2/1"]}


def test_a_plain_number_that_its_file_lacks_is_not_looked_for_elsewhere() -> None:
    rules = "1. Quorum\n\nSee paragraph 3.\n\n2. Votes\n\nVotes are equal.\n"
    other = "1. One\n\nFirst.\n\n2. Two\n\nSecond.\n\n3. Three\n\nThird.\n"

    joined = _joined({"Part 1.txt": rules, "Part 2.txt": other})

    (target,) = _targets(joined)["paragraph 3"]
    assert target.status is TargetStatus.MISSING


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Part 4 - Rules.txt", "Part 4"),
        ("constitution_part_4_v2.txt", "Part 4"),
        ("Part4.txt", "Part 4"),
        ("new/Schedule B.txt", "Schedule B"),
        ("Part 4 Appendix 2.txt", "Part 4"),
    ],
)
def test_the_name_tells_the_part_where_the_text_does_not(name: str, part: str) -> None:
    joined = _joined({name: "1. Quorum\n\nThe quorum is five.\n"})

    assert tree(joined) == [part, f"  {part}/1", f"    {part}/1/p1"]
    assert [clause.citation for clause in joined.clauses] == [part, "1", "1"]
    (notice,) = joined.notices
    assert notice.code == "part-by-evidence"
    assert f"{name} ({part}, by its name)" in notice.message


@pytest.mark.parametrize(
    "name", ["Rules.txt", "Part 1 and Part 2.txt", "Parts 1-3.txt"]
)
def test_a_name_that_tells_no_one_part_adds_none(name: str) -> None:
    joined = _joined({name: "1. Quorum\n\nThe quorum is five.\n"})

    assert tree(joined) == ["1", "  1/p1"]
    assert joined.notices == ()


def test_what_a_file_prints_goes_before_its_name() -> None:
    joined = _joined({"Part 9.txt": _TWO})

    (notice,) = joined.notices
    assert joined.clauses[0].id == "Part 2"
    assert (notice.code, notice.message) == (
        "part-differs",
        (
            "Part 9.txt prints another Part than Part 9, which its name says. "
            "What it prints was kept."
        ),
    )


def test_the_list_of_files_goes_before_the_name() -> None:
    known = Known(part="Part 5", title="Codes")

    joined = _joined({"Part 9.txt": "1. Quorum\n\nThe quorum is five.\n"}, known)

    assert (joined.clauses[0].id, joined.clauses[0].heading) == ("Part 5", "Codes")


_RULES = "\n\n4.1 Meetings are public.\n\n4.2 The quorum is nine.\n"
_LISTED = Known(part="Part 4", title="Rules of procedure")
_TITLED = Known(title="Rules of procedure")


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("# Part 4 Rules of procedure", _LISTED),
        ("# PART 4 – RULES OF PROCEDURE", _LISTED),
        ("# Part 4: Rules of Procedure", _LISTED),
        ("# Part 4", _LISTED),
        ("# Part 4 Procedure", _LISTED),
        ("# Part IV Rules of procedure", _LISTED),
        ("# Part 5 Codes", _LISTED),
        ("# Constitution\n\n# Part 4 Rules of procedure", _LISTED),
        ("# Part 4 – Rules of procedure", _TITLED),
        ("# RULES OF PROCEDURE", _TITLED),
        ("# Part 4: Rules", Known(title="Part 4 – Rules")),
    ],
)
def test_a_file_that_prints_what_it_is_gets_no_heading(
    heading: str, known: Known
) -> None:
    joined = _joined({"Rules.txt": heading + _RULES}, known)

    assert tree(joined) == tree(outlined(heading + _RULES))


@pytest.mark.parametrize("heading", ["", "# Part 4 Codes", "# Codes"])
def test_a_title_that_a_file_does_not_print_heads_it(heading: str) -> None:
    joined = _joined({"Rules.txt": heading + _RULES}, _TITLED)

    assert joined.clauses[0].heading == "Rules of procedure"


def test_a_part_that_goes_on_in_the_next_file_stands_once() -> None:
    files = {
        "Part 4 a.txt": "1. Quorum\n\nThe quorum is five.\n",
        "Part 4 b.txt": "2. Votes\n\nVotes are equal.\n",
    }

    joined = _joined(files)

    assert tree(joined) == tree(
        outlined(f"Part 4\n\n{files['Part 4 a.txt']}\n{files['Part 4 b.txt']}")
    )
    assert [clause.source for clause in joined.clauses] == [0, 0, 0, 1, 1]


def test_a_number_of_two_files_is_counted_and_told_of() -> None:
    joined = _joined(
        {
            "a.txt": "1. Quorum\n\nFive.\n\n(a) one; and\n\n(b) two.\n",
            "b.txt": "1. Votes\n\nEqual.\n\n(a) three; and\n\n(b) four.\n",
        }
    )

    assert [clause.id for clause in joined.clauses][4:] == [
        "1#2",
        "1#2/p1",
        "1#2(a)",
        "1#2(b)",
    ]
    assert _codes(joined) == ["several-files", "number-in-several-files"]


def test_paragraphs_without_a_number_are_counted_through() -> None:
    joined = _joined({"a.txt": "First words here.\n", "b.txt": "Second words here.\n"})

    assert [clause.id for clause in joined.clauses] == ["p1", "p2"]


def test_tracked_changes_keep_their_places_under_new_ids() -> None:
    file = "1. Quorum\n\nThe quorum is five.\n\nDeleted: The quorum is four.\n"

    joined = _joined({"a.txt": file, "b.txt": file})

    assert [(c.id, c.source) for c in joined.revisions] == [("r1", 0), ("r2", 1)]
    anchors = [change.final.clause for change in joined.revisions if change.final]
    assert anchors == ["1/p1", "1#2/p1"]


def test_a_running_line_that_one_file_shows_is_none_of_the_others_text() -> None:
    page = (
        "1. Quorum\n\nThe quorum is five.\n\n{n}\n\f\nThe Constitution of Wexmoor\n\n"
    )
    long = "".join(page.format(n=n) for n in range(1, 6))

    joined = _joined(
        {
            "Part 1.txt": f"{long}2. Votes\n\nVotes are equal.\n",
            "Part 2.txt": "1. Fees\n\nFees are due.\n\nThe Constitution of Wexmoor\n",
        }
    )

    printed = [line.source for line in joined.furniture if "Wexmoor" in line.text]
    assert not any("Wexmoor" in clause.words for clause in joined.clauses)
    assert printed == [0, 0, 0, 0, 0, 1]


def test_the_same_file_twice_is_told_of() -> None:
    twice = _joined({"a.txt": _ONE, "copy.txt": _ONE})
    formats = _joined({"Part 1.md": _ONE, "Part 1.txt": f"{_ONE}\nAnd more.\n"})

    for joined in (twice, formats):
        assert "file-twice" in _codes(joined)


def test_notices_name_their_file_and_contents_keep_theirs() -> None:
    contents = (
        "Contents\n\n1. Quorum\n2. Votes\n\n1. Quorum\n\nFive.\n\n2. Votes\n\nNo.\n"
    )

    joined = _joined({"a.txt": "Some words.\n", "b.txt": contents})

    assert {entry.source for entry in joined.contents} == {1}
    (notice,) = [n for n in joined.notices if n.code == "contents-without-pages"]
    assert (notice.source, notice.message.split(":")[0]) == (1, "b.txt")


def test_a_cover_tells_the_part() -> None:
    cover = "Wexmoor Council\n\nConstitution, Part 4\n\nContents\n\n"
    listed = "1. Quorum\t1\n2. Votes\t2\n\n"
    rules = "1. Quorum\n\nThe quorum is five.\n\n2. Votes\n\nVotes are equal.\n"

    joined = _joined({"rules.txt": f"{cover}{listed}{rules}"})

    assert joined.clauses[0].id == "Part 4"
    assert "(Part 4, by its cover)" in joined.notices[0].message


def test_the_heads_of_pages_tell_the_part() -> None:
    page = "{n}. Rule\n\nIt is rule {n}.\n\n{n}\n\f\nConstitution: Part 4\n\n"
    pages = "".join(page.format(n=n) for n in range(1, 6))

    joined = _joined({"rules.txt": f"{pages}6. Rule\n\nIt is the last rule.\n"})

    assert joined.clauses[0].id == "Part 4"
    assert "(Part 4, by the head or foot of its pages)" in joined.notices[0].message
