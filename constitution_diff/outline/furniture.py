"""Running heads, page numbers and ruled lines: printed, but no provision.

A line is taken out only with a reason that can be told, and never when it begins
with the number of a clause: taking a provision for furniture is the worse mistake.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Furniture, Paragraph, Role

from .composing import compose
from .markers import split_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .draft import Draft, Piece

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|"
    "november|december"
)
_PAGE_NUMBER = re.compile(
    rf"""
      (?: [-–—] \s* )? (?: page \s+ )?
      \d{{1,4}} (?: \s* (?: of | / ) \s* \d{{1,4}} )? (?: \s* [-–—] )?
    | (?: (?: \d{{1,2}} \s+ )? (?: {_MONTHS} ) \s+ \d{{4}} \s+ )?   # May 2023 p1 of 4
      p (?: age | g | p )? \.? \s* \d{{1,4}} \s* (?: of | / ) \s* \d{{1,4}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE_PAGE_NUMBER = re.compile(r"\d{1,4}")
_RULE = re.compile(r"[\s\-–—_=*.·|]{3,}")
_END = re.compile(
    r"(?:the\s+)?end(?:\s+of\s+(?:document|constitution))?\.?", re.IGNORECASE
)
DATE = re.compile(rf"(?i)(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTHS})\s+\d{{4}}")
_TYPED = re.compile(
    r"(?i:(part|section|schedule|appendix|annex)\s+(?:[\divxlc]+[a-z]?|[a-z]))(?!\w)(?!\s+[a-z])"
)
_UNFINISHED = (" and", " or", " of", " the")
_REPEATS = 3
_PAGES_APART = 3
_MAX_CHARS = 100
_SLOT_LINES = 4
_DIGITS = re.compile(r"\d+")


def take_furniture(draft: Draft) -> Draft:
    """Take out what is repeated on the pages, each line with the reason."""
    found: dict[int, Furniture] = {}
    for rule in RULES:
        for at, where, reason in rule(draft, found):
            found.setdefault(at, _furniture(draft.pieces[at], where, reason))
    kept = draft.without(set(found))
    ordered = tuple(found[at] for at in sorted(found))
    return replace(kept, furniture=(*draft.furniture, *ordered))


def _furniture(piece: Piece, where: str, reason: str) -> Furniture:
    paragraph = piece.paragraph
    page = paragraph.page if paragraph else None
    return Furniture(where, _without_fields(piece), reason, page=page)


def _without_fields(piece: Piece) -> str:
    """Its words, with "#" for the page numbers and dates that Word fills in."""
    spans = piece.paragraph.spans if piece.paragraph else ()
    if not any(span.volatile for span in spans):
        return piece.text
    filled = ("#" if span.volatile and span.text else span.text for span in spans)
    return " ".join("".join(filled).split())


_FURNITURE = (Role.HEADER, Role.FOOTER, Role.MARGIN, Role.HIDDEN)


def _declared(draft: Draft, _: dict[int, Furniture]) -> Iterator[tuple[int, str, str]]:
    """The reader found it in the header, the footer or the margin of a page."""
    for at, piece in enumerate(draft.pieces):
        paragraph = piece.paragraph
        if paragraph and paragraph.role in _FURNITURE:
            usual = f"it stands in the page's {paragraph.role}"
            yield at, paragraph.role.value, paragraph.reason or usual


def _of_other_files(
    draft: Draft, _: dict[int, Furniture]
) -> Iterator[tuple[int, str, str]]:
    """What another file of the same document prints on its pages."""
    for at, piece in enumerate(draft.pieces if draft.running else ()):
        if piece.text.casefold() in draft.running:
            yield at, "header", "other files of the document print it on their pages"


def _filled_in(draft: Draft, _: dict[int, Furniture]) -> Iterator[tuple[int, str, str]]:
    """A page number or a date that Word fills in, and nothing else."""
    for at, piece in enumerate(draft.pieces):
        paragraph = piece.paragraph
        if paragraph is None or paragraph.role is not Role.BODY or paragraph.label:
            continue
        typed = compose(paragraph.spans).typed.strip()
        if 0 < len(piece.text) < _MAX_CHARS and not typed:
            yield at, "page-number", "Word fills it in, as it does a page number"


def _ruled(draft: Draft, _: dict[int, Furniture]) -> Iterator[tuple[int, str, str]]:
    """Rows of dashes and dots, left by tables and leaders."""
    for at, piece in enumerate(draft.pieces):
        if piece.text and _RULE.fullmatch(piece.text):
            yield at, "rule", "it is a ruled line"


def _page_numbers(
    draft: Draft, _: dict[int, Furniture]
) -> Iterator[tuple[int, str, str]]:
    if not draft.source.lines:
        return
    found = [at for at in range(len(draft.pieces)) if _is_page_number(draft.pieces, at)]
    for at in found:
        if not _bare(draft, at) or _in_sequence(draft, at, found) or _edge(draft, at):
            yield at, "page-number", "it is a page number on a line of its own"


def _bare(draft: Draft, at: int) -> bool:
    return _BARE_PAGE_NUMBER.fullmatch(draft.pieces[at].text) is not None


def _in_sequence(draft: Draft, at: int, found: list[int]) -> bool:
    """Whether the page before or after prints its number too."""
    here = int(draft.pieces[at].text)
    place = found.index(at)
    beside = [found[n] for n in (place - 1, place + 1) if 0 <= n < len(found)]
    numbers = [draft.pieces[n].text for n in beside if _bare(draft, n)]
    return any(0 < abs(int(number) - here) <= _PAGES_APART for number in numbers)


def _edge(draft: Draft, at: int) -> bool:
    """Whether a lone number stands at a page's end, not inside a sentence."""
    first_or_last = at in (0, len(draft.pieces) - 1)
    dated = any(_dated(draft.pieces[n]) for s in (1, -1) for n in _slot(draft, at, s))
    pieces = draft.pieces[at : at + 2]
    starts = any(piece.paragraph and piece.paragraph.page_start for piece in pieces)
    return first_or_last or dated or starts or len({_page(p) for p in pieces}) > 1


def _is_page_number(pieces: tuple[Piece, ...], at: int) -> bool:
    """A bare number may also be the number of the clause on the next line."""
    text = pieces[at].text
    if not text or not _PAGE_NUMBER.fullmatch(text):
        return False
    if not _BARE_PAGE_NUMBER.fullmatch(text):
        return True
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    labels_below = (
        below is not None and not below.gap_before and below.text[:1].isupper()
    )
    return not labels_below or pieces[at].gap_before is False


def _beside_page_numbers(
    draft: Draft, found: dict[int, Furniture]
) -> Iterator[tuple[int, str, str]]:
    """The short title and the date that are printed with a page number."""
    for at in [at for at, item in found.items() if item.where == "page-number"]:
        for group in (_slot(draft, at, 1), _slot(draft, at, -1)):
            dated = [n for n, at2 in enumerate(group) if _dated(draft.pieces[at2])]
            for beside in group[: dated[-1] + 1] if dated else ():
                yield beside, "footer", "it is printed beside a page number with a date"


def _slot(draft: Draft, at: int, step: int) -> list[int]:
    """Up to four short lines beside a page number that could belong to it."""
    group: list[int] = []
    while len(group) < _SLOT_LINES:
        at += step
        if not (0 <= at < len(draft.pieces) and _short(draft.pieces[at])):
            break
        group.append(at)
    return group


def _dated(piece: Piece) -> bool:
    return DATE.fullmatch(piece.text) is not None


def _short(piece: Piece) -> bool:
    text = piece.text
    return (
        0 < len(text) <= _MAX_CHARS
        and text[-1] not in ".;:,?!"
        and not text.endswith(_UNFINISHED)
        and (_TYPED.match(text) is not None or not split_label(text).label)
    )


def _repeated(
    draft: Draft, found: dict[int, Furniture]
) -> Iterator[tuple[int, str, str]]:
    """Lines printed three times or more where pages begin or end."""
    if not draft.source.lines:
        return
    places: dict[str, list[int]] = defaultdict(list)
    for at, piece in enumerate(draft.pieces):
        if _short(piece) and isinstance(piece.block, Paragraph):
            places[_DIGITS.sub("#", piece.text.casefold())].append(at)
    edges = _edges(draft, found)
    texts = {draft.pieces[at].text for ats in places.values() for at in ats}
    words = Counter(typed[1].casefold() for typed in map(_TYPED.match, texts) if typed)
    for ats in places.values():
        typed = _TYPED.match(draft.pieces[ats[0]].text)
        at_edge = sum(1 for at in ats if at in edges)
        if typed and words[typed[1].casefold()] > 1:
            continue  # Schedule 1, Schedule 2: each heads something of its own
        if len(ats) >= _REPEATS and (typed or at_edge * 3 >= len(ats) * 2):
            for at in ats:
                yield at, "header", f"it is printed on {len(ats)} pages"


def _edges(draft: Draft, found: dict[int, Furniture]) -> set[int]:
    """Where pages begin or end, as far as page numbers and page breaks show it."""
    edges: set[int] = set()
    pieces = draft.pieces
    for at, piece in enumerate(pieces):
        paragraph = piece.paragraph
        starts = paragraph is not None and paragraph.page_start
        if starts or (at in found and found[at].where == "page-number"):
            edges.update(range(at - 2, at + 3))
        if at and _page(piece) != _page(pieces[at - 1]):
            edges.update(range(at - 2, at + 2))
    return edges


def _page(piece: Piece) -> int | None:
    return piece.paragraph.page if piece.paragraph else None


def _ended(draft: Draft, _: dict[int, Furniture]) -> Iterator[tuple[int, str, str]]:
    last = len(draft.pieces) - 1
    if last >= 0 and _END.fullmatch(draft.pieces[last].text):
        yield last, "end", "it marks the end of the document"


RULES = (
    _declared,
    _of_other_files,
    _ruled,
    _page_numbers,
    _beside_page_numbers,
    _repeated,
    _ended,
    _filled_in,
)
