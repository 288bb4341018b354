"""Each instruction laid upon the base: what it names, and whether it fits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import (
    Divide,
    Form,
    Insert,
    Join,
    Kind,
    Move,
    Omit,
    Passage,
    Place,
    Recast,
    Renumber,
    Reword,
    Rewrite,
    Side,
    Throughout,
)

from .drafts import MisfitError, main_part, part_words
from .labels import followed, step_between, stopped, usual_kind
from .phrases import Doubt, Splice, occurrences, splice_of, spliced
from .quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Instruction,
        Position,
        Run,
    )

    from .drafts import Bench, Key


def lay(bench: Bench, instruction: Instruction) -> None:
    """Ask of the provisions what an instruction says.

    Raises MisfitError: It fits nowhere, or in several places, or only nearly.
    """
    _LAYERS[type(instruction)](bench, instruction)


def _find(bench: Bench, name: str) -> ClauseId:
    found = bench.names.find(name)
    if isinstance(found, Doubt):
        raise MisfitError(found.why, to_decide=found.to_decide)
    return found


def _run(bench: Bench, run: Run) -> list[ClauseId]:
    first = _find(bench, run.first)
    return bench.siblings(first, _find(bench, run.last)) if run.last else [first]


def _place(bench: Bench, place: Place) -> tuple[Clause, str, str]:
    """The provision, the part of it, and the words that stand there."""
    clause = bench.base[_find(bench, place.provision)]
    part = place.part or main_part(clause)
    if (clause.id, part) in bench.rewritten:
        msg = "another instruction replaces these words whole"
        raise MisfitError(msg)
    return clause, part, part_words(clause, part)


def _reword(bench: Bench, asked: Reword) -> None:
    clause, part, words = _place(bench, asked.place)
    splice = splice_of(asked, words)
    if isinstance(splice, Doubt):
        raise MisfitError(splice.why, to_decide=splice.to_decide)
    _add_splice(bench, (clause.id, part), splice, words)


def _add_splice(
    bench: Bench, at: tuple[ClauseId, str], splice: Splice, words: str
) -> None:
    found = bench.splices[at]
    cuts = bench.cuts.get(at[0], ()) if at[1] == "text" else ()
    cut_through = any(s.start <= cut < s.end for s in (splice,) for cut, _ in cuts)
    if cut_through or spliced(words, [*found, splice]) is None:
        msg = "another instruction changes the same words"
        raise MisfitError(msg)
    found.append(splice)


def _rewrite(bench: Bench, asked: Rewrite) -> None:
    clause, part, _ = _place(bench, asked.place)
    if bench.splices.get((clause.id, part)) or (
        part == "text" and bench.cuts.get(clause.id)
    ):
        msg = "another instruction changes some of these words"
        raise MisfitError(msg)
    bench.rewritten[clause.id, part] = asked.new


def _throughout(bench: Bench, asked: Throughout) -> None:
    excepted = {_find(bench, name) for name in asked.excepted}
    found = [
        (clause.id, part, at, words)
        for clause in bench.base.clauses
        if clause.id not in excepted
        for part, words in parts_of(clause)
        for at in occurrences(words, asked.old)
    ]
    if not found:
        msg = f"{quoted(asked.old)} occurs nowhere"
        raise MisfitError(msg)
    for clause_id, part, at, words in found:
        if (clause_id, part) not in bench.rewritten:
            splice = Splice(at, at + len(asked.old), asked.new)
            _add_splice(bench, (clause_id, part), splice, words)


def parts_of(clause: Clause) -> Iterator[tuple[str, str]]:
    """Each part of a provision and its words: heading, text, or the cells of a row."""
    if clause.cells:
        yield from ((f"cell:{n}", cell) for n, cell in enumerate(clause.cells))
    else:
        yield from (("heading", clause.heading), ("text", clause.text))


def _omit(bench: Bench, asked: Omit) -> None:
    going = _run(bench, asked.run)
    _once(bench, going, bench.gone | bench.dissolved, "another instruction omits")
    _once(bench, going, bench.moved, "another instruction moves")
    (bench.dissolved if asked.alone else bench.gone).update(going)


def _once(
    bench: Bench, asked: list[ClauseId], before: set[ClauseId], what: str
) -> None:
    twice = [each for each in asked if each in before]
    if twice:
        msg = f"{what} {bench.names.of[twice[0]]}"
        raise MisfitError(msg)


def _move(bench: Bench, asked: Move) -> None:
    going = _run(bench, asked.run)
    _once(bench, going, bench.moved, "another instruction moves")
    _once(bench, going, bench.gone | bench.dissolved, "another instruction omits")
    bench.placed[_position(bench, asked.position)] += going
    bench.moved.update(going)


def _position(bench: Bench, position: Position) -> tuple[Side, Key | None]:
    if position.side is Side.NEW:
        return Side.NEW, _new(bench, position.provision)
    if not position.provision:
        return Side.FIRST, None
    return position.side, _find(bench, position.provision)


def _new(bench: Bench, name: str) -> int:
    found = [n for n, p in enumerate(bench.passages) if new_name(p) == name]
    if len(found) == 1:
        return found[0]
    if found:
        msg = f"{len(found)} new provisions begin with {quoted(name)}"
        raise MisfitError(msg, to_decide=True)
    msg = f"no instruction inserts a provision that begins with {quoted(name)}"
    raise MisfitError(msg)


_FIRST_WORDS = 6


def new_name(passage: Passage) -> str:
    """What a provision that is put in is called: its label and its first words."""
    words = (passage.heading or passage.text or " ".join(passage.cells)).split()
    return " ".join(filter(None, (passage.label, *words[:_FIRST_WORDS])))


def _insert(bench: Bench, asked: Insert) -> None:
    if not asked.passages:
        msg = "it holds nothing to insert"
        raise MisfitError(msg)
    here = bench.placed[_position(bench, asked.position)]
    above: list[int] = []
    for passage in asked.passages:
        key = len(bench.passages)
        bench.passages.append(passage)
        del above[passage.depth :]
        (bench.inside[above[-1]] if above else here).append(key)
        above.append(key)


def _renumber(bench: Bench, asked: Renumber) -> None:
    run = [bench.base[each] for each in _run(bench, asked.run)]
    numbered = [c for c in run if c.label and c.kind is not Kind.HEADING]
    if not asked.last and run[0].label:
        _recast_as(bench, run[0].id, stopped(asked.first, run[0].label), None)
        return
    if not numbered:
        msg = f"{bench.names.of[run[0].id]} has no number"
        raise MisfitError(msg)
    first, last = numbered[0].label, numbered[-1].label
    step = step_between(first, stopped(asked.first, first))
    if step is None or step.label(last) != stopped(asked.last, last):
        msg = f"the numbers do not come out as {asked.first} to {asked.last}"
        raise MisfitError(msg)
    for clause in numbered:
        _recast_as(bench, clause.id, step.label(clause.label) or clause.label, None)


def _recast(bench: Bench, asked: Recast) -> None:
    _recast_as(bench, _find(bench, asked.provision), asked.label, asked.kind)


def _recast_as(
    bench: Bench, clause_id: ClauseId, label: str, kind: Kind | None
) -> None:
    """`kind` is None for the one that the label makes."""
    if clause_id in bench.recast:
        msg = f"another instruction renumbers {bench.names.of[clause_id]}"
        raise MisfitError(msg)
    bench.recast[clause_id] = (label, kind or kind_with(bench.base[clause_id], label))


def followed_labels(
    clauses: Iterable[Clause], recast: Mapping[ClauseId, tuple[str, Kind]]
) -> dict[ClauseId, tuple[str, Kind]]:
    """The label and kind of each provision once those are given that are asked for.

    Where 24 becomes 25, what lies in it and is numbered 24.1 becomes 25.1.
    """
    labels: dict[ClauseId, tuple[str, Kind]] = {}
    above: dict[ClauseId, tuple[str, str]] = {}
    for clause in clauses:
        old, new = above.get(clause.parent, ("", "")) if clause.parent else ("", "")
        label = followed(clause.label, old, new)
        labels[clause.id] = recast.get(clause.id, (label, clause.kind))
        own = (clause.label, labels[clause.id][0])
        above[clause.id] = own if clause.label else (old, new)
    return labels


def kind_with(clause: Clause, label: str) -> Kind:
    """The kind that a provision is with another number, as far as that tells."""
    if clause.kind is Kind.HEADING:
        return clause.kind
    return usual_kind(label) or clause.kind


def _divide(bench: Bench, asked: Divide) -> None:
    clause, part, words = _place(bench, Place(asked.provision, "text"))
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


def _join(bench: Bench, asked: Join) -> None:
    second, first = _find(bench, asked.provision), _find(bench, asked.to)
    texts = bench.base[second], bench.base[first]
    if any(clause.heading or clause.cells for clause in texts) or first == second:
        msg = "only texts without a heading can be joined"
        raise MisfitError(msg)
    if bench.children.get(second) or first in bench.cuts or second in bench.joined:
        msg = f"{bench.names.of[second]} has more than its words; move or omit the rest"
        raise MisfitError(msg)
    _once(bench, [first, second], bench.gone | bench.dissolved, "another omits")
    _once(bench, [second], bench.moved, "another instruction moves")
    bench.gone.add(second)
    bench.joined[first].append(second)


_LAYERS: dict[type, Callable[..., None]] = {
    Reword: _reword,
    Rewrite: _rewrite,
    Throughout: _throughout,
    Insert: _insert,
    Omit: _omit,
    Move: _move,
    Renumber: _renumber,
    Recast: _recast,
    Divide: _divide,
    Join: _join,
}


def in_order(instructions: tuple[Instruction, ...]) -> list[tuple[int, Instruction]]:
    """The instructions with their numbers, those that point at new provisions last.

    Words that are replaced whole come before terms that change throughout, so that
    these pass them over.
    """
    numbered = list(enumerate(instructions, start=1))
    return sorted(numbered, key=lambda one: _rank(one[1]))


def _rank(instruction: Instruction) -> int:
    if isinstance(instruction, Throughout):
        return 1
    position = getattr(instruction, "position", None)
    return 2 if position is not None and position.side is Side.NEW else 0
