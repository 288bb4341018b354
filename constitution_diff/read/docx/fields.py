"""Fields: what is an instruction, what a result points at, what never counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

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


@dataclass(slots=True)
class _Field:
    code: str = ""
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

    def begin(self, code: str = "") -> None:
        """Open a field, whose instruction follows."""
        self._open.append(_Field(code))
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
        self.in_code = not all(opened.in_result for opened in self._open)
        kinds = {opened.kind for opened in self._open if opened.in_result}
        self.volatile = not kinds.isdisjoint(_VOLATILE)
        self.in_contents = self.balanced and "TOC" in kinds
        targets = (opened.target for opened in reversed(self._open) if opened.in_result)
        self.target = next(filter(None, targets), "")
