"""What of a split provision stands in another piece of it, and what is gone."""

from __future__ import annotations

import pytest

from constitution_diff.compare import parted_sentences

_FIRST = "The chair decides on every vote of the committee."
_SECOND = "The clerk counts all hands that are raised in the room."
_THIRD = "Nobody leaves before the count is done and read out."


@pytest.mark.parametrize(
    ("now", "pieces", "rest", "went"),
    [
        (_FIRST, {"2": _SECOND}, _FIRST, {"2": _SECOND}),
        (_SECOND, {"2": _FIRST}, _SECOND, {"2": _FIRST}),
        (
            _FIRST,
            {"2": f"{_SECOND.lower()} Then all vote.", "3": _THIRD},
            _FIRST,
            {"2": _SECOND, "3": _THIRD},
        ),
        (_FIRST, {"2": f"{_SECOND} {_THIRD}"}, _FIRST, {"2": f"{_SECOND} {_THIRD}"}),
        # What stands in neither is gone, and what stands in both has not left.
        (_FIRST, {"2": "Hands are raised."}, f"{_FIRST} {_SECOND}", {}),
        (f"{_FIRST} {_SECOND}", {"2": _SECOND}, f"{_FIRST} {_SECOND}", {}),
    ],
)
def test_a_sentence_went_to_the_piece_that_says_it(
    now: str, pieces: dict[str, str], rest: str, went: dict[str, str]
) -> None:
    said = [_FIRST, _SECOND, *([_THIRD] if _THIRD in str(went) else [])]

    assert parted_sentences(" ".join(said), now, pieces) == (rest, went)


def test_no_sentence_went_where_its_words_stand_scattered() -> None:
    scattered = " aside ".join(_SECOND.split())

    assert parted_sentences(_SECOND, "", {"2": scattered}) == (_SECOND, {})


@pytest.mark.parametrize(
    ("was", "says"),
    [
        (
            "The chair may not vote twice on any one motion.",
            "The chair may vote twice on any one motion.",
        ),
        (
            "The clerk may spend up to £500 on any one repair of the hall.",
            "The clerk may spend up to £900 on any one repair of the hall.",
        ),
        (
            "The members of the committee may vote by post on any motion.",
            "The member of the committee may vote by post on any motion.",
        ),
        ("Members may vote by post.", "No members may vote by post."),
        ("Members may vote by post.", "Members may vote by post if all agree."),
        ("The rate is 5.", "The rate is -5."),
        ("It needs 1/3 of votes.", "It needs 1 3 of votes."),
    ],
)
def test_no_sentence_went_where_other_words_stand(was: str, says: str) -> None:
    assert parted_sentences(f"{was} {_SECOND}", _SECOND, {"2": says}) == (
        f"{was} {_SECOND}",
        {},
    )


@pytest.mark.parametrize(
    ("now", "piece", "rest", "went"),
    [
        (
            "The quorum is five members.",
            "The chair has a casting vote.",
            "The quorum is five members, and ",
            "the chair has a casting vote.",
        ),
        (
            "The chair has a casting vote.",
            "The quorum is five members.",
            ", and the chair has a casting vote.",
            "The quorum is five members",
        ),
        # Half of it says something else now, so it has not merely been divided.
        (
            "The quorum is five members.",
            "The chair has no casting vote.",
            "The quorum is five members, and the chair has a casting vote.",
            "",
        ),
        (
            "The quorum is six members.",
            "The chair has a casting vote.",
            "The quorum is five members, and the chair has a casting vote.",
            "",
        ),
    ],
)
def test_a_sentence_that_was_divided_went_by_half(
    now: str, piece: str, rest: str, went: str
) -> None:
    was = "The quorum is five members, and the chair has a casting vote."

    found = parted_sentences(was, now, {"2": piece})

    assert found == (rest, {"2": went} if went else {})
