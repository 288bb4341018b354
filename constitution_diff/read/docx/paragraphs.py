"""One w:p as a paragraph: its words, its number in both views, its mark."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.errors import SourceLimitError
from constitution_diff.model import (
    Paragraph,
    Role,
    Setting,
)
from constitution_diff.read.number_words import is_known

from . import names as n
from .elements import child, is_on, language, value_of, whole
from .inline import read_inline
from .line import Line
from .own import NOTHING_OWN, own_of
from .paragraph_mark import changes_on_mark
from .renumbering import is_put_in
from .styles import Style, left_indent_pt

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .line import Places
    from .numbering import Level, NumberList
    from .own import Own
    from .story import Story

MAX_LETTERS: Final = 2_000_000
"""Of a paragraph: more than most constitutions have in all. Twice as many, compared
word by word, take more memory than a small machine has."""
_BODY_TEXT: Final = 9
"""The outline level that says "none"."""


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
    element: Element,
    story: Story,
    places: Places,
    *,
    ending: Callable[[Element], Ending],
) -> tuple[Paragraph, Line]:
    """The paragraph, and its line for the text boxes that hang on it.

    Args:
        element: The w:p.
        story: Where it stands; its counters go on.
        places: Tracked changes around the whole paragraph, outermost first.
        ending: What would become of its words, were its mark to go. Few ever may.

    Raises SourceLimitError.
    """
    own = own_of(child(element, n.PPR))
    style = story.reading.styles.style(value_of(own.said.get(n.PSTYLE)))
    line = Line(story, style, in_contents=story.fields.in_contents)
    line.take_points()
    read_inline(element, line, places)
    if line.n_chars > MAX_LETTERS:
        what = "it holds a paragraph of more than 2 million characters"
        raise SourceLimitError(story.reading.name, what)
    mark = changes_on_mark(own, line)
    if mark and _is_kept(ending(element), line, mark):
        mark = tuple(filter(story.reading.log.is_harmless, mark))
    return _paragraph(element, own, line, (*places, *mark)), line


def _paragraph(
    element: Element,
    own: Own,
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
        runs_on=_runs_on(own),
    )


def _runs_on(own: Own) -> bool:
    separator = own.mark.get(n.STYLE_SEPARATOR)
    return separator is not None and is_on(separator)


def _setting(own: Own, style: Style, member: _Membership | None) -> Setting:
    return Setting(
        style=style.name,
        outline_level=_outline_level(own, style),
        list_level=member.level if member else None,
        indent_pt=_indent_pt(own, style, member),
        label_suffix=member.numbers.levels[member.level].suffix if member else "\t",
    )


def _setting_before(own: Own, story: Story) -> Setting | None:
    """How it was set before a tracked change of its properties; None without one."""
    change = own.said.get(n.PPR_CHANGE)
    if change is None:
        return None
    old = own_of(child(change, n.PPR))
    style = story.reading.styles.style(value_of(old.said.get(n.PSTYLE)))
    return _setting(old, style, _membership(old, style, story))


def _is_kept(ending: Ending, line: Line, mark: Places) -> bool:
    """Whether the mark stays, whatever becomes of the changes that lie on it."""
    if ending is Ending.SHUT:
        return _outlives(line, mark)
    return ending is Ending.LAST


def _outlives(line: Line, mark: Places) -> bool:
    """Whether a view that the mark goes from still has words of the paragraph."""
    log = line.story.reading.log
    in_original, in_final = log.survives(mark)
    words = (log.survives(look.revisions) for look, text in line.pieces if text)
    return any(
        (old and not in_original) or (new and not in_final) for old, new in words
    )


def _membership(own: Own, style: Style, story: Story) -> _Membership | None:
    found = story.reading.numbering.place_in(own.numbering, style)
    if found is None:
        return None
    numbers, level = found
    spoken = numbers.worded[level]
    name = _language(own, numbers.levels[level], style, story) if spoken else ""
    return _Membership(numbers, level, name)


def _language(own: Own, level: Level, style: Style, story: Story) -> str:
    """What the label is written in: as the level says, then the mark, then the style.

    So Word formats a label in all other ways; ECMA-376 does not say of languages.
    """
    mark = own.said.get(n.RPR)
    styles = story.reading.styles
    name = level.language or language(mark) or style.language or styles.language
    if not is_known(name):
        story.reading.found["number-language"] += 1
    return name


def _labels(
    own: Own,
    member: _Membership | None,
    story: Story,
    mark: Places,
) -> tuple[str, str]:
    """The labels in the final and the original view.

    Each view counts by itself from where they first differ.
    """
    places = (*story.containers, *mark)
    in_original, in_final = story.reading.log.survives(places)
    old = _old_membership(own, member, story)
    if old is not member or in_original is not in_final:
        story.count_apart()
    label = story.final.count(*member) if member and in_final else ""
    if story.original is None:
        return label, label
    return label, story.original.count(*old) if old and in_original else ""


def _old_membership(
    own: Own, member: _Membership | None, story: Story
) -> _Membership | None:
    """The list it was in before a tracked change of its properties."""
    change = own.said.get(n.PPR_CHANGE)
    if change is not None:
        old = own_of(child(change, n.PPR))
        style = story.reading.styles.style(value_of(old.said.get(n.PSTYLE)))
        return _membership(old, style, story)
    if is_put_in(own):
        style = story.reading.styles.style(value_of(own.said.get(n.PSTYLE)))
        return _membership(NOTHING_OWN, style, story)
    return member


def _outline_level(own: Own, style: Style) -> int | None:
    said = whole(value_of(own.said.get(n.OUTLINE_LEVEL)))
    level = style.outline_level if said is None else said
    return None if level is None or not 0 <= level < _BODY_TEXT else level


def _indent_pt(own: Own, style: Style, member: _Membership | None) -> float | None:
    said = left_indent_pt(own.said.get(n.IND))
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
