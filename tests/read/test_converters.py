"""LibreOffice that is not there, hangs, or makes no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    NoConverterError,
    SourceLimitError,
)
from constitution_diff.read import Format
from constitution_diff.read.convert import PROGRAM, docx_of
from constitution_diff.read.crew import Crew
from constitution_diff.read.guard import read_guarded
from tests.read.older_files import RTF, be_libreoffice

if TYPE_CHECKING:
    from pathlib import Path


def test_without_libreoffice_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROGRAM, str(tmp_path / "gone"))

    with pytest.raises(NoConverterError) as caught:
        read_guarded(RTF, "a.rtf")

    assert str(caught.value) == (
        "a.rtf: this is a Rich Text file (.rtf), which LibreOffice has to convert, "
        f"and {PROGRAM} names no file: {tmp_path / 'gone'}. "
        "Install LibreOffice (libreoffice.org; on Debian and Ubuntu "
        "`apt install libreoffice-writer`), or save the file as .docx."
    )


def test_a_program_that_hangs_is_ended_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_libreoffice(tmp_path, "sleep 1000 & sleep 1000", monkeypatch)

    with Crew() as crew, pytest.raises(SourceLimitError, match=r"longer than 0\.2 s"):
        docx_of(RTF, "a.rtf", Format.RTF, crew, wall_s=0.2)


def test_a_program_that_makes_no_file_leaves_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_libreoffice(tmp_path, "echo nonsense >&2; exit 3", monkeypatch)

    with pytest.raises(DamagedSourceError, match="LibreOffice cannot open it"):
        read_guarded(RTF, "a.rtf")


def test_the_profile_is_private_and_the_surroundings_are_not_handed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_libreoffice(tmp_path, f'(env; echo "$@") > {tmp_path}/seen', monkeypatch)
    monkeypatch.setenv("COUNCIL_PASSWORD", "hunter2")

    with pytest.raises(DamagedSourceError):
        read_guarded(RTF, "a.rtf")

    seen = (tmp_path / "seen").read_text(encoding="utf-8")
    home = next(line for line in seen.splitlines() if line.startswith("HOME="))
    assert f"-env:UserInstallation=file://{home.removeprefix('HOME=')}/profile" in seen
    assert "http_proxy=http://127.0.0.1:9" in seen
    assert "COUNCIL_PASSWORD" not in seen
