"""References of the corpus: all resolve, but for those that were led astray."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from constitution_diff.model import TargetStatus
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

_CORPUS = Path(__file__).parents[2] / "corpus"
_FILES = sorted((_CORPUS / "documents").glob("*.docx"))
_MANIFEST = tomllib.loads((_CORPUS / "manifest.toml").read_text("utf-8"))
_PLANTED = {
    document["name"]: {
        (reference["clause"], reference["text"])
        for reference in document.get("references", ())
        if reference["status"] == "dangling"
    }
    for document in _MANIFEST["documents"]
}
_MISSING = {TargetStatus.MISSING, TargetStatus.AMBIGUOUS, TargetStatus.NOT_IN_FILE}


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_every_reference_resolves_unless_it_was_led_astray(
    path: Path, suffix: str
) -> None:
    file = path.with_suffix(suffix)
    if not file.exists():  # the draft is only a Word file
        file = path
    outline = outline_source(read_source(file.read_bytes(), file.name))

    astray = {
        (reference.clause, reference.text)
        for reference in outline.references
        if _MISSING & {target.status for target in reference.targets}
    }

    assert astray == _PLANTED.get(path.stem.removesuffix("-draft"), set())
