"""A redline tried on two processors: accepted by a worker, rejected here meanwhile."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UnreadableSourceError
from constitution_diff.read.asking import asked
from constitution_diff.read.crew import Crew
from constitution_diff.read.hiring import CAN_FORK
from constitution_diff.read.limits import DEFAULT
from constitution_diff.read.waiting import mapped
from constitution_diff.read.wire import Question
from constitution_diff.render.docx.redline import faults, faults_of, holds, trials_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.render.docx.redline import Fault, Prove, Redline, Trial

_LONG: Final = 2**16
"""Bytes. With a shorter file a worker takes as long to start as it saves."""


@contextmanager
def trying(*files: bytes) -> Iterator[Prove]:
    """What finds the faults of redlines of these files."""
    alone = not CAN_FORK or os.cpu_count() == 1
    if alone or max(map(len, files)) < _LONG:
        yield faults
        return
    # The crew is left first: it ends what runs, and then the thread has an end too.
    with ThreadPoolExecutor(1) as pool, Crew() as crew:
        crew.lead((holds.__module__,))
        yield partial(_faults, pool, crew)


def _faults(pool: ThreadPoolExecutor, crew: Crew, redline: Redline) -> list[Fault]:
    """What `faults` gives. What is no more than not confirmed is looked for here."""
    *here, there = trials_of(redline)
    found: list[Fault] = []

    def meanwhile() -> None:
        for trial in here:
            found.extend(faults_of(trial, redline.known))

    (confirmed,) = mapped(pool, partial(_holds, crew), (there,), meanwhile=meanwhile)
    if not confirmed:
        found.extend(faults_of(there, redline.known))
    return found


def _holds(crew: Crew, trial: Trial) -> bool:
    """Whether a worker says so; one that takes too much or cannot be had does not."""
    question = Question("redline", None, DEFAULT, holds=partial(holds, trial))
    try:
        return asked(question, b"", crew) is True
    except UnreadableSourceError:
        return False
