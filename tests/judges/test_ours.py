"""Redlines that we wrote, and changes that we settled, before the judge."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline import redline_docx
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved
from tests.read.docx.builders import paragraphs

from .avoided import AVOIDED
from .constructs import triple
from .redlines import Triple, disagreements
from .right import RIGHT
from .wrong import MET

_CORPUS = Path(__file__).parents[2] / "corpus" / "documents"
_PAIRS = (
    ("harrowmere-v1", "harrowmere-v2"),
    ("harrowmere-v2", "harrowmere-v3"),
    ("harrowmere-v2", "harrowmere-v3-draft"),
    ("harrowmere-v3", "harrowmere-v1"),
    # Unlike ones.
    ("eldersby", "tarnwick"),
    ("tarnwick", "harrowmere-v1"),
)
_CONSTRUCTS = {
    one.name: triple(one) for one in (*RIGHT, *AVOIDED, *chain(*MET.values()))
}


def _settled(content: bytes, *, accept: bool) -> bytes:
    parts = open_parts(content, "construct.docx")
    resolved(parts, accept_all if accept else reject_all)
    return parts.saved()


def _told(content: bytes) -> list[tuple[str, str]]:
    """The number and the words of each paragraph."""
    source = read_docx(content, "construct.docx")
    return [(one.label, one.text) for one in paragraphs(source)]


@pytest.mark.parametrize("name", _CONSTRUCTS)
def test_our_own_accepting_gives_the_new_file(name: str) -> None:
    files = _CONSTRUCTS[name]

    assert _told(_settled(files.redline, accept=True)) == _told(files.new)


@pytest.mark.parametrize("name", _CONSTRUCTS)
def test_our_own_rejecting_gives_the_old_file(name: str) -> None:
    files = _CONSTRUCTS[name]

    assert _told(_settled(files.redline, accept=False)) == _told(files.old)


@pytest.mark.slow
def test_libreoffice_finds_both_files_in_our_redlines_of_the_corpus() -> None:
    triples = {f"{old} to {new}": _redlined(old, new) for old, new in _PAIRS}

    assert disagreements(triples) == {}


def _redlined(*names: str) -> Triple:
    old, new = ((_CORPUS / f"{name}.docx").read_bytes() for name in names)
    outlines = (
        outline_source(read_docx(content, f"{name}.docx"))
        for content, name in zip((old, new), names, strict=True)
    )
    return Triple(redline_docx(compare_outlines(*outlines), old, new), old, new)
