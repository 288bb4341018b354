"""What a check found, as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN, Severity
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary
from constitution_diff.render.check import FEW, apart, figures, place
from constitution_diff.render.running import running
from constitution_diff.render.story import file_names

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Check, Edition, Finding, Spot


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings that ask the same of an officer."""

    id: str
    title: str
    note: str
    findings: tuple[Finding, ...]


def html_check(check: Check, edition: Edition = PLAIN) -> bytes:
    """The findings as one HTML file in UTF-8; the same bytes for the same check."""
    groups = [group for severity in Severity if (group := _group(check, severity))]
    return laid_out(
        "check",
        edition,
        running(edition, file_names(check.outline)),
        name=file_names(check.outline),
        title=check.outline.title,
        figures=figures(check),
        groups=groups,
        apart=apart(check),
        notices=list(dict.fromkeys(n.message for n in check.outline.notices)),
        place=place,
        marked=_marked,
        few=FEW,
    )


def _group(check: Check, severity: Severity) -> _Group | None:
    """What is found of one severity; None for nothing."""
    found = tuple(f for f in check.findings if f.severity is severity)
    if not found:
        return None
    title, note = vocabulary.SEVERITIES[severity], vocabulary.SEVERITY_NOTES[severity]
    return _Group(severity.value, title, note, found)


def _marked(spot: Spot) -> tuple[str, str, str]:
    """The quotation as what stands before its words, the words, and what is behind.

    No words where the quotation is about all of itself.
    """
    before, words, behind = spot.quote.partition(spot.words or spot.quote)
    if not spot.words or not words:
        return spot.quote, "", ""
    return before, words, behind
