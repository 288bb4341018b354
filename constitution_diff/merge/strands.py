"""Each provision through the three documents, and what either side did to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import ClauseId, Deed, Party, Strand, Together

from .tying import untied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from constitution_diff.model import Link

    from .branches import Branch, Key
    from .order import Placed
    from .tying import Tied


def strands_of(
    everything: Sequence[Placed],
    branches: tuple[Branch, Branch],
    merged: Mapping[Key, ClauseId],
    together: Mapping[Key, Together],
    printed: Callable[[str], str],
) -> tuple[Strand, ...]:
    """The strands, in the order of the result."""

    def words(tied: Tied | None) -> Tied:
        heading, text = tied or ("", "")
        return untied(heading, printed), untied(text, printed)

    return tuple(
        Strand(
            base=key[1] if key[0] is Party.BASE else None,
            ours=branches[0].id_of(key),
            theirs=branches[1].id_of(key),
            merged=merged.get(key),
            our_deeds=tuple(_deeds(branches[0], key)),
            their_deeds=tuple(_deeds(branches[1], key)),
            together=together.get(key, Together.APART),
            base_words=words(
                branches[0].base_tied.get(key[1]) if key[0] is Party.BASE else None
            ),
            our_words=words(branches[0].tied_of(key)),
            their_words=words(branches[1].tied_of(key)),
        )
        for key, _ in everything
    )


def _deeds(branch: Branch, key: Key) -> Iterator[Deed]:
    group = branch.group_of(key)
    if group is not None:
        yield from _regrouped(group)
    if key[0] is not Party.BASE:
        if group is None and branch.id_of(key) is not None:
            yield Deed.INSERTED
    elif branch.deleted(key[1]):
        if group is None:
            yield Deed.DELETED
    else:
        if branch.moved(key[1]):
            yield Deed.MOVED
        if group is None and branch.reworded(key[1]):
            yield Deed.REWORDED


def _regrouped(group: Link) -> Iterator[Deed]:
    if len(group.new) > 1:
        yield Deed.SPLIT
    if len(group.old) > 1:
        yield Deed.MERGED
    if group.reworded:
        yield Deed.REWORDED
