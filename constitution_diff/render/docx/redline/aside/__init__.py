"""A file's own tracked changes, set aside while it is compared, then put back.

`lay_aside` leaves the text as it was before them: words put in are taken out, and a
sign stands there; words struck are plain, and know who struck them. What is compared
and marked then is the old file and this text. `put_back` gives each change its place
again, in the redline: around words that stay, and inside what the redline puts in.
"""

from .back import put_back
from .cells import has_cells_changed
from .held import CannotBeSetAsideError, Held
from .laying import lay_aside

__all__ = [
    "CannotBeSetAsideError",
    "Held",
    "has_cells_changed",
    "lay_aside",
    "put_back",
]
