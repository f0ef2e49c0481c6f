"""A committee's own ways of counting success: kept, changed, never changed once a month was handed in with them."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, update

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.figure_work import FrozenMonth, OwnRate
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services.canonical import canonical
from mediator_desk.services.figures.definitions import GONE, RATES, Basis, Pool, Settled
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.own_reports import own_rates
from mediator_desk.services.own_reports.own_rates import OwnRateDraft

WITHOUT_REFERRED = OwnRateDraft("协会口径", left_out=(OutcomeKind.REFERRED,), settled=Settled.COUNTS)
OCTOBER = Period.month(2026, 10)


def save(office, draft, rate_id=None):
    with office.database.writing() as db:
        return own_rates.save_rate(db, rate_id, draft, by=office.by, now=office.now).id


def rows(office):
    with office.database.reading() as db:
        return {row.name: row for row in own_rates.rate_rows(db)}


def draft_of(office, rate_id):
    with office.database.reading() as db:
        return own_rates.rate_draft(db, rate_id)


def refused(office, draft, rate_id=None):
    with pytest.raises(Invalid) as caught:
        save(office, draft, rate_id)
    return [(problem.field, problem.code) for problem in caught.value.problems]


def printed(office, rate_id):
    """Freeze a month whose stored facts name a definition."""
    facts = canonical({"definitions": [{"code": f"own_{rate_id}", "name": "协会口径"}]})
    with office.database.writing() as db:
        db.add(
            FrozenMonth(
                month=date(2026, 9, 1), facts=facts, sha256="0" * 64, cases=0, frozen_at=office.now, frozen_by="何敏"
            )
        )


def usual_of(office):
    with office.database.reading() as db:
        return the_committee(db).rate_definition


def choose(office, code):
    with office.database.writing() as db:
        own_rates.choose_usual(db, code, by=office.by, now=office.now)


def test_an_own_definition_stands_beside_the_shipped_ones_and_comes_back_as_it_was_entered(office):
    rate_id = save(office, WITHOUT_REFERRED)
    assert draft_of(office, rate_id) == OwnRateDraft(
        "协会口径", Pool.CONCLUDED, (OutcomeKind.REFERRED,), Settled.COUNTS, Basis.CONCLUSION, version=1
    )
    with office.database.reading() as db:
        rules = stated_facts(db, OCTOBER).rules
    assert [one.code for one in rules.definitions] == [*(one.code for one in RATES), f"own_{rate_id}"]
    assert rules.definition(f"own_{rate_id}") == WITHOUT_REFERRED.definition(f"own_{rate_id}")


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (OwnRateDraft(" "), [("name", "required")]),
        (OwnRateDraft("协" * 61), [("name", "too_long")]),
        (OwnRateDraft("Agreed ÷ accepted"), [("name", "rate_name_shipped")]),
        (OwnRateDraft("甲", left_out=(OutcomeKind.AGREED,)), [("left_out", "agreed_left_out")]),
        (OwnRateDraft("甲", left_out=GONE, settled=Settled.COUNTS), [("left_out", "settled_counted_and_left_out")]),
    ],
)
def test_a_definition_without_sense_or_name_is_refused_with_its_reason(office, draft, problems):
    assert refused(office, draft) == problems


def test_two_definitions_have_two_names(office):
    first = save(office, WITHOUT_REFERRED)
    assert refused(office, WITHOUT_REFERRED) == [("name", "name_taken")]
    save(office, draft_of(office, first), first)  # its own name is not taken


def test_what_counts_the_very_same_is_found_whatever_it_is_called():
    same = OwnRateDraft(
        "另一个名字", left_out=(OutcomeKind.SETTLED_PRIVATELY, OutcomeKind.REFERRED, OutcomeKind.WITHDRAWN)
    )
    assert own_rates.same_as(same, RATES).code == "agreed_concluded"
    assert own_rates.same_as(OwnRateDraft("甲", Pool.FILED, (), basis=Basis.ACCEPTANCE), RATES).code == (
        "agreed_filed_cohort"
    )
    assert own_rates.same_as(WITHOUT_REFERRED, RATES) is None


def test_only_where_agreed_and_accepted_are_other_cases_can_a_rate_pass_a_hundred():
    passing = [one.code for one in RATES if own_rates.can_pass_hundred(one)]
    assert passing == ["agreed_accepted", "agreed_filed"]


def test_a_definition_that_no_handed_in_month_printed_is_changed_in_place(office):
    rate_id = save(office, WITHOUT_REFERRED)
    changed = OwnRateDraft("新名", Pool.MEDIATED, (), version=1)
    assert save(office, changed, rate_id) == rate_id
    assert draft_of(office, rate_id).pool is Pool.MEDIATED
    with pytest.raises(Refused, match="changed_at_another_desk"):
        save(office, changed, rate_id)


def test_a_definition_that_a_frozen_month_printed_stays_and_a_new_one_follows_it(office):
    old = save(office, WITHOUT_REFERRED)
    choose(office, f"own_{old}")
    printed(office, old)
    before = draft_of(office, old)
    assert refused(office, OwnRateDraft("协会口径", Pool.MEDIATED, (), version=1), old) == [
        ("name", "rate_was_printed")
    ]
    new = save(office, OwnRateDraft("协会口径 2", Pool.MEDIATED, (), version=1), old)
    listed = rows(office)
    assert new != old
    assert (listed["协会口径"].is_active, listed["协会口径"].is_printed) == (False, True)
    assert (listed["协会口径 2"].is_active, listed["协会口径 2"].is_printed) == (True, False)
    assert (draft_of(office, old).pool, draft_of(office, old).left_out) == (before.pool, before.left_out)
    assert usual_of(office) == f"own_{new}"


def test_a_month_that_is_frozen_prints_every_definition_in_use_and_none_that_comes_later(office):
    before = save(office, WITHOUT_REFERRED)
    with office.database.writing() as db:
        freeze_month(db, date(2026, 9, 1), by=office.by, now=office.now)
    later = save(office, OwnRateDraft("后来的口径"))
    with office.database.reading() as db:
        assert own_rates.is_printed(db, before)
        assert not own_rates.is_printed(db, later)


def test_saving_a_printed_definition_unchanged_makes_no_second_one(office):
    old = save(office, WITHOUT_REFERRED)
    printed(office, old)
    assert save(office, draft_of(office, old), old) == old
    assert len(rows(office)) == 1


def test_the_code_of_another_definition_is_not_taken_for_its_own(office):
    ids = [save(office, OwnRateDraft(f"口径{number}")) for number in range(11)]
    printed(office, ids[10])
    listed = rows(office)
    assert [listed[f"口径{number}"].is_printed for number in range(11)] == [False] * 10 + [True]


def test_the_usual_definition_is_one_that_is_in_use_and_is_not_retired(office):
    rate_id = save(office, WITHOUT_REFERRED)
    choose(office, f"own_{rate_id}")
    assert usual_of(office) == f"own_{rate_id}"
    with pytest.raises(Refused, match="rate_is_usual"):
        office.do(own_rates.retire_rate, rate_id)
    choose(office, "agreed_concluded")
    office.do(own_rates.retire_rate, rate_id)
    with pytest.raises(Refused, match="no_such_definition"):
        choose(office, f"own_{rate_id}")
    office.do(own_rates.retire_rate, rate_id, is_retired=False)
    choose(office, f"own_{rate_id}")
    with pytest.raises(Refused, match="no_such_definition"):
        choose(office, "own_4711")


def test_a_retired_definition_is_offered_no_more_and_still_means_the_same(office):
    rate_id = save(office, WITHOUT_REFERRED)
    office.do(own_rates.retire_rate, rate_id)
    with office.database.reading() as db:
        assert own_rates.own_definitions(db, also_retired=False) == ()
        assert own_rates.own_definitions(db) == (WITHOUT_REFERRED.definition(f"own_{rate_id}"),)
        assert stated_facts(db, OCTOBER).rules.definitions == RATES


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        {"pool": "moon", "basis": "conclusion", "left_out": [], "settled": "as_set"},
        {"pool": "concluded", "basis": "conclusion", "left_out": "agreed", "settled": "as_set"},
        {"pool": "concluded", "basis": "conclusion", "left_out": [], "settled": "as_set", "from_2027": True},
    ],
)
def test_what_this_version_cannot_read_is_listed_and_counts_nothing(office, content):
    rate_id = save(office, WITHOUT_REFERRED)
    with office.database.writing() as db:
        db.execute(update(OwnRate).values(content=content))
    assert rows(office)["协会口径"].definition is None
    with office.database.reading() as db:
        assert stated_facts(db, OCTOBER).rules.definitions == RATES
        assert db.scalar(select(OwnRate.content)) == content
        with pytest.raises(Refused, match="rate_not_known"):
            own_rates.rate_draft(db, rate_id)
