"""The open paragraph → a block, unless its words show that it is furniture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Role, Span

from .furniture import cut_at_system_marks, reason_in_words, role_for
from .line import Line, trimmed
from .lists import Labels
from .markers import BULLET

if TYPE_CHECKING:
    from .context import Context
    from .page import Page


def flush(page: Page, *, even_empty: bool = False) -> None:
    """End the open paragraph, if it has words or, when asked to, a number."""
    line, context = page.line, page.now
    paragraphs = list(line.paragraphs())
    if not paragraphs and not (even_empty and _number_of(line)):
        line.pieces = []
        _put_aside(page)
        return
    page.line = Line()
    page.log.add(context.revisions, "\n")
    for number, spans in enumerate(paragraphs or [()]):
        page.sink.extend(_paragraphs(spans, line, context, page, first=not number))
    _put_aside(page)


def _number_of(line: Line) -> str:
    return line.labels.final or line.labels.original if line.labels else ""


def _put_aside(page: Page) -> None:
    aside, page.aside = page.aside, []
    for words, reason in aside:
        if words:
            page.sink.append(_furniture((Span(words),), reason))


def _furniture(spans: tuple[Span, ...], reason: str) -> Paragraph:
    return Paragraph(spans, role=role_for(reason), reason=reason)


def _paragraphs(
    spans: tuple[Span, ...], line: Line, context: Context, page: Page, *, first: bool
) -> list[Paragraph]:
    """The paragraph, and the marks of an agenda system around it."""
    marks, spans = _without_system_marks(spans)
    paragraph = _paragraph(spans, line, context, page, first=first)
    reason = ""
    if paragraph.role in (Role.BODY, Role.TITLE):
        text = " ".join(paragraph.text.split())
        reason = reason_in_words(text, linked=line.linked)
    if reason:
        paragraph = replace(paragraph, role=Role.HEADER, reason=reason)
    kept = [paragraph] if paragraph.text or paragraph.label or not marks else []
    return [*marks, *kept]


def _without_system_marks(
    spans: tuple[Span, ...],
) -> tuple[list[Paragraph], tuple[Span, ...]]:
    marks: list[Paragraph] = []
    kept: list[Span] = []
    for span in spans:
        for piece in cut_at_system_marks(span.text) or [""]:
            reason = reason_in_words(piece, linked=False) if piece[:1] == "<" else ""
            if reason:
                marks.append(_furniture((replace(span, text=piece),), reason))
            else:
                kept.append(replace(span, text=piece))
    return marks, next(trimmed(kept), ()) if marks else spans


def _paragraph(
    spans: tuple[Span, ...], line: Line, context: Context, page: Page, *, first: bool
) -> Paragraph:
    labels = _labels(line) if first else Labels()
    return Paragraph(
        spans=spans,
        label=labels.final,
        original_label=labels.original,
        list_level=context.list_level,
        style=context.style,
        outline_level=context.outline_level,
        indent_pt=context.indent_pt if context.margin_pt is None else context.margin_pt,
        mark=page.log.mark(spans),
        role=context.role,
        note_id=context.note_id,
        reason=context.reason,
    )


def _labels(line: Line) -> Labels:
    """What is printed before it: as Word wrote it out, or as its list counts it."""
    typed = " ".join(line.label.split())
    if typed:
        symbol = not any(map(str.isalnum, typed)) or typed in ("o", "§")
        typed = BULLET if symbol else typed
        return Labels(typed, typed)
    return line.labels or Labels()
