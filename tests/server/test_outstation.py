"""A mediator takes five own cases along under a login of their own, works on them alone, and brings them back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import psycopg
import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import OfferedPayment, PrivateNote, SettlementAuthority, SettlementOffer
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import AttachmentKind, PartySide
from mediator_desk.search_index.checking import check
from mediator_desk.services import audit
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.outstation import listing
from mediator_desk.services.outstation.checking_in import Side
from mediator_desk.services.outstation.checking_out import CheckoutDraft
from tests.server.walled_office import Walled
from tests.services.conftest import NOW, TODAY
from tests.services.outstation.along import DUE, PASSPHRASE
from tests.services.outstation.test_bringing_back import agree, set_fields

LATER = NOW + timedelta(hours=9)
NAMES = ("巡回甲", "巡回乙", "巡回丙", "巡回丁", "巡回戊")


def _taken(working: Walled, folder, names=NAMES):
    with working.desk("secretary") as office:
        cases = [
            office.in_mediation(0, name=name, identity_number=f"44010619900101{2000 + place}")
            for place, name in enumerate(names)
        ]
    with working.desk("mediator") as office:
        draft = CheckoutDraft(tuple(cases), DUE, "增城巡回点", 3)
        outstation_file.take_along(office.database, draft, folder, PASSPHRASE, by=office.by, now=NOW)
    return cases


def _faults(working: Walled) -> list[object]:
    with working.database("") as database, database.reading() as db:
        assert check(db.connection()).is_right
        # The tests' own way in puts cases there without an entry; what the mediator's login did is told whole.
        login = working.passwords["mediator"][0]
        past = [one for one in past_the_desk(db) if one.params["login"] == login]
        return [*verify_chain(db), *check_rows(db), *past]


def test_five_cases_go_along_and_come_back_under_a_mediators_own_login(working: Walled, tmp_path):
    before = _faults(working)
    cases = _taken(working, tmp_path / "along")
    by = replace(working.actor("mediator"), desk="手提电脑")
    with closing(outstation_file.open_outstation(tmp_path / "along", PASSPHRASE)) as file:
        there = replace(working.office, database=file, by=by, now=NOW)
        agree(there, cases[0])
        there.now = NOW
        set_fields(there, cases[1], facts="巡回点查明的事实。", claimed_amount=Decimal("31000.00"))
        set_fields(there, cases[2], facts="文件里的事实。")
        with file.writing() as db:
            keep_file(
                db, cases[0], kind=AttachmentKind.SIGNED_SCAN, name="签字页.pdf", content=b"%PDF-1.7 scan",
                store=file.store, by=by, now=NOW,
            )  # fmt: skip
    with working.desk("secretary") as office:
        set_fields(office, cases[1], facts="办公室查明的事实。", requests="请求给付31000元。")
        set_fields(office, cases[2], requests="办公室的请求。")
        in_office = office.accept(name="同日受理", identity_number="440106199001013331")
    with (
        working.database("mediator") as office,
        closing(outstation_file.open_outstation(tmp_path / "along", PASSPHRASE)) as file,
    ):
        looked = outstation_file.look(office, file, by=by, now=LATER)
        (choice,) = looked.choices
        assert [one.field for one in choice.differences] == ["facts"]
        chosen = {choice.key: Side.MINE}
        done = outstation_file.bring(office, file, chosen, by=by, now=LATER)
        assert (done.cases, done.files) == (5, 1)
        assert outstation_file.bring(office, file, chosen, by=by, now=LATER).was_back
    with working.database("secretary") as database, database.reading() as db:
        first, second, third = (db.get(Case, one) for one in cases[:3])
        assert (second.facts, second.requests, second.claimed_amount) == (
            "巡回点查明的事实。",
            "请求给付31000元。",
            Decimal("31000.00"),
        )
        assert (third.facts, third.requests) == ("文件里的事实。", "办公室的请求。")
        agreement = db.scalars(select(MediationAgreement).where(MediationAgreement.case_id == cases[0])).one()
        assert agreement.amount == first.agreed_amount == Decimal("20000.00")
        assert all(one.signed_on == TODAY for one in agreement.signatures)
        scan = db.scalars(select(Attachment).where(Attachment.name == "签字页.pdf")).one()
        assert database.store.get(scan.sha256) == b"%PDF-1.7 scan"
        every = db.scalars(select(Case.number).where(Case.number.is_not(None))).all()
        assert len(every) == len(set(every))
        assert db.get(Case, in_office) is not None
        assert listing.open_checkouts(db) == []
    assert _faults(working) == before


def test_a_mediator_takes_no_case_of_another_along(working: Walled, tmp_path):
    with working.desk("secretary") as office:
        of_another = office.in_mediation(1, name="巡回庚", identity_number="440106199001012345")
    with working.desk("mediator") as office:
        draft = CheckoutDraft((of_another,), DUE)
        with pytest.raises(Refused, match="cases_stay_here"):
            outstation_file.take_along(office.database, draft, tmp_path / "along", PASSPHRASE, by=office.by, now=NOW)
    assert list(tmp_path.glob("along*")) == []


def test_nobody_ends_what_another_has_along_by_raw_sql(working: Walled, tmp_path):
    _taken(working, tmp_path / "along", ("巡回己",))
    ended = "UPDATE checkouts SET ended_at = now(), given_up_words = 'x' WHERE ended_at IS NULL"
    with working.connected("other") as raw:
        assert raw.execute(ended).rowcount == 0
    with working.connected("mediator") as raw:
        assert raw.execute(ended).rowcount == 1
        raw.rollback()


def test_an_archivist_takes_nothing_along(working: Walled, tmp_path):
    with working.desk("archivist") as office, pytest.raises(Refused, match="not_for_role"):
        draft = CheckoutDraft((1,), DUE)
        outstation_file.take_along(office.database, draft, tmp_path / "along", PASSPHRASE, by=office.by, now=NOW)
    with working.connected("archivist") as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
        raw.execute("INSERT INTO checked_out_cases (checkout_id, case_id) VALUES (1, 1)")


PRIVATE = "路上听到的底线：一万五"


def _tell(office, case_id, words, by):
    with office.database.writing() as db:
        session_id = db.scalars(select(MediationSession.id).where(MediationSession.case_id == case_id)).first()
        common = {"staff_id": by.staff_id, "mediator_id": office.mediator_ids[0], "side": PartySide.APPLICANT}
        told = PrivateNote(session_id=session_id, at=NOW, told_by="一方", text=words, **common)
        asked = {"case_id": case_id, "amount": Decimal("15000.50"), "words": words}
        private = SettlementOffer(
            **asked, **common, name="一方", at=NOW, is_private=True, state=SettlementOfferState.STANDING,
            payments=[OfferedPayment(position=1, amount=Decimal("15000.50"), due_on=DUE)],
        )  # fmt: skip
        db.add_all([told, private, SettlementAuthority(**asked, **common, told_at=NOW)])
        audit.record(db, "private_note_added", by=by, at=NOW, case_id=case_id)


def _read_privately(working: Walled, who: str, case_id: int) -> list[object]:
    with working.database(who) as database, database.reading() as db:
        notes = select(PrivateNote.text).join(MediationSession).where(MediationSession.case_id == case_id)
        offers = select(SettlementOffer.amount, SettlementOffer.words).where(SettlementOffer.case_id == case_id)
        owed = select(SettlementAuthority.amount).where(SettlementAuthority.case_id == case_id)
        payments = select(OfferedPayment.amount).join(SettlementOffer).where(SettlementOffer.case_id == case_id)
        return [*db.scalars(notes.order_by(PrivateNote.id)), *map(tuple, db.execute(offers)), *db.scalars(owed),
                *db.scalars(payments)]  # fmt: skip


def _with_private_work(working: Walled, folder) -> int:
    """Let the mediator take a case along and be told something on the way; return the case."""
    (case_id,) = _taken(working, folder, ("缺席人",))
    by = replace(working.actor("mediator"), desk="手提电脑")
    with closing(outstation_file.open_outstation(folder, PASSPHRASE)) as file:
        there = replace(working.office, database=file, by=by, now=NOW)
        there.meet(case_id)
        set_fields(there, case_id, facts="路上查明的事实。")
        _tell(there, case_id, PRIVATE, by)
    return case_id


def _brought(working: Walled, folder, who: str):
    with (
        working.database(who) as office,
        closing(outstation_file.open_outstation(folder, PASSPHRASE)) as file,
    ):
        by = working.actor(who)
        looked = outstation_file.look(office, file, by=by, now=LATER)
        assert PRIVATE not in str(looked)
        return outstation_file.bring(office, file, {}, by=by, now=LATER)


def test_an_administrator_brings_a_mediators_folder_back_and_reads_nothing_of_what_is_private(
    working: Walled, tmp_path
):
    case_id = _with_private_work(working, tmp_path / "along")
    assert _brought(working, tmp_path / "along", "administrator").left == ()
    everything = [PRIVATE, (Decimal("15000.50"), PRIVATE), Decimal("15000.50"), Decimal("15000.50")]
    assert _read_privately(working, "mediator", case_id) == everything
    assert _read_privately(working, "administrator", case_id) == []
    with working.database("administrator") as database, database.reading() as db:
        assert db.get_one(Case, case_id).facts == "路上查明的事实。"
        said = str(db.execute(select(AuditEntry.facts, AuditEntry.before, AuditEntry.after)).all())
        assert PRIVATE not in said
        assert "15000.5" not in said
        assert listing.checked_out(db, [case_id]) == {}
        administrators = working.passwords["administrator"][0]
        assert [one for one in past_the_desk(db) if one.params["login"] == administrators] == []
    with working.database("") as database, database.reading() as db:
        assert check_rows(db) == []
        assert verify_chain(db) == []


def test_by_raw_sql_nobody_learns_or_changes_by_it_what_was_told_to_another(working: Walled, tmp_path):
    case_id = _with_private_work(working, tmp_path / "along")
    with working.desk("mediator") as office:
        office.now = NOW
        office.meet(case_id)
        _tell(office, case_id, "办公室听到的话", working.actor("mediator"))
    with working.desk("other") as office:
        other_case = office.in_mediation(1, name="别案人", identity_number="440106199001012399")
        office.meet(other_case)
        _tell(office, other_case, "别人听到的话", working.actor("other"))
    with working.database("") as database, database.reading() as db:
        note = db.scalars(select(PrivateNote.id).where(PrivateNote.text == "办公室听到的话")).one()
        of_other = db.scalars(select(PrivateNote.id).where(PrivateNote.text == "别人听到的话")).one()
        checkout = max(one.id for one in listing.open_checkouts(db))
    call = "SELECT desk_bring_told(%s, %s)"
    rows = [{"table": "private_notes", "id": one, "row": {"text": "换掉"}} for one in (note, of_other)]
    with working.connected("mediator") as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
        raw.execute(call, [checkout, Jsonb(rows)])
    with working.connected("secretary") as raw:
        # The one was written behind the taking along, the other is of a case that is not out with anybody.
        (left,) = raw.execute(call, [checkout, Jsonb(rows)]).fetchone()
        assert left == [f"private_notes/{note}", f"private_notes/{of_other}"]
        new = [{"table": "private_notes", "id": 5, "row": {"text": "添上", "session_id": 1, "mediator_id": 1}}]
        assert raw.execute(call, [checkout, Jsonb(new)]).fetchone() == (["private_notes/5"],)
        with pytest.raises(psycopg.DatabaseError, match="not_for_login"):
            raw.execute(call, [checkout, Jsonb([{"table": "staff", "id": 1, "row": {}}])])
    with working.connected("administrator") as raw, pytest.raises(psycopg.DatabaseError, match="not_for_login"):
        raw.execute(call, [0, Jsonb(rows)])


def test_by_raw_sql_nobody_comes_to_read_what_was_told_to_who_has_a_case_along(working: Walled, tmp_path):
    words, found = "在外听到的底线", select(SettlementOffer.id, OfferedPayment.id)
    with working.desk("secretary") as office:
        case_id = office.in_mediation(0, name="在外人", identity_number="440106199001017777")
    with working.desk("mediator") as office:
        office.meet(case_id)
        _tell(office, case_id, words, office.by)
        draft = CheckoutDraft((case_id,), DUE)
        taken = outstation_file.take_along(
            office.database, draft, tmp_path / "along", PASSPHRASE, by=office.by, now=LATER
        )
    whole = _read_privately(working, "mediator", case_id)
    with working.database("") as database, database.reading() as db:
        note = db.scalars(select(PrivateNote.id).where(PrivateNote.text == words)).one()
        offer, payment = db.execute(found.join(OfferedPayment).where(SettlementOffer.words == words)).one()
    tries = [
        {"table": "private_notes", "id": note, "row": {"staff_id": working.staff["secretary"]}},
        {"table": "settlement_offers", "id": offer, "row": {"is_private": False}},
        {"table": "settlement_offers", "id": offer, "row": {"mediator_id": None, "staff_id": None}},
        {"table": "offered_payments", "id": payment, "row": {"offer_id": offer + 1}},
    ]
    names = [f"{one['table']}/{one['id']}" for one in tries]
    with working.connected("secretary") as raw:
        (left,) = raw.execute("SELECT desk_bring_told(%s, %s)", [taken.checkout_id, Jsonb(tries)]).fetchone()
    assert left == names
    assert _read_privately(working, "mediator", case_id) == whole


def test_a_case_that_the_server_does_not_show_any_more_stays_in_the_folder(working: Walled, tmp_path):
    cases = _taken(working, tmp_path / "along", ("看不见", "看得见"))
    by = working.actor("mediator")
    with closing(outstation_file.open_outstation(tmp_path / "along", PASSPHRASE)) as file:
        there = replace(working.office, database=file, by=replace(by, desk="手提电脑"), now=NOW)
        for one in cases:
            set_fields(there, one, facts="文件夹里的事实。")
    with working.connected("") as raw:
        raw.execute("DELETE FROM mediator_appointments WHERE case_id = %s", [cases[0]])
        raw.execute("UPDATE cases SET mediator_id = %s WHERE id = %s", [working.office.mediator_ids[1], cases[0]])
    done = _brought(working, tmp_path / "along", "mediator")
    assert [(one.code, one.params["case_id"]) for one in done.left] == [("case_of_another_now", cases[0])]
    with working.database("") as database, database.reading() as db:
        assert db.get_one(Case, cases[1]).facts == "文件夹里的事实。"
        (out,) = [one for one in listing.open_checkouts(db) if cases[0] in one.case_ids]
        assert out.case_ids == (cases[0],)
