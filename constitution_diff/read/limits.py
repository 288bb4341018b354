"""How much memory and time a process may take that reads a stranger's file.

A process sets memory and computing time on itself; the wall clock is kept by whoever
started it. On macOS the system takes the memory limit and does not keep it.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from constitution_diff.model.values import dataclass

if sys.platform == "win32":
    from .windows_job import limit_this_process as _limit
else:
    import resource

    def _limit(memory_mb: int, cpu_s: int) -> None:
        wanted = {
            "RLIMIT_AS": memory_mb * 2**20,
            "RLIMIT_DATA": memory_mb * 2**20,
            "RLIMIT_CPU": cpu_s,
            # A draft must not stay on the disk in the remains of a crash.
            "RLIMIT_CORE": 0,
        }
        for name, most in wanted.items():
            kind = getattr(resource, name, None)  # not every system has them all
            if kind is not None:
                _lower(kind, most)

    def _lower(kind: int, most: int) -> None:
        """Never above what this process may have already, which would be refused."""
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (allowed, hard))
        except (OSError, ValueError):
            return  # macOS refuses what is less than it has taken already


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take."""

    memory_mb: int = 500
    """The whole process, the interpreter's own 30 MB included."""
    cpu_s: int = 60
    wall_s: float = 120.0


DEFAULT = Limits()

_AUDIT_TIMES = 5
_PDF_S = 10
_PDF_BYTES_PER_S = 10_000
"""Two or three pages of packed text; the slowest way through them takes 0.4 s."""


def for_pdf(limits: Limits, n_bytes: int) -> Limits:
    """The limits for a PDF of that size: a small one that takes long is a trap.

    >>> for_pdf(Limits(cpu_s=60), 100_000).cpu_s, for_pdf(Limits(cpu_s=60), 10**8).cpu_s
    (20, 60)
    """
    return replace(
        limits, cpu_s=min(limits.cpu_s, _PDF_S + n_bytes // _PDF_BYTES_PER_S)
    )


def for_audit(limits: Limits) -> Limits:
    """The limits where a whole PDF may be read a second time, in a slower way."""
    slower = _AUDIT_TIMES
    return replace(limits, cpu_s=slower * limits.cpu_s, wall_s=slower * limits.wall_s)


def limit_this_process(limits: Limits) -> None:
    """Hold this process to `limits`, apart from the wall clock, until it ends."""
    _limit(limits.memory_mb, limits.cpu_s)
