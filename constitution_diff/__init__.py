"""Compare and version the constitutions of councils, clause by clause."""

from importlib.metadata import PackageNotFoundError, version

from .errors import ConstitutionDiffError

try:
    __version__ = version("constitution-diff")
except PackageNotFoundError:  # run from a folder that was never installed
    __version__ = "0"

__all__ = ["ConstitutionDiffError", "__version__"]
