"""How a program ended that was started for a request."""

from __future__ import annotations

from typing import NamedTuple


class Ended(NamedTuple):
    """How a program ended."""

    code: int | None
    """As `Popen.returncode`; None when it was ended because its time was up."""
    output: bytes = b""
    """What it wrote to standard output."""
