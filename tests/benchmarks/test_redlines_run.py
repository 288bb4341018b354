import sys
from pathlib import Path

from benchmarks.redlines.run import Cases, lines
from benchmarks.redlines.score import Score
from benchmarks.redlines.table import Line, fastest, written
from benchmarks.redlines.tools import OURS, Cost, Tool, made

_COPY = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"
_COPIES = Tool("copies", (sys.executable, "-c", _COPY, "{new}", "{out}"))
"""A program whose redline is the new document, without a mark."""


def test_a_run_gives_the_redline_and_what_it_cost() -> None:
    found = made(_COPIES, b"old", b"new")

    assert found.redline == b"new"
    assert found.cost.wall_s > 0
    assert found.cost.peak_mb > 1


def test_a_run_that_fails_says_why() -> None:
    tool = Tool("fails", (sys.executable, "-c", "raise SystemExit('no such thing')"))

    found = made(tool, b"", b"")

    assert found.redline is None
    assert found.reason == "exit code 1: no such thing"


def _line(tool: str, wall_s: float, cpu_s: float, score: Score | None) -> Line:
    return Line(tool, 20, "typed", (Cost(wall_s, cpu_s, 50.0, 0),), score)


def test_the_fastest_is_the_fastest_of_the_exact() -> None:
    exact, wrong = Score(paragraphs=1), Score(paragraphs=1, reject_bad=1)
    lines = [
        _line("slow", 3, 1, exact), _line("quick", 2, 4, exact),
        _line("wrong", 1, 0.5, wrong), _line("failed", 0.5, 0.1, None),
    ]  # fmt: skip

    assert fastest(lines) == (
        "fastest exact at 20 pages, typed numbers: "
        "quick (wall s 2.00) and slow (CPU s 1.00)"
    )


def test_the_table_has_a_line_for_each_program() -> None:
    score = Score(paragraphs=500, churn=6, least=5, false_moves=1, reject_bad=3)

    head, worth, failed, *_ = written(
        [_line("worth", 1, 1, score), _line("failed", 1, 1, None)]
    ).splitlines()

    assert head.split()[:3] == ["program", "pages", "numbers"]
    assert worth.split()[:10] == [
        "worth", "20", "typed", "1.00", "1.00", "50", "no", "3/0/0", "1.20", "-"
    ]  # fmt: skip
    assert "2.0" in worth
    assert "failed" in failed.split()[6]


def test_our_own_command_line_makes_an_exact_redline() -> None:
    cases = Cases((1,), ("typed", "automatic"), (1,), 1)

    for line in lines([OURS], cases):
        assert line.score is not None, line.reason
        assert line.score.is_exact


def test_programs_are_judged_on_each_case(tmp_path: Path) -> None:
    cases = Cases((1,), ("typed", "automatic"), (1, 2), 1, tmp_path, tmp_path / "told")
    fails = Tool("fails", (sys.executable, "-c", "raise SystemExit(3)"))

    typed, _, automatic, failed = lines([_COPIES, fails], cases)

    assert (typed.numbers, automatic.numbers) == ("typed", "automatic")
    assert typed.score is not None
    assert typed.score.accept_bad == 0
    assert typed.score.reject_bad > 0
    assert len(typed.costs) == 2
    assert failed.score is None
    assert (tmp_path / "copies-1-typed-2-old.docx").is_file()
    assert "# copies-1-automatic-2" in (tmp_path / "told").read_text("utf-8")
