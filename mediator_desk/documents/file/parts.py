"""What a file is bound of, and what was bound: pieces before, parts after, volumes and the list of all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mediator_desk.models.procedure_words import FilePaper

FILE_PAPERS = {
    FilePaper.COVER: "卷宗封面",
    FilePaper.CONTENTS: "卷内目录",
    FilePaper.APPLICATION: "申请与受理材料",
    FilePaper.RIGHTS_NOTICE: "权利义务告知书",
    FilePaper.IDENTITY: "身份证明材料",
    FilePaper.AUTHORITY: "授权委托书",
    FilePaper.INVESTIGATION: "调查记录",
    FilePaper.EVIDENCE: "证据材料",
    FilePaper.MEDIATION_RECORD: "调解记录",
    FilePaper.AGREEMENT: "调解协议",
    FilePaper.PERFORMANCE: "履行凭证",
    FilePaper.FOLLOW_UP: "回访记录",
    FilePaper.CONFIRMATION: "司法确认材料",
    FilePaper.FILE_NOTE: "卷宗情况说明",
    FilePaper.BACK_COVER: "封底",
}
"""The papers of a file as bookmarks name them; Chinese in every language of the window."""


@dataclass(frozen=True)
class DrawnPiece:
    """A paper that the desk drew: A4, upright, with its own margins."""

    content: bytes
    pages: int


@dataclass(frozen=True)
class KeptPiece:
    """A file that was kept, as it came; turned clockwise by `rotation` degrees, `size` in bytes."""

    name: str
    media_type: str
    sha256: str
    size: int
    rotation: int = 0


@dataclass(frozen=True)
class IssuedPiece:
    """A paper of the desk as it was issued: its PDF lies in the store and is taken over as it is."""

    sha256: str
    pages: int


@dataclass(frozen=True)
class Piece:
    """One thing that goes into a file: kept, issued, or drawn when it is its turn. `name` stands in the contents."""

    paper: FilePaper
    name: str
    source: KeptPiece | IssuedPiece | Callable[[], DrawnPiece]
    remark: str = ""


@dataclass(frozen=True)
class FileToBind:
    """Everything that a file is bound of, in its order.

    `pieces` are what stands between contents and back cover. The contents are drawn when every page is known, and so is
    the back cover, by `back(pages)`: it says how many there are.
    """

    case_id: int
    number: str
    title: str
    committee: str
    pieces: tuple[Piece, ...]
    cover: Piece
    back: Callable[[int], DrawnPiece]
    is_sample: bool = False
    lacking: tuple[FilePaper, ...] = ()
    score: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Part:
    """A piece as pages on the disk. `first` is its first page, from 1, once that is known."""

    paper: FilePaper
    name: str
    path: Path
    pages: int
    sha256: str
    """Of what was bound: the file as it came, or the paper as it was drawn."""
    caption: str = ""
    """What is stamped beside the number of its pages; "" for papers, which say themselves what they are."""
    left_out: str = ""
    """The code of the reason why there is a page that says so in its place."""
    source: str = ""
    """Under which name the file was kept."""
    remark: str = ""
    first: int = 0

    @property
    def last(self) -> int:
        """Its last page."""
        return self.first + self.pages - 1


@dataclass(frozen=True)
class BoundVolume:
    """One file that was written: its pages of the whole, from 1, and its bytes."""

    path: Path
    first: int
    last: int
    size: int
    sha256: str


@dataclass(frozen=True)
class BoundFile:
    """What was written: a folder with one PDF or several, and the list beside them."""

    folder: Path
    volumes: tuple[BoundVolume, ...]
    manifest: Path
    papers: tuple[dict[str, object], ...]
    pages: int
    score: int | None = None
    """Of its check-up, out of a hundred."""
    left_out: tuple[str, ...] = ()
    """Names of what could not be put on pages."""
