"""What a search found, as a sheet: where it stands, in which versions, how worded."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId, british_date, counted, listed
from constitution_diff.model.kept import spans_of
from constitution_diff.model.naming import marked, part_in
from constitution_diff.render.story.forgotten import (
    counts_still,
    passed_over_sentence,
)
from constitution_diff.render.story.in_force import (
    late_sentence,
    left_out_sentence,
    newest_sentence,
    unsaid_sentence,
)
from constitution_diff.render.story.sheet import Grid, Sheet
from constitution_diff.render.story.standing import (
    standing_words,
)

from .to_text import sheet_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Found, Hit, KeptPage, KeptStage, Unsaid, Version
    from constitution_diff.render.story.sheet import Cell

_COLUMNS: Final = (
    "Council", "Document", "Provision", "Reads so in", "Page", "Heading", "Words",
)  # fmt: skip
_WIDE: Final = (5, 6)
_N_NAMED: Final = 5


def found_text(found: Found) -> bytes:
    """What a search found, as plain text; it wants nothing of the other formats."""
    return sheet_text(found_sheet(found))


def found_sheet(found: Found) -> Sheet:
    """A row for each wording of each provision that holds what was looked for."""
    rows = tuple(_row(hit, found.today) for hit in found.hits)
    grids = (Grid("", _COLUMNS, rows, _WIDE),) if rows else ()
    return Sheet(
        f"Search: {' '.join(found.asked.split())}",
        tuple(_summary(found)),
        grids,
        tuple(_notes(found)),
    )


def _summary(found: Found) -> Iterator[str]:
    part = f"Part {found.part}" if found.part.isdecimal() else found.part
    where = f" in {part}" if part else ""
    when = f" in force on {british_date(found.on)}" if found.on else ""
    if not found.n_hits:
        then = " on that day" if when else " in the newest version that reads so"
        lies = f" and lies in {part}{then}" if part else ""
        yield f"No provision{when} that is kept holds this{lies}."
        anywhere = ", in any part and on any day" if part or when else ""
        yield from (
            f"{' or '.join(one.words)}: {counted(one.n_hits, 'wording')} by itself"
            f"{anywhere}."
            for one in found.alone
        )
        return
    there = counted(found.n_hits, "wording")
    of = f" of provisions{where}{when}, in {counted(found.n_documents, 'document')}"
    yield f"{there}{of}."


def _notes(found: Found) -> Iterator[str]:
    more = found.n_hits - len(found.hits)
    if more > 0:
        yield (
            f"{more:,} more {'is' if more == 1 else 'are'} not shown; --limit shows "
            "more, and another word, --council, --part or --on fewer."
        )
    day = british_date(found.on)
    if found.unknown:
        yield (
            f"No stored version is known to have been in force on {day} of "
            f"{_first_of(found.unknown)}."
        )
    yield from (_unknown_parts(*one, day) for one in found.unknown_parts)
    yield from (_ended(version, found.place) for version in found.ended)
    yield from (_unsaid(one) for one in found.unsaid[:_N_NAMED])
    if found.unsaid[_N_NAMED:]:
        others = counted(len(found.unsaid) - _N_NAMED, "other case")
        yield f"The same is so in {others}."
    yield from (_forgotten(version, day, found.place) for version in found.forgotten)
    yield from map(passed_over_sentence, found.passed_over)
    if found.unsure:
        yield (
            f"The dates do not say for certain what was in force on {day} of "
            f"{_first_of(found.unsure)}: every kept version that may have been was "
            "searched."
        )
    yield from map(left_out_sentence, found.undated)
    if found.on:
        shown = dict.fromkeys(hit.versions[hit.version] for hit in found.hits)
        yield from filter(None, (late_sentence(one, found.on) for one in shown))
    else:
        newest = {hit.versions[-1].entry: hit.versions for hit in found.hits}
        yield from filter(None, map(newest_sentence, newest.values()))


def _first_of(documents: Sequence[tuple[str, str]]) -> str:
    """The first of some documents by name, and how many others there are."""
    names = [f"{council}, {document}" for council, document in documents]
    others = len(names) - _N_NAMED
    rest = f" and {counted(others, 'other')}" if others > 0 else ""
    return f"{'; '.join(names[:_N_NAMED])}{rest}"


def _unknown_parts(council: str, document: str, parts: Sequence[str], day: str) -> str:
    """That of some parts of a document nothing is known of the day."""
    names = listed([part or "what lies in no part with a day of its own"
                    for part in parts])  # fmt: skip
    return (
        f"Of {council}, {document}, no stored version is known to have been in force "
        f"on {day} of {names}."
    )


def _ended(version: Version, place: str) -> str:
    """Why nothing is known of the day: the last day of a forgotten version."""
    return (
        f"Before that, {version.named} was in force until "
        f"{british_date(version.ended)}; it was {version.forgotten_words}."
        f"{counts_still(version, place)}"
    )


def _unsaid(one: Unsaid) -> str:
    """That parts were not searched, since the file of a version does not hold them."""
    said = unsaid_sentence(one)
    return f"{one.by.council}, {one.by.document}: {said} They were not searched."


def _forgotten(version: Version, day: str, place: str) -> str:
    """That what was in force on the day cannot be searched."""
    return (
        f"{version.named} ({standing_words(version)}) was {version.forgotten_words}. "
        f"What it said on {day} cannot be searched.{counts_still(version, place)}"
    )


def _row(hit: Hit, today: str) -> tuple[Cell, ...]:
    return (
        hit.council,
        hit.document,
        _provision(hit),
        _when(hit, today),
        _page(hit),
        hit.heading,
        hit.words,
    )


def _provision(hit: Hit) -> str:
    """Its number as it is cited, with its part where the number does not name it.

    And its other numbers, with the versions in which it reads so and has them.
    """
    others: dict[str, list[KeptStage]] = defaultdict(list)
    for stage in hit.stages:
        if _number(stage) != _number(hit.shown):
            there = stage.part == hit.shown.part
            others[_cited(stage) if there else _number(stage)].append(stage)
    said = [
        f"{number} in {listed(_spans(hit, spans_of(stages)))}"
        for number, stages in others.items()
    ]
    return f"{_number(hit.shown)} ({'; '.join(said)})" if said else _number(hit.shown)


def _number(stage: KeptStage) -> str:
    cite = _cited(stage) or f"({stage.kind})"
    if not stage.part or stage.part in cite:
        return cite
    return f"{cite}, in {part_in(ClauseId(stage.clause or ''), stage.part)}"


def _cited(stage: KeptStage) -> str:
    """Its number, told from the same one before it, as it can be asked for."""
    return marked(ClauseId(stage.clause or ""), stage.citation)


def _when(hit: Hit, today: str) -> str:
    """The versions in which it reads so, with the days on which they came in force.

    Of the newest of them, or of the one that reads otherwise, whether it is to come.
    """
    spans = listed(_spans(hit, hit.spans))
    ends = hit.spans[-1][1] + 1
    if ends == len(hit.versions):
        newest = ", the newest kept" if len(hit.versions) > 1 else ""
        over = ", no longer in force" if today > hit.versions[-1].ended > "" else ""
        return f"{spans}{newest}{_to_come(hit, ends - 1, today)}{over}"
    if ends in hit.apart:
        later = min((n for n in hit.otherwise if n > ends), default=None)
        then = ""
        if later is not None:
            then = f"; reads otherwise in {_named(hit, later)}"
            then += _to_come(hit, later, today)
        return f"{spans}; its part is not in the file of {_named(hit, ends)}{then}"
    if _day_of(hit, hit.spans[-1][1]) > _day_of(hit, ends) > "":
        return f"{spans}; {_named(hit, ends)} reads otherwise, so these days conflict"
    return f"{spans}; no longer in {_named(hit, ends)}{_to_come(hit, ends, today)}"


def _to_come(hit: Hit, place: int, today: str) -> str:
    """That a version, or the part in it, is not yet in force; "" where it is."""
    own = hit.days[place] if hit.days else ""
    begins = own or hit.versions[place].in_force
    return ", not yet in force" if begins > today > "" else ""


def _day_of(hit: Hit, place: int) -> str:
    """From when it was in force in a version, an ISO date; else its adoption."""
    own = hit.days[place] if hit.days else ""
    return own or hit.versions[place].dated


def _spans(hit: Hit, spans: Iterable[tuple[int, int]]) -> list[str]:
    return [_span(hit, first, last) for first, last in spans]


def _span(hit: Hit, first: int, last: int) -> str:
    if first == last:
        return _named(hit, first)
    days = _day(hit, first), _day(hit, last)
    if all(days):
        return f"the versions of {days[0]} to {days[1]}"
    return f"{_named(hit, first)} to {_named(hit, last)}"


def _named(hit: Hit, place: int) -> str:
    """One of the versions with its day; with that of the part, where it has its own.

    A day alone would read as one on which the words were in force.
    """
    version, own = hit.versions[place], hit.days[place] if hit.days else ""
    if own:
        return f"{version.name} (this part in force from {british_date(own)})"
    if day := _day(hit, place):
        return f"the version of {day}"
    if not version.dated:
        if version.ended:
            return f"{version.name} (in force until {british_date(version.ended)})"
        dated = any(one.dated for one in hit.versions)
        return f"{version.name} (no date is known)" if dated else version.name
    how = "in force from" if version.in_force else "adopted on"
    return f"{version.name} ({how} {british_date(version.dated)})"


def _day(hit: Hit, place: int) -> str:
    """The day by which a version is called; "" where it has another name."""
    version, day = hit.versions[place], british_date(hit.versions[place].dated)
    own = hit.days[place] if hit.days else ""
    if own or not day or version.name not in (version.dated, day):
        return ""
    return day if version.in_force else f"{day} (adopted)"


def _page(hit: Hit) -> str:
    """The page in the version by which it is cited; with its file where there are more.

    "" where the format has no pages.
    """
    page = hit.shown.page_in(hit.version)
    return _printed(page, hit.versions[hit.version]) if page else ""


def _printed(page: KeptPage, version: Version) -> str:
    about = "about " if page.approximate else ""
    of = f" of {version.files[page.source].name}" if len(version.files) > 1 else ""
    return f"{about}page {page.page}{of}"
