"""Values → bytes. Returns, never writes; what goes into a report is decided before."""

from .formats import renderer_of
from .named import Renderer
from .reports import REPORTS

__all__ = ["REPORTS", "Renderer", "renderer_of"]
