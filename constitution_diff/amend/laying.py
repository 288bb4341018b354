"""Each instruction laid upon the base: what it names, and whether it fits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import (
    Divide,
    Insert,
    Join,
    Move,
    Omit,
    Passage,
    Recast,
    Renumber,
    Reword,
    Rewrite,
    Side,
    Throughout,
)

from .drafts import MisfitError
from .finding import find, find_place, find_run, only_once
from .phrases import Splice, nearly, occurrences, spliced
from .quoting import quoted
from .reaching import reached
from .relabelling import recast, renumber
from .seams import divide, join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Instruction,
        Position,
    )

    from .drafts import Bench, Key


def lay(bench: Bench, instruction: Instruction) -> None:
    """Ask of the provisions what an instruction says.

    Raises MisfitError: It fits nowhere, or in several places, or only nearly.
    """
    _LAYERS[type(instruction)](bench, instruction)


def _reword(bench: Bench, asked: Reword) -> None:
    found = reached(bench, asked)
    _add_splice(bench, found.at, found.splice, found.words)


def _add_splice(
    bench: Bench, at: tuple[ClauseId, str], splice: Splice, words: str
) -> None:
    found = bench.splices[at]
    cuts = bench.cuts.get(at[0], ()) if at[1] == "text" else ()
    cut_through = any(s.start <= cut < s.end for s in (splice,) for cut, _ in cuts)
    if cut_through or spliced(words, [*found, splice]) is None:
        there = bench.names.of[at[0]]
        msg = f"another instruction changes the same words of {there}"
        raise MisfitError(msg)
    found.append(splice)


def _rewrite(bench: Bench, asked: Rewrite) -> None:
    clause, part, _ = find_place(bench, asked.place)
    if clause.cells and part == "text":
        msg = "it is a row of a table; say in which column"
        raise MisfitError(msg, to_decide=True)
    if bench.splices.get((clause.id, part)) or (
        part == "text" and bench.cuts.get(clause.id)
    ):
        msg = "another instruction changes some of these words"
        raise MisfitError(msg)
    bench.rewritten[clause.id, part] = asked.new


def _throughout(bench: Bench, asked: Throughout) -> None:
    excepted = {find(bench, name) for name in asked.excepted}
    found = [
        (clause.id, part, at, words)
        for clause in bench.base.clauses
        if clause.id not in excepted
        for part, words in parts_of(clause)
        for at in occurrences(words, asked.old)
    ]
    if not found:
        raise _nowhere(bench, asked.old)
    for clause_id, part, at, words in found:
        if (clause_id, part) not in bench.rewritten:
            splice = Splice(at, at + len(asked.old), asked.new)
            _add_splice(bench, (clause_id, part), splice, words)


def _nowhere(bench: Bench, words: str) -> MisfitError:
    """Why a term cannot be changed; told as it stands, if only small things differ."""
    for clause in bench.base.clauses:
        for _, text in parts_of(clause):
            near = nearly(words, text)
            if near.to_decide:
                there = bench.names.of[clause.id]
                return MisfitError(f"{near.why}, in {there}", to_decide=True)
    return MisfitError(f"{quoted(words)} occurs nowhere")


def parts_of(clause: Clause) -> Iterator[tuple[str, str]]:
    """Each part of a provision and its words: heading, text, or the cells of a row."""
    if clause.cells:
        yield from ((f"cell:{n}", cell) for n, cell in enumerate(clause.cells))
    else:
        yield from (("heading", clause.heading), ("text", clause.text))


def _omit(bench: Bench, asked: Omit) -> None:
    going = find_run(bench, asked.run)
    only_once(bench, going, bench.gone | bench.dissolved, "another instruction omits")
    only_once(bench, going, bench.moved, "another instruction moves")
    (bench.dissolved if asked.alone else bench.gone).update(going)


def _move(bench: Bench, asked: Move) -> None:
    going = find_run(bench, asked.run)
    only_once(bench, going, bench.moved, "another instruction moves")
    only_once(bench, going, bench.gone | bench.dissolved, "another instruction omits")
    bench.placed[_position(bench, asked.position)] += going
    bench.moved.update(going)


def _position(bench: Bench, position: Position) -> tuple[Side, Key | None]:
    if position.side is Side.NEW:
        return Side.NEW, _new(bench, position.provision)
    if not position.provision:
        return Side.FIRST, None
    return position.side, find(bench, position.provision)


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


_LAYERS: dict[type, Callable[..., None]] = {
    Reword: _reword,
    Rewrite: _rewrite,
    Throughout: _throughout,
    Insert: _insert,
    Omit: _omit,
    Move: _move,
    Renumber: renumber,
    Recast: recast,
    Divide: divide,
    Join: join,
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
