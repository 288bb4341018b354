"""Traces in a file → findings, with what each code means and who settles it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import Remedy, TraceFinding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Trace


class TraceAdvice(NamedTuple):
    """What is said of every trace of one code."""

    remedy: Remedy
    title: str
    why: str
    look: str


_D, _R, _S = Remedy.DECIDE, Remedy.RESOLVE, Remedy.STRIP
_STRIP: Final = "Use --strip."
_SEE: Final = "Look at each, and change it in Word where it should not be seen."
_PDF: Final = "Make the PDF anew from a file without it."

TRACES: Final = MappingProxyType(
    {
        "tracked-changes": TraceAdvice(
            _R,
            "Tracked changes",
            "Readers would see what was put in and taken out, and could undo it. Every "
            "mark in the file counts here, also those without words.",
            "Accept or reject each in Word, or use --strip with --accept or --reject.",
        ),
        "change-authors": TraceAdvice(
            _R,
            "People who made tracked changes",
            "Each change carries a name and a time.",
            "They go with the tracked changes.",
        ),
        "picture-cropped": TraceAdvice(
            _D,
            "Pictures of which only a section shows",
            "The file holds the whole picture, also what was cropped away.",
            "Delete the cropped areas in Word (Compress Pictures).",
        ),
        "text-white": TraceAdvice(
            _D,
            "Words in white on no other colour",
            "They cannot be read on paper, and anybody can copy them from the file.",
            "Delete the words, or give them a colour.",
        ),
        "text-tiny": TraceAdvice(
            _D,
            "Words of two points or less",
            "They cannot be read on paper, and anybody can copy them from the file.",
            "Delete the words, or give them a size.",
        ),
        "row-not-shown": TraceAdvice(
            _D,
            "Table rows set not to show, with words that are not",
            "Some programs show such a row and others do not.",
            "Delete the row, or show it.",
        ),
        "alternate-chunk": TraceAdvice(
            _D,
            "Other files embedded in the text",
            "They come with everything that they hold, which is not looked at here.",
            "Open the file in Word and save it again to take them in; then check it.",
        ),
        "sub-document": TraceAdvice(
            _D,
            "Parts of the text that lie in other files",
            "Readers do not have those files, and the file tells where they lie.",
            "Take the words in, in Word's outline view (Unlink).",
        ),
        "picture-elsewhere": TraceAdvice(
            _D,
            "Pictures that lie outside the file",
            "Readers may not have them, and the file tells where they lie.",
            "Put the pictures into the file in Word (Edit Links to Files).",
        ),
        "ink": TraceAdvice(
            _D,
            "Handwriting with a pen",
            "It tells what was written and when, stroke by stroke.",
            "Delete it, or put a picture of it in its place.",
        ),
        "field-tells": TraceAdvice(
            _D,
            "Words that fields take from properties or from this computer",
            "A name, a path or a file name is printed where the field stands.",
            "Read what each prints, and delete it where it should not be seen.",
        ),
        "document-protected": TraceAdvice(
            _D,
            "Protection against editing",
            "It keeps nobody from reading what is in the file.",
            "Take it off, or leave it; it is no safeguard.",
        ),
        "outside-link": TraceAdvice(
            _D,
            "Other places that the file takes something from",
            "Opening the file may fetch something from there.",
            "Find what it is in Word, and break the link.",
        ),
        "mail-link": TraceAdvice(
            _D,
            "E-mail addresses behind other words",
            "Readers who click may be meant to write there. The address does not show, "
            "and anybody can copy it from the file.",
            "Keep the links that readers are to use; take off those to a person’s own "
            "address in Word (Remove Hyperlink).",
        ),
        "author-properties": TraceAdvice(
            _S,
            "Names in the file's properties",
            "They say who made the file and who saved it last.",
            _STRIP,
        ),
        "file-properties": TraceAdvice(
            _S,
            "Notes in the file's properties",
            "Subjects, keywords, comments and states are seldom meant for readers.",
            f"{_STRIP} The title and the language stay.",
        ),
        "organisation-properties": TraceAdvice(
            _S,
            "Company, manager, template and editing time",
            "They say who worked on the file, for how long and from what.",
            _STRIP,
        ),
        "custom-properties": TraceAdvice(
            _S,
            "Custom properties",
            "Document systems write case numbers, names and states into them.",
            _STRIP,
        ),
        "sensitivity-label": TraceAdvice(
            _S,
            "Sensitivity labels",
            "They name the organisation's directory and how the file was classed.",
            _STRIP,
        ),
        "comments": TraceAdvice(
            _S,
            "Comments",
            "They say what was thought of the text while it was drafted.",
            _STRIP,
        ),
        "comment-authors": TraceAdvice(
            _S,
            "People who made comments",
            "Each comment carries a name, initials and a time.",
            _STRIP,
        ),
        "people": TraceAdvice(
            _S,
            "People who worked on the file",
            "Word keeps their names and accounts.",
            _STRIP,
        ),
        "editing-people": TraceAdvice(
            _S,
            "People who alone may edit parts of the text",
            "Their names or accounts stand in the text.",
            _STRIP,
        ),
        "editing-sessions": TraceAdvice(
            _S,
            "Marks of editing sessions",
            "They show what was written together, and which files are copies of one.",
            _STRIP,
        ),
        "tracking-on": TraceAdvice(
            _S,
            "Tracking of changes is switched on",
            "Whoever edits the published file would leave marks in it.",
            _STRIP,
        ),
        "text-not-shown": TraceAdvice(
            _S,
            "Words set not to show or print",
            "Anybody can make Word show them.",
            f"Make sure that none is meant to be read; then: {_STRIP}",
        ),
        "field-linked": TraceAdvice(
            _S,
            "Fields that take their words from other files or from variables",
            "The code of the field gives paths, names or questions to a database.",
            f"{_STRIP} The words that are printed stay.",
        ),
        "field-contents": TraceAdvice(
            _S,
            "Contents of fields that are not printed",
            "Reference managers and forms keep whole records there.",
            f"{_STRIP} The words that are printed stay.",
        ),
        "embedded-object": TraceAdvice(
            _S,
            "Embedded objects",
            "Readers can open the whole workbook or file behind the picture.",
            f"{_STRIP} The picture stays.",
        ),
        "linked-object": TraceAdvice(
            _S,
            "Objects linked to other files",
            "The file tells where they lie.",
            f"{_STRIP} The picture stays.",
        ),
        "control": TraceAdvice(
            _S,
            "ActiveX controls",
            "They are small programs, and may hold what was entered.",
            f"{_STRIP} The picture stays.",
        ),
        "chart-workbook": TraceAdvice(
            _S,
            "Workbooks behind charts",
            "Readers can open the whole workbook, not only what is drawn.",
            f"{_STRIP} The chart stays.",
        ),
        "picture-link": TraceAdvice(
            _S,
            "Pictures that remember where they came from",
            "The file tells the folder on somebody's computer.",
            f"{_STRIP} The picture stays.",
        ),
        "picture-path": TraceAdvice(
            _S,
            "Folders in the names or descriptions of pictures",
            "They tell where the picture lay on somebody's computer.",
            f"{_STRIP} The file's name stays.",
        ),
        "picture-metadata": TraceAdvice(
            _S,
            "Notes inside pictures",
            "Cameras and programs write places, times, devices and names there.",
            f"{_STRIP} What is seen stays exactly as it is.",
        ),
        "template": TraceAdvice(
            _S,
            "The template the file is attached to",
            "Its path can name a server, a department or a person.",
            _STRIP,
        ),
        "mail-merge": TraceAdvice(
            _S,
            "Mail merge",
            "It names the list of recipients, and may hold it.",
            _STRIP,
        ),
        "local-link": TraceAdvice(
            _S,
            "Links to files on a computer or a server",
            "Readers cannot open them, and they tell folders and names.",
            f"{_STRIP} The words stay, without the link.",
        ),
        "document-variables": TraceAdvice(
            _S,
            "Document variables",
            "Add-ins keep what they like there.",
            _STRIP,
        ),
        "custom-xml": TraceAdvice(
            _S,
            "Records of document systems",
            "They hold case records, reviewers and states.",
            _STRIP,
        ),
        "data-binding": TraceAdvice(
            _S,
            "Controls that take their words from a record or property",
            "Word would fill them in again from what is taken out.",
            f"{_STRIP} The words that are printed stay.",
        ),
        "custom-markup": TraceAdvice(
            _S,
            "Smart tags and custom markup around words",
            "They say what a program took the words for.",
            f"{_STRIP} The words stay.",
        ),
        "editing-bookmarks": TraceAdvice(
            _S,
            "Bookmarks that Word sets while editing",
            "They show what was edited last and what was copied.",
            _STRIP,
        ),
        "building-blocks": TraceAdvice(
            _S,
            "Building blocks and texts of placeholders",
            "They hold words of templates and of other documents.",
            _STRIP,
        ),
        "printer-settings": TraceAdvice(
            _S,
            "Printer settings",
            "They name printers and servers.",
            _STRIP,
        ),
        "thumbnail": TraceAdvice(
            _S,
            "A picture of the first page",
            "It may show an earlier draft.",
            _STRIP,
        ),
        "macros": TraceAdvice(
            _S,
            "Macros and changes of Word's own menus",
            "They run on readers' computers, and name who wrote them.",
            _STRIP,
        ),
        "add-ins": TraceAdvice(
            _S,
            "What add-ins and services have stored",
            "It tells which are used, and may hold what they were given.",
            _STRIP,
        ),
        "signature": TraceAdvice(
            _S,
            "Digital signatures",
            "They name the signer, and are void once anything is changed.",
            f"{_STRIP} Sign the published copy anew.",
        ),
        "unused-parts": TraceAdvice(
            _S,
            "Contents that no part of the document uses",
            "They are not shown, and anybody can take them out of the file.",
            _STRIP,
        ),
        "pdf-author": TraceAdvice(
            _D,
            "Names in the file's properties",
            "They say who made the file.",
            _PDF,
        ),
        "pdf-properties": TraceAdvice(
            _D,
            "The file's properties",
            "They say what the file was called and which programs made it.",
            _PDF,
        ),
        "pdf-xmp": TraceAdvice(
            _D,
            "Further properties (XMP)",
            "They repeat names, programs, times and the history of the file.",
            _PDF,
        ),
        "pdf-comments": TraceAdvice(
            _D,
            "Comments and marks on pages",
            "They say what was thought of the text, and by whom.",
            _PDF,
        ),
        "pdf-attachments": TraceAdvice(
            _D,
            "Files attached",
            "Readers can save and open them.",
            _PDF,
        ),
        "pdf-layers": TraceAdvice(
            _D,
            "Layers that are switched off",
            "Readers can switch them on.",
            _PDF,
        ),
        "pdf-scripts": TraceAdvice(
            _D,
            "Scripts and actions",
            "They run when the file is opened or used.",
            _PDF,
        ),
        "pdf-local-links": TraceAdvice(
            _D,
            "Links to files on a computer or a server",
            "Readers cannot open them, and they tell folders and names.",
            _PDF,
        ),
        "pdf-mail-links": TraceAdvice(
            _D,
            "Links to e-mail addresses",
            "Readers who click may be meant to write there. What is printed may be "
            "other words, and anybody can copy the address from the file.",
            "Look at each; where one should not be seen, take the link off in Word "
            "and make the PDF anew.",
        ),
        "pdf-form": TraceAdvice(
            _D,
            "Form fields",
            "They may hold what somebody filled in.",
            _PDF,
        ),
    }
)
"""Every code, in the order in which a report gives them: what needs a person first."""


def trace_findings(traces: Iterable[Trace]) -> tuple[TraceFinding, ...]:
    """The traces of each code together, in the order of `TRACES`.

    >>> from constitution_diff.model import Spot, Trace
    >>> here = Spot("Is this right?", where="24.5")
    >>> [one.message for one in trace_findings([Trace("comments", here)])]
    ['Comments: 1']
    """
    found: dict[str, list[Trace]] = {}
    for trace in traces:
        found.setdefault(trace.code, []).append(trace)
    return tuple(
        _finding(code, advice, found[code])
        for code, advice in TRACES.items()
        if code in found
    )


def _finding(code: str, advice: TraceAdvice, traces: list[Trace]) -> TraceFinding:
    n = sum(trace.n for trace in traces)
    return TraceFinding(
        code=code,
        remedy=advice.remedy,
        message=f"{advice.title}: {n:,}",
        why=advice.why,
        look=advice.look,
        n=n,
        spots=tuple(trace.spot for trace in traces),
    )
