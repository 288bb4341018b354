"""`check-resolution`, as an officer calls it."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

_BASE = "1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n"
_SAID = "1. In 1.1, for “five” substitute “six”.\n"


def test_a_certificate_names_its_files_by_hash_and_its_verdict_by_exit_code(
    tmp_path: Path,
) -> None:
    files = {
        "2021.txt": _BASE,
        "minute.txt": _SAID,
        "new.txt": _BASE.replace("five", "six"),
    }
    for name, words in files.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    run("init", cwd=tmp_path)
    run("add", "2021.txt", "--council", "Harrowmere", "--name", "2021", cwd=tmp_path)
    claim = ("check-resolution", "Harrowmere", "2021", "minute.txt")

    same = run(*claim, "new.txt", "--json", "-o", "certificate.html", cwd=tmp_path)
    other = run(*claim, "2021.txt", cwd=tmp_path)
    none = run(*claim[:-1], "-", "new.txt", cwd=tmp_path, stdin=b"Resolved.\n")

    assert (same.returncode, other.returncode, none.returncode) == (0, 1, 2)
    found = json.loads(same.stdout)
    assert found["same"] is True
    wanted = {name: sha256(words.encode()).hexdigest() for name, words in files.items()}
    assert {one["name"]: one["sha256"] for one in found["inputs"]} == wanted
    page = (tmp_path / "certificate.html").read_text("utf-8")
    assert "The published file is as resolved" in page
    assert "Otherwise than resolved" in other.stdout.decode()
    assert "no instruction was found" in none.stderr.decode()
