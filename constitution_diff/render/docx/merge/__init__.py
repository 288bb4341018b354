"""A merge as a Word file: the base, with the changes of each side under its name.

Where our file is a Word file, `tracked.py` says what the other side brings to it.
"""

from .tracked import conflict_remarks, what_theirs_brings
from .writing import merge_docx

__all__ = ["conflict_remarks", "merge_docx", "what_theirs_brings"]
