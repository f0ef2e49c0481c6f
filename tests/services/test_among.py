"""Ids that travel as one parameter: the same answer on both engines, however many they are."""

from __future__ import annotations

from sqlalchemy import not_, select

from mediator_desk.database import whole_numbers
from mediator_desk.models.among import is_among, is_among_given, listed
from mediator_desk.models.committee import Mediator

MORE_THAN_PARAMETERS = 70_000


def _named(database, names):
    with database.writing() as db:
        rows = [Mediator(name=name) for name in names]
        db.add_all(rows)
        db.flush()
        return [row.id for row in rows]


def test_those_that_are_listed_are_found_and_no_others(database):
    first, second, third = _named(database, ("陈国华", "何敏", "张磊"))
    with database.reading() as db:
        asked = select(Mediator.id).order_by(Mediator.id)
        assert db.scalars(asked.where(is_among(Mediator.id, [third, first]))).all() == [first, third]
        assert db.scalars(asked.where(not_(is_among(Mediator.id, [third, first])))).all() == [second]
        assert db.scalars(asked.where(is_among(Mediator.id, []))).all() == []
        given = asked.where(is_among_given(Mediator.id, "wanted"))
        assert db.scalars(given, {"wanted": listed([second])}).all() == [second]
        assert db.scalars(given, {"wanted": listed([first, second, second])}).all() == [first, second]


def test_more_than_an_engine_takes_as_parameters_are_listed(database):
    ids = _named(database, ("陈国华", "何敏"))
    with database.reading() as db:
        found = db.scalars(select(Mediator.id).where(is_among(Mediator.id, range(1, MORE_THAN_PARAMETERS)))).all()
    assert sorted(found) == sorted(ids)


def test_numbers_of_a_list_come_in_its_order(database):
    ids = _named(database, [f"调解员{number}" for number in range(1200)])
    with database.reading() as db:
        by_name = db.scalars(select(Mediator.id).order_by(Mediator.name.desc(), Mediator.id)).all()
        assert list(whole_numbers(db, select(Mediator.id).order_by(Mediator.name.desc(), Mediator.id))) == by_name
        assert list(whole_numbers(db, select(Mediator.id).order_by(Mediator.id.desc()))) == sorted(ids, reverse=True)
        assert list(whole_numbers(db, select(Mediator.id).where(Mediator.id < 0))) == []
