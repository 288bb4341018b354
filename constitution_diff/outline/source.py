"""The steps from a source to its outline, in the order they run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Kind, Notice, Outline, SourceFacts, Unread, View

from .breaks import split_at_breaks
from .build import build_clauses
from .cells import take_cells
from .contents import contents_notices, take_contents
from .draft import draft_of
from .forms import forms_of
from .furniture import DATE, take_furniture
from .head import head_of
from .heading_levels import with_levels
from .known import NOTHING_KNOWN
from .margin import take_margin_notes
from .paragraphs import join_lines
from .pointers import exact_references
from .references import references_of
from .revisions import Reading, tracked_changes
from .run_in import with_run_in_headings
from .run_on import join_run_on
from .stacked import unstacked
from .unshown import with_unshown_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from constitution_diff.model import Clause, Source, TrackedChange

    from .build import Built
    from .draft import Draft
    from .known import Known

_UNREAD = {
    "alternate-chunk": "a document put in by reference",
    "balloon-truncated": "the end of a margin note",
    "embedded-object": "an embedded object",
    "page-unreadable": "a page",
    "page-without-text": "a page without text",
    "picture-unread": "a picture in the text",
    "unmapped-characters": "characters without a meaning",
    "words-garbled": "words that the file gives wrongly",
}
_UNCERTAIN = frozenset(
    ("balloon-truncated", "balloon-place-approximate", "insertions-unmarked")
)
"""Notices of a reader that leave the original text unknown."""
CLEANERS: tuple[Callable[[Draft], Draft], ...] = (
    take_margin_notes,
    take_furniture,
    take_contents,
    join_run_on,
    split_at_breaks,
    join_lines,
    take_cells,
)
"""What is taken out of the blocks before clauses are built, in order."""


def outline_source(
    source: Source,
    view: View = View.FINAL,
    known: Known = NOTHING_KNOWN,
    *,
    references: bool = True,
) -> Outline:
    """The clause tree of a source, read in `view`.

    Any source gives an outline; what is odd about it becomes a notice. `known` is what
    is known of it beside its text, where it is one of several files. Without
    `references` none are looked for, which takes a fifth of the time.
    """
    reading = _headed(_read(source, view, known))
    other = _other_view(reading, source, view, known)
    views = (reading, other) if view is View.ORIGINAL else (other, reading)
    make = _outline if references else _without_references
    return make(source, view, reading, tracked_changes(*views))


def outline_final(
    source: Source, known: Known = NOTHING_KNOWN, *, references: bool = True
) -> Outline:
    """The final outline of a source; its changes have their places in that alone.

    As `outline_source`, but what the changes took out is not placed in the original,
    for which that would have to be read too. Of a current version nobody asks it.
    """
    reading = _headed(_read(source, View.FINAL, known))
    if reading.draft.notes:
        return outline_source(source, View.FINAL, known, references=references)
    nowhere = Reading(reading.draft, ())
    make = _outline if references else _without_references
    return make(source, View.FINAL, reading, tracked_changes(nowhere, reading))


def outline_both(
    source: Source, known: Known = NOTHING_KNOWN, *, references: bool = True
) -> tuple[Outline, Outline]:
    """The final and the original outline of a source, as `outline_source` gives them.

    Each is read once, where two calls of that would read both twice. The original is
    asked for its words and numbers alone: its references are left out.
    """
    final = _headed(_read(source, View.FINAL, known))
    other = _other_view(final, source, View.FINAL, known)
    original = other if other is final or other.draft.notes else _headed(other)
    changes = tracked_changes(original, final)
    make = _outline if references else _without_references
    return (
        make(source, View.FINAL, final, changes),
        _without_references(source, View.ORIGINAL, original, changes),
    )


def _outline(
    source: Source, view: View, reading: Reading, changes: tuple[TrackedChange, ...]
) -> Outline:
    outline = _without_references(source, view, reading, changes)
    draft, clauses = reading.draft, outline.clauses
    exact = exact_references(reading.built, draft.source.blocks)
    cover = [line.text for line in draft.furniture if line.where == "title"]
    references = references_of(clauses, draft.contents, exact, cover)
    return replace(outline, references=references)


def _without_references(
    source: Source, view: View, reading: Reading, changes: tuple[TrackedChange, ...]
) -> Outline:
    draft = reading.draft
    clauses = tuple(unit.clause for unit in reading.built)
    return Outline(
        sources=(_facts(draft.source),),
        title=_title(clauses, draft),
        clauses=clauses,
        revisions=changes,
        contents=draft.contents,
        furniture=draft.furniture,
        unread=tuple(_unread(source)),
        notices=(*source.notices, *_notices(reading, view)),
    )


def _read(source: Source, view: View, known: Known) -> Reading:
    draft = replace(
        draft_of(with_unshown_apart(source.viewed(view))), running=known.running
    )
    for clean in CLEANERS:
        draft = clean(draft)
    forms = with_levels(forms_of(draft), draft)
    built = build_clauses([*head_of(known), *unstacked(tuple(forms))])
    return Reading(draft, built)


def _headed(reading: Reading) -> Reading:
    return Reading(reading.draft, with_run_in_headings(reading.built))


def _other_view(reading: Reading, source: Source, view: View, known: Known) -> Reading:
    """The other state of a source with tracked changes; the same one without any."""
    tracked = source.revisions or reading.draft.notes
    if not tracked or source.view is not View.AS_MARKED:
        return reading
    asked = View.FINAL if view is View.ORIGINAL else View.ORIGINAL
    other = _read(source, asked, known)
    # It is asked for places, and only what belongs to a note hangs on headings.
    return _headed(other) if other.draft.notes else other


def _unread(source: Source) -> Iterator[Unread]:
    """What the reader could not take in. Nobody can say that nothing differs there."""
    for notice in source.notices:
        if notice.code in _UNREAD:
            yield Unread(_UNREAD[notice.code], notice.message, page=notice.page)


def _facts(source: Source) -> SourceFacts:
    return SourceFacts(
        source.name, source.sha256, source.format, source.view.value,
        source.n_pages, source.says, source.pictures,
    )  # fmt: skip


def _title(clauses: Sequence[Clause], draft: Draft) -> str:
    """What the document calls itself: its cover, its first heading, its properties."""
    cover = [line.text for line in draft.furniture if line.where == "title"]
    if cover:
        return " – ".join(line for line in cover if not DATE.search(line))
    if clauses and clauses[0].heading and len(clauses[0].number) < 2:  # noqa: PLR2004
        return clauses[0].heading
    return dict(draft.source.says).get("title", "")


def _notices(reading: Reading, view: View) -> Iterator[Notice]:
    draft = reading.draft
    yield from draft.notices
    yield from contents_notices(draft)
    yield from _repeated(reading.built)
    if view is View.ORIGINAL and _is_uncertain(draft):
        yield Notice("original-not-rebuildable", _uncertain(draft.source))
    elif view is View.ORIGINAL and _is_printed(draft.source):
        message = (
            "A print shows the numbers that provisions have now; those they had before "
            "the changes, and the style of deleted headings, are not told."
        )
        yield Notice("original-numbers-unknown", message)
    elif draft.notes:
        message = (
            f'{len(draft.notes)} printed margin notes ("Deleted: …") stand in the '
            "text. They are kept as tracked changes and are no part of any provision."
        )
        yield Notice("margin-notes", message)


def _is_printed(source: Source) -> bool:
    return source.format == "pdf" and bool(source.revisions)


def _is_uncertain(draft: Draft) -> bool:
    return bool(draft.notes) or any(
        notice.code in _UNCERTAIN for notice in draft.source.notices
    )


def _uncertain(source: Source) -> str:
    """Why the original cannot be put together, and where, as far as that is known."""
    found = [notice for notice in source.notices if notice.code in _UNCERTAIN]
    pages = sorted({notice.page for notice in found if notice.page is not None})
    everywhere = not pages or any(notice.page is None for notice in found)
    where = "" if everywhere else f" Pages: {', '.join(map(str, pages))}."
    return (
        "The print of this draft does not say everywhere what was deleted and "
        "inserted, and where; its original text cannot be put together again."
        f"{where}"
    )


def _repeated(built: Sequence[Built]) -> Iterator[Notice]:
    for unit in built:
        clause = unit.clause
        if clause.label and "#" in clause.id and clause.kind is not Kind.HEADING:
            message = f"The number {clause.citation} is used more than once."
            yield Notice("number-repeated", message, clause.id, page=clause.page)
