"""Is this the paper that was issued? Its bytes answer, then its code; what cannot be proved is said to be so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy.orm import Session

from mediator_desk.documents.proof.qr import PaperCode
from mediator_desk.documents.proof.reading_back import compare_texts
from mediator_desk.documents.proof.scans import Looked, look_into
from mediator_desk.documents.proof.seals import Seal, beginnings
from mediator_desk.errors import Unavailable
from mediator_desk.services.papers.bearing import Borne, borne_by
from mediator_desk.services.papers.issued import IssuedRow, issued_file, issued_number
from mediator_desk.services.sight import sees_a_part
from mediator_desk.storage.attachments import AttachmentStore

MOST_TOLD = 5


class VerdictState(StrEnum):
    """What a file is. Only the first three are proved: they are the very bytes that were issued."""

    GENUINE = "genuine"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    SCAN_OF = "scan_of"
    """A picture that carries the code of an issued paper: nobody can prove what else it shows."""
    UNKNOWN = "unknown"
    NO_CODE = "no_code"
    SEVERAL = "several"


class Change(StrEnum):
    """What differs from the issued file: the words, the code, or only how the file was written."""

    WORDS = "words"
    CODE = "code"
    BYTES = "bytes"


@dataclass(frozen=True)
class Verdict:
    """What became of looking at a file. `number` is the one that its code names, "" where none was read.

    `paper` is the issued paper, None where this database has none; `differences` are the first places at which the
    words differ; `pages` those of the file, and `pages_with_code` how many of them carry a code.
    """

    state: VerdictState
    number: str = ""
    paper: IssuedRow | None = None
    change: Change | None = None
    differences: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    pages: int = 0
    pages_with_code: int = 0
    seal: Seal | None = None
    """The electronic signatures in it, None where there are none."""
    borne: Borne | None = None
    """How the agreement or the meeting stands that the issued paper is about; None for other papers."""
    is_of_a_part: bool = False
    """Whether papers of cases that are not seen here were not looked at."""

    @property
    def counts(self) -> bool:
        """Tell whether it is a paper that was issued, and one that counts by now."""
        return self.state is VerdictState.GENUINE and (self.borne is None or self.borne.counts)

    @property
    def is_proved(self) -> bool:
        """Tell whether the file is, byte for byte, one that was issued, or that one with signatures behind it."""
        return self.state in (VerdictState.GENUINE, VerdictState.SUPERSEDED, VerdictState.WITHDRAWN)


def verify(db: Session, store: AttachmentStore, content: bytes, name: str = "") -> Verdict:
    """Return what a file is: PDF or picture, whatever its name says.

    Only what is not known by its bytes is looked into, in a child process. Raises as scans.look_into does.
    """
    if found := known(db, content):
        return found
    return judged(db, store, content, look_into(content, name))


def judged(db: Session, store: AttachmentStore, content: bytes, looked: Looked) -> Verdict:
    """Return the verdict on a file that was looked into; `known` gave none."""
    found = with_seal(db, content, looked.seal) or judge(db, store, looked)
    borne = borne_by(db, found.paper) if found.paper else None
    return replace(found, seal=looked.seal, borne=borne)


def with_seal(db: Session, content: bytes, seal: Seal | None) -> Verdict | None:
    """Return the verdict on an issued paper that was signed electronically; None where it was changed, too.

    A signature is written behind the file: what it was before is its beginning, byte for byte.
    """
    if seal is None or not seal.is_intact or not seal.adds_nothing:
        return None
    original = beginnings(content)
    return known(db, original[0]) if original else None


def known(db: Session, content: bytes) -> Verdict | None:
    """Return the verdict on the very bytes of an issued paper; None for any others, by one bit even."""
    paper = issued_file(db, hashlib.sha256(content).hexdigest())
    if paper is None:
        return None
    state = VerdictState.GENUINE if paper.stands else VerdictState.WITHDRAWN
    if paper.superseded_by:
        state = VerdictState.SUPERSEDED
    borne = borne_by(db, paper)
    return Verdict(state, paper.number, paper, pages=paper.pages, pages_with_code=paper.pages, borne=borne)


def judge(db: Session, store: AttachmentStore, looked: Looked) -> Verdict:
    """Return the verdict on a file whose bytes are none that were issued, by what is on it. It is never genuine."""
    if not looked.codes:
        return Verdict(VerdictState.NO_CODE, pages=looked.pages)
    if len(looked.codes) > 1:
        numbers = tuple(dict.fromkeys(one.number for one in looked.codes))
        return _told(VerdictState.SEVERAL, looked, number=numbers[0], numbers=numbers)
    (code,) = looked.codes
    paper = issued_number(db, code.number)
    if paper is None:
        return replace(_told(VerdictState.UNKNOWN, looked, number=code.number), is_of_a_part=sees_a_part(db))
    return _of_paper(store, looked, code, paper)


def _of_paper(store: AttachmentStore, looked: Looked, code: PaperCode, paper: IssuedRow) -> Verdict:
    if not paper.facts_sha256.startswith(code.facts_digest):
        return _told(VerdictState.CHANGED, looked, number=paper.number, paper=paper, change=Change.CODE)
    if looked.is_scan:
        return _told(VerdictState.SCAN_OF, looked, number=paper.number, paper=paper)
    differences = _differences(store, looked, paper)
    change = Change.WORDS if differences else Change.BYTES
    found = _told(VerdictState.CHANGED, looked, number=paper.number, paper=paper, change=change)
    return Verdict(**{**vars(found), "differences": differences})


def _differences(store: AttachmentStore, looked: Looked, paper: IssuedRow) -> tuple[str, ...]:
    from mediator_desk.documents.proof.page_text import page_texts  # late: it loads pdfium

    try:
        issued = page_texts(store.get(paper.sha256))
    except Unavailable:  # the bytes differ in any case; where is not to be said without the issued file
        return ()
    sides = [[page.body + page.edge for page in pages] for pages in (issued, looked.seen)]
    return tuple(str(one) for one in compare_texts(*sides)[:MOST_TOLD])


def _told(
    state: VerdictState,
    looked: Looked,
    *,
    number: str,
    paper: IssuedRow | None = None,
    change: Change | None = None,
    numbers: tuple[str, ...] = (),
) -> Verdict:
    return Verdict(
        state, number, paper, change, numbers=numbers, pages=looked.pages, pages_with_code=looked.pages_with_code
    )
