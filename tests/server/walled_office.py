"""An office on a server of its own with TLS: people with logins, cases of two mediators, what was told in private."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

import psycopg
from sqlalchemy import make_url

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.words import Role
from mediator_desk.server.making import init_server
from mediator_desk.services import audit
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.services.sessions import scheduling
from tests.services.conftest import NOW, TODAY, Office, _found

DATABASE, FOREIGN = "office_one", "office_two"
SOON = datetime.now(UTC) + timedelta(hours=1)
PEOPLE = {
    "mediator": ("陈国华", Role.MEDIATOR),
    "other": ("何淑仪", Role.MEDIATOR),
    "secretary": ("林文", Role.SECRETARY),
    "archivist": ("周全", Role.ARCHIVIST),
    "administrator": ("何敏敏", Role.ADMINISTRATOR),
}
OWN_NUMBER, OTHER_NUMBER, OLD_NUMBER = "440106199001011235", "440106198502034561", "440106197703052344"
OTHER_NAME, OTHER_PHONE, SECRET = "白晓晓", "13812345678", "底线是八万元"


@dataclass
class Walled:
    """The office, and the ways in."""

    url: str
    """Of the cluster, as its superuser."""
    office: Office
    name: str = DATABASE
    """Of the database."""
    passwords: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Who -> login and password."""
    cases: dict[str, int] = field(default_factory=dict)
    """own, other: of the two mediators; free: of nobody yet; old: archived."""
    staff: dict[str, int] = field(default_factory=dict)

    def url_of(self, who: str) -> str:
        """Return the URL of the records for somebody, or for the superuser ("")."""
        place = make_url(f"{self.url}/{self.name}")
        if who:
            login, password = self.passwords[who]
            place = place.set(username=login, password=password)
        return place.render_as_string(hide_password=False)

    @contextmanager
    def connected(self, who: str) -> Iterator[psycopg.Connection]:
        """Give a raw connection, as any other program would have one."""
        with psycopg.connect(self.url_of(who).replace("+psycopg", "")) as connection:
            yield connection

    @contextmanager
    def database(self, who: str) -> Iterator[Database]:
        """Give the records as the desk opens them."""
        database = Database.open(self.url_of(who))
        try:
            yield database
        finally:
            database.close()

    def actor(self, who: str) -> Actor:
        """Return somebody as the desk knows them."""
        name, role = PEOPLE[who]
        return Actor(self.staff[who], name, role, "二号台")

    @contextmanager
    def desk(self, who: str) -> Iterator[Office]:
        """Give the office as somebody works in it at a desk of their own."""
        with self.database(who) as database:
            office = self.office
            yield Office(database, self.actor(who), office.mediator_ids, office.room_ids, office.insurer_id, NOW)


def walled(url: str, name: str = DATABASE) -> Walled:
    """Make an office on a cluster, with people who have logins and without cases."""
    init_server(f"{url}/{name}")
    database = Database.open(f"{url}/{name}")
    made = Walled(url, _found(database), name)
    with database.writing() as db:
        for who, (name, role) in PEOPLE.items():
            given = server_people.add_person(db, ServerPersonDraft(name, role), by=_clerk(), now=SOON)
            made.passwords[who] = given.login, given.password
            made.staff[who] = db.query(Staff.id).filter_by(name=name).scalar()
    return made


def _clerk() -> Actor:
    return Actor(None, "机房", Role.ADMINISTRATOR, "一号台")


def fill(made: Walled) -> None:
    """Put in a case of each of two mediators, one of nobody and one in the archive, and what was told in private."""
    office = made.office
    made.cases["own"] = office.in_mediation(0, identity_number=OWN_NUMBER)
    made.cases["other"] = office.in_mediation(1, name=OTHER_NAME, identity_number=OTHER_NUMBER)
    made.cases["free"] = office.accept(name="无人管")
    made.cases["old"] = office.in_mediation(1, name="旧案人", identity_number=OLD_NUMBER)
    for which in ("own", "other"):
        office.now = NOW
        _plan(made, made.cases[which], 0 if which == "own" else 1)
    with office.database.writing() as db:
        old = db.get_one(Case, made.cases["old"])
        old.state = "archived"
        audit.record(db, "archived", by=_clerk(), at=NOW, case_id=old.id)
        for which in ("other", "old"):
            for party in db.get_one(Case, made.cases[which]).parties:
                party.phone = OTHER_PHONE
            audit.record(db, "party_changed", by=_clerk(), at=NOW, case_id=made.cases[which])
    with made.connected("") as raw:
        _tell_in_private(made, raw)


def _plan(made: Walled, case_id: int, place: int) -> None:
    draft = scheduling.SessionDraft(TODAY, time(14, 30), time(15, 30), room_id=made.office.room_ids[place])
    made.office.do(scheduling.plan_session, case_id, draft)


def _tell_in_private(made: Walled, raw: psycopg.Connection) -> None:
    """What the second mediator was told alone, as the rows of services/sessions have it."""
    case_id, mediator = made.cases["other"], made.office.mediator_ids[1]
    member = made.staff["other"]
    session = raw.execute("SELECT id FROM mediation_sessions WHERE case_id = %s", [case_id]).fetchone()[0]
    raw.execute(
        "INSERT INTO private_notes (session_id, at, told_by, side, text, staff_id, mediator_id, version)"
        " VALUES (%s, now(), %s, 'applicant', %s, %s, %s, 1)",
        [session, OTHER_NAME, SECRET, member, mediator],
    )
    raw.execute(
        "INSERT INTO settlement_authorities (case_id, side, amount, words, told_at, staff_id, mediator_id, version)"
        " VALUES (%s, 'applicant', 8000000, %s, now(), %s, %s, 1)",
        [case_id, SECRET, member, mediator],
    )
    raw.execute(
        "INSERT INTO settlement_offers (case_id, session_id, side, name, at, amount, words, is_private, state,"
        " staff_id, mediator_id, version)"
        " VALUES (%s, %s, 'applicant', %s, now(), 9000000, %s, true, 'open', %s, %s, 1)",
        [case_id, session, OTHER_NAME, SECRET, member, mediator],
    )
