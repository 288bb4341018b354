"""Several versions as plain text: what was done and undone, then each provision.

Inserted words stand in {+ +}, deleted ones in [- -]: nothing depends on colour.
"""

from __future__ import annotations

import textwrap
from itertools import chain
from typing import TYPE_CHECKING

from . import vocabulary
from .marks import marked
from .plain import encoded
from .story.lives import tell_lives
from .story.stages import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Lives

    from .story.lives import LifeTable, LivesStory, TurnLine

WIDTH = 88


def lives_text(lives: Lives) -> bytes:
    """Each provision through all versions: a summary, then those that changed."""
    story = tell_lives(lives)
    return encoded(
        chain(
            _versions(story),
            (("", story.left_out) if story.left_out else ()),
            _section(vocabulary.CHECK_FIRST, story.checks),
            _section(
                vocabulary.ASKED, (f"{t.count:>6,}  {t.words}" for t in story.asks)
            ),
            _section("Figures", story.figures),
            _section(vocabulary.ATTENTION, _tables(story.pressing)),
            _section(vocabulary.RESTORED, _turns(story.restored)),
            _section(vocabulary.WITHDRAWN, _turns(story.withdrawn)),
            _section("Other provisions that changed", _tables(story.tables)),
            _section(
                "Renumbered",
                (f"{table.numbers}: {table.title}" for table in story.renumbered),
            ),
            _section(
                "Outside the provisions",
                (f"{where}: {marked(edits)}" for where, edits in story.outside),
            ),
            ("", story.accounted, vocabulary.PAGES),
        )
    )


def _versions(story: LivesStory) -> Iterator[str]:
    for version in story.versions:
        said = f" ({version.dated})" if version.dated else ""
        yield f"Version {version.number}: {version.name}{said}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", title, *found)


def _turns(turns: Iterable[TurnLine]) -> Iterator[str]:
    for turn in turns:
        yield f"* {turn.place}: {turn.sentence}"
        yield from _wrapped(f"“{turn.was}”")
        if turn.now and turn.now != turn.was:
            yield from _wrapped(f"now: “{turn.now}”")


def _tables(tables: Iterable[LifeTable]) -> Iterator[str]:
    for table in tables:
        also = f" ({table.also})" if table.also else ""
        yield f"* {table.numbers}: {table.title}{also}"
        for stage in table.stages:
            alert = f"  [{stage.alert}]" if stage.alert else ""
            cite = "" if stage.cite == NOWHERE else f"{stage.cite}: "
            yield f"    {stage.number}: {cite}{stage.what}{alert}"
            for part in stage.parts:
                yield from _wrapped(marked(part), "       ")


def _wrapped(words: str, indent: str = "    ") -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
