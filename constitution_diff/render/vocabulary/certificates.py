"""The words of certificates: of a comparison, and of what was resolved."""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Outcome

CERTIFICATE: Final = "Certificate of comparison"
NO_WORDING: Final = "No difference in wording found"
NO_WORDING_IN_PART: Final = "No difference in wording found in what was compared"
SOME_WORDING: Final = "Differences found"
FILES: Final = "The files"
DIFFERS: Final = MappingProxyType(
    {
        "words": "Words of the provisions",
        "trifles": "Capitals, punctuation or spacing only",
        "numbers": "Numbers of provisions",
        "places": "Places of provisions",
        "outside": "Outside the provisions",
    }
)
"""What a certificate lists as a difference in wording, in this order."""
NOTHING: Final = "nothing of itself"
NOT_WORDING: Final = "Also different, and no wording"
NOT_COMPARED: Final = "What was not compared"
WORDING: Final = "What counts as wording"
WORDING_IS: Final = (
    "Every letter, figure and punctuation mark of the provisions, their headings,"
    " tables and notes, the numbers of the provisions and their order; and of titles,"
    " covers, contents lists, headers and footers. Not counted: how many spaces part"
    " two words, where a line or a page ends, a hyphen that divides a word at the end"
    " of a line, and two ways of storing the same accented letter."
)
NEVER_COMPARED: Final = (
    "Formatting, such as fonts, bold type, colours and spacing.",
    "Whether words are set as a heading, a list or a paragraph.",
    "Pictures and drawings.",
    "Where links lead.",
    "Comments in the margin.",
    "Page numbers, also those of a contents list, and line numbers.",
    "Figures that change from page to page in headers and footers.",
    "Dates, times and file names that the word processor fills in.",
    "At which word of a provision the mark of a note stands.",
)

RESOLUTION: Final = "Certificate of what was resolved"
AS_RESOLVED: Final = "The published file is as resolved"
AS_RESOLVED_IN_PART: Final = "The published file is as resolved in what was compared"
NOT_AS_RESOLVED: Final = "The published file is not as resolved"
NOT_CARRIED_OUT: Final = "Instructions that could not be carried out"
OUTCOMES: Final = MappingProxyType(
    {
        Outcome.DIFFERS: "otherwise than resolved",
        Outcome.NOT_INSTRUCTED: "changed in the file and by no instruction",
        Outcome.AS_RESOLVED: "changed as resolved",
        Outcome.UNTOUCHED: "as in the adopted version, and meant to be",
        Outcome.NOT_COMPARED: "not in the file, not compared",
    }
)
OUTCOME_TITLES: Final = MappingProxyType(
    {
        Outcome.DIFFERS: "Otherwise than resolved",
        Outcome.NOT_INSTRUCTED: "In the file and in no instruction",
        Outcome.AS_RESOLVED: "As resolved",
    }
)
RESOLUTION_COMPARES: Final = (
    "Words marked as deleted stand in what was resolved and not in the file; words"
    " marked as inserted stand in the file and not in what was resolved. Instructions"
    " do not reach titles, contents lists, headers and footers, which were not held"
    " against each other."
)
UNDONE: Final = (
    "What the file has of an instruction that could not be carried out stands among"
    " what is in no instruction."
)
RESOLUTION_IS: Final = (
    "The adopted version with the instructions carried out, held against the published"
    " file, provision by provision."
)
