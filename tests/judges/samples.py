"""A small Word file with all that the judge looks at, to be broken in places."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from tests.judges.validity import found_in

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:own="urn:example:own" mc:Ignorable="w14 own"'
)
_BY = 'w:author="Clerk" w:date="2024-01-01T00:00:00Z"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

MAIN = "word/document.xml"

_KINDS = ("styles", "numbering", "footnotes", "comments", "header")

_BODY = f"""
<w:p w14:paraId="00000001" own:kind="title">
  <w:pPr><w:pStyle w:val="Clause"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>
    </w:numPr><w:spacing w:after="120"/><w:jc w:val="both"/>
    <w:rPr><w:ins w:id="1" {_BY}/><w:b/></w:rPr>
    <w:pPrChange w:id="2" {_BY}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>
  </w:pPr>
  <w:bookmarkStart w:id="1" w:name="quorum"/>
  <w:r><w:rPr><w:rStyle w:val="Term"/><w:b/><w:rPrChange w:id="3" {_BY}><w:rPr/>
    </w:rPrChange></w:rPr><w:t xml:space="preserve">The quorum is </w:t></w:r>
  <w:del w:id="4" {_BY}><w:r><w:delText>four</w:delText></w:r></w:del>
  <w:ins w:id="5" {_BY}><w:r><w:t>five</w:t></w:r></w:ins>
  <w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="1"/>
</w:p>
<w:p w14:paraId="00000002"><w:pPr><w:rPr><w:moveFrom w:id="6" {_BY}/></w:rPr></w:pPr>
  <w:moveFromRangeStart w:id="7" {_BY} w:name="move1"/>
  <w:moveFrom w:id="8" {_BY}><w:r><w:t>Moved</w:t></w:r></w:moveFrom>
  <w:del w:id="9" {_BY}><w:r><w:delText>once</w:delText></w:r></w:del></w:p>
<w:moveFromRangeEnd w:id="7"/>
<w:p><w:pPr><w:rPr><w:moveTo w:id="10" {_BY}/></w:rPr></w:pPr>
  <w:moveToRangeStart w:id="11" {_BY} w:name="move1"/>
  <w:moveTo w:id="12" {_BY}><w:r><w:t>Moved</w:t></w:r></w:moveTo></w:p>
<w:moveToRangeEnd w:id="11"/>
<w:p><w:commentRangeStart w:id="0"/>
  <w:del w:id="13" {_BY}><w:r><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:delInstrText>DATE</w:delInstrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>
    <w:r><w:delText>May</w:delText></w:r>
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>
  <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>
  <w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>
  <w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>
  <w:tr><w:trPr><w:ins w:id="14" {_BY}/></w:trPr>
    <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>
      <w:p><w:pPr><w:rPr><w:ins w:id="15" {_BY}/></w:rPr></w:pPr></w:p></w:tc></w:tr>
</w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>A</w:t></mc:Choice>
  <mc:Fallback><w:t>A</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>
  <w:pgSz w:w="11906" w:h="16838"/></w:sectPr>"""

_STYLES = """
<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/>
  <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Term"><w:name w:val="Term"/></w:style>"""

_NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
  <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""

_NOTES = '<w:footnote w:id="2"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote>'
_COMMENTS = f'<w:comment w:id="0" {_BY}><w:p/></w:comment>'


def parts() -> dict[str, str]:
    """The parts of a valid file by name, to be changed and packed."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations((("officeDocument", "word/document.xml"),)),
        MAIN: _part("document", f"<w:body>{_BODY}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            tuple((kind, f"{kind}.xml") for kind in _KINDS),
        ),
        "word/styles.xml": _part("styles", _STYLES),
        "word/numbering.xml": _part("numbering", _NUMBERING),
        "word/footnotes.xml": _part("footnotes", _NOTES),
        "word/comments.xml": _part("comments", _COMMENTS),
        "word/header.xml": _part("hdr", "<w:p/>"),
    }


def faults_of_broken(part: str, old: str, new: str) -> list[str]:
    """What is wrong once a part says `new` where it said `old`, without the places."""
    files = parts()
    assert old in files[part], f"{part} does not say {old}"
    files[part] = files[part].replace(old, new, 1)
    return [fault.detail for fault in found_in(packed(files))]


def packed(parts: dict[str, str], *more: tuple[str, str]) -> bytes:
    """A file of the parts, and of more that may have the same names."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for name, content in (*parts.items(), *more):
            file.writestr(name, content)
    return buffer.getvalue()


def _part(root: str, content: str) -> str:
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def _relations(listed: tuple[tuple[str, str], ...]) -> str:
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(listed, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _content_types() -> str:
    types = {kind: f"{_WORD}.{kind}+xml" for kind in _KINDS}
    types["document"] = f"{_WORD}.document.main+xml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in types.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{rels}"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'
