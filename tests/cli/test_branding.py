"""[brand] of the settings file is heeded by every page, and refused where it is off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from constitution_diff.cli.branding import brand
from constitution_diff.errors import ConstitutionDiffError
from tests.cli.running import names, run, told
from tests.render.test_brand import PNG

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "constitution-diff.toml"
_NAME = 'council = "Harrowmere Borough Council"\n'


@pytest.mark.parametrize(
    "call",
    [
        ("compare", "old.txt", "new.txt", "--exit-zero"),
        ("compare", "old.txt", "new.txt", "old.txt", "--exit-zero"),
        ("check", "new.txt"),
        ("outline", "new.txt"),
    ],
)
def test_every_page_carries_the_name_and_the_logo(
    call: tuple[str, ...], folder: Path
) -> None:
    (folder / _FILE).write_text(f'[brand]\n{_NAME}logo = "arms.png"\n')
    (folder / "arms.png").write_bytes(PNG)

    ended = run(*call, "--format", "html", cwd=folder)

    assert ended.returncode == 0
    assert b"Harrowmere Borough Council</span>" in ended.stdout
    assert b'<img src="data:image/png;base64,' in ended.stdout


def test_the_logo_lies_beside_the_settings_wherever_one_works(folder: Path) -> None:
    (folder / _FILE).write_text(f'[brand]\n{_NAME}logo = "arms.png"\n')
    (folder / "arms.png").write_bytes(PNG)
    (folder / "drafts").mkdir()

    ended = run("outline", "../old.txt", "--format", "html", cwd=folder / "drafts")

    assert b'<img src="data:image/png;base64,' in ended.stdout


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ('acent = "#123456"', "[brand] has no 'acent'; did you mean accent?"),
        ("council = 7", 'council in [brand] is words in quotes: council = "…".'),
        ('logo = "arms.png"', "[brand] has a logo and no council; give the name too"),
        (f'{_NAME}logo = "arms.png"', "arms.png: there is no such file; check"),
        (f'{_NAME}logo = "old.txt"', "the logo cannot be used: it is no PNG, JPEG"),
        ('accent = "blue"', 'accent in [brand] is a colour such as "#1a4b8f", not b'),
        (
            'accent = "#7799cc"',
            "accent #7799cc is hard to read on a light page: its contrast is 2.5:1, an",
        ),
        (
            'accent-dark = "#1a4b8f"',
            "is 1.7:1, and 4.5:1 is the least. Choose a lighter colour.",
        ),
        ('columns = "reference"', "columns in [brand] lists names, each once"),
        ('columns = ["a", "a"]', "columns in [brand] lists names, each once"),
        (
            'columns = ["reference", "exsting"]',
            "the schedule has no column 'exsting'; did you mean existing?",
        ),
    ],
)
def test_what_is_off_is_refused(
    table: str, sentence: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / _FILE).write_text(f"[brand]\n{table}\n")
    monkeypatch.chdir(folder)

    with pytest.raises(ConstitutionDiffError, match=re.escape(sentence)):
        brand()


def test_it_is_refused_before_anything_is_read_or_written(folder: Path) -> None:
    (folder / _FILE).write_text('[brand]\naccent = "#7799cc"\n')
    (folder / "new.txt").write_bytes(b"\0")

    ended = run("compare", "old.txt", "new.txt", "-o", "a.html", cwd=folder)

    assert ended.returncode == 2
    assert "accent #7799cc is hard to read" in told(ended)[0]
    assert names(folder) == {"old.txt", "new.txt", _FILE}
