"""The root of the family, and the request that makes no sense."""

from __future__ import annotations


class ConstitutionDiffError(Exception):
    """Something that leaves no result. `str()` of it is what a user reads."""

    exit_code = 2


class UsageError(ConstitutionDiffError):
    """The request makes no sense as it stands."""
