"""Documents whose labels somebody else has told: regulations cut into nodes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Clause, Outline

_LABEL = re.compile(r"\(([A-Za-z]{1,5}|\d{1,3})\)")
_SECTION = re.compile(r"§ \d+\.(\d+)")


@dataclass(frozen=True, slots=True)
class Told:
    """A provision as its publisher labels it."""

    path: tuple[str, ...]
    """Its label from outside inwards: ("1013", "2", "b", "1")."""
    words: str
    """Its label, heading and text as printed."""

    @property
    def labelled(self) -> bool:
        """Whether its label is printed at its start."""
        printed = _SECTION.match(self.words) or _LABEL.match(self.words)
        return printed is not None and printed[1] == self.path[-1]


def told_nodes(path: Path) -> list[Told]:
    """The nodes of the regulation itself, in their order; no commentary on it."""
    nodes = json.loads(path.read_text("utf-8"))
    return [
        Told(tuple(node["label"].split("-")), f"{node['title'] or ''}{words}".strip())
        for node in nodes
        if node["type"] == "regtext"
        for words in (f"\n\n{node['text']}" if node["title"] else node["text"],)
    ]


def labelled_throughout(nodes: list[Told]) -> list[Told]:
    """Those whose own label and all labels above are printed: 1013 is on no page."""
    printed = {node.path for node in nodes if node.labelled} | {nodes[0].path[:1]}
    return [
        node
        for node in nodes
        if node.labelled
        and all(node.path[:n] in printed for n in range(1, len(node.path)))
    ]


def outlined_nodes(nodes: list[Told]) -> Outline:
    """The outline of the same words as a plain text."""
    text = "\n\n".join(node.words for node in nodes if node.words)
    return outline_source(read_source(text.encode(), "nodes.txt"))


def clauses_by_words(outline: Outline) -> dict[str, list[Clause]]:
    """The clauses under the words that they print, label included."""
    found: dict[str, list[Clause]] = {}
    for clause in outline.clauses:
        words = " ".join(plain_words(f"{clause.label} {clause.words}"))
        found.setdefault(words, []).append(clause)
    return found


def path_of(clause: Clause, outline: Outline) -> tuple[str, ...]:
    """The labels from outside inwards, without brackets: ("2", "b", "1")."""
    above = [c for c in outline.ancestors(clause) if c.label]
    ordered = sorted(above, key=lambda c: c.depth)
    labels = [c.label.strip("§ ().") for c in (*ordered, clause)]
    return tuple(label.rpartition(".")[2] for label in labels)
