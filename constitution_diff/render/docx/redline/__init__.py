"""The Word redline: the officer's own document, with real tracked changes.

The new file is the base. What did not change stays byte for byte; what went from the
old file is brought in, with the styles, lists, notes and pictures it needs.

A module is imported when something of it is first used: the process that makes one of
the trials needs none of what makes the redline.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .around import Readdressed
    from .made import redline_docx
    from .opening import without_given_up
    from .proving import Prove, faults, proved_redline
    from .result import Couple, GivenUp, Redline
    from .trials import Fault, Trial, faults_of, holds, trials_of

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
    "trials_of",
    "without_given_up",
]
_HOMES: Final = {
    "around": ("Readdressed",),
    "made": ("redline_docx",),
    "opening": ("without_given_up",),
    "proving": ("Prove", "faults", "proved_redline"),
    "result": ("Couple", "GivenUp", "Redline"),
    "trials": ("Fault", "Trial", "faults_of", "holds", "trials_of"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
