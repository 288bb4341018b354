"""Values → bytes. Returns, never writes; what goes into a report is decided before."""

from .formats import REPORTS, Renderer, renderer_of

__all__ = ["REPORTS", "Renderer", "renderer_of"]
