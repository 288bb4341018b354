"""Fields: what is an instruction, what a result points at, what never counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_VOLATILE: Final = frozenset(
    {"PAGE", "NUMPAGES", "SECTIONPAGES", "FILENAME"}
    | {"DATE", "TIME", "SAVEDATE", "PRINTDATE"}
)
# The first is for one token, the others are its arguments: ECMA-376 Part 1, 17.16.
_POINTER: Final = re.compile(
    r"""
    \s* (?:
        (?: REF | PAGEREF | NOTEREF ) \s+            # REF _Ref123 \h
      | HYPERLINK \b (?: .*? \s )? \\l \s+          # HYPERLINK \l "_Toc123"
    )
    "? (?P<bookmark> [^"\s\\]+ )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


class _State(NamedTuple):
    """What the fields that are open say of the text at one point."""

    in_code: bool = False
    volatile: bool = False
    in_contents: bool = False
    target: str = ""


_OUTSIDE: Final = _State()


@dataclass(slots=True)
class _Field:
    code: str
    around: _State
    """Of the text it stands in, which cannot change while it is open."""
    in_result: bool = False

    @property
    def kind(self) -> str:
        """Its first word: "PAGE" for "PAGE MERGEFORMAT"."""
        head = self.code.split(maxsplit=1)[:1]
        return head[0].upper() if head else ""

    @property
    def target(self) -> str:
        """The bookmark that its result points at; "" for none."""
        pointer = _POINTER.match(self.code)
        return pointer["bookmark"] if pointer else ""

    @property
    def inside(self) -> _State:
        """What it and those around it say of the text that comes next."""
        if not self.in_result:
            return self.around._replace(in_code=True)
        return self.around._replace(
            volatile=self.around.volatile or self.kind in _VOLATILE,
            in_contents=self.around.in_contents or self.kind == "TOC",
            target=self.target or self.around.target,
        )


@dataclass(slots=True)
class Fields:
    """The fields that are open at one point of a story; they may span paragraphs."""

    balanced: bool = True
    """Every field of the story ends; else one would swallow the rest of the text."""
    _open: list[_Field] = field(default_factory=list)
    volatile: bool = False
    """The text here is the result of a PAGE, DATE or FILENAME field."""
    in_code: bool = False
    """The text here is part of an instruction, and never printed."""
    in_contents: bool = False
    """A contents list is open."""
    target: str = ""
    """The bookmark that the text here points at; "" for none."""
    _in_list: bool = False
    """The same, whether or not every field ends."""

    def begin(self, code: str = "") -> None:
        """Open a field, whose instruction follows."""
        around = _State(self.in_code, self.volatile, self._in_list)
        self._open.append(_Field(code, around))
        self._look()

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open:
            self._open[-1].code += text

    def separate(self) -> None:
        """The instruction is over, the result follows."""
        if self._open:
            self._open[-1].in_result = True
        self._look()

    def end(self) -> None:
        """Close the innermost field; a stray end is ignored, as in Word."""
        if self._open:
            self._open.pop()
        self._look()

    def _look(self) -> None:
        state = self._open[-1].inside if self._open else _OUTSIDE
        self.in_code, self.volatile, self._in_list, self.target = state
        self.in_contents = self.balanced and self._in_list
