"""Counters of style sheets, as Google Docs numbers its lists with them.

Each view counts by itself, as in Word files: what a tracked change took out of a view
is not counted there. CSS Lists and Counters Module, 4.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import Final

from constitution_diff.model.values import dataclass

from .markers import BULLET, printed

_STEP: Final = re.compile(r"([\w-]+)(?:\s+(-?\d{1,9}))?")
_CONTENT: Final = re.compile(
    r"""
    "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)'
  | counter\(\s*(?P<counter>[\w-]+)\s*(?:,\s*(?P<style>[\w-]+)\s*)?\)
  | counters\(\s*(?P<counters>[\w-]+)\s*,\s*["'](?P<between>[^"']*)["']
      \s*(?:,\s*(?P<styles>[\w-]+)\s*)?\)
    """,
    re.VERBOSE,
)
_ESCAPE: Final = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_LAST_CHAR: Final = 0x10FFFF


@dataclass(slots=True)
class Counters:
    """The counters of one view."""

    _open: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """By name, as (depth of the element that set it, value), the innermost last."""

    def reset(self, declared: str, depth: int) -> None:
        """Obey "counter-reset" of an element at that depth."""
        for name, value in _STEP.findall(declared):
            scopes = self._open.setdefault(name, [])
            if scopes and scopes[-1][0] == depth:
                scopes.pop()
            scopes.append((depth, int(value or 0)))

    def increment(self, declared: str, depth: int) -> None:
        """Obey "counter-increment" of an element at that depth."""
        for name, step in _STEP.findall(declared):
            scopes = self._open.setdefault(name, [])
            at, value = scopes.pop() if scopes else (depth, 0)
            scopes.append((at, value + int(step or 1)))

    def leave(self, depth: int) -> None:
        """Forget what was set inside the element at that depth."""
        for scopes in self._open.values():
            while scopes and scopes[-1][0] > depth + 1:
                scopes.pop()

    def printed(self, content: str) -> str:
        """What "content" prints, a bullet as one; "" for none.

        >>> counters = Counters()
        >>> counters.increment("part", depth=3)
        >>> counters.printed('"(" counter(part, lower-alpha) ") "')
        '(a)'
        """
        text = "".join(map(self._piece, _CONTENT.finditer(content))).strip()
        return text if any(map(str.isalnum, text)) or not text else BULLET

    def _piece(self, match: re.Match[str]) -> str:
        name = match["counter"] or match["counters"]
        if name is None:
            quoted = match["double"] if match["double"] is not None else match["single"]
            return _ESCAPE.sub(_unescaped, quoted)
        values = [value for _, value in self._open.get(name, ())] or [0]
        style = match["style"] or match["styles"] or "decimal"
        shown = values if match["counters"] else values[-1:]
        return (match["between"] or "").join(printed(value, style) for value in shown)


def _unescaped(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code <= _LAST_CHAR else ""
