"""What runs in a process of its own: reads one file within limits, and ends.

It is asked on standard input, answers on standard output, and starts nothing itself:
a file that LibreOffice must convert is answered with its format, and scanned pages
that Tesseract must recognise first with their numbers. What the caller wants to have
made of the source is made here, within the same limits.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from typing import Final

from constitution_diff.errors import ConstitutionDiffError, SourceLimitError
from constitution_diff.model import Source

from .formats import CONVERTED, Format
from .limits import limit_this_process
from .source import READERS, found_format, with_suffix_notice
from .traces import Traces
from .wire import Answer, Made, Question, answer_bytes, failure_of

OUT_OF_MEMORY: Final = 77
"""The exit code that says so; there may be no memory left for more words."""
# libxml2 reports this as a fault of the file (xmlerror.h, XML_ERR_NO_MEMORY).
_XML_NO_MEMORY: Final = 2


def main() -> None:
    """Answer one question.

    A fault of ours ends the process; its traceback is seen only when debugging.
    """
    # The process ends with its answer: nothing that it leaves behind is worth a search.
    gc.disable()
    question = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    assert isinstance(question, Question)  # noqa: S101 - nobody else starts this
    limit_this_process(question.limits)
    try:
        answered = answer_bytes(_answer(question, sys.stdin.buffer.read()))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stdout.buffer.write(answered)
    sys.stdout.flush()
    # Taking a long document apart again would cost a tenth of reading it.
    os._exit(0)


def _answer(question: Question, content: bytes) -> Answer:
    try:
        if question.holds is not None:
            return question.holds()
        return _made(question, _read(question, content))
    except RecursionError:
        return failure_of(SourceLimitError(question.name, "it is nested too deeply"))
    except ConstitutionDiffError as error:
        if getattr(error.__cause__, "code", None) == _XML_NO_MEMORY:
            raise MemoryError from error
        return failure_of(error)


def _made(question: Question, answer: Answer) -> Answer:
    """What is wanted of the source, where there is one."""
    if question.make is None or not isinstance(answer, Source):
        return answer
    return Made(question.make((answer,)), answer if question.keep else None)


def _read(question: Question, content: bytes) -> Answer:
    found = found_format(content, question.name, question.input_format)
    if found in CONVERTED:
        return found
    reader = _read_pdf if found is Format.PDF else _read_other
    answer = reader(question, content, found)
    if isinstance(answer, Source) and not question.input_format:
        return with_suffix_notice(answer, found)
    return answer


def _read_other(question: Question, content: bytes, found: Format) -> Answer:
    return READERS[found](content, question.name, question.options)


def _read_pdf(question: Question, content: bytes, _: Format) -> Answer:
    """A PDF may need several questions: `READERS` would ask them all here."""
    name, options, page = question.name, question.options, question.picture_page
    if question.traces:
        from .pdf.private import private_traces  # noqa: PLC0415 - seldom asked for

        return Traces(private_traces(content, name, options.passwords))
    if page is not None:
        from .pdf.pictures import picture_of  # noqa: PLC0415 - a library of its own

        return picture_of(content, name, options, page)
    from .pdf import source_or_scanned  # noqa: PLC0415 - Word files do without

    return source_or_scanned(content, name, options, question.recognised)
