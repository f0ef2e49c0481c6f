"""Walks through the life of a case: services called at random, with drafts that are mostly right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy import select

from mediator_desk.conventions.china_time import CHINA, china_day
from mediator_desk.errors import DeskError
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act, acts_possible
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import PaperRequest, Recusal
from mediator_desk.models.procedure_words import (
    ArchiveClass,
    ConfirmationState,
    ContactManner,
    ContactResult,
    RecusalDecision,
    RecusalGround,
    SuspensionKind,
)
from mediator_desk.models.words import (
    AgreementForm,
    CaseTrack,
    EffectRule,
    EndReason,
    FollowUpKind,
    OutcomeKind,
    RefusalCode,
    Role,
    SessionResult,
    SignatureManner,
)
from mediator_desk.services import bin  # noqa: A004
from mediator_desk.services.aftercare import archive, confirmation, follow_up, performance, renewal
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases import next_steps, undo
from mediator_desk.services.cases.guards import hindrances
from mediator_desk.services.clocks import extensions, suspensions
from mediator_desk.services.mediators import assignment, recusals
from mediator_desk.services.parties import consent, contacts
from mediator_desk.services.reception import complaints, consultations
from mediator_desk.services.review import merging, paper_requests, review
from mediator_desk.services.sessions import outcomes, scheduling, written_proposal

FIRST_DAY = date(2026, 10, 8)
ENDS = {
    Act.WITHDRAW: OutcomeKind.WITHDRAWN,
    Act.SETTLE_PRIVATELY: OutcomeKind.SETTLED_PRIVATELY,
    Act.TERMINATE: OutcomeKind.TERMINATED,
    Act.RECORD_AGREED: OutcomeKind.AGREED,
}
BESIDE = ("undo", "next_step", "move_session", "cancel_session", "contact", "back_to_draft", "consent_to_extension")
DAYS_BETWEEN = (0, 0, 0, 0, 0, 1, 1, 2, 5, 8, 31)


class Walk:
    """One case on its way, with another that may be merged with it, the clock, the person at the desk and the dice."""

    def __init__(self, office, case_id, other_id, seed):
        self.office, self.case_id, self.other_id, self.dice = office, case_id, other_id, Random(seed)
        self.moment = datetime.combine(FIRST_DAY, time(9, 0), CHINA)
        self.by = office.by

    @property
    def today(self):
        return china_day(self.moment)

    def step(self):
        """Do one thing at random. Returns what was tried and the error with which it was refused, or None."""
        self.moment += timedelta(days=self.dice.choice(DAYS_BETWEEN), minutes=self.dice.randrange(1, 90))
        role = self.dice.choice((Role.SECRETARY,) * 6 + tuple(Role))
        self.by = Actor(None, "何敏", role, "一号台")
        tried = self._chosen()
        act = ACTS.get(tried)
        try:
            with self.office.database.writing() as db:
                case = db.get_one(Case, self.case_id)
                if act is not None:
                    act(self, db, case)
                db.flush()
                assert "audit_notes" not in db.info, f"{tried} changed rows after its last entry in the audit trail"
        except DeskError as error:
            return tried, error
        return tried, None

    def _chosen(self):
        with self.office.database.reading() as db:
            case = db.get_one(Case, self.case_id)
            hindered = set() if self.is_odd() else set(hindrances(db, case, Role.SECRETARY, self.moment))
            possible = sorted(acts_possible(case.state, case.kind) - hindered)
        if self.is_odd(0.12):
            return self.dice.choice(BESIDE)
        if self.is_odd(0.12) or not possible:
            return self.dice.choice(list(Act))
        # What ends a case, or leads nowhere, comes seldom: walks are to reach the end of the road.
        weights = [0.06 if act in SELDOM else 1 for act in possible]
        return self.dice.choices(possible, weights)[0]

    def is_odd(self, share=0.1):
        """Tell whether this draft is to be a wrong one, or this step an unexpected one."""
        return self.dice.random() < share

    def words(self):
        return "" if self.is_odd(0.05) else "按程序办理"

    def day(self):
        """Return a day for a draft: mostly today, sometimes one that cannot be."""
        return self.today + timedelta(days=self.dice.choice((0,) * 12 + (-1, -40, 1, 60)))

    def told(self):
        return not self.is_odd(0.05)

    def amount(self):
        return self.dice.choice((None, Decimal("20000.00"), Decimal("20000.00"), Decimal("-1.00")))

    def call(self, service, *arguments, **named):
        return service(*arguments, by=self.by, now=self.moment, **named)


SELDOM = frozenset(
    {
        Act.BIN,
        *(Act.WITHDRAW, Act.SETTLE_PRIVATELY, Act.TERMINATE, Act.REFUSE_MEDIATION, Act.DECLINE, Act.REFER, Act.MERGE),
        *(Act.REFUSE_TO_SIGN, Act.CLOSE, Act.FOLLOW_UP, Act.TAKE_EFFECT, Act.ASK_RECUSAL, Act.EXTEND),
    }
)


def _parties(db, case):
    return list(db.scalars(select(Party).where(Party.case_id == case.id).order_by(Party.id)))


def _merge(walk, db, case):
    walk.call(merging.merge_cases, db, case.id, walk.other_id, words=walk.words())


def _papers(walk, db, case):
    papers = () if walk.is_odd(0.05) else ("身份证复印件", "保险单")
    walk.call(paper_requests.ask_for_papers, db, case.id, paper_requests.PaperRequestDraft(papers))


def _papers_came(walk, db, case):
    if walk.is_odd(0.2):
        walk.call(walk.dice.choice((paper_requests.lapse, paper_requests.remind)), db, case.id)
    elif walk.is_odd(0.2):
        walk.call(paper_requests.take_back, db, case.id, words=walk.words())
    else:
        query = select(PaperRequest).where(PaperRequest.case_id == case.id, PaperRequest.settled_on.is_(None))
        request = db.scalars(query).first()
        asked = tuple(request.papers) if request else ()
        walk.call(paper_requests.papers_came, db, case.id, asked[: walk.dice.choice((0, 1, 2, 2))])


def _decline(walk, db, case):
    draft = review.DeclineDraft(walk.dice.choice((None, *RefusalCode)), walk.words())
    walk.call(review.decline_case, db, case.id, draft)


def _pass(walk, db, case):
    track = walk.dice.choice((None, CaseTrack.SIMPLE, CaseTrack.COMPLEX))
    walk.call(complaints.pass_to_insurer, db, case.id, complaints.PassingDraft(walk.day(), "粤安人寿", track=track))


def _answer(walk, db, case):
    draft = complaints.InsurerAnswerDraft(walk.day(), walk.words(), walk.dice.choice((True, False, None)))
    walk.call(complaints.record_answer, db, case.id, draft)


def _contact(walk, db, case):
    party = walk.dice.choice(_parties(db, case))
    result = walk.dice.choice((*ContactResult, *(ContactResult.AGREES,) * 8))
    at = walk.moment - timedelta(hours=1)
    draft = contacts.ContactDraft(party.id, at, ContactManner.TELEPHONE, result, walk.words())
    walk.call(contacts.record_contact, db, case.id, draft)


def _refuse(walk, db, case):
    party = walk.dice.choice(_parties(db, case))
    draft = consent.RefusalDraft(party.id, walk.words(), was_told_other_routes=walk.told())
    walk.call(consent.refuse_mediation, db, case.id, draft)


def _appoint(walk, db, case):
    mediator = walk.dice.choice((*walk.office.mediator_ids, *walk.office.mediator_ids, None, 999))
    draft = assignment.AppointmentDraft(mediator, words=walk.words(), conflict_words="双方知情同意")
    service = assignment.add_co_mediator if case.mediator_id and walk.is_odd(0.2) else assignment.appoint_mediator
    walk.call(service, db, case.id, draft)


def _ask_recusal(walk, db, case):
    draft = recusals.RecusalDraft(case.mediator_id, "申请人", walk.day(), RecusalGround.INTEREST, walk.words())
    walk.call(recusals.ask_recusal, db, case.id, draft)


def _decide_recusal(walk, db, case):
    query = select(Recusal.id).where(Recusal.case_id == case.id).order_by(Recusal.id.desc())
    decision = walk.dice.choice((None, *RecusalDecision, RecusalDecision.REFUSED))
    walk.call(recusals.decide_recusal, db, case.id, db.scalars(query).first() or 0, decision, words=walk.words())


def _schedule(walk, db, case):
    day = walk.today + timedelta(days=walk.dice.choice((0, 0, 1, 2, -3)))
    begins = walk.dice.randrange(8, 21)
    room = walk.dice.choice(walk.office.room_ids)
    draft = scheduling.SessionDraft(day, time(begins, 0), time(begins, walk.dice.choice((0, 30, 45))), room_id=room)
    walk.call(scheduling.plan_session, db, case.id, draft)


def _planned(db, case):
    return next((one.id for one in scheduling.planned_sessions(db, case.id)), 0)


def _record_session(walk, db, case):
    result = walk.dice.choice((SessionResult.AGREED, SessionResult.AGREED, *SessionResult, None))
    draft = scheduling.SessionRecordDraft(result, rights_told=walk.told(), recusal_asked=walk.told())
    if (planned := _planned(db, case)) and walk.is_odd(0.9):
        walk.moment = max(walk.moment, next(one.ends_at for one in scheduling.planned_sessions(db, case.id)))
    walk.call(scheduling.record_session, db, planned, draft)


def _move_session(walk, db, case):
    draft = scheduling.SessionDraft(walk.day(), time(9, 0), time(10, 0), room_id=walk.office.room_ids[0])
    walk.call(scheduling.move_session, db, _planned(db, case), draft)


def _suspend(walk, db, case):
    kind = walk.dice.choice(tuple(SuspensionKind))
    walk.call(suspensions.suspend_case, db, case.id, words=walk.words(), kind=kind, on=walk.day())


def _extend(walk, db, case):
    if case.state == "with_insurer":
        draft = complaints.TimeDraft(walk.dice.choice((None, *CaseTrack)), walk.words())
        walk.call(complaints.give_insurer_time, db, case.id, draft)
        return
    until = (case.due_on or walk.today) + timedelta(days=walk.dice.choice((-3, 10, 20, 900)))
    walk.call(extensions.ask_extension, db, case.id, extensions.ExtensionDraft(until, None, walk.words()))


def _consent_to_extension(walk, db, case):
    party = walk.dice.choice(_parties(db, case))
    walk.call(extensions.record_consent, db, case.id, extensions.ConsentDraft(party.id, walk.day(), "电话"))


def _propose(walk, db, case):
    received = {party.id: walk.day() for party in _parties(db, case)}
    text = "" if walk.is_odd(0.05) else "保险公司十日内给付保险金20,000.00元。"
    walk.call(written_proposal.propose_in_writing, db, case.id, written_proposal.WrittenProposalDraft(text, received))


def _object(walk, db, case):
    party = walk.dice.choice(_parties(db, case)).id
    draft = written_proposal.ObjectionDraft(
        party, walk.day(), walk.words(), walk.dice.choice(tuple(EndReason)), was_told_other_routes=walk.told()
    )
    walk.call(written_proposal.record_objection, db, case.id, draft)


def _end(walk, db, case, act):
    kind = ENDS[act]
    reason = walk.dice.choice((None, *EndReason)) if act is Act.TERMINATE else None
    draft = outcomes.OutcomeDraft(
        kind, walk.day(), reason, walk.amount(), walk.words(), was_told_other_routes=walk.told()
    )
    walk.call(outcomes.record_outcome, db, case.id, draft)


def _write_agreement(walk, db, case):
    today = walk.today
    now = agreements.draft_for(db, case.id, today=today)
    instalments = (agreements.InstalmentDraft(Decimal("20000.00"), today + timedelta(days=10), "转账"),)
    draft = agreements.AgreementDraft(
        agreed_on=walk.day(),
        terms=() if walk.is_odd(0.05) else ("乙方于十日内给付甲方20,000.00元。",),
        amount=Decimal("20000.00"),
        instalments=walk.dice.choice((instalments, instalments, ())),
        form=walk.dice.choice((AgreementForm.WRITTEN, AgreementForm.WRITTEN, AgreementForm.ORAL)),
        effect_rule=walk.dice.choice((now.effect_rule, EffectRule.ONLINE, EffectRule.COURT_REFERRED)),
        version=now.version + (1 if walk.is_odd(0.03) else 0),
    )
    walk.call(agreements.save_agreement, db, case.id, draft)


def _sign(walk, db, case):
    """Mark every place that is open, or one of them, or one that is signed already."""
    places = signing.signature_places(db, case.id)
    left = [place for place in places if place.signed_on is None] or places
    wanted = left if walk.is_odd(0.6) else [walk.dice.choice(places)]
    for place in wanted:
        manner = walk.dice.choice((SignatureManner.ELECTRONIC, SignatureManner.ELECTRONIC, SignatureManner.SIGNED))
        draft = signing.SignatureDraft(place.signer, place.signer_id, walk.day(), manner)
        walk.call(signing.mark_signature, db, case.id, draft)


def _perform(walk, db, case):
    agreement = agreements.agreement_of(db, case.id)
    if agreement and agreement.instalments and walk.is_odd(0.7):
        amount = walk.dice.choice((Decimal("20000.00"), Decimal("500.00"), Decimal("99999.00")))
        one = agreement.instalments[0]
        walk.call(performance.record_payment, db, one.id, paid_on=walk.day(), amount=amount, proof="回单")
    else:
        draft = performance.PerformanceDraft(walk.is_odd(0.3), walk.day(), walk.words())
        walk.call(performance.record_performance, db, case.id, draft)


def _apply(walk, db, case):
    ids = tuple(party.id for party in _parties(db, case))
    draft = confirmation.ApplicationDraft(walk.day(), "广州市越秀区人民法院", ids[: walk.dice.choice((1, 2, 2, 2))])
    walk.call(confirmation.apply_for_confirmation, db, case.id, draft)


def _decide_confirmation(walk, db, case):
    states = (*ConfirmationState, ConfirmationState.DISMISSED, ConfirmationState.DISMISSED, None)
    draft = confirmation.DecisionDraft(walk.dice.choice(states), walk.day(), "（2026）粤0104诉前调确1号", walk.words())
    walk.call(confirmation.record_confirmation, db, case.id, draft)


def _archive(walk, db, case):
    draft = archive.ArchiveDraft(walk.dice.choice((None, *ArchiveClass)), walk.words())
    walk.call(archive.archive_case, db, case.id, draft)


def _correct(walk, db, case):
    draft = archive.CorrectionDraft("联系电话", "13800000000", "13800000001", walk.words())
    walk.call(archive.correct_archived, db, case.id, draft)


def _refuse_to_sign(walk, db, case):
    walk.call(signing.record_refusal_to_sign, db, case.id, words=walk.words(), told_other_routes=walk.told())


def _plain(service, **named):
    return lambda walk, db, case: walk.call(service, db, case.id, **{name: make(walk) for name, make in named.items()})


WORDS = Walk.words
ACTS: dict[str, Callable[..., object]] = {
    Act.BEGIN_REVIEW: _plain(review.begin_review),
    Act.ASK_FOR_PAPERS: _papers,
    Act.PAPERS_CAME: _papers_came,
    Act.ACCEPT: _plain(review.accept_case, words=WORDS),
    Act.DECLINE: _decline,
    Act.REFER: _plain(review.refer_case, words=WORDS),
    Act.MERGE: _merge,
    Act.PASS_TO_INSURER: _pass,
    Act.RECORD_ANSWER: _answer,
    Act.ANSWER_CONSULTATION: _plain(consultations.answer_consultation, words=WORDS),
    Act.TURN_INTO_COMPLAINT: _plain(consultations.turn_into_complaint),
    Act.TURN_INTO_MEDIATION: _plain(review.turn_into_mediation),
    Act.ASK_CONSENT: _plain(consent.ask_consent, manner=lambda _walk: ContactManner.LETTER, words=WORDS),
    Act.CONSENT_GIVEN: _contact,
    Act.REFUSE_MEDIATION: _refuse,
    Act.APPOINT: _appoint,
    Act.ASK_RECUSAL: _ask_recusal,
    Act.DECIDE_RECUSAL: _decide_recusal,
    Act.SCHEDULE: _schedule,
    Act.RECORD_SESSION: _record_session,
    Act.SUSPEND: _suspend,
    Act.RESUME: _plain(suspensions.resume_case, on=Walk.day),
    Act.EXTEND: _extend,
    Act.PROPOSE: _propose,
    Act.DEEM_AGREED: _plain(written_proposal.deem_agreed, amount=Walk.amount),
    Act.OBJECT: _object,
    **{act: lambda walk, db, case, act=act: _end(walk, db, case, act) for act in ENDS},
    Act.WRITE_AGREEMENT: _write_agreement,
    Act.SEND_TO_SIGN: _plain(signing.send_to_sign),
    Act.BACK_TO_DRAFT: _plain(signing.back_to_draft, words=WORDS),
    Act.SIGN: _sign,
    Act.REFUSE_TO_SIGN: _refuse_to_sign,
    Act.RECORD_PERFORMANCE: _perform,
    Act.APPLY_FOR_CONFIRMATION: _apply,
    Act.RECORD_CONFIRMATION: _decide_confirmation,
    Act.RENEW_AGREEMENT: _plain(renewal.renew_agreement, words=WORDS),
    Act.SUPPLEMENT_AGREEMENT: _plain(renewal.supplement_agreement, words=WORDS),
    Act.DROP_RENEWAL: _plain(renewal.drop_renewal, words=WORDS),
    Act.FOLLOW_UP: lambda walk, db, case: walk.call(
        follow_up.record_follow_up, db, case.id, follow_up.FollowUpDraft(FollowUpKind.TELEPHONE, satisfaction=4)
    ),
    Act.CLOSE: _plain(archive.close_case, words=WORDS),
    Act.ARCHIVE: _archive,
    Act.CORRECT: _correct,
    Act.BIN: _plain(bin.put_case, words=WORDS),
    "undo": lambda walk, db, case: walk.call(undo.undo_last_step, db, case.id, walk.words()),
    "next_step": _plain(next_steps.set_next_step, words=WORDS, on=Walk.day),
    "move_session": _move_session,
    "cancel_session": lambda walk, db, case: walk.call(
        scheduling.cancel_session, db, _planned(db, case), words=walk.words()
    ),
    "contact": _contact,
    "back_to_draft": _plain(signing.back_to_draft, words=WORDS),
    "consent_to_extension": _consent_to_extension,
}
