"""The PDFs that lie beside the documents; they are kept, and not built."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF of one document."""

    name: str
    """The document it is of."""
    file: str
    """Its path inside `corpus/`."""
    made_from: str
    """The Word file that says the same."""
    producer: str
    """As the PDF itself says it."""
    sha256: str


def read_prints(corpus: Path) -> tuple[Print, ...]:
    """What `prints.toml` lists, with the sha256 of each file as it lies there."""
    listed = tomllib.loads((corpus / "prints.toml").read_text("utf-8"))["prints"]
    return tuple(_prints(corpus, listed))


def _prints(corpus: Path, listed: list[dict[str, str]]) -> Iterator[Print]:
    for says in listed:
        file = f"prints/{says['name']}.pdf"
        digest = sha256((corpus / file).read_bytes()).hexdigest()
        yield Print(file=file, sha256=digest, **says)
