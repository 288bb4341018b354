"""Whether what is said of a version can be so: its dates, and the parts they are of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.errors import KeptAlreadyError, UnkeepableError
from constitution_diff.history import (
    conflicts,
    is_lost,
    is_part,
    lost_parts,
    parts_called,
    parts_in,
)
from constitution_diff.model import Kind, Notice, british_date, listed
from constitution_diff.store import (
    names_in,
    refuse_odd_names,
    refuse_unkeepable,
    said_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline, PartDate, Version


def refuse_unkept(version: Version, contents: Mapping[str, bytes], place: str) -> None:
    """Raises UnkeepableError: what is said of a version cannot be kept.

    Args:
        version: It, with its files.
        contents: The bytes of its files by their sha256.
        place: The store, as messages name it.
    """
    refuse_unkeepable(said_of(version, contents), place)
    refuse_odd_names(names_in(version), place)
    _refuse_impossible_dates(version, place)


def _refuse_impossible_dates(version: Version, place: str) -> None:
    """Raises UnkeepableError: it had ended before it was in force."""
    if version.ended and version.ended < version.in_force:
        why = (
            f"nothing was stored, for version {version.name} is said to have ended on "
            f"{british_date(version.ended)}, before it was in force on "
            f"{british_date(version.in_force)}; correct one of the dates"
        )
        raise UnkeepableError(place, why)


def refuse_kept_once(already: Version, place: str) -> None:
    """Raises KeptAlreadyError: it was kept, and was forgotten since.

    Who adds it again may not know that, and must not take it for kept.
    """
    if already.forgotten:
        why = (
            f"nothing was stored, for {already.named}, was {already.forgotten_words}. "
            "To keep these files after all, add them with another --name"
        )
        raise KeptAlreadyError(place, why)


def doubts(
    whole: Version,
    like: tuple[str, str] | None,
    others: Sequence[Version],
    outline: Outline,
    kept: Callable[[Version], Outline | None] = lambda _: None,
) -> tuple[Notice, ...]:
    """What somebody should look at of a version that is kept all the same.

    Args:
        whole: It, with its files.
        like: Its council or document, where it is new, and the kept name it is like.
        others: The versions that the document had before, with the forgotten ones.
        outline: Its own.
        kept: That of one of the others; None where it would have to be read anew.
    """
    readable = [version for version in others if not version.forgotten]

    def says(version: Version) -> Outline | None:
        return outline if version is whole else kept(version)

    return (
        *_odd_dates(whole),
        *_ended_early(whole),
        *_misspelt(like),
        *_kept_twice(whole, others),
        *_beside_parts(whole, outline),
        *_conflicting_days(whole, readable, says),
        *_lacking_parts(whole, readable, says),
    )


def _odd_dates(version: Version) -> Iterator[Notice]:
    """That it was in force before it was adopted, which the law seldom lets be so."""
    if version.in_force and version.in_force < version.adopted:
        in_force, adopted = map(british_date, (version.in_force, version.adopted))
        message = (
            f"{version.name}: it is said to be in force from {in_force}, before it was "
            f"adopted on {adopted}. Check that the two days were not exchanged."
        )
        yield Notice("version-in-force-early", message)


def _ended_early(version: Version) -> Iterator[Notice]:
    """That its last day lies before its adoption, or before a part was in force."""
    parts = (
        (f"{one.part} is said to be in force from", one.in_force)
        for one in version.parts
    )
    for what, day in (("it is said to be adopted on", version.adopted), *parts):
        if day > version.ended > "":
            since, ended = map(british_date, (day, version.ended))
            message = (
                f"{version.name}: {what} {since}, after its last day, {ended}. "
                "Check both days. If one is wrong, add it again, under another name "
                "and with the right days, and then `forget` this version with "
                "--wrong-dates."
            )
            yield Notice("version-ended-early", message)


def _misspelt(like: tuple[str, str] | None) -> Iterator[Notice]:
    """That a name is new to the store, and like one that is kept."""
    if like:
        given, kept = like
        message = (
            f"{given!r} is new to this store, which keeps {kept!r}. If that one was "
            "meant, `forget` this version, and add it again under the kept name."
        )
        yield Notice("name-like-another", message)


def _kept_twice(whole: Version, others: Sequence[Version]) -> Iterator[Notice]:
    """That the very files are kept as another version.

    Between two states of a draft with tracked changes, these are what changed.
    """
    there = [version for version in others if not version.forgotten]
    same = [v for v in there if v.of_files == whole.of_files]
    if same:
        files = "file is" if len(whole.files) == 1 else "files are"
        message = (
            f"{whole.name}: the same {files} kept as version "
            f"{listed([v.name for v in same])} already"
            f"{_in_between(whole, same, others)}. Check that the right "
            f"{'file was' if len(whole.files) == 1 else 'files were'} given."
        )
        yield Notice("version-kept-twice", message)


def _in_between(
    whole: Version, same: Sequence[Version], others: Sequence[Version]
) -> str:
    """What so became of the text between it and the same.

    "" where no day tells which stood in between, or they were read in other ways.
    """
    kept = [version for version in others if not version.forgotten]
    unknown = not whole.placed or any(is_lost(version, kept) for version in others)
    if unknown or any(version.read_as != whole.read_as for version in same):
        return ""
    stood = (v for v in others if not (v.forgotten and v.forgotten.wrong_dates))
    order = sorted([*stood, whole], key=lambda v: (v.placed, v is whole))
    places = [at for at, v in enumerate(order) if v is whole or v in same]
    if any(v.read_as != whole.read_as for v in order[places[0] : places[-1]]):
        return ", so what was changed in between is undone by the later one"
    return ", so nothing changed between them"


def _beside_parts(version: Version, outline: Outline) -> Iterator[Notice]:
    """That Schedules behind a Part with a day of its own have the day of the rest."""
    parts = [clause for clause in outline.clauses if clause.kind is Kind.PART]
    dated = {
        part.id: one.in_force
        for one in version.parts
        for part in parts_called(outline, one.part)
    }
    for part, after in pairwise(parts):
        if part.id not in dated or after.parent != part.parent or _alike(part, after):
            continue
        behind = [one for one in parts[parts.index(after) :] if not _alike(part, one)]
        names = listed([one.label for one in behind if one.parent == part.parent])
        message = (
            f"{version.name}: what stands behind {part.label}, {names}, is read as no "
            f"part of it, and did not come into force on {british_date(dated[part.id])}"
            " with it unless --part-in-force says so. If it did, add it again, under "
            "another name, with these days, and then `forget` this version with "
            "--wrong-dates."
        )
        yield Notice("schedules-beside-part", message)


def _conflicting_days(
    whole: Version,
    others: Sequence[Version],
    outline: Callable[[Version], Outline | None],
) -> Iterator[Notice]:
    """That a part has a day on which a later version was in force already."""
    for one in conflicts(whole, others, outline):
        version, part, later = one.version, one.part, one.later.name
        own, sooner = map(british_date, (part.in_force, one.since))
        named = "" if is_part(one.called, part.part) else f" as its {one.called}"
        message = (
            f"{version.name}: {part.part} is said to be in force from {own}, and the "
            f"later version {later} with it{named} from {sooner}. No single answer is "
            f"given of {part.part} until a version after both. If {later} did not "
            "bring it into force so early, it needs that day as well: add it again, "
            "under another name, with --part-in-force "
            f'"{one.called}={part.in_force}", and then `forget` {later} with '
            "--wrong-dates."
        )
        yield Notice("part-days-conflict", message)


def _lacking_parts(
    whole: Version,
    others: Sequence[Version],
    outline: Callable[[Version], Outline | None],
) -> Iterator[Notice]:
    """That the version before has parts that the file does not hold."""
    before = [one for one in others if one.placed and one.placed <= whole.placed]
    newest = max(before, key=lambda one: one.placed, default=None)
    own, old = (outline(one) if one else None for one in (whole, newest))
    if newest is None or own is None or old is None or not parts_in(own):
        return
    parts, missing = parts_in(old), lost_parts(old, own)
    if missing:
        names = listed([part.label or part.heading for part in missing])
        message = (
            f"{whole.name}: the file holds {len(parts) - len(missing)} of the "
            f"{len(parts)} parts of version {newest.name}; {names} "
            f"{'is' if len(missing) == 1 else 'are'} not in it. On a day of this "
            f"version nothing is said of what is not in its file. If that stays in "
            "force, add all parts together, as the files of one version."
        )
        yield Notice("version-lacks-parts", message)


def _alike(part: Clause, other: Clause) -> bool:
    """Whether both are Parts, or both Schedules, by their printed words."""
    words = (one.label.casefold().partition(" ")[0] for one in (part, other))
    return len(set(words)) == 1


def refuse_odd_parts(version: Version, outline: Outline, place: str) -> None:
    """See to it that each date is for a part of the document, and each part has one.

    Raises UnkeepableError: one is not there, fits several, or is given twice, by
    whatever name.
    """
    given: dict[ClauseId, list[PartDate]] = {}
    for one in version.parts:
        found = parts_called(outline, one.part)
        if len(found) != 1:
            raise UnkeepableError(place, _no_one_part(version, outline, one.part))
        given.setdefault(found[0].id, []).append(one)
    for several in given.values():
        if len(several) > 1:
            days = listed([british_date(one.in_force) for one in several])
            why = (
                f"nothing was stored, for {several[0].part!r} of version "
                f"{version.name} is given more than one day, {days}; give it one"
            )
            raise UnkeepableError(place, why)


def _no_one_part(version: Version, outline: Outline, name: str) -> str:
    """Why a name is not that of one part of the version."""
    if several := parts_called(outline, name):
        return (
            f"nothing was stored, for {name!r}, which a date was given for, is "
            f"{listed([part.id for part in several])} of version {version.name}; say "
            "which"
        )
    parts = [clause for clause in outline.clauses if clause.kind is Kind.PART]
    there = listed([part.label or part.heading for part in parts]) or "none"
    return (
        f"nothing was stored, for version {version.name} has no part {name!r}, which a "
        f"date was given for; its parts are: {there}"
    )
