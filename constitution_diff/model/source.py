"""One file as read: its blocks in order, and what was found beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .values import dataclass
from .view import View, blocks_seen

if TYPE_CHECKING:
    from .block import Block
    from .notice import Notice
    from .revision import Revision


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: blocks in reading order, and what was found beside them."""

    name: str
    sha256: str
    format: str
    """"docx", "pdf", "text", "html"; "doc", "odt", "rtf" if it was converted first."""
    blocks: tuple[Block, ...] = ()
    revisions: tuple[Revision, ...] = ()
    notices: tuple[Notice, ...] = ()
    says: tuple[tuple[str, str], ...] = ()
    """What the file says of itself, as (what, value): ("title", "Constitution")."""
    lines: bool = False
    """Each paragraph is one printed line, and `outline` must join them."""
    n_pages: int | None = None
    view: View = View.AS_MARKED
    pictures: tuple[str, ...] = ()
    """A sign for each picture shown, in order; the same where it looks the same.

    Only of Word files; nobody has looked at those of others."""

    def original(self) -> Source:
        """The source with every tracked change rejected."""
        return self._seen(View.ORIGINAL)

    def final(self) -> Source:
        """The source with every tracked change accepted."""
        return self._seen(View.FINAL)

    def viewed(self, view: View) -> Source:
        """The source in `view`; itself for AS_MARKED or when it is in it already."""
        return self if view in (View.AS_MARKED, self.view) else self._seen(view)

    def _seen(self, view: View) -> Source:
        if self.view is not View.AS_MARKED:
            msg = f"{self.name} is already read in its {self.view} state"
            raise ValueError(msg)
        blocks = blocks_seen(self.blocks, self.revisions, view)
        return replace(self, blocks=blocks, view=view)
