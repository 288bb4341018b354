"""Versions of a document with the same files → whether one can go and no text with it.

Whether two versions were read alike, so that they say the same, is asked elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Version


def is_spare(
    version: Version, staying: Sequence[Version], every: Sequence[Version]
) -> bool:
    """Whether one that stays has a version's files, and that may be no readoption.

    It was added after the version; or it stands next to it, and nothing else was in
    force in between. A text that was adopted anew, after others, is not spare, though
    an older version has it.

    Args:
        version: It.
        staying: Those of its document that can be read, and do not go with it.
        every: All of its document, in the order of their dates; see `Version.placed`.

    >>> from constitution_diff.model import KeptFile, Version
    >>> files = (KeptFile("a.txt", "1f2e"),)
    >>> old = Version("H", "C", "2017", files, entry=1)
    >>> other = Version("H", "C", "2018", (), entry=2)
    >>> new = Version("H", "C", "2019", files, entry=3)
    >>> is_spare(new, [old], [old, new]), is_spare(new, [old, other], [old, other, new])
    (True, False)
    """
    return spare_for(version, staying, every) is not None


def spare_for(
    version: Version, staying: Sequence[Version], every: Sequence[Version]
) -> Version | None:
    """The one that says the same in its place, the last that was added; as `is_spare`.

    None where it is not spare.
    """
    found = [
        one
        for one in staying
        if one.of_files == version.of_files
        and (one.entry > version.entry or _is_next(one, version, every))
    ]
    return max(found, key=lambda one: one.entry, default=None)


def _is_next(twin: Version, version: Version, every: Sequence[Version]) -> bool:
    """Whether all that stood between two of the same files, forgotten or not, has them.

    What was forgotten with wrong dates stood nowhere.
    """
    there = [one for one in every if not (one.forgotten and one.forgotten.wrong_dates)]
    first, last = sorted((there.index(twin), there.index(version)))
    return all(one.of_files == version.of_files for one in there[first:last])
