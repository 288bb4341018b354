"""Our numbers of random lists are those that LibreOffice prints."""

from __future__ import annotations

import random
import re
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.read.docx import read_docx
from constitution_diff.read.docx.counters import BULLET
from tests.evidence import sampled
from tests.read.docx.builders import paragraphs
from tests.read.docx.random_lists import random_lists

if TYPE_CHECKING:
    from pathlib import Path

_N_FILES: Final = 40
_N_POSSIBLE: Final = 500
_WORDS: Final = re.compile(r"^(.*?)@(\d+)@", re.MULTILINE)


@pytest.mark.slow
def test_labels_of_random_lists_are_those_libreoffice_prints(tmp_path: Path) -> None:
    seeds = sampled(range(_N_POSSIBLE), _N_FILES)
    files = {seed: random_lists(random.Random(seed)) for seed in seeds}  # noqa: S311

    printed = _printed(files, tmp_path)

    n_labels = 0
    for seed, content in files.items():
        ours = _ours(content)
        n_labels += sum(map(bool, ours.values()))
        assert ours == printed[seed], f"seed {seed}"
    assert n_labels > 20 * len(files)


def _ours(content: bytes) -> dict[int, str]:
    source = read_docx(content, "random.docx")
    labels = {
        one.text.strip("@"): one.label.strip()
        for one in paragraphs(source)
        if one.text.startswith("@")
    }
    return {int(place): label for place, label in labels.items()}


def _printed(files: dict[int, bytes], folder: Path) -> dict[int, dict[int, str]]:
    """What stands before the words of each paragraph in LibreOffice's own text."""
    for seed, content in files.items():
        (folder / f"{seed}.docx").write_bytes(content)
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless", "--convert-to", "txt:Text (encoded):UTF8",
            "--outdir", folder, *folder.glob("*.docx"),
        ],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return {seed: _labels(folder / f"{seed}.txt") for seed in files}


def _labels(path: Path) -> dict[int, str]:
    found = _WORDS.finditer(path.read_text(encoding="utf-8-sig"))
    return {int(match[2]): _one_bullet(match[1].strip()) for match in found}


def _one_bullet(label: str) -> str:
    """LibreOffice has another glyph at each level, as fonts have."""
    return BULLET if len(label) == 1 and not label.isalnum() else label
