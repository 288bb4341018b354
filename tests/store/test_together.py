"""Writers and readers at once: every write that was reported is there, none twice.

Four processes write, four read, each as fast as it can; in the end all are killed.
Whoever reads sees whole versions only, and never fewer than it saw before.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from constitution_diff.store import create_store
from tests.evidence import FULL
from tests.store.keeper import Keeper
from tests.store.soundness import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

LASTS_S: Final = 60 if FULL else 3
_EACH: Final = 4
_MANY: Final = 20_000
_WAITS_S: Final = 600
"""The queue is in no order: on a busy machine one may wait for more than a minute."""


def _listen(processes: Sequence[Keeper]) -> None:
    """Let them work for that time, and until each has done something or given up."""
    end = monotonic() + LASTS_S
    while monotonic() < end or not all(o.reported or o.has_ended for o in processes):
        for one in processes:
            one.wait(0.01)
            one.listen()


def test_every_write_of_many_at_once_is_accounted_for(place: str) -> None:
    create_store(place)
    names = [[f"{writer}-{n}" for n in range(_MANY)] for writer in range(_EACH)]
    writers = [Keeper(place, some, wait_s=_WAITS_S) for some in names]
    readers = [Keeper(place, wait_s=_WAITS_S) for _ in range(_EACH)]

    _listen([*writers, *readers])

    reported = [name for one in writers for name in one.kill()]
    seen = [[int(count) for count in one.kill()] for one in readers]
    # Nobody had to give up before.
    assert all(one.killed for one in (*writers, *readers))
    there = kept(place, reported)
    assert len(set(reported)) == len(reported)
    # Each may have stored one version more than it came to report.
    assert len(there - set(reported)) <= len(writers)
    assert all(counts == sorted(counts) for counts in seen)
    assert max(counts[-1] for counts in seen) <= len(there)
