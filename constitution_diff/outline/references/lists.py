"""The numbers of a list or range: "2, 3 and 5(b)", "23.13 to 23.17", "(a) to (c)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from .names import BRACKETS, FIGURE, LETTERS, WORD, Name, levels_of, word_of

NUMBER: Final = rf"(?:{FIGURE}|{BRACKETS}|{LETTERS})"
_ITEM: Final = re.compile(rf"(?P<figure>{FIGURE})|(?P<bracket>{BRACKETS})|{LETTERS}")
_SPACED: Final = re.compile(
    rf"\s(?P<inner>{BRACKETS})"
    r"(?=\s*(?:[.,;:)\]]|$)|\s+(?:above|below|of|and|or|to|applies|shall|is|are|must)\b)"
)
_JOIN: Final = re.compile(
    r"\s*(?P<range>\bto\b|[–—-]|\bthrough\b)\s*"
    r"|\s*(?:,\s*(?:and/or|and|or|&)?|\band/or\b|\band\b|\bor\b|&|/)\s*"
)
_SAME_WORD: Final = re.compile(rf"(?P<word>{WORD})\s+")
UNIT: Final = re.compile(
    r"""(?x)\s*(?: % | per\s?cent | percent | [ap]\.?m\b | noon | hours?\b | hrs?\b
      | minutes?\b | mins?\b | (?:(?:clear|working|calendar)\s+)?(?:days?|weeks?|months?
      | years?)\b | miles?\b | km\b | k?met | [mk]m?\b | ha\b | hectares?\b | acres?\b
      | million | billion | bn\b | times\b | FTE | points?\b | members?\b
      | councillors?\b | votes?\b | [GMK]B\b | tonnes?\b | kg\b | litres?\b | pence\b
      | degrees?\b | persons?\b | people\b | officers?\b | copies\b | or\ more\b
      | or\ fewer\b | or\ less\b )"""
)
_ENDS_A_LIST: Final = re.compile(
    r"\s*(?:[.,;:)\]–—-]|$)|\s+(?:above|below|of|and|or|to|in|is|are|shall|must|may|will"
    r"|do|does|apply|applies|but|which|that|has|have|can|were|was|hereof|where|if|when"
    r"|by|as|for|with|under|within|unless)\b"
)


def names_at(
    text: str, at: int, word: str, *, plural: bool, letters: bool
) -> tuple[Name, ...]:
    """The names of a list or range that begins at `at`; () for none."""
    first = name_at(text, at, word, letters=letters)
    names: list[Name] = [first] if first else []
    while names:
        join = _JOIN.match(text, end_of(tuple(names)))
        if not join:
            break
        same = _SAME_WORD.match(text, join.end()) if join["range"] else None
        again = same is not None and word_of(same["word"])[0] == word
        begin = same.end() if same and again else join.end()
        following = name_at(text, begin, word, letters=letters and plural)
        following = following and _inherited(names[-1].last or names[-1], following)
        if not following or not _goes_on(text, following, plural=plural or again):
            break
        if join["range"] and names[-1].last is None:
            names[-1] = replace(names[-1], last=following)
        else:
            names.append(following)
    return tuple(names)


def name_at(text: str, at: int, word: str, *, letters: bool) -> Name | None:
    """The one number that begins at `at`; None for none."""
    item = _ITEM.match(text, at)
    if not item or not (letters or item["figure"] or item["bracket"]):
        return None
    spaced = _SPACED.match(text, item.end()) if item["figure"] else None
    number, end = item[0], item.end()
    if spaced:
        number, end = number + spaced["inner"], spaced.end()
    return Name(word, levels_of(number), at, end)


def end_of(names: tuple[Name, ...]) -> int:
    """The place behind the last of some names."""
    return (names[-1].last or names[-1]).end


def _goes_on(text: str, name: Name, *, plural: bool) -> bool:
    """Whether a number behind "and" still belongs: not in "rule 12 and 3 members"."""
    if UNIT.match(text, name.end):
        return False
    if not name.levels[0].isdigit() or len(name.levels) > 1:
        return True
    return plural or bool(_ENDS_A_LIST.match(text, name.end))


def _inherited(before: Name, name: Name) -> Name | None:
    """The (c) in "24.8(b) and (c)" is 24.8(c); None when that makes no sense."""
    if name.levels[0] or not before.levels[0]:
        return name if len(name.levels) > 1 or name.levels[0] else None
    kind = _series(name.levels[1])
    for depth in range(len(before.levels) - 1, 0, -1):
        if kind & _series(before.levels[depth]):
            return replace(name, levels=(*before.levels[:depth], *name.levels[1:]))
    return None


def _series(inner: str) -> frozenset[str]:
    if inner[0].isdigit():
        return frozenset({"figure"})
    case = "upper" if inner.isupper() else "lower"
    roman = {f"{case} roman"} if set(inner.lower()) <= set("ivxl") else set()
    letter = {case} if len(inner) == 1 or len(set(inner)) == 1 else set()
    return frozenset(roman | letter)
