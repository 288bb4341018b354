"""A paragraph as long as a book: compared with steps that grow as its length does."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.compare.strands import sentences, touch
from constitution_diff.compare.stretches import Stretches
from constitution_diff.compare.words import word_edits
from constitution_diff.model import Op, new_text, old_text
from tests.builders import compared
from tests.counting import lines_run

_WORDS = (
    "the committee must consult a council member before every officer may report on "
    "5 budgets if notified of 10 working days notice unless the mayor reviews grants"
).split()
_spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple)


def _texts(n_words: int) -> tuple[str, str]:
    """A text without a full stop, and one in which every twentieth word differs."""
    chosen = Random(5)  # noqa: S311 - no secret
    old = chosen.choices(_WORDS, k=n_words)
    new = [chosen.choice(_WORDS) if at % 20 == 0 else w for at, w in enumerate(old)]
    return " ".join(old), " ".join(new)


def _steps(n_words: int) -> int:
    old, new = _texts(n_words)
    return lines_run(lambda: compared(f"1. {old}", f"1. {new}"))


def test_a_paragraph_four_times_as_long_takes_about_four_times_the_steps() -> None:
    few, many = _steps(500), _steps(2_000)

    assert many < 5 * few


def test_few_changes_of_a_very_long_paragraph_leave_its_other_words() -> None:
    old, new = _texts(12_000)

    edits = word_edits(old, new)

    assert (old_text(edits), new_text(edits)) == (old, new)
    kept = sum(len(edit.text) for edit in edits if edit.op is Op.KEEP)
    assert kept > 0.9 * len(old)


def test_a_sentence_without_an_end_is_quoted_up_to_a_blank() -> None:
    text, _ = _texts(3_000)

    found = sentences(text)

    assert " ".join(text[start:end] for start, end in found) == text
    assert max(end - start for start, end in found) <= 5_000


@given(spans=st.lists(_spans), span=_spans)
def test_stretches_are_found_as_by_looking_at_each(
    spans: list[tuple[int, int]], span: tuple[int, int]
) -> None:
    stretches = Stretches(spans)

    assert stretches.touch(span) == any(touch(span, one) for one in spans)
    assert stretches.hold(span) == any(
        start <= span[0] and span[1] <= end for start, end in spans
    )
