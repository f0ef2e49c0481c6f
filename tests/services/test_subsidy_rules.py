"""The rule table of case subsidies: rules by the day of conclusion, changed from a day on, never two for one case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.figure_work import SubsidyRule
from mediator_desk.models.words import CaseTrack
from mediator_desk.services.subsidies import subsidy_rules
from mediator_desk.services.subsidies.subsidies_shipped import SHIPPED_RULES
from mediator_desk.services.subsidies.subsidy_lists import withdraw_list
from mediator_desk.services.subsidies.subsidy_rules import SubsidyRuleDraft, SubsidyRuleRow, candidates, rule_reached
from tests.services.subsidies_at_hand import apply_for, bound, of

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)
WRITTEN = (SubsidyKind.WRITTEN, CaseTrack.ORDINARY, 80)


def rules(office):
    with office.database.reading() as db:
        return subsidy_rules.rules_in_force(subsidy_rules.every_rule(db), office.now.date())


def rule(office, wanted=WRITTEN):
    return next(row for row in rules(office) if (row.kind, row.difficulty, row.score_from) == wanted)


def save(office, row, **changed):
    with office.database.writing() as db:
        draft = replace(subsidy_rules.rule_draft(db, row.id), **changed)
        return subsidy_rules.save_rule(db, row.id, draft, by=office.by, now=office.now).id


def add(office, **fields):
    with office.database.writing() as db:
        return subsidy_rules.add_rule(db, SubsidyRuleDraft(**fields), by=office.by, now=office.now).id


def end(office, row, on):
    with office.database.writing() as db:
        version = db.get_one(SubsidyRule, row.id).version
        subsidy_rules.end_rule(db, row.id, on=on, version=version, by=office.by, now=office.now)


def codes(refused):
    return {problem.field: problem.code for problem in refused.value.problems}


def test_a_committee_begins_with_the_shipped_table(office):
    assert len(rules(office)) == len(SHIPPED_RULES) == 19
    assert rules(office)[0].kind is SubsidyKind.CONFIRMED
    assert all(row.began_on is None for row in rules(office))


def test_a_rule_that_nothing_was_applied_by_is_mended(office):
    case_id = bound(office)
    save(office, rule(office), amount=Decimal("260.50"))
    assert of(office, case_id).amount == Decimal("260.50")
    assert len(rules(office)) == 19


def test_an_old_case_keeps_its_rule(office):
    case_id = bound(office)
    save(office, rule(office), amount=Decimal(999), began_on=NOVEMBER)
    assert of(office, case_id).amount == Decimal(200)
    later = rule(office, WRITTEN)
    assert [row.amount for row in rules(office) if (row.kind, row.difficulty, row.score_from) == WRITTEN] == [200, 999]
    with office.database.reading() as db:
        history = subsidy_rules.rule_history(db, later.id)
    assert [(row.began_on, row.ended_on) for row in history] == [(NOVEMBER, None), (None, NOVEMBER)]


def test_days_that_were_applied_for_keep_their_rules(office):
    list_id = apply_for(office, bound(office))
    with pytest.raises(Invalid) as refused:
        save(office, rule(office), amount=Decimal(1), began_on=date(2026, 10, 31))
    assert codes(refused) == {"began_on": "subsidies_applied_since"}
    with pytest.raises(Refused, match="subsidies_applied_since"):
        end(office, rule(office), date(2026, 10, 31))
    save(office, rule(office), amount=Decimal(1))  # the draft begins on the first day that is open
    assert {row.began_on for row in rules(office)} == {None, NOVEMBER}
    with office.database.writing() as db:
        withdraw_list(db, list_id, "重做", by=office.by, now=office.now)
    end(office, rule(office, (SubsidyKind.ORAL, None, 60)), date(2026, 10, 1))


def test_two_rules_for_the_same_cases_are_refused(office):
    same = {"kind": WRITTEN[0], "difficulty": WRITTEN[1], "score_from": WRITTEN[2], "amount": Decimal(1)}
    with pytest.raises(Invalid) as refused:
        add(office, **same, began_on=DECEMBER)
    assert codes(refused) == {"score_from": "subsidy_rules_overlap"}
    with pytest.raises(Invalid) as refused:
        save(office, rule(office), score_from=60)
    assert codes(refused) == {"score_from": "subsidy_rules_overlap"}
    end(office, rule(office), NOVEMBER)
    add(office, **same, began_on=NOVEMBER)


def test_a_rule_that_ended_is_changed_no_more(office):
    row = rule(office)
    end(office, row, NOVEMBER)
    with pytest.raises(Refused, match="no_longer_there"):
        save(office, row, amount=Decimal(5))


def test_what_another_desk_changed_is_not_changed_unseen(office):
    row = rule(office)
    with office.database.reading() as db:
        draft = subsidy_rules.rule_draft(db, row.id)
    save(office, row, amount=Decimal(210))
    with pytest.raises(Refused, match="changed_at_another_desk"), office.database.writing() as db:
        late = replace(draft, amount=Decimal(220))
        subsidy_rules.save_rule(db, row.id, late, by=office.by, now=office.now)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, {"kind": "required", "amount": "required"}),
        ({"kind": SubsidyKind.ORAL, "amount": Decimal("0.005")}, {"amount": "out_of_range"}),
        ({"kind": SubsidyKind.ORAL, "amount": Decimal(-1)}, {"amount": "out_of_range"}),
        ({"kind": SubsidyKind.ORAL, "amount": Decimal(1), "score_from": 101}, {"score_from": "out_of_range"}),
    ],
)
def test_what_cannot_be_a_rule_is_refused(fields, problem):
    assert {one.field: one.code for one in SubsidyRuleDraft(**fields).problems()} == problem


def test_a_rule_of_the_difficulty_goes_before_one_for_all():
    own = SubsidyRuleRow(1, SubsidyKind.ORAL, CaseTrack.SIMPLE, 80, Decimal(9), None, None)
    every = SubsidyRuleRow(2, SubsidyKind.ORAL, None, 0, Decimal(5), None, None)
    on = date(2026, 10, 8)
    assert candidates([own, every], SubsidyKind.ORAL, CaseTrack.SIMPLE, on) == [own]
    assert candidates([own, every], SubsidyKind.ORAL, CaseTrack.COMPLEX, on) == [every]
    assert rule_reached([own], 79) is None
    assert rule_reached([own, replace(own, id=3, score_from=70)], 79).id == 3


def test_a_committee_without_rules_brings_in_the_shipped_ones_once(office):
    with office.database.writing() as db:
        for row in db.query(SubsidyRule):
            db.delete(row)
    assert rules(office) == []
    for _time in range(2):
        with office.database.writing() as db:
            subsidy_rules.bring_in_shipped_rules(db, by=office.by, now=office.now)
    assert len(rules(office)) == len(SHIPPED_RULES)
