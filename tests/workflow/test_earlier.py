"""A draft whose own changes the older version has in part already."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.workflow.earlier import Earlier, earlier_changes
from tests.read.docx.builders import BY, deleted, docx, ins, mark, p, r

_FIRST = p(r("1. The quorum is ") + deleted("five") + ins("six") + r(" members."))
_SECOND = p(r("2. Votes are by ") + deleted("hand") + ins("ballot") + r("."))
_GONE = p(deleted("3. Members wear hats at all meetings."), mark("del"))
_LAST = p("4. This is the end.")


def _draft(old: str, new: str) -> Earlier:
    files = docx(old), docx(new)
    comparison = compare_outlines(
        *(outline_source(read_docx(one, "file.docx")) for one in files)
    )
    return earlier_changes(comparison, files[1], "new.docx")


def _left(draft: Earlier) -> list[str]:
    return [one.text for one in read_docx(draft.content, "new.docx").revisions]


def test_a_draft_of_the_older_version_keeps_all_its_changes() -> None:
    old = p("1. The quorum is five members.") + p("2. Votes are by hand.") + _LAST

    draft = _draft(old, _FIRST + _SECOND + _LAST)

    assert _left(draft) == ["five", "six", "hand", "ballot"]
    assert (draft.n_kept, draft.n_accepted) == (4, 0)


def test_what_the_older_version_has_already_is_accepted() -> None:
    old = p("1. The quorum is six members.") + p("2. Votes are by hand.") + _LAST

    draft = _draft(old, _FIRST + _SECOND + _LAST)

    assert _left(draft) == ["hand", "ballot"]
    assert (draft.n_kept, draft.n_accepted) == (2, 2)


def test_a_struck_provision_that_the_older_version_never_had_is_gone() -> None:
    old = p("1. The quorum is five members.") + _LAST

    draft = _draft(old, _FIRST + _GONE + _LAST)

    assert _left(draft) == ["five", "six"]


def test_a_provision_that_the_draft_moved_is_moved_still() -> None:
    """Its items travel with it, and none of them is moved itself."""
    ranges = (
        f'<w:moveFromRangeStart {BY} w:name="m"/>', '<w:moveFromRangeEnd w:id="1"/>',
        f'<w:moveToRangeStart {BY} w:name="m"/>', '<w:moveToRangeEnd w:id="1"/>',
    )  # fmt: skip
    lines = ("1. Fees are due in May:", "(a) of members; and", "(b) of guests.")
    others = "".join(
        p(f"{at}. Rule {at} is about something else, such as {what}.")
        for at, what in ((2, "hats"), (3, "boats"), (4, "cats"), (5, "goats"))
    )
    old = "".join(map(p, lines)) + others + _LAST
    went, came = (
        "".join(p(f"<w:{tag} {BY}>{r(line)}</w:{tag}>", mark(tag)) for line in lines)
        for tag in ("moveFrom", "moveTo")
    )

    draft = _draft(old, ranges[0] + went + ranges[1] + others + ranges[2] + came
                   + ranges[3] + _LAST)  # fmt: skip

    assert draft.n_accepted == 0


_MOVES = (
    f'<w:moveFromRangeStart {BY} w:name="m"/>{{}}<w:moveFromRangeEnd w:id="1"/>',
    f'<w:moveToRangeStart {BY} w:name="m"/>{{}}<w:moveToRangeEnd w:id="1"/>',
)


@pytest.mark.parametrize("moved", ["moved down", "moved up"])
def test_of_two_that_changed_places_the_marks_stay_on_the_one_they_are_on(
    moved: str,
) -> None:
    lines = (
        "The chair may call a meeting of all members at any time.",
        "Votes are taken by ballot.",
    )
    words = lines[0] if moved == "moved down" else lines[1]
    went, came = (
        whole.format(p(f"<w:{tag} {BY}>{r(words)}</w:{tag}>", mark(tag)))
        for whole, tag in zip(_MOVES, ("moveFrom", "moveTo"), strict=True)
    )
    first, second = map(p, lines)
    drafts = {
        "moved down": went + second + came,
        "moved up": came + first + went,
    }

    draft = _draft(first + second + _LAST, drafts[moved] + _LAST)

    assert draft.n_accepted == 0
