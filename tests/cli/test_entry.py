"""The way in: what reads Word files is started before the command is imported."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT: Final = """
import os, sys

def tell(event, _):
    if event == "subprocess.Popen":
        print("started ahead:", "constitution_diff.cli.root" not in sys.modules)

sys.addaudithook(tell)
from constitution_diff.cli.entry import main
try:
    main()
finally:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("none is left")
"""


def test_a_word_file_has_its_reader_started_ahead_and_an_error_leaves_none(
    tmp_path: Path,
) -> None:
    damaged = tmp_path / "damaged.docx"
    damaged.write_bytes(b"PK\x03\x04")

    ended = subprocess.run(
        (sys.executable, "-c", _SCRIPT, "compare", damaged, damaged),
        capture_output=True, check=False, text=True,
    )  # fmt: skip

    assert ended.returncode == 2
    assert "damaged.docx: the file is damaged" in ended.stderr
    assert ended.stdout.splitlines() == ["started ahead: True", "none is left"]
