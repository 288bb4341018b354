"""What a draft marks outside its provisions: on its cover; elsewhere nobody can say."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Op

from .survival import NO_CLAUSE, words_of
from .tracking import UNKNOWN, YES, share
from .unmarked import NONE

if TYPE_CHECKING:
    from constitution_diff.model import Edit, Outside

    from .tracking import Draft


def tracked_outside(
    outside: tuple[Outside, ...], draft: Draft | None
) -> tuple[Outside, ...]:
    """The differences outside the provisions, each with whether the draft marks it.

    Contents lists are made by Word and running heads lie apart from the text: of
    them it is not known.
    """
    if draft is None:
        return outside
    return tuple(
        replace(row, edits=tuple(_told(row, edit, draft) for edit in row.edits))
        for row in outside
    )


def _told(row: Outside, edit: Edit, draft: Draft) -> Edit:
    if edit.op is Op.KEEP:
        return edit
    if row.where != "title" or draft.unmarked is None:
        return replace(edit, tracked=UNKNOWN)
    side = draft.unmarked.gone if edit.op is Op.DELETE else draft.unmarked.come
    words = Counter(words_of(edit.text))
    state = share(words, side.get(NO_CLAUSE, NONE)) if words else UNKNOWN
    return replace(edit, tracked=UNKNOWN if draft.silent and state != YES else state)
