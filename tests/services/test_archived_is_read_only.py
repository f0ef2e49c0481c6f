"""Every service that changes a case is called with an archived one: none of them changes a row of it."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import types
import typing
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

import mediator_desk.services
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import Letter
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.tables import Base
from mediator_desk.models.words import FollowUpKind
from mediator_desk.services.aftercare import archive
from mediator_desk.services.aftercare.follow_up import FollowUpDraft
from mediator_desk.services.bridge.ratings import make_rating_link
from mediator_desk.services.sessions.scheduling import SessionDraft
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import archived

LATER = datetime(2026, 10, 9, 1, 0, tzinfo=UTC)
MAY = {
    make_rating_link,  # the consumer rates what is over
    archive.correct_archived,
}
"""A correction is a new entry beside the case."""

EXAMPLES = {
    Letter: Letter(id=0),  # no file came with it
    FollowUpDraft: FollowUpDraft(FollowUpKind.VISIT, remarks="已付清"),
    SessionDraft: SessionDraft(date(2026, 10, 9), time(15, 0), time(16, 0), room_id=1),
}
"""What cannot be guessed from its types."""


def services():
    """Return every public function of the services that changes what belongs to one case."""
    found = set()
    for module in pkgutil.walk_packages(mediator_desk.services.__path__, "mediator_desk.services."):
        loaded = importlib.import_module(module.name)
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            names = inspect.signature(function).parameters
            is_own = function.__module__ == loaded.__name__ and not name.startswith("_")
            if is_own and {"db", "case_id", "by", "now"} <= set(names) and function not in MAY:
                found.add(function)
    return sorted(found, key=lambda one: (one.__module__, one.__name__))


def example(kind: object, store: AttachmentStore) -> object:
    """Return something of a type that a service asks for: filled in, so that only the archive stands in the way."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return example(next(one for one in arguments if one is not types.NoneType), store)
    if origin is Sequence:
        return [example(arguments[0], store)]
    if origin is Mapping:
        return {example(arguments[0], store): example(arguments[1], store)}
    if origin in (tuple, list, frozenset, set):
        return origin([example(arguments[0], store)])
    plain = {
        str: "谢家豪", int: 1, bool: True, date: date(2026, 10, 9), datetime: LATER, time: time(15, 0), bytes: b"x",
        Decimal: Decimal("1.00"), Actor: Actor(None, "何敏", "secretary"), AttachmentStore: store, Path: Path("x"),
    }  # fmt: skip
    if kind in plain:
        return plain[kind]
    if kind in EXAMPLES:
        return EXAMPLES[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{one.name: example(hints[one.name], store) for one in dataclasses.fields(kind) if one.init})
    return None


def hints_of(function):
    """Return the types of a service's parameters, those that are imported for typing alone among them."""
    names = {"datetime": datetime, "Session": Session, "Actor": Actor, "AttachmentStore": AttachmentStore}
    names["FilePaper"] = FilePaper
    return typing.get_type_hints(function, localns=names)


def rows_of(office):
    """Return every row of every table but the trail, as it is saved."""
    with office.database.reading() as db:
        beside = ("audit_entries", "audit_links", "save_marks")
        tables = [table for table in Base.metadata.sorted_tables if table.name not in beside]
        return {table.name: sorted(map(repr, db.execute(select(table)).all())) for table in tables}


@pytest.fixture
def filed(office):
    case_id = archived(office)
    office.now = LATER
    return case_id


def test_there_are_services_to_walk_through():
    assert len(services()) > 30


def test_no_service_changes_an_archived_case(office, filed, tmp_path):
    store = AttachmentStore(tmp_path / "kept")
    before, passed = rows_of(office), []
    for service in services():
        hints = hints_of(service)
        asked = {
            name: example(hints[name], store)
            for name, one in inspect.signature(service).parameters.items()
            if name not in ("db", "case_id", "by", "now") and one.default is inspect.Parameter.empty
        }
        try:
            with office.database.writing() as db:
                service(db=db, case_id=filed, by=office.by, now=office.now, **asked)
        except Invalid:
            # Nothing is proved: give it an example above with which it would do its work on an open case.
            passed.append(f"{service.__module__}.{service.__name__}: asks for something else before it looks")
        except Refused:
            continue
        if rows_of(office) != before:
            passed.append(f"{service.__module__}.{service.__name__}: changed an archived case")
            before = rows_of(office)
    assert not passed, passed


def test_what_belongs_to_a_case_by_another_id_is_closed_too(office, filed):
    from mediator_desk.services.aftercare import performance
    from mediator_desk.services.cases.case_life import the_case
    from mediator_desk.services.parties import parties
    from tests.services.after_effect import agreement

    with office.database.reading() as db:
        party_id = the_case(db, filed).parties[0].id
    (row,) = agreement(office, filed).instalments
    before = rows_of(office)
    with office.database.writing() as db, pytest.raises(Refused):
        parties.remove_party(db, party_id, by=office.by, now=office.now)
    with office.database.writing() as db, pytest.raises(Refused, match="case_is_archived"):
        named = {"paid_on": date(2026, 10, 8), "amount": Decimal("1.00"), "by": office.by, "now": office.now}
        performance.record_payment(db, row.id, **named)
    assert rows_of(office) == before
