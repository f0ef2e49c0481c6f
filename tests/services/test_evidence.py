"""The evidence of a case: brought, told twice, described, put in order, put into the bin."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from mediator_desk.errors import DeskError, Invalid, Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.words import Role
from mediator_desk.services import bin as the_bin
from mediator_desk.services.aftercare import performance
from mediator_desk.services.attachments import list_files
from mediator_desk.services.cases.history import history
from mediator_desk.services.evidence import binning, lines, listing
from mediator_desk.services.evidence.staging import (
    OfferedFile,
    StagedFile,
    keep_staged,
    read_offered,
    shown_name,
    stage_file,
)
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import agreement, archived, in_force
from tests.services.conftest import found

PNG = b"\x89PNG\r\n\x1a\n" + b"one"
JPEG = b"\xff\xd8\xff\xe0" + b"two"
PDF = b"%PDF-1.7\nthree"


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


@pytest.fixture
def three(store):
    brought = (OfferedFile("车损照片.png", PNG), OfferedFile("定损单.jpg", JPEG), OfferedFile("保单.pdf", PDF))
    return [stage_file(one, store) for one in brought]


def read(office, case_id):
    with office.database.reading() as db:
        return listing.evidence_lines(db, case_id)


def acts(office, case_id):
    with office.database.reading() as db:
        return [line.act for line in history(db, case_id) if line.act.startswith("evidence")]


def numbers(office, case_id):
    return [(line.number, line.name) for line in read(office, case_id)]


def test_files_stand_in_the_order_in_which_they_were_brought(office, store, three):
    case_id = office.accept()
    added = office.do(lines.add_evidence, case_id, three)
    assert numbers(office, case_id) == [(1, "车损照片.png"), (2, "定损单.jpg"), (3, "保单.pdf")]
    assert (len(added.ids), added.twice) == (3, ())
    assert [store.get(line.sha256) for line in read(office, case_id)] == [PNG, JPEG, PDF]
    assert acts(office, case_id) == ["evidence_added"]


def test_the_same_file_twice_in_one_case_is_told_and_not_doubled(office, store, three):
    case_id, other = office.accept(), office.accept(name="林秀英", identity_number="")
    office.do(lines.add_evidence, case_id, three)
    again = office.do(lines.add_evidence, case_id, [replace(three[1], name="另一个名字.jpg"), three[2]])
    assert (again.ids, again.twice) == ((), (("另一个名字.jpg", 2), ("保单.pdf", 3)))
    office.do(lines.add_evidence, other, three[:1])
    assert (len(read(office, case_id)), len(read(office, other))) == (3, 1)


def test_the_same_file_twice_at_once_comes_in_once(office, three):
    case_id = office.accept()
    added = office.do(lines.add_evidence, case_id, [three[0], three[0]])
    assert (len(added.ids), added.twice) == (1, (("车损照片.png", 1),))


def test_a_line_says_what_it_proves_and_who_gave_it(office, three):
    case_id = office.accept()
    (first, *_others) = office.do(lines.add_evidence, case_id, three).ids
    party = office.case(case_id) and read_parties(office, case_id)[0]
    line = read(office, case_id)[0]
    draft = replace(
        lines.draft_of(line), title="车辆损失照片", proves="证明车辆受损的部位和程度", party_id=party.id,
        given_on=date(2026, 10, 8), pages=3, is_original=True,
    )  # fmt: skip
    office.do(lines.describe_evidence, case_id, first, draft)
    shown = read(office, case_id)[0]
    assert (shown.shown_title, shown.party, shown.side, shown.pages) == ("车辆损失照片", party.name, party.side, 3)
    with office.database.reading() as db:
        told = next(one for one in history(db, case_id) if one.act == "evidence_described")
    assert told.facts == {"number": 1, "name": "车辆损失照片"}


def read_parties(office, case_id):
    from mediator_desk.services.cases.case_details import case_details

    with office.database.reading() as db:
        return case_details(db, case_id).parties


def test_who_gave_several_lines_is_said_at_once(office, three):
    case_id = office.accept()
    first, second, _third = office.do(lines.add_evidence, case_id, three).ids
    party = read_parties(office, case_id)[1]
    office.do(lines.give_evidence, case_id, [first, second], party.id)
    assert [line.party for line in read(office, case_id)] == [party.name, party.name, ""]
    with pytest.raises(Refused, match="not_a_party"):
        office.do(lines.give_evidence, case_id, [first], 999_999)


def test_files_that_leave_the_desk_are_in_the_history_of_an_archived_case_too(office, three):
    from mediator_desk.services.evidence.handing_out import tell_handed_out

    case_id = office.accept()
    ids = office.do(lines.add_evidence, case_id, three).ids
    office.do(tell_handed_out, case_id, ids)
    assert acts(office, case_id)[0] == "evidence_handed_out"


def test_saving_a_line_without_a_change_leaves_no_trace(office, three):
    case_id = office.accept()
    (first, *_others) = office.do(lines.add_evidence, case_id, three).ids
    office.do(lines.describe_evidence, case_id, first, lines.draft_of(read(office, case_id)[0]))
    assert acts(office, case_id) == ["evidence_added"]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", "长" * 301, "too_long"),
        ("proves", "长" * 2_001, "too_long"),
        ("given_on", date(2026, 10, 9), "in_future"),
        ("pages", 0, "evidence_pages"),
    ],
)
def test_what_cannot_stay_as_it_is_is_said_beside_its_field(local_office, three, field, value, code):
    case_id = local_office.accept()
    (first, *_others) = local_office.do(lines.add_evidence, case_id, three).ids
    draft = replace(lines.draft_of(read(local_office, case_id)[0]), **{field: value})
    with pytest.raises(Invalid) as refused:
        local_office.do(lines.describe_evidence, case_id, first, draft)
    assert [(one.field, one.code) for one in refused.value.problems] == [(field, code)]


def test_a_line_that_another_desk_changed_is_not_written_over(office, three):
    case_id = office.accept()
    (first, *_others) = office.do(lines.add_evidence, case_id, three).ids
    stale = lines.draft_of(read(office, case_id)[0])
    office.do(lines.describe_evidence, case_id, first, replace(stale, title="先写的"))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(lines.describe_evidence, case_id, first, replace(stale, title="后写的"))
    assert read(office, case_id)[0].title == "先写的"


def test_a_giver_is_a_party_of_the_case(office, three):
    case_id, other = office.accept(), office.accept(name="林秀英", identity_number="")
    (first, *_others) = office.do(lines.add_evidence, case_id, three).ids
    stranger = read_parties(office, other)[0].id
    draft = replace(lines.draft_of(read(office, case_id)[0]), party_id=stranger)
    with pytest.raises(Refused, match="not_a_party"):
        office.do(lines.describe_evidence, case_id, first, draft)
    with pytest.raises(Refused, match="not_a_party"):
        office.do(lines.add_evidence, case_id, [], party_id=stranger)


def test_who_gave_evidence_stays_in_the_case(office, three):
    from mediator_desk.services.parties import parties
    from mediator_desk.services.parties.party_drafts import PartyDraft

    case_id = office.receive()
    first = read_parties(office, case_id)[0]
    extra = PartyDraft(first.side, first.kind, name="林秀英", phone="13812345678")
    second = office.do(parties.save_party, case_id, extra).id
    office.do(lines.add_evidence, case_id, three, party_id=second)
    with pytest.raises(Refused, match="party_gave_evidence"):
        office.do(parties.remove_party, second)


def test_lines_are_put_in_another_order_without_gaps(office, three):
    case_id = office.accept()
    first, second, third = office.do(lines.add_evidence, case_id, three).ids
    office.do(lines.arrange_evidence, case_id, [third, first, second])
    assert numbers(office, case_id) == [(1, "保单.pdf"), (2, "车损照片.png"), (3, "定损单.jpg")]
    for wrong in ([first, second], [first, second, third, third], [first, second, 999_999]):
        with pytest.raises(Refused, match="changed_at_another_desk"):
            office.do(lines.arrange_evidence, case_id, wrong)


def test_a_picture_is_shown_turned_and_the_file_stays_as_it_came(office, store, three):
    case_id = office.accept()
    (first, *_others) = office.do(lines.add_evidence, case_id, three).ids
    for degrees in (90, 90, -270):
        office.do(lines.turn_evidence, case_id, first, degrees)
    line = read(office, case_id)[0]
    assert (line.rotation, store.get(line.sha256)) == (270, PNG)


def test_what_is_put_into_the_bin_leaves_no_gap_and_comes_back_at_the_end(office, three):
    case_id = office.accept()
    first, _second, _third = office.do(lines.add_evidence, case_id, three).ids
    office.do(binning.bin_evidence, case_id, [first])
    assert numbers(office, case_id) == [(1, "定损单.jpg"), (2, "保单.pdf")]
    with office.database.reading() as db:
        assert first not in [row.id for row in list_files(db, case_id)]
    with pytest.raises(Refused, match="no_longer_there"):
        office.do(lines.turn_evidence, case_id, first, 90)
    office.do(binning.restore_evidence, case_id, [first])
    assert numbers(office, case_id) == [(1, "定损单.jpg"), (2, "保单.pdf"), (3, "车损照片.png")]
    assert set(acts(office, case_id)) == {"evidence_added", "evidence_binned", "evidence_restored"}


def test_a_file_that_was_added_again_does_not_come_back_from_the_bin(office, three):
    case_id = office.accept()
    first, *_others = office.do(lines.add_evidence, case_id, three).ids
    office.do(binning.bin_evidence, case_id, [first])
    office.do(lines.add_evidence, case_id, three[:1])
    with pytest.raises(Refused, match="evidence_is_there"):
        office.do(binning.restore_evidence, case_id, [first])


def test_the_proof_of_a_payment_stands_in_the_list_and_is_not_thrown_away(office, store):
    from mediator_desk.services.aftercare.performance_proof import keep_proof

    case_id = in_force(office)
    slip = store.folder.parent / "回单.png"
    slip.write_bytes(PNG)
    proof = office.do(keep_proof, case_id, slip, store=store)
    (row,) = agreement(office, case_id).instalments
    office.do(performance.record_payment, row.id, paid_on=office.now.date(), amount=row.amount, proof_id=proof.id)
    assert numbers(office, case_id) == [(1, "回单.png")]
    with pytest.raises(Refused, match="evidence_proves_payment"):
        office.do(binning.bin_evidence, case_id, [proof.id])


def test_an_archived_case_takes_no_evidence(office, three):
    case_id = archived(office)
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(lines.add_evidence, case_id, three)


def test_a_case_holds_only_so_many_lines(local_office):
    case_id = local_office.accept()
    many = [StagedFile(f"{n}.png", "image/png", f"{n:064x}", 1) for n in range(lines.MOST_LINES)]
    local_office.do(lines.add_evidence, case_id, many)
    with pytest.raises(Refused, match="too_much_evidence"):
        local_office.do(lines.add_evidence, case_id, [StagedFile("x.png", "image/png", "f" * 64, 1)])
    assert len(read(local_office, case_id)) == lines.MOST_LINES


# What is brought


def archive_of(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("照片.jpg", b"MZ\x90\x00"),
        ("照片.jpg", b"\x7fELF\x02"),
        ("说明.txt", b"#!/bin/sh\nrm"),
        ("说明.bat", b"del *.*"),
        ("发票.pdf.js", b"alert(1)"),
        ("发票.ps1", "写".encode()),
        ("资料.zip", archive_of(**{"META-INF__MANIFEST.MF": "x"})),
    ],
)
def test_programs_and_scripts_are_refused_whatever_they_are_called(store, name, content):
    with pytest.raises(Refused, match="evidence_is_program"):
        stage_file(OfferedFile(name, content), store)
    assert not store.folder.exists()


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("照片.exe", JPEG, "image/jpeg"),
        ("x", PNG, "image/png"),
        ("x", b"RIFF0000WEBPVP8 ", "image/webp"),
        ("x", b"\x00\x00\x00\x18ftypheic\x00\x00", "image/heic"),
        ("x.png", b"\x00\x00\x00\x18ftypisom\x00\x00", "video/mp4"),
        ("x.jpg", PDF, "application/pdf"),
        ("x.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        ("记录.txt", "聊天记录".encode("gb18030"), "text/plain"),
        ("x", b"\x01\x02\x03\x00\xff", "application/octet-stream"),
        ("x.zip", b"PK\x03\x04damaged", "application/octet-stream"),
        ("x.zip", archive_of(a="b"), "application/zip"),
    ],
)
def test_what_a_file_is_is_found_by_its_content(store, name, content, media_type):
    assert stage_file(OfferedFile(name, content), store).media_type == media_type


def test_an_office_file_with_macros_is_kept_and_known(store):
    parts = {"[Content_Types].xml": "x", "word__document.xml": "x"}
    plain = stage_file(OfferedFile("a.docx", archive_of(**parts)), store)
    with_macros = stage_file(OfferedFile("a.docx", archive_of(**parts, **{"word__vbaProject.bin": "x"})), store)
    assert plain.media_type.endswith("wordprocessingml.document")
    assert with_macros.media_type == "application/vnd.ms-word.document.macroenabled.12"


def test_an_empty_file_is_refused(store):
    with pytest.raises(Refused, match="evidence_empty"):
        stage_file(OfferedFile("空.png", b""), store)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Refused, match="evidence_is_folder"):
        read_offered(tmp_path)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/保单.pdf", "保单.pdf"),
        ("C:\\资料\\保单.pdf", "保单.pdf"),
        ("发票\u202egpj.exe", "发票gpj.exe"),
        ("a\nb\x00.png", "a b.png"),
        ("..", "_"),
        ("", "_"),
        ("长" * 300 + ".jpeg", "长" * 194 + "….jpeg"),
        ("𬱖\udc80.png", "𬱖.png"),
    ],
)
def test_a_name_is_never_a_path_and_never_turns_what_follows(name, shown):
    assert shown_name(name) == shown


def test_rows_keep_the_hash_of_the_original(office, store, three):
    case_id = office.accept()
    (first, *_others) = office.do(lines.add_evidence, case_id, three).ids
    with office.database.reading() as db:
        row = db.get_one(Attachment, first)
        assert (row.sha256, row.size) == (three[0].sha256, len(PNG))


def test_bytes_that_the_bin_was_emptied_of_meanwhile_are_put_there_once_more(office, store):
    (case_id, other), brought = (office.accept(), office.receive("丙")), OfferedFile("车损照片.png", PNG)
    (line,) = office.do(lines.add_evidence, other, [stage_file(brought, store)]).ids
    office.do(the_bin.put_file, line)
    staged = stage_file(brought, store)
    administrator = Actor(None, "管理员", Role.ADMINISTRATOR)
    with office.database.writing() as db:
        gone = the_bin.empty(db, [], [line], by=administrator, now=office.now)
    with office.database.writing() as db:
        for sha256 in the_bin.bytes_to_take(db, gone, now=office.now):
            store.remove(sha256)
    office.do(lines.add_evidence, case_id, [staged])
    keep_staged(staged, brought, store)
    assert [store.get(one.sha256) for one in read(office, case_id)] == [PNG]
    with pytest.raises(Unavailable, match="attachment_missing"):
        keep_staged(staged, OfferedFile("车损照片.png", JPEG), AttachmentStore(store.folder / "another"))


def test_whoever_adds_a_file_waits_while_bytes_are_taken_away(postgresql_database, store, three):
    office = found(postgresql_database)
    case_id = office.accept()
    with office.database.writing() as emptying:
        assert the_bin.bytes_to_take(emptying, ["0" * 64], now=office.now) == {"0" * 64}
        with pytest.raises(DeskError), office.database.writing() as db:
            db.execute(text("SET LOCAL lock_timeout = 50"))
            lines.add_evidence(db, case_id, three, by=office.by, now=office.now)
    office.do(lines.add_evidence, case_id, three)
