"""Joining by an invitation: once, with the certificate that it brings, and no password stays on the disk."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.app.joining import joined, opened_at_server
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.words import Role
from mediator_desk.server import invitation as invitations
from mediator_desk.server.invitation import Invitation, read_invitation, write_invitation
from mediator_desk.server.line import ServerPlace, keep_certificate, place_of
from mediator_desk.services.office import office_keys, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.storage.recovery_code import new_code
from tests.server.certificates import Authority
from tests.server.walled_office import Walled, _clerk, walled

OWN = "自己的密码-77"
EVIDENCE = "谢家豪的病历".encode()


@pytest.fixture(scope="module")
def office(tls_cluster) -> Walled:
    """Give an office whose kept files are sealed."""
    made = walled(tls_cluster, "office_joined")
    with made.database("") as database, database.writing() as db:
        ring = office_keys.make_keys(db, new_code(), by=_clerk(), now=datetime.now(UTC))
    made.office.database.open_files(ring)
    return made


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    """Give the folder of a computer that keeps nothing yet."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def invite(office, authority):
    def invite(name: str, *, now: datetime | None = None, pem: str | None = None, **more) -> Invitation:
        with office.database("") as database, database.writing() as db:
            draft, given_at = ServerPersonDraft(name, Role.SECRETARY), now or datetime.now(UTC)
            keys = more or {"ring": office.office.database.ring}
            given = server_people.add_person(db, draft, by=_clerk(), now=given_at, **keys)
        place = ServerPlace("localhost", make_url(office.url).port, office.name, given.login)
        return Invitation(place, name, "某某调委会", given.password, given.until, authority.pem if pem is None else pem)

    return invite


def refused(invitation: Invitation) -> str:
    with pytest.raises((Refused, Unavailable)) as told:
        joined(invitation, OWN, datetime.now(UTC))
    return told.value.code


def test_who_joins_reads_and_keeps_files_now_and_the_next_day(office, data, invite):
    invitation = invite("读档人")
    with closing(joined(invitation, OWN, datetime.now(UTC)).database) as database:
        sha256 = database.store.put(EVIDENCE)
    with closing(opened_at_server(invitation.place, OWN, datetime.now(UTC)).database) as again:
        assert (again.store.get(sha256), again.has_closed_files) == (EVIDENCE, False)


def test_who_was_given_no_keys_works_and_is_told_that_kept_files_are_closed(office, data, invite):
    sha256 = office.office.database.store.put(EVIDENCE)
    with closing(joined(invite("无匙人", without_keys=True), OWN, datetime.now(UTC)).database) as database:
        assert database.has_closed_files
        with pytest.raises(Unavailable, match="kept_files_closed"):
            database.store.get(sha256)
        with database.writing() as db:
            assert server_people.person_here(db).name == "无匙人"


def test_an_invitation_that_lets_in_no_more_says_so(office, data, invite):
    once = invite("两次人")
    joined(once, OWN, datetime.now(UTC)).database.close()
    assert refused(once) == "invitation_used"
    late = invite("迟到人", now=datetime.now(UTC) - timedelta(days=8))
    assert refused(late) == "invitation_used"
    member = int(late.place.login.rpartition("_p")[2])
    lost, by, now = invite("丢失人"), _clerk(), datetime.now(UTC)
    with office.database("") as database:
        with database.writing() as db:
            row = next(one for one in server_people.login_rows(db) if one.login == lost.place.login)
            given = server_people.change_person(
                *(db, row.staff_id, row.role, row.sight), has_new_password=True,
                ring=office.office.database.ring, by=by, now=now,
            )  # fmt: skip
        with database.writing() as db:
            server_people.remove_person(db, member, by=by, now=now)
    assert refused(lost) == "invitation_used", "who finds the lost one has nothing in hand"
    found = replace(lost, password=given.password, until=given.until)
    joined(found, OWN, now).database.close()
    assert refused(late) == "invitation_used", "who was removed comes in with none"


def test_an_invitation_to_another_office_is_refused_by_the_server(office, data, invite):
    own = invite("别处人")
    other = ServerPlace(own.place.host, own.place.port, "office_nowhere", own.place.login)
    assert refused(replace(own, place=other)) == ("server_database_missing")
    elsewhere = ServerPlace(own.place.host, 1, own.place.database, own.place.login)
    assert refused(replace(own, place=elsewhere)) == "server_gone"


def test_a_certificate_that_does_not_fit_is_not_kept_and_the_one_before_stays(office, data, invite, authority):
    strange = Authority.new("somebody else").pem
    invitation = invite("换证人", pem=strange)
    assert refused(invitation) == "server_certificate_wrong"
    assert not invitation.place.certificate.exists()
    keep_certificate(invitation.place, authority.pem)
    assert refused(invitation) == "server_certificate_wrong"
    assert invitation.place.certificate.read_text("ascii") == authority.pem


def test_a_renewed_authority_comes_with_a_new_invitation(office, data, invite, authority):
    invitation = invite("续证人")
    keep_certificate(invitation.place, Authority.new("of last year").pem)
    joined(invitation, OWN, datetime.now(UTC)).database.close()
    assert invitation.place.certificate.read_text("ascii") == authority.pem
    both = Authority.new("of next year").pem + authority.pem
    bundle = replace(invite("双证人"), certificate=both)
    joined(bundle, OWN, datetime.now(UTC)).database.close()
    opened_at_server(bundle.place, OWN, datetime.now(UTC)).database.close()


def test_no_password_lies_on_the_disk_of_who_joined(office, data, invite):
    invitation = invite("无痕人")
    joined(invitation, OWN, datetime.now(UTC)).database.close()
    left = [file for file in data.rglob("*") if file.is_file()]
    assert invitation.place.certificate in left, "the control: what is kept is found"
    for file in left:
        content = file.read_bytes()
        assert invitation.password.encode() not in content
        assert OWN.encode() not in content


def test_writing_an_invitation_that_fails_leaves_no_password(office, invite, tmp_path, monkeypatch):
    invitation, target = invite("写不成人"), tmp_path / "a.mdinvite"
    (tmp_path / "a.mdinvite.part").write_text("left over")
    (tmp_path / "a.mdinvite.part").chmod(0o644)

    def full(_handle):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(invitations.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            write_invitation(invitation, target)
    assert list(tmp_path.glob("a.mdinvite*")) == []
    write_invitation(invitation, target)
    assert read_invitation(target, now=datetime.now(UTC)).password == invitation.password
    assert (target.stat().st_mode & 0o777, len(list(tmp_path.glob("a.mdinvite*")))) == (0o600, 1)


def test_a_password_that_was_changed_at_another_desk_is_come_in_by_once_it_was_confirmed(data, invite):
    opened = joined(invite("两处人"), OWN, datetime.now(UTC))
    with closing(opened.database) as database:
        other = opened_at_server(place_of(database), OWN, datetime.now(UTC)).database
        with closing(other), other.changing_password(OWN + "新"), other.writing() as db:
            by = server_people.person_here(db)
            server_people.choose_password(db, OWN + "新", ring=other.ring, by=by, now=datetime.now(UTC))
        with pytest.raises(Unavailable, match="server_refuses_password"):
            database.confirm_password(OWN)
        database.confirm_password(OWN + "新")
        with ExitStack() as held:  # more at once than there were connections before
            for _one in range(4):
                db = held.enter_context(database.reading())
                assert server_people.person_here(db).name == "两处人"
