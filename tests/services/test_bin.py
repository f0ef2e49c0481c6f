"""The bin: what was a slip goes there, comes back as it was, and is gone after thirty days but for its trace."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.party import Party
from mediator_desk.models.submission import ImportRun, ReviewProposal, Submission
from mediator_desk.models.words import (
    AttachmentKind,
    CaseState,
    ProposalKind,
    Role,
    SubmissionKind,
)
from mediator_desk.services import attachments, audit, enquiry
from mediator_desk.services import bin as the_bin
from mediator_desk.services.cases import register, tags, undo
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.reception import complaints
from mediator_desk.services.review import duplicates, merging, paper_requests, relatives, review
from mediator_desk.storage.attachments import AttachmentStore
from tests.figures_read import read_figures
from tests.services.conftest import NOW, TODAY
from tests.services.test_undo import everything

LATER = NOW + timedelta(days=30)


def binned(office, **fields):
    case_id = office.receive(**fields)
    office.do(the_bin.put_case, case_id, words="重复登记")
    return case_id


def rows(office):
    with office.database.reading() as db:
        return the_bin.bin_rows(db, now=office.now)


def empty(office, *case_ids, files=(), role=Role.ADMINISTRATOR):
    with office.database.writing() as db:
        return the_bin.empty(db, case_ids, files, by=Actor(None, "管理员", role), now=office.now)


def counted(office):
    with office.database.reading() as db:
        beside = ("audit_entries", "audit_links", "save_marks")
        tables = [table for table in Base.metadata.sorted_tables if table.name not in beside]
        return {table.name: db.scalar(select(func.count()).select_from(table)) for table in tables}


def test_a_case_goes_into_the_bin_and_comes_back_as_it_was(office):
    case_id = office.receive()
    before = everything(office)
    office.do(the_bin.put_case, case_id, words="测试数据")
    assert (office.case(case_id).state, office.case(case_id).due_on) == (CaseState.BINNED, None)
    (lying,) = rows(office)
    assert (lying.case_id, lying.title, lying.days_left, lying.reason) == (case_id, "谢家豪", 30, "测试数据")
    office.do(the_bin.restore_case, case_id)
    assert everything(office) == before
    assert rows(office) == ()


def test_a_reason_is_asked_for_and_the_secretariat_alone_may(office):
    case_id = office.receive()
    with pytest.raises(Invalid):
        office.do(the_bin.put_case, case_id, words=" ")
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        office.do(the_bin.put_case, case_id, words="测试")


def test_what_has_or_had_a_number_is_never_deleted(office):
    case_id = office.accept()
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(the_bin.put_case, case_id, words="误收")
    office.do(undo.undo_last_step, case_id, "误点")
    with pytest.raises(Refused, match="had_a_number"):
        office.do(the_bin.put_case, case_id, words="误收")


def test_what_another_case_was_merged_into_stays(office):
    kept, other = office.receive(), office.receive()
    office.do(merging.merge_cases, kept, other)
    with pytest.raises(Refused, match="others_hang_on_it"):
        office.do(the_bin.put_case, kept, words="重复")


def test_nothing_else_is_done_to_a_case_in_the_bin(office):
    case_id = binned(office)
    for service, arguments in ((review.accept_case, ()), (tags.add_tag, ("急件",)), (review.begin_review, ())):
        with pytest.raises(Refused, match="case_is_binned"):
            office.do(service, case_id, *arguments)


def test_no_file_is_added_to_a_case_in_the_bin(office, tmp_path):
    case_id = binned(office)
    with pytest.raises(Refused, match="case_is_binned"):
        kept_file(office, tmp_path, case_id)


def test_a_case_in_the_bin_is_in_no_queue_figure_look_up_or_list_of_relatives(office):
    other = office.receive()
    case_id = binned(office)
    with office.database.reading() as db:
        for queue in Queue:
            assert case_id not in register.ids(db, CaseFilter(queue, TODAY, text=""))
        assert list(register.ids(db, CaseFilter(Queue.ALL, TODAY))) == [other]
        assert read_figures(db, Period(TODAY - timedelta(days=3), TODAY)).intake.mediations == 1
        found = enquiry.progress_of(db, "440106199001011235", now=office.now)
        assert [line.case_id for line in found] == [other]
        assert relatives.relatives(db, other).shown == ()
        assert case_id not in {one.id for pair in duplicates.like_cases(db) for one in (pair.first, pair.second)}


def test_a_case_with_everything_that_review_writes_is_deleted_from_every_table(office, tmp_path):
    kept = office.receive(identity_number="440106199001011235")
    before = counted(office)
    case_id = office.receive(identity_number="440106200002290016")
    store = AttachmentStore(tmp_path)
    with office.database.writing() as db:
        parties = list(db.scalars(select(Party).where(Party.case_id == case_id)))
        first = db.scalars(select(Party).where(Party.case_id == kept)).first()
        merging.merge_people(db, parties[0].id, first.id, by=office.by, now=office.now)
        merging.undo_merge(db, 1, by=office.by, now=office.now)
        merging.merge_people(db, parties[0].id, first.id, by=office.by, now=office.now)
    file = {"kind": AttachmentKind.EVIDENCE, "name": "保单.pdf", "media_type": "application/pdf", "store": store}
    office.do(attachments.keep_file, case_id, content=b"policy", **file)
    office.do(attachments.keep_file, kept, content=b"shared", **file)
    office.do(attachments.keep_file, case_id, content=b"shared", **(file | {"name": "另一份.pdf"}))
    office.do(tags.add_tag, case_id, "急件")
    office.do(paper_requests.ask_for_papers, case_id, paper_requests.PaperRequestDraft(("保险合同",)))
    with office.database.writing() as db:
        db.add(ReviewProposal(case_id=kept, kind=ProposalKind.RELATED, related_case_id=case_id, related_number="#2"))
    office.do(the_bin.put_case, case_id, words="重复登记")
    gone = empty(office, case_id)
    assert {store.get(one) for one in gone} == {b"policy"}
    after = counted(office)
    after["attachments"] -= 1
    after["review_proposals"] -= 1
    for name in ("merges", "merged_parties"):  # what is left of the kept entry stays
        after.pop(name), before.pop(name)
    assert after == before
    with office.database.reading() as db:
        trail = list(db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)))
        assert trail[-1] == "case_deleted"
        assert "谢家豪" not in str(db.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first().before)
        assert set(db.scalars(select(Party.same_person_id))) <= {None, first.id}


def test_the_human_of_an_entry_that_goes_is_named_by_the_next_oldest(office):
    case_id, second, third = (office.receive() for _ in range(3))
    with office.database.writing() as db:
        ids = [db.scalars(select(Party.id).where(Party.case_id == one)).first() for one in (case_id, second, third)]
        for party_id in ids:
            db.get_one(Party, party_id).same_person_id = ids[0]
    office.do(the_bin.put_case, case_id, words="重复登记")
    empty(office, case_id)
    with office.database.reading() as db:
        assert [db.get_one(Party, one).same_person_id for one in ids[1:]] == [ids[1], ids[1]]


def test_only_the_administrator_empties_the_bin_before_its_time(office):
    case_id = binned(office)
    with pytest.raises(Refused, match="not_for_role"):
        empty(office, case_id, role=Role.SECRETARY)
    standing = office.receive()
    with pytest.raises(Refused, match="not_in_bin"):
        empty(office, standing)


def test_after_thirty_days_the_bin_empties_itself_and_not_an_hour_before(office):
    case_id = binned(office)
    for now, left in ((LATER - timedelta(hours=1), 1), (LATER, 0)):
        with office.database.writing() as db:
            audit.record(db, "day_before", by=office.by, at=now - timedelta(days=1), facts={})
            the_bin.empty_old(db, by=office.by, now=now)
        with office.database.reading() as db:
            assert db.scalar(select(func.count()).where(Case.id == case_id)) == left


def test_a_clock_set_forward_deletes_nothing_from_the_bin_nor_does_who_does_not_keep_it(office):
    binned(office)
    with office.database.writing() as db, pytest.raises(Refused, match="clock_jumped"):
        the_bin.empty_old(db, by=office.by, now=LATER + timedelta(days=365))
    with office.database.writing() as db, pytest.raises(Refused, match="not_for_role"):
        the_bin.empty_old(db, by=Actor(None, "陈国华", Role.MEDIATOR), now=LATER)


def submitted(office):
    """Return a case that came from the mini program."""
    with office.database.writing() as db:
        run = ImportRun(file_name="x.csv", file_hash="0", imported_at=NOW, counts={})
        db.add(run)
        db.flush()
        submission = Submission(
            import_id=run.id,
            number="GDX20261003-010060",
            kind=SubmissionKind.MEDIATION,
            submitted_at=NOW,
            content_hash="1" * 64,
            fields={"申请人姓名": "谢家豪"},
        )
        db.add(submission)
        db.flush()
        submission_id = submission.id
    return office.receive(submission_id=submission_id, submission_number="GDX20261003-010060")


def test_a_submission_leaves_its_number_behind_so_that_it_does_not_come_again(office):
    case_id = submitted(office)
    office.do(the_bin.put_case, case_id, words="测试")
    empty(office, case_id)
    with office.database.reading() as db:
        submission = db.scalars(select(Submission)).one()
        assert (submission.number, submission.fields) == ("GDX20261003-010060", {})


def test_an_import_says_that_a_submission_lies_in_the_bin_or_was_deleted(office):
    from mediator_desk.services.intake.intake_plan import _gone

    case_id = submitted(office)
    with office.database.reading() as db:
        assert _gone(db, ["GDX20261003-010060"]) == {}
    office.do(the_bin.put_case, case_id, words="测试")
    with office.database.reading() as db:
        assert _gone(db, ["GDX20261003-010060"]) == {"GDX20261003-010060": "lies_in_bin"}
    empty(office, case_id)
    with office.database.reading() as db:
        assert _gone(db, ["GDX20261003-010060"]) == {"GDX20261003-010060": "was_deleted"}


def kept_file(office, tmp_path, case_id, kind=AttachmentKind.SIGNED_SCAN):
    given = {"kind": kind, "name": "扫描件.pdf", "media_type": "application/pdf", "content": b"scan"}
    return office.do(attachments.keep_file, case_id, store=AttachmentStore(tmp_path), **given).id


@pytest.mark.parametrize("kind", [AttachmentKind.SIGNED_SCAN, AttachmentKind.EVIDENCE])
def test_a_file_goes_into_the_bin_and_comes_back(office, tmp_path, kind):
    case_id = office.accept()
    file_id = kept_file(office, tmp_path, case_id, kind)
    office.do(the_bin.put_file, file_id)
    (row,) = rows(office)
    assert (row.file_id, row.title, row.number) == (file_id, "扫描件.pdf", office.case(case_id).number)
    with pytest.raises(Refused, match="file_in_bin"):
        office.do(the_bin.put_file, file_id)
    with office.database.writing() as db:
        the_bin.restore(db, rows(office), by=office.by, now=office.now)
    assert rows(office) == ()
    with pytest.raises(Refused, match="not_in_bin"):
        office.do(the_bin.restore_file, file_id)


def test_what_left_the_desk_as_a_paper_stays(office, tmp_path):
    file_id = kept_file(office, tmp_path, office.accept(), AttachmentKind.ISSUED_PAPER)
    with pytest.raises(Refused, match="issued_paper_stays"):
        office.do(the_bin.put_file, file_id)


def test_a_file_is_deleted_and_its_bytes_when_no_other_row_names_them(office, tmp_path):
    first, second = office.accept(), office.accept()
    ids = [kept_file(office, tmp_path, one) for one in (first, second)]
    for file_id in ids:
        office.do(the_bin.put_file, file_id)
    assert empty(office, files=ids[:1]) == frozenset()
    gone = empty(office, files=ids[1:])
    store = AttachmentStore(tmp_path)
    assert {store.get(one) for one in gone} == {b"scan"}
    with office.database.reading() as db:
        assert the_bin.without_rows(db, gone, now=office.now) == gone
        assert list(db.scalars(select(Attachment))) == []
    for sha256 in gone:
        store.remove(sha256)
        assert not store.has(sha256)


def test_what_was_passed_to_an_insurer_is_no_slip(office):
    from mediator_desk.models.words import CaseKind

    case_id = office.receive(kind=CaseKind.COMPLAINT)
    office.do(complaints.pass_to_insurer, case_id, complaints.PassingDraft(TODAY, "客户服务部"))
    office.do(review.turn_into_mediation, case_id)
    with pytest.raises(Refused, match="others_hang_on_it"):
        office.do(the_bin.put_case, case_id, words="重复")
