"""What a check found, as plain text: by what it asks of an officer, then by place."""

from __future__ import annotations

import textwrap
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Severity

from . import vocabulary
from .plain import encoded
from .story import counted, file_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Check, Finding, Spot

WIDTH: Final = 88
FEW: Final = 8
"""So many places of one finding are shown; the rest is counted."""


def check_text(check: Check) -> bytes:
    """The findings, the most pressing first; each with its places and its advice."""
    name = file_names(check.outline)
    bodies = chain.from_iterable(_group(check, severity) for severity in Severity)
    return encoded((name, figures(check), *bodies, *_apart(check)))


def figures(check: Check) -> str:
    """How many findings there are, in a sentence."""
    if not check.findings:
        return "Nothing was found. That proves no document right."
    counts = (
        f"{vocabulary.SEVERITIES[severity].lower()}: {n}"
        for severity in Severity
        if (n := sum(f.severity is severity for f in check.findings))
    )
    return f"{counted(len(check.findings), 'finding')} ({', '.join(counts)})."


def place(spot: Spot) -> str:
    """What to call a place: its citation, or what stands there instead."""
    name = vocabulary.PLACES.get(spot.where, spot.where)
    return f"{name}, page {spot.page}" if spot.page is not None else name


def apart(check: Check) -> tuple[str, ...]:
    """What the document refers to beyond this file, each label once, in order."""
    labels = (t.label for reference in check.apart for t in reference.targets)
    return tuple(dict.fromkeys(labels))


def _group(check: Check, severity: Severity) -> Iterator[str]:
    found = [finding for finding in check.findings if finding.severity is severity]
    if found:
        note = vocabulary.SEVERITY_NOTES[severity]
        yield from ("", f"{vocabulary.SEVERITIES[severity]}. {note}")
    for finding in found:
        yield from _finding(finding)


def _finding(finding: Finding) -> Iterator[str]:
    yield from wrapped(f"{finding.message} [{finding.code}]", "  ", "    ")
    for spot in finding.spots[:FEW]:
        yield from wrapped(f"{place(spot)}: “{spot.quote}”", "    - ", "      ")
    if finding.spots[FEW:]:
        yield f"    - and {counted(len(finding.spots) - FEW, 'more place')}"
    yield from wrapped(f"To do: {finding.look} {finding.why}", "    ", "    ")


def wrapped(text: str, first: str, others: str) -> list[str]:
    """Lines of at most `WIDTH`, with what stands before the first and the others."""
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=others,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _apart(check: Check) -> Iterator[str]:
    names = apart(check)
    if names:
        yield from ("", "Referred to and not in this file, which is no fault")
        yield from wrapped(", ".join(names), "  ", "  ")
