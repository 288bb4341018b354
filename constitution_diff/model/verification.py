"""Whether a store still holds what was put into it."""

from __future__ import annotations

from .values import dataclass


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and every fault that was found."""

    place: str
    """The store, as messages name it."""
    n_versions: int
    n_files: int
    n_entries: int
    seal: str
    """The hash of the newest entry of the log; "" for an empty log."""
    faults: tuple[str, ...] = ()
    """What was altered, lost or added, a sentence each."""
    forgotten: tuple[str, ...] = ()
    """What was let go on purpose, a sentence each."""
    n_versions_gone: int = 0
    """How many of the versions were forgotten."""
    n_files_gone: int = 0
    """Of how many of the files nothing but the hash is left."""

    @property
    def sound(self) -> bool:
        """Whether no fault was found."""
        return not self.faults
