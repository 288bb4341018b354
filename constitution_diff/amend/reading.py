"""The text of some instructions → the instructions, as a clerk may have minuted them.

Numbers before them may be there or not, lines may be broken anywhere, and quotation
marks may be curly or straight. What stands before the first instruction is passed
over; behind it, every line must be an instruction or part of one.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .grammar import instruction_of
from .passages import passages_of
from .quoting import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Instruction

NOTHING: Final = "No provision differs: there is nothing to amend."
_START: Final = re.compile(
    r"\s*(?:(?P<number>\(?\d{1,4}[.)])\s+|[-•*]\s+)?(?P<words>"
    r"(?:In|After|Before|At the|For|Omit|Delete|Strike out|Remove|Move|Renumber|Set out"
    r"|Replace|Insert|Substitute|Add|Amend|Change|Divide|Join)\b.*)"
)
"""Also verbs that no form of sentence begins with: such a line must not be passed over
in silence."""
_NUMBERED: Final = re.compile(r"\s*(?P<number>\(?\d{1,4}[.)])\s+(?P<words>[A-Z].*)")
_BLOCK_FOLLOWS: Final = re.compile(
    r"(?:insert|substitute)(?: the following)?\s*[—–:-]+$"
)
_BLOCK_STARTS: Final = ("“", '"')
_BLOCK_ENDS: Final = ("”", '"', "”.", '".')


@dataclass(frozen=True, slots=True)
class Given:
    """One instruction as it was given."""

    sentence: str
    instruction: Instruction | None
    """None where it cannot be read."""
    number: str = ""
    """As it is numbered there: "4"; "" for none."""


@dataclass(frozen=True, slots=True)
class Instructions:
    """What a text holds."""

    given: tuple[Given, ...]
    nothing: bool = False
    """It says that there is nothing to amend."""


@dataclass(slots=True)
class _Open:
    """The instruction that is being read."""

    words: str
    number: str = ""
    verb: bool = False
    """It begins as an instruction does."""
    block: list[str] | None = None
    block_open: bool = False
    ended: bool = False


@dataclass(slots=True)
class _Reader:
    """The lines so far. Private to one call of `instructions_of`."""

    found: list[_Open] = field(default_factory=list)
    nothing: bool = False
    after_gap: bool = True

    def take(self, line: str) -> None:
        """The next line."""
        here = self.found[-1] if self.found else None
        if here and here.block_open:
            _into_block(here, line)
        elif not line.strip():
            self.after_gap = True
            if here and not is_open(here.words) and not _wants_block(here):
                here.ended = True
        elif here and _wants_block(here) and line.strip().startswith(_BLOCK_STARTS):
            here.block, here.block_open = [], True
            _begin_block(here, line)
        else:
            self._take_words(line, here)
            self.after_gap = False

    def _take_words(self, line: str, here: _Open | None) -> None:
        start = _START.match(line) or _NUMBERED.match(line)
        if here and is_open(here.words):
            start = None
        if start and self._may_start(start, here):
            number = (start["number"] or "").strip("(.) ")
            verb = start.re is _START
            self.found.append(_Open(start["words"].strip(), number, verb))
        elif here is None:
            self.nothing = self.nothing or line.strip() == NOTHING
        elif here.ended or here.block is not None:
            self.found.append(_Open(line.strip()))
        else:
            here.words = f"{here.words} {line.strip()}"

    def _may_start(self, start: re.Match[str], here: _Open | None) -> bool:
        """Whether a line begins an instruction: it has a number, or a fresh start."""
        if start["number"]:
            return True
        return self.after_gap or here is None or here.words.endswith(".")


def instructions_of(text: str) -> Instructions:
    """All instructions of a text, in order."""
    reader = _Reader()
    for line in re.split(r"\r\n|[\n\r]", text.lstrip("\ufeff")):
        reader.take(line)
    given = [(_given(each), each.verb) for each in reader.found]
    while given and _is_before_the_first(given):
        del given[0]
    return Instructions(tuple(each for each, _ in given), reader.nothing)


def _is_before_the_first(given: Sequence[tuple[Given, bool]]) -> bool:
    """Whether a list opens with something else: the number and title of a minute.

    It does not begin as an instruction does, and no number goes on from its own.
    """
    (first, verb), *rest = given
    if verb or first.instruction is not None:
        return False
    following = rest[0][0].number if rest else ""
    counts_on = first.number and following == str(int(first.number) + 1)
    return bool(rest) and not counts_on


def _given(found: _Open) -> Given:
    if found.block is None:
        return Given(found.words, instruction_of(found.words, None), found.number)
    block = passages_of(_dedented(found.block))
    return Given(found.words, instruction_of(found.words, block), found.number)


def _wants_block(found: _Open) -> bool:
    return found.block is None and _BLOCK_FOLLOWS.search(found.words) is not None


def _begin_block(found: _Open, line: str) -> None:
    """A block opens with a mark on a line of its own, or before its first words."""
    rest = line.strip()[1:]
    if rest.strip():
        _into_block(found, rest)


def _into_block(found: _Open, line: str) -> None:
    assert found.block is not None  # noqa: S101 - a block is open
    stripped = line.strip()
    if stripped in _BLOCK_ENDS:
        found.block_open = False
        found.ended = True
    else:
        found.block.append(line)


def _dedented(lines: list[str]) -> Iterator[str]:
    """The lines without the indent that all of them have."""
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    least = min(indents, default=0)
    return (line[least:] for line in lines)
