"""Web pages as a `Source`: words, lists with their numbers, tables, tracked changes.

It knows nothing of clauses. Nothing is fetched: what a style sheet or a script in
another file would show is not seen.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.errors import (
    EmptySourceError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.model import Notice, Paragraph, Source

from .body import body_of
from .css import style_sheet
from .encoding import decode_page
from .facts import notices, sayings
from .notes import links_of
from .page import Page
from .parsing import MAX_BYTES, tree_of
from .revisions import revision_log
from .walk import read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Block
    from constitution_diff.read.decoding import Decoded

__all__ = ["read_html"]


def read_html(content: bytes, name: str) -> Source:
    """The page as marked, with what stands around its text as headers and footers.

    Raises:
        UnknownFormatError: The bytes are no text.
        EmptySourceError: The page shows no words.
        SourceLimitError: It is too large, or nested too deeply.
    """
    if len(content) > MAX_BYTES:
        raise SourceLimitError(name, "it is larger than 64 MB")
    decoded = decode_page(content)
    if decoded.text is None:
        raise UnknownFormatError(name, "a binary file of an unknown kind")
    root = tree_of(decoded.text, name)
    page = Page(style_sheet(root), links_of(root), body_of(root), revision_log(root))
    blocks = read_blocks(root, page)
    if not any(map(_has_words, blocks)):
        raise EmptySourceError(name)
    revisions = page.log.revisions()
    return Source(
        name=name,
        sha256=sha256(content).hexdigest(),
        format="html",
        blocks=blocks,
        revisions=revisions,
        notices=(*_encoding(decoded, name), *notices(page.found, revisions)),
        says=tuple(sayings(root)),
    )


def _has_words(block: Block) -> bool:
    return not isinstance(block, Paragraph) or bool(block.text.strip() or block.label)


def _encoding(decoded: Decoded, name: str) -> Iterator[Notice]:
    if not decoded.certain:
        message = (
            f"It is not certain how the characters of {name} are encoded; it was read "
            f"as {decoded.encoding}. Check accents, dashes and pound signs."
        )
        yield Notice("encoding-guessed", message)
