"""A page while it is read, and where its blocks go."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .context import Context
from .counters import Counters
from .line import Line

if TYPE_CHECKING:
    from constitution_diff.model import Block

    from .body import Body
    from .css import StyleSheet
    from .notes import Links
    from .revisions import RevisionLog
    from .tables import TableState


@dataclass(slots=True)
class Page:
    """A page while it is read, and what was found out about it before."""

    sheet: StyleSheet
    links: Links
    body: Body
    log: RevisionLog
    found: Counter[str] = field(default_factory=Counter)
    blocks: list[Block] = field(default_factory=list)
    line: Line = field(default_factory=Line)
    contexts: list[Context] = field(default_factory=lambda: [Context()])
    tables: list[TableState | None] = field(default_factory=list)
    """The tables that are open; None for one that only places things."""
    final: Counters = field(default_factory=Counters)
    original: Counters = field(default_factory=Counters)
    aside: list[tuple[str, str]] = field(default_factory=list)
    """Words inside the open paragraph that are furniture, each with the reason."""

    @property
    def now(self) -> Context:
        """What holds for the words that are read at the moment."""
        return self.contexts[-1]

    @property
    def sink(self) -> list[Block]:
        """Where blocks go: to the open cell, else to the page."""
        table = self.table
        return self.blocks if table is None else table.blocks

    @property
    def table(self) -> TableState | None:
        """The innermost table of rows that is open; None outside all."""
        return next(filter(None, reversed(self.tables)), None)
