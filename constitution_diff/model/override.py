"""What somebody decided by hand: which provisions became which."""

from __future__ import annotations

from .values import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """How to find a provision again, in whatever version of the file.

    An id names a clause in one version only, so it is never kept.
    """

    citation: str = ""
    """As one would cite it: "24.8(b)"; where several have that number, with the Part:
    "Part 4/24.8(b)". "" to go by the words alone."""
    words: str = ""
    """Its first words; "" for the provision that carries the number itself."""
    hash: str = ""
    """What `text_hash` gave of it; "" if that is not to be checked."""
    above: str = ""
    """Citation or first words of what stands before it; decides among several."""
    below: str = ""

    @property
    def told(self) -> str:
        """As a reader would say it.

        >>> Address("24.5", words="The clerk").told
        '24.5 “The clerk”'
        """
        quoted = f"“{self.words}”" if self.words else ""
        return f"{self.citation} {quoted}".strip()


@dataclass(frozen=True, slots=True)
class Override:
    """One decision."""

    old: tuple[Address, ...] = ()
    """(): the new provisions were put in."""
    new: tuple[Address, ...] = ()
    """(): the old provisions were taken out."""
    note: str = ""
    """Why, in the officer's words."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """The decisions of one file, in its order."""

    name: str = ""
    """What the file is called."""
    entries: tuple[Override, ...] = ()
    current: str = ""
    """The name of the current version that they were made for; "" for any."""
    proposed: str = ""


NO_OVERRIDES = Overrides()
