"""Lines that are no provision, or are taken for one on one side alone.

Such are those of a cover or of a contents list. What is the same on both sides stands
as it is. Lines of a cover that are alike are rewritten like provisions: a cover names
the day of the last amendment. What only the Word side has stays; what only the text
side has comes where it is a provision.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Clause, ClauseId, Kind
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.redline.gaps import alike_in_order, same_in_order

from .aligning import lettered
from .pairing import Hold
from .printed import bare, printed, sort_of, without_objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Outline

    from .pairing import Pairing

_TITLE: Final = "title"
_LINE: Final = "line {}"
"""The id of what stands for a line that is no provision."""
Lines = dict[Clause, "Element"]
"""Lines with their paragraphs, in the order of the body."""


def with_lines(
    pairing: Pairing,
    sides: tuple[Outline, Outline],
    held: Mapping[str, Sequence[Element]],
    body: Element,
) -> tuple[Pairing, Lines]:
    """The pairing, and with it the lines that both sides have; these in the Word side.

    `sides` are the Word side and the text side; `held` are the paragraphs of the
    provisions of the former, by their ids.
    """
    word, text = sides
    lines = dict(_lines(body, held))
    shared = {p for h in pairing.holds for c in h.theirs for p in held[c.id]}
    before = takewhile(lambda one: one not in shared, body.iter(n.P))
    cover = _cover(before, word, held=held, gone=pairing.gone, lines=lines)
    found = with_covers(pairing, text, list(cover))
    found = with_same(found, [one for one in lines if one not in _taken(found)])
    taken = _taken(found)
    return found, {one: at for one, at in lines.items() if one in taken}


def _lines(
    body: Element, held: Mapping[str, Sequence[Element]]
) -> Iterator[tuple[Clause, Element]]:
    """What no provision holds and has words, as if it were one."""
    in_provisions = {one for found in held.values() for one in found}
    for number, paragraph in enumerate(body.iter(n.P)):
        if paragraph in in_provisions:
            continue
        words = without_objects(lettered([paragraph]).text)
        if words.strip() and next(paragraph.iterancestors(n.TEXT_BOX), None) is None:
            yield _line(number, words), paragraph


def _cover(
    before: Iterable[Element],
    word: Outline,
    *,
    held: Mapping[str, Sequence[Element]],
    gone: Iterable[Clause],
    lines: Lines,
) -> Iterator[Clause]:
    """Of what stands before all that both sides have, the titles and provisions."""
    titles = {bare(line.text) for line in word.furniture if line.where == _TITLE}
    at = {p: one for one, p in lines.items() if bare(one.text) in titles}
    for clause in gone:
        if not sort_of(clause) and len(held[clause.id]) == 1:
            at[held[clause.id][0]] = clause
    return (at[paragraph] for paragraph in before if paragraph in at)


def with_covers(pairing: Pairing, text: Outline, lines: Sequence[Clause]) -> Pairing:
    """The pairing, and with it the lines of the covers that are alike on both sides.

    `lines` are those of the Word side's cover, in order.
    """
    titles = (line.text for line in text.furniture if line.where == _TITLE)
    ours = [_line(number, words) for number, words in enumerate(titles)]
    n_titles = len(ours)
    leading = takewhile(lambda hold: not hold.theirs, pairing.holds)
    ours += (hold.ours[0] for hold in leading if not sort_of(hold.ours[0]))
    gone = {clause.id for clause in pairing.gone}
    pairs = alike_in_order(
        [printed([line]) for line in lines],
        [printed([line]) for line in ours],
        lambda i, j: lines[i].id not in gone or j < n_titles,
    )
    partner = {ours[j].id: lines[i] for i, j in pairs}
    covers = (
        Hold((one,), (partner[one.id],)) for one in ours[:n_titles] if one.id in partner
    )
    found = _partnered(pairing, partner)
    return replace(found, holds=(*covers, *found.holds))


def with_same(pairing: Pairing, lines: Sequence[Clause]) -> Pairing:
    """The pairing, with provisions that are lines of the Word side standing there."""
    alone = [
        hold.ours[0]
        for hold in pairing.holds
        if not hold.theirs and not sort_of(hold.ours[0])
    ]
    pairs = same_in_order(
        [bare(printed([line])) for line in lines],
        [bare(printed([clause])) for clause in alone],
    )
    return _partnered(pairing, {alone[j].id: lines[i] for i, j in pairs})


def _partnered(pairing: Pairing, partner: Mapping[ClauseId, Clause]) -> Pairing:
    """With provisions of the text side standing where these of the Word side do."""
    taken = {line.id for line in partner.values()}
    holds = (
        replace(hold, theirs=(partner[hold.ours[0].id],))
        if hold.ours[0].id in partner
        else hold
        for hold in pairing.holds
    )
    gone = (clause for clause in pairing.gone if clause.id not in taken)
    return replace(
        pairing, holds=tuple(holds), gone=tuple(gone), lines=pairing.lines | taken
    )


def _taken(pairing: Pairing) -> set[Clause]:
    return {clause for hold in pairing.holds for clause in hold.theirs}


def _line(number: int, words: str) -> Clause:
    name = ClauseId(_LINE.format(number))
    return Clause(name, Kind.PARAGRAPH, text=" ".join(words.split()))
