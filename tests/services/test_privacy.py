"""What people ask about their own data: the register, everything that is held on them, and until when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.columns import Base
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ConsentScope
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission
from mediator_desk.models.trust_words import HeldKind, PrivacyWish, TermKind
from mediator_desk.models.words import Role
from mediator_desk.services.parties import data_consents
from mediator_desk.services.privacy import erasure, holdings, requests
from mediator_desk.services.privacy.people import WhoAsks, entries_of
from mediator_desk.services.privacy.requests import AnswerDraft, RequestDraft
from mediator_desk.services.review import merging
from tests.services.after_effect import archived, in_force
from tests.services.conftest import NOW, TODAY

NAME, NUMBER, OTHER = "谢家豪", "440106199001011235", "440106200002290016"
WHO = WhoAsks(NAME, NUMBER)


def ask(office, **changed):
    draft = {"wish": PrivacyWish.SHOW, "name": NAME, "identity_number": NUMBER, "asked_on": TODAY} | changed
    with office.database.writing() as db:
        return requests.register_request(db, RequestDraft(**draft), by=office.by, now=office.now).id


def data_of(office, who=WHO, now=None):
    with office.database.reading() as db:
        return holdings.person_data(db, who, now=now or office.now)


def register(office, now=None):
    with office.database.reading() as db:
        return requests.request_rows(db, now=now or office.now)


def test_a_request_is_registered_and_answered_once(office):
    request_id = ask(office, words="想看看你们有我的哪些信息")
    (row,) = register(office, NOW + timedelta(days=3))
    assert (row.wish, row.name, row.masked_number, row.days) == (PrivacyWish.SHOW, NAME, "4401**********1235", 3)
    answer = AnswerDraft(is_granted=True, answer="当面提供副本", version=row.version)
    with office.database.writing() as db:
        requests.answer_request(db, request_id, answer, by=office.by, now=office.now)
    (row,) = register(office)
    assert (row.is_granted, row.answer) == (True, "当面提供副本")
    with office.database.writing() as db, pytest.raises(Refused, match="privacy_answered_already"):
        requests.answer_request(db, request_id, answer, by=office.by, now=office.now)


def test_who_is_refused_is_told_why_and_nobody_asks_in_the_future(office):
    request_id = ask(office)
    with office.database.writing() as db, pytest.raises(Invalid) as refused:
        requests.answer_request(db, request_id, AnswerDraft(is_granted=False, version=1), by=office.by, now=office.now)
    assert [one.field for one in refused.value.problems] == ["answer"]
    with pytest.raises(Invalid):
        ask(office, asked_on=TODAY + timedelta(days=1))
    with pytest.raises(Invalid):
        ask(office, name=" ", wish=None)


def test_who_waits_longest_stands_first_and_what_is_answered_last(office):
    first, second = ask(office, asked_on=TODAY), ask(office, asked_on=TODAY - timedelta(days=2))
    third = ask(office)
    with office.database.writing() as db:
        draft = AnswerDraft(is_granted=True, answer="已更正", version=1)
        requests.answer_request(db, third, draft, by=office.by, now=office.now)
    assert [row.id for row in register(office)] == [second, first, third]


def test_the_trail_holds_no_number_of_whoever_asks(office):
    ask(office)
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "privacy_asked")).one()
    assert NUMBER not in str((entry.facts, entry.before, entry.after))


def test_a_mediator_answers_no_requests(office):
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        ask(office)


def test_everything_that_hangs_on_a_person_is_found_over_all_cases(office):
    case_id, other = in_force(office), office.receive("林秀英", identity_number=OTHER)
    with office.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id, Party.identity_number == NUMBER)).one()
        consent = data_consents.ConsentDraft(party.id, ConsentScope.SENSITIVE, TODAY, NAME, "书面")
        data_consents.give_consent(db, case_id, consent, by=office.by, now=office.now)
    data = data_of(office)
    kinds = {one.kind for one in data.held if one.case_id == case_id}
    assert kinds >= {HeldKind.PARTY, HeldKind.SIGNATURE, HeldKind.CONSENT, HeldKind.TRAIL}
    assert {one.case_id for one in data.held} == {case_id}
    assert other not in {one.case_id for one in data.cases}
    assert all(one.is_certain for one in data.held)


def test_entries_that_were_merged_are_one_human(office):
    first = office.receive()
    second = office.receive("谢家豪", identity_number="440106199001011236")
    with office.database.writing() as db:
        ids = [
            db.scalars(select(Party.id).where(Party.case_id == one, Party.position == 1)).first()
            for one in (second, first)
        ]
        merging.merge_people(db, *ids, by=office.by, now=office.now)
    assert {one.case_id for one in data_of(office).cases} == {first, second}


def test_who_has_the_same_name_and_no_number_is_shown_as_uncertain(office):
    certain, alike = office.receive(), office.receive(identity_number="")
    office.receive(identity_number=OTHER)
    found = {one.case_id: one.is_certain for one in data_of(office).cases}
    assert found == {certain: True, alike: False}
    with office.database.reading() as db, pytest.raises(Invalid):
        entries_of(db, WhoAsks(" ", " "))


def test_every_table_with_a_key_to_a_party_is_told_or_says_why_not():
    told = {table.__tablename__ for _kind, table, _column, _names in holdings.OF_A_PARTY}
    tables = {
        table.name
        for table in Base.metadata.sorted_tables
        if any(key.column.table.name == "parties" for key in table.foreign_keys)
    }
    assert tables - holdings.NOT_OF_A_PERSON == told


def test_what_can_be_erased_says_until_when_the_rest_is_kept(office):
    long, open_ = archived(office), office.accept(name=NAME)
    data = data_of(office)
    found = erasure.erasable(data)
    assert {one.case_id: (one.term.kind, one.term.until) for one in found.kept} == {
        long: (TermKind.RUNS, date(2056, 10, 8)),
        open_: (TermKind.OPEN, None),
    }
    later = erasure.erasable(data_of(office, now=datetime(2056, 10, 9, 1, tzinfo=UTC)))
    assert [one.case_id for one in later.over] == [long]


def test_rows_that_were_never_taken_in_are_erased_at_once(office):
    with office.database.writing() as db:
        run = ImportRun(file_name="导出.xlsx", file_hash="0" * 64, imported_at=office.now, counts={})
        db.add(run)
        db.flush()
        for place, number in enumerate((NUMBER, OTHER)):
            row = {"import_id": run.id, "row_number": place, "content_hash": str(place) * 64, "reasons": []}
            db.add(QuarantinedSubmission(fields={"证件号码": f" {number} "}, **row))
    assert [one.kind for one in data_of(office).held] == [HeldKind.QUARANTINED]
    with office.database.writing() as db:
        assert erasure.erase_loose(db, WHO, by=office.by, now=office.now) == 1
    assert not data_of(office).held
    with office.database.reading() as db:
        assert db.scalar(select(QuarantinedSubmission.fields)) == {"证件号码": f" {OTHER} "}
