"""A change that needs attention as a committee reads it: one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model.naming import shortened
from constitution_diff.render import vocabulary

from .effects import is_sentence

if TYPE_CHECKING:
    from constitution_diff.model import Effect, Link

    from .values import AttentionLine

_LONGEST: Final = 110
_FEW: Final = 70


def plain_words(link: Link, line: AttentionLine) -> str:
    """What follows the number of a provision: what it was and what it is.

    Beginning with its blank or its comma, and ending with a full stop.
    """
    if not line.effects:
        return f": {line.told or line.what}."
    effect, *others = line.effects
    first = _kind(effect)
    told = dict.fromkeys(_also(other) for other in others if _kind(other))
    also = ", ".join(words for words in told if words != first)
    return f"{_said(link, effect)}{f'; {vocabulary.ALSO} {also}' if also else ''}."


def _also(effect: Effect) -> str:
    """What else changed, with its words where they are few and no whole sentence."""
    kind = _kind(effect)
    if effect.was and effect.is_:
        told = f"{kind} from “{effect.was}” to “{effect.is_}”"
    else:
        told = f"{kind} “{effect.is_ or effect.was}”"
    few = len(told) <= _FEW
    return told if few and not is_sentence(effect) else kind


def _said(link: Link, effect: Effect) -> str:
    kind = _kind(effect)
    if effect.was and effect.is_:
        return f": {kind} from “{effect.was}” to “{effect.is_}”"
    came = bool(effect.is_)
    fate = vocabulary.ADDED if came else vocabulary.TAKEN_OUT
    within = bool(link.old and link.new)
    if came and not within:
        fate = vocabulary.NEW_HERE
    if not is_sentence(effect):
        told = f": {kind} {fate}, " if within else f", {fate}: {kind} "
        return f"{told}“{_short(effect.is_ or effect.was)}”"
    words = _short(effect.new_quote or effect.old_quote)
    if within:
        fate = f"{vocabulary.SENTENCE.lower()} {fate}"
    return f", {fate}{f', on {kind}' if kind else ''}: “{words}”"


def _kind(effect: Effect) -> str:
    """What it is about; "" for what no rule sorts."""
    if effect.kind == "provision":
        return ""
    words = vocabulary.EFFECTS.get(effect.kind, effect.kind)
    return f"{words[:1].lower()}{words[1:]}"


def _short(words: str) -> str:
    return shortened(words, _LONGEST).rstrip(" .;,")
