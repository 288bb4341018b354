"""Lists as a document defines them: legal numbers, and where they start."""

from __future__ import annotations

from tests.read.docx.builders import level, numbering

LEGAL = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))


def starting(num_id: int, *starts: tuple[int, int]) -> str:
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{place}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride>"
        for place, start in starts
    )
    abstract = '<w:abstractNumId w:val="0"/>'
    return f'<w:num w:numId="{num_id}">{abstract}{overrides}</w:num>'
