"""What was done in a file comes back: what one side changed stands, what both changed is chosen, nothing twice."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import NumberCounter, VoidNumber
from mediator_desk.models.session_room import PrivateNote
from mediator_desk.models.words import AttachmentKind, CaseState, Role
from mediator_desk.services import attachments
from mediator_desk.services.agreements import agreements
from mediator_desk.services.cases import tags, undo
from mediator_desk.services.outstation import listing
from mediator_desk.services.outstation.checking_in import Side
from mediator_desk.services.review import review
from tests.services.after_effect import sign
from tests.services.conftest import NOW, TODAY, Office
from tests.services.outstation.along import has_no_faults, member, take


def set_fields(office: Office, case_id: int, **fields: object) -> None:
    """Change a case as a form does: through the Session, told in the trail."""
    from mediator_desk.services import audit

    with office.database.writing() as db:
        case = db.get(Case, case_id)
        for name, value in fields.items():
            getattr(case, name)
            setattr(case, name, value)
        audit.record(db, "dispute_changed", by=office.by, at=office.now, case_id=case_id)


def agree(office: Office, case_id: int, amount: str = "20000.00") -> None:
    """Hold a meeting that ends in an agreement, and let everybody sign it."""
    from mediator_desk.models.words import OutcomeKind
    from mediator_desk.services.sessions import outcomes

    office.meet(case_id)
    money = Decimal(amount)
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=money))
    draft = office.agreement_draft(
        amount=money,
        terms=(f"乙方于十日内给付甲方保险金人民币{money:,}元。", "双方就本次理赔再无其他争议。"),
        instalments=(agreements.InstalmentDraft(money, date(2026, 10, 16), "银行转账"),),
    )
    office.do(agreements.save_agreement, case_id, draft)
    sign(office, case_id)


def test_what_the_file_alone_changed_is_the_offices_afterwards(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="申请人补充：住院二十三天。", claimed_amount=Decimal("30150.08"))
    looked = along.look()
    assert looked.is_quiet
    assert {one.field for one in looked.cases[0].only_here} == {"facts", "claimed_amount"}
    done = along.bring()
    assert (done.cases, done.was_back, done.given_up) == (1, False, 0)
    with office.database.reading() as db:
        case = db.get(Case, case_id)
        assert (case.facts, case.claimed_amount) == ("申请人补充：住院二十三天。", Decimal("30150.08"))
        assert listing.open_checkouts(db) == []
    assert has_no_faults(office.database)


def test_different_fields_that_both_sides_changed_are_put_together(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="在巡回点查明的事实。")
    set_fields(office, case_id, requests="请求给付保险金31000元。")
    assert [one.field for one in along.look().cases[0].only_there] == ["requests"]
    along.bring()
    case = office.case(case_id)
    with office.database.reading() as db:
        case = db.get(Case, case_id)
        assert (case.facts, case.requests) == ("在巡回点查明的事实。", "请求给付保险金31000元。")


@pytest.mark.parametrize(("side", "stands"), [(Side.MINE, "文件里的事实。"), (Side.THEIRS, "办公室的事实。")])
def test_a_field_that_both_changed_is_chosen_and_what_was_given_up_is_told(office, tmp_path, side, stands):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    set_fields(office, case_id, facts="办公室的事实。")
    (choice,) = along.look().choices
    (difference,) = choice.differences
    assert (difference.base, difference.mine, difference.theirs) == (
        "申请人称保险公司拒赔。",
        "文件里的事实。",
        "办公室的事实。",
    )
    with pytest.raises(Refused, match="choices_missing"):
        along.bring()
    along.bring({choice.key: side})
    with office.database.reading() as db:
        assert db.get(Case, case_id).facts == stands
        told = db.scalars(select(AuditEntry).where(AuditEntry.act == "given_up")).all()
        assert [("文件里的事实。" in one.facts["words"]) for one in told] == ([True] if side is Side.THEIRS else [])
    assert has_no_faults(office.database)


def test_a_meeting_an_agreement_its_signatures_and_a_scan_come_back_as_they_are(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        agree(there, case_id)
        with there.database.writing() as db:
            attachments.keep_file(
                db,
                case_id,
                kind=AttachmentKind.SIGNED_SCAN,
                name="签字页.pdf",
                content=b"%PDF-1.7 signed",
                store=there.database.store,
                by=there.by,
                now=there.now,
            )
        signed = there.case(case_id)
        with there.database.reading() as db:
            number = db.scalars(select(MediationAgreement.number)).one()
    office.now = NOW + timedelta(hours=9)
    done = along.bring()
    assert done.files == 1
    case = office.case(case_id)
    assert (case.state, case.agreed_amount, case.concluded_on) == (
        signed.state,
        Decimal("20000.00"),
        signed.concluded_on,
    )
    with office.database.reading() as db:
        agreement = db.scalars(select(MediationAgreement)).one()
        assert (agreement.number, agreement.amount) == (number, Decimal("20000.00"))
        assert all(one.signed_on == TODAY for one in agreement.signatures)
        kept = db.scalars(select(Attachment).where(Attachment.name == "签字页.pdf")).one()
        assert office.database.store.get(kept.sha256) == b"%PDF-1.7 signed"
        acts = list(db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)))
    assert acts.index("session_planned") < acts.index("session_held") < acts.index("outcome_agreed")
    assert acts[-1] == "case_came_back"
    assert has_no_faults(office.database)


@pytest.mark.parametrize("side", Side)
def test_where_the_case_went_on_at_both_places_one_course_counts_as_a_whole(office, tmp_path, side):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        agree(there, case_id, "20000.00")
    agree(office, case_id, "18000.00")
    office.now = NOW + timedelta(hours=9)
    (choice,) = along.look().choices
    assert (choice.kind, choice.is_signed_in_file, choice.is_signed_at_office) == ("course", True, True)
    along.bring({choice.key: side})
    amount = Decimal("20000.00") if side is Side.MINE else Decimal("18000.00")
    with office.database.reading() as db:
        agreement = db.scalars(select(MediationAgreement)).one()
        assert agreement.amount == db.get(Case, case_id).agreed_amount == amount
        assert sum(one.amount for one in agreement.instalments) == amount
        assert f"{amount:,}" in agreement.terms[0].text
        (void,) = db.scalars(select(VoidNumber.number))
        assert void != agreement.number
    assert has_no_faults(office.database)


def test_a_file_comes_back_once(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    along.bring()
    set_fields(office, case_id, facts="后来的事实。")
    assert along.bring().was_back
    with office.database.reading() as db:
        assert db.get(Case, case_id).facts == "后来的事实。"
    with along.opened() as there, pytest.raises(Refused, match="outstation_came_back"):
        set_fields(there, case_id, facts="太晚了。")


def test_nobody_else_brings_it_back_and_not_to_another_office(office, tmp_path):
    by = member(office)
    along = take(office, by, tmp_path / "along", office.in_mediation())
    other = member(office, "李强", Role.MEDIATOR)
    with pytest.raises(Refused, match="outstation_of_another_person"):
        _looked_by(along, other)


def _looked_by(along, other):
    with along.opened() as there:
        outstation_file.look(along.office.database, there.database, by=other, now=NOW)


def test_numbers_that_were_not_used_go_back_where_nobody_took_one_behind_them(office, tmp_path):
    by = member(office)
    first, second = office.receive(), office.receive(name="梁小明")
    along = take(office, by, tmp_path / "along", first, second, numbers=5)
    with along.opened() as there:
        there.do(review.accept_case, first)
        given = there.case(first).number
    along.bring()
    with office.database.reading() as db:
        assert db.get(Case, first).number == given
        assert db.get(NumberCounter, ("cases", 2026)).last_number == 1
    assert office.do(review.accept_case, second).number != given


def test_numbers_that_were_not_used_are_told_where_the_office_went_on(office, tmp_path):
    by = member(office)
    case_id = office.receive()
    along = take(office, by, tmp_path / "along", case_id, numbers=5)
    later = office.case(office.accept(name="黄丽芳")).number
    with along.opened() as there:
        there.do(review.accept_case, case_id)
    assert along.bring().numbers_unused == 1
    with office.database.reading() as db:
        told = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == "cases_brought_back")).one()
    assert told["numbers_unused"] == ["cases/2026: 2-5"]
    assert office.case(case_id).number != later
    assert has_no_faults(office.database)


def test_what_was_told_to_a_mediator_alone_goes_along_with_that_one_only(office, tmp_path):
    from mediator_desk.models.words import PartySide

    by = member(office)
    case_id = office.in_mediation()
    office.meet(case_id)
    with office.database.writing() as db:
        from mediator_desk.models.mediation_session import MediationSession

        session_id = db.scalars(select(MediationSession.id)).one()
        mine, other = (
            PrivateNote(
                session_id=session_id,
                at=NOW,
                told_by="谢家豪",
                side=PartySide.APPLICANT,
                text=text,
                staff_id=staff_id,
                mediator_id=office.mediator_ids[0],
            )
            for text, staff_id in (("底线是一万五", by.staff_id), ("另一人听到的话", None))
        )
        db.add_all([mine, other])
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there, there.database.reading() as db:
        assert [one.text for one in db.scalars(select(PrivateNote))] == ["底线是一万五"]
    along.bring()
    with office.database.reading() as db:
        assert len(db.scalars(select(PrivateNote)).all()) == 2


def test_steps_of_the_file_are_not_undone_by_themselves_at_the_office(office, tmp_path):
    by = member(office)
    case_id = office.receive()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        there.do(review.accept_case, case_id)
    along.bring()
    with pytest.raises(Refused, match="done_at_outstation"):
        office.do(undo.undo_last_step, case_id, "误受理")


def test_a_clock_that_was_ahead_is_told_and_no_entry_stands_in_the_future(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        there.now = NOW + timedelta(days=400)
        set_fields(there, case_id, facts="钟走快了。")
    assert along.look().clock_ahead == timedelta(days=400)
    along.bring()
    with office.database.reading() as db:
        assert max(db.scalars(select(AuditEntry.at))) == NOW


def test_a_row_that_one_side_took_away_and_the_other_changed_is_chosen(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    office.do(tags.add_tag, case_id, "紧急")
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        there.do(tags.remove_tag, case_id, "紧急")
        there.do(tags.add_tag, case_id, "巡回")
    office.do(tags.add_tag, case_id, "巡回")
    along.bring()
    with office.database.reading() as db:
        assert list(tags.tags_of(db, case_id)) == ["巡回"]
    assert has_no_faults(office.database)


def test_papers_of_a_case_get_no_number_twice(office, tmp_path):
    from mediator_desk.services.papers.issuing import next_number

    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there, there.database.writing() as db:
        in_file = next_number(db, case_id)
    with office.database.writing() as db:
        assert next_number(db, case_id).sequence == 1
    assert in_file.sequence == 101


def test_rows_that_come_back_and_rows_of_the_office_never_get_one_id(office, tmp_path):
    by = member(office)
    case_id, other = office.in_mediation(), office.in_mediation(name="梁小明")
    along = take(office, by, tmp_path / "along", case_id)
    office.meet(other)
    office.now = NOW
    with along.opened() as there:
        there.meet(case_id)
    office.now = NOW + timedelta(hours=9)
    along.bring()
    office.now = NOW
    third = office.in_mediation(name="冯志强")
    with office.database.reading() as db:
        assert db.get(Case, third) is not None
    assert has_no_faults(office.database)


def test_an_archived_case_is_the_offices(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    set_fields(office, case_id, state=CaseState.ARCHIVED)
    (choice,) = along.look().choices
    assert choice.sides == (Side.THEIRS,)
    along.bring({choice.key: Side.THEIRS})
    with office.database.reading() as db:
        assert db.get(Case, case_id).facts == "申请人称保险公司拒赔。"
