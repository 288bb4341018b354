"""Which version was in force on a day: the dates as they were given, nothing guessed.

A single answer is given only where the dates leave no other. Where there is a gap, only
the day of adoption, dates that overlap or that differ by part, this is said instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import AsAt, Certainty

from .beginnings import begins, own_day, plain_part, says_when
from .forgotten import days_of, still_answering

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Version


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
    return Answering(versions).as_at(on, part)


class Answering:
    """The versions of a document, to be asked about many days; see `as_at`.

    Args:
        versions: All of them, in the order of their dates.
    """

    def __init__(self, versions: Sequence[Version]) -> None:
        self._there = still_answering(versions)
        self._back = tuple(_stepping_back(versions, self._there))

    def as_at(self, on: str, part: str = "") -> AsAt:
        """Which of them was in force on a day."""
        found = _of_standing(self._there, on, part)
        if not self._back:
            return found
        return replace(found, passed_over=tuple(self._passed_over(found, part)))

    def _passed_over(self, found: AsAt, part: str) -> Iterator[Version]:
        """Those that would else have been in force or may have been.

        Or would have ended those that were.
        """
        for version, others in self._back:
            is_over = "" < version.ended < found.on
            has_ended = is_over or version.ended == found.on
            if version.dated and begins(version, part) > found.on and not has_ended:
                continue  # it had not begun
            else_found = _of_standing(others, found.on, part).candidates
            if version in else_found or (is_over and else_found != found.candidates):
                yield version


def _stepping_back(
    versions: Sequence[Version], there: Sequence[Version]
) -> Iterator[tuple[Version, tuple[Version, ...]]]:
    """Those that step back, each with itself and those that answer, in order.

    Not what others stand for, with its days, nor what has none.
    """
    if len(there) == len(versions):
        return
    # Of a hundred versions each is held against each: by all its fields that is slow.
    answering, days = set(map(id, there)), set(map(days_of, there))
    for version in versions:
        if id(version) in answering or days_of(version) in days or not version.placed:
            continue
        among = {*answering, id(version)}
        yield version, tuple(one for one in versions if id(one) in among)


def _of_standing(versions: Sequence[Version], on: str, part: str) -> AsAt:
    """The answer; of a version whose last day it is, that it was in force then.

    That is said of it, whether or not anything says from when it was.
    """
    known = [_known_on(version, on) for version in versions]
    given = {id(one): v for one, v in zip(known, versions, strict=True) if one is not v}
    found = _of_known(known, on, part)
    return _with_given(found, given) if given else found


def _known_on(version: Version, on: str) -> Version:
    """With a first day, where only its last is known and has come.

    It is the day that puts it in order, so that its place among the others stays; but
    no later than its last, where it was adopted only after that.
    """
    if version.ended != on or version.in_force:
        return version
    return replace(version, in_force=min(version.placed, on))


def _with_given(found: AsAt, given: Mapping[int, Version]) -> AsAt:
    """An answer with the versions as they were given, by the ids of those in it."""

    def each(versions: Sequence[Version]) -> tuple[Version, ...]:
        return tuple(given.get(id(one), one) for one in versions)

    return replace(
        found,
        candidates=each(found.candidates),
        before=found.before and given.get(id(found.before), found.before),
        after=found.after and given.get(id(found.after), found.after),
    )


def _of_known(versions: Sequence[Version], on: str, part: str) -> AsAt:
    there, over = _without_ended(versions, on)
    dated = sorted((v for v in there if v.dated), key=lambda v: v.dated)
    if not dated:
        none = Certainty.GAP if over else Certainty.NONE
        certainty = Certainty.UNDATED if there else none
        return AsAt(on, certainty, there, over)
    found = _of_dated(dated, on, part)
    if len(dated) == len(versions):  # so it is of nearly all documents
        return found
    if over:
        found = _after_ended(found, over, part)
    return replace(found, undated=tuple(one for one in there if not one.dated))


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
    left = tuple(v for v in found.candidates if not _is_ended_by(over, v, part))
    if not left:
        ended = (one for one in (found.before, over) if one)
        before = max(ended, key=lambda v: v.ended)
        return AsAt(found.on, Certainty.GAP, before=before, after=found.after)
    # Of two that overlap the one with a last day of its own is left.
    is_one = len(left) == 1 < len(found.candidates) and left[0].ended
    if is_one and found.certainty is Certainty.OVERLAP:
        sure = says_when(left[0], part)
        how = Certainty.ONE if sure else Certainty.ADOPTED_ONLY
        found = replace(found, certainty=how)
    found = replace(found, candidates=left)
    if over.ended > min(begins(one, part) for one in left):
        return found
    near = (one for one in (found.before, over) if one)
    return replace(found, before=max(near, key=lambda v: v.placed))


def _is_ended_by(over: Version, version: Version, part: str) -> bool:
    """Not so of one with a last day of its own, or adopted and perhaps in force later.

    So its first day is known, and lies before the last day of the other.
    """
    is_open = not version.ended and says_when(version, part)
    return is_open and begins(version, part) < over.ended


def _of_dated(dated: Sequence[Version], on: str, part: str) -> AsAt:
    begun = [version for version in dated if begins(version, part) <= on]
    later = [version for version in dated if begins(version, part) > on]
    after = min(later, key=lambda v: begins(v, part), default=None)
    if not begun:
        return AsAt(on, Certainty.BEFORE, after=after)
    found = _among(begun, on, after, part)
    if found.version:  # what began after it is over
        past = begun[begun.index(found.version) + 1 :]
        dated = [version for version in dated if version not in past]
        begun = [version for version in begun if version not in past]
    against = _against(dated, begun, on, part)
    if against and found.certainty is Certainty.ONE:
        return AsAt(on, Certainty.OVERLAP, against, _next_to(against, begun), after)
    parts = () if part else tuple(_other_parts(dated, begun[-1], on))
    if found.certainty is Certainty.ONE and parts:
        return replace(found, certainty=Certainty.BY_PART, part_dates=parts)
    return found


def _among(begun: Sequence[Version], on: str, after: Version | None, part: str) -> AsAt:
    """The answer from versions that had begun by that day, at least one."""
    last = begun[-1]
    running = [version for version in begun if _runs(version, last, on, part)]
    unsure = [version for version in running if not says_when(version, part)]
    if not running:
        return AsAt(on, Certainty.GAP, before=last, after=after)
    if unsure:
        sure = [n for n, one in enumerate(begun) if says_when(one, part)]
        rest = begun[sure[-1] if sure else 0 :]
        there = [one for one in rest if not one.ended or one.ended >= on]
        found = tuple(one for one in begun if one in running or one in there)
        is_open = len(found) == 1 or any(one in rest for one in unsure)
        how = Certainty.ADOPTED_ONLY if is_open else Certainty.OVERLAP
        return AsAt(on, how, found, _next_to(found, begun), after)
    if len(running) > 1:
        found = tuple(running)
        return AsAt(on, Certainty.OVERLAP, found, _next_to(found, begun), after)
    only = running[0]
    return AsAt(on, Certainty.ONE, (only,), _next_to((only,), begun), after)


def _is_after(later: Version, version: Version) -> bool:
    return later.dated > version.dated


def _against(
    dated: Sequence[Version], begun: Sequence[Version], on: str, part: str
) -> tuple[Version, ...]:
    """The versions between which a part is in dispute, the newest last; () for none.

    The newest had begun, and an older one says of the part that it was in force from a
    later day. From that day on either may be meant; before it, the newest or what
    stood before: the newest alone where nothing is kept that did, or that was over.
    """
    last = begun[-1]
    since = begins(last, part)
    older = [version for version in dated if _is_after(last, version)]
    late = [version for version in older if own_day(version, part) > since]
    before = [
        one
        for one in begun[:-1]
        if (one.ended >= on if one.ended else one is begun[-2])
    ]
    others = [version for version in late if version in begun] or before
    return (*others[-1:], last) if late else ()


def _runs(version: Version, last: Version, on: str, part: str) -> bool:
    """Whether it was in force that day: the newest, or one that had not ended yet.

    One without a last day ends when the next begins; two that begin on one day leave
    it open which of them does, unless only a part of the older one had waited so long.
    Its last day is not that of a part which the one after it had sooner.
    """
    if version is last:
        return not version.ended or version.ended >= on
    if version.ended:
        is_early = own_day(last, part) and version.ended < last.dated
        return version.ended >= on and not is_early
    if version.dated < last.dated and own_day(version, part) == last.dated:
        return False
    return begins(version, part) == begins(last, part)


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
    named = {plain_part(one.part): one.part for v in versions for one in v.parts}
    for part in named.values():
        begun = [version for version in versions if begins(version, part) <= on]
        stands = begun[-1] if begun else None
        against = _against(versions, begun, on, part) if begun else ()
        if against:
            yield part, max(own_day(version, part) for version in versions)
        elif stands is not last:
            ahead = stands is not None and stands.dated > on
            yield part, begins(stands if ahead and stands else last, part)
