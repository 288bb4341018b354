"""What differs between the two files and a redline marks no change of.

Rejecting all changes leaves it as the proposed file has it: how a style looks that both
files have, which pages have headers of their own, how notes are numbered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import counted
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value, switch

from .looks import look
from .sections import SECTION
from .sizes import n_resized
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .lists import Lists
    from .side import Side

_USES: Final = (n.PSTYLE, n.RSTYLE, n.W + "tblStyle")
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_EVEN_PAGES: Final = n.W + "evenAndOddHeaders"
_PROTECTION: Final = n.W + "documentProtection"
_ENFORCED: Final = n.W + "enforcement"
_NOTES: Final = {
    anchor: n.W + kind.removesuffix("s") + "Pr" for anchor, kind in NOTE_ANCHORS.items()
}
_NUMBERS: Final = tuple(n.W + name for name in ("numFmt", "numStart", "numRestart"))
_DEFAULTS: Final = {
    n.W + tag: dict(zip(_NUMBERS, (form, "1", "continuous"), strict=True))
    for tag, form in (("footnotePr", "decimal"), ("endnotePr", "lowerRoman"))
}
"""How notes are numbered where nothing says it (ECMA-376 Part 1, 17.11)."""


def untracked_styles(
    old: Side, new: Side, counterpart: Callable[[str], str]
) -> tuple[str, ...]:
    """The names of styles in use in the old file that look otherwise in the new one.

    `counterpart` gives the id in the new file of a style of the old; "" for none.
    """
    used = {one.get(n.VAL, "") for one in old.parts.root.iter(*_USES)}
    used.add(old.styles.default_id)
    ours, theirs = old.styles.elements, new.styles.elements
    both = ((one, theirs.get(counterpart(one))) for one in ours if one in used)
    return tuple(
        child_value(ours[one], n.NAME) or one
        for one, other in both
        if other is not None and _style(ours[one]) != _style(other)
    )


def untracked_settings(old: Parts, new: Parts, lists: Lists) -> tuple[str, ...]:
    """What else is set otherwise for the whole document, in words.

    `lists` know which list of the one stands for which of the other.
    """
    told = _settings(old, new)
    return (*told,) if lists.are_set_alike() else (*told, "how lists are indented")


def _settings(old: Parts, new: Parts) -> Iterator[str]:
    if _put_in_by_reference(old) != _put_in_by_reference(new):
        yield "which other documents are put in by reference"
    if _defaults(old) != _defaults(new):
        yield "the fonts and spacing of text where no style says otherwise"
    n_sizes = n_resized(old, new)
    if n_sizes:
        yield f"the size of {counted(n_sizes, 'picture')}"
    if _has_even_pages(old) != _has_even_pages(new):
        yield "whether even pages have headers and footers of their own"
    for anchor, tag in _NOTES.items():
        used = any(next(one.root.iter(anchor), None) is not None for one in (old, new))
        ours, theirs = _numbering(old, tag), _numbering(new, tag)
        both = zip(ours, theirs, strict=False)
        if used and any(was != now for was, now in both):
            yield f"how {NOTE_ANCHORS[anchor]} are numbered"


def _defaults(parts: Parts) -> object:
    """How a paragraph and words look that no style says anything of."""
    found = parts.related("styles")
    root = parts.tree(found[0]) if found else None
    defaults = child(root, n.W + "docDefaults")
    paragraph = child(child(defaults, n.W + "pPrDefault"), n.PPR)
    words = child(child(defaults, n.W + "rPrDefault"), n.RPR)
    return look(paragraph), look(words)


def settings_of(parts: Parts) -> Element | None:
    """The settings of a document; None where it has none."""
    found = parts.related("settings")
    return parts.tree(found[0]) if found else None


def take_off_protection(parts: Parts) -> bool:
    """Let the file be changed; whether that was forbidden in it.

    While it is, nobody can accept or reject anything in Word.
    """
    found = child(settings_of(parts), _PROTECTION)
    if found is None or found.get(_ENFORCED, "0") in ("0", "false", "off"):
        return False
    parts.changing(parts.related("settings")[0]).remove(found)
    return True


def _put_in_by_reference(parts: Parts) -> list[bytes]:
    """The other documents that stand in the text as they are, in order."""
    targets = {one.id: one.target for one in parts.relations(parts.main)}
    found = (targets.get(one.get(_ID, ""), "") for one in parts.root.iter(n.ALT_CHUNK))
    return [parts.contents.get(target, target.encode()) for target in found]


def _has_even_pages(parts: Parts) -> bool:
    return bool(switch(settings_of(parts), _EVEN_PAGES))


def _numbering(parts: Parts, tag: str) -> list[dict[str, str]]:
    """How each section numbers its notes; what it says goes before the whole."""
    whole = _DEFAULTS[tag] | _said(child(settings_of(parts), tag))
    sections = parts.root.iter(SECTION)
    return [whole | _said(child(one, tag)) for one in sections] or [whole]


def _said(properties: Element | None) -> dict[str, str]:
    found = () if properties is None else properties.iterchildren(*_NUMBERS)
    return {str(one.tag): one.get(n.VAL, "") for one in found}


def _style(style: Element) -> object:
    return look(child(style, n.PPR)), look(child(style, n.RPR))
