"""Labels and parents, against documents whose labels somebody else has told.

`-s` prints the figures. The commentary on a regulation is left out: its publisher
cites it by the paragraph it explains, and no such label is printed beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import shared_folder
from .labels import (
    clauses_by_words,
    labelled_throughout,
    outlined_nodes,
    path_of,
    told_lists,
    told_nodes,
)
from .outlines import outlined
from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path


_SERIES = shared_folder() / "realdata" / "revision_series"
_NODES = sorted(_SERIES.glob("cfpb-*/*.nodes.json"))
_PAGES = sorted(_SERIES.glob("debian-constitution/*.wml"))
_ENOUGH = 0.99
_MOST_TOLD = 0.9
_MIN_WORDS = 2
_BESIDE_WORD = (
    ("pittsburgh-chess-bylaws/v02_c67342c.md", "v02_c67342c.docx"),
    ("pittsburgh-chess-bylaws/v03_01c5d91.md", "v03_01c5d91.docx"),
    ("pittsburgh-chess-bylaws/v05_c9d0a2d.md", "v05_c9d0a2d.docx"),
    ("vintage-hoa-bylaws/v06_2018-10-23_20756c0.md", "Bylaws.docx"),
    ("vintage-hoa-bylaws/Bylaws.pdf", "Bylaws.docx"),
    ("vintage-hoa-ccrs/v03_2018-10-23_f898b77.md", "{ccrs}.docx"),
    ("vintage-hoa-ccrs/{ccrs}.pdf", "{ccrs}.docx"),
    ("ubcmeds-bylaws/1-mus-constitution.md", "1-mus-constitution.pdf"),
)
_CCRS = "CovenantsConditionsAndRestrictions"


@pytest.mark.parametrize("path", _NODES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_labels_of_a_regulation_are_found_where_its_publisher_has_them(
    path: Path,
) -> None:
    nodes = told_nodes(path)
    outline = outlined_nodes(nodes)
    by_words = clauses_by_words(outline)

    told = labelled_throughout(nodes)
    right = [
        node
        for node in told
        for clause in by_words.get(_printed(node.words), [])[:1]
        if path_of(clause, outline) == node.path[1:]
    ]

    print(f"{path.parent.name} {path.stem}: {len(right)} of {len(told)}")  # noqa: T201
    assert len(right) >= _ENOUGH * len(told) > 0


def _printed(words: str) -> str:
    return " ".join(plain_words(words.split("\n\n", maxsplit=1)[0]))


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: path.stem)
def test_numbered_lists_of_a_page_are_found_in_its_plain_text(path: Path) -> None:
    told = told_lists(path)
    outline = outlined(path.with_suffix(".txt"))
    found: dict[str, set[tuple[str, ...]]] = {}
    for clause in outline.clauses:
        if clause.label and not clause.heading:
            words = " ".join(plain_words(clause.words))
            found.setdefault(words, set()).add(path_of(clause, outline))

    both = told.keys() & found.keys()
    right = [words for words in both if found[words] & told[words]]

    print(f"{path.stem}: {len(right)} of {len(both)}, {len(told)} told")  # noqa: T201
    assert len(both) >= _MOST_TOLD * len(told) > 0
    assert len(right) >= _ENOUGH * len(both)


@pytest.mark.parametrize(("ours", "theirs"), _BESIDE_WORD)
def test_a_document_has_the_same_labels_in_two_formats(ours: str, theirs: str) -> None:
    first = _SERIES / ours.format(ccrs=_CCRS)
    here, there = _labels(first), _labels(first.with_name(theirs.format(ccrs=_CCRS)))

    both = here.keys() & there.keys()
    same = [words for words in both if here[words] == there[words]]

    print(f"{ours}: {len(same)} of {len(both)}, {len(here)}/{len(there)}")  # noqa: T201
    assert len(same) >= _ENOUGH * len(both) > 0


def _labels(path: Path) -> dict[str, tuple[str, ...]]:
    """The path of labels to each clause, under its words, where no other has them."""
    outline = outlined(path)
    found: dict[str, list[tuple[str, ...]]] = {}
    for clause in outline.clauses:
        words = " ".join(plain_words(clause.words))
        if clause.label and len(words.split()) >= _MIN_WORDS:
            labels = tuple(_plain(label) for label in path_of(clause, outline))
            found.setdefault(words, []).append(labels)
    return {words: paths[0] for words, paths in found.items() if len(paths) == 1}


def _plain(label: str) -> str:
    return label.strip(" –-:").casefold()
