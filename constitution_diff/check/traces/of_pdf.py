"""What a PDF would give away; it is made anew from a file without it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Remedy

from .advice import TraceAdvice

_D: Final = Remedy.DECIDE
_PDF: Final = "Make the PDF anew from a file without it."

OF_PDF: Final = MappingProxyType(
    {
        "pdf-author": TraceAdvice(
            _D,
            "Names in the file's properties",
            "They say who made the file.",
            _PDF,
        ),
        "pdf-properties": TraceAdvice(
            _D,
            "The file's properties",
            "They say what the file was called and which programs made it.",
            _PDF,
        ),
        "pdf-xmp": TraceAdvice(
            _D,
            "Further properties (XMP)",
            "They repeat names, programs, times and the history of the file.",
            _PDF,
        ),
        "pdf-comments": TraceAdvice(
            _D,
            "Comments and marks on pages",
            "They say what was thought of the text, and by whom.",
            _PDF,
        ),
        "pdf-attachments": TraceAdvice(
            _D,
            "Files attached",
            "Readers can save and open them.",
            _PDF,
        ),
        "pdf-layers": TraceAdvice(
            _D,
            "Layers that are switched off",
            "Readers can switch them on.",
            _PDF,
        ),
        "pdf-scripts": TraceAdvice(
            _D,
            "Scripts and actions",
            "They run when the file is opened or used.",
            _PDF,
        ),
        "pdf-local-links": TraceAdvice(
            _D,
            "Links to files on a computer or a server",
            "Readers cannot open them, and they tell folders and names.",
            _PDF,
        ),
        "pdf-mail-links": TraceAdvice(
            _D,
            "Links to e-mail addresses",
            "Readers who click may be meant to write there. What is printed may be "
            "other words, and anybody can copy the address from the file.",
            "Look at each; where one should not be seen, take the link off in Word "
            "and make the PDF anew.",
        ),
        "pdf-form": TraceAdvice(
            _D,
            "Form fields",
            "They may hold what somebody filled in.",
            _PDF,
        ),
    }
)
