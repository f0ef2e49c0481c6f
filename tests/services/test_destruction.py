"""Files past their term are destroyed by two people: nothing of them stays but that there was one of this number."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, inspect, select, text

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust import AuditLink, Destruction
from mediator_desk.models.words import AttachmentKind, CaseState, PartyKind, Role
from mediator_desk.services import attachments, audit, kept_inputs
from mediator_desk.services.audit_trail import TrailFilter, entries, trail_ids
from mediator_desk.services.check import chain
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.frozen_months import freezing
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.privacy import destruction, retention_list
from mediator_desk.services.privacy.destruction import DestructionDraft
from mediator_desk.services.review import merging, review
from mediator_desk.services.search.find import find_cases
from mediator_desk.storage.attachments import AttachmentStore
from tests.services import final_papers
from tests.services.after_effect import archived, in_force
from tests.services.subsidies_at_hand import apply_for, bind, kept

NAME, NUMBER = "谢家豪", "440106199001011235"
MUCH_LATER = datetime(2056, 11, 9, 1, 0, tzinfo=UTC)
AGREED = DestructionDraft("何淑仪", "保管期限届满，经鉴定销毁")


def approver_there(db):
    if db.scalar(select(Staff.id).where(Staff.name == "何淑仪")) is None:
        db.add(Staff(name="何淑仪", role=Role.ADMINISTRATOR))
        db.flush()


def destroy(office, *case_ids, draft=AGREED, now=MUCH_LATER):
    with office.database.writing() as db:
        approver_there(db)
        audit.record(db, "day_before", by=office.by, at=now - timedelta(days=1), facts={})
        return destruction.destroy_files(db, case_ids, draft, by=office.by, now=now)


def every_text(office, table=None):
    """Return all that stands in every row of every table, as one text."""
    with office.database.reading() as db:
        names = [table] if table else inspect(db.connection()).get_table_names()
        rows = [str(tuple(row)) for name in names for row in db.execute(text(f'SELECT * FROM "{name}"'))]
    return "\n".join(rows)


def test_nothing_of_a_destroyed_file_stays_in_any_table(office, tmp_path):
    case_id = archived(office)
    number = office.case(case_id).number
    assert NAME in every_text(office)
    assert NUMBER in every_text(office)
    destroy(office, case_id)
    left = every_text(office)
    assert NAME not in left
    assert NUMBER not in left
    assert number in left
    with office.database.reading() as db:
        assert db.get(Case, case_id) is None
        (row,) = db.scalars(select(Destruction))
        assert (row.case_id, row.case_number, row.archive_class) == (case_id, number, ArchiveClass.LONG)
        assert (row.destroyed_by, row.approved_by, row.kept_until) == ("何敏", "何淑仪", date(2056, 10, 8))
        assert row.counts["cases"] == 1
        assert row.counts["parties"] == 2


def test_no_byte_of_a_destroyed_file_stays_in_a_plain_database_file(local_office):
    """Nobody needs a key to read free pages."""
    case_id, database = archived(local_office), local_office.database

    def in_file(words):
        database.close()  # the log goes into the file
        return words.encode() in database.file.read_bytes()

    assert in_file(NAME)
    assert in_file(NUMBER)
    destroy(local_office, case_id)
    assert not in_file(NAME)
    assert not in_file(NUMBER)


def test_the_trail_says_that_things_were_done_and_not_what(office):
    case_id = archived(office)
    with office.database.reading() as db:
        before = db.scalar(select(func.count()).select_from(AuditEntry).where(AuditEntry.case_id == case_id))
    destroy(office, case_id)
    with office.database.reading() as db:
        entries = list(db.scalars(select(AuditEntry).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)))
        salts = set(db.scalars(select(AuditLink.salt).where(AuditLink.entry_id.in_([one.id for one in entries[:-1]]))))
    assert len(entries) == before + 1
    *erased, told = entries
    assert {one.erased_by for one in erased} == {told.id}
    assert {(json.dumps(one.facts), one.before, one.after, one.reason) for one in erased} == {("{}", None, None, "")}
    assert salts <= {""}
    assert (told.act, told.erased_by, told.facts["approved_by"]) == ("file_destroyed", None, "何淑仪")
    assert told.reason == "保管期限届满，经鉴定销毁"


def test_a_file_whose_term_runs_is_not_destroyed(office):
    case_id = archived(office)
    last_day = datetime(2056, 10, 8, 1, 0, tzinfo=UTC)
    with pytest.raises(Refused, match="retention_not_over"):
        destroy(office, case_id, now=last_day)
    for_ever = archived(office, ArchiveClass.PERMANENT)
    with pytest.raises(Refused, match="retention_not_over"):
        destroy(office, for_ever)
    with pytest.raises(Refused, match="retention_not_over"):
        destroy(office, in_force(office))
    destroy(office, case_id, now=last_day + timedelta(days=1))


def test_all_of_a_list_is_destroyed_or_none(office):
    over, runs = archived(office), office.accept()
    with pytest.raises(Refused, match="retention_not_over"):
        destroy(office, over, runs)
    assert office.case(over).state is CaseState.ARCHIVED


def test_a_second_person_stands_for_the_list(office):
    case_id = archived(office)
    for approver in ("", " 何敏 ", "随便谁"):
        with pytest.raises(Invalid):
            destroy(office, case_id, draft=DestructionDraft(approver))
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        destroy(office, case_id)


def test_a_file_that_another_case_names_keeps_its_bytes(office, tmp_path):
    store, other = AttachmentStore(tmp_path), office.receive("林秀英", identity_number="440106200002290016")
    case_id = in_force(office)
    file = {"kind": AttachmentKind.EVIDENCE, "name": "保单.pdf", "media_type": "application/pdf", "store": store}
    office.do(attachments.keep_file, case_id, content=b"own", **file)
    office.do(attachments.keep_file, case_id, content=b"shared", **file)
    office.do(attachments.keep_file, other, content=b"shared", **file)
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.state, case.archived_on, case.archive_class = CaseState.ARCHIVED, date(2026, 10, 8), ArchiveClass.SHORT
        case.kept_until = date(2036, 10, 8)
    gone = destroy(office, case_id)
    assert {store.get(one) for one in gone} == {b"own"}


def test_the_search_and_what_was_typed_know_it_no_more(office):
    case_id = archived(office)
    with office.database.writing() as db:
        staff = db.execute(text("SELECT MIN(id) FROM staff")).scalar()
        if staff is not None:
            kept = kept_inputs.Kept("archive_correction", {"what": NAME}, office.now, case_id)
            kept_inputs.keep_input(db, kept, staff_id=staff)
    destroy(office, case_id)
    with office.database.reading() as db:
        assert not find_cases(db, NAME)
    assert NAME not in every_text(office, "kept_inputs")


def test_its_number_is_never_given_again(office):
    case_id = archived(office)
    number = office.case(case_id).number
    destroy(office, case_id)
    with office.database.writing() as db:
        db.execute(text("DELETE FROM number_counters"))
    after = office.receive()
    office.do(review.accept_case, after)
    assert office.case(after).number != number


def test_who_left_the_committee_approves_nothing(office):
    case_id = archived(office)
    with office.database.writing() as db:
        approver_there(db)
        db.scalars(select(Staff).where(Staff.name == "何淑仪")).one().is_active = False
    with pytest.raises(Invalid) as refused:
        destroy(office, case_id)
    assert [problem.code for problem in refused.value.problems] == ["approver_not_staff"]


def test_a_clock_set_forward_destroys_nothing_even_when_work_was_done_by_it(office):
    case_id = archived(office)
    with office.database.writing() as db:
        approver_there(db)
        audit.record(db, "signed_in", by=office.by, at=MUCH_LATER - timedelta(hours=1), facts={})
    with office.database.writing() as db, pytest.raises(Refused, match="clock_jumped"):
        destruction.destroy_files(db, [case_id], AGREED, by=office.by, now=MUCH_LATER)


def test_a_frozen_month_stays_as_it_was_handed_in(office):
    case_id = archived(office)
    october = Period.month(2026, 10)
    with office.database.writing() as db:
        freezing.freeze_month(db, october.first, by=office.by, now=datetime(2026, 11, 2, tzinfo=UTC))
    with office.database.reading() as db:
        before = stated_facts(db, october)
    destroy(office, case_id)
    with office.database.reading() as db:
        assert stated_facts(db, october) == before
    frozen = every_text(office, "frozen_months")
    assert NAME not in frozen
    assert NUMBER not in frozen
    assert every_text(office, "figure_corrections") == ""
    office.by = Actor(None, "管理员", Role.ADMINISTRATOR)
    with office.database.writing() as db, pytest.raises(Refused, match="month_has_destroyed_files"):
        freezing.unfreeze_month(db, october.first, "重新统计", by=office.by, now=MUCH_LATER)


def test_a_record_that_was_declined_goes_like_a_file_of_the_short_class(office):
    case_id = office.receive()
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.state, case.ended_on = CaseState.DECLINED, date(2026, 10, 8)
    with office.database.reading() as db:
        assert not retention_list.due_files(db, date(2036, 10, 8))
        (due,) = retention_list.due_files(db, date(2036, 10, 9))
    assert (due.case_id, due.applicant, due.kept_until, due.is_over) == (case_id, "谢*", date(2036, 10, 8), True)
    destroy(office, case_id, now=datetime(2036, 10, 9, 1, 0, tzinfo=UTC))
    assert NUMBER not in every_text(office)


def test_the_list_names_what_is_over_and_what_soon_will_be(office):
    long, short = archived(office), archived(office, ArchiveClass.SHORT)
    archived(office, ArchiveClass.PERMANENT)
    with office.database.reading() as db:
        assert not retention_list.due_files(db, date(2036, 10, 8))
        assert [one.case_id for one in retention_list.due_files(db, date(2036, 10, 9))] == [short]
        soon = retention_list.due_files(db, date(2036, 9, 1), until=date(2037, 1, 1))
        assert [(one.case_id, one.is_over) for one in soon] == [(short, False)]
        assert {one.case_id for one in retention_list.due_files(db, date(2057, 1, 1))} == {long, short}


def test_two_files_of_one_person_go_by_one_list_and_the_chain_still_holds(office):
    first, second = archived(office), archived(office, ArchiveClass.SHORT)
    with office.database.writing() as db:
        parties = select(Party.id).where(Party.kind == PartyKind.PERSON).order_by(Party.id)
        one, other = db.scalars(parties)
        db.get_one(Party, other).identity_number = "440106200002290016"
        db.flush()
        merging.merge_people(db, other, one, words=f"{NAME}本人说明", by=office.by, now=office.now)
    destroy(office, first, second)
    left = every_text(office)
    assert NAME not in left
    assert "440106200002290016" not in left
    with office.database.reading() as db:
        assert chain.verify_chain(db) == []


def test_what_was_merged_into_a_case_goes_with_it(office):
    kept, other = office.receive(), office.receive("谢家豪", facts_mark="x")
    office.do(merging.merge_cases, kept, other)
    with office.database.writing() as db:
        case = db.get_one(Case, kept)
        case.state, case.archived_on, case.archive_class = CaseState.ARCHIVED, date(2026, 10, 8), ArchiveClass.SHORT
        case.kept_until = date(2036, 10, 8)
    destroy(office, kept)
    with office.database.reading() as db:
        assert db.scalar(select(func.count()).select_from(Case)) == 0
        assert {row.case_id for row in db.scalars(select(Destruction))} == {kept, other}
        assert chain.verify_chain(db) == []
    assert NAME not in every_text(office)


def test_final_papers_go_with_their_files_and_a_list_of_subsidies_stays_as_it_was_handed_in(office, tmp_path):
    store = AttachmentStore(tmp_path)
    case_id, _paper = final_papers.to_sign(office, store)
    final_papers.sign_all(office, case_id)
    bind(office, case_id, 90)
    list_id = apply_for(office, case_id)
    before = kept(office, list_id)
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.state, case.archived_on, case.archive_class = CaseState.ARCHIVED, date(2026, 10, 8), ArchiveClass.SHORT
        case.kept_until = date(2036, 10, 8)
    gone = destroy(office, case_id)
    assert any(store.get(one).startswith(b"%PDF") for one in gone)
    assert every_text(office, "issued_papers") == every_text(office, "subsidy_lines") == ""
    assert kept(office, list_id) == before
    with office.database.reading() as db:
        assert chain.verify_chain(db) == []


def test_the_trail_of_a_destroyed_case_is_listed_under_its_number_emptied_as_it_is(office, tmp_path):
    case_id = archived(office)
    with office.database.reading() as db:
        number = db.get_one(Case, case_id).shown_number
        before = list(trail_ids(db, TrailFilter(case=number)))
    destroy(office, case_id)
    with office.database.reading() as db:
        ids = trail_ids(db, TrailFilter(case=number))
        rows = entries(db, ids)
    assert before
    assert set(before) < set(ids)
    assert {row.case_number for row in rows} == {number}
    assert all(row.is_erased and not row.facts for row in rows if row.id in before)
