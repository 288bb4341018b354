"""The Word redline: the officer's own document, with real tracked changes.

The new file is the base. What did not change stays byte for byte; what went from the
old file is brought in, with the styles, lists, notes and pictures it needs.
"""

from .made import NO_MARKING, Marking, Redline, redline_docx

__all__ = ["NO_MARKING", "Marking", "Redline", "redline_docx"]
