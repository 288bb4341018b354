"""The title page: what stands above the contents list, and is no clause."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from constitution_diff.model import Furniture, Role

from .list_headings import heads_whole_contents, list_heading
from .markers import split_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .draft import Draft, Piece

_COVER_LINES = 8
_COVER_CHARS = 120


def cover_lines(
    draft: Draft, taken: Mapping[int, object]
) -> Iterator[tuple[int, Furniture]]:
    """The title page: what stands above the contents list of the whole document.

    "In this section" is another matter: the line above it heads that section.
    Without a contents list, Word's Title style shows that there is a cover.
    """
    cover = list(takewhile(_on_a_cover, draft.pieces[:_COVER_LINES]))
    end = len(cover)
    listed = end in taken or _ends_a_cover(draft.pieces, end)
    styled = any(p.paragraph and p.paragraph.role is Role.TITLE for p in cover)
    if listed or (styled and end < len(draft.pieces)):
        for at, piece in enumerate(cover):
            yield at, _cover_line(piece)


def _ends_a_cover(pieces: tuple[Piece, ...], at: int) -> bool:
    return at < len(pieces) and heads_whole_contents(pieces[at].text)


def _on_a_cover(piece: Piece) -> bool:
    return (
        piece.paragraph is not None
        and piece.paragraph.role in (Role.BODY, Role.TITLE)
        and piece.paragraph.outline_level is None
        and not list_heading(piece.text)
        and len(piece.text) <= _COVER_CHARS
        and not split_label(piece.text).label
        and not piece.paragraph.label
        and (
            piece.paragraph.role is Role.TITLE  # "The Chess Club, Inc."
            or not piece.text.endswith((".", ";", ":"))
        )
    )


def _cover_line(piece: Piece) -> Furniture:
    paragraph = piece.paragraph
    page = paragraph.page if paragraph else None
    reason = "it stands on the cover"
    return Furniture("title", piece.text, reason, page=page)
