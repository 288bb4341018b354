"""Two versions, and the instructions between them as a drafter writes them."""

from __future__ import annotations

from constitution_diff.amend import amendment_of, sentence_of
from tests.builders import compared

OLD = """\
24. Code

24.1 Officers report to business managers or team leaders.

24.2 The clerk may attend, and the press.

24.3 Members vote.

24.4 Notices are published.

24.5 Petitions are heard.

24.6 Questions are asked.
"""


def sentences(old: str, new: str) -> list[str]:
    return [sentence_of(each) for each in amendment_of(compared(old, new)).instructions]
