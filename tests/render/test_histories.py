"""What a history says of other provisions, by the numbers of the version it means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.codec.told import blame_shape, control_shape, history_shape
from constitution_diff.history import (
    control_rows,
    forgotten_between,
    last_change,
    lines_of,
    named_lines,
)
from constitution_diff.model import (
    Blame,
    ChangeControl,
    ClauseId,
    Forgetting,
    History,
    KeptStage,
    Op,
    Standing,
    Version,
)
from constitution_diff.render.kept.told import (
    blame_sheet,
    control_sheet,
    history_sheet,
)

_VERSIONS = tuple(Version("Ham", "Rules", name, ()) for name in ("A", "B", "C"))


def _stage(
    life: str, span: tuple[int, int], cite: str, *others: str,
    standing: Standing = Standing.FIRST,
) -> KeptStage:  # fmt: skip
    """A provision with a number, or where it has none one that is no longer there."""
    clause = ClauseId(cite) if cite else None
    words = f"{life.capitalize()}." if cite else ""
    return KeptStage(
        life, *span, standing, clause, kind="clause", label=cite, citation=cite,
        text=words, others=others,
    )  # fmt: skip


def _history(asked: str, version: int, *stages: KeptStage) -> History:
    lines = lines_of(stages)
    found, also = named_lines(lines, asked, version)
    return History("Ham", "Rules", asked, _VERSIONS, found, also=also)


def _done(history: History) -> list[str]:
    (grid,) = history_sheet(history).grids
    return [str(row[2]) for row in grid.rows]


_RENUMBERED = (
    _stage("fees", (0, 0), "1"),
    _stage("fees", (1, 2), "2", standing=Standing.RENUMBERED),
)


def test_another_provision_is_named_for_the_versions_in_which_it_had_the_number() -> (
    None
):
    given = (*_RENUMBERED, _stage("votes", (1, 2), "1", standing=Standing.INSERTED))

    assert history_sheet(_history("1", 2, *given)).notes == (
        "Another provision had that number in A; it is 2 in C: Fees.",
    )
    assert history_sheet(_history("1", 0, *given)).notes == (
        "Another provision has that number, in B to C: Votes.",
    )


def test_a_number_that_was_given_up_and_taken_again_has_two_spans() -> None:
    given = (
        _stage("fees", (0, 0), "1"),
        _stage("fees", (1, 1), "2", standing=Standing.RENUMBERED),
        _stage("fees", (2, 2), "1", standing=Standing.RENUMBERED),
        _stage("votes", (1, 1), "1", standing=Standing.INSERTED),
    )

    (said,) = history_sheet(_history("1", 1, *given)).notes
    assert said == "Another provision has that number, in A and C: Fees."


def test_what_is_gone_is_not_said_to_be_there() -> None:
    given = (
        _stage("fees", (0, 1), "1"),
        _stage("fees", (2, 2), "", standing=Standing.DELETED),
        _stage("votes", (2, 2), "1", standing=Standing.INSERTED),
    )

    (said,) = history_sheet(_history("1", 2, *given)).notes
    assert said.startswith("Another provision had that number in A to B; it is no lon")


def _split() -> tuple[KeptStage, ...]:
    return (
        _stage("fees", (0, 0), "1"),
        _stage("fees", (1, 2), "2", standing=Standing.SPLIT),
        _stage("fines", (1, 2), "3", "fees", standing=Standing.SPLIT),
    )


def test_a_piece_names_what_it_was_split_from_by_the_number_of_that_version() -> None:
    given = _split()

    assert _done(_history("3", 2, *given)) == ["split from 1 (numbered as in A)"]


def test_what_a_reworded_piece_came_from_is_not_what_it_was_reworded_from() -> None:
    *rest, piece = _split()

    assert _done(_history("3", 2, *rest, replace(piece, reworded=True))) == [
        "split and reworded, from 1 (numbered as in A)"
    ]


def test_what_was_split_names_its_piece() -> None:
    assert _done(_history("2", 2, *_split()))[1] == "split: part of it became 3"


def test_a_merger_names_its_partners_on_either_side() -> None:
    given = (
        _stage("fees", (0, 0), "1"),
        _stage("fees", (1, 1), "", "fines", standing=Standing.MERGED),
        _stage("fines", (0, 0), "2"),
        _stage("fines", (1, 2), "1", standing=Standing.MERGED),
    )

    (here,) = _history("1", 2, *given).lines
    assert here.life == "fines"
    assert _done(_history("1", 2, *given))[1] == (
        "merged: 1 (numbered as in A) went into it"
    )
    assert _done(_history("1", 0, *given))[1] == "merged into 1 (numbered as in B)"


_A, _C = (
    Version("Ham", "Rules", n, (), adopted=f"{year}-04-20", decision=f"Minute {year}")
    for n, year in (("A", 2019), ("C", 2021))
)
_B = replace(
    _A, name="B", adopted="2020-04-20", decision="Minute 2020",
    forgotten=Forgetting("A name", "A. Clerk", "2026-11-29T10:15:00Z", 7),
)  # fmt: skip
_BETWEEN = forgotten_between((_A, _B, _C))
_CHANGED = (
    _stage("fees", (0, 0), "1"),
    _stage("fees", (1, 1), "1", standing=Standing.EDITED),
    _stage("votes", (0, 1), "2"),
)


def test_what_a_forgotten_version_may_have_changed_is_put_down_to_no_other() -> None:
    history = replace(_history("1", 1, *_CHANGED), versions=(_A, _C), between=_BETWEEN)

    (grid,) = history_sheet(history).grids

    assert [row[0] for row in grid.rows] == ["A", "C or the forgotten B"]
    assert "Minute 2021" in str(grid.rows[1][1])
    assert "Minute 2020" in str(grid.rows[1][1])
    stages = history_shape(history).lines[0].stages
    assert [stage.or_forgotten for stage in stages] == [(), ("B",)]


def test_nor_is_it_the_last_change_of_the_other() -> None:
    lines = lines_of(_CHANGED)
    rows = tuple(filter(None, (last_change(line, 1) for line in lines.values())))
    blame = Blame("Ham", "Rules", "", 1, (_A, _C), rows, between=_BETWEEN)

    (grid,) = blame_sheet(blame).grids

    assert [row[1] for row in grid.rows] == ["C or the forgotten B", "A"]
    assert [row.changed.or_forgotten for row in blame_shape(blame).rows] == [
        ("B",),
        (),
    ]


def test_nor_its_row_of_change_control() -> None:
    rows = control_rows(lines_of(_CHANGED), 2)
    control = ChangeControl("Ham", "Rules", (_A, _C), rows, between=_BETWEEN)

    (grid,) = control_sheet(control).grids

    assert [row[:4] for row in grid.rows] == [
        ("A", "20 April 2019", "", "Minute 2019"),
        (
            "C or the forgotten B", "20 April 2021 or 20 April 2020", "",
            "Minute 2021 or Minute 2020",
        ),
    ]  # fmt: skip
    assert [row.or_forgotten for row in control_shape(control).rows] == [(), ("B",)]


def test_a_version_that_steps_back_did_nothing() -> None:
    assert _B.forgotten
    wrong = replace(_B, forgotten=replace(_B.forgotten, wrong_dates=True))

    assert forgotten_between((_A, wrong, _C)) == ((), ())


def test_who_added_a_version_is_told_where_no_decision_is() -> None:
    added = replace(_C, decision="", added_by="A. Clerk")
    history = replace(_history("1", 1, *_CHANGED), versions=(_A, added))

    (grid,) = history_sheet(history).grids

    assert "added" not in str(grid.rows[0][1])
    assert str(grid.rows[1][1]).endswith("; added to the store by A. Clerk")


def test_what_went_to_another_piece_of_a_split_is_told_below_and_not_struck_out() -> (
    None
):
    stays = "The clerk sets a fee."
    went = "Nobody pays a fee that was not published."
    whole = replace(_stage("fees", (0, 0), "1"), text=f"{stays} {went} It is final.")
    goes_on = replace(
        _stage("fees", (1, 2), "1", standing=Standing.SPLIT), text=f"{stays}"
    )
    piece = _stage("piece", (1, 2), "2", "fees", standing=Standing.SPLIT)
    given = (whole, goes_on, replace(piece, text=went))

    (grid,) = history_sheet(_history("1", 2, *given)).grids

    words = grid.rows[1][4]
    assert isinstance(words, tuple)
    struck = [edit.text for edit in words if edit.op is Op.DELETE]
    assert struck == [" It is final."]
    assert "".join(edit.text for edit in words if edit.op is Op.KEEP) == (
        f"{stays}\n[went to 2: {went}]"
    )


@pytest.mark.parametrize(
    ("said", "says"), [("may not vote", "may vote"), ("pays £500", "pays £900")]
)
def test_what_another_piece_of_a_split_says_in_other_words_is_struck_out(
    said: str, says: str
) -> None:
    stays, gone = "The clerk sets a fee.", f"Nobody from outside {said} for the hall."
    whole = replace(_stage("fees", (0, 0), "1"), text=f"{stays} {gone}")
    goes_on = replace(_stage("fees", (1, 2), "1", standing=Standing.SPLIT), text=stays)
    piece = _stage("piece", (1, 2), "2", "fees", standing=Standing.SPLIT)
    given = (whole, goes_on, replace(piece, text=gone.replace(said, says)))

    (grid,) = history_sheet(_history("1", 2, *given)).grids

    words = grid.rows[1][4]
    assert isinstance(words, tuple)
    assert [(edit.op, edit.text) for edit in words] == [
        (Op.KEEP, stays),
        (Op.DELETE, f" {gone}"),
    ]


def test_what_went_to_pieces_of_one_name_is_not_struck_out() -> None:
    stays, *went = ("A fee is set.", "The clerk reads it aloud.", "It is signed.")
    whole = replace(_stage("fees", (0, 0), "1"), text=" ".join((stays, *went)))
    goes_on = replace(_stage("fees", (1, 2), "1", standing=Standing.SPLIT), text=stays)
    pieces = [
        replace(
            _stage(f"p{n}", (1, 2), "1", "fees", standing=Standing.SPLIT),
            clause=ClauseId(f"1/p{n}"), kind="paragraph", label="", text=text,
        )
        for n, text in enumerate(went, start=1)
    ]  # fmt: skip

    grids = history_sheet(_history("1", 2, whole, goes_on, *pieces)).grids

    words = grids[0].rows[1][4]
    assert isinstance(words, tuple)
    assert [edit.op for edit in words if edit.op is not Op.KEEP] == []
    assert "".join(edit.text for edit in words) == (
        f"{stays}\n[went to paragraph under 1: {' '.join(went)}]"
    )


def test_what_is_in_the_file_again_is_told_though_nothing_of_it_changed() -> None:
    given = (
        _stage("fees", (0, 0), "1"),
        _stage("fees", (1, 1), "", standing=Standing.NOT_IN_FILE),
        _stage("fees", (2, 2), "1", standing=Standing.SAME),
    )

    assert _done(_history("1", 2, *given)) == [
        "stands in this version",
        "not in this file, not compared",
        "in the file again",
    ]
