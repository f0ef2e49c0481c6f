"""An agreement on its way to be signed with its paper, for tests of final papers."""

from __future__ import annotations

from mediator_desk.documents.proof import agreement_papers, verifying
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.papers import issued
from mediator_desk.services.papers.order import PaperOrder
from tests.services.conftest import TODAY


def to_sign(office, store, **changed):
    """Return a case whose agreement was sent to sign, and its paper."""
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(**changed))
    return case_id, send(office, store, case_id)


def send(office, store, case_id):
    with office.database.writing() as db:
        return agreement_papers.send_to_sign(db, store, case_id, by=office.by, now=office.now)


def back(office, case_id, words="账号写错"):
    office.do(agreement_papers.back_to_draft, case_id, words=words)


def sign_all(office, case_id):
    with office.database.reading() as db:
        places = signing.signature_places(db, case_id)
    for place in places:
        office.do(signing.mark_signature, case_id, signing.SignatureDraft(place.signer, place.signer_id, TODAY))


def final(office, store, case_id, kind=PaperKind.AGREEMENT, about_id=None, words=""):
    with office.database.writing() as db:
        order = PaperOrder(kind, case_id, about_id)
        return finalise(db, store, order, words=words, by=office.by, now=office.now)


def papers(office, case_id):
    with office.database.reading() as db:
        return issued.issued_of(db, case_id)


def verdict(office, store, content, name=""):
    with office.database.reading() as db:
        return verifying.verify(db, store, content, name)
