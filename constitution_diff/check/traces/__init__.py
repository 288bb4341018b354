"""What each code of a trace means, and who settles it."""

from types import MappingProxyType
from typing import Final

from .advice import TraceAdvice
from .content import CONTENT
from .of_pdf import OF_PDF
from .people import PEOPLE
from .programs import PROGRAMS
from .to_settle import TO_SETTLE

__all__ = ["TRACES", "TraceAdvice"]

TRACES: Final = MappingProxyType(
    {**TO_SETTLE, **PEOPLE, **CONTENT, **PROGRAMS, **OF_PDF}
)
"""Every code, in the order in which a report gives them: what needs a person first."""
