"""Very many notes: a redline of them takes steps that grow as their number does."""

from __future__ import annotations

from benchmarks.word_piles import notes
from constitution_diff.render.docx.redline import Couple, proved_redline
from tests.counting import lines_run

from .redlining import compared


def test_ten_times_the_notes_take_less_than_ten_times_the_steps() -> None:
    few, many = _steps(40), _steps(400)

    # What is done once for each file is the same for both.
    assert many < 9.3 * few


def _steps(n_notes: int) -> int:
    old, new = notes(n_notes)
    comparison = compared(old, new)
    return lines_run(lambda: proved_redline(Couple(comparison, old, new)))
