"""Of which versions the files of a forgotten one are kept all the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from .values import dataclass
from .version import Version  # noqa: TC001 - a field of what is exported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class StillKept:
    """A forgotten version of which files are kept, because others have them."""

    version: Version
    keepers: tuple[Version, ...]
    """Those that are not forgotten and have one of its files; never empty."""

    @property
    def words(self) -> str:
        """That its files are still there, and of which versions.

        >>> from .version import KeptFile
        >>> file = KeptFile("a.txt", "1f2e")
        >>> ours, theirs = (Version(who, "C", "2024", (file,)) for who in ("H", "Z"))
        >>> StillKept(ours, (theirs,)).words
        'The file of H, C, 2024, which was forgotten, is still kept of Z, C, 2024'
        """
        own = {file.sha256 for file in self.version.files}
        left = own & {file.sha256 for one in self.keepers for file in one.files}
        of = f"{self.version.named}, which was forgotten,"
        names = "; ".join(one.named for one in self.keepers)
        are = "is" if len(left) == 1 else "are"
        if left != own:
            return (
                f"Of {of} {len(left)} of {len(own)} files {are} still kept of {names}"
            )
        files = "file" if len(own) == 1 else "files"
        return f"The {files} of {of} {are} still kept of {names}"


def still_kept(versions: Iterable[Version]) -> Iterator[StillKept]:
    """Each that was forgotten and of which a file is kept, in their order.

    Not those whose files were to stay: see `Forgetting.files_stay`.

    Args:
        versions: All of a store, or at least all that have the same files.

    >>> list(still_kept([Version("H", "C", "2024", ())]))
    []
    """
    every = tuple(versions)
    keepers: dict[str, list[Version]] = defaultdict(list)
    for version in every:
        for file in () if version.forgotten else version.files:
            keepers[file.sha256].append(version)
    for version in every:
        if version.forgotten and not version.forgotten.files_stay:
            found = (one for file in version.files for one in keepers[file.sha256])
            # A version may have one file in two places, and several of its files.
            if several := {one.entry: one for one in found}:
                yield StillKept(version, tuple(several.values()))
