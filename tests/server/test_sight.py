"""What somebody meets who sees a part of the cases: a whole answer or a sentence; no other case, and no raw error."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from mediator_desk.documents.proof.qr import PaperCode
from mediator_desk.documents.proof.scans import Looked
from mediator_desk.documents.proof.verifying import judge
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.rights import AT_A_SERVER, Right, allows
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server import unseen
from mediator_desk.server.sight_functions import FOR_WHOEVER_SEES_A_PART
from mediator_desk.services import audit, enquiry
from mediator_desk.services.cases import register, tags, undo
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.figures import glance
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.report_facts import report_facts
from mediator_desk.services.frozen_months import freezing
from mediator_desk.services.frozen_months.frozen import frozen_part, stated_facts
from mediator_desk.services.intake import intake
from mediator_desk.services.intake.intake_file import ParsedFile, RawRow
from mediator_desk.services.intake.intake_plan import ImportSummary
from mediator_desk.services.mediators import assignment
from mediator_desk.services.mediators.roster import roster
from mediator_desk.services.monthly_form.monthly_form import form_facts
from mediator_desk.services.news import newest_entry, news_since
from mediator_desk.services.office import committee, people, server_people
from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.services.review import review
from mediator_desk.services.review.relatives import relatives
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.clashes import Wish, clashes, next_free
from mediator_desk.views.enquiry_words import answer_text
from mediator_desk.views.verdict_words import verdict_title
from tests.server.walled_office import Walled, walled
from tests.services.conftest import NOW, TODAY, Office

OCTOBER = Period.month(2026, 10)
SEEING_A_PART = ("mediator", "archivist")


@pytest.fixture(scope="module")
def office(tls_cluster: str) -> Walled:
    """Give an office with a case of each of two mediators, and one of nobody."""
    made = walled(tls_cluster, "office_sight")
    with made.desk("secretary") as desk:
        desk.now = NOW
        made.cases["own"] = desk.in_mediation(0, name="甲", identity_number="440106199001011235")
        made.cases["other"] = desk.in_mediation(1, name="乙", identity_number="440106198502034561")
        made.cases["free"] = desk.accept(name="丙", identity_number="440106197703052344")
    return made


# --- figures -------------------------------------------------------------------------------------------------------


def test_figures_of_somebody_who_sees_own_cases_are_of_own_cases_and_say_so(office: Walled):
    with office.desk("mediator") as desk, desk.database.reading() as db:
        facts = stated_facts(db, OCTOBER)
        assert {cell.case_id for cell in facts.of(FactSet.ACCEPTED)} == {office.cases["own"]}
        assert facts.sight is Sight.OWN
        assert glance(db, OCTOBER).sight is Sight.OWN
        assert glance(db, OCTOBER).balance.is_even
    with office.desk("secretary") as desk, desk.database.reading() as db:
        facts = stated_facts(db, OCTOBER)
        assert {cell.case_id for cell in facts.of(FactSet.ACCEPTED)} >= set(office.cases.values())
        assert facts.sight is Sight.ALL


@pytest.mark.parametrize("who", SEEING_A_PART)
def test_what_leaves_the_desk_is_told_of_all_cases_or_not_at_all(office: Walled, who):
    with office.desk(who) as desk, desk.database.reading() as db:
        for asked in (
            lambda: report_facts(db, OCTOBER, written_by="甲", written_at=NOW),
            lambda: form_facts(db, OCTOBER),
        ):
            with pytest.raises(Refused) as told:
                asked()
            assert told.value.code == "needs_all_cases"
    with office.desk("secretary") as desk, desk.database.reading() as db:
        assert report_facts(db, OCTOBER, written_by="甲", written_at=NOW).figures.facts.sight is Sight.ALL


def test_a_frozen_month_shows_own_figures_as_they_stand(tls_cluster: str):
    made = walled(tls_cluster, "office_frozen")
    with made.desk("secretary") as desk:
        desk.now = NOW
        own, other = desk.in_mediation(0), desk.in_mediation(1)
        with desk.database.writing() as db:
            freezing.freeze_month(db, date(2026, 10, 1), by=desk.by, now=NOW.replace(month=11, day=2))
    with made.desk("mediator") as desk, desk.database.reading() as db:
        facts = stated_facts(db, OCTOBER)
        assert [cell.case_id for cell in facts.of(FactSet.ACCEPTED)] == [own]
        assert not facts.frozen
        assert frozen_part(db, OCTOBER, "facts", dict) is None
        year = stated_facts(db, Period.of_months(date(2026, 1, 1), 12))
        assert [cell.case_id for cell in year.of(FactSet.ACCEPTED)] == [own]
    with made.desk("secretary") as desk, desk.database.reading() as db:
        facts = stated_facts(db, OCTOBER)
        assert {cell.case_id for cell in facts.of(FactSet.ACCEPTED)} == {own, other}
        assert facts.is_frozen


# --- the work of others as numbers ---------------------------------------------------------------------------------


def test_the_load_of_each_mediator_is_counted_over_all_cases_whoever_asks(office: Walled):
    counted = {}
    for who in ("secretary", *SEEING_A_PART):
        with office.desk(who) as desk, desk.database.reading() as db:
            counted[who] = {
                row.name: (row.open_cases, row.overdue, row.meetings_this_week) for row in roster(db, TODAY)
            }
    assert counted["secretary"]["何淑仪"][0] >= 1
    assert counted["mediator"] == counted["archivist"] == counted["secretary"]


def test_a_matter_that_another_mediator_has_is_told_without_its_number(office: Walled):
    with office.desk("mediator") as desk:
        desk.now = NOW
        again = desk.receive(name="乙", identity_number="440106198502034561")
        with desk.database.reading() as db:
            told = relatives(db, again).unseen
            assert relatives(db, again).shown == ()
            assert relatives(db, office.cases["own"]).unseen == ()
    with office.desk("secretary") as desk, desk.database.reading() as db:
        number = desk.case(office.cases["other"]).number
        assert [one.case.number for one in relatives(db, again).shown] == [number]
        assert relatives(db, again).unseen == ()
    assert [(one.number, tuple(map(str, one.why))) for one in told] == [(number[:-3] + "•••", ("same_person",))]


# --- times that are taken ------------------------------------------------------------------------------------------


def _plan(desk: Office, case_id: int, room: int, begins: time, ends: time, day: int = 15) -> None:
    desk.now = NOW
    draft = scheduling.SessionDraft(date(2026, 10, day), begins, ends, room_id=desk.room_ids[room])
    desk.do(scheduling.plan_session, case_id, draft)


def test_a_room_that_another_mediators_meeting_has_is_not_free(office: Walled):
    with office.desk("secretary") as desk:
        _plan(desk, office.cases["other"], 0, time(9, 0), time(10, 0))
    with office.desk("mediator") as desk:
        with pytest.raises(Refused) as told:
            _plan(desk, office.cases["own"], 0, time(9, 30), time(10, 30))
        assert (told.value.code, told.value.params["room"]) == ("room_taken_unseen", "第一调解室")
        at = datetime(2026, 10, 15, 1, 30, tzinfo=UTC)
        wish = Wish(office.cases["own"], desk.mediator_ids[0], desk.room_ids[0], at, at + timedelta(hours=1))
        with desk.database.reading() as db:
            (clash,) = clashes(db, wish)
            assert (clash.who, clash.applicant, clash.case_number, clash.session_id) == ("第一调解室", "", "", None)
            assert next_free(db, wish, OfficeHours()) == at + timedelta(minutes=30)
        _plan(desk, office.cases["own"], 1, time(9, 30), time(10, 30))  # the other room is free


def test_a_person_who_is_expected_in_another_mediators_meeting_is_not_free(office: Walled):
    with office.desk("secretary") as desk:
        desk.now = NOW
        mine = desk.in_mediation(0, name="丁", identity_number="440106196601011275")
        theirs = desk.in_mediation(1, name="丁", identity_number="440106196601011275")
        _plan(desk, theirs, 0, time(14, 0), time(15, 0), day=16)
    with office.desk("mediator") as desk:
        with pytest.raises(Refused) as told:
            _plan(desk, mine, 1, time(14, 30), time(15, 30), day=16)
        assert (told.value.code, told.value.params["name"]) == ("party_taken_unseen", "丁")


# --- news ----------------------------------------------------------------------------------------------------------


def test_a_free_case_that_another_takes_is_news_and_goes_out_of_the_list(office: Walled):
    with office.desk("mediator") as mine, office.desk("other") as theirs:
        theirs.now = NOW
        case_id = theirs.receive("戊")
        theirs.do(review.accept_case, case_id)
        everything = CaseFilter(Queue.ALL, TODAY)
        with mine.database.reading() as db:
            assert case_id in register.ids(db, everything)
            since = newest_entry(db)
        draft = assignment.AppointmentDraft(theirs.mediator_ids[1])
        theirs.do(assignment.appoint_mediator, case_id, draft)
        with mine.database.reading() as db:
            news = news_since(db, since)
            assert {one: who.name for one, who in news.cases.items()} == {case_id: "何淑仪"}
            assert case_id not in register.ids(db, everything)
            # Told once, and what is done to it from now on is no news here.
            assert not news_since(db, since, news.heard)
            since = newest_entry(db)
        theirs.do(tags.add_tag, case_id, "急件")
        with mine.database.reading() as db:
            assert not news_since(db, since)


@pytest.mark.parametrize("who", ["mediator", "archivist"])
def test_settings_that_a_secretary_changes_are_news_to_everybody_without_what_they_say(office: Walled, who):
    with office.desk(who) as mine, office.desk("secretary") as theirs:
        with mine.database.reading() as db:
            since = newest_entry(db)
        with theirs.database.writing() as db:
            committee.add_room(db, f"给{who}的调解室", by=theirs.by, now=NOW)
        with mine.database.reading() as db:
            news = news_since(db, since)
            assert (news.office.name, news.cases, news.schedule) == ("林文", {}, True)
            assert db.scalars(select(AuditEntry).where(AuditEntry.id > since)).all() == []
            assert not news_since(db, since, news.heard)


def test_what_a_colleague_does_to_a_case_out_of_sight_is_no_news(office: Walled):
    with office.desk("mediator") as mine, office.desk("secretary") as theirs:
        with mine.database.reading() as db:
            since = newest_entry(db)
        theirs.do(tags.add_tag, office.cases["other"], "请示")
        with mine.database.reading() as db:
            assert not news_since(db, since)
            assert unseen.unseen_news(db.connection(), since) == []


# --- numbers -------------------------------------------------------------------------------------------------------


def _take_back_counter(office: Walled, series: str) -> None:
    """Let the counter stand behind the numbers that were given, as after another template or a restored file."""
    with office.connected("") as raw:
        raw.execute("UPDATE number_counters SET last_number = 0 WHERE series = %s", [series])


def test_a_number_that_a_case_out_of_sight_has_is_passed_over(office: Walled):
    _take_back_counter(office, "cases")
    with office.desk("mediator") as desk:
        desk.now = NOW
        case_id = desk.receive("己")
        desk.do(review.accept_case, case_id)
        number = desk.case(case_id).number
    with office.desk("secretary") as desk, desk.database.reading() as db:
        assert db.scalars(select(Case.id).where(Case.number == number)).all() == [case_id]


def test_a_void_number_of_a_case_out_of_sight_is_passed_over(office: Walled):
    with office.desk("secretary") as desk:
        desk.now = NOW
        other = desk.accept(name="庚")
        void = desk.case(other).number
        desk.do(undo.undo_last_step, other, "点错了")
        with office.connected("") as raw:
            raw.execute("UPDATE cases SET mediator_id = %s WHERE id = %s", [desk.mediator_ids[1], other])
    _take_back_counter(office, "cases")
    with office.desk("mediator") as desk:
        desk.now = NOW
        given = set()
        for _one in range(2):
            case_id = desk.receive("辛")
            desk.do(review.accept_case, case_id)
            given.add(desk.case(case_id).number)
    assert void not in given


# --- imports -------------------------------------------------------------------------------------------------------

EXPORT = Path(__file__).parents[1] / "data" / "mini_program" / "submissions.json"
EXPORTED = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


def rows_of_export(count: int) -> list[dict[str, str]]:
    return [dict(row) for row in json.loads(EXPORT.read_text("utf-8-sig"))["submissions"][:count]]


def rating_of(number: str, own: str = "019997") -> dict[str, str]:
    rows = json.loads(EXPORT.read_text("utf-8-sig"))["submissions"]
    rating = next(row for row in rows if row["满意度"])
    return {**rating, "提交编号": f"{rating['提交编号'][:-6]}{own}", "关联提交编号": number}


def parsed(rows: list[dict[str, str]]) -> ParsedFile:
    texts = json.dumps(rows, ensure_ascii=False)
    raw = tuple(RawRow(number, row) for number, row in enumerate(rows, 1))
    return ParsedFile("export.json", "json", "utf-8-sig", sha256(texts.encode()).hexdigest(), raw)


def take_in(desk: Office, rows: list[dict[str, str]]) -> ImportSummary:
    with desk.database.writing() as db:
        return intake.import_submissions(db, parsed(rows), by=desk.by, now=EXPORTED)


def test_a_file_that_overlaps_with_cases_out_of_sight_is_taken_in_without_them(office: Walled):
    rows = rows_of_export(4)
    numbers = [row["提交编号"] for row in rows]
    with office.desk("secretary") as desk:
        assert take_in(desk, rows[:3]).counts["taken_in"] == 3
        desk.now = EXPORTED
        with desk.database.reading() as db:
            known = db.execute(select(Case.submission_number, Case.id).where(Case.submission_number.in_(numbers)))
            ids = dict(known.all())
        for number in numbers[:2]:
            desk.do(review.accept_case, ids[number])
            desk.do(assignment.appoint_mediator, ids[number], assignment.AppointmentDraft(desk.mediator_ids[1]))
    rating = rating_of(numbers[0])
    changed = [rows[0], {**rows[1], "事实经过": "另有经过。"}, *rows[2:], rating]
    with office.desk("mediator") as desk:
        told = take_in(desk, changed)
        assert [str(row.fate) for row in told.rows] == [
            *("already_here", "quarantined", "already_here", "taken_in", "quarantined"),
        ]
        with desk.database.reading() as db:
            waiting = db.scalars(select(QuarantinedSubmission).order_by(QuarantinedSubmission.id)).all()
            assert [row.reasons[0]["code"] for row in waiting] == ["changed_content", "case_of_others"]
        assert not take_in(desk, changed).changes_anything
    with office.desk("secretary") as desk:
        assert take_in(desk, [rating]).counts["rating"] == 1
        with desk.database.reading() as db:
            assert [one.case_id for one in db.scalars(select(FollowUp))] == [ids[numbers[0]]]
            assert [row.settled_at for row in db.scalars(select(QuarantinedSubmission))] == [None, EXPORTED]


def test_a_rating_that_comes_before_its_submission_is_taken_in_by_a_mediator(office: Walled):
    early = "GDX20260801-019999"
    with office.desk("mediator") as desk:
        assert take_in(desk, [rating_of(early, "019998")]).counts["rating"] == 1
        with desk.database.reading() as db:
            waiting = select(FollowUp.related_number).where(FollowUp.case_id.is_(None))
            assert db.scalars(waiting).all() == [early]


def test_a_number_that_a_row_out_of_sight_has_is_refused_in_a_sentence(office: Walled):
    with office.desk("secretary") as desk:
        number = desk.case(office.cases["other"]).number
    with office.desk("mediator") as desk:
        with pytest.raises(Refused) as told, desk.database.writing() as db:
            db.get_one(Case, office.cases["own"]).number = number
            audit.record(db, "accepted", by=desk.by, at=NOW, case_id=office.cases["own"])
        assert told.value.code == "number_of_others"


# --- what people ask -----------------------------------------------------------------------------------------------


def test_nobody_is_told_that_there_is_nothing_by_who_sees_a_part(office: Walled):
    asked = "440106197212125674"
    with office.desk("secretary") as desk:
        desk.now = NOW
        desk.in_mediation(1, name="癸", identity_number=asked)
    with office.desk("mediator") as desk, desk.database.writing() as db:
        answer = enquiry.look_up(db, asked, by=desk.by, now=NOW)
        assert (answer.lines, answer.is_of_a_part) == ((), True)
        assert "秘书" in answer_text(answer, now=NOW) or "secretary" in answer_text(answer, now=NOW)
    with office.desk("secretary") as desk, desk.database.writing() as db:
        answer = enquiry.look_up(db, asked, by=desk.by, now=NOW)
        assert (len(answer.lines) > 0, answer.is_of_a_part) == (True, False)
    with office.desk("archivist") as desk, pytest.raises(Refused) as told, desk.database.writing() as db:
        enquiry.look_up(db, asked, by=desk.by, now=NOW)
    assert told.value.code == "numbers_are_masked"


def test_a_paper_of_a_case_out_of_sight_is_not_called_unknown(office: Walled):
    code = PaperCode("粤保调〔2026〕第9999号-文1", "0" * 32)
    looked = Looked(1, (), (code,), pages_with_code=1, is_scan=True)
    said = {}
    for who in ("mediator", "secretary"):
        with office.desk(who) as desk, desk.database.reading() as db:
            said[who] = judge(db, desk.database.store, looked)
    assert said["mediator"].is_of_a_part
    assert not said["secretary"].is_of_a_part
    assert verdict_title(said["mediator"]) != verdict_title(said["secretary"])


def test_the_list_of_mediators_counts_all_cases_whoever_asks(office: Walled):
    counted = {}
    for who in ("secretary", *SEEING_A_PART):
        with office.desk(who) as desk, desk.database.reading() as db:
            counted[who] = {row.name: row.open_cases for row in people.mediator_rows(db)}
    assert counted["secretary"]["何淑仪"] >= 1
    assert counted["mediator"] == counted["archivist"] == counted["secretary"]


# --- rights --------------------------------------------------------------------------------------------------------


def test_the_desk_offers_nothing_that_the_server_refuses_for_good(office: Walled):
    held = {}
    for who in ("mediator", "archivist", "secretary"):
        with office.desk(who) as desk, desk.database.reading() as db:
            person = server_people.person_here(db)
            held[who] = {right for right in AT_A_SERVER if allows(person, right)}
            assert person.sees_all is (who == "secretary")
    assert held == {"mediator": {Right.ANSWER_PEOPLE}, "archivist": set(), "secretary": set(AT_A_SERVER)}
    with office.desk("archivist") as desk, desk.database.reading() as db, pytest.raises(DBAPIError):
        check_everything(db, desk.database.store)


def test_a_file_leaves_all_rights_with_who_has_them():
    archivist = Actor(None, "周全", Role.ARCHIVIST)
    assert all(allows(archivist, right) for right in (Right.ANSWER_PEOPLE, Right.CHECK_HEALTH, Right.DESTROY_FILES))


# --- what the server tells of others is no way to them ------------------------------------------------------------


def test_only_of_a_case_that_one_sees_the_server_tells_which_others_are_alike(office: Walled):
    with office.desk("secretary") as desk:
        desk.now = NOW
        again = desk.receive(name="乙", identity_number="440106198502034561")
    other, free = office.cases["other"], [again]
    span = ["2026-01-01", "2027-01-01"]
    with office.connected("mediator") as raw:
        alike = "SELECT number FROM public.desk_alike_unseen(%s)"
        assert raw.execute(alike, [other]).fetchall() == []
        (told, *_more) = raw.execute(alike, free).fetchall()
        assert told[0].endswith("•••")
        people = "SELECT DISTINCT people FROM public.desk_booked_unseen(%s, %s, %s)"
        assert raw.execute(people, [other, *span]).fetchall() in ([], [([],)])


def test_news_of_others_say_nothing_but_who_and_of_which_tables(office: Walled):
    with office.connected("mediator") as raw:
        told = raw.execute("SELECT * FROM public.desk_news_unseen(0)").fetchall()
        columns = [one.name for one in raw.cursor().execute("SELECT * FROM public.desk_news_unseen(0)").description]
        assert columns == ["id", "case_id", "act", "actor_name", "at", "tables"]
        assert told
        seen = {row[0] for row in raw.execute("SELECT id FROM cases").fetchall()}
        assert not {row[1] for row in told if row[1] is not None} & seen


def test_nobody_else_may_ask_for_what_is_out_of_sight(office: Walled):
    with office.connected("") as raw:
        raw.execute("CREATE ROLE stranger_of_sight")
        open_to = "SELECT bool_or(has_function_privilege('stranger_of_sight', p.oid, 'EXECUTE')) FROM pg_proc p"
        assert raw.execute(f"{open_to} WHERE p.proname = ANY(%s)", [_names()]).fetchone() == (False,)
        assert raw.execute("SELECT count(*) FROM pg_proc WHERE proname = ANY(%s)", [_names()]).fetchone() == (
            len(_names()),
        )
        raw.rollback()


def _names() -> list[str]:
    return [one.partition("(")[0] for one in FOR_WHOEVER_SEES_A_PART]
