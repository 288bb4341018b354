"""Chapters of a document without numbers, of which a file may hold only some.

Numbered parts show that a file is an excerpt: it begins at 25. Where nothing is
numbered the words must show it. A file is plainly an excerpt when almost all its
words stand in chapters of the other file that are neighbours, when nothing of the
other chapters is found in it, and when those are the greater part. Where they are the
smaller part, they may have been deleted: that is said, and left to the reader.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, Notice
from constitution_diff.model.values import dataclass

from .parts import BEGINNING
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from constitution_diff.model import Outline

    from .digest import Digest
    from .matching import Matching

_HELD: Final = 0.5
"""A chapter of which so many words have partners is in the file."""
_FOUND: Final = 0.1
"""One of which no more have is not: what is found is alike by chance."""
_EXCERPT: Final = 0.85
"""So many words of an excerpt are found in the whole."""
_WORTH_SAYING: Final = 0.2
"""Of the words of the whole; where less is missing, it was deleted."""

_SHOWN: Final = 4
"""So many chapters are named in a notice."""


@dataclass(frozen=True, slots=True)
class _Lack:
    """What one file may lack of the other."""

    held: tuple[str, ...]
    absent: tuple[str, ...]
    share: float
    """Of the words of the whole."""


def divide_by_chapters(
    matching: Matching, *, whole: bool = False
) -> tuple[Notice, ...]:
    """Make chapters the parts of a side of which the other is plainly an excerpt.

    Returns:
        A notice where it cannot be told whether chapters were deleted.
    """
    notices: list[Notice] = []
    for lacking in () if whole else ("proposed", "current"):
        old, found = matching.old, matching.partner_of_old
        new, partners = matching.new, matching.partner_of_new
        if lacking == "current":
            old, found, new, partners = new, partners, old, found
        divided = _by_chapter(old)
        lack = _lack(divided, found, new, partners)
        if lack is None:
            continue
        if lack.share <= _HELD:
            notices.append(_doubt(lack, lacking))
        elif lacking == "proposed":
            matching.old = divided
        else:
            matching.new = divided
    return tuple(notices)


def _by_chapter(digest: Digest) -> Digest:
    """The same side, each heading at its top beginning a part."""
    begins = [u.parent is None and u.clause.kind is Kind.HEADING for u in digest.units]
    if len(digest.parts) > 1 or not any(begins):
        return digest
    opening = () if begins[0] else (BEGINNING,)
    headings = (
        u.clause.heading for u, b in zip(digest.units, begins, strict=True) if b
    )
    part_of = [n - begins[0] for n in accumulate(map(int, begins))]
    units = tuple(
        replace(unit, part=part)
        for unit, part in zip(digest.units, part_of, strict=True)
    )
    sizes = [0] * (part_of[-1] + 1)
    for unit in units:
        sizes[unit.part] += len(unit.words)
    parts = (*opening, *headings)
    return replace(digest, units=units, parts=parts, n_words_of_parts=tuple(sizes))


def _lack(
    side: Digest,
    partners: Collection[int],
    other: Digest,
    others: Collection[int],
) -> _Lack | None:
    """The chapters that the other file does not hold; None where it has them all."""
    comparable = len(side.parts) > 1 and len(other.parts) == 1
    if not comparable or _share(other, others) < _EXCERPT:
        return None
    shares = _shares(side, partners)
    states = [(s >= _HELD) - (s <= _FOUND) for s in shares]
    told = [s for s, text in zip(states, _have_text(side), strict=True) if text]
    if 0 in told or not _is_run(told):
        return None
    absent = tuple(p for p, s in zip(side.parts, states, strict=True) if s < 0)
    held = tuple(p for p in side.parts if p not in absent)
    if _is_claimed(other.outline, held, absent):
        return None
    total = sum(side.n_words_of_parts)
    sizes = zip(side.n_words_of_parts, states, strict=True)
    share = sum(size for size, state in sizes if state < 0) / total
    doubtful = share > _WORTH_SAYING and not other.outline.revisions
    return _Lack(held, absent, share) if share > _HELD or doubtful else None


def _is_run(states: list[int]) -> bool:
    """Whether what is held stands side by side, and something is missing."""
    joined = "".join("+" if state > 0 else "-" for state in states)
    return "-" in joined and len([*filter(None, joined.split("-"))]) == 1


def _shares(side: Digest, partners: Collection[int]) -> list[float]:
    """Of each part, the share of its words that have a partner."""
    found = [0] * len(side.parts)
    for unit in side.units:
        found[unit.part] += len(unit.words) * (unit.at in partners)
    sizes = side.n_words_of_parts
    return [f / size if size else 0.0 for f, size in zip(found, sizes, strict=True)]


def _share(side: Digest, partners: Collection[int]) -> float:
    total = sum(len(unit.words) for unit in side.units)
    found = sum(len(unit.words) for unit in side.units if unit.at in partners)
    return found / total if total else 0.0


def _have_text(side: Digest) -> list[bool]:
    """Of each part, whether it is more than its heading."""
    found = [False] * len(side.parts)
    for unit in side.units:
        found[unit.part] = found[unit.part] or not unit.titled
    return found


def _is_claimed(
    outline: Outline, held: tuple[str, ...], absent: tuple[str, ...]
) -> bool:
    """Whether the file's contents list names what it holds, and nothing more."""
    entries = (e for e in outline.contents if e.where == "contents" and e.title)
    listed = {words(entry.title) for entry in entries}
    return bool(listed & set(map(words, held))) and not listed & set(map(words, absent))


def _doubt(lack: _Lack, lacking: str) -> Notice:
    gone = "deleted" if lacking == "proposed" else "inserted"
    return Notice(
        "chapters-perhaps-not-in-file",
        f"Nothing of {_listed(lack.absent)} stands in the {lacking} file, and it is "
        f"reported as {gone}. If that file is only a part of the document, it was not "
        f"{gone}: nothing is known of it.",
    )


def _listed(names: tuple[str, ...]) -> str:
    shown = [f"“{name}”" for name in names[:_SHOWN]]
    if len(names) > _SHOWN:
        shown.append(f"{len(names) - _SHOWN} more chapters")
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
