"""Word files without what LibreOffice does not take in, the words and changes kept.

LibreOffice 7.4 sees no tracked change in a content control around whole paragraphs,
rows or cells, nor in one for plain text, and joins the last paragraph with the next; so
the control is taken away. A formula it leaves out where its Math is not installed; so
the formula becomes words.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from .paths import SPACES, found

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W: Final = f"{{{SPACES['w']}}}"
_CONTROLS: Final = "//w:sdt[w:sdtContent]"
_FORMULAS: Final = "//m:oMathPara | //m:oMath[not(ancestor::m:oMathPara)]"
_SIGNS: Final = (b":sdt>", b":oMath")
_KEEP_SPACE: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def plain(docx: bytes) -> bytes:
    """The file itself where it holds none of this."""
    with ZipFile(BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = {
        name: _plain(part)
        for name, part in parts.items()
        if name.endswith(".xml") and any(sign in part for sign in _SIGNS)
    }
    if not changed:
        return docx
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name, part in (parts | changed).items():
            archive.writestr(name, part)
    return result.getvalue()


def _plain(part: bytes) -> bytes:
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    root = etree.fromstring(part, parser)
    for formula in found(root, _FORMULAS):
        _replace(formula, _words(formula))
    # The innermost first: what stands in an outer one is then bare already.
    for control in reversed(found(root, _CONTROLS)):
        _replace(control, found(control, "w:sdtContent/*"))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _replace(element: Element, others: list[Element]) -> None:
    parent = element.getparent()
    assert parent is not None
    for other in others:
        element.addprevious(other)
    parent.remove(element)


def _words(formula: Element) -> list[Element]:
    return [_run(text, formula) for text in found(formula, ".//m:t")]


def _run(text: Element, formula: Element) -> Element:
    """The words as a run, in the change that they lie in inside the formula."""
    above = list(text.iterancestors(f"{_W}ins", f"{_W}del"))
    inside = [one for one in above if formula in one.iterancestors()]
    gone = any(one.tag == f"{_W}del" for one in above)
    run = etree.Element(f"{_W}r")
    words = etree.SubElement(run, f"{_W}{'delText' if gone else 't'}", _KEEP_SPACE)
    words.text = text.text
    for one in inside:
        change = etree.Element(one.tag, _attributes(one))
        change.append(run)
        run = change
    return run


def _attributes(element: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}
