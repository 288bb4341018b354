"""What reports share: their headings, and what is said where nothing was found."""

from typing import Final

CHECK_FIRST: Final = "Check before relying on this"
ATTENTION: Final = "Changes that need attention"
TERMS: Final = "Titles and terms changed throughout"
REFERENCES_ASTRAY: Final = "References to look at"
CHANGES: Final = "The changes in order"
MORE_NOTICES: Final = "Further notices"
ALSO: Final = "also"
FIGURES: Final = "In figures"
ASKED: Final = "What the changes ask of a reader"
BECAME: Final = "What became of the provisions"
RENUMBERED: Final = "Renumbered"
ELSEWHERE: Final = "Outside the provisions"
TOGETHER: Final = "Worth reading together"
BY_RULE: Final = (
    "Sorted by rules (time limits, sums, offices, must/should…). Whether a change is"
    " one of substance is for the monitoring officer."
)
ALL_READ: Final = "Nothing was found in either file that could not be read."
ALL_VERSIONS_READ: Final = "Nothing was found in any version that could not be read."
ALL_COMPARED: Final = (
    "All words in both files were compared; nothing was found that could not be read."
)
NO_DIFFERENCE: Final = "No difference was found in what was compared."
NO_ATTENTION: Final = "No change was found that these rules sort as needing attention."
ONLY_TERMS: Final = (
    "Titles or terms were changed throughout that have to be confirmed; see below. No"
    " other change was found that these rules sort as needing attention."
)

INTERNAL: Final = "Internal – not for publication"
WHAT_WAS_COMPARED: Final = "What was compared"
WHAT_IS_IN_IT: Final = "What is in it"

PAGES: Final = "Page numbers alone are not compared."
COLLATE: Final = "side by side"
NO_CANDIDATES: Final = "no match found in the files given"
