"""Final papers: numbered in their case, superseded with a reason, and changed by nobody."""

from __future__ import annotations

import inspect
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Refused
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.services import audit, bin_emptying
from mediator_desk.services import bin as bin_of_the_desk
from mediator_desk.services.canonical import canonical
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers import issued, issuing
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.template_texts import TemplateText
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.test_archived_is_read_only import example, hints_of, services

DESKS = 6
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
CHANGES_OF_ITS_OWN = {"withdrawn_at", "scan_id", "version"}


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def a_paper(words="一", version=1):
    facts = canonical({"said": words})
    wording = TemplateText("notice_of_acceptance", version, "version = 1")
    return issuing.FinalPaper("受理通知书", wording, facts, f"%PDF-1.7 {words}".encode(), 1)


def an_order(case_id, about_id=None):
    return PaperOrder(PaperKind.NOTICE_OF_ACCEPTANCE, case_id, about_id)


def issue(office, store, case_id, words="一", reason="", about_id=None):
    with office.database.writing() as db:
        number = issuing.next_number(db, case_id)
        order = an_order(case_id, about_id)
        row = issuing.issue(db, order, a_paper(words), number, store=store, words=reason, by=office.by, now=office.now)
        return row.id


def listed(office, case_id):
    with office.database.reading() as db:
        return issued.issued_of(db, case_id)


def test_a_paper_is_numbered_in_its_case_and_its_very_bytes_are_kept(office, store):
    case_id, other = office.accept(), office.accept(identity_number="E61807771")
    issue(office, store, case_id)
    issue(office, store, case_id, about_id=7)
    issue(office, store, other)
    second, first = listed(office, case_id)
    number = office.case(case_id).number
    assert [first.number, second.number] == [f"{number}-1", f"{number}-2"]
    assert listed(office, other)[0].sequence == 1
    assert store.get(first.sha256) == "%PDF-1.7 一".encode()
    assert first.stands
    assert (first.kind, second.order.about_id, first.by) == (PaperKind.NOTICE_OF_ACCEPTANCE, 7, "")


def test_a_later_paper_supersedes_the_one_that_stood_only_with_a_reason(office, store):
    case_id = office.accept()
    issue(office, store, case_id)
    with pytest.raises(Refused, match="paper_changed_since"):
        issue(office, store, case_id, "二")
    issue(office, store, case_id, "二", reason="姓名写错")
    later, earlier = listed(office, case_id)
    assert (earlier.superseded_by, earlier.stands, earlier.withdrawn_at) == (later.number, False, office.now)
    assert (later.words, later.stands) == ("姓名写错", True)


def test_a_paper_that_was_withdrawn_is_followed_without_asking_again(office, store):
    case_id = office.accept()
    issue(office, store, case_id)
    with office.database.writing() as db:
        taken = issuing.withdraw(db, an_order(case_id), words="重写", by=office.by, now=office.now)
        assert taken is not None
        assert issuing.standing(db, an_order(case_id)) is None
        assert issuing.withdraw(db, an_order(case_id), words="重写", by=office.by, now=office.now) is None
    issue(office, store, case_id, "二")
    assert [row.stands for row in listed(office, case_id)] == [True, False]


def test_six_desks_issue_at_once_and_every_paper_has_a_number_of_its_own(office, store):
    case_id = office.accept()
    url = office.database._engine.url.render_as_string(hide_password=False)
    with ExitStack() as opened, ThreadPoolExecutor(DESKS) as threads:
        desks = [Database.open(url) for _n in range(DESKS)]
        for desk in desks:
            opened.callback(desk.close)
        start = Barrier(DESKS)

        def at_desk(n):
            start.wait()
            for turn in range(5):
                with desks[n].writing() as db:
                    number = issuing.next_number(db, case_id)
                    order = an_order(case_id, n * 10 + turn)
                    issuing.issue(db, order, a_paper(f"{n}/{turn}"), number, store=store, by=office.by, now=office.now)

        list(threads.map(at_desk, range(DESKS)))
    rows = listed(office, case_id)
    assert [row.sequence for row in rows] == list(range(30, 0, -1))
    assert len({row.number for row in rows}) == 30


def test_two_desks_with_the_same_change_make_one_stand(office, store):
    case_id = office.accept()
    issue(office, store, case_id)
    for words in ("二", "三"):
        issue(office, store, case_id, words, reason="更正")
    assert sum(row.stands for row in listed(office, case_id)) == 1


def columns():
    return sorted(set(IssuedPaper.__table__.c.keys()) - CHANGES_OF_ITS_OWN - {"id"})


@pytest.mark.parametrize("column", columns())
def test_the_database_refuses_to_change_what_was_issued(office, store, column):
    case_id = office.accept()
    issue(office, store, case_id)
    paper_id = issue(office, store, case_id, "二", reason="更正")
    others = {
        "case_id": lambda: office.accept(identity_number="E61807772"),
        "paper": lambda: PaperKind.AGREEMENT,
        "about_id": lambda: 99,
        "attachment_id": lambda: 1,
        "issued_at": lambda: office.now + timedelta(days=1),
        "staff_id": lambda: 1,
        "supersedes_id": lambda: None,
    }
    kinds = IssuedPaper.__table__.c[column].type.python_type
    other = others.get(column, lambda: 99 if kinds is int else "x")()
    with pytest.raises(IntegrityError), office.database.writing() as db:
        setattr(db.get_one(IssuedPaper, paper_id), column, other)


def test_a_paper_is_withdrawn_once_and_for_all(office, store):
    case_id = office.accept()
    paper_id = issue(office, store, case_id)
    issue(office, store, case_id, "二", reason="更正")
    for value in ("NULL", "'2030-01-01 00:00:00'"):
        with pytest.raises(IntegrityError), office.database.writing() as db:
            db.execute(text(f"UPDATE issued_papers SET withdrawn_at = {value} WHERE id = {paper_id}"))


def frozen_rows(office):
    kept = [IssuedPaper.__table__.c[name] for name in ("id", *columns())]
    with office.database.reading() as db:
        return db.execute(select(*kept).order_by(IssuedPaper.id)).all()


def test_no_service_changes_a_paper_that_was_issued(office, store):
    case_id = office.agreed()
    issue(office, store, case_id)
    before, called = frozen_rows(office), 0
    for service in services():
        hints = hints_of(service)
        asked = {
            name: example(hints[name], store)
            for name, one in inspect.signature(service).parameters.items()
            if name not in ("db", "case_id", "by", "now") and one.default is inspect.Parameter.empty
        }
        try:
            with office.database.writing() as db:
                service(db=db, case_id=case_id, by=office.by, now=office.now, **asked)
                called += 1
        except (DeskError, ValueError, TypeError, IntegrityError, AttributeError):
            pass  # it would not do it in this case: nothing is changed either
    assert called > 10
    assert frozen_rows(office)[: len(before)] == before


def test_the_scan_of_a_signed_paper_is_attached_and_the_paper_outlives_it(office, store):
    case_id = office.accept()
    issue(office, store, case_id)
    (row,) = listed(office, case_id)
    with office.database.writing() as db:
        named = {"store": store, "by": office.by, "now": office.now}
        offered = OfferedFile("扫描.png", PNG)
        file = issued.keep_scan(db, case_id, row.number, FilePaper.APPLICATION, offered, **named)
        with pytest.raises(Refused, match="no_issued_paper"):
            issued.keep_scan(db, case_id, "没有-1", FilePaper.APPLICATION, offered, **named)
    (row,) = listed(office, case_id)
    assert (row.scan_id, store.get(row.scan_sha256)) == (file.id, PNG)
    with office.database.writing() as db:
        bin_emptying.delete_files(db, [file.id])
        audit.record(db, "file_deleted", by=office.by, at=office.now, case_id=case_id)
    (row,) = listed(office, case_id)
    assert (row.scan_id, row.scan_sha256) == (None, "")


def test_the_file_of_an_issued_paper_is_not_put_into_the_bin(office, store):
    case_id = office.accept()
    paper_id = issue(office, store, case_id)
    with office.database.reading() as db:
        file_id = db.get_one(IssuedPaper, paper_id).attachment_id
    with pytest.raises(Refused, match="issued_paper_stays"), office.database.writing() as db:
        bin_of_the_desk.put_file(db, file_id, by=office.by, now=office.now)


def test_a_case_that_is_emptied_out_of_the_bin_takes_its_papers_along(office, store):
    case_id = office.accept()
    issue(office, store, case_id)
    issue(office, store, case_id, "二", reason="更正")
    with office.database.writing() as db:
        bin_emptying.delete_case(db, office.case(case_id))
        audit.record(db, "case_deleted", by=office.by, at=office.now, case_id=case_id)
    assert listed(office, case_id) == []


def test_what_a_paper_says_is_not_written_into_the_trail_again(office, store):
    case_id = office.accept()
    issue(office, store, case_id, "机密内容")
    with office.database.reading() as db:
        trail = db.execute(text("SELECT after FROM audit_entries WHERE act = 'paper_issued'")).scalars().all()
    assert len(trail) == 1
    assert "机密内容" not in str(trail)
