"""Fields: what is an instruction, what a result points at, what never counts."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Final, NamedTuple

from constitution_diff.model.values import dataclass

_VOLATILE: Final = frozenset(
    {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "FILENAME"}
    | {"DATE", "TIME", "SAVEDATE", "PRINTDATE"}
)
_PAGE_OF: Final = "PAGEREF"
_LISTED: Final = "_Toc"
"""What the names of bookmarks hold that Word sets for an entry of a contents list, and
LibreOffice after it."""
_REFERENCES: Final = frozenset({"REF", "PAGEREF", "NOTEREF"})
# Of HYPERLINK, those that take an argument: ECMA-376 Part 1, 17.16.5.25 and 17.16.4.
_WITH_ARGUMENT: Final = frozenset({r"\l", r"\o", r"\t", r"\s", r"\*"})
_TOKEN: Final = re.compile(
    r"""
      " (?: \\. | [^"\\] )* "?    # a string: "tip \l x"
    | \\ [^\s"\\]*                # a switch: \l
    | [^\s"\\]+                   # a word: REF, _Ref123
    """,
    re.VERBOSE | re.DOTALL,
)
_MAX_CODE: Final = 1_000
"""In characters. A bookmark has 40 at most; what comes later cannot matter."""


class Shown(NamedTuple):
    """What a field of a form shows."""

    words: str
    at: int
    """How many characters its paragraph had where it begins."""


class _State(NamedTuple):
    """What the fields that are open say of the text at one point."""

    in_code: bool = False
    volatile: bool = False
    in_contents: bool = False
    target: str = ""


_OUTSIDE: Final = _State()


def is_volatile(code: str) -> bool:
    r"""Whether the result of a field with this instruction is never a difference.

    The pages of a contents list are its words, and compared as such.

    >>> is_volatile(r" PAGE  \* MERGEFORMAT "), is_volatile("PAGEREF _Ref1")
    (True, True)
    >>> is_volatile("PAGEREF _Toc1")
    False
    """
    kind = kind_of(code)
    if kind == _PAGE_OF:
        return _LISTED not in target_of(code)
    return kind in _VOLATILE


def kind_of(code: str) -> str:
    r"""The first word of an instruction, in capitals; "" where there is none.

    >>> kind_of(r" ref _Ref1 \h")
    'REF'
    """
    first = _TOKEN.search(code)
    return first[0].upper() if first else ""


def target_of(code: str) -> str:
    r"""The bookmark of this document that an instruction points at; "" for none.

    >>> target_of(r"REF _Ref1 \h"), target_of(r'HYPERLINK \o "see \l" \l "_Ref2"')
    ('_Ref1', '_Ref2')
    >>> target_of(r'HYPERLINK "other.htm" \l "_Ref1"')
    ''
    """
    kind, *arguments = _TOKEN.findall(code) or [""]
    if kind.upper() == "HYPERLINK":
        return _link_target(arguments)
    if kind.upper() not in _REFERENCES or not arguments:
        return ""
    return "" if arguments[0].startswith("\\") else _bare(arguments[0])


def _link_target(tokens: list[str]) -> str:
    """What follows the switch for a place; "" where an address leads elsewhere."""
    target, rest = "", iter(tokens)
    for token in rest:
        switch = token.lower()
        if switch in _WITH_ARGUMENT:
            argument = _bare(next(rest, ""))
            target = argument if switch == r"\l" else target
        elif not switch.startswith("\\") and _bare(token):
            return ""
    return target


def _bare(token: str) -> str:
    """A token without its quotation marks."""
    return token.strip('"').strip()


@dataclass(slots=True)
class _Code:
    """The pieces of an instruction, of which the beginning is kept."""

    pieces: list[str] = field(default_factory=list)
    n_chars: int = 0

    def add(self, text: str) -> None:
        """Keep as much of `text` as there is room for."""
        if self.n_chars < _MAX_CODE:
            self.pieces.append(text[: _MAX_CODE - self.n_chars])
            self.n_chars += len(text)


@dataclass(slots=True)
class _Field:
    around: _State
    """Of the text it stands in, which cannot change while it is open."""
    inside: _State
    """What it and those around it say of the text that comes next."""
    code: _Code = field(default_factory=_Code)
    deleted: _Code = field(default_factory=_Code)
    """The words taken out of its instruction as a tracked change."""
    in_result: bool = False
    form: Shown | None = None
    """What it shows if it has no result of its own."""

    def separate(self) -> None:
        """Read the instruction, once however often the file says that it is over."""
        if self.in_result:
            return
        self.in_result = True
        # A field that was deleted as a whole has no other instruction.
        code = "".join(self.code.pieces).strip() or "".join(self.deleted.pieces)
        kind = kind_of(code)
        self.inside = self.around._replace(
            volatile=self.around.volatile or is_volatile(code),
            in_contents=self.around.in_contents or kind == "TOC",
            target=target_of(code) or self.around.target,
        )


@dataclass(slots=True)
class Fields:
    """The fields that are open at one point of a story; they may span paragraphs."""

    balanced: bool = True
    """Every field of the story ends; else one would swallow the rest of the text."""
    _open: list[_Field] = field(default_factory=list)
    volatile: bool = False
    """The text here is the result of a PAGE, PAGEREF, DATE or FILENAME field.

    Never so in a story that is not balanced: all that follows would be no difference.
    """
    in_code: bool = False
    """The text here is part of an instruction, and never printed.

    Never so in a story that is not balanced: a field that is left open there would
    hide all that follows. What w:instrText holds is not printed anyhow.
    """
    in_contents: bool = False
    """A contents list is open."""
    target: str = ""
    """The bookmark that the text here points at; "" for none."""
    _in_list: bool = False
    """The same, whether or not every field ends."""

    def begin(self, code: str = "", form: Shown | None = None) -> None:
        """Open a field, whose instruction follows."""
        around = _State(self.in_code, self.volatile, self._in_list)
        opened = _Field(around, around._replace(in_code=True), form=form)
        self._open.append(opened)
        self.instruct(code)
        self._look()

    def instruct(self, text: str, *, is_deleted: bool = False) -> None:
        """Add to the instruction of the innermost field."""
        if self._open:
            innermost = self._open[-1]
            (innermost.deleted if is_deleted else innermost.code).add(text)

    def separate(self) -> None:
        """The instruction is over, the result follows."""
        if self._open:
            self._open[-1].separate()
        self._look()

    def end(self) -> Shown | None:
        """Close the innermost field, and what it shows if it is a form's.

        A stray end is ignored, as in Word.
        """
        closed = self._open.pop() if self._open else None
        self._look()
        return None if closed is None else closed.form

    def _look(self) -> None:
        state = self._open[-1].inside if self._open else _OUTSIDE
        self.in_code, self.volatile, self._in_list, self.target = state
        self.in_code = self.balanced and self.in_code
        self.volatile = self.balanced and self.volatile
        self.in_contents = self.balanced and self._in_list
