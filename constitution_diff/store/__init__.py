"""Versions kept in a database: what was given is kept for good, the rest is derived."""

from .adding import add_version, told_of
from .chain import Entry
from .creating import create_store
from .derived import kept_comparison, kept_outline, put_comparison, put_outline
from .following import Followed, is_followed, put_followed
from .journal import Stamp
from .names import CONSTITUTION, document_id, documents_of, put_document
from .notes import all_notes, notes_between, notes_of, put_note
from .opening import Store, open_store
from .overriding import last_override, last_override_of
from .stages import stages_of
from .verifying import verified
from .versions import all_versions, content_of, is_kept, version_number, versions_of
from .wording import refuse_unkeepable

__all__ = [
    "CONSTITUTION",
    "Entry",
    "Followed",
    "Stamp",
    "Store",
    "add_version",
    "all_notes",
    "all_versions",
    "content_of",
    "create_store",
    "document_id",
    "documents_of",
    "is_followed",
    "is_kept",
    "kept_comparison",
    "kept_outline",
    "last_override",
    "last_override_of",
    "notes_between",
    "notes_of",
    "open_store",
    "put_comparison",
    "put_document",
    "put_followed",
    "put_note",
    "put_outline",
    "refuse_unkeepable",
    "stages_of",
    "told_of",
    "verified",
    "version_number",
    "versions_of",
]
