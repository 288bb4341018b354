"""In what order children may stand: the particles of a type as an automaton.

A set of positions for each run of children is made when it is first met, and kept: a
long document asks for few different ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.judges.schema import expat_name

if TYPE_CHECKING:
    from tests.judges.schema import Particle

ANY = "*"
"""A step that any element may take."""

_MANY = 16
"""Above so many times, a particle may as well stand any number of times."""


@dataclass(slots=True, eq=False)
class State:
    """Where one may be among the children of a type."""

    positions: frozenset[int]
    may_end: bool
    """Whether nothing that must stand is missing."""
    following: dict[str, State | None] = field(default_factory=dict)
    """State behind each child met here so far; None: it may not stand here."""


@dataclass(slots=True, eq=False)
class ContentModel:
    """What may follow what among the children of one type."""

    types: dict[str, str] = field(default_factory=dict)
    """Type of each child by its tag."""
    _steps: list[list[tuple[str, int]]] = field(default_factory=lambda: [[]])
    _free: list[list[int]] = field(default_factory=lambda: [[]])
    _end: int = 0
    _states: dict[frozenset[int], State] = field(default_factory=dict)

    @classmethod
    def of(cls, particle: Particle) -> ContentModel:
        """The model of a type's particle."""
        model = cls()
        model._end = model._laid(particle, 0)
        return model

    def start(self) -> State:
        """Before the first child."""
        return self._state({0})

    def after(self, state: State, tag: str) -> State | None:
        """The state behind a child; None when it may not stand there."""
        steps = (step for each in state.positions for step in self._steps[each])
        reached = {to for name, to in steps if name in {tag, ANY}}
        found = self._state(reached) if reached else None
        state.following[tag] = found
        return found

    def expected(self, state: State) -> list[str]:
        """Tags that may come next."""
        return sorted({tag for each in state.positions for tag, _ in self._steps[each]})

    def _state(self, positions: set[int]) -> State:
        todo, found = list(positions), set(positions)
        while todo:
            new = [to for to in self._free[todo.pop()] if to not in found]
            found.update(new)
            todo.extend(new)
        closed = frozenset(found)
        return self._states.setdefault(closed, State(closed, self._end in closed))

    def _new(self) -> int:
        self._steps.append([])
        self._free.append([])
        return len(self._steps) - 1

    def _laid(self, particle: Particle, start: int) -> int:
        """The position behind the particle, with all its repetitions."""
        least, most = particle.occurs.min, particle.occurs.max
        for _ in range(least):
            start = self._once(particle, start)
        end = self._new()
        if most == 0 or most > _MANY:
            loop = self._new()
            self._free[start].append(loop)
            self._free[self._once(particle, loop)].append(loop)
            self._free[loop].append(end)
            return end
        for _ in range(most - least):
            self._free[start].append(end)
            start = self._once(particle, start)
        self._free[start].append(end)
        return end

    def _once(self, particle: Particle, start: int) -> int:
        if particle.name:
            tag = expat_name(particle.name.rpartition("/")[2])
            self.types[tag] = particle.name
            return self._step(tag, start)
        if particle.kind == "Any":
            return self._step(ANY, start)
        if particle.kind in {"Choice", "All"}:
            return self._choice(particle, start)
        for item in particle.items:
            start = self._laid(item, start)
        return start

    def _step(self, tag: str, start: int) -> int:
        end = self._new()
        self._steps[start].append((tag, end))
        return end

    def _choice(self, particle: Particle, start: int) -> int:
        """One of the items; for `All` any of them, in any order."""
        end = self._new()
        for item in particle.items:
            self._free[self._laid(item, start)].append(end)
        if particle.kind == "All":
            self._free[start].append(end)
            self._free[end].append(start)
        return end
