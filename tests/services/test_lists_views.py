"""Views of lists under a name: one's own, and those that all share."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.desk_work import SavedView
from mediator_desk.models.words import Role
from mediator_desk.services.cases.case_filter import Queue, Sort
from mediator_desk.services.cases.conditions import Condition, Field, Manner
from mediator_desk.services.lists import views
from mediator_desk.services.lists.looks import ListLook
from mediator_desk.services.lists.views import ViewDraft
from mediator_desk.services.office import committee

MOTOR = ListLook(
    Queue.MINE,
    "谢",
    (Condition(Field.LINE, Manner.ONE_OF, ("motor",)), Condition(Field.CLAIMED, Manner.BETWEEN, ("30000", ""))),
    Sort.AMOUNT,
    columns=("number", "amount"),
    widths=(("number", 180),),
)


@pytest.fixture
def people(office):
    """Give a secretary and a mediator who are on the staff."""
    given = []
    with office.database.writing() as db:
        for name, role in (("何敏", Role.SECRETARY), ("陈国华", Role.MEDIATOR)):
            staff = committee.add_staff(db, name, role, by=office.by, now=office.now)
            given.append(Actor(staff.id, name, role))
    return given


def save(office, by, name="车险 · 超 3 万元", **fields):
    with office.database.writing() as db:
        return views.save_view(db, ViewDraft(name, MOTOR, **fields), by=by, now=office.now)


def do(office, service, *arguments, by, **named):
    with office.database.writing() as db:
        return service(db, *arguments, by=by, now=office.now, **named)


def listed(office, by):
    with office.database.reading() as db:
        return views.views_of(db, by.staff_id)


def test_a_view_comes_back_as_it_was_kept(office, people):
    save(office, people[1])
    (kept,) = listed(office, people[1])
    assert kept.look == MOTOR
    assert not kept.is_shared


def test_ones_own_view_is_seen_by_nobody_else_and_a_shared_one_by_all(office, people):
    secretary, mediator = people
    save(office, secretary, "自己")
    save(office, secretary, "大家", is_shared=True)
    assert [view.name for view in listed(office, secretary)] == ["自己", "大家"]
    assert [view.name for view in listed(office, mediator)] == ["大家"]


def test_a_mediator_neither_shares_a_view_nor_changes_a_shared_one(office, people):
    secretary, mediator = people
    with pytest.raises(Refused, match="not_for_role"):
        save(office, mediator, is_shared=True)
    own, shared = save(office, mediator), save(office, secretary, is_shared=True)
    with pytest.raises(Refused, match="not_for_role"):
        do(office, views.share_view, own.id, is_shared=True, by=mediator)
    for service, arguments in (
        (views.delete_view, ()),
        (views.rename_view, ("另一个",)),
        (views.change_view, (MOTOR,)),
    ):
        with pytest.raises(Refused, match="not_for_role"):
            do(office, service, shared.id, *arguments, by=mediator)


def test_another_persons_view_is_not_there(office, people):
    secretary, mediator = people
    own = save(office, mediator)
    with pytest.raises(Refused, match="view_not_found"):
        do(office, views.delete_view, own.id, by=secretary)


def test_a_name_is_given_once_to_a_person_and_once_to_all(office, people):
    secretary, mediator = people
    save(office, secretary)
    save(office, mediator)
    save(office, secretary, is_shared=True)
    with pytest.raises(Invalid) as refused:
        save(office, secretary)
    assert [(problem.field, problem.code) for problem in refused.value.problems] == [("name", "name_taken")]


@pytest.mark.parametrize(("name", "code"), [("  ", "required"), ("长" * 41, "too_long")])
def test_a_name_that_cannot_be_is_refused(office, people, name, code):
    with pytest.raises(Invalid) as refused:
        save(office, people[0], name)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_views_are_renamed_changed_ordered_shared_and_forgotten(office, people):
    secretary = people[0]
    first, second = save(office, secretary, "一"), save(office, secretary, "二")
    do(office, views.order_views, [second.id, first.id], by=secretary)
    assert [view.name for view in listed(office, secretary)] == ["二", "一"]
    do(office, views.rename_view, first.id, "一号", by=secretary)
    do(office, views.change_view, first.id, ListLook(), by=secretary)
    shared = do(office, views.share_view, first.id, is_shared=True, by=secretary)
    assert (shared.name, shared.look, shared.is_shared) == ("一号", ListLook(), True)
    do(office, views.delete_view, second.id, by=secretary)
    assert [view.name for view in listed(office, secretary)] == ["一号"]


def test_what_a_later_version_asks_is_counted_and_left_out(office, people):
    secretary = people[0]
    view = save(office, secretary)
    with office.database.writing() as db:
        kept = db.get_one(SavedView, view.id)
        strange = {"field": "weather", "manner": "one_of", "values": ["rain"]}
        kept.content = {**kept.content, "conditions": [*kept.content["conditions"], strange], "queue": "moon"}
    (shown,) = listed(office, secretary)
    assert shown.unread == 1
    assert len(shown.look.conditions) == 2
    assert shown.look.queue is Queue.ALL


def test_nobody_without_a_name_has_views_of_ones_own(office):
    with pytest.raises(Refused, match="view_needs_person"):
        save(office, office.by)
    save(office, office.by, is_shared=True)
    assert len(listed(office, office.by)) == 1


def test_widths_are_no_change_of_a_view():
    assert MOTOR.is_like(ListLook(**{**MOTOR.__dict__, "widths": ()}))
    assert not MOTOR.is_like(ListLook(**{**MOTOR.__dict__, "text": ""}))
