"""The roster with absences and ties, conflicts seen before an appointment, several mediators of one case."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event, select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import MediatorAppointment
from mediator_desk.models.committee import MediatorLine
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.words import AppointedBy, InsurerKind, Line, OutcomeKind, Role, SignerKind
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.bulk import undoing
from mediator_desk.services.cases import history
from mediator_desk.services.mediators import assigning_many, assignment, conflicts, recusals, roster, suggestions
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.mediators.conflicts import ConflictKind
from mediator_desk.services.mediators.roster import AbsenceDraft, TieDraft
from mediator_desk.services.mediators.suggestions import ReasonKind
from mediator_desk.services.office import committee, insurers
from mediator_desk.services.sessions import outcomes, scheduling
from tests.services.conftest import TODAY

AWAY_UNTIL = date(2026, 10, 12)


def write(office, service, *arguments, **named):
    with office.database.writing() as db:
        done = service(db, *arguments, by=office.by, now=office.now, **named)
        db.flush()
        assert "audit_notes" not in db.info
        return done


def read(office, service, *arguments):
    with office.database.reading() as db:
        return service(db, *arguments)


def tie(office, mediator, **fields):
    draft = TieDraft(**{"kind": TieKind.EMPLOYER, "insurer_id": office.insurer_id, **fields})
    return write(office, roster.save_tie, office.mediator_ids[mediator], None, draft, today=TODAY)


def kinds_of(office, case_id, mediator):
    found = read(office, conflicts.conflicts, case_id, TODAY).get(office.mediator_ids[mediator], ())
    return [one.kind for one in found]


def problems_of(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


# The roster


def test_the_roster_shows_what_each_mediator_has_to_do(office):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(TODAY, time(9, 30), time(11, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    write(office, roster.save_absence, office.mediator_ids[1], None, AbsenceDraft(TODAY, AWAY_UNTIL, "培训"))
    idle, busy = read(office, roster.roster, TODAY)
    assert (busy.name, busy.open_cases, busy.meetings_this_week, busy.overdue) == ("陈国华", 1, 1, 0)
    assert (idle.open_cases, idle.away_from, idle.away_until, idle.is_away(TODAY)) == (0, TODAY, AWAY_UNTIL, True)
    assert not busy.is_away(TODAY)
    assert read(office, roster.roster, TODAY + timedelta(days=400))[1].overdue == 1


def test_the_mediator_with_the_fewest_cases_stands_first(office):
    office.in_mediation()
    assert [(row.name, row.open_cases) for row in read(office, roster.roster, TODAY)] == [("何淑仪", 0), ("陈国华", 1)]


def test_overlapping_absences_are_refused_with_the_days_of_the_other(office):
    mediator_id = office.mediator_ids[0]
    first = write(office, roster.save_absence, mediator_id, None, AbsenceDraft(TODAY, AWAY_UNTIL))
    for days in ((AWAY_UNTIL, date(2026, 10, 20)), (date(2026, 10, 1), TODAY), (TODAY, TODAY)):
        with pytest.raises(Invalid) as refused:
            write(office, roster.save_absence, mediator_id, None, AbsenceDraft(*days))
        assert problems_of(refused) == {("from_on", "absence_overlaps")}
        assert refused.value.problems[0].params == {"from_on": TODAY, "until_on": AWAY_UNTIL}
    write(office, roster.save_absence, mediator_id, None, AbsenceDraft(date(2026, 10, 13), date(2026, 10, 13)))
    write(office, roster.save_absence, mediator_id, first.id, AbsenceDraft(date(2026, 10, 9), AWAY_UNTIL, "", 1))
    write(office, roster.save_absence, office.mediator_ids[1], None, AbsenceDraft(TODAY, AWAY_UNTIL))
    assert [one.from_on.day for one in read(office, roster.absences_of, mediator_id)] == [9, 13]


def test_an_absence_has_both_days_in_their_order(office):
    with pytest.raises(Invalid) as refused:
        write(office, roster.save_absence, office.mediator_ids[0], None, AbsenceDraft(None, None, "长" * 301))
    assert problems_of(refused) == {("from_on", "required"), ("until_on", "required"), ("words", "too_long")}
    with pytest.raises(Invalid) as refused:
        write(office, roster.save_absence, office.mediator_ids[0], None, AbsenceDraft(AWAY_UNTIL, TODAY))
    assert problems_of(refused) == {("until_on", "until_before_from")}


def test_an_absence_changed_at_another_desk_is_not_overwritten_and_one_removed_is_gone(office):
    mediator_id = office.mediator_ids[0]
    row = write(office, roster.save_absence, mediator_id, None, AbsenceDraft(TODAY, AWAY_UNTIL))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        write(office, roster.save_absence, mediator_id, row.id, AbsenceDraft(TODAY, TODAY, "", 7))
    with pytest.raises(Refused, match="no_longer_there"):
        write(office, roster.remove_absence, office.mediator_ids[1], row.id)
    write(office, roster.remove_absence, mediator_id, row.id)
    assert read(office, roster.absences_of, mediator_id) == []


def test_a_tie_says_to_whom(office):
    cases = (
        ({"kind": None}, {("kind", "required")}),
        ({"insurer_id": None}, {("insurer_id", "required")}),
        ({"kind": TieKind.RELATIVE}, {("name", "required")}),
        ({"kind": TieKind.OTHER, "insurer_id": None}, {("name", "tie_to_whom")}),
        ({"ended_on": date(2027, 1, 1)}, {("ended_on", "in_future")}),
    )
    for fields, expected in cases:
        with pytest.raises(Invalid) as refused:
            tie(office, 0, **fields)
        assert problems_of(refused) == expected
    row = tie(office, 0, words="2010年至今")
    assert [(one.kind, one.insurer) for one in read(office, roster.ties_of, office.mediator_ids[0])] == [
        (TieKind.EMPLOYER, "粤安人寿")
    ]
    write(office, roster.remove_tie, office.mediator_ids[0], row.id)
    assert read(office, roster.ties_of, office.mediator_ids[0]) == []


def test_who_keeps_the_files_does_not_change_the_roster(office):
    office.by = Actor(None, "档案员", Role.ARCHIVIST)
    with pytest.raises(Refused, match="not_for_role"):
        write(office, roster.save_absence, office.mediator_ids[0], None, AbsenceDraft(TODAY, AWAY_UNTIL))


def test_of_two_desks_that_write_overlapping_absences_at_once_one_writes(office):
    def written(day):
        draft = AbsenceDraft(date(2026, 10, day), AWAY_UNTIL)
        try:
            write(office, roster.save_absence, office.mediator_ids[0], None, draft)
        except Invalid as refused:
            return refused.problems[0].code
        return "done"

    with ThreadPoolExecutor(2) as desks:
        assert sorted(desks.map(written, (8, 9))) == ["absence_overlaps", "done"]


def test_the_roster_is_counted_by_indexes(local_office):
    office = local_office
    office.in_mediation()
    with office.database.reading() as db:
        connection, asked = db.connection(), []
        event.listen(connection, "before_cursor_execute", lambda *seen: asked.append((seen[2], seen[3])))
        roster.roster(db, TODAY)
        found, plans = asked[:], []
        for statement, parameters in found:
            plans += [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert len(found) == 6
    assert not [plan for plan in plans if plan.startswith("SCAN cases")], plans
    assert not [plan for plan in plans if plan.startswith("SCAN mediation_sessions")], plans


# Conflicts


@pytest.mark.parametrize(
    ("ended_on", "counts"),
    [(None, True), (date(2025, 1, 1), True), (date(2023, 10, 9), True), (date(2023, 10, 8), False)],
)
def test_an_employer_counts_until_three_years_after_the_end(office, ended_on, counts):
    case_id = office.accept()
    tie(office, 0, ended_on=ended_on)
    assert kinds_of(office, case_id, 0) == ([ConflictKind.EMPLOYER] if counts else [])
    assert kinds_of(office, case_id, 1) == []


def test_the_leap_day_three_years_ago_is_the_twenty_eighth():
    assert conflicts.years_before(date(2028, 2, 29), 3) == date(2025, 2, 28)


def test_a_relative_is_known_by_number_or_by_name_where_no_number_is_known(office):
    case_id = office.accept()
    tie(office, 0, kind=TieKind.RELATIVE, insurer_id=None, name="谢某", identity_number="440106199001011235")
    tie(office, 1, kind=TieKind.RELATIVE, insurer_id=None, name="谢家豪")
    assert kinds_of(office, case_id, 0) == kinds_of(office, case_id, 1) == [ConflictKind.RELATIVE]


def test_two_people_of_one_name_are_told_apart_by_their_numbers(office):
    case_id = office.accept()
    tie(office, 0, kind=TieKind.RELATIVE, insurer_id=None, name="谢家豪", identity_number="440106198505050018")
    assert kinds_of(office, case_id, 0) == []


def test_an_earlier_case_with_the_same_person_is_seen_and_needs_no_words(office):
    earlier = office.in_mediation()
    case_id = office.accept()
    (found,) = read(office, conflicts.conflicts, case_id, TODAY)[office.mediator_ids[0]]
    assert (found.kind, found.name) == (ConflictKind.EARLIER_CASE, "谢家豪")
    assert found.number == office.case(earlier).number
    assert not found.needs_words
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[0]))
    other = office.accept(name="区永康", identity_number="440106200002290016")
    assert kinds_of(office, other, 0) == []


def test_conflicts_are_found_in_a_handful_of_queries_by_indexes(local_office):
    office = local_office
    office.in_mediation()
    case_id = office.accept()
    with office.database.reading() as db:
        connection = db.connection()
        statements = []
        event.listen(connection, "before_cursor_execute", lambda *found: statements.append((found[2], found[3])))
        conflicts.conflicts(db, case_id, TODAY)
        asked, plans = list(statements), []
        for statement, parameters in asked:
            plans += [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert len(asked) <= 8
    assert not [plan for plan in plans if plan.startswith("SCAN") and "mediator_ties" not in plan], plans


def test_appointing_in_spite_of_a_tie_needs_words_that_the_history_keeps(office):
    tie(office, 0)
    case_id = office.accept()
    draft = AppointmentDraft(office.mediator_ids[0])
    with pytest.raises(Invalid) as refused:
        office.do(assignment.appoint_mediator, case_id, draft)
    assert problems_of(refused) == {("conflict_words", "conflict_needs_words")}
    words = "双方知情并书面同意"
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[0], conflict_words=words))
    told = read(office, history.history, case_id)[0]
    assert (told.facts["ties"], told.facts["conflict_words"]) == (["employer"], words)


def test_of_two_desks_that_appoint_at_once_one_appoints_and_the_other_is_told_whom(office):
    case_id = office.accept()

    def appointed(mediator_id):
        draft = AppointmentDraft(mediator_id, instead_of=0)
        try:
            office.do(assignment.appoint_mediator, case_id, draft)
        except Refused as refusal:
            return refusal.code, refusal.params["mediator"]
        return "done", read(office, assignment.mediators_of, case_id)[0].name

    with ThreadPoolExecutor(2) as desks:
        results = dict(desks.map(appointed, office.mediator_ids))
    assert results["done"] == results["appointed_meanwhile"]
    assert len(read(office, recusals.mediators_of_case, case_id).appointments) == 1


# Suggestions


def test_a_suggestion_gives_its_reasons(office):
    with office.database.writing() as db:
        db.add(MediatorLine(mediator_id=office.mediator_ids[1], line=Line.ILLNESS))
    first, second = read(office, suggestions.suggest, office.accept(), TODAY)
    assert (first.mediator.name, [one.kind for one in first.reasons]) == (
        "何淑仪", [ReasonKind.KNOWS_LINE, ReasonKind.FEWEST_CASES],
    )  # fmt: skip
    assert first.is_ready
    assert [one.kind for one in second.reasons] == [ReasonKind.FEWEST_CASES]


def test_who_is_away_or_tied_comes_last_and_is_never_chosen_by_itself(office):
    case_id = office.accept()
    write(office, roster.save_absence, office.mediator_ids[0], None, AbsenceDraft(TODAY, AWAY_UNTIL))
    away = read(office, suggestions.suggest, case_id, TODAY)[1]
    assert (away.id, away.is_ready, away.reasons[0].on) == (office.mediator_ids[0], False, AWAY_UNTIL)
    tie(office, 1)
    found = read(office, suggestions.suggest, case_id, TODAY)
    assert [one.id for one in found] == list(office.mediator_ids)
    assert [one.is_ready for one in found] == [False, False]
    (planned,) = read(office, suggestions.suggest_many, [case_id], TODAY)
    assert planned.chosen is None


def test_who_knows_the_line_stands_back_with_five_cases_more(office):
    with office.database.writing() as db:
        db.add(MediatorLine(mediator_id=office.mediator_ids[0], line=Line.ILLNESS))
    for number in range(5):
        assert read(office, suggestions.suggest, office.accept(), TODAY)[0].id == office.mediator_ids[0]
        office.in_mediation(name=f"甲{number}", identity_number="")
    assert (
        read(office, suggestions.suggest, office.accept(name="乙", identity_number=""), TODAY)[0].id
        == (office.mediator_ids[1])
    )


# Many at once


def test_thirty_one_cases_are_balanced_assigned_and_taken_back(local_office):
    office = local_office
    case_ids = [office.accept(name=f"申请人{n}", identity_number="") for n in range(31)]
    planned = read(office, suggestions.suggest_many, case_ids, TODAY)
    pairs = [(one.case_id, one.chosen) for one in planned]
    counts = [sum(chosen == mediator_id for _case_id, chosen in pairs) for mediator_id in office.mediator_ids]
    assert sorted(counts) == [15, 16]
    batch = write(office, assigning_many.assign_many, pairs)
    assert {office.case(case_id).mediator_id for case_id in case_ids} == set(office.mediator_ids)
    write(office, undoing.undo_bulk, batch.bulk, "分错了")
    assert {office.case(case_id).mediator_id for case_id in case_ids} == {None}
    with office.database.reading() as db:
        assert list(db.scalars(select(MediatorAppointment))) == []


def test_all_are_assigned_or_none(office):
    first, second = office.accept(), office.accept(name="区永康", identity_number="440106200002290016")
    office.do(assignment.appoint_mediator, second, AppointmentDraft(office.mediator_ids[1]))
    pairs = [(first, office.mediator_ids[0]), (second, office.mediator_ids[0])]
    with pytest.raises(Refused, match="not_assigned_at_once") as refused:
        write(office, assigning_many.assign_many, pairs)
    assert refused.value.params["number"] == office.case(second).number
    assert refused.value.params["because"].code == "appointed_meanwhile"
    assert office.case(first).mediator_id is None
    with pytest.raises(Invalid):
        write(office, assigning_many.assign_many, [])


def test_a_batch_in_which_something_happened_is_not_taken_back(office):
    first, second = office.accept(), office.accept(name="区永康", identity_number="440106200002290016")
    batch = write(office, assigning_many.assign_many, [(one, office.mediator_ids[0]) for one in (first, second)])
    office.do(assignment.appoint_mediator, second, AppointmentDraft(office.mediator_ids[1]))
    with pytest.raises(Refused, match="bulk_only_in_part") as refused:
        write(office, undoing.undo_bulk, batch.bulk, "分错了")
    assert refused.value.params == {"can": 1, "cannot": 1}
    assert office.case(first).mediator_id == office.mediator_ids[0]


# Several mediators of one case


def test_of_several_mediators_exactly_one_presides(office):
    case_id = office.in_mediation()
    first, second = office.mediator_ids
    office.do(assignment.add_co_mediator, case_id, AppointmentDraft(second, AppointedBy.PARTIES))
    with pytest.raises(Refused, match="mediator_unchanged"):
        office.do(assignment.add_co_mediator, case_id, AppointmentDraft(second))
    office.do(assignment.change_presiding, case_id, second, words="案情复杂")
    assert [one.id for one in read(office, assignment.mediators_of, case_id)] == [second, first]
    assert office.case(case_id).mediator_id == second
    now = read(office, recusals.mediators_of_case, case_id).now
    assert [(one.mediator_id, one.is_presiding, one.chosen_by) for one in now] == [
        (second, True, AppointedBy.PARTIES), (first, False, AppointedBy.COMMITTEE),
    ]  # fmt: skip
    with pytest.raises(Refused, match="presiding_mediator_stays"):
        office.do(assignment.end_co_mediator, case_id, second, words="误")
    office.do(assignment.end_co_mediator, case_id, first, words="不再需要")
    assert [one.id for one in read(office, assignment.mediators_of, case_id)] == [second]
    with pytest.raises(Refused, match="not_on_case"):
        office.do(assignment.end_co_mediator, case_id, first, words="误")
    assert len(read(office, recusals.mediators_of_case, case_id).appointments) == 4


def test_a_replaced_presiding_mediator_leaves_the_others_where_they_are(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        third = committee.add_mediator(db, "区永康", by=office.by, now=office.now).id
    office.do(assignment.add_co_mediator, case_id, AppointmentDraft(third))
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[1], words="回避"))
    assert [one.id for one in read(office, assignment.mediators_of, case_id)] == [office.mediator_ids[1], third]
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(third, words="改由其主持"))
    assert [one.id for one in read(office, assignment.mediators_of, case_id)] == [third]


def test_words_say_why_who_presides_changes(office):
    case_id = office.in_mediation()
    office.do(assignment.add_co_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    for service in (assignment.change_presiding, assignment.end_co_mediator):
        with pytest.raises(Invalid):
            office.do(service, case_id, office.mediator_ids[1], words=" ")


def test_beside_nobody_and_beside_a_paper_out_to_sign_nobody_is_appointed(office):
    case_id = office.accept()
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(assignment.add_co_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))


def test_every_mediator_of_the_case_signs_the_agreement(office):
    case_id = office.in_mediation()
    office.do(assignment.add_co_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    office.meet(case_id)
    office.do(
        outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal(20000))
    )
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    places = read(office, signing.signature_places, case_id)
    for place in places[:-1]:
        office.do(signing.mark_signature, case_id, signing.SignatureDraft(place.signer, place.signer_id, TODAY))
    seal = places[-1]
    signers = [place.signer_id for place in places if place.signer is SignerKind.MEDIATOR]
    assert signers == list(office.mediator_ids)
    assert office.case(case_id).state == "to_sign"
    office.do(signing.mark_signature, case_id, signing.SignatureDraft(seal.signer, seal.signer_id, TODAY))
    assert office.case(case_id).state == "performing"


def test_a_tie_follows_an_insurer_that_is_merged_into_another(office):
    tie(office, 0)
    with office.database.writing() as db:
        kept = Insurer(name="粤安人寿保险有限公司", short_name="粤安", kind=InsurerKind.LIFE, is_confirmed=True)
        db.add(kept)
        db.flush()
        kept_id = kept.id
    write(office, insurers.merge_insurer, office.insurer_id, kept_id)
    assert [one.insurer_id for one in read(office, roster.ties_of, office.mediator_ids[0])] == [kept_id]
