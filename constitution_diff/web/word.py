"""The Word redline of the page: what the form asks of it, and how it is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from constitution_diff.model import Marking, Notice, Pending, View
from constitution_diff.model.values import dataclass
from constitution_diff.workflow import compare_files
from constitution_diff.workflow.publishing import Settle, stripped_file
from constitution_diff.workflow.redlining import word_redline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from constitution_diff.model import Comparison
    from constitution_diff.workflow import Request as Reading

_LONGEST_AUTHOR: Final = 120
PENDING_WORDS: Final = (
    (Pending.ACCEPT, "accepted first"),
    (Pending.REJECT, "rejected first"),
    (Pending.KEEP, "those of the proposed version kept, with their authors"),
)
"""What can become of tracked changes that the files hold already."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How a Word redline is to be marked."""

    author: str = Marking().author
    comments: bool = False
    number_changes: bool = False
    formatting: bool = False
    pending: Pending = Pending.ACCEPT

    @property
    def query(self) -> str:
        """As it stands in an address.

        >>> Asked("Legal Services").query
        'author=Legal+Services&pending=accept'
        """
        ticked = ("comments", "number_changes", "formatting")
        flags = {name: "yes" for name in ticked if getattr(self, name)}
        return urlencode({"author": self.author, **flags, "pending": self.pending})


@dataclass(frozen=True, slots=True)
class Made:
    """A Word redline, and what it does not hold."""

    content: bytes
    notices: tuple[Notice, ...]


def asked_of(query: Mapping[str, str]) -> Asked | None:
    """What a form asks for; None where it was not sent yet.

    What no form of ours could send counts as not said.

    >>> asked_of({}) is None, asked_of({"author": " ", "pending": "?"}).author
    (True, 'Comparison')
    """
    if "author" not in query:
        return None
    name = "".join(char for char in query["author"] if char.isprintable()).strip()
    chosen = query.get("pending", "")
    return Asked(
        author=name[:_LONGEST_AUTHOR] or Asked().author,
        comments="comments" in query,
        number_changes="number_changes" in query,
        formatting="formatting" in query,
        pending=Pending(chosen) if chosen in list(Pending) else Pending.ACCEPT,
    )


def made_redline(
    files: tuple[Reading, Reading], comparison: Comparison, asked: Asked
) -> Made:
    """The Word redline of the two files, tried as at the command line.

    Raises what `word_redline` raises.
    """
    current, proposed = files
    if asked.pending is Pending.REJECT:
        current, proposed = (
            replace(one, view=View.ORIGINAL, view_chosen=True) for one in files
        )
        comparison = compare_files(current, proposed)
    marking = Marking(
        author=asked.author,
        pending=asked.pending,
        formatting=asked.formatting,
        number_changes=asked.number_changes,
    )
    found = word_redline(
        comparison, current, proposed, marking, comments=asked.comments
    )
    return Made(*found)


def clean_copy(proposed: Reading) -> bytes:
    """The proposed file without tracked changes, comments and names.

    Raises what `stripped_file` raises.
    """
    return stripped_file(proposed, Settle.ACCEPT).clean
