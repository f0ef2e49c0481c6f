"""A folder is brought back in its owner's absence: the act is told, and what was told in private comes in unread."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import PrivateNote, SettlementAuthority, SettlementOffer
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide, Role
from mediator_desk.services import audit
from mediator_desk.services.cases.history import history
from mediator_desk.services.outstation import listing
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.outstation.words import coming_words
from mediator_desk.views.sentences import sentence
from tests.services.conftest import NOW
from tests.services.outstation.along import Along, has_no_faults, member, take
from tests.services.outstation.test_bringing_back import set_fields

SECRET, AT_OFFICE = "底线是一万五千元", "办公室听到的话"


@pytest.fixture
def owner(office):
    """Give a mediator with an account."""
    by = member(office, "陈国华", Role.MEDIATOR)
    with office.database.writing() as db:
        db.get(Mediator, office.mediator_ids[0]).staff_id = by.staff_id
        audit.record(db, "mediator_changed", by=office.by, at=NOW)
    return by


@pytest.fixture
def case_id(office, owner):
    """Give a case of that mediator, with a meeting and a note of what was told in private."""
    found = office.in_mediation()
    office.meet(found)
    tell(office, found, AT_OFFICE, owner)
    return found


def tell(office, case_id, words, by):
    """Note what one side told the mediator in private."""
    with office.database.writing() as db:
        session_id = db.scalars(select(MediationSession.id).where(MediationSession.case_id == case_id)).one()
        note = PrivateNote(
            session_id=session_id, at=NOW, told_by="谢家豪", side=PartySide.APPLICANT, text=words,
            staff_id=by.staff_id, mediator_id=office.mediator_ids[0],
        )  # fmt: skip
        db.add(note)
        audit.record(db, "private_note_added", by=by, at=NOW, case_id=case_id)
        return note.id


def offer(office, case_id, by):
    """Note up to which amount one side settles, and what it offers in private."""
    common = {"case_id": case_id, "side": PartySide.APPLICANT, "amount": Decimal("15000.50")}
    common |= {"staff_id": by.staff_id, "mediator_id": office.mediator_ids[0], "words": SECRET}
    with office.database.writing() as db:
        db.add(SettlementAuthority(**common, told_at=NOW))
        state = SettlementOfferState.STANDING
        db.add(SettlementOffer(**common, name="谢家豪", at=NOW, is_private=True, state=state))
        audit.record(db, "private_note_added", by=by, at=NOW, case_id=case_id)


def everything_said(db):
    """Return all that the trail says, as one text."""
    return str([(one.facts, one.before, one.after, one.reason) for one in db.scalars(select(AuditEntry))])


def brought_by(along: Along, by) -> Along:
    """Let another have the folder, with its passphrase."""
    return replace(along, by=by)


def test_a_secretary_brings_the_folder_of_a_mediator_who_left_back(office, owner, case_id, tmp_path):
    along = take(office, owner, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="巡回点查明的事实。")
    with office.database.writing() as db:
        db.get(Staff, owner.staff_id).is_active = False
        audit.record(db, "staff_changed", by=office.by, at=NOW)
    secretary = member(office, "林文")
    brought_by(along, secretary).bring()
    with office.database.reading() as db:
        assert db.get(Case, case_id).facts == "巡回点查明的事实。"
        assert listing.open_checkouts(db) == []
        lines = history(db, case_id)
        told = {line.act: (line.actor, history_sentence(line)) for line in lines}
        assert told["dispute_changed"][0] == "陈国华"
        assert told["case_came_back_for"][0] == "林文"
        assert "陈国华" in told["case_came_back_for"][1]
        (facts,) = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == "cases_brought_back_for"))
        assert facts["name"] == "陈国华"
    assert has_no_faults(office.database)


def test_what_was_told_in_private_comes_in_and_is_never_shown(office, owner, case_id, tmp_path):
    along = take(office, owner, tmp_path / "along", case_id)
    with along.opened() as there:
        tell(there, case_id, SECRET, owner)
        offer(there, case_id, owner)
        with there.database.writing() as db:
            (note,) = db.scalars(select(PrivateNote).where(PrivateNote.text == AT_OFFICE))
            note.text = f"{AT_OFFICE}，改过"
            audit.record(db, "private_note_changed", by=owner, at=NOW, case_id=case_id)
    other = brought_by(along, member(office, "林文", Role.ADMINISTRATOR))
    (looked,) = other.look().cases
    assert (looked.unread, looked.choices, looked.only_here) == (4, (), ())
    assert SECRET not in str(looked) + coming_words(looked)
    other.bring()
    with office.database.reading() as db:
        notes = db.scalars(select(PrivateNote.text).order_by(PrivateNote.id)).all()
        assert notes == [f"{AT_OFFICE}，改过", SECRET]
        assert db.scalars(select(SettlementAuthority.amount)).one() == Decimal("15000.50")
        assert db.scalars(select(SettlementOffer.amount)).one() == Decimal("15000.50")
        said = everything_said(db)
        assert not any(word in said for word in (SECRET, "改过", "15000.5"))
    assert has_no_faults(office.database)


def test_what_the_office_changed_of_it_meanwhile_waits_for_the_mediator(office, owner, case_id, tmp_path):
    other_case = office.in_mediation(name="梁小明", identity_number="440106199001013331")
    along = take(office, owner, tmp_path / "along", case_id, other_case)
    for there_or_here, words in ((None, "在文件夹里改过"), (office, "在办公室改过")):
        with along.opened() as there:
            at = there_or_here or there
            with at.database.writing() as db:
                (note,) = db.scalars(select(PrivateNote))
                note.text = words
                audit.record(db, "private_note_changed", by=owner, at=NOW, case_id=case_id)
    done = brought_by(along, member(office, "林文")).bring()
    (left,) = done.left
    assert (left.code, left.params["case_id"], done.cases) == ("told_in_private_stays", case_id, 1)
    assert sentence(left)
    (choice,) = along.look().choices
    along.bring({choice.key: choice.sides[0]})
    with office.database.reading() as db:
        assert db.scalars(select(PrivateNote.text)).one() == "在文件夹里改过"


def test_another_mediator_brings_no_folder_of_a_colleague_back(office, owner, case_id, tmp_path):
    along = take(office, owner, tmp_path / "along", case_id)
    with pytest.raises(Refused, match="outstation_of_another_person"):
        brought_by(along, member(office, "何淑仪", Role.MEDIATOR)).look()


def test_a_folder_opens_though_its_owner_is_called_otherwise_by_now(office, owner, case_id, tmp_path):
    along = take(office, owner, tmp_path / "along", case_id)
    with office.database.writing() as db:
        db.get(Staff, owner.staff_id).name = "陈国桦"
    assert brought_by(along, replace(owner, name="陈国桦")).bring().cases == 1
