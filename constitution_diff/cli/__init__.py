"""The command line. One module for each verb, imported when it is asked for."""

from .entry import main

__all__ = ["main"]
