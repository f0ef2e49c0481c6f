"""Which paper is wanted: the order that windows, the command line, the bound file and batches make papers by."""

from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.models.procedure_words import PaperKind


@dataclass(frozen=True)
class PaperOrder:
    """One paper of a case.

    `about_id` says which one where a case has several of a kind: the id of the meeting (notice, record), the delivery
    (receipt), the agreement, the follow-up, the request for papers, the recusal, the extension, the inquiry, the
    representative (letter of authority) or the judicial confirmation. None where a case has one at most, and for a
    blank form.
    """

    kind: PaperKind
    case_id: int
    about_id: int | None = None
