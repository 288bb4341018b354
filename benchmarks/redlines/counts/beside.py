"""Our redline of a pair beside what others made of it, and the figures of all pairs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.redlines.counts.ours import our_redline
from benchmarks.redlines.counts.reasons import SAME, Subject, n_marked, reason
from benchmarks.redlines.counts.revisions import n_formatted, revisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.redlines.counts.cases import Case


@dataclass(frozen=True, slots=True)
class Line:
    """One pair, and one other program."""

    name: str
    program: str
    theirs: int
    ours: int
    their_letters: int | None
    """The characters marked; None where only the number of revisions is known."""
    our_letters: int
    reason: str


def beside(case: Case) -> Iterator[Line]:
    """A line for each program that made something of the pair."""
    pair = case.old.read_bytes(), case.new.read_bytes()
    ours = revisions(our_redline(*pair, formatting=False))
    differ = any(other.n_revisions != len(ours) for other in case.others)
    n_more = n_formatted(our_redline(*pair, formatting=True)) if differ else 0
    for other in case.others:
        yield Line(
            case.name, other.program, other.n_revisions, len(ours),
            None if other.marked is None else n_marked(other.marked),
            n_marked(ours), reason(Subject(ours, n_more, other)),
        )  # fmt: skip


def counted(line: Line) -> str:
    """The line as it is printed: revisions, and in brackets the characters marked."""
    letters = "" if line.their_letters is None else f" ({line.their_letters})"
    figures = f"{line.program} {line.theirs}{letters}, ours {line.ours}"
    return f"{line.name}: {figures} ({line.our_letters}): {line.reason}"


def summed(lines: Iterable[Line]) -> str:
    """For each program, how many pairs agree, and why the others do not."""
    by_program: dict[str, list[Line]] = {}
    for line in lines:
        by_program.setdefault(line.program, []).append(line)
    return "\n".join(
        text for name, found in by_program.items() for text in _about(name, found)
    )


def _about(program: str, lines: list[Line]) -> Iterator[str]:
    fewer = sum(line.ours < line.theirs for line in lines)
    more = sum(line.ours > line.theirs for line in lines)
    same = len(lines) - fewer - more
    yield f"{program}: {len(lines)} pairs, {same} same, {fewer} fewer, {more} more"
    reasons = Counter(line.reason for line in lines if line.reason != SAME)
    yield from (f"  {n} × {told}" for told, n in sorted(reasons.items()))
