"""Which version was in force on a day: the dates as they were given, nothing guessed.

A single answer is given only where the dates leave no other. Where there is a gap, only
the day of adoption, dates that overlap or that differ by part, this is said instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import AsAt, Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import PartDate, Version

REST: Final = " "
"""Stands for what lies in no part that has a day of its own; nothing is called so."""
_NO_DAYS: Final = ("", "", "", ())


def as_at(versions: Sequence[Version], on: str, part: str = "") -> AsAt:
    """Which of a document's versions was in force on a day.

    Args:
        versions: All of them, in the order of their dates; see `Version.placed`.
        on: The day, as an ISO date.
        part: The part that is asked about, as `PartDate.part`; `REST` for what lies
            in none that has a day of its own; "" for the document, whose parts may
            then make the answer uncertain.

    Versions without a date are named, and never answer where another has one. One that
    was forgotten steps back where its dates were wrong, or where a kept one has the
    same dates, or the same files and was added afterwards.

    >>> from constitution_diff.model import Version
    >>> first = Version("H", "Constitution", "2019", (), in_force="2019-05-01")
    >>> later = Version("H", "Constitution", "2021", (), in_force="2021-05-01")
    >>> as_at([first, later], "2020-01-01").version.name
    '2019'
    >>> as_at([first, later], "2018-01-01").certainty.value
    'before-the-first'
    """
    there, over = _without_ended(_standing(versions), on)
    dated = sorted((v for v in there if v.dated), key=lambda v: v.dated)
    if dated and len(dated) == len(versions):  # so it is of nearly all documents
        return _of_dated(dated, on, part)
    passed_over = tuple(_passed_over(versions, there, on, part))
    if not dated:
        none = Certainty.GAP if over else Certainty.NONE
        certainty = Certainty.UNDATED if there else none
        return AsAt(on, certainty, there, over, passed_over=passed_over)
    undated = tuple(version for version in there if not version.dated)
    found = _of_dated(dated, on, part)
    if over:
        found = _after_ended(found, over, part)
    return replace(found, undated=undated, passed_over=passed_over)


def _without_ended(
    versions: Sequence[Version], on: str
) -> tuple[tuple[Version, ...], Version | None]:
    """Without those of which only the last day is known, where that was before a day.

    And the last of these. Until that day nobody can say from when it was in force.
    """
    over = [v for v in versions if not v.dated and v.ended and v.ended < on]
    there = tuple(version for version in versions if version not in over)
    return there, max(over, key=lambda v: v.ended, default=None)


def _after_ended(found: AsAt, over: Version, part: str) -> AsAt:
    """An answer, where a version of which only the last day is known is over.

    It ends those that began before its last day, as any that follows them does. One
    that began on that day came after it.
    """
    if all(_is_ended_by(over, one, part) for one in found.candidates):
        ended = (one for one in (found.before, over) if one)
        before = max(ended, key=lambda v: v.ended)
        return AsAt(found.on, Certainty.GAP, before=before, after=found.after)
    first = min(begins(one, part) for one in found.candidates)
    if over.ended > first:
        return found
    near = (one for one in (found.before, over) if one)
    return replace(found, before=max(near, key=lambda v: v.placed))


def _is_ended_by(over: Version, version: Version, part: str) -> bool:
    """Not so of one with a last day of its own, or adopted and perhaps in force later.

    So its first day is known, and lies before the last day of the other.
    """
    is_open = not version.ended and _says_when(version, part)
    return is_open and begins(version, part) < over.ended


def forgotten_between(
    versions: Sequence[Version],
) -> tuple[tuple[Version, ...], ...]:
    """For each kept version those that were forgotten since the kept one before it.

    What is otherwise in it than in that one, any of these may have made so. Before the
    first, nothing is otherwise. What steps back, as in `as_at`, is not among them.

    Args:
        versions: All of a document, in the order of their dates; see `Version.placed`.

    >>> from constitution_diff.model import Forgetting, Version
    >>> made = [Version("H", "Constitution", name, ()) for name in ("A", "B", "C")]
    >>> made[1] = replace(made[1], forgotten=Forgetting("A name", "Clerk", "2026", 7))
    >>> [[one.name for one in some] for some in forgotten_between(made)]
    [[], ['B']]
    """
    found: list[tuple[Version, ...]] = []
    gone: list[Version] = []
    for version in _standing(versions):
        if version.forgotten:
            gone.append(version)
        else:
            found.append(tuple(gone) if found else ())
            gone = []
    return tuple(found)


def is_lost(version: Version, kept: Sequence[Version]) -> bool:
    """Whether nobody knows between which versions a forgotten one was.

    It has no date, or its dates were wrong; and none has its files and stands for it:
    none of those that are `kept` was added afterwards, and none had been before.
    """
    gone = version.forgotten
    if gone and gone.files_stay:
        return False
    is_known = version.placed and not (gone and gone.wrong_dates)
    return not is_known and not any(_is_again(one, version) for one in kept)


def _passed_over(
    versions: Sequence[Version], there: Sequence[Version], on: str, part: str
) -> Iterator[Version]:
    """Those that step back, and would else have been in force or may have been."""
    for version in versions:
        if version.dated and version not in there:
            dated = sorted((*there, version), key=lambda v: v.dated)
            found = _of_dated([v for v in dated if v.dated], on, part)
            alike = any(_days(one) == _days(version) for one in there)
            if version in found.candidates and not alike:
                yield version


def _standing(versions: Sequence[Version]) -> tuple[Version, ...]:
    """Without the forgotten ones with wrong dates, or in whose place others are."""
    kept = [version for version in versions if not version.forgotten]
    if len(kept) == len(versions):
        return tuple(versions)
    return tuple(
        version
        for version in versions
        if not (version.forgotten and version.forgotten.wrong_dates)
        and not any(_replaces(one, version) for one in kept)
    )


def _replaces(kept: Version, version: Version) -> bool:
    """Whether one was added in the place of another that was forgotten.

    To forget a version and add its files again puts a wrong date right, also where
    nobody said when it was forgotten that its dates were wrong.
    """
    if version.forgotten is None:
        return False
    return _is_again(kept, version) or _days(kept) == _days(version) != _NO_DAYS


def _is_again(kept: Version, version: Version) -> bool:
    """Whether it has the files of a forgotten one, and was added afterwards."""
    gone = version.forgotten
    afterwards = gone is not None and kept.entry > gone.first.entry
    return afterwards and bool(version.files) and kept.read_as == version.read_as


def _days(version: Version) -> tuple[str, str, str, tuple[PartDate, ...]]:
    return version.dated, version.in_force, version.ended, version.parts


def _of_dated(dated: Sequence[Version], on: str, part: str) -> AsAt:
    begun = [version for version in dated if begins(version, part) <= on]
    later = [version for version in dated if begins(version, part) > on]
    after = min(later, key=lambda v: begins(v, part), default=None)
    if not begun:
        return AsAt(on, Certainty.BEFORE, after=after)
    found = _among(begun, on, after, part)
    against = _against(dated, begun, part)
    if against and found.certainty is Certainty.ONE:
        return AsAt(on, Certainty.OVERLAP, against, _next_to(against, begun), after)
    parts = () if part else tuple(_other_parts(dated, begun[-1], on))
    if found.certainty is Certainty.ONE and parts:
        return replace(found, certainty=Certainty.BY_PART, part_dates=parts)
    return found


def begins(version: Version, part: str) -> str:
    """The first day in force of a version, or of a part of it; else its adoption.

    >>> from constitution_diff.model import Version
    >>> begins(Version("H", "C", "2019", (), in_force="2019-05-01"), "Part 4")
    '2019-05-01'
    """
    return (version.parts and _own(version, part)) or version.dated


def is_part(known: str, asked: str) -> bool:
    """Whether that is what a part is called: "Part 4", "part 4" or "4"."""
    return bool(asked) and _plain(known) == _plain(asked)


def _plain(part: str) -> str:
    return " ".join(part.casefold().split()).removeprefix("part ") or part


def _among(begun: Sequence[Version], on: str, after: Version | None, part: str) -> AsAt:
    """The answer from versions that had begun by that day, at least one."""
    last = begun[-1]
    before = begun[-2] if len(begun) > 1 else None
    running = [version for version in begun if _runs(version, last, on, part)]
    unsure = [version for version in running if not _says_when(version, part)]
    if not running:
        return AsAt(on, Certainty.GAP, before=last, after=after)
    if unsure:
        sure = [n for n, one in enumerate(begun) if _says_when(one, part)]
        rest = begun[sure[-1] if sure else 0 :]
        found = tuple(one for one in rest if not one.ended or one.ended >= on)
        return AsAt(on, Certainty.ADOPTED_ONLY, found, _next_to(found, begun), after)
    if len(running) > 1:
        found = tuple(running)
        return AsAt(on, Certainty.OVERLAP, found, _next_to(found, begun), after)
    return AsAt(on, Certainty.ONE, (last,), before, after)


def _is_after(later: Version, version: Version) -> bool:
    return later.dated > version.dated


def _against(
    dated: Sequence[Version], begun: Sequence[Version], part: str
) -> tuple[Version, ...]:
    """The versions between which a part is in dispute, the newest last; () for none.

    The newest had begun, and an older one says of the part that it was in force from a
    later day. From that day on either may be meant; before it, the newest or what
    stood before, which where nothing did is known of the older one alone.
    """
    last = begun[-1]
    since = begins(last, part)
    older = [version for version in dated if _is_after(last, version)]
    late = [version for version in older if _own(version, part) > since]
    others = [version for version in late if version in begun] or begun[-2:-1] or late
    return (others[-1], last) if late else ()


def _own(version: Version, part: str) -> str:
    """From when a part of it was in force, where it says so; else ""."""
    found = (one.in_force for one in version.parts if is_part(one.part, part))
    return next(found, "")


def _runs(version: Version, last: Version, on: str, part: str) -> bool:
    """Whether it was in force that day: the newest, or one that had not ended yet.

    One without a last day ends when the next begins; two that begin on one day leave
    it open which of them does.
    """
    if version.ended and version.ended < on:
        return False
    same_day = begins(version, part) == begins(last, part)
    return version is last or same_day or bool(version.ended)


def _says_when(version: Version, part: str) -> bool:
    own = any(is_part(one.part, part) for one in version.parts)
    return bool(version.in_force) or own


def _next_to(found: Sequence[Version], begun: Sequence[Version]) -> Version | None:
    """The version before those found."""
    earlier = [version for version in begun if version not in found]
    return earlier[-1] if earlier else None


def _other_parts(
    versions: Sequence[Version], last: Version, on: str
) -> Iterator[tuple[str, str]]:
    """Parts that were in another version on that day than the rest, with the date.

    Of the rest's version those that were not yet in force; of later ones those that
    were already.
    """
    named = {_plain(one.part): one.part for v in versions for one in v.parts}
    for part in named.values():
        begun = [version for version in versions if begins(version, part) <= on]
        stands = begun[-1] if begun else None
        against = _against(versions, begun, part) if begun else ()
        if against:
            yield part, max(_own(version, part) for version in versions)
        elif stands is not last:
            ahead = stands is not None and stands.dated > on
            yield part, begins(stands if ahead and stands else last, part)
