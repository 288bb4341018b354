"""A comparison as one self-contained page: no file beside it, nothing fetched."""

from .page import html_redline

__all__ = ["html_redline"]
