"""What a history says of the versions that it can tell nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.render.story.in_force import standing_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Version


def forgotten_lines(
    versions: Sequence[Version], kept: Sequence[Version]
) -> Iterator[str]:
    """What is said of each version of which nothing can be told any more.

    Args:
        versions: Those that were forgotten.
        kept: Those of which it is told who changed what.
    """
    for version in versions:
        anywhere = (
            " When it was in force is not known, so any change told here may have been "
            "made in it."
        )
        yield (
            f"Version {version.name}, {standing_words(version)}, was "
            f"{version.forgotten_words}. Nothing of it can be told any more."
            f"{anywhere if _is_lost(version, kept) else ''}"
        )


def _is_lost(version: Version, kept: Sequence[Version]) -> bool:
    """Whether nobody knows between which versions a forgotten one was.

    Where its files were added again, the version that has them stands for it.
    """
    gone = version.forgotten
    known = version.dated and not (gone and gone.wrong_dates)
    hashes = [file.sha256 for file in version.files]
    again = any([file.sha256 for file in one.files] == hashes for one in kept)
    return not known and not (hashes and again)
