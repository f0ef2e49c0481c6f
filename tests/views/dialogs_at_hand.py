"""A case for every dialog of the window, and how each dialog is opened there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk import paths
from mediator_desk.conventions.holiday_notices import read_holiday_notice
from mediator_desk.desk import Desk
from mediator_desk.documents.lists.day_sheet import DaySheet, render_day_sheet
from mediator_desk.documents.lists.destruction_list import DestructionList, render_destruction_list
from mediator_desk.documents.papers.wordings import to_keep, wording
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.documents.proof.scans import Looked
from mediator_desk.documents.proof.verifying import Verdict, VerdictState
from mediator_desk.errors import Refused
from mediator_desk.exchange.outstation_folder import FolderContents, FolderMark
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.procedure_words import ArchiveClass, ConsentScope, PaperKind, RecusalGround, SuspensionKind
from mediator_desk.models.trust_words import PrivacyWish
from mediator_desk.models.words import CaseKind, Channel, PartyKind, PartySide, Role
from mediator_desk.server.invitation import Invitation
from mediator_desk.server.line import ServerPlace
from mediator_desk.services.aftercare import archive, renewal
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.bridge.held import HeldLetter, held_letters
from mediator_desk.services.bridge.letters import LetterDraft, LetterFileDraft, put_letter
from mediator_desk.services.bulk.sight import CaseAtHand, LeftOut
from mediator_desk.services.bulk.undoing import BulkUndo
from mediator_desk.services.cases import disputes, tags
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.clocks import extensions, suspensions, time_limits
from mediator_desk.services.deliveries.listing import DeliveryRow, deliveries_of
from mediator_desk.services.deliveries.serving import ServeManyDraft, serve_meetings
from mediator_desk.services.evidence.lines import add_evidence
from mediator_desk.services.evidence.staging import OfferedFile, StagedFile
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import NO_FILTERS
from mediator_desk.services.kept_inputs import Kept
from mediator_desk.services.lists.choices import ListChoices
from mediator_desk.services.lists.looks import ListLook
from mediator_desk.services.mediators import recusals
from mediator_desk.services.office import committee, insurers
from mediator_desk.services.outstation.checking_out import CheckoutDraft, begin_checkout
from mediator_desk.services.outstation.comparing import CaseComing, CheckIn, Choice, FieldDifference
from mediator_desk.services.outstation.intact import Done
from mediator_desk.services.outstation.listing import CheckoutRow
from mediator_desk.services.outstation.merging import Side
from mediator_desk.services.own_reports import own_reports
from mediator_desk.services.own_reports.own_reports import OwnReportRow
from mediator_desk.services.papers.issued import IssuedRow, issued_of
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.paper_list import PaperFilter, PaperRow, first_papers
from mediator_desk.services.papers.templates import TemplateDraft, save_template, versions_of
from mediator_desk.services.parties import data_consents
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.privacy.people import WhoAsks
from mediator_desk.services.privacy.requests import RequestDraft, register_request
from mediator_desk.services.privacy.retention_list import DueFile
from mediator_desk.services.reception import complaints, receiving
from mediator_desk.services.reception.receive_drafts import ReceiveDraft
from mediator_desk.services.review import paper_requests
from mediator_desk.services.sessions import offers, scheduling, written_proposal
from mediator_desk.services.sessions.ladder import Rung, ladder
from mediator_desk.services.sessions.offer_drafts import OfferDraft, PaymentDraft
from mediator_desk.services.subsidies.subsidy_lists import KeptList, SubsidyListRow, kept_list, subsidy_lists
from mediator_desk.services.subsidies.subsidy_rules import every_rule
from mediator_desk.services.three_ways import ThreeWays
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.keys import KeyFile
from mediator_desk.views.cases.dispute_dialog import DisputeDialog
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.issued.checking import Checked
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.outstation.bring_dialog import OpenedFolder
from mediator_desk.views.outstation.went_on_dialog import WentOn
from mediator_desk.views.papers.redact_work import redact_order
from mediator_desk.views.reports.opening import open_own_report
from mediator_desk.views.sessions.planned import planned_meeting
from mediator_desk.views.statistics.screen_facts import ScreenFacts, read_screen
from mediator_desk.views.statistics.shown import Asked
from tests.kept_states import brought
from tests.services.after_effect import TWO, apply, archived, dismissed, in_force
from tests.services.conftest import NOW, TODAY
from tests.services.subsidies_at_hand import apply_for, bind
from tests.views.agreements_at_hand import office_of
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EXPORT, IN_COURT, case_of, id_of, open_dialog, take_in

PLAIN, OTHER, CHANGED = "GDX20261003-010060", "GDX20260905-010006", "GDX20260904-010004"
NOTICE = "日期,类型,名称\n2027-01-01至2027-01-02,放假,元旦\n2027-01-03,上班,元旦\n2027-10-01至2027-10-07,放假,国庆节\n"
COMPANY = "南粤财产保险股份有限公司"
WHO = ("谢家豪", "440106199001011235")
RIGHTS = PaperKind.RIGHTS_AND_DUTIES


def size_as_on_a_small_screen(dialog: DeskDialog) -> None:
    """Size a dialog as Qt does on a screen of 1366 by 768 when it is first shown: two thirds of it at most."""
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.ensurePolished()
        wanted = dialog.sizeHint()
        dialog.resize(min(wanted.width(), 1366 * 2 // 3), min(wanted.height(), 768 * 2 // 3))


class Stage:
    """A committee at which there is a case for every dialog. It is 18 October 2026 there, nine in the morning."""

    def __init__(self, desk: Desk, window: QWidget, until_idle: Callable[[], object]) -> None:
        self.desk, self.window, self._until_idle = desk, window, until_idle
        self.office = office_of(desk)
        desk.sign_in(self.office.by)
        vars(self).update(brought(desk.database, "stage", self._bring, self.office))

    def _bring(self) -> dict[str, int]:
        """Bring every case to where its dialogs want it; return the cases by what they are called here."""
        before = set(vars(self))
        self._bring_to_agreements()
        self.office.now = AFTER_THE_EXPORT
        take_in(self.desk)
        self._bring_to_mediation()
        self._receive_complaints()
        return {name: case_id for name, case_id in vars(self).items() if name not in before}

    def _bring_to_agreements(self) -> None:
        office = self.office
        self.in_force, self.half_paid = in_force(office), in_force(office, instalments=TWO)
        self.applied, self.to_close = in_force(office), in_force(office)
        apply(office, self.applied)
        self.dismissed, self.renewed = dismissed(office), dismissed(office)
        office.do(renewal.renew_agreement, self.renewed)
        office.do(archive.close_case, self.to_close, words="另行起诉")
        self.archived = archived(office, ArchiveClass.LONG)
        office.now = NOW
        self.to_sign = office.agreed()
        office.do(agreements.save_agreement, self.to_sign, office.agreement_draft())
        office.do(signing.send_to_sign, self.to_sign)

    def _bring_to_mediation(self) -> None:
        office = self.office
        self.accepted, self.mediated, self.planned = office.accept(), office.in_mediation(), office.in_mediation(1)
        self.from_court = office.accept(channel=Channel.COURT_BEFORE_FILING)
        draft = scheduling.SessionDraft(date(2026, 10, 20), time(9, 30), time(11, 0), room_id=office.room_ids[0])
        office.do(scheduling.plan_session, self.planned, draft)
        self.suspended, self.extended = office.in_mediation(1), office.in_mediation(1)
        on = self.desk.today()
        office.do(suspensions.suspend_case, self.suspended, words="等待鉴定意见", kind=SuspensionKind.APPRAISAL, on=on)
        office.do(extensions.ask_extension, self.extended, extensions.ExtensionDraft(date(2026, 12, 1)))
        self.proposed, self.recused = office.in_mediation(1), office.in_mediation()
        received = {party.id: on for party in case_of(self.desk, self.proposed).parties}
        proposal = written_proposal.WrittenProposalDraft("给付保险金18,000.00元。", received)
        office.do(written_proposal.propose_in_writing, self.proposed, proposal)
        asked = recusals.RecusalDraft(office.mediator_ids[0], "申请人", on, RecusalGround.INTEREST, "曾代理该公司")
        office.do(recusals.ask_recusal, self.recused, asked)
        self.agreeing = self.consenting = self.mediated
        giver = case_of(self.desk, self.consenting).parties[0]
        consent = data_consents.ConsentDraft(giver.id, ConsentScope.SENSITIVE, on, giver.name, "书面")
        office.do(data_consents.give_consent, self.consenting, consent)
        self.received, self.in_court = id_of(self.desk, PLAIN), id_of(self.desk, IN_COURT)
        self.incomplete = id_of(self.desk, OTHER)
        papers = paper_requests.PaperRequestDraft(("保险合同", "授权委托书"))
        office.do(paper_requests.ask_for_papers, self.incomplete, papers)

    def _receive_complaints(self) -> None:
        self.complaint, self.passed = self._receive(CaseKind.COMPLAINT), self._receive(CaseKind.COMPLAINT)
        self.consultation = self._receive(CaseKind.CONSULTATION)
        draft = complaints.PassingDraft(self.desk.today(), "客户服务部")
        self.office.do(complaints.pass_to_insurer, self.passed, draft)

    def _receive(self, kind: CaseKind) -> int:
        person = PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name="林秀英", phone="13812345678")
        draft = ReceiveDraft(kind, Channel.VISIT, person, COMPANY, facts="投诉理赔拖延")
        with self.desk.database.writing() as db:
            return receiving.receive_case(db, draft, by=self.desk.actor, now=self.desk.now()).id

    def open(self, key: str, kind: type) -> DeskDialog:
        """Open a dialog as its screen does and return it, when all that it reads is there."""
        if key in WITH_A_CASE_ID:
            dialog = kind(self.desk, getattr(self, WITH_A_CASE_ID[key]), self.window)
        elif key in WITH_A_CASE:
            dialog = kind(self.desk, case_of(self.desk, getattr(self, WITH_A_CASE[key])), self.window)
        else:
            dialog = IN_OTHER_WAYS[key](self, kind)
        if not dialog.isVisible():
            size_as_on_a_small_screen(dialog)
            dialog.open()
        self.settle()
        return dialog

    def settle(self) -> None:
        """Let everything that is under way come to its end."""
        self._until_idle()
        for _turn in range(4):  # an area that fits asks for its height once it knows its width
            QApplication.processEvents()

    def read(self, service: Callable[..., Any], *arguments: object) -> Any:
        """Return what a service reads."""
        with self.desk.database.reading() as db:
            return service(db, *arguments)


WITH_A_CASE_ID = MappingProxyType(
    {
        "aftercare.archiving.ArchiveDialog": "to_close",
        "aftercare.archiving.CorrectionDialog": "archived",
        "aftercare.closing.CloseDialog": "half_paid",
        "aftercare.confirmation.ApplicationDialog": "in_force",
        "aftercare.confirmation.DecisionDialog": "applied",
        "aftercare.performance.PerformanceDialog": "half_paid",
        "aftercare.reminder.ReminderDialog": "half_paid",
        "aftercare.renewal.DropRenewalDialog": "renewed",
        "aftercare.renewal.RenewalDialog": "dismissed",
        "aftercare.renewal.SupplementDialog": "in_force",
        "agreements.back_to_draft.BackToDraftDialog": "to_sign",
        "agreements.back_to_draft.RefusalToSignDialog": "to_sign",
        "agreements.follow_up.FollowUpDialog": "in_force",
        "agreements.outcome.OutcomeDialog": "agreeing",
        "agreements.payment.RecordPaymentDialog": "half_paid",
        "agreements.sealing.SealDialog": "to_sign",
        "agreements.signing.SigningDialog": "to_sign",
        "bin.put_case.PutCaseDialog": "received",
        "binding.bind_dialog.BindDialog": "in_force",
        "clocks.extend.DropDialog": "extended",
        "clocks.extend.ExtendDialog": "mediated",
        "clocks.suspend.ResumeDialog": "suspended",
        "clocks.suspend.SuspendDialog": "mediated",
        "clocks.why.WhyDialog": "extended",
        "history.history_dialog.HistoryDialog": "archived",
        "history.undo_dialog.UndoDialog": "mediated",
        "mediators.recusal.AskRecusalDialog": "mediated",
        "mediators.recusal.DecideRecusalDialog": "recused",
        "mediators.several.SeveralMediatorsDialog": "mediated",
        "parties.consent.AskConsentDialog": "accepted",
        "parties.consent.RefuseMediationDialog": "accepted",
        "parties.contact.ContactDialog": "mediated",
        "parties.data_consents.DataConsentsDialog": "consenting",
        "papers.court_dialog.CourtDialog": "from_court",
        "papers.inquiry_dialog.InquiryDialog": "mediated",
        "papers.text_dialog.PaperTextDialog": "mediated",
        "proposals.deemed.DeemAgreedDialog": "proposed",
        "proposals.objection.ObjectionDialog": "proposed",
        "proposals.propose.ProposeDialog": "mediated",
        "reception.complaint_dialogs.ConsultationDialog": "consultation",
        "reception.complaint_dialogs.InsurerAnswerDialog": "passed",
        "reception.complaint_dialogs.InsurerTimeDialog": "passed",
        "reception.complaint_dialogs.PassToInsurerDialog": "complaint",
        "review.inbox_dialog.InboxDialog": "received",
        "review.merge_dialog.MergeDialog": "received",
        "review.papers_dialogs.AskForPapersDialog": "received",
        "review.papers_dialogs.PapersCameDialog": "incomplete",
        "room.authority_dialog.AuthorityDialog": "mediated",
        "sessions.adjourn.AdjournSessionDialog": "planned",
        "deliveries.delivery_dialog.DeliveryDialog": "planned",
        "deliveries.lists.DeliveriesDialog": "planned",
        "sessions.plan.MoveSessionDialog": "planned",
        "sessions.plan.PlanSessionDialog": "mediated",
        "sessions.record.RecordSessionDialog": "planned",
    }
)
"""Dialogs made of (desk, id of a case, parent), and the case of the stage that they are for."""

WITH_A_CASE = MappingProxyType(
    {
        "cases.appoint_dialog.AppointDialog": "accepted",
        "cases.dispute_dialog.DisputeDialog": "received",
        "cases.next_step_dialog.NextStepDialog": "mediated",
        "cases.party_dialog.PartyDialog": "received",
        "decision_dialogs.AcceptWithWordsDialog": "in_court",
        "decision_dialogs.DeclineDialog": "received",
        "decision_dialogs.ReferDialog": "received",
    }
)
"""Dialogs made of (desk, a case, parent)."""


def _of_a_backup(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.storage.backups.making import back_up
    from mediator_desk.storage.backups.rotation import Reason
    from mediator_desk.views.settings.backups.state import read_state

    database = stage.desk.database
    back_up(database.file, database.ring, Reason.BY_HAND, now=stage.desk.now())
    return kind(stage.desk, read_state(database.file, "").rows[0], stage.window)


def _of_plain_backups(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.storage.backups.shelf import shelf_of
    from mediator_desk.views.settings.backups.plain_backups import PlainBackups

    return kind(stage.desk, PlainBackups(((shelf_of(stage.desk.database.file), 2),)), stage.window)


def _in_quarantine(stage: Stage, ask: str, kind: type) -> DeskDialog:
    """Open what is asked above the list of rows that could not be taken in."""
    from mediator_desk.views.intake.quarantine_dialog import QuarantineDialog

    listed = QuarantineDialog(stage.desk, stage.window)
    listed.open()
    stage.settle()
    rows = (listed._model.row(number) for number in range(listed._model.rowCount()))
    listed.table.select_id(next(row.id for row in rows if row.number == CHANGED))
    stage.settle()
    getattr(listed, ask)()
    return open_dialog(kind)


def _held_letter(stage: Stage) -> HeldLetter:
    """Return a letter that waits for a person."""
    fields = {"业务类型": "我要调处", "申请人姓名": "王小明", "证件号码": "11010519491231002X", "诉求": "赔付"}
    draft = LetterDraft("page", "held", fields, (LetterFileDraft("保单.jpg", "image/jpeg", b"jpeg"),), held="too_fast")
    with stage.desk.database.writing() as db:
        put_letter(db, draft, now=stage.desk.now())
    return stage.read(held_letters)[0]


def _held_letters(stage: Stage, kind: type) -> DeskDialog:
    _held_letter(stage)
    return kind(stage.desk, stage.window)


def _ask_consumer(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.app.letter_keeper import _taken_in
    from mediator_desk.services.intake import quarantine
    from mediator_desk.views.intake.quarantine_rows import shown_quarantined

    fields = {"业务类型": "我要调处", "申请人姓名": "王小明", "证件号码": "11010519491231002X", "争议金额": "很多"}
    with stage.desk.database.writing() as db:
        receipt = put_letter(db, LetterDraft("page", "to_complete", fields), now=stage.desk.now()).number
    _taken_in(stage.desk.database, by=stage.desk.actor, now=stage.desk.now())
    rows = shown_quarantined(stage.read(quarantine.open_rows))
    return kind(stage.desk, next(row for row in rows if row.number == receipt), stage.window)


def _handed_over(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.views.mediators.hand_over import HandOverDialog

    giver, taker = stage.office.mediator_ids
    asking = HandOverDialog(stage.desk, giver, stage.window)
    asking.form.field("all").choose(taker)
    for name in ("words", "conflict_words"):
        asking.form.field(name).setText("病假")
    asking.act()
    return open_dialog(kind)


def _remove_party(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.services.parties import parties

    party = case_of(stage.desk, stage.received).parties[0]
    return kind(stage.desk, stage.received, stage.read(parties.party_draft, party.id), stage.window)


def _planned_id(stage: Stage) -> int:
    return planned_meeting(case_of(stage.desk, stage.planned)).id


def _cancel_session(stage: Stage, kind: type) -> DeskDialog:
    case = case_of(stage.desk, stage.planned)
    return kind(stage.desk, case, planned_meeting(case), stage.window)


def _meeting_card(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.services.sessions import calendar, people
    from mediator_desk.views.schedule.meeting_card import MeetingAct

    session_id = planned_meeting(case_of(stage.desk, stage.planned)).id
    words = ("Open the room", "Open the case", "Who comes…", "Move…", "Adjourn…", "Cancel it…")
    acts = [MeetingAct(one, "door", print) for one in words]
    row, there = stage.read(calendar.calendar_row, session_id), stage.read(people.people_of, session_id)
    return kind(stage.desk, row, there, acts, stage.window)


def _meeting(stage: Stage) -> int:
    return planned_meeting(case_of(stage.desk, stage.planned)).id


def _served(stage: Stage) -> list[DeliveryRow]:
    """Let the notice of the planned meeting go out to everybody, once."""
    if not stage.read(deliveries_of, stage.planned):
        draft = ServeManyDraft(server="何敏", sent_on=stage.desk.today())
        with stage.desk.database.writing() as db:
            serve_meetings(db, [_meeting(stage)], draft, by=stage.desk.actor, now=stage.desk.now())
    return stage.read(deliveries_of, stage.planned)


def _delivery(stage: Stage) -> DeliveryRow:
    return _served(stage)[0]


def _withdraw(stage: Stage, kind: type) -> DeskDialog:
    consent = stage.read(data_consents.consents_of, stage.consenting)[0]
    return kind(stage.desk, stage.consenting, consent, stage.window)


def _merge_insurers(stage: Stage, kind: type) -> DeskDialog:
    first, *others = stage.read(insurers.insurer_rows)
    return kind(stage.desk, first, others, stage.window)


def _one_mediator(stage: Stage, kind: type, *more: object) -> DeskDialog:
    return kind(stage.desk, stage.office.mediator_ids[0], *more, stage.window)


def _end_subsidy_rule(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, stage.read(every_rule)[0], stage.window)


def _subsidy_list(stage: Stage) -> SubsidyListRow:
    if not stage.read(subsidy_lists):
        bind(stage.office, stage.in_force, 90)
        apply_for(stage.office)
    return stage.read(subsidy_lists)[0]


def _kept_subsidies(stage: Stage) -> KeptList:
    return stage.read(kept_list, _subsidy_list(stage).id)


def _time_limit(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, stage.read(time_limits.time_limit_rows)[0].id, stage.window)


def _keys(stage: Stage, kind: type) -> DeskDialog:
    return kind([("Ctrl+2", "案件"), ("Ctrl+4", "统计")], stage.window)


def _list_paper(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.documents.lists.case_list import render_list_bytes
    from tests.documents.test_case_list import paper

    return kind(stage.desk, render_list_bytes(paper()), print, lambda *_asked: None, stage.window)


def _columns(stage: Stage, kind: type) -> DeskDialog:
    from mediator_desk.views.cases.columns import all_columns

    return kind(all_columns(), ("number", "applicant", "state"), print, stage.window)


def _keep_view(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, ListLook(), print, stage.window, said="未结案 · 10,000.00 以上")


def _decision(stage: Stage, kind: type) -> DeskDialog:
    asked = "What you typed here will be lost."
    return kind("Leave without saving?", asked, "Leave", "Go on typing", stage.window, danger=True)


def _bulk(stage: Stage, kind: type) -> DeskDialog:
    """Open an act on three cases, of which it leaves some out."""
    stage.office.do(tags.add_tag, stage.received, "急件")
    return kind(stage.desk, [stage.received, stage.mediated, stage.archived], print, stage.window)


def _tagged(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, [stage.received, stage.mediated, stage.archived], print, stage.window)


def _bulk_papers(stage: Stage, kind: type) -> DeskDialog:
    """Open the papers of many cases with one chosen that some of them cannot have."""
    dialog = kind(stage.desk, [stage.mediated, stage.received, stage.archived], print, stage.window)
    dialog.form.field("paper").choose(RIGHTS)
    return dialog


def _many_papers(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, [PaperOrder(RIGHTS, stage.mediated)], "告知书", stage.window)


def _in_part(stage: Stage, kind: type) -> DeskDialog:
    stay = tuple(LeftOut(CaseAtHand(n, f"粤保调〔2026〕{n}号", "谢家豪", "粤安人寿", None), Refused("touched_since"))
                 for n in range(12))  # fmt: skip
    return kind(BulkUndo("0", "tagged", (), stay), print, stage.window)


def _assign_many(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, [stage.accepted], stage.window, print)


def _conflict(stage: Stage, kind: type) -> DeskDialog:
    """Two desks changed what happened, at length, and the amount."""
    below = DisputeDialog(stage.desk, case_of(stage.desk, stage.received), stage.window)
    read = stage.read(disputes.dispute_draft, stage.received)
    mine = replace(read, claimed_amount=Decimal("30150.00"), facts="投保时已如实告知；七月住院，八月申请理赔。" * 6)
    theirs = replace(read, claimed_amount=Decimal("28000.00"), facts="保险公司称等待期内出险。" * 8, requests="退保")
    return kind(ThreeWays(read, mine, theirs), below._form.field_or_none, stage.window)


def _unsaved(stage: Stage, kind: type) -> DeskDialog:
    for form, title in (("record_session/1", "记录第2次调解"), ("receive", "登记事项")):
        content = {"title": title, "forms": {"0": {"notes": {"typed": "七月住院", "was": ""}}}}
        keeper_of(stage.desk).keep(Kept(form, content, stage.desk.now(), stage.planned))
    stage.settle()
    return kind(stage.desk, stage.window)


def _invited(stage: Stage, kind: type) -> DeskDialog:
    place = ServerPlace("office.example", 5432, "mediator_desk", "mediator_desk_p3")
    return kind(Invitation(place, "陈国华", "某某人民调解委员会", "einmal-123", stage.desk.now()), stage.window)


def _own_password(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, ServerPlace("office.example", 5432, "mediator_desk", "mediator_desk_p3"), stage.window)


def _key_file() -> KeyFile:
    return KeyFile(paths.data_folder() / "nobody.keys")


def _passphrase(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, _key_file(), KeyOwner(stage.desk.actor.staff_id or 0, "何敏"), stage.window)


def _founding(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk.database, stage.desk.now, stage.window)


def _notice(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, read_holiday_notice(NOTICE.encode()), "2027年通知.csv", stage.window)


def _with_evidence(stage: Stage, kind: type) -> DeskDialog:
    with stage.desk.database.writing() as db:
        file = StagedFile("车损照片.jpg", "image/jpeg", "0" * 64, 1, pages=1)
        add_evidence(db, stage.mediated, [file], by=stage.desk.actor, now=stage.desk.now())
    return kind(stage.desk, stage.mediated, stage.window)


def _papers_of_meeting(stage: Stage, kind: type) -> DeskDialog:
    meeting = stage.read(case_details, stage.planned).sessions[-1]
    return kind(stage.desk, [meeting.id], stage.window)


def _record_paper(stage: Stage, kind: type) -> DeskDialog:
    meeting = stage.read(case_details, stage.planned).sessions[-1]
    return kind(stage.desk, meeting.id, stage.window)


def _kept_file(stage: Stage, kind: type) -> DeskDialog:
    return kind(stage.desk, "0" * 64, "image/png", "身份证.png", stage.window)


def _case_paper(stage: Stage, kind: type) -> DeskDialog:
    """Open the paper of which there are two to choose from, and one that says something else than what was issued."""
    named = [(PaperOrder(paper, stage.mediated), str(paper)) for paper in (RIGHTS, PaperKind.APPLICATION)]
    return kind(stage.desk, named, stage.window)


def _redacted(stage: Stage, kind: type) -> DeskDialog:
    make = partial(redact_order, stage.desk.database, PaperOrder(RIGHTS, stage.mediated))
    return kind(stage.desk, make, "权利义务告知书", stage.window)


def _issued(stage: Stage) -> list[IssuedRow]:
    """Issue a paper, once."""
    if not stage.read(issued_of, stage.mediated):
        store = stage.desk.database.store
        with stage.desk.database.writing() as db:
            order, named = PaperOrder(RIGHTS, stage.mediated), {"by": stage.desk.actor, "now": stage.desk.now()}
            finalise(db, store, order, **named)
    return stage.read(issued_of, stage.mediated)


def _privacy_request(stage: Stage) -> int:
    name, number = WHO
    draft = RequestDraft(PrivacyWish.ERASE, name, number, stage.desk.today(), "请删除我的全部信息")
    with stage.desk.database.writing() as db:
        return register_request(db, draft, by=stage.desk.actor, now=stage.desk.now()).id


def _privacy_copy(stage: Stage, kind: type) -> QWidget:
    facts = DestructionList("广东省保险行业协会人民调解委员会", TODAY, [_due_file()], "何敏")
    return kind(stage.desk, "档案销毁清册", partial(render_destruction_list, facts), print, stage.window)


def _due_files(stage: Stage, kind: type) -> QWidget:
    with stage.desk.database.writing() as db:
        db.get_one(Case, stage.archived).kept_until = TODAY
    dialog = kind(stage.desk, stage.window)
    dialog.table.select_id(stage.archived)
    return dialog


def _due_file() -> DueFile:
    days = {"archived_on": TODAY, "kept_until": TODAY, "is_over": True}
    number, insurer = "粤保调〔2026〕第0001号", "粤安人寿保险股份有限公司广东分公司"
    return DueFile(1, number, "谢*", insurer, ArchiveClass.SHORT, **days)


def issued_papers(stage: Stage) -> list[PaperRow]:
    """Issue two papers, once, and return them as the list of all of them does."""
    _issued(stage)
    if len(rows := stage.read(first_papers, PaperFilter(), 2)) < 2:
        with stage.desk.database.writing() as db:
            order = PaperOrder(PaperKind.APPLICATION, stage.mediated)
            store = stage.desk.database.store
            finalise(db, store, order, by=stage.desk.actor, now=stage.desk.now())
        rows = stage.read(first_papers, PaperFilter(), 2)
    return rows


def _check(stage: Stage, kind: type) -> DeskDialog:
    """Check a file that is the scan of an issued paper, as far as its code tells."""
    _issued(stage)
    paper = next(one for one in stage.read(issued_of, stage.mediated) if one.kind is RIGHTS)
    dialog = kind(stage.desk, stage.window)
    looked = Looked(1, (), (), 1, is_scan=True)
    verdict = Verdict(VerdictState.SCAN_OF, paper.number, paper, pages=1, pages_with_code=1)
    dialog.show_checked(Checked(OfferedFile("签字页.jpg", b""), verdict, looked))
    return dialog


def _day_sheet(stage: Stage, kind: type) -> DeskDialog:
    sheet = DaySheet("2026-10-18", "", "", (), "{number}")
    return kind(stage.desk, sheet, render_day_sheet(sheet), stage.window)


def _offer_of(stage: Stage, *, is_accepted: bool = False) -> Rung:
    case_id = stage.office.in_mediation()
    payments = (PaymentDraft(Decimal("20000.00"), date(2026, 11, 16)),)
    draft = OfferDraft(PartySide.RESPONDENT, Decimal("20000.00"), "认可4S店工时", payments)
    offer = stage.office.do(offers.make_offer, case_id, draft)
    if is_accepted:
        with stage.desk.database.writing() as db:
            offers.accept(db, offer.id, by=stage.desk.actor, now=stage.desk.now())
    rung = stage.read(ladder, case_id, stage.desk.actor).rung(offer.id)
    stage.offered = case_id
    return rung


def _change_offer(stage: Stage, kind: type) -> DeskDialog:
    rung = _offer_of(stage)
    return kind(stage.desk, stage.offered, rung.offer_id, stage.window)


def _accept_offer(stage: Stage, kind: type) -> DeskDialog:
    rung = _offer_of(stage)
    return kind(stage.desk, stage.offered, rung, stage.window)


def _rescind_offer(stage: Stage, kind: type) -> DeskDialog:
    rung = _offer_of(stage, is_accepted=True)
    return kind(stage.desk, stage.offered, rung, stage.window)


def _offer_payments(stage: Stage, kind: type) -> DeskDialog:
    rung = _offer_of(stage)
    return kind(rung.amount, rung.draft().payments, stage.desk.today(), stage.window)


def _save_wording(stage: Stage, kind: type) -> DeskDialog:
    """Save a wording that lost what the shipped one carries."""
    one = wording("mediation_agreement")
    template = one.read_text("【标题】调解协议书\n【正文】{协议编号}").template
    return kind(stage.desk, one, template, 0, stage.window)


def _kept_report(stage: Stage) -> OwnReportRow:
    """Keep an own report, unless there is one."""
    with stage.desk.database.writing() as db:
        kept = own_reports.report_rows(db)
        draft = own_reports.OwnReportDraft("各公司受理与办结")
        return kept[0] if kept else own_reports.save_report(db, None, draft, by=stage.desk.actor, now=stage.desk.now())


def _figures_of(stage: Stage) -> ScreenFacts:
    return read_screen(stage.desk.database, Period.month(2026, 9), stage.desk.now())


def _filters(stage: Stage, kind: type) -> DeskDialog:
    report = open_own_report(stage.desk, "new", stage.window)
    report.form.field("filters").open_dialog()
    return open_dialog(kind)


def _versions(stage: Stage, kind: type) -> DeskDialog:
    one = wording("mediation_agreement")
    with stage.desk.database.writing() as db:
        newest = max((made.version for made in versions_of(db, one.name)), default=0)
        for version in range(newest, newest + 2):
            template = one.read_text(f"【标题】调解协议书\n【正文】第{version}稿：{{协议编号}}").template
            draft = TemplateDraft(one.name, to_keep(one, template, version + 1), "法律顾问建议", version)
            save_template(db, draft, by=stage.desk.actor, now=stage.desk.now())
    return kind(stage.desk, one, stage.window)


class _NoFile:
    """Stands for the opened folder of a comparison that is shown only."""

    def close(self) -> None:
        pass


def _checkout(stage: Stage) -> CheckoutRow:
    due = stage.desk.today() + timedelta(days=1)
    return CheckoutRow(1, 1, "张敏", "手提电脑", "增城巡回点", stage.desk.now(), due, None, "", (stage.mediated,))


def _comparison(stage: Stage, kind: type) -> DeskDialog:
    """Both sides changed the facts of a case, and another went on at both places."""
    both = (Side.MINE, Side.THEIRS)
    facts = FieldDifference("cases", 1, "facts", "拒赔。", "拒赔，理由是等待期内出险。", "公司同意部分赔付。")
    state = FieldDifference("cases", 2, "state", "in_mediation", "agreed", "terminated")
    choices = (
        Choice("cases/1:facts", "field", "cases", 1, (facts,), both),
        Choice("course:2", "course", "cases", 2, (state,), both, is_signed_in_file=True),
    )
    case = CaseComing(1, "粤保调〔2026〕第0016号", "谢家豪", choices, (facts,), (facts,), 4, 0, ("病历.jpg",))
    found = CheckIn(_checkout(stage), False, (case,), 1, 4, timedelta(minutes=37))
    return kind(stage.desk, OpenedFolder(Path("增城"), _NoFile(), found), print, stage.window)


def _came_back() -> FolderContents:
    mark = FolderMark(Path("/media/张敏/U盘/带出案件 2026-10-08"), "", 0, 0)
    return FolderContents(mark, 12, 34_500_000, ("路线图.pdf",))


def _went_on(stage: Stage) -> WentOn:
    done = [
        Done(stage.desk.now(), act, "粤保调〔2026〕第0001号", {}, stage.mediated) for act in ("note_added", "archived")
    ]
    return WentOn(Path("/media/张敏/U盘/带出案件 2026-10-08"), "荔湾 早茶 骑楼 7", 23, done)


def _what_is_out(stage: Stage, kind: type) -> DeskDialog:
    with stage.desk.database.writing() as db:
        staff = committee.add_staff(db, "张敏", Role.SECRETARY, by=stage.desk.actor, now=stage.desk.now())
        taker = Actor(staff.id, "张敏", Role.SECRETARY)
        draft = CheckoutDraft((stage.mediated,), stage.desk.today() + timedelta(days=1), "增城巡回点")
        begin_checkout(db, draft, by=taker, now=stage.desk.now())
    return kind(stage.desk, print, stage.window)


IN_OTHER_WAYS: MappingProxyType[str, Callable[[Stage, type], DeskDialog]] = MappingProxyType(
    {
        "change_offer.ChangeOfferDialog": _change_offer,
        "room.offer_dialogs.AcceptOfferDialog": _accept_offer,
        "room.open_dialog.OpenMeetingDialog": lambda s, kind: kind(s.desk, _planned_id(s), s.window),
        "room.offer_dialogs.PaymentsDialog": _offer_payments,
        "room.offer_dialogs.RescindOfferDialog": _rescind_offer,
        "agreements.clause_bank_dialog.ClauseBankDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "agreements.clause_chooser.ClauseChooser": lambda s, kind: kind(s.desk, s.to_sign, {}, s.window),
        "agreements.clause_dialog.ClauseDialog": lambda stage, kind: kind(stage.desk, 1, stage.window),
        "agreements.leaving.LeaveDecision": lambda stage, kind: kind(stage.window),
        "audit_trail.trail_dialog.AuditTrailDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "checking.check_dialog.CheckRecordsDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "bin.bin_dialog.BinDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "bulk.block_dialog.BlockDialog": _tagged,
        "bulk.dialogs.TagDialog": _bulk,
        "bulk.dialogs.UntagDialog": _tagged,
        "bulk.dialogs.StepsDialog": _tagged,
        "bulk.dialogs.ReviewDialog": _tagged,
        "bulk.dialogs.BinDialog": _tagged,
        "bulk.many_papers.ManyPapersDialog": _many_papers,
        "bulk.papers_dialog.BulkPapersDialog": _bulk_papers,
        "deliveries.lists.ReceiptsOutDialog": lambda stage, kind: _served(stage) and kind(stage.desk, stage.window),
        "deliveries.receipt_dialog.DropDeliveryDialog": lambda s, kind: kind(s.desk, _delivery(s), s.window),
        "deliveries.receipt_dialog.ReceiptDialog": lambda s, kind: kind(s.desk, _delivery(s).id, s.window),
        "sessions.serve.ServeDialog": lambda s, kind: kind(s.desk, [_meeting(s)], s.window),
        "sessions.people.PeopleDialog": lambda s, kind: kind(s.desk, _meeting(s), s.window),
        "sessions.person_form.AddPersonDialog": lambda s, kind: kind(s.desk, _meeting(s), s.planned, s.window),
        "sessions.to_prepare.ToPrepareDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "undo_in_part.UndoInPartDialog": _in_part,
        "cases.columns_dialog.ColumnsDialog": _columns,
        "cases.condition_dialog.ConditionDialog": lambda stage, kind: kind(ListChoices(), print, stage.window),
        "cases.list_paper.ListPaperDialog": _list_paper,
        "cases.view_dialog.ViewDialog": _keep_view,
        "cases.party_removal.RemovePartyDialog": _remove_party,
        "cases.reminders_dialog.RemindersDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "conflict_dialog.ConflictDialog": _conflict,
        "intake.import_dialog.ImportDialog": lambda stage, kind: kind(stage.desk, EXPORT, stage.window),
        "intake.ask_consumer.AskConsumerDialog": _ask_consumer,
        "intake.held_letters.HeldLettersDialog": _held_letters,
        "intake.held_letters.ThrowAwayDialog": lambda stage, kind: kind(stage.desk, _held_letter(stage), stage.window),
        "intake.quarantine_asking.HandBackDialog": lambda s, kind: _in_quarantine(s, "ask_what_to_hand_back", kind),
        "intake.quarantine_asking.NewFactsDialog": lambda stage, kind: _in_quarantine(stage, "act", kind),
        "intake.quarantine_asking.SetAsideDialog": lambda stage, kind: _in_quarantine(stage, "set_aside", kind),
        "intake.quarantine_dialog.QuarantineDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "keys_dialog.KeysDialog": _keys,
        "leave_dialog.LeaveDialog": lambda stage, kind: kind(stage.window),
        "mediators.assign_many.AssignManyDialog": _assign_many,
        "unsaved_dialog.UnsavedDialog": _unsaved,
        "settings.server_people.ServerPersonDialog": lambda s, kind: kind(s.desk, parent=s.window),
        "welcome.invited_dialog.InvitedDialog": _invited,
        "welcome.join_dialog.JoinDialog": lambda stage, kind: kind("", stage.window),
        "welcome.restore_here_dialog.RestoreHereDialog": lambda s, kind: kind(s.desk, s.desk.database.file, s.window),
        "mediators.hand_over.HandOverDialog": _one_mediator,
        "messages.Decision": _decision,
        "parties.data_consents.WithdrawConsentDialog": _withdraw,
        "reception.receive_dialog.ReceiveDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "reports.filters_field.FiltersDialog": _filters,
        "reports.name_dialog.ReportNameDialog": lambda s, kind: kind(s.desk, _kept_report(s), s.window, is_copy=True),
        "reports.rate_dialog.RateDialog": lambda stage, kind: kind(stage.desk, None, stage.window),
        "reports.rates_dialog.RatesDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "reports.report_dialog.ReportDialog": lambda s, kind: kind(s.desk, _kept_report(s).id, s.window),
        "reports.reports_dialog.ReportsDialog": lambda s, kind: _kept_report(s) and kind(s.desk, s.window),
        "review.duplicates_dialog.DuplicatesDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "templates.save_dialog.SaveWordingDialog": _save_wording,
        "templates.versions_dialog.VersionsDialog": _versions,
        "schedule.choose_case.ChooseCaseDialog": lambda s, kind: kind(s.desk, s.window, when="2026-10-20 09:30–11:00"),
        "schedule.meeting_card.MeetingCard": _meeting_card,
        "schedule.move_reason.MoveReasonDialog": lambda s, kind: kind(s.desk, 1, "谢家豪 与 粤安人寿", print, s.window),
        "sessions.cancel.CancelSessionDialog": _cancel_session,
        "asked_again.AskAgainDialog": lambda s, kind: kind(s.desk, _key_file(), "All numbers are shown.", s.window),
        "new_keys_dialog.NewKeysDialog": lambda s, kind: kind("Passphrase", KeyOwner(1, "何敏"), "Found it", s.window),
        "sign_in.recovered_dialog.RecoveredDialog": lambda s, kind: kind([KeyOwner(1, "何敏")], s.window),
        "settings.people_passphrases.PassphraseDialog": _passphrase,
        "settings.own_password.PasswordDialog": _own_password,
        "settings.rekey_dialog.RekeyDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "settings.founding_dialog.FoundingDialog": _founding,
        "settings.holiday_dialogs.DayDialog": lambda stage, kind: kind(stage.desk, TODAY, stage.window),
        "settings.holiday_dialogs.RecountsDialog": lambda stage, kind: kind([], stage.desk, stage.window),
        "settings.insurer_dialogs.InsurerDialog": lambda s, kind: kind(s.desk, s.office.insurer_id, s.window),
        "settings.insurer_dialogs.MergeDialog": _merge_insurers,
        "settings.notice_dialog.NoticeDialog": _notice,
        "settings.people_absences.AbsenceDialog": lambda stage, kind: _one_mediator(stage, kind, None),
        "settings.people_absences.AbsencesAndTiesDialog": _one_mediator,
        "settings.people_absences.TieDialog": lambda stage, kind: _one_mediator(stage, kind, None),
        "settings.backups.case_dialog.BackupCaseDialog": _of_a_backup,
        "settings.backups.plain_dialog.PlainBackupsDialog": _of_plain_backups,
        "settings.backups.restore_dialog.RestoreDialog": _of_a_backup,
        "settings.people_dialogs.MediatorDialog": _one_mediator,
        "settings.people_dialogs.RoomDialog": lambda s, kind: kind(s.desk, s.office.room_ids[0], s.window),
        "settings.people_dialogs.StaffDialog": lambda stage, kind: kind(stage.desk, None, stage.window),
        "consumer.side_dialog.ConsumerSideDialog": lambda s, kind: kind(s.desk, s.archived, s.window),
        "settings.public_page.PublicPageDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "settings.public_text_dialog.PublicTextDialog": lambda stage, kind: kind(stage.desk, "about", stage.window),
        "settings.retention.RetentionDialog": lambda stage, kind: kind(stage.desk, ArchiveClass.LONG, stage.window),
        "settings.time_limit_dialogs.AddTimeLimitDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "settings.time_limit_dialogs.TimeLimitDialog": _time_limit,
        "settings.subsidy_rule_dialogs.SubsidyRuleDialog": lambda stage, kind: kind(stage.desk, None, stage.window),
        "settings.subsidy_rule_dialogs.EndSubsidyRuleDialog": _end_subsidy_rule,
        "settings.form_types.FormTypeDialog": lambda stage, kind: kind(stage.desk, None, stage.window),
        "statistics.filter_dialog.FilterDialog": lambda s, kind: kind(_figures_of(s).now, NO_FILTERS, print, s.window),
        "statistics.freezing_dialogs.FreezeDialog": lambda stage, kind: kind(_figures_of(stage), stage.window),
        "statistics.freezing_dialogs.UnfreezeDialog": lambda s, kind: kind(s.desk, Period.month(2026, 9), s.window),
        "statistics.report_dialog.MonthReportDialog": lambda stage, kind: kind(
            stage.desk, Asked(Period.month(2026, 10)), stage.window
        ),
        "subsidies.subsidies_dialog.SubsidiesDialog": lambda stage, kind: kind(stage.desk, TODAY, stage.window),
        "subsidies.lists_dialog.SubsidyListsDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "subsidies.lists_dialog.WithdrawListDialog": lambda s, kind: kind(s.desk, _subsidy_list(s), s.window),
        "subsidies.list_papers.ApplicationDialog": lambda s, kind: kind(s.desk, _kept_subsidies(s), s.window),
        "subsidies.list_papers.PublicationDialog": lambda s, kind: kind(s.desk, _kept_subsidies(s), s.window),
        "subsidies.monthly_form_dialog.MonthlyFormDialog": lambda s, kind: kind(
            s.desk, Period.month(2026, 10), s.window
        ),
        "mediators.hand_over.HandedOverDialog": _handed_over,  # the last: afterwards one mediator has no work
        "evidence.evidence_dialog.EvidenceDialog": _with_evidence,
        "evidence.list_paper.ListPaperDialog": _with_evidence,
        "evidence.kept_file.KeptFileDialog": lambda s, kind: kind(
            s.desk, "0" * 64, "image/png", "身份证.png", s.window
        ),
        "issued.check_dialog.CheckDialog": _check,
        "issued.together_dialog.TogetherDialog": lambda s, kind: kind(s.desk, issued_papers(s), s.window),
        "papers.case_paper_dialog.CasePaperDialog": _case_paper,
        "papers.issued_dialog.IssuedPaperDialog": lambda stage, kind: kind(stage.desk, _issued(stage)[0], stage.window),
        "papers.kept_dialog.KeptPapersDialog": lambda stage, kind: kind(stage.desk, _issued(stage), [], stage.window),
        "papers.redact_dialog.RedactedCopyDialog": _redacted,
        "papers.receipts_dialog.PaperReceiptsDialog": lambda s, kind: kind(s.desk, s.mediated, RIGHTS, s.window),
        "sessions.papers.NoticesDialog": _papers_of_meeting,
        "sessions.papers.ReceiptsDialog": _papers_of_meeting,
        "sessions.papers.DayListDialog": lambda stage, kind: kind(stage.desk, TODAY, stage.window),
        "sessions.papers.RecordPaperDialog": _record_paper,
        "sessions.calendar_export.CalendarExportDialog": lambda stage, kind: kind(stage.desk, None, stage.window),
        "today.sheet_acts.SheetDialog": _day_sheet,
        "settings.rights_dialog.RightsDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "privacy.requests_dialog.RequestsDialog": lambda s, kind: _privacy_request(s) and kind(s.desk, s.window),
        "privacy.requests_dialog.NewRequestDialog": lambda stage, kind: kind(stage.desk, stage.window),
        "privacy.requests_dialog.AnswerDialog": lambda s, kind: kind(s.desk, _privacy_request(s), s.window),
        "privacy.person_dialog.PersonDialog": lambda s, kind: kind(s.desk, WhoAsks(*WHO), s.window),
        "privacy.person_dialog.CopyDialog": _privacy_copy,
        "privacy.due_files_dialog.DueFilesDialog": _due_files,
        "privacy.destroy_dialog.DestroyDialog": lambda s, kind: kind(s.desk, [_due_file()], s.window),
        "outstation.take_dialog.TakeAlongDialog": lambda s, kind: kind(s.desk, [s.mediated], [], print, s.window),
        "outstation.bring_dialog.BringBackDialog": lambda s, kind: kind(s.desk, print, s.window),
        "outstation.return_dialog.ReturnDialog": _comparison,
        "outstation.out_dialog.WhatIsOutDialog": _what_is_out,
        "outstation.remove_dialog.RemoveFolderDialog": lambda s, kind: kind(s.desk, _came_back(), print, s.window),
        "outstation.went_on_dialog.WentOnDialog": lambda s, kind: kind(s.desk, _went_on(s), print, s.window),
        "outstation.give_up_dialog.GiveUpDialog": lambda s, kind: kind(s.desk, _checkout(s), s.window),
    }
)
"""Dialogs that ask for more, or for no case at all."""

KEYS = (*WITH_A_CASE_ID, *WITH_A_CASE, *IN_OTHER_WAYS)
