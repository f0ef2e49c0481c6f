"""The papers of a case: made from real cases on both engines, each when it can be made and not before."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from mediator_desk.documents.papers.kinds import CASE_PAPERS, orders_possible
from mediator_desk.documents.papers.making import draw_order, read_order
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder


def text_of(content):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).replace("\n", "")


def made(office, kind, case_id, about_id=None):
    """Make a paper as everybody does."""
    with office.database.reading() as db:
        to_draw = read_order(db, PaperOrder(kind, case_id, about_id), now=office.now)
    return draw_order(to_draw)


def test_an_accepted_case_has_its_notice_of_acceptance(office):
    case_id = office.accept()
    paper = made(office, PaperKind.NOTICE_OF_ACCEPTANCE, case_id)
    text = text_of(paper.content)
    assert paper.pages == 1
    assert paper.title == f"受理通知书 {office.case(case_id).number}"
    assert "谢家豪" in text
    assert "2026年10月8日决定受理" in text


def test_what_is_not_accepted_has_none(office):
    with pytest.raises(Refused) as refused:
        made(office, PaperKind.NOTICE_OF_ACCEPTANCE, office.receive())
    assert refused.value.code == "not_accepted_yet"


def test_every_paper_is_offered_with_the_reason_why_it_cannot_be_made_yet(office):
    case_id = office.receive()
    with office.database.reading() as db:
        orders = orders_possible(case_on_paper(db, case_id, now=office.now))
    assert [one.order.kind for one in orders] == list(CASE_PAPERS)
    hindered = {one.order.kind: one.hindrance for one in orders}
    assert hindered[PaperKind.APPLICATION] == ""
    assert hindered[PaperKind.AGREEMENT] == "no_agreement"


def test_a_paper_says_the_same_whatever_else_changed_in_the_case(office):
    case_id = office.accept()
    first = made(office, PaperKind.NOTICE_OF_ACCEPTANCE, case_id)
    with office.database.writing() as db:
        from mediator_desk.models.case import Case

        db.get_one(Case, case_id).next_step = "打电话"
    assert made(office, PaperKind.NOTICE_OF_ACCEPTANCE, case_id) == first
