"""A side that is no Word file, set in the formatting of the other side, which is one.

Its provisions take over the paragraphs of those that they are linked to, with the words
that both have; what only it has is set like the nearest provision of its kind. What is
no provision, such as the cover or the headers, is taken over as it is.
"""

from .made import Borrowed, borrowed

__all__ = ["Borrowed", "borrowed"]
