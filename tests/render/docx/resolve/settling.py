"""A small text settled, and its XML as it is then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import (
    Verdict,
    accept_all,
    reject_all,
    resolve_tree,
    resolved,
)
from tests.read.docx.builders import part

if TYPE_CHECKING:
    from constitution_diff.render.docx.resolve import Decide, Mark

_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')


def accepted(body: str) -> str:
    """What stands in the body once every change is accepted."""
    return settled(body, accept_all)


def rejected(body: str) -> str:
    """What stands in the body once every change is rejected."""
    return settled(body, reject_all)


def settled(body: str, decide: Decide) -> str:
    """What stands in the body once `decide` is done."""
    root = etree.fromstring(part("document", f"<w:body>{body}</w:body>").encode())
    resolve_tree(root, decide)
    return inside(etree.tostring(root[0], encoding="unicode"))


def inside(xml: str) -> str:
    """What an element holds, without the declarations of names."""
    plain = _NAMESPACE.sub("", xml)
    return plain.partition(">")[2].rpartition("<")[0]


def saved(content: bytes, decide: Decide) -> bytes:
    """The Word file with its changes settled."""
    parts = open_parts(content, "test.docx")
    resolved(parts, decide)
    return parts.saved()


def by(author: str, verdict: Verdict) -> Decide:
    """Settle the changes of one author, and keep those of the others."""

    def decide(mark: Mark) -> Verdict:
        return verdict if mark.author == author else Verdict.KEEP

    return decide
