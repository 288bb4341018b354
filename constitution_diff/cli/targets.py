"""Where a result goes: a file, and which report is written to it."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Final

from constitution_diff.errors import UsageError
from constitution_diff.model.values import dataclass

_CLEAN: Final = ".clean.docx"
"""What a clean copy is called where nobody names the report: clean.docx."""


@dataclass(frozen=True, slots=True)
class Target:
    """A path after -o."""

    path: Path
    report: str
    """"" for the report that the format stands for."""


def target_of(verb: str, given: Path, report: str) -> Target:
    """What -o names: a path, or REPORT=PATH; `report` where the path names none.

    A Word file of `compare` that is called clean.docx is the clean copy. A file whose
    own name holds such a word is written as ./REPORT=PATH.

    Raises:
        UsageError: The word before the sign is nearly a report, or one that is not
            made of so many versions.
    """
    from constitution_diff.render.reports import REPORTS

    word, sign, path = str(given).partition("=")
    reports = REPORTS[verb]
    if not (sign and path and word.isalpha()):
        is_clean = "clean" in reports and f".{given.name.lower()}".endswith(_CLEAN)
        return Target(given, "clean" if is_clean and not report else report)
    if word in reports:
        return Target(Path(path), word)
    if any(word in others for others in REPORTS.values()):
        there = ", ".join(reports)
        msg = f"{given}: {verb} makes no report {word!r}; there is {there}."
        raise UsageError(msg)
    near = get_close_matches(word.lower(), reports, n=1)
    if near:
        msg = (
            f"{given}: {verb} makes no report {word!r}; did you mean {near[0]}? "
            f"Write ./{given} for a file of that name."
        )
        raise UsageError(msg)
    return Target(given, report)
