"""Changed words in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Edit

_MARKS: Final = {Op.KEEP: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}


def marked(edits: Iterable[Edit]) -> str:
    """The words, inserted ones in {+ +} and deleted ones in [- -].

    >>> from constitution_diff.model import Edit
    >>> marked([Edit("text", Op.DELETE, "five"), Edit("text", Op.INSERT, "six")])
    '[-five-]{+six+}'
    """
    return "".join(_MARKS[edit.op].format(edit.text) for edit in edits if edit.text)
