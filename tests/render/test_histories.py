"""What a history says of other provisions, by the numbers of the version it means."""

from __future__ import annotations

from constitution_diff.history import lines_of, named_lines
from constitution_diff.model import ClauseId, History, KeptStage, Standing, Version
from constitution_diff.render.kept.told import history_sheet

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
