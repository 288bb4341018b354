"""The certificate as plain text."""

from __future__ import annotations

import textwrap
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN

from . import vocabulary
from .audience import banner
from .plain import encoded
from .story.certificate import certificate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Comparison, Edition

    from .story.certificate import CertifiedFile

_WIDTH: Final = 88


def certificate_text(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """What was compared and that nothing differs, or all that does.

    Raises:
        NotCertifiedError: Something could not be read.
    """
    found = certificate(comparison, edition)
    lines = chain(
        filter(None, (vocabulary.CERTIFICATE, found.subject, found.standing)),
        ("", found.verdict.upper() + "."),
        _section(vocabulary.CHECK_FIRST, map(_bullet, found.checks)),
        _section(vocabulary.FILES, map(_file, found.files)),
        *(_section(one.title, map(_bullet, one.lines)) for one in found.differences),
        _section(vocabulary.NOT_WORDING, map(_bullet, found.not_wording)),
        _section(vocabulary.NOT_COMPARED, map(_bullet, found.not_compared)),
        _section(vocabulary.WORDING, (_wrapped(vocabulary.WORDING_IS),)),
        ("", found.compared),
    )
    return banner(edition) + encoded(lines)


def _section(title: str, lines: Iterable[Iterable[str]]) -> Iterator[str]:
    told = list(chain.from_iterable(lines))
    if told:
        yield from ("", *filter(None, (title,)), *told)


def _file(file: CertifiedFile) -> Iterator[str]:
    yield f"{file.side}: {file.name}"
    yield from _wrapped(f"says of itself: {file.says}", indent="    ")
    yield f"    read: {file.read}"
    yield from _wrapped(f"SHA-256: {file.fingerprint}", indent="    ")


def _wrapped(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent=indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _bullet(words: str) -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent="* ", subsequent_indent="  ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
