"""What runs in a process of its own: reads one file within limits, and ends.

It is asked on standard input, answers on standard output, and starts nothing itself:
a file that LibreOffice must convert is answered with its format.
"""

from __future__ import annotations

import os
import pickle
import sys
from typing import Final

from constitution_diff.errors import ConstitutionDiffError, SourceLimitError

from .formats import CONVERTED
from .limits import limit_this_process
from .source import READERS, found_format, with_suffix_notice
from .wire import Answer, Question, answer_bytes, failure_of

OUT_OF_MEMORY: Final = 77
"""The exit code that says so; there may be no memory left for more words."""
# libxml2 reports this as a fault of the file (xmlerror.h, XML_ERR_NO_MEMORY).
_XML_NO_MEMORY: Final = 2


def main() -> None:
    """Answer one question.

    A fault of ours ends the process; its traceback is seen only when debugging.
    """
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
        return _read(question, content)
    except RecursionError:
        return failure_of(SourceLimitError(question.name, "it is nested too deeply"))
    except ConstitutionDiffError as error:
        if getattr(error.__cause__, "code", None) == _XML_NO_MEMORY:
            raise MemoryError from error
        return failure_of(error)


def _read(question: Question, content: bytes) -> Answer:
    found = found_format(content, question.name, question.input_format)
    if found in CONVERTED:
        return found
    source = READERS[found](content, question.name)
    return source if question.input_format else with_suffix_notice(source, found)
