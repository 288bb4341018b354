"""A text checked, and what was said of it."""

from __future__ import annotations

from constitution_diff.check import Settings, check_outline
from tests.builders import outlined


def said(text: str, code: str, settings: Settings | None = None) -> list[str]:
    """The sentences of the findings of that code on a plain text."""
    findings = check_outline(outlined(text), settings).findings
    return [finding.message for finding in findings if finding.code == code]


def quoted(text: str, code: str, settings: Settings | None = None) -> list[list[str]]:
    """The quotations of each finding of that code."""
    findings = check_outline(outlined(text), settings).findings
    return [[s.quote for s in one.spots] for one in findings if one.code == code]


def codes(text: str, settings: Settings | None = None) -> list[str]:
    """The codes of all findings on a plain text, in the order they are told."""
    return [f.code for f in check_outline(outlined(text), settings).findings]


def numbered(*texts: str) -> str:
    """Provisions, one to a paragraph."""
    return "\n\n".join(texts)
