from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import RetentionRule
from mediator_desk.models.procedure_words import ArchiveClass, FilePaper
from mediator_desk.models.words import CaseKind, CaseState, EndReason, FollowUpKind, OutcomeKind, Role
from mediator_desk.services import audit
from mediator_desk.services.aftercare import archive, follow_up, retention
from mediator_desk.services.aftercare.archive import ArchiveDraft, CorrectionDraft, kept_until
from mediator_desk.services.aftercare.corrections import corrections_of
from mediator_desk.services.aftercare.follow_up import FollowUpDraft
from mediator_desk.services.aftercare.retention import RetentionDraft
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.papers import binding
from mediator_desk.services.sessions import outcomes
from mediator_desk.services.sessions.outcomes import OutcomeDraft
from tests.services.after_effect import NOTHING_TO_PAY, TODAY, agreement, archived, in_force, let_it_be, pay


def test_what_is_not_performed_is_closed_only_with_words_that_say_why(office):
    case_id = in_force(office)
    with pytest.raises(Invalid) as refusal:
        office.do(archive.close_case, case_id)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("words", "unperformed_needs_words")]
    office.do(archive.close_case, case_id, words="申请人已另行起诉")
    assert office.case(case_id).state is CaseState.CLOSED


def test_what_is_performed_or_ended_without_agreement_is_closed_without_words(office):
    paid_id = in_force(office)
    pay(office, agreement(office, paid_id).instalments[0], "20000")
    withdrawn_id = office.in_mediation()
    office.do(outcomes.record_outcome, withdrawn_id, OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY))
    for case_id in (paid_id, withdrawn_id):
        office.do(archive.close_case, case_id)
        assert office.case(case_id).closed_on == TODAY


def test_an_agreement_on_something_else_than_money_counts_too(office):
    with pytest.raises(Invalid):
        office.do(archive.close_case, in_force(office, **NOTHING_TO_PAY))


@pytest.mark.parametrize(
    ("archive_class", "until"),
    [
        (ArchiveClass.PERMANENT, None),
        (ArchiveClass.LONG, date(2056, 10, 8)),
        (ArchiveClass.SHORT, date(2036, 10, 8)),
    ],
)
def test_a_file_is_kept_as_long_as_its_class_says(office, archive_class, until):
    case = office.case(archived(office, archive_class))
    assert (case.state, case.archived_on, case.archive_class, case.kept_until) == (
        CaseState.ARCHIVED,
        TODAY,
        archive_class,
        until,
    )


def test_a_leap_day_ends_on_the_last_of_february():
    assert kept_until(date(2028, 2, 29), 10) == date(2038, 2, 28)
    assert kept_until(date(2028, 2, 29), 4) == date(2032, 2, 29)


def test_a_term_beyond_every_calendar_is_refused_beside_its_class(office):
    case_id = closed(office)
    with office.database.writing() as db:
        db.get_one(RetentionRule, ArchiveClass.LONG).years = 9_000
        audit.record(db, "retention_changed", by=office.by, at=office.now)
    with pytest.raises(Invalid) as refused:
        office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG, UNBOUND))
    assert [(one.field, one.code) for one in refused.value.problems] == [("archive_class", "retention_too_long")]
    assert office.case(case_id).archived_on is None


def test_a_file_without_a_class_is_not_archived_nor_by_who_mediates(office):
    case_id = closed(office)
    with pytest.raises(Invalid):
        office.do(archive.archive_case, case_id, ArchiveDraft())
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG))


def closed(office):
    case_id = office.in_mediation()
    draft = OutcomeDraft(OutcomeKind.NOT_AGREED, TODAY, EndReason.TOO_FAR_APART, was_told_other_routes=True)
    office.do(outcomes.record_outcome, case_id, draft)
    office.do(archive.close_case, case_id)
    return case_id


UNBOUND = "纸质卷宗另行装订"


def bind(office, case_id, lacking=(), words=""):
    """Write down that the file of a case was bound."""
    told = {"pages": 12, "volumes": 1, "score": 90, "manifest": [{"name": "卷宗封面"}], "lacking": lacking}
    with office.database.writing() as db:
        binding.tell_bound(db, case_id, **told, words=words, by=office.by, now=office.now)


def to_explain(office, case_id):
    with office.database.writing() as db:
        return set(archive.papers_to_explain(db, case_id, office.now))


def test_a_file_that_was_never_bound_is_archived_only_with_words_that_say_why(office):
    case_id = closed(office)
    with pytest.raises(Invalid) as refused:
        office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG))
    assert [(one.field, one.code) for one in refused.value.problems] == [("words", "papers_missing_need_words")]
    office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG, UNBOUND))
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "archived")).one()
    assert "cover" in str(entry.facts)
    assert entry.reason == UNBOUND


def test_what_was_explained_when_the_file_was_bound_is_not_asked_for_again(office):
    case_id = closed(office)
    missing = to_explain(office, case_id)
    assert {FilePaper.COVER, FilePaper.CONTENTS, FilePaper.BACK_COVER} < missing
    bind(office, case_id, lacking=sorted(missing - BOUND), words="当事人未提交身份证明复印件")
    assert to_explain(office, case_id) == set()
    office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG))
    assert office.case(case_id).state is CaseState.ARCHIVED


def test_a_complaint_has_no_file_and_needs_no_words(office):
    assert to_explain(office, office.receive(kind=CaseKind.COMPLAINT)) == set()


BOUND = {FilePaper.COVER, FilePaper.CONTENTS, FilePaper.BACK_COVER}


def test_changed_years_count_for_what_is_archived_from_then_on(office):
    first = archived(office, ArchiveClass.SHORT)
    change(office, RetentionDraft(False, 15))
    second = archived(office, ArchiveClass.SHORT)
    change(office, RetentionDraft(True, 15))
    third = archived(office, ArchiveClass.SHORT)
    assert [office.case(one).kept_until for one in (first, second, third)] == [
        date(2036, 10, 8),
        date(2041, 10, 8),
        None,
    ]


def change(office, draft):
    with office.database.writing() as db:
        version = retention.retention_draft(db, ArchiveClass.SHORT).version
        named = RetentionDraft(draft.is_for_ever, draft.years, version)
        retention.save_retention(db, ArchiveClass.SHORT, named, by=office.by, now=office.now)


def test_years_that_cannot_be_or_that_another_desk_changed_are_refused(office):
    with pytest.raises(Invalid):
        change(office, RetentionDraft(False, 0))
    with office.database.reading() as db:
        stale = retention.retention_draft(db, ArchiveClass.SHORT)
        rows = retention.retention_rows(db)
    assert [(row.archive_class, row.years, row.is_as_shipped) for row in rows] == [
        (ArchiveClass.PERMANENT, None, True),
        (ArchiveClass.LONG, 30, True),
        (ArchiveClass.SHORT, 10, True),
    ]
    change(office, RetentionDraft(False, 12))
    with pytest.raises(Refused, match="changed_at_another_desk"), office.database.writing() as db:
        retention.save_retention(db, ArchiveClass.SHORT, stale, by=office.by, now=office.now)


def test_a_correction_is_a_new_entry_and_the_case_stays_as_it_was(office):
    case_id = archived(office)
    before = office.case(case_id)
    office.do(
        archive.correct_archived,
        case_id,
        CorrectionDraft("申请人电话", "13800000000", "13900000000", "申请人来电更正"),
    )
    with office.database.reading() as db:
        (row,) = corrections_of(db, case_id)
    assert (row.what, row.is_wrong, row.is_right, row.words) == (
        "申请人电话",
        "13800000000",
        "13900000000",
        "申请人来电更正",
    )
    after = office.case(case_id)
    assert {name: getattr(after, name) for name in columns(before)} == {
        name: getattr(before, name) for name in columns(before)
    }


def test_a_correction_names_the_member_of_the_staff_who_made_it(office):
    from mediator_desk.services.office import committee

    case_id = archived(office)
    with office.database.writing() as db:
        archivist = committee.add_staff(db, "周宇", Role.ARCHIVIST, by=office.by, now=office.now)
    office.by = Actor(archivist.id, "周宇", Role.ARCHIVIST)
    office.do(archive.correct_archived, case_id, CorrectionDraft("结案日期", "10月8日", "10月9日"))
    with office.database.reading() as db:
        assert [row.by for row in corrections_of(db, case_id)] == ["周宇"]


def columns(case):
    return [name for name in vars(case) if not name.startswith("_")]


@pytest.mark.parametrize(
    ("draft", "fields"),
    [(CorrectionDraft(), {"what", "is_right"}), (CorrectionDraft("甲" * 101, "", "乙"), {"what"})],
)
def test_a_correction_says_what_and_how_it_is_right(office, draft, fields):
    with pytest.raises(Invalid) as refusal:
        office.do(archive.correct_archived, archived(office), draft)
    assert {one.field for one in refusal.value.problems} == fields


def test_only_an_archived_case_is_corrected_beside(office):
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(archive.correct_archived, closed(office), CorrectionDraft("结果", "", "撤回"))


def expired(office, today):
    with office.database.reading() as db:
        return [row.id for row in register.first_rows(db, CaseFilter(Queue.EXPIRED, today), 10)]


def test_files_past_their_term_are_listed_from_the_day_after_and_stay(office):
    short, long = archived(office, ArchiveClass.SHORT), archived(office, ArchiveClass.LONG)
    archived(office, ArchiveClass.PERMANENT)
    assert expired(office, date(2036, 10, 8)) == []
    assert expired(office, date(2036, 10, 9)) == [short]
    assert set(expired(office, date(2100, 1, 1))) == {short, long}
    assert office.case(short).state is CaseState.ARCHIVED


def test_nothing_in_the_services_deletes_a_case():
    import re
    from pathlib import Path

    import mediator_desk.services

    for file in Path(mediator_desk.services.__file__).parent.glob("*.py"):
        assert not re.search(r"delete\((case|Case)\)", file.read_text(encoding="utf-8")), file.name


def test_follow_ups_and_ratings_are_two_lists_and_two_figures(office):
    from mediator_desk.models.follow_up import FollowUp

    case_id = in_force(office)
    for grade in (4, 5, None):
        office.do(follow_up.record_follow_up, case_id, FollowUpDraft(satisfaction=grade, remarks="电话回访"))
    with office.database.writing() as db:
        db.add(FollowUp(case_id=case_id, kind=FollowUpKind.RATING, at=office.now, satisfaction=1, remarks="太慢"))
    with office.database.reading() as db:
        ours, theirs = follow_up.follow_ups_of(db, case_id), follow_up.ratings_of(db, case_id)
        told = follow_up.satisfaction_in_follow_ups(db, TODAY, TODAY)
        rated = follow_up.satisfaction_in_ratings(db, TODAY, TODAY)
        nobody = follow_up.satisfaction_in_ratings(db, date(2026, 9, 1), date(2026, 9, 30))
    assert ([one.satisfaction for one in ours], [one.satisfaction for one in theirs]) == ([4, 5, None], [1])
    assert [(one.count, str(one.mean)) for one in (told, rated, nobody)] == [(2, "4.5"), (1, "1.0"), (0, "None")]


def test_a_rating_is_the_consumers_and_nobody_at_the_desk_writes_one(office):
    with pytest.raises(Invalid) as refusal:
        office.do(follow_up.record_follow_up, in_force(office), FollowUpDraft(FollowUpKind.RATING, satisfaction=5))
    assert [(one.field, one.code) for one in refusal.value.problems] == [("kind", "rating_is_the_consumers")]


def test_the_clock_of_a_case_stands_when_it_is_closed(office):
    case_id = in_force(office)
    let_it_be(office, date(2026, 10, 12))
    office.do(archive.close_case, case_id, words="转为诉讼")
    assert office.case(case_id).due_on is None
    assert office.now == datetime(2026, 10, 12, 1, 0, tzinfo=UTC)
