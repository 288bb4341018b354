"""A source in light Markdown, read into blocks and then into a document."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING

from corpus.tools.places import placed
from corpus.tools.units import Block, CorpusError, Document, Style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_KEYED = re.compile(r"(?P<words>.*?) *\{#(?P<key>[a-z][a-z0-9-]*)\}")
_MARKED = re.compile(r"(?P<marker>#{1,3}-|##?|#\.|\(#\)|\(\(#\)\)|-) (?P<words>.+)")


def read_document(path: Path) -> Document:
    """The document that the source at `path` describes.

    Raises CorpusError for a block without a key or a key used twice.
    """
    front, _, body = path.read_text("utf-8").removeprefix("+++\n").partition("\n+++\n")
    blocks = tuple(_blocks(body))
    repeated = [
        key for key, n in Counter(block.key for block in blocks).items() if n > 1
    ]
    if repeated:
        message = (
            f"{path.name}: each key names one block, but these come twice: {repeated}"
        )
        raise CorpusError(message)
    says = tomllib.loads(front)
    return Document(name=path.stem, units=placed(blocks, says["numbering"]), **says)


def _blocks(body: str) -> Iterator[Block]:
    for chunk in body.strip("\n").split("\n\n"):
        if chunk.startswith("|"):
            yield from _table(chunk.splitlines())
        else:
            yield _block(chunk)


def _table(lines: list[str]) -> Iterator[Block]:
    # The table comes before its header row, as every parent does, though its
    # key is written on the line below that row.
    header, rule, *rows = lines
    yield Block(_keyed(rule)[1], Style.TABLE, ("",))
    for line in (header, *rows):
        words, key = _keyed(line)
        yield Block(
            key, Style.ROW, tuple(cell.strip() for cell in words.strip("|").split("|"))
        )


def _block(chunk: str) -> Block:
    words, key = _keyed(chunk)
    found = _MARKED.fullmatch(words)
    if not found:
        return Block(key, Style.PARAGRAPH, (words,))
    return Block(key, Style(found["marker"]), (found["words"],))


def _keyed(line: str) -> tuple[str, str]:
    found = _KEYED.fullmatch(line)
    if not found:
        message = (
            f"a block must be one line that ends with a key like {{#quorum}}: {line!r}"
        )
        raise CorpusError(message)
    return found["words"], found["key"]
