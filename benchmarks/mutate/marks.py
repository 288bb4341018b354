"""What a draft marks, and what a file does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mutate.cases import Tally, case
from constitution_diff.model import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.mutate.links import Compared


def told(compared: Compared, marks: Mapping[int, str], made: Tally) -> None:
    """Unmarked edits that are found, and marked ones that are called unmarked."""
    for sides, link in compared.found.items():
        key = (sides[1] or sides[0])[0]
        mark = marks.get(key, "")
        if not mark or sides not in compared.true:
            continue
        made.counts[f"mark {mark}"] += 1
        made.counts[f"mark right {mark}"] += link.tracked == mark
        is_unmarked, said_unmarked = (
            each in {"no", "partly"} for each in (mark, link.tracked)
        )
        made.counts["unmarked edits"] += is_unmarked
        made.counts["unmarked edits found"] += is_unmarked and said_unmarked
        made.counts["marked called unmarked"] += said_unmarked and not is_unmarked
        if link.tracked != mark:
            words = mark, link.tracked or "nothing said"
            made.cases.append(case(compared, "mark", sides, words))


def not_in_file(compared: Compared, made: Tally) -> None:
    """Units of Parts that the new file lacks, and whether they are told so."""
    scopes = {
        clause: link.scope for link in compared.comparison.links for clause in link.old
    }
    for key in compared.truth.absent:
        if key not in compared.old.ids:
            continue
        made.counts["units of other parts"] += 1
        scope = scopes[compared.old.ids[key]]
        if scope is Scope.NOT_IN_FILE:
            made.counts["units of other parts told"] += 1
        else:
            words = Scope.NOT_IN_FILE.value, scope.value
            made.cases.append(case(compared, "part", ((key,), ()), words))
