"""The nouns are imported when they are asked for, and each has one home."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

from constitution_diff import model


def test_each_noun_is_found_where_it_lives() -> None:
    found = {name: getattr(model, name) for name in model.__all__}

    nouns = {name: noun for name, noun in found.items() if isinstance(noun, type)}
    homes = {name: import_module(noun.__module__) for name, noun in nouns.items()}
    assert {name: getattr(home, name) for name, home in homes.items()} == nouns


def test_a_reader_makes_no_nouns_that_it_has_no_use_for() -> None:
    code = "import constitution_diff.read.worker, sys; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    loaded = done.stdout.split()
    assert "constitution_diff.model.block" in loaded
    assert "constitution_diff.model.kept" not in loaded
    assert "constitution_diff.model.instruction" not in loaded
