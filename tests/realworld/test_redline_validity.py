"""A redline is as valid as the two files that it is made of."""

from __future__ import annotations

from itertools import groupby, permutations
from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.redline import redline_docx
from tests.evidence import sampled
from tests.judges.validity import new_faults

if TYPE_CHECKING:
    from pathlib import Path


def test_a_redline_has_no_faults_beyond_those_of_its_files(shared: Path) -> None:
    found = {}
    for old, new in sampled(_pairs(shared), 60):
        files = [path.read_bytes() for path in (old, new)]
        outlines = [
            outline_source(read_source(content, path.name))
            for content, path in zip(files, (old, new), strict=True)
        ]
        redline = redline_docx(compare_outlines(*outlines), files[0], files[1])
        found[old.name, new.name] = new_faults(redline, *files)

    assert {pair: faults for pair, faults in found.items() if faults} == {}


def _pairs(shared: Path) -> list[tuple[Path, Path]]:
    """Files that were made to be compared, each way round."""
    folder = shared / "realdata" / "docx" / "docxodus-compare-pairs"
    groups = groupby(sorted(folder.glob("*.docx")), lambda p: p.name.partition("-")[0])
    return [pair for _, paths in groups for pair in permutations(paths, 2)]
