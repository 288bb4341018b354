"""The words of the summary for members."""

from typing import Final

SUMMARY: Final = "Summary of changes"
SUMMARY_PROPOSED: Final = "Summary of proposed changes"
BY_PART: Final = "Changes by Part"
PART: Final = "Part"
PART_COLUMNS: Final = (
    "Need attention",
    "Other rewording",
    "Only titles, layout or number",
    "Unchanged",
)
"""What the columns of `story.parts.COLUMNS` count."""
ALL_PARTS: Final = "All that was compared"
OTHER_PARTS: Final = "The other {n} {what}"
NUMBERS_ARE: Final = (
    "Numbers are those of the proposed version; of what is taken out, those of the"
    " current one."
)
REDLINE_HAS_ALL: Final = "The redline shows every change, word for word."
TO_CONFIRM: Final = "To confirm"
NEW_HERE: Final = "new"
