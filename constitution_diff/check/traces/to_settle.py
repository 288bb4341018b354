"""What has to be settled before a Word file is published: by a person, in Word."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Remedy

from .advice import TraceAdvice

_D: Final = Remedy.DECIDE
_R: Final = Remedy.RESOLVE

TO_SETTLE: Final = MappingProxyType(
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
        "older-shape": TraceAdvice(
            _D,
            "Shapes with words in place of which older programs show other words",
            "The file holds both, and anybody can find them. There is no telling which "
            "words stand for which.",
            "Delete the shape in Word and draw it anew.",
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
        "field-button": TraceAdvice(
            _D,
            "Buttons among the words that start a macro",
            "The code of the field names the macro, and holds the words that show.",
            "Type the words in place of the field, or delete it.",
        ),
        "field-conditional": TraceAdvice(
            _D,
            "Fields that hold words which may be printed elsewhere",
            "IF chooses by the page or by another field, and SET keeps words that "
            "another field may print. All of them stand in the file.",
            "Read their codes in Word (Alt+F9), and type what is to be printed in "
            "their place.",
        ),
        "list-choices": TraceAdvice(
            _D,
            "Lists to choose from, with choices that are not printed",
            "They show when the list is opened. Readers may be meant to choose, or to "
            "see only what was chosen.",
            "Where nobody is to choose, type what was chosen in place of the list.",
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
    }
)
