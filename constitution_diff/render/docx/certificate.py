"""The certificate as a Word file in plain styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render import vocabulary
from constitution_diff.render.heading import heading_of
from constitution_diff.render.plain import in_xml
from constitution_diff.render.story.certificate import certificate

from .package import bulleted, check_box, new_document, running_lines, saved

if TYPE_CHECKING:
    from docx.document import Document

    from constitution_diff.model import Comparison, Edition
    from constitution_diff.render.story.certificate import Certificate


def certificate_docx(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """What was compared and that nothing differs, or all that does.

    Raises:
        NotCertifiedError: Something could not be read.
    """
    found = certificate(comparison, edition)
    document = new_document(f"{vocabulary.CERTIFICATE}: {found.verdict}")
    running_lines(
        document, heading_of(comparison, edition, vocabulary.CERTIFICATE).running
    )
    document.add_heading(found.verdict, level=1)
    told = ": ".join(filter(None, (vocabulary.CERTIFICATE, found.subject)))
    document.add_paragraph(in_xml(f"{told}. {found.standing}."))
    check_box(document, found.checks)
    _files(document, found)
    for one in found.differences:
        bulleted(document, one.title, one.lines)
    bulleted(document, vocabulary.NOT_WORDING, found.not_wording)
    bulleted(document, vocabulary.NOT_COMPARED, found.not_compared)
    document.add_heading(vocabulary.WORDING, level=2)
    document.add_paragraph(vocabulary.WORDING_IS)
    document.add_paragraph(found.compared)
    return saved(document)


def _files(document: Document, found: Certificate) -> None:
    document.add_heading(vocabulary.FILES, level=2)
    for file in found.files:
        told = (
            f"{file.side}: {file.name}",
            f"says of itself: {file.says}",
            f"read: {file.read}",
            f"SHA-256: {file.fingerprint}",
        )
        document.add_paragraph(in_xml("\n".join(told)))
