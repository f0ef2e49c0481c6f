"""A number is shown whole: who looked at whose stands in the trail, the number does not."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import RepresentativeKind, Role
from mediator_desk.services.cases import undo
from mediator_desk.services.mediators.roster import TieDraft, save_tie
from mediator_desk.services.revealing import Wanted, Where, reveal
from tests.services.conftest import TODAY

NUMBER = "440106199001011235"


def applicant_of(office, case_id):
    with office.database.writing() as db:
        party = db.get_one(Case, case_id).parties[0]
        party.phone = "13812345678"
        party.representatives = [
            Representative(name="谢代理", kind=RepresentativeKind.AUTHORISED, identity_number="440106198001011231")
        ]
        db.flush()
        return party.id


def last_entry(office):
    with office.database.reading() as db:
        return db.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()


def test_a_number_is_given_whole_and_the_look_is_written_down_without_it(office):
    case_id = office.receive("谢家豪", identity_number=NUMBER)
    party_id = applicant_of(office, case_id)
    assert office.do(reveal, Wanted(Where.PARTY, party_id, PersonalNumber.IDENTITY)) == NUMBER
    entry = last_entry(office)
    assert (entry.act, entry.case_id, entry.actor_name) == ("revealed", case_id, office.by.name)
    assert entry.facts == {"name": "谢家豪", "which": "identity_number"}
    kept = json.dumps([entry.facts, entry.before, entry.after, entry.reason])
    assert NUMBER not in kept


def test_the_number_of_who_acts_for_a_party_is_found_by_the_name(office):
    party_id = applicant_of(office, office.receive("谢家豪"))
    wanted = Wanted(Where.REPRESENTATIVE, party_id, PersonalNumber.IDENTITY, "谢代理")
    assert office.do(reveal, wanted) == "440106198001011231"
    assert last_entry(office).facts["name"] == "谢代理"


def test_a_number_that_is_not_there_is_refused_and_leaves_no_trace(office):
    party_id = applicant_of(office, office.receive("谢家豪"))
    before = last_entry(office).id
    for wanted in (
        Wanted(Where.REPRESENTATIVE, party_id, PersonalNumber.PHONE, "谢代理"),
        Wanted(Where.PARTY, party_id + 1000, PersonalNumber.PHONE),
        Wanted(Where.AGREEMENT, 0, PersonalNumber.ACCOUNT),
        Wanted(Where.MEETING, 0, PersonalNumber.PHONE),
    ):
        with pytest.raises(Refused, match="no_longer_there"):
            office.do(reveal, wanted)
    assert last_entry(office).id == before


def test_an_archivist_sees_no_number_whole(office):
    party_id = applicant_of(office, office.receive("谢家豪"))
    office.by = Actor(None, "周宇", Role.ARCHIVIST)
    with pytest.raises(Refused, match="not_for_role"):
        office.do(reveal, Wanted(Where.PARTY, party_id, PersonalNumber.PHONE))


def test_a_look_does_not_hinder_the_step_before_it_from_being_taken_back(office):
    case_id = office.accept()
    with office.database.reading() as db:
        before = undo.last_step(db, case_id, by=office.by)
        party_id = db.scalars(select(Party.id).where(Party.case_id == case_id, Party.identity_number != "")).first()
    office.do(reveal, Wanted(Where.PARTY, party_id, PersonalNumber.IDENTITY))
    with office.database.reading() as db:
        assert undo.last_step(db, case_id, by=office.by) == before


def test_the_number_of_who_a_mediator_is_tied_to_is_given(office):
    tie = TieDraft(TieKind.RELATIVE, name="谢家豪", identity_number=NUMBER)
    office.do(save_tie, office.mediator_ids[0], None, tie, today=TODAY)
    with office.database.reading() as db:
        tie_id = db.scalars(select(MediatorTie.id)).one()
    assert office.do(reveal, Wanted(Where.TIE, tie_id, PersonalNumber.IDENTITY)) == NUMBER
    assert last_entry(office).facts == {"name": "谢家豪", "which": "identity_number"}


def test_a_number_in_quarantine_is_given_by_its_column_and_no_other_column_is(office):
    with office.database.writing() as db:
        run = ImportRun(file_name="a.csv", file_hash="0", imported_at=office.now, counts={})
        db.add(run)
        db.flush()
        fields = {"申请人姓名": "谢家豪", "证件号码": NUMBER, "诉求": "退保"}
        row = QuarantinedSubmission(import_id=run.id, row_number=2, content_hash="0", fields=fields, reasons=[])
        db.add(row)
        db.flush()
        row_id = row.id
    assert office.do(reveal, Wanted(Where.QUARANTINE, row_id, PersonalNumber.IDENTITY, "证件号码")) == NUMBER
    assert last_entry(office).facts == {"name": "谢家豪", "which": "identity_number"}
    for column in ("诉求", "手机号码"):
        with pytest.raises(Refused, match="no_longer_there"):
            office.do(reveal, Wanted(Where.QUARANTINE, row_id, PersonalNumber.PHONE, column))
