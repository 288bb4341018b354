"""How a clause is cited, and the id that names it in its document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from constitution_diff.model import Clause, ClauseId, Kind
from constitution_diff.model.values import dataclass

from .markers import CONTAINERS, Reading, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SLUG_WORDS = 12


@dataclass(frozen=True, slots=True)
class Identity:
    """What names a clause."""

    path: str
    """Its id before an occurrence mark is added."""
    citation: str
    number: tuple[str, ...] = ()


def slug(text: str) -> str:
    """The words of a heading as they stand in an id.

    >>> slug("Undue Pressure"), slug("Officers’ reports")
    ('undue-pressure', 'officers-reports')
    """
    words = (re.sub("['’]", "", word) for word in _WORDS.findall(text.casefold()))
    return "-".join([*words][:_SLUG_WORDS]) or "heading"


def kind_of(reading: Reading) -> Kind:
    """What sort of clause a label opens."""
    if reading.shape is Shape.TYPED:
        return Kind.PART if reading.series in CONTAINERS else Kind.CLAUSE
    return Kind.CLAUSE if reading.shape is Shape.FIGURE else Kind.ITEM


def identify(
    label: str,
    reading: Reading,
    parent: Clause | None,
    by_id: Mapping[ClauseId, Clause],
) -> Identity:
    """The citation, id and number of a labelled clause in `parent`.

    Parts, Schedules, Appendices and Annexes always stand in the id; the rest is
    the citation, so that the id does not depend on what else the document holds.
    """
    printed = _cited(label, reading)
    around = _nearest(parent, by_id, lambda c: bool(c.label))
    part = _nearest(parent, by_id, lambda c: c.kind is Kind.PART)
    if _stands_alone(reading, around):
        return Identity(_path(part, printed), printed, _number(reading, None))
    assert around is not None  # noqa: S101 - else it stands alone
    if reading.shape is Shape.TYPED:
        citation = f"{around.citation}, {printed}"
        return Identity(f"{around.id}/{printed}", citation, _number(reading, around))
    own = _joined(printed, reading, around)
    return Identity(
        path=f"{around.id}{own}",
        citation=f"{around.citation}{own}",
        number=_number(reading, around),
    )


def _cited(label: str, reading: Reading) -> str:
    """The label as one would cite it: "APPENDIX I" is Appendix I."""
    words = label.rstrip(" .:-–—").split()
    if reading.shape is Shape.TYPED:
        words = [*map(_capitalised, words[:-1]), *words[-1:]]
    return " ".join(words)


def _capitalised(word: str) -> str:
    """PART as Part; SO for a standing order stays."""
    return word if len(word.replace(".", "")) <= len("SO") else word.capitalize()


def _joined(printed: str, reading: Reading, around: Clause) -> str:
    """How a list item is cited behind what it lies in: 24.8(b), 2(1), Article I.1.

    Item 1 of clause 2 is not 2.1: that may be a clause of its own.
    """
    if reading.shape is Shape.FIGURE and not is_figure(around.label):
        return f".{printed}" if around.kind is Kind.CLAUSE else f"({printed})"
    return f"({printed.strip('().')})"


def is_figure(label: str) -> bool:
    """Whether a label is a number: 2, 24.1, IV.2; not Article 4."""
    return label[:1].isdigit() or ("." in label[:-1] and " " not in label)


def _stands_alone(reading: Reading, around: Clause | None) -> bool:
    """Whether the printed label is the whole citation: 24.8, Article 4.

    Section 1 of Article 4 is cited with its Article, for each has one.
    """
    if around is None or around.kind is Kind.PART or len(reading.ordinals) > 1:
        return True
    return reading.shape is Shape.TYPED and not around.label[:1].isalpha()


def _path(part: Clause | None, own: str) -> str:
    return f"{part.id}/{own}" if part else own


def _number(reading: Reading, around: Clause | None) -> tuple[str, ...]:
    own = [*reading.path] or [f"{reading.ordinals[0]}{reading.suffix}"]
    return (*around.number, *own) if around is not None else tuple(own)


def _nearest(
    clause: Clause | None,
    by_id: Mapping[ClauseId, Clause],
    wanted: Callable[[Clause], bool],
) -> Clause | None:
    """The clause or its nearest ancestor that is `wanted`; None for none."""
    while clause is not None and not wanted(clause):
        clause = by_id[clause.parent] if clause.parent is not None else None
    return clause
