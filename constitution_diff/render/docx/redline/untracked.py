"""What differs between the two files and Word tracks no change of.

Rejecting all changes leaves it as the proposed file has it: the page of each section,
and how a style looks that both files have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value

from .copying import attributes_of
from .looks import look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .side import Side

_SECTION: Final = n.W + "sectPr"
_PAGE: Final = tuple(
    n.W + name for name in ("pgSz", "pgMar", "cols", "type", "titlePg", "pgNumType")
)
_USES: Final = (n.PSTYLE, n.RSTYLE, n.W + "tblStyle")


def untracked_sections(old: Side, new: Side) -> tuple[int, ...]:
    """The sections, from 1, whose page is set otherwise: size, margins, columns."""
    ours = [_page(one) for one in old.parts.root.iter(_SECTION)]
    theirs = [_page(one) for one in new.parts.root.iter(_SECTION)]
    both = zip(ours, theirs, strict=False)
    return tuple(at for at, (was, now) in enumerate(both, start=1) if was != now)


def untracked_styles(old: Side, new: Side) -> tuple[str, ...]:
    """The names of styles in use in the old file that look otherwise in the new one."""
    used = {one.get(n.VAL, "") for one in old.parts.root.iter(*_USES)}
    used.add(old.styles.default_id)
    ours, theirs = old.styles.elements, new.styles.elements
    differ = (
        child_value(ours[one], n.NAME) or one
        for one in ours
        if one in used and one in theirs and _style(ours[one]) != _style(theirs[one])
    )
    return tuple(differ)


def _page(section: Element) -> object:
    return tuple(
        sorted((str(one.tag), *sorted(attributes_of(one).items())) for one in section
               if one.tag in _PAGE)
    )  # fmt: skip


def _style(style: Element) -> object:
    return look(child(style, n.PPR)), look(child(style, n.RPR))
