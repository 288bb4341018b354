"""Versions kept in a database: what was given is kept for good, the rest is derived.

A module is imported when something of it is first used: who searches adds nothing.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .adding import add_version, said_of
    from .alike import kept_alike
    from .archives import opened_archive, write_archive
    from .backing_up import back_up
    from .behind import unfollowed
    from .chain import Entry
    from .creating import create_store
    from .days import doubtful_on, versions_for
    from .derived import (
        forget_comparisons,
        kept_comparison,
        kept_order,
        kept_outline,
        put_comparison,
        put_outline,
    )
    from .erasing import erase
    from .exporting import exported
    from .followed import remake_words
    from .following import (
        Followed,
        is_followed,
        outdate_followed,
        put_followed,
    )
    from .forgetting import (
        Why,
        disown_dates,
        files_elsewhere,
        forget_versions,
        still_kept_of,
    )
    from .importing import put_export
    from .journal import Stamp
    from .names import (
        CONSTITUTION,
        all_documents,
        document_id,
        documents_named,
        documents_of,
        like_kept,
        put_document,
    )
    from .notes import all_notes, notes_between, notes_of, put_note
    from .opening import Store, open_store
    from .overriding import last_override, last_override_of
    from .seeking import (
        Counted,
        Sought,
        count_wordings,
        documents_with,
        first_wordings,
    )
    from .stages import (
        not_in_files,
        outermost_in,
        part_lives,
        parts_of,
        stages_of,
        stages_worded,
    )
    from .verifying import verified
    from .versions import (
        all_versions,
        content_of,
        version_number,
        versions_by_document,
        versions_of,
    )
    from .wording import names_in, refuse_odd_names, refuse_unkeepable
    from .words import PER_DOCUMENT, part_mark

__all__ = [
    "CONSTITUTION",
    "PER_DOCUMENT",
    "Counted",
    "Entry",
    "Followed",
    "Sought",
    "Stamp",
    "Store",
    "Why",
    "add_version",
    "all_documents",
    "all_notes",
    "all_versions",
    "back_up",
    "content_of",
    "count_wordings",
    "create_store",
    "disown_dates",
    "document_id",
    "documents_named",
    "documents_of",
    "documents_with",
    "doubtful_on",
    "erase",
    "exported",
    "files_elsewhere",
    "first_wordings",
    "forget_comparisons",
    "forget_versions",
    "is_followed",
    "kept_alike",
    "kept_comparison",
    "kept_order",
    "kept_outline",
    "last_override",
    "last_override_of",
    "like_kept",
    "names_in",
    "not_in_files",
    "notes_between",
    "notes_of",
    "open_store",
    "opened_archive",
    "outdate_followed",
    "outermost_in",
    "part_lives",
    "part_mark",
    "parts_of",
    "put_comparison",
    "put_document",
    "put_export",
    "put_followed",
    "put_note",
    "put_outline",
    "refuse_odd_names",
    "refuse_unkeepable",
    "remake_words",
    "said_of",
    "stages_of",
    "stages_worded",
    "still_kept_of",
    "unfollowed",
    "verified",
    "version_number",
    "versions_by_document",
    "versions_for",
    "versions_of",
    "write_archive",
]
_HOMES: Final = {
    "adding": ("add_version", "said_of"),
    "alike": ("kept_alike",),
    "archives": ("opened_archive", "write_archive"),
    "backing_up": ("back_up",),
    "behind": ("unfollowed",),
    "chain": ("Entry",),
    "creating": ("create_store",),
    "days": ("doubtful_on", "versions_for"),
    "derived": (
        "forget_comparisons",
        "kept_comparison",
        "kept_order",
        "kept_outline",
        "put_comparison",
        "put_outline",
    ),
    "erasing": ("erase",),
    "exporting": ("exported",),
    "followed": ("remake_words",),
    "following": (
        "Followed",
        "is_followed",
        "outdate_followed",
        "put_followed",
    ),
    "forgetting": (
        "Why",
        "disown_dates",
        "files_elsewhere",
        "forget_versions",
        "still_kept_of",
    ),
    "importing": ("put_export",),
    "journal": ("Stamp",),
    "names": (
        "CONSTITUTION",
        "all_documents",
        "document_id",
        "documents_named",
        "documents_of",
        "like_kept",
        "put_document",
    ),
    "notes": ("all_notes", "notes_between", "notes_of", "put_note"),
    "opening": ("Store", "open_store"),
    "overriding": ("last_override", "last_override_of"),
    "seeking": (
        "Counted",
        "Sought",
        "count_wordings",
        "documents_with",
        "first_wordings",
    ),
    "stages": (
        "not_in_files",
        "outermost_in",
        "part_lives",
        "parts_of",
        "stages_of",
        "stages_worded",
    ),
    "verifying": ("verified",),
    "versions": (
        "all_versions",
        "content_of",
        "version_number",
        "versions_by_document",
        "versions_of",
    ),
    "wording": ("names_in", "refuse_odd_names", "refuse_unkeepable"),
    "words": ("PER_DOCUMENT", "part_mark"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
