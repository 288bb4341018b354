"""The renderers, in tables: to add an output, write a function and add a line."""

from __future__ import annotations

from typing import Final

from .named import (
    Renderer,
    alike,
    for_edition,
    internal,
    internal_page,
    public,
    whole,
    whole_for_edition,
)

LIVES: Final = "compare of several versions"
"""What `compare` writes when it is given more than two."""

_SCHEDULE: dict[str, Renderer] = {
    "docx": for_edition(".schedule.to_docx", "docx_schedule"),
    "xlsx": for_edition(".schedule.to_xlsx", "xlsx_schedule"),
    "csv": for_edition(".schedule.to_csv", "csv_schedule"),
    "html": for_edition(".schedule.to_html", "html_schedule"),
    "markdown": for_edition(".schedule.to_markdown", "markdown_schedule"),
}
_NOTEBOOK: dict[str, Renderer] = {
    "text": whole(".kept.notebook", "notebook_text"),
    "json": whole("constitution_diff.codec", "notebook_json"),
}

REPORTS: dict[str, dict[str, dict[str, Renderer]]] = {
    "outline": {
        "outline": {
            "text": alike(".text", "outline_text"),
            "json": whole("constitution_diff.codec", "outline_json"),
            "markdown": public(".markdown", "outline_markdown"),
            "html": for_edition(".html", "html_outline"),
            "akn": public(".akn", "outline_akn"),
            "docx": public(".docx.document", "document_docx"),
        },
    },
    "apply": {
        "amended": {
            "text": public(".markdown", "outline_provisions"),
            "json": whole("constitution_diff.codec", "outline_json"),
            "markdown": public(".markdown", "outline_markdown"),
            "html": for_edition(".html", "html_outline"),
            "akn": public(".akn", "outline_akn"),
            "docx": public(".docx.document", "document_docx"),
        },
    },
    "merge": {
        "conflicts": {
            "text": for_edition(".merge", "merge_text"),
            "json": whole("constitution_diff.codec", "merge_json"),
            "html": for_edition(".html", "html_merge"),
            "docx": for_edition(".docx.merge", "merge_docx"),
        },
        "merged": {
            "text": public(".merge", "merged_text"),
            "json": whole(".merge", "merged_json"),
        },
    },
    "tracked": {
        "tracked": {
            "text": internal(".tracked", "tracked_text"),
            "json": whole("constitution_diff.codec", "tracked_json"),
        },
    },
    "check": {
        "check": {
            "text": alike(".check", "check_text"),
            "json": whole("constitution_diff.codec", "check_json"),
            "html": for_edition(".html", "html_check"),
        },
    },
    "publish": {
        "publication": {
            "text": internal(".publication", "publication_text"),
            "json": whole("constitution_diff.codec", "publication_json"),
            "html": internal_page(".html", "html_publication"),
            "docx": whole(".publication", "publication_docx"),
        },
    },
    "compare": {
        "redline": {
            "text": alike(".text", "comparison_text"),
            "json": whole("constitution_diff.codec", "comparison_json"),
            "html": for_edition(".html", "html_redline"),
            "overrides": whole(".overrides", "comparison_overrides"),
        },
        "schedule": _SCHEDULE,
        "destinations": {
            "html": for_edition(".destinations.to_html", "html_destinations"),
            "xlsx": for_edition(".destinations.to_xlsx", "xlsx_destinations"),
            "csv": for_edition(".destinations.to_csv", "csv_destinations"),
        },
        "summary": {
            "text": for_edition(".members", "summary_text"),
            "html": for_edition(".html", "html_summary"),
            "docx": for_edition(".docx.members", "summary_docx"),
        },
        "certificate": {
            "text": for_edition(".certificate", "certificate_text"),
            "html": for_edition(".html", "html_certificate"),
            "docx": for_edition(".docx.certificate", "certificate_docx"),
        },
        "instructions": {
            "text": for_edition(".instructions", "instructions_text"),
            "html": for_edition(".html", "html_instructions"),
        },
        "record": {"docx": for_edition(".record", "docx_record")},
        "notes": {"notes": whole_for_edition(".notes", "comparison_notes")},
        "clean": {},
    },
    "versions": {
        "versions": {
            "text": whole(".kept.versions", "versions_text"),
            "json": whole("constitution_diff.codec", "versions_json"),
        },
    },
    "check-resolution": {
        "resolution": {
            "text": whole(".kept.resolution", "resolution_text"),
            "json": whole("constitution_diff.codec", "resolution_json"),
            "markdown": whole(".kept.resolution", "resolution_markdown"),
            "html": whole_for_edition(".kept.resolution", "resolution_html"),
            "csv": whole(".kept.resolution", "resolution_csv"),
            "docx": whole(".kept.resolution", "resolution_docx"),
        },
    },
    "note": {"notebook": _NOTEBOOK},
    "decide": {"notebook": _NOTEBOOK},
    "override": {"notebook": _NOTEBOOK},
    "verify": {
        "verification": {
            "text": whole(".kept.verification", "verification_text"),
            "json": whole("constitution_diff.codec", "verification_json"),
        },
    },
    "show": {
        "answer": {
            "text": whole(".kept.answer", "answer_text"),
            "json": whole("constitution_diff.codec", "answer_json"),
        },
    },
    "history": {
        "history": {
            "text": whole(".kept.reports", "history_text"),
            "json": whole("constitution_diff.codec", "history_json"),
            "markdown": whole(".kept.reports", "history_markdown"),
            "html": whole_for_edition(".kept.reports", "history_html"),
            "csv": whole(".kept.reports", "history_csv"),
            "docx": whole(".kept.reports", "history_docx"),
        },
    },
    "blame": {
        "blame": {
            "text": whole(".kept.reports", "blame_text"),
            "json": whole("constitution_diff.codec", "blame_json"),
            "markdown": whole(".kept.reports", "blame_markdown"),
            "html": whole_for_edition(".kept.reports", "blame_html"),
            "csv": whole(".kept.reports", "blame_csv"),
            "docx": whole(".kept.reports", "blame_docx"),
        },
    },
    "search": {
        "search": {
            "text": whole(".kept.found", "found_text"),
            "json": whole("constitution_diff.codec", "found_json"),
            "markdown": whole(".kept.reports", "found_markdown"),
            "html": whole_for_edition(".kept.reports", "found_html"),
            "csv": whole(".kept.reports", "found_csv"),
            "docx": whole(".kept.reports", "found_docx"),
        },
    },
    "change-control": {
        "change-control": {
            "text": whole(".kept.reports", "control_text"),
            "json": whole("constitution_diff.codec", "control_json"),
            "markdown": whole(".kept.reports", "control_markdown"),
            "html": whole_for_edition(".kept.reports", "control_html"),
            "csv": whole(".kept.reports", "control_csv"),
            "docx": whole(".kept.reports", "control_docx"),
        },
    },
    LIVES: {
        "redline": {
            "text": alike(".lives", "lives_text"),
            "json": whole("constitution_diff.codec", "lives_json"),
            "html": for_edition(".html", "html_lives"),
        },
        "schedule": _SCHEDULE,
    },
}
"""For each verb its reports, the usual one first; for each report its formats."""
