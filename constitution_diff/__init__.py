"""Compare and version the constitutions of councils, clause by clause."""

from .errors import ConstitutionDiffError

__all__ = ["ConstitutionDiffError", "__version__"]


def __getattr__(name: str) -> str:
    """`__version__`, looked up when it is asked for: finding it takes 45 ms."""
    if name != "__version__":
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("constitution-diff")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "0"
