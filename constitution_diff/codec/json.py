"""Values → JSON, the same bytes for the same value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from .checks import check_shape
from .comparisons import comparison_shape
from .found import found_shape
from .kept import answer_shape, holdings_shape, verification_shape
from .lives import lives_shape
from .merges import merge_shape
from .notebooks import notebook_shape
from .outlines import outline_shape, tracked_shape
from .publications import publication_shape
from .resolutions import resolution_shape
from .told import blame_shape, control_shape, history_shape

if TYPE_CHECKING:
    from constitution_diff.model import (
        Answer,
        Blame,
        ChangeControl,
        Check,
        Comparison,
        Found,
        History,
        Holdings,
        Lives,
        Merge,
        Notebook,
        Outline,
        Publication,
        Resolution,
        Verification,
    )


def outline_json(outline: Outline) -> bytes:
    """The outline as `outline/1`: UTF-8, indented by two, a newline at the end."""
    return _written(outline_shape(outline))


def tracked_json(outline: Outline) -> bytes:
    """The tracked changes of an outline as `tracked/1`."""
    return _written(tracked_shape(outline))


def comparison_json(comparison: Comparison) -> bytes:
    """The comparison as `comparison/1`."""
    return _written(comparison_shape(comparison))


def check_json(check: Check) -> bytes:
    """The findings on a document as `check/1`."""
    return _written(check_shape(check))


def publication_json(publication: Publication) -> bytes:
    """What a file would give away as `publish/1`; never the stripped copy itself."""
    return _written(publication_shape(publication))


def lives_json(lives: Lives) -> bytes:
    """Every clause through several versions as `life/1`."""
    return _written(lives_shape(lives))


def versions_json(holdings: Holdings) -> bytes:
    """The versions that a store keeps as `versions/1`."""
    return _written(holdings_shape(holdings))


def answer_json(answer: Answer) -> bytes:
    """What the kept versions say as `show/1`."""
    return _written(answer_shape(answer))


def history_json(history: History) -> bytes:
    """What became of a provision as `history/1`."""
    return _written(history_shape(history))


def blame_json(blame: Blame) -> bytes:
    """What last changed each provision as `blame/1`."""
    return _written(blame_shape(blame))


def control_json(control: ChangeControl) -> bytes:
    """Which version changed what as `change-control/1`."""
    return _written(control_shape(control))


def found_json(found: Found) -> bytes:
    """What a search found as `search/1`."""
    return _written(found_shape(found))


def merge_json(merge: Merge) -> bytes:
    """Two versions merged onto their base as `merge/1`."""
    return _written(merge_shape(merge))


def notebook_json(book: Notebook) -> bytes:
    """What is written of a document as `notes/1`."""
    return _written(notebook_shape(book))


def resolution_json(found: Resolution) -> bytes:
    """What was resolved and what was published as `resolution/1`."""
    return _written(resolution_shape(found))


def verification_json(found: Verification) -> bytes:
    """Whether a store still holds what was put into it as `verify/1`."""
    return _written(verification_shape(found))


def _written(shape: msgspec.Struct) -> bytes:
    return msgspec.json.format(msgspec.json.encode(shape), indent=2) + b"\n"
