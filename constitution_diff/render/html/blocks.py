"""What a page prints of a document, one block after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from .places import Pointer
    from .provision import Provision


@dataclass(frozen=True, slots=True)
class Single:
    """One provision on its own."""

    provision: Provision
    shape: str = "single"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, with the provision that introduces it, if any, and its rows."""

    caption: Provision | None
    rows: tuple[Provision, ...]
    n_columns: int
    label: str
    """What to call it: "Table under 4.8"."""
    n_left_out: int = 0
    """Rows that are counted only."""
    shape: str = "grid"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Neighbouring bullets of one depth."""

    provisions: tuple[Provision, ...]
    shape: str = "bullets"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place whose words are printed at another."""

    pointer: Pointer
    shape: str = "elsewhere"


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that a reader opens when wanted."""

    summary: str
    note: str
    blocks: tuple[Block, ...]
    quiet: bool = False
    """It stays folded on paper."""
    shape: str = "fold"


@dataclass(frozen=True, slots=True)
class Line:
    """Provisions that are counted only."""

    summary: str
    note: str = ""
    shape: str = "line"


Block = Single | Grid | Bullets | Elsewhere | Fold | Line
