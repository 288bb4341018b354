"""What finding references costs: `python -m benchmarks.references`.

Clauses of a made-up constitution are searched in four sizes, with references in one
clause of four, as in the densest by-laws that we have seen, and in nearly every one.
Twice the clauses should take twice the time; 10,000 of them are to take well under
half a second of one core. The best of five runs is printed: the others only show how
busy the machine was.
"""

from __future__ import annotations

import time
from itertools import product
from typing import Final

from constitution_diff.model import Clause, ClauseId, Kind
from constitution_diff.outline import references_of

_SIZES: Final = (2_500, 5_000, 10_000, 20_000)
_CLAUSES_IN_A_PART: Final = 100
_TEXTS: Final = """\
The committee meets as {part}.{other} says, and any item under {part}.7 to {part}.9 is \
taken first. Notice of five clear days is given to every member.
Subject to paragraph {part}.{other} above, rule 12 of Part 3 applies to a member who \
holds an interest worth more than £2,500 or 2.5 per cent of the shares.
Nothing in this Part limits section 100A of the Local Government Act 1972 (see also \
clauses {part}.3, {part}.4 and 9.{other} below).
A report that holds exempt information within paragraph 3 of Schedule 12A to that Act \
is not open to inspection, at 7.30 pm or at any other time.
The chair may ask a councillor who does not follow the ruling to leave the room, and \
the meeting goes on when order has been restored by those who stay.
""".splitlines()


def document(n_clauses: int, every: int = 1) -> tuple[Clause, ...]:
    """Parts of a hundred numbered clauses each; one of `every` refers to others."""
    clauses: list[Clause] = []
    for n in range(n_clauses):
        part, own = n // _CLAUSES_IN_A_PART + 1, n % _CLAUSES_IN_A_PART
        above = ClauseId(f"Part {part}")
        if not own:
            label = f"Part {part}"
            clauses.append(Clause(above, Kind.PART, label=label, citation=label))
            continue
        label = f"{part}.{own}"
        pattern = _TEXTS[-1] if n % every else _TEXTS[n // every % len(_TEXTS)]
        text = pattern.format(part=part, other=own // 2 + 1)
        clauses.append(
            Clause(
                ClauseId(f"{above}/{label}"), Kind.CLAUSE, above,
                label=label, citation=label, number=(str(part), str(own)), text=text,
                depth=1,
            )
        )  # fmt: skip
    return tuple(clauses)


def main() -> None:
    """Print a row for each size."""
    print("clauses  characters  references  CPU s")
    for every, n in product((4, 1), _SIZES):
        clauses = document(n, every)
        n_found = len(references_of(clauses))
        n_chars = sum(len(clause.text) for clause in clauses)
        seconds = min(_cpu_s(clauses) for _ in range(5))
        print(f"{n:7,}  {n_chars:10,}  {n_found:10,}  {seconds:5.2f}")


def _cpu_s(clauses: tuple[Clause, ...]) -> float:
    start = time.process_time()
    references_of(clauses)
    return time.process_time() - start


if __name__ == "__main__":
    main()
