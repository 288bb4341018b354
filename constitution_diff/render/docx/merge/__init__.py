"""A merge as a Word file: the base, with the changes of each side under its name."""

from .writing import merge_docx

__all__ = ["merge_docx"]
