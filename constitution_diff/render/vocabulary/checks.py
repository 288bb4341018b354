"""What a check finds, and what to do about it."""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Remedy, Severity

SEVERITIES: Final = MappingProxyType(
    {
        Severity.BLOCKS: "Settle before publication",
        Severity.CORRECT: "Correct first",
        Severity.CONSIDER: "Consider",
    }
)
"""What a finding asks, the most pressing first."""

SEVERITY_NOTES: Final = MappingProxyType(
    {
        Severity.BLOCKS: "Do not publish the document before these are settled.",
        Severity.CORRECT: "Most likely wrong: put these right, or make sure of them.",
        Severity.CONSIDER: "May be meant: somebody who knows should look.",
    }
)
"""What to do with the findings of each."""

REMEDIES: Final = MappingProxyType(
    {
        Remedy.DECIDE: "For you to decide: taking it out would change what readers see",
        Remedy.RESOLVE: "To be accepted or rejected first",
        Remedy.STRIP: "Removed with --strip, without a change to what is printed",
    }
)
"""In the order in which a report gives them."""
IN_THE_COPY: Final = MappingProxyType(
    {
        Remedy.DECIDE: REMEDIES[Remedy.DECIDE],
        Remedy.RESOLVE: "Settled in the copy",
        Remedy.STRIP: "Removed from the copy",
    }
)
TRACES: Final = "things that readers would not look for in the file"
NO_TRACES: Final = (
    "Nothing was found that would give anything away. This check knows what its list "
    "holds, and reads no words for their meaning."
)
