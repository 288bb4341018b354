"""The hand-written list of changes, as values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from corpus.tools.units import Document


@dataclass(frozen=True, slots=True)
class Change:
    """What became of some units, in the words of comparison/1."""

    relation: str
    old: tuple[str, ...] = ()
    """Keys in the older revision."""
    new: tuple[str, ...] = ()
    """Keys in the newer revision."""
    text: str = ""
    """`trivial` or `terms` where the words differ in no other way; else ""."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that were replaced throughout, but for the units that were missed."""

    old: str
    new: str
    missed: tuple[str, ...]
    """Keys of units that still have the old words."""

    def applied(self, text: str) -> str:
        """The text with the new words in place of the old, their first capital kept.

        >>> Term("planning manager", "head of planning", ()).applied("Planning manager")
        'Head of planning'
        """
        return text.replace(self.old, self.new).replace(
            _capital(self.old), _capital(self.new)
        )

    def count_in(self, text: str) -> int:
        """How often the old words stand in the text, whatever their capitals."""
        return text.lower().count(self.old.lower())


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in the newer revision that goes astray, or did in the older."""

    clause: str
    """The key of the unit that refers."""
    text: str
    status: str
    note: str
    was: str
    """The key of the unit meant by this label in the older revision; "" for none."""
    now: str
    """The same for the newer revision."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Two revisions of a document and what was done from one to the other."""

    old: Document
    new: Document
    changes: tuple[Change, ...]
    """As written by hand."""
    terms: tuple[Term, ...]
    references: tuple[Reference, ...]

    def of(self, *relations: str) -> Iterator[Change]:
        """The hand-written changes with one of these relations."""
        return (change for change in self.changes if change.relation in relations)


def read_revisions(
    path: Path, documents: Mapping[str, Document]
) -> tuple[Revision, ...]:
    """The revisions that the file at `path` lists, in its order."""
    return tuple(
        Revision(
            old=documents[says["old"]],
            new=documents[says["new"]],
            changes=tuple(_change(change) for change in says["changes"]),
            terms=tuple(
                Term(t["old"], t["new"], tuple(t["missed"])) for t in says["terms"]
            ),
            references=tuple(_reference(reference) for reference in says["references"]),
        )
        for says in tomllib.loads(path.read_text("utf-8"))["revisions"]
    )


def _change(says: Mapping[str, Any]) -> Change:
    old, new = tuple(says.get("old", ())), tuple(says.get("new", ()))
    return Change(says["relation"], old, new, says.get("text", ""), says["note"])


def _reference(says: Mapping[str, Any]) -> Reference:
    return Reference(
        clause=says["clause"],
        text=says["text"],
        status=says["status"],
        note=says["note"],
        was=says.get("was", ""),
        now=says.get("is", ""),
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
