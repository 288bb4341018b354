"""Numbers that are missing, repeated, out of order, or lie in the wrong clause."""

from __future__ import annotations

from itertools import pairwise
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass
from constitution_diff.outline.markers import readings

from .subject import Found, spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline
    from constitution_diff.outline.markers import Reading

    from .subject import Subject


_MANY: Final = 4
_NEARLY_ALL: Final = 0.9


@dataclass(frozen=True, slots=True)
class _Step:
    """A clause with the reading of its label that fits the labels around it."""

    clause: Clause
    reading: Reading

    @property
    def at(self) -> int:
        """Its place among its siblings, as its number says."""
        return self.reading.ordinals[-1]

    @property
    def place(self) -> tuple[int, str]:
        """Its place and the letter put behind it: 12A comes behind 12."""
        return self.at, self.reading.suffix

    @property
    def name(self) -> str:
        """Its label without the point behind it."""
        return self.clause.label.rstrip(".")


def find_broken_runs(subject: Subject) -> Iterator[Found]:
    """What each run of sibling numbers leaves out, says twice or turns round."""
    if _counted_elsewhere(subject.outline):
        return
    before = dict(_before(subject.outline))
    for siblings in subject.children.values():
        for run in _runs([clause for clause in siblings if clause.label]):
            yield from _first(run, before.get(run[0].clause.id))
            held = {step.at for step in run}
            passed: set[tuple[int, str]] = set()
            for above, below in pairwise(run):
                passed.add(above.place)
                yield from _between(above, below, held, again=below.place in passed)


def _counted_elsewhere(outline: Outline) -> bool:
    """Whether nearly every label is "1.": Markdown leaves the counting to the page."""
    labels = [c.label.rstrip(".") for c in outline.clauses if c.label[:1].isdigit()]
    return len(labels) > _MANY and labels.count("1") > _NEARLY_ALL * len(labels)


def _runs(clauses: Sequence[Clause]) -> Iterator[list[_Step]]:
    """The lists that siblings form: labels of one kind that go on from each other."""
    run: list[_Step] = []
    for clause in clauses:
        step = _step(clause, run)
        if step is None:
            continue
        if run and not _goes_on(run[-1], step):
            yield run
            run = []
        run.append(step)
    if run:
        yield run


def _step(clause: Clause, run: Sequence[_Step]) -> _Step | None:
    found = readings(clause.label)
    if not found:
        return None
    if not run:
        return _Step(clause, min(found, key=lambda reading: reading.ordinals[-1]))
    alike = [r for r in found if r.key == run[-1].reading.key]
    near = min(alike, key=lambda r: abs(r.ordinals[-1] - run[-1].at - 1), default=None)
    first = min(found, key=lambda reading: reading.ordinals[-1])
    return _Step(clause, near or first)


def _goes_on(above: _Step, below: _Step) -> bool:
    """Whether both are of one list; a second list begins with its first number."""
    if above.reading.key != below.reading.key:
        return False
    if above.reading.ordinals[:-1] != below.reading.ordinals[:-1]:
        return False
    # Two lists may begin with (a), and no two with 4.1.
    dotted = len(below.reading.path) > 1
    return dotted or below.at != 1 or above.at == 1


def _before(outline: Outline) -> Iterator[tuple[ClauseId, _Step]]:
    """For each number, the last of its kind that stands before it at its depth.

    Where the numbers run on through the Parts, that is the last of the Part before.
    """
    last: dict[tuple[object, int], _Step] = {}
    for clause in outline.clauses:
        for reading in readings(clause.label) if clause.label else ():
            key = (reading.key, clause.depth)
            if key in last:
                yield clause.id, last[key]
            last[key] = _Step(clause, reading)


def _first(run: Sequence[_Step], before: _Step | None) -> Iterator[Found]:
    """A list inside a clause that does not begin with its first number.

    Nor does it go on from `before`, the last number of its kind.
    """
    first = run[0]
    if first.clause.parent is None or first.reading.suffix:
        return
    if first.clause.kind is Kind.PART or len(run) == 1:
        return
    if before is not None and before.at + 1 == first.at:
        return
    absent = set(range(1, first.at)) - {step.at for step in run}
    if absent:
        gap = _span(first, min(absent), max(absent))
        message = f"{first.name} comes first here; {gap}."
        yield Found("number-missing", message, (spot(first.clause),))


def _between(
    above: _Step, below: _Step, held: set[int], *, again: bool
) -> Iterator[Found]:
    """What is wrong between two neighbours.

    Args:
        above: The one.
        below: The next.
        held: The numbers that their run holds somewhere, and so does not miss.
        again: Whether the run has passed the number of `below` before.
    """
    places = (spot(above.clause), spot(below.clause))
    names = f"{above.name} is followed by {below.name}"
    absent = set(range(above.at + 1, below.at)) - held
    if absent:
        gap = _span(above, min(absent), max(absent))
        yield Found("number-missing", f"{names}; {gap}.", places)
    elif below.place == above.place:
        message = f"{below.clause.citation} is used twice, one after the other."
        yield Found("number-repeated", message, places)
    elif below.place < above.place and again:
        message = f"{names}, a number that was used before."
        yield Found("number-repeated", message, places)
    elif below.place < above.place:
        yield Found("number-out-of-order", f"{names}.", places)


def _span(step: _Step, low: int, high: int) -> str:
    """Which numbers a list leaves out, in words."""
    names = [_named(step, at) for at in (low, high)]
    if low == high:
        return f"{names[0]} is missing"
    return f"{names[0]} to {names[1]} are missing"


def _named(step: _Step, at: int) -> str:
    """The number `at` of the same list, written as its other numbers are."""
    reading, label = step.reading, step.name
    head = ".".join(reading.path[:-1])
    own = reading.path[-1] if head else ""
    zeros = len(own) if own.startswith("0") else 0  # 2.01 is followed by 2.02
    number = f"{head}.{str(at).zfill(zeros)}" if head else str(at)
    word, _, printed = label.rpartition(" ")
    letter = printed.casefold() == ascii_lowercase[(step.at - 1) % 26]
    if (reading.series == "letter" or letter) and at <= len(ascii_lowercase):
        number = ascii_lowercase[at - 1]
    elif reading.series == "roman" or label[-1].upper() in "IVX":
        number = _roman(at)
    number = number.upper() if printed.isupper() or reading.upper else number
    if label.startswith("("):
        return f"({number})"
    return f"{word} {number}" if word else number


def _roman(value: int) -> str:
    """A number below 50 in roman letters; in figures from there.

    >>> _roman(4), _roman(19), _roman(60)
    ('iv', 'xix', '60')
    """
    tens, ones = divmod(value, 10)
    if tens >= 5:  # noqa: PLR2004 - no list is so long
        return str(value)
    tail = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
    return ("xl" if tens == 4 else "x" * tens) + tail  # noqa: PLR2004


def find_repeats(subject: Subject) -> Iterator[Found]:
    """Numbers that two clauses bear, which nobody can cite.

    Many of them are one finding: the numbering begins again and again. A second list
    of letters in one provision is none.
    """
    if _counted_elsewhere(subject.outline):
        return
    bearers: dict[str, list[Clause]] = {}
    for clause in subject.outline.clauses:
        if clause.label and clause.kind not in (Kind.HEADING, Kind.ITEM):
            bearers.setdefault(clause.id.partition("#")[0], []).append(clause)
    repeated = [c for c in bearers.values() if len(c) > 1 and not _neighbours(c)]
    if len(repeated) > _MANY:
        names = ", ".join(clauses[0].citation for clauses in repeated[:_MANY])
        message = (
            f"{len(repeated)} numbers are used more than once: {names} and others."
        )
        places = tuple(spot(clause) for clauses in repeated for clause in clauses)
        yield Found("number-repeated", message, places)
        return
    for clauses in repeated:
        message = f"The number {clauses[0].citation} is used {len(clauses)} times."
        yield Found("number-repeated", message, tuple(map(spot, clauses)))


def _neighbours(clauses: Sequence[Clause]) -> bool:
    """Whether they follow each other as siblings, which is told of already."""
    return len({clause.parent for clause in clauses}) == 1 and len(clauses) == 2  # noqa: PLR2004


def find_orphans(subject: Subject) -> Iterator[Found]:
    """Dotted numbers whose first figures no clause around them bears."""
    # Where sections are headed 1.0, 2.0, those bear the number 1 and 2.
    labels = (clause.label.rstrip(".") for clause in subject.outline.clauses)
    known = {label[:-2] for label in labels if label.endswith(".0")}
    known |= _extract(subject)
    orphans: dict[tuple[str, str], list[Clause]] = {}
    for clause in subject.outline.clauses:
        head = _head(clause)
        if head and head not in known and not _borne(clause, head, subject.outline):
            orphans.setdefault((clause.parent or "", head), []).append(clause)
    for (_, head), clauses in orphans.items():
        yield Found(
            "number-orphaned", _orphaned(head, clauses), tuple(map(spot, clauses))
        )


def _extract(subject: Subject) -> set[str]:
    """The number of the one section that a file holds without its heading.

    A council that puts each section into a file of its own prints "Part 23" on every
    page, and the first words are 23.1.
    """
    top = [clause for clause in subject.children.get(None, ()) if clause.label]
    heads = {_head(clause) for clause in top}
    return heads if len(heads) == 1 else set()


def _head(clause: Clause) -> str:
    """The figures before the last point: "24" of 24.8; "" for other labels."""
    found = readings(clause.label) if clause.kind is Kind.CLAUSE else ()
    return ".".join(found[0].path[:-1]) if found else ""


def _borne(clause: Clause, head: str, outline: Outline) -> bool:
    return any(head in _own_heads(above) for above in outline.ancestors(clause))


def _own_heads(clause: Clause) -> Iterator[str]:
    """What the numbers inside a clause may begin with: 1 or I in Part I, A in A."""
    if clause.label:
        yield clause.label.split()[-1].strip("().:")
    for reading in readings(clause.label):
        yield ".".join(reading.path)
        yield ".".join(map(str, reading.ordinals))


def _orphaned(head: str, clauses: Sequence[Clause]) -> str:
    first, last = clauses[0].label, clauses[-1].label
    names = first if len(clauses) == 1 else f"{first} to {last}"
    return f"No heading above {names} bears the number {head}."
