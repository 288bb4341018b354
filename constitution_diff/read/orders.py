"""What a foreman is told, and tells, on the sockets between it and who asks."""

from __future__ import annotations

from struct import Struct
from typing import Final

NUMBER: Final = Struct("<I")
"""What tells a question from the others."""
NOBODY: Final = b""
"""What is told in place of a number when nobody is left to ask."""
CODE: Final = Struct("<8si")
"""`ENDED` and how a worker ended, as `Popen.returncode`; behind its answer."""
ENDED: Final = b"\0ended\0\0"
"""What tells the end of a worker from that of an answer which breaks off."""
