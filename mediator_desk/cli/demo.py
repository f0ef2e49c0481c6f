"""The whole main job on sample data, without a display: a newcomer sees in a minute what the desk does."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select

from mediator_desk import paths
from mediator_desk.cli.files import write_report
from mediator_desk.cli.output import Output, filled
from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.china_time import china_day, in_china
from mediator_desk.database import Database
from mediator_desk.documents.proof import agreement_papers
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import (
    CaseKind,
    Cause,
    Channel,
    Line,
    OutcomeKind,
    PartyKind,
    PartySide,
    Role,
    SessionResult,
)
from mediator_desk.practice import fill_committee
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.intake.intake import import_submissions
from mediator_desk.services.mediators import assignment, roster
from mediator_desk.services.office import committee
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.reception import complaints, receiving
from mediator_desk.services.reception.receive_drafts import ReceiveDraft
from mediator_desk.services.review import review
from mediator_desk.services.sessions import outcomes, scheduling

STORY_BEGINS = datetime(2026, 9, 30, 1, 0, tzinfo=UTC)
"""Nine in the morning in China on the last working day before the holidays: the demo is the same on every day."""

AGREED, FIRST = Decimal("52000.00"), Decimal("30000.00")
"""What the parties of the demo agree on, and its first instalment, in yuan."""

PRACTICE_CASES = 400
SUBMISSION = "GDX20260901-900001"
"""The submission of resources/practice/submissions.json that the demo carries to its agreement."""

PHONED = ReceiveDraft(
    kind=CaseKind.COMPLAINT,
    channel=Channel.TELEPHONE,
    applicant=PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name="梁晓雯", phone="13800000001"),
    insurer_name="粤安人寿保险股份有限公司",
    line=Line.LIFE,
    cause=Cause.SALES,
    claimed_amount=Decimal("18600.00"),
    facts="投保时销售人员称可随时退保且不损失本金，退保时被告知损失近半。",
    requests="请求全额退还已交保费。",
)
"""A matter that does not come through the mini program."""


@dataclass
class Story:
    """One case on its way, with the clock that goes along."""

    database: Database
    by: Actor
    now: datetime = STORY_BEGINS
    case_id: int = 0
    written: list[str] = field(default_factory=list)

    def do(self, service: Callable[..., Any], *arguments: object, **named: object) -> Any:  # noqa: ANN401
        """Run one service in a transaction of its own, at the story's time."""
        with self.database.writing() as db:
            return service(db, *arguments, by=self.by, now=self.now, **named)


def run_demo(folder: Path, output: Output) -> list[str]:
    """Write agreement.pdf, report.xlsx and pictures of the main screens to `folder`; return their names.

    Raises Unavailable where the folder does not take them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        database = Database.open(f"sqlite:///{Path(place).as_posix()}/demo.db")
        try:
            story = Story(database, Actor(None, "何敏", Role.SECRETARY))
            _prepare(story, output)
            _receive(story, output)
            _mediate(story)
            _agree(story, folder, output)
            _count(story, folder, output)
            _show(story, folder, output)
        finally:
            database.close()
    return story.written


def _prepare(story: Story, output: Output) -> None:
    story.database.migrate()
    with story.database.writing() as db:
        fill_committee(db, cases=PRACTICE_CASES, seed=1, months=13, today=china_day(story.now))
    parsed = read_submissions(paths.resources() / "practice" / "submissions.json")
    summary = story.do(import_submissions, parsed)
    text = QT_TRANSLATE_NOOP("Cli", "{taken_in} submissions taken in, {quarantined} in quarantine.")
    output.say(filled(text, summary.counts))
    with story.database.reading() as db:
        story.case_id = db.scalars(select(Case.id).where(Case.submission_number == SUBMISSION)).one()


def _receive(story: Story, output: Output) -> None:
    """Somebody comes by the door and is taken in at once; somebody complains by telephone, and the insurer is asked."""
    walk_in = story.do(receiving.receive_and_accept, replace(PHONED, kind=CaseKind.MEDIATION, channel=Channel.VISIT))
    told = {"number": walk_in.number}
    output.say(filled(QT_TRANSLATE_NOOP("Cli", "A matter that came by the door is accepted as {number}."), told))
    complaint = story.do(receiving.receive_case, PHONED)
    with story.database.reading() as db:
        passing = complaints.passing_draft(db, complaint.id, china_day(story.now))
    story.do(complaints.pass_to_insurer, complaint.id, passing)
    with story.database.reading() as db:
        until = db.get_one(Case, complaint.id).due_on
    text = QT_TRANSLATE_NOOP("Cli", "A complaint is with {insurer}, which answers until {until}.")
    output.say(filled(text, {"insurer": passing.passed_to, "until": until}))


def _mediate(story: Story) -> None:
    story.do(review.accept_case, story.case_id)
    with story.database.reading() as db:
        mediator_id = roster.roster(db, china_day(story.now))[0].id
        free = _free_slot(db, story, mediator_id)
    story.do(assignment.appoint_mediator, story.case_id, assignment.AppointmentDraft(mediator_id))
    meeting = story.do(scheduling.plan_session, story.case_id, free)
    story.now = meeting.ends_at + timedelta(minutes=10)
    record = scheduling.SessionRecordDraft(
        SessionResult.AGREED,
        rights_told=True,
        recusal_asked=True,
        recorder="刘思敏",
        applicant_offer="60,000",
        respondent_offer="52,000",
        notes="双方在调解员主持下就赔付金额协商一致。",
    )
    story.do(scheduling.record_session, meeting.id, record)


def _free_slot(db: Any, story: Story, mediator_id: int) -> scheduling.SessionDraft:  # noqa: ANN401
    """Return a meeting at a time today or later at which mediator and room are free."""
    rooms = [room for room in committee.active_rooms(db) if not room.is_online]
    today, calendar = china_day(story.now), deadlines.working_days(db)
    for day in filter(calendar.is_working_day, (today + timedelta(days=ahead) for ahead in range(15))):
        taken = scheduling.sessions_between(db, day, day)
        for begins, ends in ((time(9, 30), time(11, 0)), (time(14, 30), time(16, 0)), (time(16, 30), time(17, 30))):
            for room in rooms:
                if not any(
                    _meets(row, begins, ends) and (row.room_id == room.id or row.mediator_id == mediator_id)
                    for row in taken
                ):
                    return scheduling.SessionDraft(day, begins, ends, room_id=room.id)
    raise AssertionError("the practice committee has no free hour in two weeks")


def _meets(row: scheduling.SessionRow, begins: time, ends: time) -> bool:
    return in_china(row.begins_at).time() < ends and in_china(row.ends_at).time() > begins


def _agree(story: Story, folder: Path, output: Output) -> None:
    today = china_day(story.now)
    story.do(
        outcomes.record_outcome, story.case_id, outcomes.OutcomeDraft(OutcomeKind.AGREED, today, agreed_amount=AGREED)
    )
    with story.database.reading() as db:
        draft = agreements.draft_for(db, story.case_id, today=today)
    story.do(agreements.save_agreement, story.case_id, _with_terms(draft, today))
    store = story.database.store
    sent = story.do(agreement_papers.send_to_sign, store, story.case_id)
    with story.database.reading() as db:
        places = signing.signature_places(db, story.case_id)
    for place in places:
        story.do(signing.mark_signature, story.case_id, signing.SignatureDraft(place.signer, place.signer_id, today))
    with paths.written_whole(folder / "agreement.pdf") as file:
        file.write_bytes(sent.content)
    _wrote(story, "agreement.pdf", output)


def _with_terms(draft: agreements.AgreementDraft, today: date) -> agreements.AgreementDraft:
    return replace(
        draft,
        terms=(
            f"乙方向甲方给付保险金人民币{figures(AGREED)}元（大写：{in_capitals(AGREED)}），分两期付清。",
            "甲方收到第一期款项后五日内，向乙方提交医疗费用发票原件。",
            "本案所涉保险合同继续有效，续期条件不因本次给付而改变。",
            "双方确认，本协议履行完毕后，本次保险事故的理赔即告了结。",
        ),
        instalments=(
            agreements.InstalmentDraft(FIRST, today + timedelta(days=10), "银行转账"),
            agreements.InstalmentDraft(AGREED - FIRST, today + timedelta(days=40), "银行转账"),
        ),
        performance_manner="银行转账",
        performance_place="广东省广州市",
        performance_time="按前述分期日期",
        bank="珠江商业银行海珠支行",
        account="6217000000004417",
        settles_finally=True,
        recorder="刘思敏",
    )


def _count(story: Story, folder: Path, output: Output) -> None:
    day = china_day(story.now)
    write_report(story.database, day.year, day.month, folder / "report.xlsx", by=story.by, now=story.now)
    _wrote(story, "report.xlsx", output)


def _show(story: Story, folder: Path, output: Output) -> None:
    # The pictures need no display: Qt draws into memory, with the same style and fonts as on a screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from mediator_desk.app.pictures import picture_screens

    for name in picture_screens(story.database, folder, case_id=story.case_id, clock=lambda: story.now):
        _wrote(story, name, output)


def _wrote(story: Story, name: str, output: Output) -> None:
    story.written.append(name)
    output.say(filled(QT_TRANSLATE_NOOP("Cli", "{file} is written."), {"file": name}))
