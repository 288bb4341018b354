"""Moves of whole provisions are settled without joining others, or kept and told of."""

from __future__ import annotations

from typing import Final

import pytest

from constitution_diff.errors import UsageError
from constitution_diff.model import View
from constitution_diff.workflow.settling import Asked
from tests.read.docx.builders import deleted, ins, p, r
from tests.workflow.test_settling_marks import (
    CHAIR,
    CLERK,
    HAND,
    MEMBERS,
    draft,
    numbered,
    provisions,
    rows,
    seen,
    set_at,
    settle,
)

_MOVED: Final = {"7": CLERK, "8": CHAIR}


def half(
    name: str, kind: str, change: str = "", beside: str = "", level: int = 1
) -> str:
    """Where words were moved "From" or "To"; `change` is that of their mark."""
    ends = f'<w:move{kind}Range{{}} w:id="{name}{len(kind)}"'
    start = ends.format("Start") + f' w:name="m{name}" {HAND}/>'
    said = f"{start}<w:move{kind} {HAND}>{r(_MOVED[name])}</w:move{kind}>"
    end = ends.format("End") + "/>"
    # A range holds the mark where it ends behind it.
    if change:
        return numbered(said, change, level) + end
    return numbered(said + end + beside, level=level)


def test_of_two_moves_behind_a_provision_one_is_settled_alone() -> None:
    content = draft(
        half("7", "To", "moveTo"),
        half("8", "To", "moveTo"),
        numbered(MEMBERS, "del"),
        half("8", "From", "moveFrom"),
        half("7", "From"),
    )

    done = settle(content, Asked(accept=False, clauses=("1.1",)))

    assert provisions(done.content, View.FINAL) == [CHAIR, MEMBERS, CLERK]


def test_what_goes_behind_a_move_is_settled_without_it() -> None:
    # A redline writes so where the last words of a text go: 1.3 was 1.1 once.
    moved = draft(
        half("7", "To", "moveTo"),
        numbered(MEMBERS, "del"),
        half("7", "From", "del"),
        numbered(deleted(CHAIR)),
    )

    done = settle(moved, Asked(accept=False, clauses=("1.3",)))

    assert done.notices == ()
    assert provisions(done.content, View.FINAL) == [CLERK, MEMBERS, CHAIR]
    assert provisions(done.content, View.ORIGINAL) == [MEMBERS, CLERK, CHAIR]


def test_a_move_is_not_undone_into_what_came_in_its_place() -> None:
    replaced = draft(
        half("7", "To", "moveTo"),
        numbered(MEMBERS),
        half("7", "From", beside=ins(CHAIR)),
    )

    with pytest.raises(UsageError, match=r"left as they are: 1\.1"):
        settle(replaced, Asked(accept=False, clauses=("1.1",)))
    done = settle(replaced, Asked(accept=False, clauses=("1.1", "1.3")))

    assert provisions(done.content, View.FINAL) == [MEMBERS, CLERK]


def test_a_move_and_a_deletion_behind_it_are_kept_if_not_settled_alike() -> None:
    moved = draft(
        half("7", "To", "moveTo"),
        numbered(MEMBERS, "del"),
        half("7", "From", "del"),
        numbered(deleted(CHAIR)),
    )

    with pytest.raises(UsageError, match="left as they are"):
        settle(moved, Asked(accept=True, decisions=rows(moved, ("Rejected", "Agreed"))))


def test_a_number_left_without_words_is_told() -> None:
    moved = draft(
        half("7", "To", "moveTo"),
        numbered(MEMBERS, "del"),
        half("7", "From", "del"),
        numbered(deleted(CHAIR)),
    )

    done = settle(moved, Asked(accept=False, clauses=("1.1",)))

    assert provisions(done.content, View.FINAL) == [MEMBERS, CLERK]
    assert [one.code for one in done.notices] == ["change-shared"]
    assert "1.3 before the changes" in done.notices[0].message


def test_a_number_left_to_what_is_pending_is_told() -> None:
    # 1.1(a) went to the place of the last provision, which was taken out.
    moved = draft(
        numbered(r("Votes are counted by hand.")),
        half("7", "From", "moveFrom", level=2),
        numbered(MEMBERS),
        half("7", "To", beside=deleted(CHAIR)),
    )

    done = settle(moved, Asked(accept=False, clauses=("1.1",)))

    assert done.n_left == 1
    assert [one.code for one in done.notices] == ["change-shared"]
    assert "1.3" in done.notices[0].message


_AT_THE_END: Final = draft(
    numbered(MEMBERS, "del"),
    numbered(deleted(CLERK), "del", 2),
    numbered(deleted("Votes are counted by hand."), "del", 2),
    p(
        deleted(CHAIR),
        set_at(1) + f"<w:pPrChange {HAND}><w:pPr>{set_at(2)}</w:pPr></w:pPrChange>",
    ),
)
"""1.1, and (a) to (c) taken out behind it at the end of a text."""


@pytest.mark.parametrize("called", ["1.1(a)", "1.1(b)"])
def test_a_provision_is_kept_if_another_would_take_its_level(called: str) -> None:
    with pytest.raises(UsageError, match="left as they are"):
        settle(_AT_THE_END, Asked(accept=False, clauses=(called,)))


def test_the_last_provision_comes_back_with_the_mark_of_the_text_before() -> None:
    done = settle(_AT_THE_END, Asked(accept=False, clauses=("1.1(c)",)))

    assert done.notices == ()
    assert seen(done.content, View.FINAL)[1:-1] == [(1, MEMBERS), (2, CHAIR)]
    assert seen(done.content, View.ORIGINAL) == seen(_AT_THE_END, View.ORIGINAL)


@pytest.mark.parametrize("accept", [True, False])
def test_a_record_of_the_number_keeps_no_last_provision(*, accept: bool) -> None:
    # As a redline with --number-changes has it.
    record = f'<w:numberingChange w:id="9" {HAND} w:original="%1:1:0:.%2:2:0:"/>'
    counted = set_at(1).replace("</w:numPr>", f"{record}</w:numPr>")
    content = draft(numbered(MEMBERS, "del"), p(deleted(CLERK), counted))

    done = settle(content, Asked(accept=accept, clauses=("1.2",)))

    assert (done.n_left, done.notices) == (0, ())
    left = [MEMBERS] if accept else [MEMBERS, CLERK]
    assert provisions(done.content, View.FINAL) == left


def test_what_took_its_level_from_a_deletion_keeps_it_unless_it_is_meant() -> None:
    # Struck from the end of 1.1 to the end of 1.1(a): 1.1 is set as that was.
    struck = draft(
        numbered(MEMBERS, "del"), numbered(deleted(CLERK), level=2), numbered(CHAIR)
    )

    with pytest.raises(UsageError, match="left as they are"):
        settle(struck, Asked(accept=False, clauses=("1.1(a)",)))
    done = settle(struck, Asked(accept=True, decisions=rows(struck, ("Rejected",))))

    assert seen(done.content, View.FINAL) == seen(struck, View.ORIGINAL)


_PASSED: Final = draft(
    half("8", "From", "moveFrom"),
    numbered(CLERK),
    half("8", "To", "moveTo"),
    numbered("Votes are open."),
)
"""Two that changed places: a comparison calls the clerk moved, the file the Chair."""


@pytest.mark.parametrize(
    "asked",
    [
        Asked(accept=False, clauses=("1.1",)),
        Asked(accept=True, decisions=rows(_PASSED, ("Rejected",))),
        Asked(accept=True, decisions=rows(_PASSED, ("Agreed",))),
    ],
)
def test_a_move_that_the_file_shows_as_that_of_a_neighbour_is_told(
    asked: Asked,
) -> None:
    with pytest.raises(UsageError, match=r"1\.2 → 1\.1 \(shown as the move of 1\.1 → "):
        settle(_PASSED, asked)


def test_the_neighbour_settles_the_move_of_both() -> None:
    for clauses in (("1.2",), ("1.1", "1.2")):
        done = settle(_PASSED, Asked(accept=False, clauses=clauses))

        assert (done.n_left, done.notices) == (0, ())
        assert provisions(done.content, View.FINAL)[:2] == [CHAIR, CLERK]
