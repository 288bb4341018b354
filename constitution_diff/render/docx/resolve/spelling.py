"""How words are spelled while they are struck, and otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLAIN: Final = {n.W + "delText": n.T, n.W + "delInstrText": n.W + "instrText"}
_STRUCK: Final = {plain: struck for struck, plain in _PLAIN.items()}


def spell(change: Element) -> None:
    """Spell words in a change like others, unless someone else struck them too."""
    struck = list(change.iter(*_PLAIN))
    if not struck or next(change.iterancestors(n.DEL), None) is not None:
        return
    for words in struck:
        if next(words.iterancestors(n.DEL, n.MOVE_FROM), None) is change:
            words.tag = _PLAIN[str(words.tag)]


def strike(change: Element) -> None:
    """Spell words in a change as struck; those in a text box are no part of it."""
    for words in list(change.iter(*_STRUCK)):
        if next(words.iterancestors(n.P), None) is next(
            change.iterancestors(n.P), None
        ):
            words.tag = _STRUCK[str(words.tag)]
