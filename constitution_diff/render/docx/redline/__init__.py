"""The Word redline: the officer's own document, with real tracked changes.

The new file is the base. What did not change stays byte for byte; what went from the
old file is brought in, with the styles, lists, notes and pictures it needs.
"""

from .around import Readdressed
from .made import redline_docx
from .opening import without_given_up
from .proving import Prove, faults, proved_redline
from .result import Couple, GivenUp, Redline
from .trials import Fault, Trial, faults_of, holds, trials

__all__ = [
    "Couple",
    "Fault",
    "GivenUp",
    "Prove",
    "Readdressed",
    "Redline",
    "Trial",
    "faults",
    "faults_of",
    "holds",
    "proved_redline",
    "redline_docx",
    "trials",
    "without_given_up",
]
