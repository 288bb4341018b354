"""Fields that hold words which they do not print: IF what was not chosen, SET all."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .fields import Field, fields_of
from .opened import shortened
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_CHOOSING: Final = "IF"
_NAMING: Final = "SET"
_WORD: Final = re.compile(r"\w+")


def _holding(parts: Parts) -> Iterator[tuple[Field, bool]]:
    """Each such field, and whether what it prints can stay without it.

    An IF may choose otherwise on another page, where a field in its code says which.
    What a SET keeps may be printed by any field that has the name in its code; some
    programs print it where it stands. Of code in several paragraphs empty ones would
    be left, which show.
    """
    found = list(fields_of(parts))
    named = Counter(word for one in found for word in set(_words(one)))
    for one in found:
        if one.kind == _CHOOSING:
            yield one, _stands_alone(one)
        elif one.kind == _NAMING:
            is_used = any(named[word] > 1 for word in _words(one)[1:2])
            prints = bool(one.printed.strip())
            yield one, _stands_alone(one) and not (is_used or prints)


def _stands_alone(one: Field) -> bool:
    """Whether its code is in one paragraph, and in or around that of no other field."""
    holding = {next(it.iterancestors(n.P), None) for it in one.made_of}
    simple = any(
        next(it.iterancestors(n.FIELD_SIMPLE), None) is not None for it in one.made_of
    )
    return not (one.has_inner or one.is_inner or simple or len(holding) > 1)


def _words(one: Field) -> list[str]:
    return _WORD.findall(one.code.casefold())


def _rule(code: str, *, can_go: bool) -> Rule:
    def find(opened: Opened) -> Iterator[Trace]:
        for one, can in _holding(opened.parts):
            if can is can_go:
                yield opened.trace(code, one.part, one.at, shortened(one.code))

    return Rule(find, _strip if can_go else None)


def _strip(parts: Parts) -> None:
    """Leave what is printed. With the last field that uses a name, its SET goes."""
    while found := [one for one, can_go in _holding(parts) if can_go]:
        for one in found:
            parts.changing(one.part)
            one.unlink()


UNPRINTED: Final = (
    _rule("field-conditional", can_go=False),
    _rule("field-unprinted", can_go=True),
)
