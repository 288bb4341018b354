"""Lets go of what versions say, for good: a tombstone in the log is what remains.

The log holds the version's name, its dates and decision and the hashes of its files,
and of all other words no more than a hash (`salting`), so it stays whole. The bytes of
files that no version has any more, the outline, the comparisons, the provisions through
all versions, and what was written of the version and in notes on it, go at once, in one
transaction; `erase` then sees to it that nothing of them is left in the file either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select, text, update

from constitution_diff.errors import StoreError
from constitution_diff.history import spare_for
from constitution_diff.model import ClauseId, still_kept
from constitution_diff.model.values import dataclass

from .carrying import carry_notes
from .derived import forget_derived, kept_outline
from .followed import sound_rows
from .following import drop_followed, outdate_followed
from .journal import log
from .naming import count_names, log_names
from .notes import forget_notes
from .salting import NO_SALT
from .tables import FOLLOWED, LIVES, SOURCES, VERSION_FILES, VERSIONS
from .versions import versions_of, versions_where_numbered
from .words import tidy_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Select

    from constitution_diff.model import Outline, StillKept, Version

    from .journal import Stamp

FORGOTTEN: Final = "forget"
"""What the log calls it."""
_ADD_FIRST: Final = (
    "first add the same file with the right dates, under another name, and then "
)
_Held = tuple[int, str]
"""A version's number, and the id of a clause in it."""
_Places = dict[int, list[_Held]]


@dataclass(frozen=True, slots=True)
class Why:
    """Why versions are forgotten."""

    reason: str
    wrong_dates: bool = False
    """As `Forgetting.wrong_dates`."""
    first: int = 0
    """The entry that tells of the forgetting, where this one tells of the dates."""
    files_stay: bool = False
    """As `Forgetting.files_stay`."""


def forget_versions(
    at: Connection,
    versions: Mapping[int, Version],
    *,
    why: Why,
    stamp: Stamp,
    place: str,
) -> None:
    """Forget versions, by their numbers; each gets its entry in the log.

    Where the dates of one were wrong and its files were added to its document again,
    these stay, and its entry says so; what is noted and decided of it is then kept of
    the version that was added.

    Raises StoreError: another version of the document has one of their files.
    """
    numbers = list(versions)
    staying = _heirs(at, numbers) if why.wrong_dates else {}
    whole = {n: version for n, version in versions.items() if n not in staying}
    _refuse_shared(at, whole, going=numbers, place=place)
    if at.dialect.name == "sqlite":
        # What is deleted is overwritten, even if nobody comes to `erase` the rest.
        at.execute(text("PRAGMA secure_delete = ON"))
    documents = select(VERSIONS.c.document_id).where(VERSIONS.c.id.in_(numbers))
    among = at.execute(documents.distinct()).scalars().all()
    for document in among if staying else ():
        carry_notes(at, document, staying, place=place, stamp=stamp)
    for number, version in versions.items():
        of_it = replace(why, files_stay=number in staying)
        entry = log(at, stamp, FORGOTTEN, told_of_forgetting(version, of_it))
        _forget_words(at, number, entry.seq)
    forget_notes(at, numbers)
    for document in among:
        _forget_provisions(at, document, numbers)
    tidy_words(at)
    forget_derived(at, numbers)
    s, there = SOURCES.c, _hashes_kept()
    of_them = s.sha256.in_(_hashes(numbers)) & s.sha256.not_in(there)
    at.execute(update(SOURCES).where(of_them).values(content=None))


def disown_dates(
    at: Connection, versions: Mapping[int, Version], *, reason: str, stamp: Stamp
) -> None:
    """Keep of forgotten versions that their dates were wrong, in an entry for each."""
    for number, version in versions.items():
        first = version.forgotten.first.entry if version.forgotten else 0
        why = Why(reason, wrong_dates=True, first=first)
        entry = log(at, stamp, FORGOTTEN, told_of_forgetting(version, why))
        of = VERSIONS.c.id == number
        at.execute(update(VERSIONS).where(of).values(forgotten=entry.seq))
    # What steps back may leave another version in force on its days.
    documents = select(VERSIONS.c.document_id).where(VERSIONS.c.id.in_(versions))
    for document in at.execute(documents.distinct()).scalars().all():
        outdate_followed(at, document)


def _forget_words(at: Connection, number: int, entry: int) -> None:
    """What was written of a version, and the salt without which nobody can guess it."""
    v, f = VERSIONS.c, VERSION_FILES.c
    bare = {"note": "", "title": "", "salt": NO_SALT, "forgotten": entry}
    at.execute(update(VERSIONS).where(v.id == number).values(**bare))
    files = update(VERSION_FILES).where(f.version_id == number)
    at.execute(files.values(name="", title=""))


def told_of_forgetting(version: Version, why: Why) -> dict[str, object]:
    """What the log says of a version that was forgotten."""
    wrong: dict[str, object] = {"wrong-dates": True} if why.wrong_dates else {}
    first: dict[str, object] = {"first": why.first} if why.first else {}
    stay: dict[str, object] = {"files-stay": True} if why.files_stay else {}
    return {
        "council": version.council,
        "document": version.document,
        "version": version.name,
        "entry": version.entry,
        "files": [file.sha256 for file in version.files],
        "reason": why.reason,
        **wrong,
        **first,
        **stay,
    }


def _hashes(numbers: Sequence[int]) -> Select[tuple[str]]:
    f = VERSION_FILES.c
    return select(f.sha256).where(f.version_id.in_(numbers))


def _hashes_kept() -> Select[tuple[str]]:
    """Of the files of versions that are not forgotten."""
    f, v = VERSION_FILES.c, VERSIONS.c
    kept = select(f.sha256).join(VERSIONS, f.version_id == v.id)
    return kept.where(v.forgotten.is_(None))


def files_elsewhere(at: Connection, numbers: Sequence[int]) -> set[int]:
    """Those whose files another version of the same document has; see `is_spare`.

    Where these are forgotten, no word is lost but those that were written of them.
    """
    return set(_heirs(at, numbers))


def _heirs(at: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """For each of those, the version that says the same in its place."""
    v, found = VERSIONS.c, dict[int, int]()
    documents = select(v.document_id).where(v.id.in_(numbers)).distinct()
    for document in at.execute(documents).scalars().all():
        every = versions_of(at, document, forgotten=True)
        kept = {n: one for n, one in every.items() if not one.forgotten}
        staying = [one for number, one in kept.items() if number not in numbers]
        there, by_entry = tuple(every.values()), {v.entry: n for n, v in kept.items()}
        for number in (n for n in numbers if n in kept):
            if heir := spare_for(kept[number], staying, there):
                found[number] = by_entry[heir.entry]
    return found


def _refuse_shared(
    at: Connection, whole: Mapping[int, Version], *, going: Sequence[int], place: str
) -> None:
    """A file that another version of the document has would stay beside the tombstone.

    One that is kept of another document stays as well, but whoever forgets can name
    the versions of one document only; `still_kept_of` tells of it.

    Args:
        at: The transaction.
        whole: The versions of which nothing is to stay, by their numbers.
        going: All that are forgotten at once.
        place: The store, as messages name it.
    """
    numbers, f = list(whole), VERSION_FILES.c
    wanted = (
        select(f.version_id)
        .join(VERSIONS, f.version_id == VERSIONS.c.id)
        .where(
            f.sha256.in_(_hashes(numbers)),
            f.version_id.not_in(going),
            VERSIONS.c.forgotten.is_(None),
        )
    )
    found = versions_where_numbered(at, wanted).values()
    others = [one for one in found if any(_share(one, gone) for gone in whole.values())]
    if others:
        names = "; ".join(version.named for version in others)
        first = "" if files_elsewhere(at, numbers) >= set(numbers) else _ADD_FIRST
        why = (
            "nothing was forgotten, for the same file is kept of another version as "
            f"well ({names}). To have the file forgotten, name all of them; to take "
            f"back what was added by mistake, {first}say --wrong-dates of it: the file "
            "stays"
        )
        raise StoreError(place, why)


def _share(version: Version, gone: Version) -> bool:
    """Whether two versions are of one document, and of a file that both have."""
    documents = {(one.council, one.document) for one in (version, gone)}
    files = ({file.sha256 for file in one.files} for one in (version, gone))
    return len(documents) == 1 and not set.isdisjoint(*files)


def still_kept_of(at: Connection, numbers: Sequence[int]) -> tuple[StillKept, ...]:
    """Those of some versions that were forgotten and whose files others still have."""
    f = VERSION_FILES.c
    same = select(f.version_id).where(f.sha256.in_(_hashes(numbers)))
    every = versions_where_numbered(at, same)
    asked = [every[number] for number in numbers]
    return tuple(one for one in still_kept(every.values()) if one.version in asked)


def _forget_provisions(at: Connection, document: int, numbers: Sequence[int]) -> None:
    """Let go of the provisions through all versions; they can be followed anew."""
    places, named = _places(at, document), count_names(at, document)
    drop_followed(at, document)
    for number in numbers:
        _anchor_elsewhere(at, number, places, numbers)
    if named:
        log_names(at, document, last=count_names(at, document), anew=True)


def _anchor_elsewhere(
    at: Connection, number: int, places: _Places, gone: Sequence[int]
) -> None:
    """Permanent names that were first given in a version that goes.

    The provision keeps its name where another version holds it. A name made of words
    of a heading goes, and so does one of a provision that no other version holds.
    """
    outline, lives = kept_outline(at, number), LIVES.c
    wanted = select(lives.id, lives.clause).where(lives.version_id == number)
    for life, clause in at.execute(wanted).all():
        found = next((p for p in places.get(life, ()) if p[0] not in gone), None)
        if found is None or _has_words(outline, clause):
            at.execute(delete(LIVES).where(lives.id == life))
        else:
            moved = {"version_id": found[0], "clause": found[1]}
            at.execute(update(LIVES).where(lives.id == life).values(**moved))


def _places(at: Connection, document: int) -> _Places:
    """For each permanent name the versions and clauses it stands for, by its number."""
    f = FOLLOWED.c
    known = at.execute(select(f.versions).where(f.document_id == document)).scalar()
    numbers = [int(one) for one in (known or "").split()]
    found: _Places = {}
    for row in sound_rows(at, document):
        for place in range(row.first, row.last + 1) if row.clause else ():
            found.setdefault(row.life, []).append((numbers[place], row.clause))
    return found


def _has_words(outline: Outline | None, clause: str) -> bool:
    """Whether a clause's id, and so its name, holds words of a heading."""
    if outline is None:
        return True
    found = outline[ClauseId(clause)]
    in_id = (
        one
        for one in (found, *outline.ancestors(found))
        if f"{found.id}/".startswith(f"{one.id}/")
    )
    return any(one.heading and not one.label for one in in_id)
