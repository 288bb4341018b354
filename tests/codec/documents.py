"""The corpus as outlines and as JSON, each made once."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from constitution_diff.check import check_outline
from constitution_diff.codec import (
    check_json,
    comparison_json,
    lives_json,
    outline_json,
    publication_json,
    tracked_json,
)
from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import View
from constitution_diff.outline import joined_outline, outline_source
from constitution_diff.read import read_source
from constitution_diff.workflow import Request
from constitution_diff.workflow.publishing import publication_of

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_FOLDER: Final = Path(__file__).parents[2] / "corpus" / "documents"
NAMES: Final = sorted(
    path.name for path in _FOLDER.iterdir() if path.suffix in (".docx", ".txt")
)
PAIRS: Final = [
    ("harrowmere-v1.docx", "harrowmere-v2.docx"),
    ("harrowmere-v2.docx", "harrowmere-v3-draft.docx"),
    ("harrowmere-v2.txt", "harrowmere-v3.docx"),
    ("tarnwick.docx", "eldersby.txt"),
]


@cache
def outline_of(name: str, view: View = View.FINAL) -> Outline:
    """The outline of a document of the corpus."""
    return outline_source(read_source((_FOLDER / name).read_bytes(), name), view)


@cache
def compared(old: str, new: str) -> bytes:
    """The comparison of two documents of the corpus, as JSON."""
    return comparison_json(compare_outlines(outline_of(old), outline_of(new)))


def outline(name: str, view: View = View.FINAL) -> dict[str, Any]:
    """A document's outline/1."""
    return parsed(outline_json(outline_of(name, view)))


def joined(*names: str) -> dict[str, Any]:
    """The outline/1 of several files read as one document."""
    sources = [read_source((_FOLDER / name).read_bytes(), name) for name in names]
    return parsed(outline_json(joined_outline(sources)))


def tracked(name: str) -> dict[str, Any]:
    """A document's tracked/1."""
    return parsed(tracked_json(outline_of(name)))


def check(name: str) -> dict[str, Any]:
    """A document's check/1."""
    return parsed(check_json(check_outline(outline_of(name))))


def publication(name: str) -> dict[str, Any]:
    """A document's publish/1."""
    found = publication_of(Request(name, (_FOLDER / name).read_bytes()))
    return parsed(publication_json(found))


def comparison(old: str, new: str) -> dict[str, Any]:
    """The comparison/1 of two documents."""
    return parsed(compared(old, new))


VERSIONS: Final = ("harrowmere-v1.docx", "harrowmere-v2.txt", "harrowmere-v3.docx")


@cache
def followed(*names: str) -> bytes:
    """The lives of several versions of the corpus, as JSON."""
    steps = pairwise(map(outline_of, names))
    return lives_json(lives_of([compare_outlines(old, new) for old, new in steps]))


def lives(*names: str) -> dict[str, Any]:
    """The life/1 of several versions."""
    return parsed(followed(*names))


def parsed(content: bytes) -> dict[str, Any]:
    """The object that some JSON holds."""
    parsed = json.loads(content)
    assert isinstance(parsed, dict)
    return parsed
