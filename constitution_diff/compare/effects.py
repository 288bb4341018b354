"""What a change does: time limits, money, who decides, bans, conditions.

Each effect quotes the sentence of both versions. The words of effect in the old and
the new text are laid along one line; what stands at the same place in both is no
change, and of the rest those in one block are a pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Effect, Op, Scope, TextChange

from .kinds import ROLES, UNCLEAR, role_of
from .leads import lead_words
from .markers import BOUND, OFFICE, PERSON, markers
from .merged_cells import first_cell
from .pairing import swaps
from .phrases import office_names
from .pointing import as_reference
from .reach import Found, longer_rules
from .rows import NUMBER_PART
from .shifted import passages_beside
from .sides import Passage, clause_at, part_words
from .strands import Strands, rewritten, sentence_at, span_at, whole_sentences
from .stretches import Stretches
from .swap_effects import PHRASES, swap_effect
from .whole_rules import says_a_rule, says_what, whole_effects
from .words import word_edits
from .worked_out import worked_out_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ClauseId, Link, Outline, Substitution

    from .folding import Fold, Piece
    from .markers import Marker
    from .pointing import Fields
    from .stretches import Span

_FEW_WORDS = 8
_TWO = 2
_NO_FIELDS: tuple[Fields, Fields] = ({}, {})
_OF_OFFICES = frozenset({OFFICE, BOUND, *(kind for kind, _ in ROLES)})


def link_effects(
    link: Link,
    old: Outline,
    new: Outline,
    fold: Fold,
    fields: tuple[Fields, Fields] = _NO_FIELDS,
) -> tuple[Effect, ...]:
    """What became different in effect by one link, in order; () for nothing.

    Changes of swapped terms are not told here: the substitutions tell them once. What
    stands in one of the `fields` of both versions is a number of what that means.
    """
    if link.scope is not Scope.COMPARED:
        return ()
    if not (link.old and link.new):
        return _in_or_out(link, old, new)
    if link.text is not TextChange.EDITED and not link.moved:
        return ()
    found: dict[Effect, None] = {}
    for passage in _told(link, old, new, fold):
        for one in _passage_effects(passage, fold, fields):
            found[_effect(passage, one)] = None
    return tuple(found)


def _told(link: Link, old: Outline, new: Outline, fold: Fold) -> Iterator[Passage]:
    """What differs, a merged first cell as it speaks for the row.

    That it is printed beside the row says nothing, nor that it no longer is; but for
    a row that stayed where it is, and of which nothing else is another.
    """
    edited = link.text is TextChange.EDITED
    found = list(passages_beside(link, old, new)) if edited else []
    told = _merged(link, old, new)
    if told is None:
        yield from found
        return
    printed = [passage for passage in found if passage.part == told.part]
    if told.old != told.new:
        of_offices = not printed or _names_another_office(told, fold)
        yield from (told,) if of_offices else printed
    elif printed == found and not link.moved:
        yield from printed
    yield from (passage for passage in found if passage.part != told.part)


def _merged(link: Link, old: Outline, new: Outline) -> Passage | None:
    """The merged cells that speak for a row; None where its own first cells do."""
    was, now = old[link.old[0]], new[link.new[0]]
    one_to_one = len(link.old) == len(link.new) == 1
    if not one_to_one or len(was.cells) != len(now.cells) or len(now.cells) < _TWO:
        return None
    merged = not (was.cells[0].strip() and now.cells[0].strip())
    if was.number or now.number or not merged:
        return None
    if was.cells[0] == now.cells[0] and not link.moved:
        return None
    words = first_cell(was, old), first_cell(now, new)
    edits = word_edits(*words, NUMBER_PART)
    return Passage(NUMBER_PART, (was,), (now,), *words, edits)


def _in_or_out(link: Link, old: Outline, new: Outline) -> tuple[Effect, ...]:
    outline = new if link.new else old
    clause = outline[(link.new or link.old)[0]]
    if not says_a_rule(clause, outline):
        return ()
    words = (clause.text or clause.heading).replace("\t", "; ")
    lead = lead_words(outline, clause.id)
    told = whole_effects(words, lead)
    if link.new:
        return tuple(Effect(clause.id, kind, "", is_, "", words) for kind, is_ in told)
    return tuple(
        Effect(clause.id, kind, was, "", words, "", side="old") for kind, was in told
    )


def _effect(passage: Passage, found: Found) -> Effect:
    return Effect(
        clause=_clause_id(passage, found.new_at),
        kind=found.kind,
        was=found.was,
        is_=found.is_,
        old_quote=_quote(
            passage.old, found.old_at, alone=found.new_at < 0 < len(passage.new)
        ),
        new_quote=_quote(
            passage.new, found.new_at, alone=found.old_at < 0 < len(passage.old)
        ),
    )


def _quote(text: str, at: int, *, alone: bool) -> str:
    """The sentence that an effect is in; of one that came or went, its own words."""
    if at < 0:
        return ""
    _, end = span_at(text, at) or (0, 0)
    own = text[at:end].strip()
    return own if alone and own[:1].isupper() else sentence_at(text, at)


def qualified_effects(
    one: Substitution, old: Outline, new: Outline
) -> Iterator[Effect]:
    """Where a term that lost or gained a qualifier says who has a part in something.

    "Area committee chairs may be quoted" that became "committee chairs" lets others
    be quoted too, whatever the new name means elsewhere.
    """
    words = (set(one.old.casefold().split()), set(one.new.casefold().split()))
    if one.confirmed or not (words[0] < words[1] or words[1] < words[0]):
        return
    for place in one.places:
        if place.new:
            ours = part_words(old[place.old], place.part) or ""
            theirs = part_words(new[place.new], place.part) or ""
            quotes = sentence_at(ours, place.old_at), sentence_at(theirs, place.at)
            kind = role_of(quotes[1])
            if kind != OFFICE:
                yield Effect(place.new, kind, one.old, one.new, *quotes)


def _clause_id(passage: Passage, at: int) -> ClauseId:
    clause, _ = clause_at(passage.new_clauses, passage.part, max(at, 0))
    return clause.id


def _passage_effects(
    passage: Passage, fold: Fold, fields: tuple[Fields, Fields]
) -> Iterator[Found]:
    if _names_another_office(passage, fold):
        yield Found(OFFICE, passage.old, passage.new, 0, 0)
        return
    strands = Strands(passage.edits)
    gone = whole_sentences(passage.old, strands, Op.DELETE)
    come = whole_sentences(passage.new, strands, Op.INSERT)
    replaced = rewritten(gone, come, strands)
    gone = [span for span in gone if span not in replaced]
    come = [span for span in come if span not in replaced]
    for span in gone:
        at = _begins(passage.old, span, strands, Op.DELETE)
        for kind, told in _whole(passage, passage.old[at : span[1]], passage.leads[0]):
            yield Found(kind, told, "", at, -1)
    for span in come:
        at = _begins(passage.new, span, strands, Op.INSERT)
        for kind, told in _whole(passage, passage.new[at : span[1]], passage.leads[1]):
            yield Found(kind, "", told, -1, at)
    terms = list(fold.swapped(passage.old, passage.new)) if fold else []
    part = passage.part
    ours = worked_out_in(passage.old_clauses, part, passage.old_start)
    theirs = worked_out_in(passage.new_clauses, part, passage.new_start)
    olds = _not_within(_outside(markers(passage.old), ours), gone, strands, Op.DELETE)
    news = _not_within(_outside(markers(passage.new), theirs), come, strands, Op.INSERT)
    olds = _not_named_by(olds, [was for was, _ in terms])
    news = _not_named_by(news, [now for _, now in terms])
    found = [
        (
            swap.change.line,
            as_reference(one, swap, (passage, fields)),
        )
        for swap in swaps(olds, news, strands, fold)
        if (one := swap_effect(passage, swap)) is not None
    ]
    yield from _without_repeats(found)
    lines = {line for line, _ in found}
    yield from longer_rules(passage, strands, (gone, come), lines)


def _whole(passage: Passage, words: str, lead: str) -> Iterator[tuple[str, str]]:
    """What a whole sentence does; a heading that only says what it is called, nothing.

    "Minutes" that is now called "Records of the proceedings" lets nobody do more.
    """
    for kind, told in whole_effects(words, lead):
        if passage.part != "heading" or kind != UNCLEAR or says_what(words):
            yield kind, told


def _names_another_office(passage: Passage, fold: Fold) -> bool:
    """Whether a cell, which holds no sentence, names an office and now another."""
    old, new = passage.old, passage.new
    short = all(0 < len(cell.split()) <= _FEW_WORDS for cell in (old, new))
    if not (passage.part.startswith("cell:") and short) or fold.same(old, new):
        return False
    names = [[name.words for name in office_names(cell)] for cell in (old, new)]
    return all(names) and names[0] != names[1]


def _without_repeats(found: Sequence[tuple[Span, Found]]) -> Iterator[Found]:
    """Leave out an office that a condition of the same block already names."""
    phrases: dict[Span, list[Found]] = {}
    for line, one in found:
        if one.kind in PHRASES:
            phrases.setdefault(line, []).append(one)
    for line, one in found:
        words = one.was or one.is_
        named = any(
            other is not one and words in (other.was if one.was else other.is_)
            for other in phrases.get(line, ())
        )
        if not (named and one.kind in _OF_OFFICES and not (one.was and one.is_)):
            yield one


def _outside(found: Iterable[Marker], spans: Iterable[Span]) -> list[Marker]:
    stretches = Stretches(tuple(spans))
    return [m for m in found if not stretches.touch(m.span)]


def _not_within(
    found: Sequence[Marker], whole: Sequence[Span], strands: Strands, side: Op
) -> list[Marker]:
    """Without what whole sentences say; what they share with the other side stays.

    "£1,000" in a cell is there still when a sentence without a full stop before it
    comes behind it.
    """
    stretches = Stretches(whole)
    return [
        m
        for m in found
        if not (stretches.touch(m.span) and strands.share_changed(m.span, side))
    ]


def _begins(text: str, span: Span, strands: Strands, side: Op) -> int:
    """Where a sentence begins, without a line before it that the other side has."""
    at = strands.first_changed(span, side)
    at += len(text[at : span[1]]) - len(text[at : span[1]].lstrip())
    return at if text[at : at + 1].isupper() else span[0]


def _not_named_by(found: Iterable[Marker], terms: Sequence[Piece]) -> list[Marker]:
    """Without what a swapped term says, which is told by itself.

    Of an office or people that is what touches a term, of the rest what lies in one.
    """
    spans = Stretches((term.start, term.end) for term in terms)
    return [
        m
        for m in found
        if not (spans.touch if m.kind in {OFFICE, PERSON} else spans.hold)(m.span)
    ]
