"""A mediator takes five own cases along under a login of their own, works on them alone, and brings them back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import psycopg
import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.words import AttachmentKind
from mediator_desk.search_index.checking import check
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
    with closing(outstation_file.open_outstation(tmp_path / "along", by.name, PASSPHRASE)) as file:
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
        closing(outstation_file.open_outstation(tmp_path / "along", by.name, PASSPHRASE)) as file,
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
