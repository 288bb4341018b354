"""The page on this machine: two files and one button, for those who use no terminal.

It does nothing that the command line cannot. It answers this machine only, keeps what
it is given in memory, and forgets it when it ends.
"""

from .app import application
from .serving import listening, serve

__all__ = ["application", "listening", "serve"]
