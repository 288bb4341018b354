"""One w:p as a paragraph: its words, its number in both views, its mark."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import (
    Noise,
    Paragraph,
    RevisionKind,
    RevisionUnit,
    Role,
    Setting,
)
from constitution_diff.read.number_formats import printed
from constitution_diff.read.number_words import is_known

from . import names as n
from .elements import child, children, language, switch, value_of, whole
from .inline import read_inline
from .line import Line
from .revisions import KINDS
from .runs import FORMAT_CHANGE
from .styles import Style, left_indent_pt

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .line import Places
    from .numbering import Level, NumberList
    from .story import Story

_PROPERTIES_CHANGE: Final = n.W + "pPrChange"
_NUMBERING_CHANGE: Final = n.W + "numberingChange"
_DEPTHS: Final[dict[RevisionKind | None, int]] = {
    RevisionKind.INSERTED: 0,
    RevisionKind.MOVED_TO: 1,
    RevisionKind.MOVED_FROM: 2,
    RevisionKind.DELETED: 3,
}
_RECORDED: Final = re.compile(r"%\d:(\d{1,6}):(\d{1,3}):([^%]{0,20})")
_RECORDED_FORMATS: Final = {
    "1": "upperRoman", "2": "lowerRoman", "3": "upperLetter", "4": "lowerLetter",
}  # fmt: skip
_MARK_CHANGES: Final = frozenset({*KINDS, FORMAT_CHANGE})
_BODY_TEXT: Final = 9
"""The outline level that says "none"."""
_Own = dict[str, "Element"]
"""What a w:pPr says itself, by name; empty where there is none."""


class Ending(Enum):
    """What stands behind a paragraph."""

    OPEN = auto()
    """Another paragraph, which it joins when its mark goes."""
    SHUT = auto()
    """A table, or nothing: words that stay keep their mark (17.13.5.15)."""
    LAST = auto()
    """Nothing, in a cell or a note, which must end in a paragraph."""


class _Membership(NamedTuple):
    """The list that a paragraph is in, and its level there, from 0."""

    numbers: NumberList
    level: int
    language: str
    """Of the words in its label; "" when the label holds none, or nothing says."""


def read_paragraph(
    element: Element, story: Story, places: Places, *, ending: Ending
) -> tuple[Paragraph, Line]:
    """The paragraph, and its line for the text boxes that hang on it.

    Args:
        element: The w:p.
        story: Where it stands; its counters go on.
        places: Tracked changes around the whole paragraph, outermost first.
        ending: What would become of its words, were its mark to go.
    """
    own = children(child(element, n.PPR))
    style = story.reading.styles.style(value_of(own.get(n.PSTYLE)))
    line = Line(story, style, in_contents=story.fields.in_contents)
    line.take_points()
    read_inline(element, line, places)
    mark = _mark(own, line)
    if ending is Ending.LAST or (ending is Ending.SHUT and _outlives(line, mark)):
        mark = tuple(filter(story.reading.log.is_harmless, mark))
    return _paragraph(element, own, line, (*places, *mark)), line


def _paragraph(
    element: Element,
    own: _Own,
    line: Line,
    mark: Places,
) -> Paragraph:
    story, style = line.story, line.style
    member = _membership(own, style, story)
    label, original_label = _labels(own, member, story, mark)
    now = _setting(own, style, member)
    before = _setting_before(own, story)
    return Paragraph(
        spans=line.spans(),
        label=label,
        original_label=original_label,
        label_suffix=now.label_suffix,
        list_level=now.list_level,
        style=now.style,
        outline_level=now.outline_level,
        indent_pt=now.indent_pt,
        original=None if before is None or before == now else before,
        mark=mark,
        role=_role(line),
        page=story.page if line.page is None else line.page,
        page_approximate=story.page is not None,
        address=story.address(element),
        run_starts=tuple(line.run_starts),
        note_id=story.note_id,
        runs_on=bool(switch(own.get(n.RPR), n.STYLE_SEPARATOR)),
    )


def _setting(own: _Own, style: Style, member: _Membership | None) -> Setting:
    return Setting(
        style=style.name,
        outline_level=_outline_level(own, style),
        list_level=member.level if member else None,
        indent_pt=_indent_pt(own, style, member),
        label_suffix=member.numbers.levels[member.level].suffix if member else "\t",
    )


def _setting_before(own: _Own, story: Story) -> Setting | None:
    """How it was set before a tracked change of its properties; None without one."""
    change = own.get(_PROPERTIES_CHANGE)
    if change is None:
        return None
    old = children(child(change, n.PPR))
    style = story.reading.styles.style(value_of(old.get(n.PSTYLE)))
    return _setting(old, style, _membership(old, style, story))


def _outlives(line: Line, mark: Places) -> bool:
    """Whether a view that the mark goes from still has words of the paragraph."""
    log = line.story.reading.log
    in_original, in_final = log.survives(mark)
    words = (log.survives(look.revisions) for look, text in line.pieces if text)
    return any(
        (old and not in_original) or (new and not in_final) for old, new in words
    )


def _membership(own: _Own, style: Style, story: Story) -> _Membership | None:
    found = story.reading.numbering.place_in(own.get(n.NUM_PR), style)
    if found is None:
        return None
    numbers, level = found
    spoken = numbers.worded[level]
    name = _language(own, numbers.levels[level], style, story) if spoken else ""
    return _Membership(numbers, level, name)


def _language(own: _Own, level: Level, style: Style, story: Story) -> str:
    """What the label is written in: as the level says, then the mark, then the style.

    So Word formats a label in all other ways; ECMA-376 does not say of languages.
    """
    mark = own.get(n.RPR)
    styles = story.reading.styles
    name = level.language or language(mark) or style.language or styles.language
    if not is_known(name):
        story.reading.found["number-language"] += 1
    return name


def _labels(
    own: _Own,
    member: _Membership | None,
    story: Story,
    mark: Places,
) -> tuple[str, str]:
    """The labels in the final and the original view; each view counts by itself."""
    places = (*story.containers, *mark)
    in_original, in_final = story.reading.log.survives(places)
    old = _old_membership(own, member, story)
    label = story.final.count(*member) if member and in_final else ""
    counted = story.original.count(*old) if old and in_original else ""
    recorded = _recorded_label(own) if in_original else ""
    return label, recorded or counted


def _old_membership(
    own: _Own, member: _Membership | None, story: Story
) -> _Membership | None:
    """The list it was in before a tracked change of its properties."""
    change = own.get(_PROPERTIES_CHANGE)
    if change is not None:
        old = children(child(change, n.PPR))
        style = story.reading.styles.style(value_of(old.get(n.PSTYLE)))
        return _membership(old, style, story)
    if _renumbering(own, n.INS) is not None:
        style = story.reading.styles.style(value_of(own.get(n.PSTYLE)))
        return _membership({}, style, story)
    return member


def _renumbering(own: _Own, tag: str) -> Element | None:
    """The first `tag` in the w:numPr, of whose few children nearly none is a change."""
    numbering = own.get(n.NUM_PR)
    for one in () if numbering is None else numbering:
        if one.tag == tag:
            return one
    return None


def _recorded_label(own: _Own) -> str:
    """The number that an older program recorded before it changed; "" for none.

    It reads "%1:7:0:.", for level 1, value 7, decimal, and what stands behind
    (ECMA-376 Part 1, 17.13.5.23, as Word writes it).
    """
    change = _renumbering(own, _NUMBERING_CHANGE)
    recorded = "" if change is None else change.get(n.W + "original", "")
    return "".join(
        printed(int(value), _RECORDED_FORMATS.get(number_format, "decimal")) + behind
        for value, number_format, behind in _RECORDED.findall(recorded)
    )


def _outline_level(own: _Own, style: Style) -> int | None:
    said = whole(value_of(own.get(n.OUTLINE_LEVEL)))
    level = style.outline_level if said is None else said
    return None if level is None or not 0 <= level < _BODY_TEXT else level


def _indent_pt(own: _Own, style: Style, member: _Membership | None) -> float | None:
    said = left_indent_pt(own.get(n.IND))
    if said is None and member:
        said = member.numbers.levels[member.level].indent_pt
    return style.indent_pt if said is None else said


def _role(line: Line) -> Role:
    if line.story.role is not Role.BODY:
        return line.story.role
    # A list may end in the paragraph of the heading behind it.
    listed = 2 * line.n_listed > line.n_chars if line.n_chars else line.in_contents
    if listed or line.story.in_contents or line.style.is_contents:
        return Role.CONTENTS
    return Role.TITLE if line.style.is_title else Role.BODY


def _mark(own: _Own, line: Line) -> Places:
    """The changes on the paragraph mark and on the properties it carries.

    They open after the words of the paragraph, since a move's name may only be
    given there.
    """
    log = line.story.reading.log
    places = []
    run = own.get(n.RPR)
    changes = () if run is None else [one for one in run if one.tag in _MARK_CHANGES]
    for change in sorted(changes, key=_depth):
        if change.tag in KINDS:
            noise = Noise.NONE if _has_changed_words(line) else Noise.PARAGRAPH_MARK
            kind = KINDS[change.tag]
            places.append(log.open(change, kind, RevisionUnit.PARAGRAPH, noise))
        else:
            places.append(log.formatted(change, RevisionUnit.PARAGRAPH))
    if _PROPERTIES_CHANGE in own:
        first = own[_PROPERTIES_CHANGE]
        others = first.itersiblings(_PROPERTIES_CHANGE)
        places += [
            log.formatted(one, RevisionUnit.PARAGRAPH) for one in (first, *others)
        ]
    _log_numbering(own, line)
    return tuple(places)


def _depth(change: Element) -> int:
    """How deep a change of the mark lies: what is taken out was put in before.

    The order in the file is the schema's (CT_ParaRPr) and tells nothing.
    """
    return _DEPTHS.get(KINDS.get(change.tag), len(_DEPTHS))


def _has_changed_words(line: Line) -> bool:
    return any(
        not line.story.reading.log.is_harmless(place)
        for look, _ in line.pieces
        for place in look.revisions
    )


def _log_numbering(own: _Own, line: Line) -> None:
    """Changes that gave the paragraph its number; they hold no words."""
    log = line.story.reading.log
    numbering = own.get(n.NUM_PR)
    for change in () if numbering is None else numbering:
        if change.tag == n.INS:
            log.open(change, RevisionKind.INSERTED, RevisionUnit.NUMBERING)
        elif change.tag == _NUMBERING_CHANGE:
            log.formatted(change, RevisionUnit.NUMBERING)
