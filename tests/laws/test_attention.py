"""What must never be called cosmetic or a mere renaming, whatever the sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.model import Significance
from tests.builders import compared

_WEIGHTY = (
    "must", "may", "should", "must not", "never", "will", "5", "12", "£200", "£3,500",
    "two", "ten", "chief executive", "monitoring officer", "mayor", "audit committee",
)  # fmt: skip
_QUIET = (Significance.COSMETIC, Significance.TERMINOLOGY, Significance.NONE)
_plain = st.lists(
    st.sampled_from(("papers", "are", "kept", "at", "hand", "in", "plain", "words")),
    min_size=6,
    max_size=12,
)


@given(
    words=_plain,
    pair=st.lists(st.sampled_from(_WEIGHTY), min_size=2, max_size=2, unique=True),
    at=st.integers(0, 6),
)
def test_a_weighty_word_that_changes_is_never_quiet(
    words: list[str], pair: list[str], at: int
) -> None:
    old, new = ([*words[:at], word, *words[at:]] for word in pair)

    (link,) = compared(f"4.1 {' '.join(old)}.", f"4.1 {' '.join(new)}.").links[-1:]

    assert link.significance not in _QUIET


@given(words=_plain, word=st.sampled_from(_WEIGHTY), at=st.integers(0, 6))
def test_a_weighty_word_that_comes_in_is_never_quiet(
    words: list[str], word: str, at: int
) -> None:
    new = [*words[:at], word, *words[at:]]

    comparison = compared(f"4.1 {' '.join(words)}.", f"4.1 {' '.join(new)}.")

    assert comparison.links[-1].significance not in _QUIET
