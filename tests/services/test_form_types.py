"""Types of the monthly form: the first that fits a case has it, the last takes the rest."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.figure_work import MonthlyFormType
from mediator_desk.models.words import Cause, Channel, Line
from mediator_desk.services.monthly_form import form_types
from mediator_desk.services.monthly_form.form_lines import SOURCES, FormType, type_of
from mediator_desk.services.monthly_form.form_types import FormTypeDraft
from mediator_desk.services.monthly_form.form_types_shipped import SHIPPED_TYPES


def rows(office):
    with office.database.reading() as db:
        return form_types.form_type_rows(db)


def save(office, type_id, draft):
    with office.database.writing() as db:
        return form_types.save_form_type(db, type_id, draft, by=office.by, now=office.now).id


def move(office, name, steps):
    with office.database.writing() as db:
        wanted = next(row.id for row in form_types.form_type_rows(db) if row.name == name)
        form_types.move_form_type(db, wanted, steps, by=office.by, now=office.now)


def test_every_channel_has_its_source():
    assert set(SOURCES) == set(Channel)


@pytest.mark.parametrize(
    ("line", "cause", "name"),
    [
        (Line.MOTOR, Cause.CLAIM, "道路交通"),
        (Line.MOTOR, Cause.SALES, "消费"),
        (Line.LIFE, Cause.CLAIM, "合同"),
        (Line.LIFE, Cause.SURRENDER, "消费"),
        (Line.LIABILITY, None, "损害赔偿"),
        (Line.AGRICULTURE, Cause.CLAIM, "生产经营"),
        (None, None, "其他"),
        (Line.LIFE, Cause.OTHER, "其他"),
    ],
)
def test_insurance_cases_stand_where_judicial_bureaus_look_for_them(line, cause, name):
    assert SHIPPED_TYPES[type_of(SHIPPED_TYPES, line, cause)].name == name


def test_the_first_type_that_fits_counts():
    types = (FormType("甲", (Line.MOTOR,)), FormType("乙", causes=(Cause.CLAIM,)), FormType("丙", (Line.LIFE,)))
    assert type_of(types, Line.MOTOR, Cause.CLAIM) == 0
    assert type_of(types, Line.LIFE, Cause.CLAIM) == 1
    assert type_of(types, Line.PROPERTY, Cause.SALES) == 2


def test_a_committee_begins_with_the_fifteen_types(office):
    assert [row.name for row in rows(office)] == [one.name for one in SHIPPED_TYPES]
    assert [row.takes_rest for row in rows(office)] == [False] * 14 + [True]


def test_a_type_is_added_before_the_last_and_moved(office):
    save(office, None, FormTypeDraft("保险合同", (Line.LIFE,)))
    assert [row.name for row in rows(office)][-2:] == ["保险合同", "其他"]
    move(office, "保险合同", -99)
    assert rows(office)[0].name == "保险合同"
    move(office, "保险合同", 99)
    assert rows(office)[-1].name == "保险合同"
    assert [row.place for row in rows(office)] == list(range(1, 17))


def test_a_type_is_changed_and_taken_off(office):
    first = rows(office)[0]
    save(office, first.id, FormTypeDraft("婚恋家庭", causes=(Cause.OTHER,), version=1))
    assert rows(office)[0].causes == (Cause.OTHER,)
    with office.database.writing() as db:
        version = db.get_one(MonthlyFormType, first.id).version
        form_types.remove_form_type(db, first.id, version=version, by=office.by, now=office.now)
    assert rows(office)[0].name == "邻里"


def test_names_of_types_are_given_once(office):
    with pytest.raises(Invalid) as refused:
        save(office, None, FormTypeDraft(" 合同 "))
    assert [(one.field, one.code) for one in refused.value.problems] == [("name", "name_taken")]
    with pytest.raises(Invalid) as refused:
        save(office, None, FormTypeDraft("字" * 61))
    assert [one.code for one in refused.value.problems] == ["too_long"]


def test_a_form_keeps_two_types_at_least(office):
    with pytest.raises(Refused, match="too_few_form_types"), office.database.writing() as db:
        for row in form_types.form_type_rows(db):
            version = db.get_one(MonthlyFormType, row.id).version
            form_types.remove_form_type(db, row.id, version=version, by=office.by, now=office.now)


def test_a_committee_without_types_has_the_shipped_ones(office):
    with office.database.writing() as db:
        for row in db.query(MonthlyFormType):
            db.delete(row)
    with office.database.reading() as db:
        assert form_types.types_of_form(db) == SHIPPED_TYPES
    with office.database.writing() as db:
        form_types.bring_in_shipped_types(db, by=office.by, now=office.now)
    assert len(rows(office)) == 15
