"""A store of versions that cannot be used, or does not hold or take what is asked."""

from __future__ import annotations

from .base import ConstitutionDiffError


class StoreError(ConstitutionDiffError):
    """The store of versions cannot be used."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}{'' if why.endswith('?') else '.'}")
        self.name = name


class NotKeptError(StoreError):
    """The store does not hold what was asked for."""


class UnkeepableError(StoreError):
    """What is given cannot be kept; the store is well, and may keep something else."""


class KeptAlreadyError(UnkeepableError):
    """The store holds, or held, a version of that name, which is never altered."""


class AlteredExportError(StoreError):
    """An export is not as it was written; no store was made of it."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            name,
            f"{what}; no store was made of it. Take the export as it was written, "
            "or write it again",
        )
        self.what = what
