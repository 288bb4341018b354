"""Documents whose labels somebody else has told: regulations cut into nodes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.html import HtmlElement, fromstring

from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Clause, Outline

_LABEL = re.compile(r"\(([A-Za-z]{1,5}|\d{1,3})\)")
_HEADING_NUMBER = re.compile(r"(?:Appendix )?(\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)\.\s")
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


def told_lists(path: Path) -> dict[str, set[tuple[str, ...]]]:
    """The labels of a web page's headings and numbered lists, under their words.

    A heading prints its own number, "2.1. General rules"; a browser counts the lists.
    """
    lines = path.read_text("latin-1").splitlines()
    page = fromstring("\n".join(line for line in lines if not line.startswith("#")))
    told: dict[str, set[tuple[str, ...]]] = {}
    headings: tuple[str, ...] = ()
    for element in page.iter("h1", "h2", "h3", "li", "toc-add-entry"):
        if element.tag == "li":
            numbers = [_number(li) for li in (element, *element.iterancestors("li"))]
            if all(numbers):
                labels = (*headings, *reversed(numbers))
                told.setdefault(_own_words(element), set()).add(labels)
        else:
            printed = _HEADING_NUMBER.match(_text(element))
            rank = printed[1].count(".") + 1 if printed else 0
            own = printed[1].rpartition(".")[2] if printed else ""
            headings = (*headings[: rank - 1], own) if rank else ()
    return told


def _number(item: HtmlElement) -> str:
    """The number of an item of a numbered list; "" in any other list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    return str([*parent.iterchildren("li")].index(item) + 1)


def _own_words(item: HtmlElement) -> str:
    """The first words of an item, without the list inside it."""
    first = next(item.iterchildren("p"), None)
    if first is not None and not (item.text or "").strip():
        return " ".join(plain_words(_text(first)))
    texts = [item.text or ""]
    for child in item:
        if child.tag in {"ol", "ul", "p"}:
            break
        texts += [_text(child), child.tail or ""]
    return " ".join(plain_words("".join(texts)))


def _text(element: HtmlElement) -> str:
    return str(element.xpath("string()")).strip()
