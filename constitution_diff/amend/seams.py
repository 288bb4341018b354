"""Texts that instructions divide or join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Form, Passage, Place, Reword, Side

from .drafts import MisfitError
from .finding import find, find_place, only_once
from .phrases import Doubt, splice_of
from .quoting import quoted

if TYPE_CHECKING:
    from constitution_diff.model import ClauseId, Divide, Join

    from .drafts import Bench


def divide(bench: Bench, asked: Divide) -> None:
    """Cut a text in two. Raises MisfitError: the cut falls into changed words."""
    clause, part, words = find_place(bench, Place(asked.provision, "text"))
    splice = splice_of(Reword(Place(""), Form.AFTER, asked.after, "x"), words)
    if isinstance(splice, Doubt):
        raise MisfitError(splice.why, to_decide=splice.to_decide)
    cut = splice.end
    changed = bench.splices.get((clause.id, part), ())
    if words[cut : cut + 1] != " " or clause.id in bench.joined:
        msg = f"it cannot be divided after {quoted(asked.after)}"
        raise MisfitError(msg)
    if any(each.start <= cut < each.end for each in changed):
        msg = f"another instruction changes the words behind {quoted(asked.after)}"
        raise MisfitError(msg)
    key = len(bench.passages)
    bench.passages.append(Passage(asked.kind, asked.label))
    bench.piece_of[key] = clause.id
    _put_in_order(bench, clause.id, (cut, key))


def _put_in_order(bench: Bench, clause_id: ClauseId, cut: tuple[int, int]) -> None:
    """The new piece behind those that were cut off before it in the text."""
    here = bench.placed[Side.AFTER, clause_id]
    before = [key for _, key in bench.cuts[clause_id]]
    bench.cuts[clause_id] = sorted([*bench.cuts[clause_id], cut])
    slots = [here.index(key) for key in before]
    here.append(cut[1])
    keys = [key for _, key in bench.cuts[clause_id]]
    for slot, key in zip((*slots, len(here) - 1), keys, strict=True):
        here[slot] = key


def join(bench: Bench, asked: Join) -> None:
    """Have a text go on at the end of another. Raises MisfitError."""
    second, first = find(bench, asked.provision), find(bench, asked.to)
    texts = bench.base[second], bench.base[first]
    if any(clause.heading or clause.cells for clause in texts) or first == second:
        msg = "only texts without a heading can be joined"
        raise MisfitError(msg)
    if bench.children.get(second) or first in bench.cuts or second in bench.joined:
        msg = f"{bench.names.of[second]} has more than its words; move or omit the rest"
        raise MisfitError(msg)
    only_once(bench, [first, second], bench.gone | bench.dissolved, "another omits")
    only_once(bench, [second], bench.moved, "another instruction moves")
    bench.gone.add(second)
    bench.joined[first].append(second)
