"""What is drawn is marked with the part of the paper that it belongs to (tagged PDF, ISO 32000-1, 14.7 and 14.8).

Loads reportlab, which knows no structure tree: its objects are written here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFName, PDFPage

from mediator_desk.documents.typesetting.pdf_source import Source
from mediator_desk.documents.typesetting.rows import Placed, Text
from mediator_desk.documents.typesetting.structure import ARTIFACT, FURNITURE, Element

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_UNREAD = {ARTIFACT: "/Artifact BMC", FURNITURE: "/Artifact << /Type /Pagination >> BDC"}


class Tags:
    """The parts of one file in the order in which they are read, and on which pages each stands."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document = Element("Document")
        self._places: dict[Element, list[tuple[int, int]]] = defaultdict(list)
        self._pages: list[list[Element]] = []
        self._open: Element | None = None
        self._whole = self._document
        self._known: set[Element] = set()

    def begin_paper(self, role: str = "Part") -> None:
        """Begin a paper of several in one file."""
        self._whole = self._document.part(role)

    def begin_page(self) -> None:
        """Begin the next page."""
        self._pages.append([])

    def end_page(self) -> None:
        """Close what is open and show the page."""
        self._close()
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]  # noqa: SLF001 - there is no other way to it
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._pages) - 1, PDFName("S")

    def draw(self, element: Element) -> None:
        """Say that what is drawn from here on belongs to a part; ARTIFACT or FURNITURE for what is not read out."""
        if element is self._open:
            return
        self._close()
        self._open = element
        if element in _UNREAD:
            self._put(_UNREAD[element])
            return
        self._place(element.outermost)
        page = self._pages[-1]
        self._put(f"/{element.role} <</MCID {len(page)}>> BDC")
        self._places[element].append((len(self._pages) - 1, len(page)))
        page.append(element)

    def _close(self) -> None:
        if self._open is not None:
            self._put("EMC")
        self._open = None

    def _put(self, operator: str) -> None:
        self._canvas._code.append(operator)  # noqa: SLF001 - there is no other way to it

    def _place(self, whole: Element) -> None:
        """Put a part into the paper when it is first met; lines of a table into the table that is being read."""
        if whole in self._known:
            return
        self._known.add(whole)
        into = self._whole
        if whole.role == "TR":
            is_going_on = bool(into.parts) and into.parts[-1].role == "Table"
            into = into.parts[-1] if is_going_on else into.part("Table")
        into.parts.append(whole)
        self._known.add(into)

    def finish(self) -> None:
        """Write the tree into the file."""
        _Tree(self._canvas, self._document, self._places, self._pages).write()


def elements_of(placed: Placed) -> Iterator[tuple[Text, Element]]:
    """Give each text of a row with its part; texts that belong to none are one paragraph."""
    alone = Element("P")
    for mark in placed.row.marks:
        if isinstance(mark, Text) and mark.text:
            yield mark, mark.element or alone


class _Tree:
    """The structure tree of a file: an object for each part, and for each page the parts that stand on it."""

    def __init__(
        self,
        canvas: Canvas,
        document: Element,
        places: dict[Element, list[tuple[int, int]]],
        pages: list[list[Element]],
    ) -> None:
        self._file = canvas._doc  # noqa: SLF001 - there is no other way to it
        self._document, self._places, self._pages = document, places, pages
        self._names: dict[Element, str] = {}
        self._inside: dict[Element, Element] = {}
        self._columns: dict[Element, int] = {}

    def write(self) -> None:
        """Add the objects; each refers to others by number, so that all are known before the first is written."""
        catalog = self._file.Catalog
        catalog.MarkInfo = Source(lambda: "<< /Marked true >>")
        root = catalog.StructTreeRoot = Source(self._root)
        self._root_name = self._referred(root, "structure")
        self._name(self._document, "0")

    def _name(self, element: Element, path: str) -> None:
        """Give each part a name by its place in the tree."""
        self._names[element] = self._referred(Source(lambda: self._element(element)), f"structure.{path}")
        if element.role == "Table":
            self._columns[element] = max(len(line.parts) for line in element.parts)
        for number, part in enumerate(element.parts):
            self._inside[part] = element
            self._name(part, f"{path}.{number}")

    def _referred(self, thing: Source, name: str) -> str:
        self._file.Reference(thing, name)
        return name

    def _to(self, name: str) -> str:
        return "{} {} R".format(*self._file.idToObjectNumberAndVersion[name])

    def _page(self, number: int) -> str:
        return self._to(f"Page{number + 1}")

    def _root(self) -> str:
        lists = "\n".join(
            f"{number} [{' '.join(self._to(self._names[element]) for element in page)}]"
            for number, page in enumerate(self._pages)
        )
        whole = self._to(self._names[self._document])
        tree = f"<< /Nums [\n{lists}\n] >>"
        return f"<< /Type /StructTreeRoot /K [{whole}] /ParentTree {tree} /ParentTreeNextKey {len(self._pages)} >>"

    def _element(self, element: Element) -> str:
        places = self._places.get(element, [])
        first = places[0][0] if places else -1
        kids = [
            str(mark) if page == first else f"<< /Type /MCR /Pg {self._page(page)} /MCID {mark} >>"
            for page, mark in places
        ]
        kids += [self._to(self._names[part]) for part in element.parts]
        up = self._to(self._names[self._inside[element]] if element in self._inside else self._root_name)
        on = f" /Pg {self._page(first)}" if places else ""
        said = self._attributes(element)
        return f"<< /Type /StructElem /S /{element.role} /P {up}{on}{said} /K [{' '.join(kids)}] >>"

    def _attributes(self, cell: Element) -> str:
        """Say of a cell what it heads and how many columns it takes."""
        if cell.role not in {"TH", "TD"}:
            return ""
        line = self._inside[cell]
        said = []
        if cell.role == "TH":
            said.append(f"/Scope /{'Column' if all(one.role == 'TH' for one in line.parts) else 'Row'}")
        missing = self._columns[self._inside[line]] - len(line.parts)
        if missing and cell is line.parts[-1]:
            said.append(f"/ColSpan {missing + 1}")
        return f" /A << /O /Table {' '.join(said)} >>" if said else ""
