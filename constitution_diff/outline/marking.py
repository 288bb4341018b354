"""Forms → the marks whose places in the tree are sought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .forms import Form, Formed
from .marks import Mark
from .own_schedules import own_schedules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARKED = (Form.LABELLED, Form.HEADING)
_LEADS_IN = (":", ":-", ":–", ":—", "—")


def marks_of(forms: Sequence[Formed]) -> Iterator[Mark]:
    """One mark for each label and heading, in document order."""
    parted, own = False, own_schedules(forms)
    for at, formed in enumerate(forms):
        if formed.form in MARKED:
            mark = _mark(forms, at, parted=parted)
            yield replace(mark, own=True) if at in own else mark
            parted = False
        elif formed.form is not Form.NOTE:
            parted = True


def _mark(forms: Sequence[Formed], at: int, *, parted: bool) -> Mark:
    formed = forms[at]
    paragraph = formed.piece.paragraph
    labelled = at + 1 < len(forms) and forms[at + 1].form is Form.LABELLED
    return Mark(
        formed.label,
        formed.level,
        formed.titled,
        formed.indent_pt,
        opens=labelled and _leads_in(formed),
        led_in=at > 0 and (forms[at - 1].titled or _leads_in(forms[at - 1])),
        parted=parted,
        doubtful=bool(formed.whole.text),
        style=paragraph.style if paragraph else "",
        list_level=paragraph.list_level if paragraph else None,
        listed=formed.listed,
    )


def _leads_in(formed: Formed) -> bool:
    """Whether its words are completed by what follows; a bare label's are."""
    words = formed.words.text
    return words.endswith(_LEADS_IN) or (formed.form is Form.LABELLED and not words)
