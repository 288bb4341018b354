"""What lies behind the words and pictures of a Word file, and is not printed."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Remedy

from .advice import WITH_STRIP, TraceAdvice

_S: Final = Remedy.STRIP

CONTENT: Final = MappingProxyType(
    {
        "text-not-shown": TraceAdvice(
            _S,
            "Words set not to show or print",
            "Anybody can make Word show them.",
            f"Make sure that none is meant to be read; then: {WITH_STRIP}",
        ),
        "header-not-shown": TraceAdvice(
            _S,
            "Headers and footers that are switched off",
            "They belong to first or even pages that are not set apart, or to no "
            "section. Anybody can make Word show them.",
            f"{WITH_STRIP} Those that are printed stay.",
        ),
        "note-not-shown": TraceAdvice(
            _S,
            "Footnotes and endnotes without a mark in the text",
            "They are printed nowhere, and anybody can find them in the file.",
            WITH_STRIP,
        ),
        "older-words": TraceAdvice(
            _S,
            "Text boxes in which older programs show other words",
            "The file holds each box twice, and anybody can find both.",
            f"{WITH_STRIP} Both then have the words that Word shows.",
        ),
        "field-linked": TraceAdvice(
            _S,
            "Fields that take their words from other files or from variables",
            "The code of the field gives paths, names or questions to a database.",
            f"{WITH_STRIP} The words that are printed stay.",
        ),
        "field-contents": TraceAdvice(
            _S,
            "Contents of fields that are not printed",
            "Reference managers and forms keep whole records there.",
            f"{WITH_STRIP} The words that are printed stay.",
        ),
        "field-unprinted": TraceAdvice(
            _S,
            "Fields that hold words which are not printed",
            "IF keeps the words that were not chosen, SET those that stand for a name.",
            f"{WITH_STRIP} The words that are printed stay.",
        ),
        "control-names": TraceAdvice(
            _S,
            "Titles and tags of content controls",
            "They say what a template or a program took the words for.",
            f"{WITH_STRIP} The words that are printed stay.",
        ),
        "form-help": TraceAdvice(
            _S,
            "Help, defaults and macros of fields of forms",
            "They show only to who fills in the form, and anybody can find them.",
            f"{WITH_STRIP} What was filled in stays.",
        ),
        "embedded-object": TraceAdvice(
            _S,
            "Embedded objects",
            "Readers can open the whole workbook or file behind the picture.",
            f"{WITH_STRIP} The picture stays.",
        ),
        "linked-object": TraceAdvice(
            _S,
            "Objects linked to other files",
            "The file tells where they lie.",
            f"{WITH_STRIP} The picture stays.",
        ),
        "control": TraceAdvice(
            _S,
            "ActiveX controls",
            "They are small programs, and may hold what was entered.",
            f"{WITH_STRIP} The picture stays.",
        ),
        "chart-workbook": TraceAdvice(
            _S,
            "Workbooks behind charts",
            "Readers can open the whole workbook, not only what is drawn.",
            f"{WITH_STRIP} The chart stays.",
        ),
        "picture-link": TraceAdvice(
            _S,
            "Pictures that remember where they came from",
            "The file tells the folder on somebody's computer.",
            f"{WITH_STRIP} The picture stays.",
        ),
        "picture-path": TraceAdvice(
            _S,
            "Folders in the names or descriptions of pictures",
            "They tell where the picture lay on somebody's computer.",
            f"{WITH_STRIP} The file's name stays.",
        ),
        "picture-metadata": TraceAdvice(
            _S,
            "Notes inside pictures",
            "Cameras and programs write places, times, devices and names there.",
            f"{WITH_STRIP} What is seen stays exactly as it is.",
        ),
    }
)
