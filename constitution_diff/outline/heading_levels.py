"""Levels of headings without numbers, from the contents list or from capitals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .forms import Form, Formed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .draft import Draft

_MIN_LISTED = 2


def with_levels(forms: Sequence[Formed], draft: Draft) -> Iterator[Formed]:
    """Unnumbered headings get their level from the contents list, if it has them.

    A list that names two of them or more names all of the upper level: the
    headings that it leaves out stand below.
    """
    listed = {e.title.casefold() for e in draft.contents if e.title and not e.label}
    headings = [f for f in forms if f.form is Form.HEADING]
    if _shout(forms, headings):
        yield from map(_ranked_by_capitals, forms)
        return
    n_listed = sum(f.words.text.casefold() in listed for f in headings)
    silent = all(f.level is None for f in headings)
    for formed in forms:
        if formed.form is Form.HEADING and silent and n_listed >= _MIN_LISTED:
            level = 0 if formed.words.text.casefold() in listed else 1
            yield replace(formed, level=level)
        else:
            yield formed


def _shout(forms: Sequence[Formed], headings: Sequence[Formed]) -> bool:
    """Whether capitals show the upper of two ranks, and nothing else does.

    Where clauses are numbered, the numbers show what lies in what.
    """
    loud = [f.words.text.isupper() for f in headings]
    ranked = loud[:1] == [True] and min(loud.count(True), loud.count(False)) > 1
    shown = any(f.level is not None for f in headings)
    numbered = (f.label[:1] != "(" for f in forms if f.form is Form.LABELLED)
    return ranked and not shown and not any(numbered)


def _ranked_by_capitals(formed: Formed) -> Formed:
    if formed.form is not Form.HEADING:
        return formed
    return replace(formed, level=0 if formed.words.text.isupper() else 1)
