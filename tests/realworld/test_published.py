"""Real Word files, stripped: they print the same, and give nothing away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.check import trace_findings
from constitution_diff.model import Paragraph, Remedy
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import (
    clean_copy,
    settled_parts,
    traces_of,
    unseen_texts,
    without_texts,
)
from constitution_diff.render.docx.resolve import accept_all
from tests.evidence import sampled
from tests.judges.validity import new_faults
from tests.read.docx.builders import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAY_LACK_CELLS = "docxodus-accept-reject/RP034-Deleted-Cells.docx"
"""Word too leaves a row shorter by the cells that go, and the grid as it was."""


def test_a_stripped_file_prints_the_same_and_gives_nothing_away(shared: Path) -> None:
    for name, content in _files(shared):
        clean = clean_copy(content, name)

        traces = trace_findings(traces_of(open_parts(clean, name)))
        assert {t.remedy for t in traces} <= {Remedy.DECIDE}, name
        shown = _shown_texts(content, name)
        assert _printed(clean, name) == _printed(shown, name), name


def test_a_stripped_file_has_no_new_faults(shared: Path) -> None:
    found = {
        name: new_faults(clean_copy(content, name), content)
        for name, content in _files(shared)
    }

    assert {name: faults for name, faults in found.items() if faults} == {}


def _shown_texts(content: bytes, name: str) -> bytes:
    """Without headers that are switched off and notes without a mark."""
    unseen = unseen_texts(settled_parts(content, name, accept_all))
    return without_texts(content, name, unseen)


def _files(shared: Path) -> Iterator[tuple[str, bytes]]:
    folder = shared / "realdata" / "docx"
    names = sorted(str(path.relative_to(folder)) for path in folder.glob("*/*.docx"))
    for name in sampled(names, 40):
        if name != _MAY_LACK_CELLS:
            yield name, (folder / name).read_bytes()


def _printed(content: bytes, name: str) -> list[tuple[str, str]]:
    """The number and the words of every paragraph that shows some."""
    final = read_docx(content, name).final()
    lines = ((one.label, _shown(one)) for one in paragraphs(final))
    return [(label, words) for label, words in lines if words.strip()]


def _shown(paragraph: Paragraph) -> str:
    return "".join(span.text for span in paragraph.spans if not span.hidden)
