"""What the corpus knows of itself, and which of its files should show it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from constitution_diff.listing import load
from constitution_diff.model import Relation, View
from constitution_diff.workflow import Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CORPUS: Final = Path(__file__).parents[1] / "corpus"

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The ids of the old and the new clauses of a change."""


class Change(msgspec.Struct, frozen=True):
    """A line of the manifest: what became of some clauses."""

    relation: Relation
    old: tuple[str, ...]
    new: tuple[str, ...]


class File(msgspec.Struct, frozen=True):
    """One format of a document."""

    format: str
    file: str


class Document(msgspec.Struct, frozen=True):
    """A document of the corpus."""

    name: str
    files: tuple[File, ...]
    came_from: str = msgspec.field(name="from", default="")
    """The revision before it; "" for none."""
    changes: tuple[Change, ...] = ()
    original: str = ""
    """Of a draft: the revision that is left with every tracked change rejected."""
    final: str = ""
    """The same with every tracked change accepted."""


class Manifest(msgspec.Struct, frozen=True):
    """Every document of the corpus."""

    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One file of the corpus, read in one view."""

    file: str
    view: View = View.FINAL

    @property
    def request(self) -> Request:
        """What `workflow` reads."""
        path = CORPUS / self.file
        return Request(path.name, load(path), self.view)

    @property
    def shown(self) -> str:
        """The format, and the view where there is a choice."""
        suffix = Path(self.file).suffix[1:]
        return f"{self.view} of {suffix}" if "-draft" in self.file else suffix


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions, and the document whose changes they should show."""

    truth: Document
    old: Version
    new: Version


class TrueClause(msgspec.Struct, frozen=True):
    """A clause as the corpus gives it."""

    id: str
    parent: str | None
    kind: str
    label: str
    citation: str
    heading: str = ""
    text: str = ""


def manifest() -> Manifest:
    """The manifest of the corpus."""
    content = (CORPUS / "manifest.toml").read_bytes()
    return msgspec.toml.decode(content, type=Manifest)


def pairs(documents: Iterable[Document]) -> Iterator[Pair]:
    """Every revision in every combination of formats, and each draft in itself."""
    by_name = {document.name: document for document in documents}
    for document in by_name.values():
        if document.original:
            yield from _draft_pairs(document, by_name)
        elif document.came_from:
            for old, new in product(by_name[document.came_from].files, document.files):
                yield Pair(document, Version(old.file), Version(new.file))


def true_clauses(name: str) -> dict[str, TrueClause]:
    """The clauses of a document by their ids, in document order."""
    content = (CORPUS / "documents" / f"{name}.clauses.json").read_bytes()
    listed = msgspec.json.decode(content, type=tuple[TrueClause, ...])
    return {clause.id: clause for clause in listed}


def _draft_pairs(draft: Document, by_name: Mapping[str, Document]) -> Iterator[Pair]:
    """A draft against itself, and against the revisions it leads from and to."""
    file = draft.files[0].file
    truth = by_name[draft.final]
    original, final = Version(file, View.ORIGINAL), Version(file, View.FINAL)
    yield Pair(truth, original, final)
    for old in by_name[draft.original].files:
        yield Pair(truth, Version(old.file), final)
    for new in by_name[draft.final].files:
        yield Pair(truth, original, Version(new.file))
