"""The runs of a paragraph: how their words look, and the changes of that."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionUnit, Span

from . import names as n
from .elements import child, is_on
from .run_content import read_content

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .line import Line, Places

FORMAT_CHANGE: Final = n.W + "rPrChange"
_LOOKED_AT: Final = frozenset({n.BOLD, n.VANISH, n.RSTYLE, FORMAT_CHANGE})


def read_run(run: Element, line: Line, places: Places) -> None:
    """Append what one w:r, or one m:r of an equation, prints."""
    if run.tag == n.R:
        line.run_starts.append(line.n_chars)
    properties = child(run, n.RPR)
    # Most runs say nothing that matters here, and there are very many of them.
    said = () if properties is None else properties
    own = {one.tag: one for one in said if one.tag in _LOOKED_AT}
    if FORMAT_CHANGE in own:
        places = (*places, _format_change(own[FORMAT_CHANGE], line, places))
    read_content(run, line, _look(own, line, places))


def _look(own: dict[str, Element], line: Line, places: Places) -> Span:
    """An empty span with the formatting of the run, its style or its paragraph."""
    bold, hidden = line.style.bold, line.style.hidden
    if n.RSTYLE in own:
        named = own[n.RSTYLE].get(n.VAL, "")
        character = line.story.reading.styles.character(named)
        bold = bold if character.bold is None else character.bold
        hidden = hidden if character.hidden is None else character.hidden
    if n.BOLD in own:
        bold = is_on(own[n.BOLD])
    if n.VANISH in own:
        hidden = is_on(own[n.VANISH])
    return _plain(places, bold=bool(bold), hidden=bool(hidden))


@lru_cache(maxsize=256)
def _plain(places: Places, *, bold: bool, hidden: bool) -> Span:
    return Span("", places, bold=bold, hidden=hidden)


def _format_change(change: Element, line: Line, places: Places) -> int:
    """The change of formatting on this run: the last one where that goes on."""
    key = (change.get(n.AUTHOR), change.get(n.DATE), places)
    reached = line.pieces[-1][0].revisions if line.pieces else ()
    last = line.last_format
    if last is not None and last[0] == key and last[1] in reached:
        return last[1]
    place = line.story.reading.log.formatted(change, RevisionUnit.RUN)
    line.last_format = (key, place)
    return place
