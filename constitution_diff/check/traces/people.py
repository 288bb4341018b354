"""What a Word file tells of people and organisations, and of who worked on it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Remedy

from .advice import WITH_STRIP, TraceAdvice

_S: Final = Remedy.STRIP

PEOPLE: Final = MappingProxyType(
    {
        "author-properties": TraceAdvice(
            _S,
            "Names in the file's properties",
            "They say who made the file and who saved it last.",
            WITH_STRIP,
        ),
        "file-properties": TraceAdvice(
            _S,
            "Notes in the file's properties",
            "Subjects, keywords, comments and states are seldom meant for readers.",
            f"{WITH_STRIP} The title and the language stay.",
        ),
        "organisation-properties": TraceAdvice(
            _S,
            "Company, manager, template and editing time",
            "They say who worked on the file, for how long and from what.",
            WITH_STRIP,
        ),
        "custom-properties": TraceAdvice(
            _S,
            "Custom properties",
            "Document systems write case numbers, names and states into them.",
            WITH_STRIP,
        ),
        "sensitivity-label": TraceAdvice(
            _S,
            "Sensitivity labels",
            "They name the organisation's directory and how the file was classed.",
            WITH_STRIP,
        ),
        "comments": TraceAdvice(
            _S,
            "Comments",
            "They say what was thought of the text while it was drafted.",
            WITH_STRIP,
        ),
        "comment-authors": TraceAdvice(
            _S,
            "People who made comments",
            "Each comment carries a name, initials and a time.",
            WITH_STRIP,
        ),
        "people": TraceAdvice(
            _S,
            "People who worked on the file",
            "Word keeps their names and accounts.",
            WITH_STRIP,
        ),
        "editing-people": TraceAdvice(
            _S,
            "People who alone may edit parts of the text",
            "Their names or accounts stand in the text.",
            WITH_STRIP,
        ),
        "editing-sessions": TraceAdvice(
            _S,
            "Marks of editing sessions",
            "They show what was written together, and which files are copies of one.",
            WITH_STRIP,
        ),
        "tracking-on": TraceAdvice(
            _S,
            "Tracking of changes is switched on",
            "Whoever edits the published file would leave marks in it.",
            WITH_STRIP,
        ),
    }
)
