"""Papers become final with their agreement or by printing: numbered, read back, frozen, reprinted as the very bytes."""

from __future__ import annotations

import ast
import hashlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from mediator_desk.database import Database
from mediator_desk.documents.papers import making
from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.documents.proof.page_text import page_texts
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import AgreementForm, CaseState
from mediator_desk.services.agreements import agreements
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.parties import parties
from mediator_desk.storage.attachments import AttachmentStore
from tests import source_tree
from tests.services.cases_on_paper import performing
from tests.services.final_papers import back, final, papers, send, sign_all, to_sign


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def text_of(content):
    return "".join(page.body + page.edge for page in page_texts(content))


def acts(office, case_id):
    with office.database.reading() as db:
        query = select(AuditEntry.act).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)
        return list(db.scalars(query))


def test_sending_to_sign_issues_the_paper_with_its_number(office, store):
    case_id, sent = to_sign(office, store)
    assert office.case(case_id).state is CaseState.TO_SIGN
    assert sent.paper.number == f"{office.case(case_id).number}-1"
    assert sent.paper.number in text_of(sent.content)
    assert "20,000.00" in text_of(sent.content)
    assert store.get(sent.paper.sha256) == sent.content
    assert acts(office, case_id)[-2:] == ["sent_to_sign", "paper_issued"]


def test_every_reprint_is_the_very_bytes_even_when_everybody_has_signed(office, store):
    case_id, sent = to_sign(office, store)
    prints = [final(office, store, case_id)]
    office.now += timedelta(hours=1)
    sign_all(office, case_id)
    office.now += timedelta(days=3)
    prints.append(final(office, store, case_id))
    hashes = {hashlib.sha256(one.content).hexdigest() for one in (sent, *prints)}
    assert hashes == {sent.paper.sha256}
    assert [one.is_new for one in prints] == [False, False]
    assert acts(office, case_id).count("paper_issued") == 1
    assert acts(office, case_id).count("paper_printed") == 2


def test_what_cannot_be_drawn_is_not_sent_to_sign_either(office, store):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(terms=("给付\U0001f600。",)))
    with pytest.raises(Refused, match="missing_glyph"):
        send(office, store, case_id)
    assert office.case(case_id).state is CaseState.AGREED
    assert papers(office, case_id) == []


def test_back_to_draft_withdraws_the_paper_and_the_mended_one_supersedes_it(office, store):
    case_id, sent = to_sign(office, store)
    back(office, case_id)
    (taken,) = papers(office, case_id)
    assert (taken.stands, taken.withdrawn_at, taken.superseded_by) == (False, office.now, "")
    with office.database.reading() as db:
        version = agreement_of(db, case_id).version
    office.do(agreements.save_agreement, case_id, office.agreement_draft(account="62170000", version=version))
    again = send(office, store, case_id)
    assert again.paper.words == "账号写错"
    assert [row.stands for row in papers(office, case_id)] == [True, False]
    assert papers(office, case_id)[1].superseded_by == again.paper.number
    assert store.get(sent.paper.sha256) == sent.content


def test_an_agreement_that_is_a_draft_is_no_final_paper(office, store):
    case_id = office.agreed()
    with pytest.raises(Refused, match="no_agreement"):
        final(office, store, case_id)
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    with pytest.raises(Refused, match="agreement_not_sent_to_sign"):
        final(office, store, case_id)


def test_an_oral_agreement_is_registered_with_its_paper(office, store):
    _case_id, sent = to_sign(office, store, form=AgreementForm.ORAL)
    assert "口头协议" in text_of(sent.content)


def test_another_paper_is_issued_when_it_is_printed_and_again_only_when_it_says_something_else(office, store):
    case_id = office.accept()
    first = final(office, store, case_id, PaperKind.NOTICE_OF_ACCEPTANCE)
    office.now += timedelta(days=2)
    again = final(office, store, case_id, PaperKind.NOTICE_OF_ACCEPTANCE)
    assert (first.is_new, again.is_new, again.content) == (True, False, first.content)
    rename_applicant(office, case_id, "谢家毫")
    with pytest.raises(Refused, match="paper_changed_since"):
        final(office, store, case_id, PaperKind.NOTICE_OF_ACCEPTANCE)
    later = final(office, store, case_id, PaperKind.NOTICE_OF_ACCEPTANCE, words="姓名更正")
    assert later.is_new
    assert [row.words for row in papers(office, case_id)] == ["姓名更正", ""]


def rename_applicant(office, case_id, name):
    with office.database.reading() as db:
        party_id = db.scalars(select(Party.id).where(Party.case_id == case_id).order_by(Party.id)).first()
        draft = parties.party_draft(db, party_id)
    office.do(parties.save_party, case_id, replace(draft, name=name))


def test_what_does_not_read_back_right_is_not_issued(office, store, monkeypatch):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    right = making.draw_order

    def wrong(to_draw, *, number="", qr=""):
        sheet = to_draw.sheets[0]
        values = dict(sheet.values) | {"amount": "2,000.00"}
        return right(replace(to_draw, sheets=(replace(sheet, values=values),)), number=number, qr=qr)

    monkeypatch.setattr("mediator_desk.documents.proof.finalising.draw_order", wrong)
    with pytest.raises(Refused, match="paper_does_not_read_back") as refused:
        send(office, store, case_id)
    assert "20,000" in str(refused.value.params["differences"])
    assert office.case(case_id).state is CaseState.AGREED


def test_every_window_and_command_sends_to_sign_through_the_paper():
    own = {"mediator_desk/documents/proof/agreement_papers.py"}
    found = set()
    for path in source_tree.files():
        if (
            any(name in path.read_text("utf-8") for name in ONLY_WITH_PAPER)
            and names_of_signing(path) & ONLY_WITH_PAPER
        ):
            found.add(path.relative_to(source_tree.ROOT).as_posix())
    assert found == own


ONLY_WITH_PAPER = {"send_to_sign", "back_to_draft"}


def names_of_signing(path):
    """Return what a module takes from services/agreements/signing.py."""
    names = set()
    for node in ast.walk(source_tree.tree(path)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith("agreements.signing"):
            names |= {one.name for one in node.names}
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "signing":
            names.add(node.attr)
    return names


def test_every_paper_that_a_case_can_have_becomes_final_and_is_reprinted(office, store):
    case_id = performing(office)
    with office.database.reading() as db:
        orders = [one.order for one in orders_possible(case_on_paper(db, case_id, now=office.now)) if not one.hindrance]
    assert len(orders) > 12
    for order in orders:
        first = final(office, store, case_id, order.kind, order.about_id)
        again = final(office, store, case_id, order.kind, order.about_id)
        assert (first.is_new, again.is_new, again.content) == (True, False, first.content)
        assert first.paper.number in text_of(first.content)


def test_six_desks_that_print_one_paper_at_once_get_one_file(office, store):
    case_id = office.accept()
    url = office.database._engine.url.render_as_string(hide_password=False)
    with ExitStack() as opened, ThreadPoolExecutor(6) as threads:
        desks = [Database.open(url) for _n in range(6)]
        for desk in desks:
            opened.callback(desk.close)
        start = Barrier(6)

        def at_desk(desk):
            start.wait()
            with desk.writing() as db:
                order = PaperOrder(PaperKind.NOTICE_OF_ACCEPTANCE, case_id)
                return finalise(db, store, order, by=office.by, now=office.now).content

        contents = set(threads.map(at_desk, desks))
    assert len(contents) == 1
    assert len(papers(office, case_id)) == 1


def test_a_paper_ordered_with_and_without_its_agreement_is_one(office, store):
    case_id, _sent = to_sign(office, store)
    sign_all(office, case_id)
    first = final(office, store, case_id, PaperKind.CONFIRMATION_REQUEST)
    again = final(office, store, case_id, PaperKind.CONFIRMATION_REQUEST, first.paper.order.about_id)
    assert again.content == first.content
