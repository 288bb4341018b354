"""The rules, in the order they run: to look for something else, add a line.

Fields come before what they take words from, and pictures after the objects behind
them; what nothing leads to any more comes last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .alternates import ALTERNATES
from .asides import ASIDES
from .beside import BESIDE
from .bound import BOUND
from .changes import CHANGES
from .controls import CONTROLS
from .fields import FIELDS
from .links import LINKS
from .objects import OBJECTS
from .pictures import PICTURES
from .properties import PROPERTIES
from .relations import UNUSED, WHOLE_PARTS
from .remarks import REMARKS
from .settings import PROTECTION, SETTINGS
from .unprinted import UNPRINTED
from .unshown import UNSHOWN

if TYPE_CHECKING:
    from .rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    *CHANGES,
    *REMARKS,
    *UNSHOWN,
    *ALTERNATES,
    *BESIDE,
    *FIELDS,
    *UNPRINTED,
    *CONTROLS,
    *OBJECTS,
    *LINKS,
    *BOUND,
    *PICTURES,
    *PROPERTIES,
    *SETTINGS,
    PROTECTION,
    *WHOLE_PARTS,
    ASIDES,
    UNUSED,
)
