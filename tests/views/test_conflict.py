"""Two desks change the same thing: nobody overwrites anybody, and both stand in the history."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import InsurerKind, Role
from mediator_desk.services.aftercare.retention import RetentionDraft
from mediator_desk.services.agreements import agreements
from mediator_desk.services.cases import disputes, next_steps
from mediator_desk.services.clocks.time_limits import TimeLimitDraft
from mediator_desk.services.office import committee, people
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.views.agreements.workshop import AgreementWorkshop
from mediator_desk.views.cases.dispute_dialog import DisputeDialog
from mediator_desk.views.cases.next_step_dialog import NextStepDialog
from mediator_desk.views.cases.party_dialog import PartyDialog
from mediator_desk.views.conflict_dialog import BOTH, MINE, THEIRS, ConflictDialog
from mediator_desk.views.settings.committee_section import CommitteeSection
from mediator_desk.views.settings.people_dialogs import RoomDialog
from tests.views.agreements_at_hand import office_of, window
from tests.views.cases_at_hand import case_of

OTHER_DESK = Actor(None, "陈国华", Role.ADMINISTRATOR, "二号台")


@pytest.fixture(params=["embedded", "postgresql"])
def office(request, desk):
    """Give a committee on either engine at which this desk and another one work."""
    desk.open(request.getfixturevalue(f"{request.param}_database"), desk.actor)
    made = office_of(desk)
    desk.sign_in(replace(made.by, role=Role.ADMINISTRATOR))
    return made


def at_the_other_desk(desk, read, save, *ids, **changes):
    """Save a change of the same thing at the other desk."""
    with desk.database.writing() as db:
        draft = replace(read(db, *ids), **changes)
        save(db, *ids, draft, by=OTHER_DESK, now=desk.now())


def choose(**choices):
    """Answer the question which of two stands, for each field; what is asked is returned."""
    asked = []

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConflictDialog)
        asked.extend(names[0] for names in dialog._ways.conflicts)
        for name, choice in choices.items():
            dialog.form.field(name).choose(choice)
        dialog.act() if choices else dialog.reject()

    QTimer.singleShot(0, answer)
    return asked


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_each_desk_changed_alone_is_saved_without_a_question(qtbot, desk, office):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    at_the_other_desk(desk, disputes.dispute_draft, disputes.save_dispute, case_id, claimed_amount=Decimal("9000.00"))
    dialog._form.field("facts").setPlainText("七月住院")
    dialog.act()
    assert not dialog.isVisible()
    with desk.database.reading() as db:
        saved = disputes.dispute_draft(db, case_id)
    assert (saved.claimed_amount, saved.facts) == (Decimal("9000.00"), "七月住院")


@pytest.mark.parametrize(
    ("choice", "stands"), [(MINE, "我这里写的"), (THEIRS, "那边写的"), (BOTH, "那边写的\n我这里写的")]
)
def test_what_both_changed_is_chosen_and_saved_as_one_new_change(qtbot, desk, office, choice, stands):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    at_the_other_desk(desk, disputes.dispute_draft, disputes.save_dispute, case_id, facts="那边写的")
    dialog._form.field("facts").setPlainText("我这里写的")
    asked = choose(facts=choice)
    dialog.act()
    with desk.database.reading() as db:
        assert disputes.dispute_draft(db, case_id).facts == stands
    assert asked == ["facts"]
    assert not dialog.isVisible()


def test_the_history_has_what_both_desks_saved(qtbot, desk, office):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    at_the_other_desk(desk, disputes.dispute_draft, disputes.save_dispute, case_id, facts="那边写的")
    dialog._form.field("facts").setPlainText("我这里写的")
    choose(facts=MINE)
    dialog.act()
    with desk.database.reading() as db:
        entries = list(db.scalars(select(AuditEntry).where(AuditEntry.act == "dispute_changed")))
    case = f"cases/{case_id}"
    theirs, mine = sorted(entries, key=lambda entry: entry.id)
    assert (theirs.actor_name, theirs.after[case]["facts"]) == (OTHER_DESK.name, "那边写的")
    assert (mine.before[case]["facts"], mine.after[case]["facts"]) == ("那边写的", "我这里写的")


def test_what_is_given_up_for_theirs_is_told_too(qtbot, desk, office):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    at_the_other_desk(desk, disputes.dispute_draft, disputes.save_dispute, case_id, facts="那边写的")
    dialog._form.field("facts").setPlainText("我这里写的，身份证440106199001011235")
    choose(facts=THEIRS)
    dialog.act()
    with desk.database.reading() as db:
        (told,) = db.scalars(select(AuditEntry).where(AuditEntry.act == "given_up"))
    assert (told.actor_name, told.case_id) == (desk.actor.name, case_id)
    assert "我这里写的" in told.facts["words"]
    assert "440106199001011235" not in told.facts["words"]


def test_who_goes_back_keeps_what_was_typed_and_nothing_is_saved(qtbot, desk, office):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    at_the_other_desk(desk, disputes.dispute_draft, disputes.save_dispute, case_id, facts="那边写的")
    dialog._form.field("facts").setPlainText("我这里写的")
    choose()
    dialog.act()
    assert dialog.isVisible()
    assert dialog._form.field("facts").toPlainText() == "我这里写的"
    with desk.database.reading() as db:
        assert disputes.dispute_draft(db, case_id).facts == "那边写的"
    dialog.hide()


def test_a_party_is_merged(qtbot, desk, office):
    case_id = office.in_mediation()
    party = case_of(desk, case_id).parties[0]
    dialog = opened(qtbot, PartyDialog(desk, case_of(desk, case_id), party_id=party.id))
    with desk.database.writing() as db:
        draft = replace(parties.party_draft(db, party.id), address="广州市天河区", phone="13900000000")
        parties.save_party(db, case_id, draft, by=OTHER_DESK, now=desk.now())
    dialog._form.field("occupation").setText("教师")
    dialog._form.field("phone").setText("13800000000")
    assert choose(phone=MINE) == []
    dialog.act()
    with desk.database.reading() as db:
        saved = parties.party_draft(db, party.id)
    assert (saved.address, saved.occupation, saved.phone) == ("广州市天河区", "教师", "13800000000")


def test_a_next_step_is_merged(qtbot, desk, office):
    case_id = office.in_mediation()
    dialog = opened(qtbot, NextStepDialog(desk, case_of(desk, case_id)))
    with desk.database.writing() as db:
        next_steps.set_next_step(
            db, case_id, words="等鉴定", on=None, who=OTHER_DESK.name, by=OTHER_DESK, now=desk.now()
        )
    dialog._form.field("words").setText("打电话给保险公司")
    asked = choose(words=THEIRS)
    dialog.act()
    assert asked == ["words"]
    assert case_of(desk, case_id).next_step == "等鉴定"


@pytest.mark.parametrize(
    ("choice", "stands"),
    [(MINE, ("收材料", date(2026, 10, 12), False)), (THEIRS, ("打电话", date(2026, 11, 30), True))],
)
def test_words_day_and_person_of_a_next_step_are_of_one_desk(qtbot, desk, office, choice, stands):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="打电话", on=date(2026, 10, 12))
    before = case_of(desk, case_id)
    dialog = opened(qtbot, NextStepDialog(desk, before))
    with desk.database.writing() as db:
        next_steps.set_next_step(
            db, case_id, words="打电话", on=date(2026, 11, 30), who="陈国华", by=OTHER_DESK, now=desk.now()
        )
    dialog._form.field("words").setText("收材料")
    asked = choose(words=choice)
    dialog.act()
    assert asked == ["words"]
    saved = office.case(case_id)
    assert (saved.next_step, saved.next_step_on) == stands[:2]
    assert (saved.next_step_by == "陈国华") is stands[2]


def test_an_insurer_never_gets_the_numbers_that_another_desk_wrote_for_another_one(qtbot, desk, office):
    case_id = office.in_mediation()
    with desk.database.writing() as db:
        other = Insurer(name="南粤财产", short_name="南粤财产", kind=InsurerKind.LIFE)
        db.add(other)
        db.flush()
        other_id = other.id
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    at_the_other_desk(desk, disputes.dispute_draft, disputes.save_dispute, case_id, policy_number="YARS-2026-1")
    dialog._form.field("insurer_id").choose(other_id)
    asked = choose(insurer_id=MINE)
    dialog.act()
    with desk.database.reading() as db:
        saved = disputes.dispute_draft(db, case_id)
    assert asked == ["insurer_id"]
    assert (saved.insurer_id, saved.policy_number) == (other_id, "")


def test_every_field_that_belongs_to_others_is_one_of_its_draft():
    drafts = (
        next_steps.NextStepDraft,
        disputes.DisputeDraft,
        agreements.AgreementDraft,
        PartyDraft,
        TimeLimitDraft,
        RetentionDraft,
    )
    for draft in drafts:
        names = [name for group in draft.TOGETHER for name in group]
        assert set(names) <= {field.name for field in fields(draft)}
        assert len(names) == len(set(names))


def test_a_room_is_merged(qtbot, desk, office):
    room_id = office.room_ids[0]
    dialog = opened(qtbot, RoomDialog(desk, room_id))
    with desk.database.writing() as db:
        draft = replace(people.room_draft(db, room_id), is_online=True)
        people.save_room(db, room_id, draft, by=OTHER_DESK, now=desk.now())
    dialog.form.field("name").setText("三楼调解室")
    dialog.act()
    with desk.database.reading() as db:
        saved = people.room_draft(db, room_id)
    assert (saved.name, saved.is_online) == ("三楼调解室", True)


def test_the_settings_of_the_committee_are_merged(qtbot, desk, office):
    section = CommitteeSection(desk)
    qtbot.addWidget(section)
    section.reload()
    with desk.database.writing() as db:
        draft = replace(committee.committee_draft(db), telephone="020-88880000")
        committee.save_committee(db, draft, by=OTHER_DESK, now=desk.now())
    section.form.field("address").setText("广州市越秀区")
    section.save()
    with desk.database.reading() as db:
        saved = committee.committee_draft(db)
    assert (saved.telephone, saved.address) == ("020-88880000", "广州市越秀区")


def test_an_agreement_is_merged_term_by_term_of_choice(qtbot, desk, office):
    case_id = office.agreed()
    front = window(qtbot)
    shop = AgreementWorkshop(desk, case_id, front)
    with desk.database.writing() as db:
        draft = replace(agreements.draft_for(db, case_id, today=desk.today()), terms=("那边的条款",), payee="张三")
        agreements.save_agreement(db, case_id, draft, by=OTHER_DESK, now=desk.now())
    shop.forms.terms.show_terms(["我的条款"])
    asked = choose(terms=MINE)
    assert shop.save()
    with desk.database.reading() as db:
        saved = agreements.draft_for(db, case_id, today=desk.today())
    assert asked == ["terms"]
    assert (saved.terms, saved.payee) == (("我的条款",), "张三")
    qtbot.waitUntil(lambda: shop.preview.has_paper and desk.jobs.is_idle)
    shop.maker._timer.stop()
