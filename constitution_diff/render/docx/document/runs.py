"""Words → the runs of a paragraph, the marks of footnotes between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import names
from .markup import put, put_words
from .placed import note_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from .blocks import Mark


def put_paragraph(parent: Element, style: str) -> Element:
    """A new last paragraph in a style, without words yet."""
    paragraph = put(parent, "p")
    put(put(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def put_label(paragraph: Element, label: str, *, bold: bool) -> None:
    """The label as printed, and the tab behind it."""
    run = _run(paragraph, bold=bold)
    put_words(run, label)
    put(run, "tab")


def put_runs(
    paragraph: Element, words: str, marks: Iterable[Mark] = (), *, n_bold: int = 0
) -> None:
    """The words, bold up to a place; marks behind the end of them stand at the end."""
    start = 0
    for mark in marks:
        end = len(words) if mark.at is None else min(mark.at, len(words))
        _put_span(paragraph, words, range(start, end), n_bold)
        run = put(paragraph, "r")
        put(put(run, "rPr"), "rStyle", val=names.NOTE_MARK)
        put(run, "footnoteReference", id=note_id(mark.note))
        start = end
    _put_span(paragraph, words, range(start, len(words)), n_bold)


def _put_span(paragraph: Element, words: str, span: range, n_bold: int) -> None:
    cut = min(max(n_bold, span.start), span.stop)
    for start, end in ((span.start, cut), (cut, span.stop)):
        if start < end:
            put_words(_run(paragraph, bold=end <= n_bold), words[start:end])


def _run(paragraph: Element, *, bold: bool) -> Element:
    run = put(paragraph, "r")
    if bold:
        put(put(run, "rPr"), "rStyle", val=names.RUN_IN)
    return run
