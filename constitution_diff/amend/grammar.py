"""A sentence → the instruction that it is, in a clerk's words as in our own.

Quotations are taken out first, so that nothing inside them can be mistaken for the
sentence around. `RULES` lists the forms of sentence, each with what makes an
instruction of it; the first that fits is taken.
"""

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
    Place,
    Position,
    Recast,
    Renumber,
    Reword,
    Rewrite,
    Run,
    Side,
    Throughout,
)

from .labels import usual_kind
from .names import NOUNS
from .ordinals import number_of
from .quoting import masked

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Instruction, Passage

    from .quoting import Masked

_Q: Final = r"(?:the (?:words?|figures?) )?(?P<{}>⟦\d+⟧)"
_OLD, _NEW = _Q.format("old"), _Q.format("new")
_NTH: Final = (
    r"(?:,? (?:in the (?P<nth>\w+) place (?:where|in which) (?:it|they) occurs?"
    r"|where (?:it|they) (?P<nth_2>\w+) occurs?))?,?"
)
_IN: Final = r"in (?P<place>.+?),? "
_OMIT: Final = r"(?:omit|delete|strike out|remove) "
_LABEL: Final = r"(?P<{}>⟦\d+⟧|\S+(?: [\dA-Z]+)?)"
_PART: Final = re.compile(
    r"(?:the )?(?:(?P<part>heading|text|words|title) of|column (?P<column>\d+) of) "
    r"(?P<of>.+)",
    re.IGNORECASE,
)
_ROW: Final = re.compile(
    r"(?P<table>.+?), in (?P<row>(?:the )?row .+?)(?:, in column (?P<column>\d+))?",
    re.IGNORECASE,
)
_SORTS: Final = re.compile(
    r"the (?P<first>\w+) to (?P<last>\w+) "
    r"(?P<noun>paragraph|bullet|heading|table|note)s(?P<where> .+)",
    re.IGNORECASE,
)
_KINDS: Final = {noun: kind for kind, noun in NOUNS.items()}

Block = tuple["Passage", ...]


def instruction_of(sentence: str, block: Block | None) -> Instruction | None:
    """The instruction that a sentence gives, with its block; None where it is none.

    >>> instruction_of("In 24.4, omit 'and the press'.", None).words
    'and the press'
    """
    hidden = masked(" ".join(sentence.split()))
    text = hidden.text.rstrip(" .;")
    text = re.sub(r"\s*[—–:-]+$", "", text)
    for has_block, pattern, make in RULES:
        match = pattern.fullmatch(text) if has_block is (block is not None) else None
        if match:
            return make(_Read(match, hidden, block or ()))
    return None


class _Read:
    """What a form of sentence found. Private to one call of `instruction_of`."""

    def __init__(self, match: re.Match[str], hidden: Masked, block: Block) -> None:
        self._groups = match.groupdict()
        self._hidden = hidden
        self.block = block

    def words(self, group: str) -> str:
        """The quotation of that name; "" for none."""
        mask = self._groups.get(group)
        return self._hidden.quotation(mask) if mask else ""

    def name(self, group: str) -> str:
        """Words outside the quotations, with those that stand in them."""
        return self._hidden.unmasked(self._groups.get(group) or "").strip()

    def label(self, group: str) -> str:
        """A number, quoted or not."""
        given = self._groups.get(group) or ""
        return self._hidden.quotation(given) if given.startswith("⟦") else given

    def nth(self) -> int:
        """Which of the places where words occur, from 1; 0 where it is not said."""
        word = self._groups.get("nth") or self._groups.get("nth_2") or ""
        return number_of(word.lower())

    def place(self) -> Place:
        """The provision and the part of it that a change is made in."""
        given = self._groups["place"]
        row = _ROW.fullmatch(given)
        part = _PART.fullmatch(given)
        if row:
            name, column = f"{row['row']} in {row['table']}", row["column"]
            return Place(self._hidden.unmasked(name), _cell(column))
        if part:
            name = self._hidden.unmasked(part["of"])
            return Place(
                name,
                _PARTS[part["part"].lower()] if part["part"] else _cell(part["column"]),
            )
        return Place(self._hidden.unmasked(given))

    def run(self) -> Run:
        """A provision, or those from one to another."""
        given = self._groups["run"]
        sorts = _SORTS.fullmatch(given)
        if sorts:
            ends = (
                f"the {sorts[end]} {sorts['noun']}{sorts['where']}"
                for end in ("first", "last")
            )
            return Run(*map(self._hidden.unmasked, ends))
        first, _, last = given.partition(" to ")
        _, link, part = last.partition(" of ")
        if link and " " not in first and not last.startswith("the "):
            first = f"{first}{link}{part}"
        return Run(self._hidden.unmasked(first), self._hidden.unmasked(last))

    def names(self, group: str) -> tuple[str, ...]:
        """Several names."""
        given = self._groups.get(group) or ""
        ends = r";(?: and)? " if ";" in given else r",(?: and)? | and "
        found = (self._hidden.unmasked(name) for name in re.split(ends, given))
        return tuple(name for name in found if name)


_PARTS: Final = {"heading": "heading", "title": "heading", "text": "text", "words": ""}


def _cell(column: str | None) -> str:
    return f"cell:{int(column) - 1}" if column else ""


def _reword(form: Form) -> Callable[[_Read], Instruction]:
    def make(read: _Read) -> Instruction:
        words, new = read.words("old"), read.words("new")
        return Reword(read.place(), form, words, new, read.nth())

    return make


def _rewrite(read: _Read) -> Instruction:
    block = read.block
    new = " ".join(p.text for p in block) if block else read.words("new")
    return Rewrite(read.place(), new)


def _throughout(read: _Read) -> Instruction:
    return Throughout(read.words("old"), read.words("new"), read.names("except"))


def _position(side: Side) -> Callable[[_Read], Position]:
    def make(read: _Read) -> Position:
        name = read.words("new_name") if side is Side.NEW else read.name("at")
        return Position(side, "" if name == "the document" else name)

    return make


def _insert(side: Side) -> Callable[[_Read], Instruction]:
    return lambda read: Insert(_position(side)(read), read.block)


def _move(side: Side) -> Callable[[_Read], Instruction]:
    return lambda read: Move(read.run(), _position(side)(read))


def _omit(*, alone: bool) -> Callable[[_Read], Instruction]:
    return lambda read: Omit(read.run(), alone)


def _renumber(read: _Read) -> Instruction:
    return Renumber(read.run(), read.label("first"), read.label("last"))


def _recast(read: _Read) -> Instruction:
    kind = _KINDS.get(read.name("kind").lower(), Kind.PARAGRAPH)
    return Recast(read.name("at"), kind, read.label("first"))


def _divide(read: _Read) -> Instruction | None:
    label = read.label("first") or read.label("last")
    kind = _KINDS.get(read.name("kind").lower()) or usual_kind(label)
    return Divide(read.name("at"), read.words("old"), kind, label) if kind else None


def _join(read: _Read) -> Instruction:
    return Join(read.name("at"), read.name("to"))


def _rule(
    pattern: str, make: Callable[[_Read], Instruction | None], *, block: bool = False
) -> tuple[bool, re.Pattern[str], Callable[[_Read], Instruction | None]]:
    return block, re.compile(pattern, re.IGNORECASE), make


_PUT: Final = r",? insert(?: the following)?"
_WHOLE: Final = (
    r"(?P<place>(?:the )?(?:(?:heading|text|words|title) of|column \d+ of) .+?)"
)
_NEW_NAME: Final = r"the new (?P<new_name>⟦\d+⟧)"
_STAND: Final = r"move (?P<run>.+?) so that (?:it stands|they stand) "

RULES: Final = (
    _rule(
        rf"for {_OLD},? wherever (?:it|they) occurs?,? substitute {_NEW}"
        r"(?:,? except in (?P<except>.+))?",
        _throughout,
    ),
    _rule(rf"{_IN}for {_OLD}{_NTH} substitute {_NEW}", _reword(Form.SUBSTITUTE)),
    _rule(rf"{_IN}replace {_OLD}{_NTH} (?:with|by) {_NEW}", _reword(Form.SUBSTITUTE)),
    _rule(rf"{_IN}{_OMIT}{_OLD}{_NTH}", _reword(Form.OMIT)),
    _rule(rf"{_IN}after {_OLD}{_NTH} insert {_NEW}", _reword(Form.AFTER)),
    _rule(rf"{_IN}before {_OLD}{_NTH} insert {_NEW}", _reword(Form.BEFORE)),
    _rule(rf"at the beginning of (?P<place>.+?){_PUT} {_NEW}", _reword(Form.START)),
    _rule(rf"at the end of (?P<place>.+?){_PUT} {_NEW}", _reword(Form.END)),
    _rule(rf"for {_WHOLE},? substitute {_NEW}", _rewrite),
    _rule(rf"for {_WHOLE},? substitute", _rewrite, block=True),
    _rule(
        rf"{_OMIT}the number of (?P<at>.+?),? so that it is an? (?P<kind>\w+)", _recast
    ),
    _rule(rf"{_OMIT}{_WHOLE}", _rewrite),
    _rule(rf"at the end of {_NEW_NAME}{_PUT}", _insert(Side.NEW), block=True),
    _rule(rf"at the beginning of (?P<at>.+?){_PUT}", _insert(Side.FIRST), block=True),
    _rule(rf"after (?P<at>.+?){_PUT}", _insert(Side.AFTER), block=True),
    _rule(rf"before (?P<at>.+?){_PUT}", _insert(Side.BEFORE), block=True),
    _rule(
        rf"{_OMIT}(?P<run>.+?),? but not what stands under (?:it|them)",
        _omit(alone=True),
    ),
    _rule(rf"{_OMIT}(?P<run>.+)", _omit(alone=False)),
    _rule(rf"{_STAND}under {_NEW_NAME}", _move(Side.NEW)),
    _rule(rf"{_STAND}first in (?P<at>.+)", _move(Side.FIRST)),
    _rule(rf"{_STAND}after (?P<at>.+)", _move(Side.AFTER)),
    _rule(rf"{_STAND}before (?P<at>.+)", _move(Side.BEFORE)),
    _rule(
        rf"renumber (?P<run>.+?) as {_LABEL.format('first')}"
        rf"(?: to {_LABEL.format('last')})?",
        _renumber,
    ),
    _rule(
        rf"divide (?P<at>.+?),? after {_OLD},? so that what follows becomes "
        rf"(?:an? (?P<kind>[a-z]+)(?: numbered {_LABEL.format('first')}| of its own)"
        rf"|{_LABEL.format('last')})",
        _divide,
    ),
    _rule(r"join (?P<at>.+?) to the end of (?P<to>.+)", _join),
    _rule(
        rf"set out (?P<at>.+) as an? (?P<kind>\w+)"
        rf"(?: numbered {_LABEL.format('first')})?",
        _recast,
    ),
)
