"""What a search found → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .found_shapes import (
    FoundShape,
    HitShape,
    KeptPageShape,
    PieceShape,
    UnknownPartsShape,
    UnsureShape,
    WordCountShape,
)
from .kept import kept_version_shape, unsaid_shape
from .told import kept_stage_shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Found, Hit, KeptPage, Snippet

SEARCH = "constitution-diff/search/1"


def found_shape(found: Found) -> FoundShape:
    """What a search found as `search/1` writes it."""
    return FoundShape(
        schema=SEARCH,
        asked=found.asked,
        on=found.on,
        part=found.part,
        total=found.n_hits,
        documents=found.n_documents,
        hits=tuple(map(_hit, found.hits)),
        unsure=tuple(UnsureShape(*one) for one in found.unsure),
        undated=tuple(map(kept_version_shape, found.undated)),
        forgotten=tuple(map(kept_version_shape, found.forgotten)),
        passed_over=tuple(map(kept_version_shape, found.passed_over)),
        unknown=tuple(UnsureShape(*one) for one in found.unknown),
        unknown_parts=tuple(UnknownPartsShape(*one) for one in found.unknown_parts),
        ended=tuple(map(kept_version_shape, found.ended)),
        unsaid=tuple(map(unsaid_shape, found.unsaid)),
        alone=tuple(WordCountShape(one.words, one.n_hits) for one in found.alone),
    )


def _hit(hit: Hit) -> HitShape:
    shown = hit.shown
    reads_so = [n for first, last in hit.spans for n in range(first, last + 1)]
    return HitShape(
        council=hit.council,
        document=hit.document,
        life=shown.life,
        version=hit.versions[hit.version].name,
        citation=shown.citation,
        label=shown.label,
        part=shown.part,
        kind=shown.kind,
        page=_page(shown.page_in(hit.version)),
        heading=_pieces(hit.heading),
        snippet=_pieces(hit.words),
        text=shown.text,
        newest=hit.is_newest,
        versions=tuple(kept_version_shape(hit.versions[n]) for n in reads_so),
        days=tuple(_day(hit, n) for n in reads_so),
        otherwise=_names(hit, hit.otherwise),
        apart=_names(hit, hit.apart),
        stages=tuple(map(kept_stage_shape, hit.stages)),
    )


def _names(hit: Hit, places: Iterable[int]) -> tuple[str, ...]:
    """Some of the versions by their names, in the order of their dates."""
    return tuple(hit.versions[place].name for place in sorted(places))


def _day(hit: Hit, place: int) -> str:
    own = hit.days[place] if hit.days else ""
    return own or hit.versions[place].in_force


def _page(page: KeptPage | None) -> KeptPageShape | None:
    return KeptPageShape(page.source, page.page, page.approximate) if page else None


def _pieces(snippet: Snippet) -> tuple[PieceShape, ...]:
    return tuple(PieceShape(one.text, one.found) for one in snippet.pieces)
