from __future__ import annotations

import json
import shutil
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.exchange.open_format import export_cases, import_cases, is_open_format
from mediator_desk.exchange.open_format_tree import NEVER_MOVED
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import (
    AnnouncedYear,
    DayException,
    Mediator,
    MediatorAbsence,
    MediatorTie,
    NumberCounter,
    Staff,
    VoidNumber,
)
from mediator_desk.models.deadline import Deadline, Extension, ExtensionConsent, Suspension
from mediator_desk.models.figure_work import FigureCorrection, FrozenMonth, OwnRate, OwnReport, SubsidyLine, SubsidyList
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import FileBinding, IssuedPaper
from mediator_desk.models.party import DataConsent, Party
from mediator_desk.models.procedure import (
    ArchiveCorrection,
    ComplaintPassing,
    Contact,
    Merge,
    MergedParty,
    PaperRequest,
    Recusal,
    ToldApart,
)
from mediator_desk.models.procedure_words import (
    ArchiveClass,
    ConfirmationState,
    ConsentScope,
    ContactManner,
    ContactResult,
    MergeKind,
    RecusalDecision,
    RecusalGround,
    SuspensionKind,
    TieKind,
)
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission, ReviewProposal
from mediator_desk.models.tables import Base
from mediator_desk.models.trust import Destruction, PrivacyRequest
from mediator_desk.models.trust_words import PrivacyWish
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    Channel,
    DueStep,
    FollowUpKind,
    OutcomeKind,
    ProposalKind,
    Role,
)
from mediator_desk.practice.fill import fill_committee
from mediator_desk.practice.paper_story import add_sample_papers
from mediator_desk.services import audit
from mediator_desk.services.canonical import canonical, digest
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.review import review
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.bulk_rows import reserve_ids

BY = Actor(None, "李文静", Role.ADMINISTRATOR)
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
DAY = date(2026, 10, 8)
FILES = ("cases.jsonl", "committee.json", "months.jsonl")


@pytest.fixture(scope="session")
def filled(tmp_path_factory, embedded_template):
    """Give the folder of a practice committee, its file closed, and its kept files: it takes seconds to make."""
    folder = tmp_path_factory.mktemp("filled")
    database = new_database(folder / "practice.db", embedded_template)
    with database.writing() as db:
        fill_committee(db, cases=90, seed=3, months=3, today=date(2026, 10, 8))
        add_what_practice_lacks(db, AttachmentStore(folder / "kept"))
    database.close()
    return folder


@pytest.fixture
def store(tmp_path, filled):
    shutil.copytree(filled / "kept", tmp_path / "kept")
    return AttachmentStore(tmp_path / "kept")


@pytest.fixture
def practice(tmp_path, filled):
    database = new_database(tmp_path / "practice.db", filled / "practice.db")
    yield database
    database.close()


def new_database(place, template):
    from mediator_desk.database import Database

    place.write_bytes(template.read_bytes())
    return Database.open(f"sqlite:///{place.as_posix()}")


def add_what_practice_lacks(db, store):
    first, second = db.scalars(select(Case).order_by(Case.id).limit(2))
    for name in ("保单.pdf", "=1+1.txt"):
        content = f"content of {name}".encode()
        db.add(Attachment(
            case_id=first.id, kind="evidence", name=name, media_type="application/pdf", sha256=store.put(content),
            size=len(content), added_at=NOW, staff_id=1,
        ))  # fmt: skip
    db.add(ReviewProposal(case_id=first.id, kind=ProposalKind.RELATED, related_case_id=second.id, evidence="保单号"))
    db.add(Mediator(name=db.get(Mediator, 1).name, telephone="another of the same name"))
    for _ in range(2):
        db.add(Case(kind=CaseKind.CONSULTATION, channel=Channel.VISIT, state=CaseState.RECEIVED, received_at=NOW))
    run = ImportRun(file_name="空.csv", file_hash="0" * 64, imported_at=NOW, counts={"quarantined": 1})
    db.add(run)
    db.flush()
    db.add(QuarantinedSubmission(
        import_id=run.id, row_number=3, content_hash="1" * 64, fields={"申请人姓名": ""}, reasons=[{"code": "missing"}],
    ))  # fmt: skip
    db.add(FollowUp(kind=FollowUpKind.RATING, at=NOW, related_number="GDX-gone", satisfaction=2, remarks="无"))
    db.flush()
    add_what_happens_on_the_way(db, first, second)
    add_what_follows_an_agreement(db)
    add_settings(db)
    add_figures(db, first, second)
    add_what_is_left_of_data(db)
    add_sample_papers(db, store, by=Actor(1, "何敏", Role.SECRETARY), now=NOW)
    db.add(FileBinding(
        case_id=first.id, bound_at=NOW, pages=12, score=95, lacking=["contents"], words="原件在法院",
        manifest=[{"name": "封面", "page": 1, "sha256": "0" * 64}],
    ))  # fmt: skip


def add_what_happens_on_the_way(db, first, second):
    one, other = first.parties[0], second.parties[0]
    deadline = Deadline(
        case_id=first.id, step=DueStep.MEDIATE, started_on=DAY, number=30, may_extend=True, first_due_on=DAY, due_on=DAY
    )
    db.add(deadline)
    db.flush()
    consents = [ExtensionConsent(party_id=party.id, given_on=DAY, manner="电话") for party in first.parties]
    db.add(Extension(deadline_id=deadline.id, until_on=DAY, asked_on=DAY, agreed_on=DAY, consents=consents))
    db.add(Suspension(case_id=first.id, kind=SuspensionKind.APPRAISAL, began_on=DAY, words="鉴定"))
    db.add(PaperRequest(case_id=first.id, papers=["身份证", "保单"], asked_on=DAY, due_on=DAY))
    db.add(ComplaintPassing(case_id=first.id, passed_on=DAY, passed_to="粤安人寿", answer="已答复"))
    db.add(Contact(
        case_id=first.id, party_id=one.id, name=one.name, at=NOW, manner=ContactManner.TELEPHONE,
        result=ContactResult.AGREES,
    ))  # fmt: skip
    db.add(Recusal(
        case_id=first.id, mediator_id=1, asked_by=one.name, asked_on=DAY, ground=RecusalGround.INTEREST,
        decision=RecusalDecision.REFUSED, decided_by=1,
    ))  # fmt: skip
    db.add(DataConsent(party_id=one.id, scope=ConsentScope.SENSITIVE, given_by=one.name, given_on=DAY))
    db.add(ArchiveCorrection(case_id=first.id, at=NOW, staff_id=1, what="金额", is_wrong="1", is_right="2"))
    db.add(VoidNumber(number="误受〔2026〕9999号", case_id=first.id, at=NOW, words="误受理"))
    other.same_person_id = one.id
    second.merged_into_id = first.id
    taken_along = [MergedParty(party_id=one.id), MergedParty(party_id=other.id, same_person_before=one.id)]
    db.add(Merge(kind=MergeKind.PERSON, at=NOW, staff_id=1, parties=taken_along))
    db.add(Merge(kind=MergeKind.CASE, kept_case_id=first.id, merged_case_id=second.id, at=NOW))
    db.add(ToldApart(kind=MergeKind.PERSON, first_party_id=one.id, second_party_id=other.id, at=NOW))


def add_what_follows_an_agreement(db):
    instalment = db.scalars(select(Instalment).where(Instalment.paid_on.is_not(None)).order_by(Instalment.id)).first()
    agreement = db.get(MediationAgreement, instalment.agreement_id)
    file = Attachment(
        case_id=agreement.case_id, kind="evidence", name="回单.pdf", media_type="application/pdf", added_at=NOW,
        sha256=db.scalars(select(Attachment.sha256)).first(), size=len("content of 保单.pdf".encode()),
    )  # fmt: skip
    db.add(file)
    db.flush()
    instalment.proof, instalment.proof_id = "银行回单 0001", file.id
    db.add(MediationAgreement(
        case_id=agreement.case_id, sequence=2, number="重订〔2026〕8888号", form=agreement.form, agreed_on=DAY,
        state=AgreementState.DRAFT,
    ))  # fmt: skip
    db.add(JudicialConfirmation(
        agreement_id=agreement.id, court="广州市天河区人民法院", applied_on=DAY, applicants=["甲", "乙"],
        state=ConfirmationState.DISMISSED, decided_on=DAY,
    ))  # fmt: skip


def add_settings(db):
    db.add(AnnouncedYear(year=2027, source="国办发明电", entered_at=NOW))
    db.add(DayException(day=date(2027, 2, 6), is_working=True, name="春节调休"))
    db.add(MediatorAbsence(mediator_id=1, from_on=DAY, until_on=DAY, words="年假"))
    db.add(MediatorTie(mediator_id=1, kind=TieKind.EMPLOYER, insurer_id=1))


GONE = 900_000
"""The id of a case that was destroyed."""


def add_what_is_left_of_data(db):
    audit.record(db, "accepted", by=BY, at=NOW, case_id=GONE)
    audit.record(db, "case_emptied", by=BY, at=NOW, case_id=GONE, facts={"number": "粤保调〔1999〕第0001号"})
    db.add(PrivacyRequest(
        wish=PrivacyWish.ERASE, name="林秀英", identity_number="11010519491231002X", asked_on=DAY, words="撤回同意",
        answered_at=NOW, is_granted=False, answer="保管期限未满", staff_id=1,
    ))  # fmt: skip
    db.add(Destruction(
        case_id=GONE, case_number="粤保调〔1999〕第0001号", archive_class=ArchiveClass.SHORT, archived_on=DAY,
        kept_until=DAY, destroyed_at=NOW, staff_id=1, destroyed_by="何敏", approved_by="李文静", counts={"cases": 1},
    ))  # fmt: skip


FROZEN = canonical({"month": "2026-09", "cases": [{"case_id": 1, "number": "粤保调〔2026〕第0001号"}]})


def add_figures(db, first, second):
    frozen = {"month": date(2020, 9, 1), "facts": FROZEN, "sha256": digest(FROZEN), "cases": 1, "frozen_by": "何敏"}
    undone = {"unfrozen_at": NOW, "unfrozen_by": "李文静", "unfrozen_words": "漏计"}
    months = [FrozenMonth(**frozen, frozen_at=NOW, **words) for words in (undone, {})]
    db.add_all(months)
    db.flush()
    db.add(FigureCorrection(
        frozen_month_id=months[1].id, case_id=second.id, month=date(2026, 12, 1), at=NOW, made_by="何敏",
        act="dispute_changed", before=[{"claimed": 100}], after=[{"claimed": 200}],
    ))  # fmt: skip
    db.add(OwnRate(name="本会口径", content={"basis": "conclusion"}))
    db.add(OwnReport(name="按地市", content={"rows": ["city"], "filters": {"insurer": [1]}}, made_at=NOW))
    made = {"facts": FROZEN, "sha256": digest(FROZEN), "made_at": NOW, "made_by": "何敏"}
    subsidies = SubsidyList(month=date(2026, 9, 1), **made)
    db.add(subsidies)
    db.flush()
    db.add(SubsidyLine(list_id=subsidies.id, case_id=first.id, mediator_id=1, amount=Decimal("200.00")))


def export(database, folder, store, numbers=None, *, with_private=True):
    with database.reading() as db:
        ids = numbers and list(db.scalars(select(Case.id).where(Case.number.in_(numbers))))
        return export_cases(db, ids, folder, store, with_private=with_private)


def take_in(database, folder, store):
    with database.writing() as db:
        return import_cases(db, folder, store, by=BY, now=NOW)


def mended(folder, change):
    """Change every case document of an export and write it back."""
    lines = [json.loads(line) for line in (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
    for document in lines:
        change(document)
    text = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in lines)
    (folder / "cases.jsonl").write_text(text, encoding="utf-8")


def test_a_round_trip_loses_nothing(practice, database, store, tmp_path):
    summary = export(practice, tmp_path / "out", store)
    taken = take_in(database, tmp_path / "out", AttachmentStore(tmp_path / "other"))
    with practice.reading() as db:
        kept = len(set(db.scalars(select(Attachment.sha256))))
    assert (taken.taken_in, taken.already_here, taken.attachments) == (92, 0, kept)
    assert summary.cases == 92
    export(database, tmp_path / "again", AttachmentStore(tmp_path / "other"))
    for name in FILES:
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "out" / name).read_bytes()
    kept = sorted(path.name for path in (tmp_path / "again" / "attachments").iterdir())
    assert kept == sorted(path.name for path in (tmp_path / "out" / "attachments").iterdir())


def test_every_table_has_as_many_rows_after_a_round_trip(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)

    def counts(database):
        with database.reading() as db:
            entries = select(func.count()).where(AuditEntry.act != "open_format_imported")
            moved = [t for t in Base.metadata.sorted_tables if t.name not in NEVER_MOVED]
            rows = {t.name: db.scalar(select(func.count()).select_from(t)) for t in moved}
            return rows | {"audit_entries": db.scalar(entries)}

    assert counts(database) == counts(practice)
    assert not [name for name, count in counts(practice).items() if count == 0]


def test_what_months_and_reports_name_by_its_id_keeps_it(practice, database, store, tmp_path):
    with practice.writing() as db:
        gone = db.scalars(select(Case).where(Case.state == CaseState.RECEIVED).order_by(Case.id.desc())).first()
        later = Case(kind=CaseKind.COMPLAINT, channel=Channel.LETTER, state=CaseState.RECEIVED, received_at=NOW)
        db.add(later)
        db.flush()
        later.received_at = NOW + timedelta(days=1)
        db.execute(update(Case).where(Case.id == later.id).values(id=later.id + 500))
        assert gone is not None
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)

    def ids(one, model, *names):
        with one.reading() as db:
            return list(db.execute(select(model.id, *names).order_by(model.id)))

    for model, *names in (
        (Case, Case.number, Case.received_at), (Insurer, Insurer.name), (Mediator, Mediator.name), (Staff, Staff.name),
    ):  # fmt: skip
        assert ids(database, model, *names) == ids(practice, model, *names)
    with database.writing() as db:
        after = Case(kind=CaseKind.COMPLAINT, channel=Channel.LETTER, state=CaseState.RECEIVED, received_at=NOW)
        db.add(after)
        db.flush()
        assert after.id > max(row.id for row in ids(practice, Case))


def test_what_was_done_to_a_case_that_is_gone_stays_told_and_no_case_gets_its_id(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    query = select(AuditEntry.act, AuditEntry.facts).where(AuditEntry.case_id == GONE).order_by(AuditEntry.id)
    with practice.reading() as before, database.writing() as db:
        told = list(db.execute(query))
        assert told == list(before.execute(query))
        assert [one.act for one in told] == ["accepted", "case_emptied"]
        after = Case(kind=CaseKind.COMPLAINT, channel=Channel.LETTER, state=CaseState.RECEIVED, received_at=NOW)
        db.add(after)
        db.flush()
        assert after.id > GONE
        assert min(reserve_ids(db, Base.metadata.tables["cases"], 2)) > after.id


def test_what_is_told_of_a_case_that_is_gone_does_not_come_under_the_id_of_one_that_is_there(
    practice, database, store, tmp_path
):
    export(practice, tmp_path / "out", store)
    place = tmp_path / "out" / "committee.json"
    written = place.read_text(encoding="utf-8")
    place.write_text(written.replace(str(GONE), "1"), encoding="utf-8")
    with pytest.raises(Refused, match="open_format_misfit"):
        take_in(database, tmp_path / "out", store)
    place.write_text(written.replace(str(GONE), "2147483647"), encoding="utf-8")
    with pytest.raises(Refused, match="open_format_misfit"):
        take_in(database, tmp_path / "out", store)


def test_a_frozen_month_is_taken_in_as_it_was_frozen_or_not_at_all(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    with database.reading() as db:
        of_2020 = FrozenMonth.unfrozen_at.is_(None), FrozenMonth.month == date(2020, 9, 1)
        standing = db.scalars(select(FrozenMonth).where(*of_2020)).one()
        assert (standing.facts, standing.sha256) == (FROZEN, digest(FROZEN))
        of_it = FigureCorrection.frozen_month_id == standing.id
        correction = db.scalars(select(FigureCorrection).where(of_it)).one()
        assert (correction.before, correction.after) == ([{"claimed": 100}], [{"claimed": 200}])


def test_a_moved_committee_states_the_same_figures(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)

    def stated(one, month):
        with one.reading() as db:
            return stated_facts(db, Period.month(2026, month))

    for month in (7, 8, 10):
        facts, moved = stated(practice, month), stated(database, month)
        assert facts.frozen == moved.frozen
        assert facts.corrections == moved.corrections
        assert facts.labels == moved.labels
        assert {name: sorted(map(repr, cells)) for name, cells in facts.cells.items()} == {
            name: sorted(map(repr, cells)) for name, cells in moved.cells.items()
        }
    assert stated(practice, 8).is_frozen
    assert stated(practice, 10).corrections


def test_a_case_that_comes_into_a_frozen_month_is_a_correction_of_it(practice, database, store, tmp_path):
    with practice.reading() as db:
        in_august = Case.accepted_on.between(date(2026, 8, 1), date(2026, 8, 31))
        number = db.scalar(select(Case.number).where(in_august, Case.outcome.is_(None)).limit(1)) or db.scalar(
            select(Case.number).where(in_august, Case.outcome != OutcomeKind.AGREED).limit(1)
        )
    export(practice, tmp_path / "one", store, [number])

    def change(document):
        document["reference"] = document["case"]["number"] = "粤保调〔2026〕第9001号"
        if document["case"]["submission"]:
            document["case"]["submission"]["number"] = document["case"]["submission_number"] = "GDX20260801-999999"

    mended(tmp_path / "one", change)
    with database.writing() as db:
        fill_committee(db, cases=60, seed=4, months=3, today=date(2026, 10, 8))
    take_in(database, tmp_path / "one", store)
    with database.reading() as db:
        case_id = db.scalars(select(Case.id).where(Case.number == "粤保调〔2026〕第9001号")).one()
        corrections = db.scalars(select(FigureCorrection).where(FigureCorrection.case_id == case_id)).all()
        assert corrections
        assert all(not one.before and one.after for one in corrections)


@pytest.mark.parametrize("name", ["months.jsonl", "committee.json"])
def test_a_frozen_month_that_was_changed_on_the_way_is_refused(practice, database, store, tmp_path, name):
    export(practice, tmp_path / "out", store)
    place = tmp_path / "out" / name
    before = place.read_text(encoding="utf-8")
    changed = before.replace('\\"month\\":\\"2026-09', '\\"month\\":\\"2026-08')
    assert changed != before
    place.write_text(changed, encoding="utf-8")
    with pytest.raises(Refused, match="month_not_as_frozen"):
        take_in(database, tmp_path / "out", store)


def test_frozen_months_do_not_come_without_the_ids_that_they_name(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    mended(tmp_path / "out", lambda document: document.pop("id"))
    with pytest.raises(Refused, match="open_format_misfit"):
        take_in(database, tmp_path / "out", store)


def test_chosen_cases_come_without_frozen_months_and_ids(practice, store, tmp_path):
    export(practice, tmp_path / "one", store, numbers_of(practice, 1))
    assert not (tmp_path / "one" / "months.jsonl").exists()
    assert "id" not in json.loads((tmp_path / "one" / "cases.jsonl").read_text(encoding="utf-8"))


def test_who_is_the_same_and_what_proves_a_payment_is_found_again(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    with database.reading() as db:
        newest = select(Merge).where(Merge.kind == MergeKind.PERSON).order_by(Merge.at.desc()).limit(1)
        merge = db.scalars(newest).one()
        one, other = (db.get_one(Party, taken.party_id) for taken in merge.parties)
        assert other.same_person_id == one.id
        assert merge.parties[1].same_person_before == one.id
        assert db.get_one(Case, other.case_id).merged_into_id == one.case_id
        proven = db.scalars(select(Instalment).where(Instalment.proof_id.is_not(None))).one()
        assert db.get_one(Attachment, proven.proof_id).name == "回单.pdf"


def test_work_goes_on_where_it_was_moved_to(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    with database.writing() as db:
        last = db.get(NumberCounter, ("cases", 2026)).last_number
        waiting = select(Case.id).where(Case.state == CaseState.RECEIVED, Case.kind == CaseKind.MEDIATION)
        undisputed = waiting.where(Case.id.not_in(select(ReviewProposal.case_id)))
        case = review.accept_case(db, db.scalars(undisputed).first(), by=BY, now=NOW)
        assert case.number == f"粤保调〔2026〕第{last + 1:04d}号"


def test_a_second_import_changes_nothing_and_says_so(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    again = take_in(database, tmp_path / "out", store)
    assert (again.taken_in, again.already_here, again.attachments) == (0, 92, 0)
    export(database, tmp_path / "again", store)
    assert (tmp_path / "again" / "cases.jsonl").read_bytes() == (tmp_path / "out" / "cases.jsonl").read_bytes()


def numbers_of(database, count):
    with database.reading() as db:
        query = select(Case.number).where(Case.number.is_not(None)).order_by(Case.number.desc())
        return list(db.scalars(query.limit(count)))


def test_a_paper_finds_again_what_it_is_about(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)

    def papers(one):
        with one.reading() as db:
            query = (
                select(IssuedPaper.number, MediationAgreement.number, IssuedPaper.facts_sha256, Attachment.sha256)
                .join(MediationAgreement, MediationAgreement.id == IssuedPaper.about_id)
                .join(Attachment, Attachment.id == IssuedPaper.attachment_id)
            )
            return sorted(db.execute(query).all())

    assert papers(practice)
    assert papers(database) == papers(practice)


def test_one_case_comes_with_those_it_names_and_nobody_else(practice, store, tmp_path):
    (number,) = numbers_of(practice, 1)
    assert export(practice, tmp_path / "one", store, [number]).cases == 1
    document = json.loads((tmp_path / "one" / "cases.jsonl").read_text(encoding="utf-8"))
    people = json.loads((tmp_path / "one" / "committee.json").read_text(encoding="utf-8"))
    assert document["reference"] == document["case"]["number"] == number
    tied_to = {tie["insurer"] for row in people["mediators"] for tie in row["ties"]} - {None}
    assert {row["name"] for row in people["insurers"]} == {document["case"]["insurer"], *tied_to}
    appointed = {row["mediator"] for row in document["case"]["appointments"]}
    assert len(people["mediators"]) == len(appointed)
    assert people["unattached"] == {}
    assert is_open_format(tmp_path / "one")


def test_a_case_that_moves_into_another_committee_raises_its_counter_and_brings_no_rights(
    practice, database, store, tmp_path
):
    (number,) = numbers_of(practice, 1)
    export(practice, tmp_path / "one", store, [number])
    with database.writing() as db:
        fill_committee(db, cases=1, seed=99, months=1, today=date(2026, 10, 8))
        known = set(db.scalars(select(Staff.name)))
        db.get(Staff, 4).name = "另有其人"
    assert take_in(database, tmp_path / "one", store).taken_in == 1
    with database.reading() as db:
        moved = db.scalars(select(Case).where(Case.number == number)).one()
        assert db.get(NumberCounter, ("cases", 2026)).last_number == int(number.split("第")[1][:-1])
        assert not [one for one in db.scalars(select(Staff)) if one.is_active and one.name not in known | {"另有其人"}]
        assert moved.mediator_id is None or db.get(Mediator, moved.mediator_id).name
        assert db.scalar(select(func.count(Insurer.id))) == 20


def test_the_same_number_with_other_content_is_refused_and_listed(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    first, second = numbers_of(practice, 2)

    def change(document):
        if document["reference"] in (first, second):
            document["case"]["facts"] += "？"

    mended(tmp_path / "out", change)
    with pytest.raises(Refused) as told:
        take_in(database, tmp_path / "out", store)
    assert told.value.code == "cases_differ"
    assert told.value.params["count"] == 2
    assert first in told.value.params["numbers"]


def test_a_submission_that_is_here_under_another_case_is_refused(practice, store, tmp_path, database):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)

    def change(document):
        if document["case"]["submission"] and document["case"]["number"]:
            document["case"]["number"] = document["reference"] = document["reference"].replace("2026", "2031")

    mended(tmp_path / "out", change)
    with pytest.raises(Refused, match="cases_differ"):
        take_in(database, tmp_path / "out", store)


def test_nothing_is_taken_in_when_one_case_does_not_fit(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    with (tmp_path / "out" / "cases.jsonl").open("ab") as file:
        file.write(b'{"format": "mediator-desk/1", "reference": "x", "case": {}}\n')
    with pytest.raises(Refused) as told:
        take_in(database, tmp_path / "out", store)
    assert told.value.code == "open_format_misfit"
    assert told.value.params == {"place": "cases.jsonl:93 kind", "reason": "required"}
    with database.reading() as db:
        written = [t.name for t in Base.metadata.sorted_tables if db.scalar(select(func.count()).select_from(t))]
        assert written == ["chain_keys"]  # made with the schema


def test_what_breaks_a_rule_of_the_tables_is_refused_with_the_rule(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    mended(tmp_path / "out", lambda document: document["case"].update(concluded_on="2036-01-02", outcome=None))
    with pytest.raises(Refused) as told:
        take_in(database, tmp_path / "out", store)
    assert told.value.code == "case_breaks_rules"
    assert "conclusion_has_outcome" in told.value.params["detail"]


def test_an_attachment_that_was_changed_on_the_way_is_refused(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    place = next((tmp_path / "out" / "attachments").iterdir())
    place.write_bytes(b"x" * place.stat().st_size)
    with pytest.raises(Refused, match="file_damaged"):
        take_in(database, tmp_path / "out", AttachmentStore(tmp_path / "other"))


@pytest.mark.parametrize("sha256", ["../../../etc/hostname", "/etc/hostname", "ab", "G" * 64, "0" * 64])
def test_an_attachment_is_never_a_path(practice, database, store, tmp_path, sha256):
    export(practice, tmp_path / "out", store)

    def change(document):
        for kept in document["case"]["attachments"]:
            kept["sha256"] = sha256

    mended(tmp_path / "out", change)
    with pytest.raises(Refused, match=r"file_damaged|file_not_found|open_format_misfit"):
        take_in(database, tmp_path / "out", AttachmentStore(tmp_path / "other"))


def test_links_are_not_followed(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    (tmp_path / "elsewhere").write_bytes((tmp_path / "out" / "committee.json").read_bytes())
    (tmp_path / "out" / "committee.json").unlink()
    (tmp_path / "out" / "committee.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="file_not_found"):
        take_in(database, tmp_path / "out", store)


def test_an_export_is_all_there_or_not_at_all(practice, store, tmp_path):
    damaged = next(path for path in store.folder.rglob("*") if path.is_file())
    damaged.write_bytes(b"damaged")
    with pytest.raises(Unavailable, match="attachment_damaged"):
        export(practice, tmp_path / "out", store)
    assert not (tmp_path / "out").exists()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".out")]


def test_a_folder_with_something_in_it_is_left_alone(practice, store, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(Refused, match="folder_not_empty"):
        export(practice, tmp_path / "out", store)


def test_an_unknown_case_is_refused(practice, store, tmp_path):
    with practice.reading() as db, pytest.raises(Refused, match="case_not_found"):
        export_cases(db, [1, 999_999], tmp_path / "out", store)


def test_a_case_from_an_old_system_needs_only_what_is_known_of_it(database, store, tmp_path):
    folder = tmp_path / "old"
    folder.mkdir()
    case = {
        "kind": "mediation", "channel": "visit", "state": "closed", "number": "粤保调〔2019〕第0007号",
        "received_at": "2019-05-06T01:00:00Z", "accepted_on": "2019-05-06", "insurer": "老城财产保险股份有限公司",
        "mediator": "王老师", "outcome": "not_agreed", "concluded_on": "2019-06-01", "claimed_amount": "1200.50",
        "parties": [{"side": "applicant", "position": 1, "kind": "person", "name": "李四"}],
    }  # fmt: skip
    document = {"format": "mediator-desk/1", "reference": case["number"], "case": case}
    (folder / "cases.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    (folder / "committee.json").write_text('{"format": "mediator-desk/1"}', encoding="utf-8")
    with pytest.raises(Refused, match="no_committee"):
        take_in(database, folder, store)
    with database.writing() as db:
        fill_committee(db, cases=3, seed=1, months=1, today=date(2026, 10, 8))
    assert take_in(database, folder, store).taken_in == 1
    assert take_in(database, folder, store).already_here == 1
    with database.reading() as db:
        moved = db.scalars(select(Case).where(Case.number == case["number"])).one()
        insurer = db.get(Insurer, moved.insurer_id)
        assert (insurer.name, insurer.is_confirmed) == ("老城财产保险股份有限公司", False)
        assert moved.claimed_amount == Decimal("1200.50")
        assert moved.ended_on == date(2019, 6, 1)
        assert db.get(NumberCounter, ("cases", 2019)).last_number == 7


def test_the_import_is_in_the_trail(practice, database, store, tmp_path):
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    with database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "open_format_imported")).one()
        assert (entry.actor_name, entry.facts["taken_in"]) == ("李文静", 92)


def test_meetings_and_changes_survive(practice, database, store, tmp_path):
    with practice.writing() as db:
        case = db.scalars(select(Case).where(Case.number.is_not(None))).first()
        db.add(AuditEntry(
            at=NOW, actor_name="何敏", act="dispute_changed", case_id=case.id, facts={}, reason="更正",
            before={"claimed_amount": "1.10"}, after={"claimed_amount": None},
        ))  # fmt: skip
    export(practice, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    with database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.reason == "更正")).one()
        assert (entry.before, entry.after) == ({"claimed_amount": "1.10"}, {"claimed_amount": None})
        assert entry.reason == "更正"
        assert db.scalar(select(func.count(MediationSession.id))) > 0


def _mended_facts(paper):
    paper["facts"] = paper["facts"].replace("2026", "2027")


def _other_file(paper):
    paper["sha256"] = "0" * 64


@pytest.mark.parametrize("change", [_mended_facts, _other_file])
def test_an_issued_paper_that_is_not_as_it_was_issued_is_not_taken_in(practice, database, store, tmp_path, change):
    export(practice, tmp_path / "out", store)
    place = tmp_path / "out" / "cases.jsonl"
    lines = [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()]
    changed = next(paper for line in lines for paper in line["case"]["papers"] if "2026" in paper["facts"])
    change(changed)
    place.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    with pytest.raises(Refused, match="paper_not_as_issued"):
        take_in(database, tmp_path / "out", store)
