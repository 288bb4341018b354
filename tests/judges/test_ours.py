"""What we accept and reject of the redlines that the judge is tried on."""

from __future__ import annotations

from itertools import chain

import pytest

from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved
from tests.read.docx.builders import paragraphs

from .avoided import AVOIDED
from .constructs import triple
from .right import RIGHT
from .wrong import MET

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
