"""Why there is no clause that a reference names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import TargetStatus

from .names import CONTAINER_WORDS, LAW_WORDS, keys_of

if TYPE_CHECKING:
    from .index import Index
    from .names import Name


def absent_status(index: Index, name: Name, *, near: bool, own: bool) -> TargetStatus:
    """A mistake, another part that the file does not hold, or another document.

    Args:
        index: The document.
        name: What names no clause.
        near: Whether it was sought in the whole document, from near by outwards,
            and nothing of it was found. Where it was sought in one place it is missing.
        own: Whether the title said with it is that of this document.
    """
    number = name.levels[0]
    if not near or not number:
        return TargetStatus.MISSING
    if name.word in LAW_WORDS and number[0].isdigit() and number[-1].isalpha():
        return TargetStatus.EXTERNAL  # section 100A, Schedule 12A
    if name.word in CONTAINER_WORDS:
        return _absent_part(index, name)
    elsewhere = name.word in _TYPED and name.word not in index.words and not own
    held = not elsewhere and _is_held(index, number)
    return TargetStatus.MISSING if held else TargetStatus.NOT_IN_FILE


def _is_held(index: Index, number: str) -> bool:
    """Whether the file should hold a number: it has the section, or begins at 1."""
    top = number.partition(".")[0].casefold()
    if set(keys_of("", number)) & index.listed:
        return False
    whole = index.lowest == 1 and ("", top) not in index.listed
    return top in index.tops or whole


_TYPED: Final = frozenset({"article", "rule", "standing order", "regulation"})


def _absent_part(index: Index, name: Name) -> TargetStatus:
    """A Part that the contents list names, or of a kind that the file holds none of.

    A contents list that names other Parts, but not this one, shows a mistake.
    """
    listed = [key for key in index.listed if key[0] == name.word]
    named = set(keys_of(name.word, name.levels[0])) & index.listed
    if named or not listed or name.word not in index.words:
        return TargetStatus.NOT_IN_FILE
    return TargetStatus.MISSING
