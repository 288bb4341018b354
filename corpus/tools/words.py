"""Word-by-word differences, for the tracked draft."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from corpus.tools.drafted import Op, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(
    r"""
    £? \d+ (?: [.,] \d+ )*      # £75,000
  | \w+ (?: ['’-] \w+ )*        # leader's, twenty-one
  | \n                          # where one paragraph ends and the next begins
  | [ ]+ | [^\w\s]
    """,
    re.VERBOSE,
)


def word_runs(old: str, new: str) -> tuple[Run, ...]:
    """The runs that lead from `old` to `new`; a word is replaced as a whole.

    >>> [(run.op.value, run.text) for run in word_runs("two days", "ten days")]
    [('del', 'two'), ('ins', 'ten'), ('keep', ' days')]
    """
    return tuple(
        run for run in _runs(_WORD.findall(old), _WORD.findall(new)) if run.text
    )


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    # autojunk would drop frequent words from longer texts, and the draft would
    # then change in places nobody touched.
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            yield Run(Op.KEEP, "".join(old[old_from:old_to]))
        else:
            yield Run(Op.DELETE, "".join(old[old_from:old_to]))
            yield Run(Op.INSERT, "".join(new[new_from:new_to]))
