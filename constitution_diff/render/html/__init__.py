"""Results as one self-contained page each: no file beside it, nothing fetched."""

from .assets import digest, style_of
from .certificate import html_certificate
from .check import html_check
from .engine import environment
from .instructions import html_instructions
from .lives import html_lives
from .members import html_summary
from .merge import html_merge
from .outline import html_outline
from .page import html_redline
from .publication import html_publication

__all__ = [
    "digest",
    "environment",
    "html_certificate",
    "html_check",
    "html_instructions",
    "html_lives",
    "html_merge",
    "html_outline",
    "html_publication",
    "html_redline",
    "html_summary",
    "style_of",
]
