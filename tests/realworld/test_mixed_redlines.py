"""Word redlines of real documents of which one version is no Word file."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import PLAIN_MARKING, Comparison, Outline, Source, Table
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved
from constitution_diff.workflow.as_word import as_word
from constitution_diff.workflow.reading import Request
from constitution_diff.workflow.redlining import word_redline
from tests.judges.redlines import Triple, disagreements
from tests.judges.validity import new_faults

from .conftest import shared_folder

_SERIES = shared_folder() / "realdata" / "revision_series"
_CHESS, _SKULE, _HOA, _PARISH = (
    "pittsburgh-chess-bylaws",
    "skule-bylaw1-constitution",
    "vintage-hoa-bylaws",
    "uk-parish-councils-policies",
)
_PAIRS = [
    (f"{_CHESS}/v02_c67342c.docx", f"{_CHESS}/v03_01c5d91.md"),
    (f"{_CHESS}/v02_c67342c.pdf", f"{_CHESS}/v05_c9d0a2d.docx"),
    (f"{_SKULE}/pdf_2024-05-29_ccec91b.pdf", f"{_SKULE}/word_a_4e325b2.docx"),
    (f"{_SKULE}/word_d_d2158de.docx", f"{_SKULE}/v03_2025-01-31_bcee81d.md"),
    (f"{_HOA}/Bylaws.docx", f"{_HOA}/Bylaws.html"),
    (
        f"{_PARISH}/milburn_Privacy_May_2019.pdf",
        f"{_PARISH}/template_Privacy_Policy.docx",
    ),
]


def _requests(old: str, new: str) -> tuple[Request, Request]:
    paths = (_SERIES / old, _SERIES / new)
    before, after = (Request(path.name, path.read_bytes()) for path in paths)
    return before, after


def _outline(content: bytes, name: str) -> Outline:
    return outline_source(read_source(content, name))


def _comparison(old: Request, new: Request) -> Comparison:
    return compare_outlines(*(_outline(one.content, one.name) for one in (old, new)))


def _says(source: Source) -> list[object]:
    return [
        [cell.text for row in block.rows for cell in row.cells]
        if isinstance(block, Table)
        else (block.role, block.labelled_text, block.style, block.indent_pt)
        for block in source.blocks
    ]


def _words(outline: Outline) -> list[str]:
    return " ".join(clause.words for clause in outline.clauses).split()


def _cover(outline: Outline) -> list[str]:
    lines = [line.text for line in outline.furniture if line.where == "title"]
    return " ".join(lines).split()


@pytest.mark.parametrize(("old", "new"), _PAIRS)
def test_the_word_file_is_given_back_whole_and_the_other_word_by_word(
    old: str, new: str
) -> None:
    requests = _requests(old, new)

    redline, notices = word_redline(_comparison(*requests), *requests, PLAIN_MARKING)

    assert notices[0].code == "redline-set-alike"
    for request, decide in zip(requests, (reject_all, accept_all), strict=True):
        parts = open_parts(redline, "redline.docx")
        resolved(parts, decide)
        if request.name.endswith(".docx"):
            wanted = read_source(request.content, request.name).final()
            assert _says(read_source(parts.saved(), request.name)) == _says(wanted)
            assert new_faults(redline, request.content) == []
        else:
            # Before them stands what is in a part that only the Word file holds; a
            # title may be a provision in the one and a line of the cover in the other.
            words = _words(_outline(request.content, request.name))
            settled = _outline(parts.saved(), "redline.docx")
            found = [*_cover(settled), *_words(settled)]
            assert found[-len(words) :] == words


@pytest.mark.slow
def test_libreoffice_finds_both_sides() -> None:
    triples = {}
    for pair in (_PAIRS[0], _PAIRS[2], _PAIRS[5]):
        requests = _requests(*pair)
        comparison = _comparison(*requests)
        redline, _ = word_redline(comparison, *requests, PLAIN_MARKING)
        sides = as_word(comparison, *requests)
        triples[pair[0]] = Triple(redline, sides.old, sides.new)

    assert disagreements(triples) == {}
