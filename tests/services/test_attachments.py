from __future__ import annotations

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import AttachmentKind, CaseKind, CaseState, Channel, Role
from mediator_desk.services.attachments import keep_file, list_files
from mediator_desk.services.cases.history import history
from mediator_desk.storage.attachments import AttachmentStore

BY = Actor(None, "何敏", Role.SECRETARY)


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


@pytest.fixture
def keep(store, now):
    def keep(db, case_id, name="保单.pdf", content=b"%PDF", media_type="application/pdf"):
        return keep_file(
            db, case_id, kind=AttachmentKind.EVIDENCE, name=name, media_type=media_type, content=content,
            store=store, by=BY, now=now,
        )  # fmt: skip

    return keep


def new_case(db, now, state=CaseState.ACCEPTED):
    case = Case(kind=CaseKind.CONSULTATION, channel=Channel.VISIT, state=state, received_at=now)
    db.add(case)
    db.flush()
    return case.id


def test_a_kept_file_is_listed_and_read_back(database, store, keep, now):
    with database.writing() as db:
        case_id = new_case(db, now)
        keep(db, case_id)
        keep(db, case_id, name="照片 1.jpg", content=b"jpg", media_type="IMAGE/JPEG")
    with database.reading() as db:
        first, second = list_files(db, case_id)
        assert (first.name, first.size, store.get(first.sha256)) == ("保单.pdf", 4, b"%PDF")
        assert (second.name, second.media_type) == ("照片 1.jpg", "image/jpeg")
        assert [line.act for line in history(db, case_id)] == ["file_kept", "file_kept"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\资料\\病历.pdf", "病历.pdf"),
        (" 䶮.pdf ", "䶮.pdf"),
        ("a\nb.txt", "a b.txt"),
    ],
)
def test_a_name_is_only_a_name(embedded_database, keep, now, typed, shown):
    with embedded_database.writing() as db:
        assert keep(db, new_case(db, now), name=typed).name == shown


@pytest.mark.parametrize("name", ["", "  ", "..", "x/", "\ud800.pdf"])
def test_a_file_without_a_name_is_refused(embedded_database, keep, now, name):
    with pytest.raises(Invalid), embedded_database.writing() as db:
        keep(db, new_case(db, now), name=name)


def test_a_media_type_that_is_none_is_called_unknown(embedded_database, keep, now):
    with embedded_database.writing() as db:
        assert keep(db, new_case(db, now), media_type="text/html; <script>").media_type == "application/octet-stream"


def test_an_archived_case_takes_no_more_files(embedded_database, keep, now):
    with pytest.raises(Refused, match="case_is_archived"), embedded_database.writing() as db:
        keep(db, new_case(db, now, CaseState.ARCHIVED))


def test_an_unknown_case_is_refused(embedded_database, keep):
    with pytest.raises(Refused, match="case_not_found"), embedded_database.writing() as db:
        keep(db, 12345)
