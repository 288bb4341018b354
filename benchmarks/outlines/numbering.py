"""The labels of one list, with the faults that years of amendment leave in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .numerals import Numeral, most, suffixed, written

if TYPE_CHECKING:
    from random import Random

    from .schemes import Level

_GAP, _DUPLICATE = 1 / 3, 2 / 3


@dataclass(frozen=True, slots=True)
class Noise:
    """How many labels are odd, as a share from 0 to 1, and which."""

    share: float
    random: Random

    def strikes(self) -> bool:
        """Whether the next label is odd."""
        return self.random.random() < self.share


class Counter:
    """Counts one list. Each fault is as frequent as the others.

    A gap is a clause struck out with all that lay in it, a suffix is one put in; a
    number used twice is a slip of the pen.
    """

    def __init__(self, level: Level, noise: Noise, path: str) -> None:
        self._level = level
        self._noise = noise
        self._path = path.rstrip(".")
        self._number = 0
        self._nth_suffix = 0

    def following(self) -> tuple[str, str | None]:
        """The next number in figures, and the label; None when numerals end."""
        numeral = self._level.numeral
        chance = self._noise.random.random() if self._noise.strikes() else 1.0
        if chance < 1.0 and not self._may_be_odd(chance):
            chance = 1.0
        if _DUPLICATE <= chance < 1.0:
            self._nth_suffix += 1
            own = suffixed(self._number, numeral, self._nth_suffix)
            letters = own[len(written(self._number, numeral)) :]
            return f"{self._number}{letters}", self._printed(own)
        if not _GAP <= chance < _DUPLICATE:
            self._number += 1 + (self._gap() if chance < _GAP else 0)
        self._nth_suffix = 0
        if self._number > most(numeral):
            return "", None
        return str(self._number), self._printed(written(self._number, numeral))

    def _gap(self) -> int:
        return 1 if self._noise.random.random() < 0.8 else 2  # noqa: PLR2004

    def _may_be_odd(self, chance: float) -> bool:
        if chance < _GAP:
            return True
        if not self._number:
            return False
        # Nobody writes Part FourA, and (aaa) after (aa) is a list of its own.
        plain = self._level.numeral not in (Numeral.WORD, Numeral.DOUBLED)
        # "ba." and "IB." look like words; people write (ba).
        if self._level.form == "{}." and self._level.numeral is not Numeral.FIGURE:
            plain = False
        return chance < _DUPLICATE or (
            plain and self._nth_suffix < 2 and self._number <= 26  # noqa: PLR2004
        )

    def _printed(self, own: str) -> str:
        return self._level.form.format(own, path=self._path)
