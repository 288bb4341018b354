"""What Word and other programs leave in a Word file for themselves."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Remedy

from .advice import WITH_STRIP, TraceAdvice

_S: Final = Remedy.STRIP

PROGRAMS: Final = MappingProxyType(
    {
        "template": TraceAdvice(
            _S,
            "The template the file is attached to",
            "Its path can name a server, a department or a person.",
            WITH_STRIP,
        ),
        "mail-merge": TraceAdvice(
            _S,
            "Mail merge",
            "It names the list of recipients, and may hold it.",
            WITH_STRIP,
        ),
        "local-link": TraceAdvice(
            _S,
            "Links to files on a computer or a server",
            "Readers cannot open them, and they tell folders and names.",
            f"{WITH_STRIP} The words stay, without the link.",
        ),
        "link-user": TraceAdvice(
            _S,
            "Links with a user’s name or password",
            "Anybody can copy them from the file, and use them.",
            f"{WITH_STRIP} The links stay, without the name. Change the password.",
        ),
        "document-variables": TraceAdvice(
            _S,
            "Document variables",
            "Add-ins keep what they like there.",
            WITH_STRIP,
        ),
        "custom-xml": TraceAdvice(
            _S,
            "Records of document systems",
            "They hold case records, reviewers and states.",
            WITH_STRIP,
        ),
        "data-binding": TraceAdvice(
            _S,
            "Controls that take their words from a record or property",
            "Word would fill them in again from what is taken out.",
            f"{WITH_STRIP} The words that are printed stay.",
        ),
        "custom-markup": TraceAdvice(
            _S,
            "Smart tags and custom markup around words",
            "They say what a program took the words for.",
            f"{WITH_STRIP} The words stay.",
        ),
        "editing-bookmarks": TraceAdvice(
            _S,
            "Bookmarks that Word sets while editing",
            "They show what was edited last and what was copied.",
            WITH_STRIP,
        ),
        "building-blocks": TraceAdvice(
            _S,
            "Building blocks and texts of placeholders",
            "They hold words of templates and of other documents.",
            WITH_STRIP,
        ),
        "printer-settings": TraceAdvice(
            _S,
            "Printer settings",
            "They name printers and servers.",
            WITH_STRIP,
        ),
        "thumbnail": TraceAdvice(
            _S,
            "A picture of the first page",
            "It may show an earlier draft.",
            WITH_STRIP,
        ),
        "macros": TraceAdvice(
            _S,
            "Macros and changes of Word's own menus",
            "They run on readers' computers, and name who wrote them.",
            WITH_STRIP,
        ),
        "add-ins": TraceAdvice(
            _S,
            "What add-ins and services have stored",
            "It tells which are used, and may hold what they were given.",
            WITH_STRIP,
        ),
        "signature": TraceAdvice(
            _S,
            "Digital signatures",
            "They name the signer, and are void once anything is changed.",
            f"{WITH_STRIP} Sign the published copy anew.",
        ),
        "markup-comments": TraceAdvice(
            _S,
            "Comments in the markup of the file",
            "No program shows them. Whoever opens the parts of the file reads them.",
            WITH_STRIP,
        ),
        "unused-parts": TraceAdvice(
            _S,
            "Contents that no part of the document uses",
            "They are not shown, and anybody can take them out of the file.",
            WITH_STRIP,
        ),
    }
)
