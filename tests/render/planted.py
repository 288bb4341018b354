"""Two Word files with everything that a public copy must not hold."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZipFile

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Comparison, Decision, Outline, View
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import docx, p, r

AUTHOR: Final = "Quentina Oddsworth"
REMARK: Final = "Legal are unhappy with zebras"
UNSHOWN: Final = "Leader wants this buried"
FOLDER: Final = "Xanthe Private"
USER: Final = "qoddsworth"
REASON: Final = "Because of the tribunal about ferrets"
FROM_REMARK: Final = "Members asked for walruses"
NOTED: Final = "As the wombat working party agreed"
SECRETS: Final = (
    AUTHOR, REMARK, UNSHOWN, FOLDER, USER, REASON, FROM_REMARK, NOTED,
)  # fmt: skip
PATH: Final = rf"C:\Users\{USER}\{FOLDER}\Constitution draft.docx"
_CORE: Final = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
    'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>"
)
_BY: Final = f'w:id="7" w:author="{AUTHOR}" w:date="2026-01-05T09:00:00Z"'
DECISIONS: Final = (
    (
        1,
        Decision(
            reason=REASON,
            private=True,
            proposed_reason=FROM_REMARK,
            route="Monitoring Officer",
            quote="It may.",
            delegated=True,
        ),
    ),
)


def old_file(name: str = "adopted.docx") -> tuple[str, bytes]:
    """The current version; its header holds a path and words not shown."""
    return name, _file("five", tracked="", unshown="Old " + UNSHOWN, title="Rules")


def new_file(name: str = "draft.docx") -> tuple[str, bytes]:
    """The proposed version, with tracked changes and a comment besides."""
    tracked = (
        f'<w:ins {_BY}><w:r><w:t xml:space="preserve"> and six others</w:t></w:r>'
        "</w:ins>"
        '<w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve"> present</w:t>'
        '</w:r><w:commentRangeEnd w:id="1"/>'
    )
    return name, _file("seven", tracked=tracked, unshown=UNSHOWN, title=PATH)


def _file(quorum: str, *, tracked: str, unshown: str, title: str) -> bytes:
    path = PATH.replace("draft", "draft v2" if tracked else "v1")
    body = (
        p("1. Meetings")
        + p(r(f"1.1 The quorum is {quorum} members") + tracked + r("."))
        + p(r("1.2 Votes are equal.") + r(f" {unshown}", "<w:vanish/>"))
        + p("1.3 Apologies are sent to the clerk within two working days.")
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    comment = (
        f"<w:comment {_BY.replace('7', '1')}><w:p><w:r><w:t>{REMARK}</w:t></w:r></w:p>"
        "</w:comment>"
    )
    content = docx(body, comments=comment if tracked else "", header10=p(path))
    added = BytesIO(content)
    with ZipFile(added, "a") as archive:
        archive.writestr("docProps/core.xml", _CORE.format(title=title, author=AUTHOR))
    return added.getvalue()


def outlines() -> tuple[Outline, Outline]:
    """The current and the proposed version as the tool reads them."""
    folders = (f"{FOLDER}/adopted.docx", f"{FOLDER}/draft.docx")
    (old_name, old), (new_name, new) = old_file(folders[0]), new_file(folders[1])
    return (
        outline_source(read_docx(old, old_name), View.FINAL),
        outline_source(read_docx(new, new_name), View.FINAL),
    )


def comparison() -> Comparison:
    """What became of one in the other."""
    return compare_outlines(*outlines())
