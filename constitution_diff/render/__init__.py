"""Values → bytes. Returns, never writes; what goes into a report is decided before."""

from .formats import RENDERERS, Renderer, renderer_of

__all__ = ["RENDERERS", "Renderer", "renderer_of"]
