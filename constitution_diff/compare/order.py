"""Whether two files were given in the wrong order: the newer one as the current."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import View

from .copies import comes, real_changes
from .quotes import quoted, running_text
from .survival import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Outline, TrackedChange

_MONTHS: Final = (
    "january february march april may june july august september october november "
    "december"
).split()
_DATE: Final = re.compile(
    rf"(?i)\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({'|'.join(_MONTHS)})\s+(\d{{4}})\b"
)
_ISO: Final = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)")
_TO_COME: Final = re.compile(
    r"(?i)\b(?:next|due|expir\w+|until|review\s+(?:date|due|by|on)|to\s+be)\b[^.;]*"
)
"""Days that a cover names though they are still to come."""
_LONGEST_VERSION: Final = 8
_VERSION: Final = re.compile(r"(?i)\b(?:version|v)[\s.:]*(\d+(?:\.\d+)*)\b")
_IN_NAME: Final = re.compile(r"(?i)(?<![a-z])v(?:ersion)?[\s_.-]?(\d+(?:\.\d+)*)(?!\d)")
_FEWEST_WORDS = 3
_MOST = 0.5
_QUOTED = 2

Day = tuple[int, int, int]


def reversed_evidence(old: Outline, new: Outline) -> tuple[str, ...]:
    """What speaks for the wrong order, in words; () where nothing does."""
    return tuple(chain(_restored(old, new), _by_version(old, new), _by_date(old, new)))


def _restored(old: Outline, new: Outline) -> Iterator[str]:
    """Words that the current version deletes by tracked changes stand in the other."""
    changes = [change for change in real_changes(old) if not change.parents]
    accepted = all(facts.view == View.FINAL.value for facts in old.sources)
    if not (changes and accepted):
        return
    ours, theirs = running_text(old), running_text(new)
    deleted = [c for c in changes if not comes(c) and _telling(c, ours)]
    inserted = [c for c in changes if comes(c) and not _telling(c, ours)]
    back = [c for c in deleted if _stretch(c) in theirs]
    gone = [c for c in inserted if _stretch(c) not in theirs]
    n, of = len(back) + len(gone), len(deleted) + len(inserted)
    if back and n > _MOST * of:
        words = ", ".join(quoted(change) for change in back[:_QUOTED])
        yield f"words that the first deletes stand in the second ({words})"


def _telling(change: TrackedChange, text: str) -> bool:
    """Whether a stretch is long enough to be looked for, and not in the text."""
    stretch = _stretch(change)
    return len(stretch.split()) >= _FEWEST_WORDS and stretch not in text


def _stretch(change: TrackedChange) -> str:
    return f" {' '.join(words_of(change.revision.text))} "


def _by_version(old: Outline, new: Outline) -> Iterator[str]:
    was, now = _version(old), _version(new)
    if was and now and _padded(was[0]) > _padded(now[0]):
        yield f"the first calls itself version {was[1]}, the second version {now[1]}"
    names = [" ".join(facts.name for facts in side.sources) for side in (old, new)]
    numbers = [_IN_NAME.search(name) for name in names]
    if all(numbers) and _shape(names[0]) == _shape(names[1]):
        was, now = (_numbered(found[1]) for found in numbers if found)
        if was and now and _padded(was[0]) > _padded(now[0]):
            yield f"the names of the files give version {was[1]} and version {now[1]}"


def _shape(name: str) -> str:
    """A file's name without its number and its ending."""
    return _IN_NAME.sub("v#", name.rpartition(".")[0] or name).casefold()


def _version(outline: Outline) -> tuple[tuple[int, ...], str] | None:
    for facts in outline.sources:
        said = dict(facts.says)
        if _numbered(said.get("version", "")):
            return _numbered(said["version"])
    found = (_VERSION.search(text) for text in _cover(outline))
    return next((_numbered(match[1]) for match in found if match), None)


def _numbered(text: str) -> tuple[tuple[int, ...], str] | None:
    """A version as numbers to compare and as printed; None for anything else."""
    text = text.strip().lower().removeprefix("v").strip()
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,6})*", text):
        return None
    return tuple(int(part) for part in text.split(".")), text


def _padded(version: tuple[int, ...]) -> tuple[int, ...]:
    """With noughts at the end: version 1 is version 1.0."""
    return (*version, *(0,) * (_LONGEST_VERSION - len(version)))


def _by_date(old: Outline, new: Outline) -> Iterator[str]:
    was, now = _stated(old), _stated(new)
    if was and now and _is_later(was, now):
        yield f"the first is dated {_day(was)}, the second {_day(now)}"


def _stated(outline: Outline) -> Day | None:
    """The latest day on the cover, else the date that the file gives of itself."""
    days = [day for text in _cover(outline) for day in _days(_TO_COME.sub("", text))]
    said = (dict(facts.says).get("date", "") for facts in outline.sources)
    return max(days, default=None) or max(
        (day for text in said for day in _days(text)), default=None
    )


def _is_later(was: Day, now: Day) -> bool:
    """Whether one day is surely later; a month without a day is any of its days."""
    known = 2 if 0 in (was[-1], now[-1]) else len(was)
    return was[:known] > now[:known]


def _cover(outline: Outline) -> Iterator[str]:
    yield outline.title
    for line in outline.furniture:
        if line.where in ("title", "header", "footer"):
            yield line.text


def _days(text: str) -> Iterator[Day]:
    for day, month, year in _DATE.findall(text):
        yield int(year), _MONTHS.index(month.lower()) + 1, int(day or 0)
    for year, month, day in _ISO.findall(text):
        if 1 <= int(month) <= len(_MONTHS):
            yield int(year), int(month), int(day)


def _day(day: Day) -> str:
    year, month, number = day
    return f"{number or ''} {_MONTHS[month - 1].capitalize()} {year}".strip()
