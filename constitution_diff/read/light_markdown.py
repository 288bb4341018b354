"""The light Markdown within a line of plain text, and tracked words among it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from constitution_diff.model import Revision, RevisionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKUP = re.compile(
    r"""
    \[(?P<linked>[^\]\[]+)\]\(
      (?P<target> \#[^()\s]* | [^()\s]*(?:[/:@]|\.[a-z])[^()\s]* | )
    \)                                                       # [words](#)
  | \*\*(?P<bold>\S(?:(?:(?!\*\*).)*\S)?)\*\*                # **words**
  | (?<![\w*])\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])  # *words*
  | \\(?P<escaped>[\\`*_{}\[\]()\#+.!|>-])                   # \*
  | (?P<entity>&(?:\#\d{2,6}|\#[xX][\da-fA-F]{2,5}|[a-zA-Z]{2,8});)  # &#39; &quot;
  | (?P<tag></?(?:p|br|hr|div|center|b|i|u|em|strong|span|sub|sup|font|small
      |img|h[1-6])(?:\s[^<>]*)?/?>)                          # <br>
    """,
    re.VERBOSE,
)
_NO_TARGET = ("", "#")
_MARKER_ONLY = re.compile(r"[\s\-•*]*(?:\(?\w{1,5}\)|\d+(?:\.\d+)*[A-Z]?\.?)?[\s\t]*$")


def spans_of(words: str, revisions: list[Revision]) -> Iterator[Span]:
    """The line cut at its markup; an insertion mark adds to `revisions`.

    >>> [span.text for span in spans_of("**2.1** [new](#) words", [])]
    ['2.1', ' ', 'new', ' words']
    """
    done = 0
    for match in _MARKUP.finditer(words):
        if match.start() > done:
            yield Span(words[done : match.start()])
        done = match.end()
        yield from _marked_spans(match, revisions)
    if done < len(words):
        yield Span(words[done:])


def _marked_spans(match: re.Match[str], revisions: list[Revision]) -> Iterator[Span]:
    """The words of one mark; there may be others inside, as in `**[words](#)**`."""
    if match["escaped"] or match["entity"]:
        yield Span(match["escaped"] or html.unescape(match["entity"]))
        return
    if match["tag"]:
        yield from (Span(" "),) if match["tag"].startswith("<br") else ()
        return
    within: tuple[int, ...] = ()
    if match["linked"] and match["target"] in _NO_TARGET:
        within = (len(revisions),)
        words = "".join(span.text for span in spans_of(match["linked"], []))
        revisions.append(Revision(RevisionKind.INSERTED, text=words))
    inside = match["linked"] or match["bold"] or match["italic"]
    for span in spans_of(inside, revisions):
        bold = span.bold or match["bold"] is not None
        yield Span(span.text, (*within, *span.revisions), bold=bold)


def whole_insertions(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A number is inserted too when all the words behind it are."""
    words = [span for span in spans if not _MARKER_ONLY.match(span.text)]
    if not words or not all(span.revisions for span in words):
        return spans
    inserted = words[0].revisions
    return tuple(
        span if span.revisions else Span(span.text, inserted, span.bold)
        for span in spans
    )
