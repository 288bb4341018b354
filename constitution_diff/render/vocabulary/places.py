"""What provisions are called, and what lies outside them."""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Scope, naming

PLACES: Final = MappingProxyType(
    {
        "contents": "contents list",
        "related-sections": "list of related sections",
        "": "place not known",
    }
)
"""Places outside the provisions."""

SCOPE: Final = MappingProxyType(
    {
        Scope.COMPARED: "compared",
        Scope.NOT_IN_FILE: "not in the file",
        Scope.UNREAD: "could not be read",
    }
)

OUTSIDE: Final = MappingProxyType(
    {
        "contents": "Contents list",
        "related-sections": "List of related sections",
        "header": "Headers and footers",
        "footer": "Headers and footers",
        "note": "Notes",
        "image": "Images",
        "comment": "Comments",
        "hidden": "Text set not to show or print",
        "formatting": "Formatting",
        "title": "Title",
    }
)

KINDS: Final = naming.KINDS
"""What to call a provision that has no number to cite."""

NO_NUMBER: Final = "no number"

NO_PROVISION: Final = "(no such provision)"

FURNITURE: Final = "headers and footers"
