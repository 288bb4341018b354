"""The command line. One module for each verb, imported when it is asked for."""

from .root import main

__all__ = ["main"]
