"""Changes of a regulation, against those that its publisher tells.

The publisher compares label by label: a paragraph under another number is one deleted
and one added. Here it is one that moved or was renumbered; so a difference is found
when a link that is not "same" holds its label, and extra when it holds none.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Relation
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

from .conftest import shared_folder
from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Clause, Outline

_SERIES = shared_folder() / "realdata" / "revision_series"
_DIFFS = sorted(_SERIES.glob("cfpb-*/diff_*.json"))
_NUMBERED = re.compile(r"\d+|[ivx]+|[A-Z]")
"""How a paragraph of the commentary is numbered: 9, then i, then A."""


@pytest.mark.parametrize("path", _DIFFS, ids=lambda path: path.stem)
def test_all_that_the_publisher_tells_is_found_and_nothing_else(path: Path) -> None:
    told = set(json.loads(path.read_text("utf-8")))
    old, new = (
        path.parent / f"{version}.nodes.json"
        for version in path.stem.removeprefix("diff_").split("__")
    )
    (before, olds), (after, news) = _labelled(old), _labelled(new)

    comparison = compare_outlines(before, after)

    changed = [
        {label for c in link.old for label in olds[c]}
        | {label for c in link.new for label in news[c]}
        for link in comparison.links
        if link.relation is not Relation.SAME
    ]
    assert told <= set().union(*changed)
    assert [labels for labels in changed if not labels & told] == []


@lru_cache
def _labelled(path: Path) -> tuple[Outline, dict[str, set[str]]]:
    """The outline of a version, and the publisher's labels of each of its clauses."""
    nodes = [
        (node["label"], words)
        for node in json.loads(path.read_text("utf-8"))
        if (words := _printed(node))
    ]
    text = "\n\n".join(words for _, words in nodes)
    outline = outline_source(read_source(text.encode(), "nodes.txt"))
    printed = ((word, label) for label, text in nodes for word in plain_words(text))
    labels: dict[str, set[str]] = {}
    for clause in outline.clauses:
        for word in plain_words(_words(clause)):
            expected, label = next(printed)
            assert word == expected
            labels.setdefault(clause.id, set()).add(label)
    return outline, labels


def _words(clause: Clause) -> str:
    return f"{clause.label} {clause.words}"


def _printed(node: dict[str, str | None]) -> str:
    """A node as a page prints it: the commentary's numbers are not in its words."""
    title, text, label = node["title"] or "", node["text"] or "", node["label"] or ""
    last = label.rpartition("-")[2]
    if node["type"] == "interp" and not title and _NUMBERED.fullmatch(last):
        return f"{last}. {text}"
    return f"{title}\n\n{text}".strip()
