"""What a file says about itself: title, author, language, and that a reader shows its title. Loads reportlab."""

from __future__ import annotations

from html import escape  # that of xml.sax loads what fetches pages from the net
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString

from mediator_desk.documents.typesetting.pdf_source import Source, Stream

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

CREATOR = "mediator-desk"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
"""No date in it: the same paper is the same file whenever it is made."""


class UndatedInfo(PDFInfo):  # type: ignore[misc] # reportlab has no types
    """What the file says about itself, without dates: reportlab's reproducible files claim to be of 2000-01-01."""

    def format(self, document):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201 - called so by reportlab
        """Return the dictionary as PDF source."""
        said = {"Title": self.title, "Author": self.author, "Creator": self.creator, "Producer": self.producer}
        return PDFDictionary({key: PDFString(text) for key, text in said.items()}).format(document)


def describe(canvas: Canvas, *, title: str, author: str, language: str) -> None:
    """Say what a file is, in its dictionary and once more as XMP."""
    file = canvas._doc  # noqa: SLF001 - there is no other way to it
    file.info = UndatedInfo()
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator(CREATOR)
    said = {"title": title, "author": author, "language": language, "creator": CREATOR}
    packet = _XMP.format(
        **{key: escape(text, quote=False) for key, text in said.items()},
        producer=escape(file.info.producer, quote=False),
    )
    file.Catalog.Metadata = Stream(packet.encode(), "/Type /Metadata /Subtype /XML", is_compressed=False)
    file.Catalog.ViewerPreferences = Source(lambda: "<< /DisplayDocTitle true >>")
