"""An instruction as a sentence, the way a council's minutes or a Bill would put it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    Divide,
    Form,
    Insert,
    Join,
    Kind,
    Move,
    Omit,
    Passage,
    Recast,
    Renumber,
    Reword,
    Rewrite,
    Side,
    Throughout,
    listed,
)

from .labels import is_plain, usual_kind
from .names import NOUNS
from .ordinals import ordinal
from .passages import lines_of
from .quoting import is_quotable, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from constitution_diff.model import Instruction, Place, Position, Run

_SORT: Final = re.compile(
    r"the (?P<nth>\w+) (?P<noun>paragraph|bullet|heading|table|note)"
    r"(?P<where> (?:under|in|of) .+)"
)
_ROW: Final = re.compile(r"(?:row (?P<nth>\d+)|the row (?P<title>“.*?”)) in (?P<of>.+)")
_UNNUMBERED: Final = re.compile(
    r"row \d|the (?:\w+ )?(?:paragraph|bullet|heading|table|row|note)\b"
)
"""How the name of a provision begins that has no number."""
_LONG: Final = 600
"""Words of more characters than that are set out in a block."""


def sentence_of(instruction: Instruction) -> str:
    """The sentence, without its number; it ends in a dash where a block follows.

    >>> from constitution_diff.model import Place
    >>> sentence_of(Reword(Place("24.4"), Form.OMIT, "and the press"))
    'In 24.4, omit “and the press”.'
    """
    return _WRITERS[type(instruction)](instruction)


def block_of(instruction: Instruction) -> tuple[str, ...]:
    """The lines that follow the sentence; () for none."""
    if isinstance(instruction, Insert):
        return tuple(lines_of(instruction.passages))
    if isinstance(instruction, Rewrite) and _in_block(instruction.new):
        return tuple(lines_of((Passage(Kind.PARAGRAPH, text=instruction.new),)))
    return ()


def _in_block(words: str) -> bool:
    return bool(words) and (not is_quotable(words) or len(words) > _LONG)


def _reword(asked: Reword) -> str:
    if asked.form in (Form.START, Form.END):
        end = "beginning" if asked.form is Form.START else "end"
        return f"At the {end} of {_whole(asked.place)} insert {quoted(asked.new)}."
    times = f", in the {ordinal(asked.nth)} place where it occurs" if asked.nth else ""
    words = f"{quoted(asked.words)}{times}"
    comma = "," if times else ""
    ways = {
        Form.SUBSTITUTE: f"for {words}{comma} substitute {quoted(asked.new)}",
        Form.OMIT: f"omit {words}",
        Form.AFTER: f"after {words}{comma} insert {quoted(asked.new)}",
        Form.BEFORE: f"before {words}{comma} insert {quoted(asked.new)}",
    }
    return f"In {_inside(asked.place)}, {ways[asked.form]}."


def _inside(place: Place) -> str:
    """Where words stand: "24.4", "the heading of 24.4", a row and its column."""
    name, column = place.provision, _column(place)
    row = _ROW.fullmatch(name)
    if row:
        number = f"row {row['nth']}" if row["nth"] else f"the row {row['title']}"
        name = f"{row['of']}, in {number}"
    if column:
        return f"{name}, in column {column}"
    return f"the {place.part} of {name}" if place.part else name


def _whole(place: Place) -> str:
    """All of the words: "24.4", "the heading of 24.4", "column 2 of …"."""
    if column := _column(place):
        return f"column {column} of {place.provision}"
    return f"the {place.part} of {place.provision}" if place.part else place.provision


def _column(place: Place) -> int:
    _, _, column = place.part.partition(":")
    return int(column) + 1 if column else 0


def _rewrite(asked: Rewrite) -> str:
    what = "" if asked.place.part else "the words of "
    if not asked.new:
        return f"Omit {what}{_whole(asked.place)}."
    words = "—" if _in_block(asked.new) else f" {quoted(asked.new)}."
    return f"For {what}{_whole(asked.place)} substitute{words}"


def _throughout(asked: Throughout) -> str:
    apart = f", except in {_apart(asked.excepted)}" if asked.excepted else ""
    return (
        f"For {quoted(asked.old)}, wherever it occurs, "
        f"substitute {quoted(asked.new)}{apart}."
    )


def _apart(names: Sequence[str]) -> str:
    """Names in a sentence, so that they can be told apart again.

    >>> _apart(["24.4"]), _apart(["24.4", "24.5", "the row “x, y” in 3"])
    ('24.4', '24.4; 24.5; and the row “x, y” in 3')
    """
    if any("," in name or " and " in name for name in names):
        return "; and ".join(filter(None, ("; ".join(names[:-1]), names[-1])))
    return listed(names)


def _insert(asked: Insert) -> str:
    return f"{_at(asked.position)} insert—"


def _at(position: Position) -> str:
    if position.side is Side.NEW:
        return f"At the end of the new {quoted(position.provision)}"
    if position.side is Side.FIRST:
        return f"At the beginning of {position.provision or 'the document'}"
    return f"{position.side.capitalize()} {position.provision}"


def _omit(asked: Omit) -> str:
    rest = ", but not what stands under it" if asked.alone else ""
    return f"Omit {run_words(asked.run)}{rest}."


def run_words(run: Run) -> str:
    """A provision, or those from one to another.

    >>> from constitution_diff.model import Run
    >>> run_words(Run("the first note under 4", "the third note under 4"))
    'the first to third notes under 4'
    """
    if not run.last:
        return run.first
    first, last = _SORT.fullmatch(run.first), _SORT.fullmatch(run.last)
    if first and last and (first["noun"], first["where"]) == (
        last["noun"], last["where"],
    ):  # fmt: skip
        return f"the {first['nth']} to {last['nth']} {first['noun']}s{first['where']}"
    number, _, part = run.first.partition(" of ")
    plain = " " not in number and not run.last.startswith("the ")
    if part and plain and run.last.endswith(f" of {part}"):
        return f"{number} to {run.last}"
    return f"{run.first} to {run.last}"


def _move(asked: Move) -> str:
    it = "they stand" if asked.run.last else "it stands"
    where = asked.position
    if where.side is Side.NEW:
        there = f"under the new {quoted(where.provision)}"
    elif where.side is Side.FIRST:
        there = f"first in {where.provision or 'the document'}"
    else:
        there = f"{where.side} {where.provision}"
    return f"Move {run_words(asked.run)} so that {it} {there}."


def _renumber(asked: Renumber) -> str:
    last = f" to {_label(asked.last)}" if asked.last else ""
    return f"Renumber {run_words(asked.run)} as {_label(asked.first)}{last}."


def _label(label: str) -> str:
    return label if is_plain(label) else quoted(label)


def _recast(asked: Recast) -> str:
    noun = NOUNS[asked.kind]
    article = "an" if noun[0] in "aeiou" else "a"
    if not asked.label and not _UNNUMBERED.match(asked.provision):
        return f"Omit the number of {asked.provision}, so that it is {article} {noun}."
    number = f" numbered {_label(asked.label)}" if asked.label else ""
    return f"Set out {asked.provision} as {article} {noun}{number}."


def _divide(asked: Divide) -> str:
    noun = NOUNS[asked.kind]
    new = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    if not asked.label:
        new = f"{new} of its own"
    elif usual_kind(asked.label) is asked.kind:
        new = _label(asked.label)
    else:
        new = f"{new} numbered {_label(asked.label)}"
    cut = quoted(asked.after)
    return f"Divide {asked.provision} after {cut} so that what follows becomes {new}."


def _join(asked: Join) -> str:
    return f"Join {asked.provision} to the end of {asked.to}."


_WRITERS: dict[type, Callable[..., str]] = {
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
