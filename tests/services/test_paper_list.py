"""Every paper that was issued, as a list: what it holds, what it is narrowed to, what it comes to, what it costs."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import event, insert, select

from mediator_desk.models.case import Case
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import PaperKind, PaperState
from mediator_desk.services import bin as bin_of_the_desk
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers import issued, issuing, paper_list
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.paper_list import PaperFilter, PaperSort
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.conftest import NOW
from tests.services.test_issued_papers import PNG, issue
from tests.services.test_search_plans import plan_of

MANY = 3_000


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


@pytest.fixture
def papers(office, store):
    """Return the numbers of four papers, one in each state: withdrawn, superseded, standing, standing with a scan."""
    first, second = office.in_mediation(name="陈𬱖"), office.in_mediation(1, name="谢家豪")
    issue(office, store, first, "一", about_id=1)
    withdraw(office, first, about_id=1)
    issue(office, store, first, "二", about_id=2)
    issue(office, store, first, "三", "电话写错", about_id=2)
    issue(office, store, second, "四")
    keep_scan(office, store, second, shown(office)[0].number)
    return {row.state: row for row in shown(office)}


def withdraw(office, case_id, about_id=None):
    with office.database.writing() as db:
        order = PaperOrder(PaperKind.NOTICE_OF_ACCEPTANCE, case_id, about_id)
        issuing.withdraw(db, order, words="写错", by=office.by, now=office.now)


def keep_scan(office, store, case_id, number):
    with office.database.writing() as db:
        file = OfferedFile("签字页.png", PNG)
        issued.keep_scan(db, case_id, number, None, file, store=store, by=office.by, now=office.now)


def shown(office, **asked):
    with office.database.reading() as db:
        ids = paper_list.paper_ids(db, PaperFilter(**asked))
        rows = paper_list.first_papers(db, PaperFilter(**asked), 200)
        assert [row.id for row in rows] == list(ids)
        assert paper_list.papers(db, ids) == rows
        return rows


def totals(office, **asked):
    with office.database.reading() as db:
        return paper_list.paper_totals(db, PaperFilter(**asked))


def test_a_paper_is_shown_with_its_case_its_people_and_what_became_of_it(office, papers):
    row = papers[PaperState.SUPERSEDED]
    assert row.number == f"{row.case_number}-2"
    assert row.superseded_by == papers[PaperState.STANDS].number == f"{row.case_number}-3"
    assert (row.applicant, row.kind, row.pages) == ("陈𬱖", PaperKind.NOTICE_OF_ACCEPTANCE, 1)
    assert row.respondent
    assert row.mediator
    assert row.size > 0
    assert papers[PaperState.SIGNED].scan_id is not None
    assert papers[PaperState.WITHDRAWN].superseded_by == ""


@pytest.mark.parametrize(
    ("state", "states"),
    [
        (PaperState.STANDS, {PaperState.STANDS, PaperState.SIGNED}),
        (PaperState.SIGNED, {PaperState.SIGNED}),
        (PaperState.SUPERSEDED, {PaperState.SUPERSEDED}),
        (PaperState.WITHDRAWN, {PaperState.WITHDRAWN}),
    ],
)
def test_the_list_is_narrowed_to_a_state(office, papers, state, states):
    assert {row.state for row in shown(office, state=state)} == states
    assert totals(office, state=state).count == len(states)


def test_the_list_is_narrowed_to_a_kind_and_to_a_mediator(office, papers):
    assert len(shown(office, kind=PaperKind.NOTICE_OF_ACCEPTANCE)) == 4
    assert shown(office, kind=PaperKind.AGREEMENT) == []
    assert {row.applicant for row in shown(office, mediator_id=office.mediator_ids[1])} == {"谢家豪"}


def test_a_month_ends_at_midnight_in_china(office, store):
    case_id = office.in_mediation()
    office.now = datetime.fromisoformat("2026-10-31T23:59:59+08:00")
    issue(office, store, case_id, "十月")
    office.now = datetime.fromisoformat("2026-11-01T00:00:00+08:00")
    issue(office, store, case_id, "十一月", "月份不同")
    october, november = shown(office, month=date(2026, 10, 8)), shown(office, month=date(2026, 11, 1))
    assert [len(october), len(november)] == [1, 1]
    assert october[0].issued_at < november[0].issued_at
    with office.database.reading() as db:
        assert paper_list.paper_choices(db).months == (date(2026, 11, 1), date(2026, 10, 1))


def test_papers_are_found_by_names_by_the_number_of_their_case_and_by_their_own(office, papers):
    row = papers[PaperState.STANDS]
    assert {one.applicant for one in shown(office, text="陈𬱖")} == {"陈𬱖"}
    assert len(shown(office, text=row.case_number)) == 3
    assert [one.id for one in shown(office, text=row.number)] == [row.id]
    inner = row.case_number.split("第")[-1].removesuffix("号")
    assert [one.id for one in shown(office, text=f" {inner}－3 ")] == [row.id]
    assert shown(office, text="查无此人") == []


def test_the_list_can_be_ordered_in_four_ways(office, papers):
    for sort in PaperSort:
        up, down = shown(office, sort=sort, is_descending=False), shown(office, sort=sort)
        assert [row.id for row in up] == [row.id for row in down][::-1]
    assert [row.applicant for row in shown(office, sort=PaperSort.APPLICANT, is_descending=False)][-1] == "陈𬱖"


def test_what_lies_in_the_bin_is_not_listed(office, store):
    case_id = office.receive()
    issue(office, store, case_id)
    assert totals(office).count == len(shown(office)) == 1
    office.do(bin_of_the_desk.put_case, case_id, words="误登记")
    assert totals(office).count == len(shown(office)) == 0


def test_the_sums_are_of_what_is_shown(office, papers):
    assert totals(office) == paper_list.PaperTotals(count=4, cases=2, pages=4, scans=1)
    assert totals(office, text="谢家豪") == paper_list.PaperTotals(count=1, cases=1, pages=1, scans=1)
    assert totals(office, kind=PaperKind.AGREEMENT) == paper_list.PaperTotals()


def test_what_the_list_may_be_narrowed_to_is_what_there_is(office, papers):
    with office.database.reading() as db:
        found = paper_list.paper_choices(db)
    assert found.kinds == (PaperKind.NOTICE_OF_ACCEPTANCE,)
    assert {mediator_id for mediator_id, _name in found.mediators} >= set(office.mediator_ids[:2])


def test_a_committee_without_papers_has_nothing_to_choose_from(office):
    with office.database.reading() as db:
        assert paper_list.paper_choices(db).months == ()
        assert paper_list.paper_totals(db, PaperFilter()) == paper_list.PaperTotals()


# What it costs


@pytest.fixture
def many(local_office, store):
    """Return the office with thousands of papers of one case, as rows alone."""
    issue(local_office, store, local_office.in_mediation())
    with local_office.database.writing() as db:
        columns = [one for one in IssuedPaper.__table__.columns if one.name != "id"]
        known = dict(db.execute(select(*columns)).mappings().one())
        rows = [
            {**known, "sequence": n, "number": f"{known['number']}-{n}", "issued_at": NOW + timedelta(minutes=n)}
            for n in range(2, MANY)
        ]
        db.execute(insert(IssuedPaper), rows)
    return local_office


def test_the_first_page_and_every_other_one_are_one_statement_each(many):
    with many.database.reading() as db:
        statements = []
        event.listen(db.get_bind(), "before_cursor_execute", lambda *call: statements.append(call[2]))
        assert paper_list.comes_at_once(db, PaperFilter())
        rows = paper_list.first_papers(db, PaperFilter(), 200)
        paper_list.papers(db, [row.id for row in rows])
    assert len(statements) == 2


ASKED = [
    PaperFilter(),
    PaperFilter(is_descending=False),
    PaperFilter(kind=PaperKind.AGREEMENT),
    PaperFilter(state=PaperState.SIGNED),
    PaperFilter(state=PaperState.SUPERSEDED),
    PaperFilter(month=date(2026, 10, 1)),
    PaperFilter(mediator_id=1),
]


@pytest.mark.parametrize("asked", ASKED)
def test_order_and_filters_are_read_from_one_index_alone(many, asked):
    with many.database.reading() as db:
        plan = plan_of(db, paper_list.ordered_ids(asked).limit(200))
    assert "TEMP B-TREE" not in plan, plan
    assert "USING COVERING INDEX ix_issued_papers_issued_at" in plan, plan


@pytest.mark.parametrize("asked", ASKED)
def test_the_sums_read_no_row(many, asked):
    with many.database.reading() as db:
        plan = plan_of(db, paper_list.totals_query(asked))
    assert "USING COVERING INDEX ix_issued_papers_issued_at" in plan, plan


def test_the_paper_that_came_after_is_found_by_an_index(many):
    with many.database.reading() as db:
        plan = plan_of(db, paper_list._row_query().where(IssuedPaper.id.in_([1, 2])))
    assert "ix_issued_papers_supersedes_id" in plan, plan
    assert "SCAN issued_papers" not in plan, plan


def test_words_lead_from_the_cases_to_their_papers(many):
    with many.database.reading() as db:
        plan = plan_of(db, paper_list.ordered_ids(PaperFilter(text="谢家豪")))
        assert not [line for line in plan.splitlines() if line.startswith("SCAN issued_papers_")], plan
        assert db.scalar(select(Case.id)) is not None


def test_what_no_index_orders_comes_at_once_only_among_few(many, monkeypatch):
    monkeypatch.setattr(paper_list, "FEW", 100)
    with many.database.reading() as db:
        assert not paper_list.comes_at_once(db, PaperFilter(sort=PaperSort.APPLICANT))
        assert not paper_list.comes_at_once(db, PaperFilter(text="谢"))
        assert paper_list.comes_at_once(db, PaperFilter(state=PaperState.WITHDRAWN))
