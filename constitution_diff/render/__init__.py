"""Values → bytes. Returns, never writes; what goes into a report is decided before."""

from .formats import REPORTS, renderer_of
from .named import Renderer

__all__ = ["REPORTS", "Renderer", "renderer_of"]
