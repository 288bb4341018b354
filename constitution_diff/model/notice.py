"""A doubt that travels beside a result: there is one, and a person should look."""

from typing import Final

from .values import dataclass

UNTRACKED: Final = frozenset(
    {
        "redline-fields",
        "redline-headers",
        "redline-of-our-own",
        "redline-parts",
        "redline-sections",
        "redline-untracked",
    }
)
"""The codes of what a Word redline does not hold; reports made beside it tell of it.

The addresses of links ("redline-links") are not among them: a report may be public.
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing a reader should look at. Never an exception."""

    code: str
    """A name that never changes, such as "number-repeated"; see docs/notices.md."""
    message: str
    """A sentence in plain words: what was found, where, what to do."""
    clause: str = ""
    """The id of the clause it concerns; "" when it concerns the whole file."""
    source: int = 0
    """Which file of the document, counted from 0."""
    page: int | None = None
    """The page, from 1; None where the format has no pages."""
