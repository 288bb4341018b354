"""What heads a contents list, or a list of related sections."""

from __future__ import annotations

import re

_CONTENTS_HEADING = re.compile(
    r"(?i)(?:table\s+of\s+)?contents(?:\s+(?:list|page))?:?"
    r"|in\s+this\s+(?:section|part|chapter|schedule|document|constitution):?|index"
)
_WHOLE_HEADING = re.compile(
    r"(?i)(?:table\s+of\s+)?contents(?:\s+(?:list|page))?:?"
    r"|index(?:\s+(?:to|of)(?:\s+\w+){1,3})?"
)
NAMED_INDEX = re.compile(
    r"(?i)(?:index|guide)\s+(?:to|of)\s+(?:the\s+)?[\w\s]{3,30}|arrangement\s+of\s+\w+"
)
"""It heads a list only where the lines below it come again: "Index to the articles"."""
_RELATED_HEADING = re.compile(r"(?i)(?:related|see\s+also)\s+(?:sections|parts):?")


def list_heading(text: str) -> str:
    """What kind of list a line heads: "contents", "related-sections"; "" for none."""
    if _CONTENTS_HEADING.fullmatch(text) or NAMED_INDEX.fullmatch(text):
        return "contents"
    return "related-sections" if _RELATED_HEADING.fullmatch(text) else ""


def heads_whole_contents(text: str) -> bool:
    """Whether a line heads the contents list of the whole document."""
    return bool(_WHOLE_HEADING.fullmatch(text))
