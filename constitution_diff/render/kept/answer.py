"""What the kept versions say of a provision or a day, as plain text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, british_date
from constitution_diff.model.naming import first_told, number_asked
from constitution_diff.model.one_line import in_one_line
from constitution_diff.render.plain import encoded
from constitution_diff.render.story.in_force import (
    around,
    as_at_sentence,
    part_name,
)
from constitution_diff.render.story.standing import (
    standing_words,
)

from .notebook import note_lines
from .to_text import parted_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Answer, Clause, Extract, Version

WIDTH: Final = 88


def answer_text(answer: Answer) -> bytes:
    """The dates, because the words are worth no more than these; then the words."""
    return encoded(_lines(answer))


def _lines(answer: Answer) -> Iterator[str]:
    of = f", provision {answer.clause}" if answer.clause else ""
    day = f", on {british_date(answer.as_at.on)}" if answer.as_at else ""
    yield in_one_line(f"{answer.council}, {answer.document}{of}{day}")
    if answer.as_at:
        yield ""
        yield from _wrapped(as_at_sentence(answer.as_at))
    for one in answer.by_part:
        yield ""
        name = part_name(one, answer.by_part)
        yield from _wrapped(f"{name}: {as_at_sentence(one.as_at)}")
        for extract in one.extracts:
            yield from _extract(extract, answer, is_named=len(one.extracts) > 1)
    is_named = len(answer.extracts) > 1 or not answer.as_at
    for extract in () if answer.by_part else answer.extracts:
        yield from _extract(extract, answer, is_named=is_named)
    if answer.as_at:
        yield ""
        for line in around(answer.as_at):
            yield from _wrapped(line)


def _extract(extract: Extract, answer: Answer, *, is_named: bool) -> Iterator[str]:
    yield ""
    if is_named:
        version = extract.version
        yield from _wrapped(f"{version.name}, {standing_words(version)}:")
        yield ""
    if extract.version.forgotten:
        yield from _wrapped(f"It was {extract.version.forgotten_words}")
    elif not extract.clauses and answer.clause:
        near = f" There are {', '.join(extract.near)}." if extract.near else ""
        yield f"{extract.version.name} holds no provision {answer.clause}.{near}"
    elif not extract.clauses and answer.by_part:
        yield f"{extract.version.name} holds no such part."
    top = min((clause.depth for clause in extract.clauses), default=0)
    asked = _outermost(extract) if answer.clause else ()
    named = {one.id: _label(one, extract) for one in asked}
    for clause in extract.clauses:
        label = named.get(clause.id, clause.label)
        yield from _clause(clause, clause.depth - top, label)
    yield from _page(extract)
    for note in extract.notes:
        yield ""
        yield from note_lines(note)


def _label(clause: Clause, extract: Extract) -> str:
    """Its label, with its part where another provision that is shown has its number.

    Where one part has the number several times, it is told which of these it is.
    """
    outer = _outermost(extract)
    alike = [one for one in outer if one.citation == clause.citation]
    if not clause.label or len(alike) == 1:
        return clause.label
    part = _part_of(clause, extract)
    twice = sum(_part_of(one, extract) == part for one in alike) > 1
    label = number_asked(clause, extract.outline) if twice else clause.label
    if part is None:
        return label
    return f"{label}, in {first_told(part.id, extract.outline.shared)}:"


def _part_of(clause: Clause, extract: Extract) -> Clause | None:
    """The part that it lies in, the innermost; None for none."""
    above = extract.outline.ancestors(clause)
    return next((one for one in above if one.kind is Kind.PART), None)


def _clause(clause: Clause, depth: int, label: str) -> Iterator[str]:
    words = "\n".join(filter(None, (clause.heading, clause.text)))
    label = {"bullet": "•"}.get(clause.kind.value, label)
    shown = " ".join(filter(None, (label, " – ".join(words.split("\n")))))
    indent = "  " * min(depth, 10)
    yield from textwrap.wrap(
        parted_cells(shown) or f"({clause.kind.value})",
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )


def _page(extract: Extract) -> Iterator[str]:
    outer = _outermost(extract)
    first = outer[:1] if len({one.citation for one in outer}) > 1 else outer
    if places := dict.fromkeys(_place(one, extract.version) for one in first):
        yield ""
        yield from _wrapped(f"({'; '.join(places)})")


def _outermost(extract: Extract) -> list[Clause]:
    shown = {clause.id for clause in extract.clauses}
    return [clause for clause in extract.clauses if clause.parent not in shown]


def _place(clause: Clause, version: Version) -> str:
    about = "about " if clause.page_approximate else ""
    page = f", {about}page {clause.page}" if clause.page else ""
    return f"{version.files[clause.source].name}{page}"


def _wrapped(words: str) -> Iterator[str]:
    yield from textwrap.wrap(words, WIDTH, break_on_hyphens=False)
