"""One case from the day it came to the day it stands on now, act after act, as the services would have written it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.columns import FEN
from mediator_desk.models.words import (
    AppointedBy,
    CaseKind,
    CaseState,
    DueStep,
    EndReason,
    OutcomeKind,
    ProposalDecision,
    RefusalCode,
    SessionMode,
    SessionResult,
    SessionState,
)
from mediator_desk.practice.receiving import Opening, weighted
from mediator_desk.practice.shelf import Row
from mediator_desk.practice.telling import Desk, Telling
from mediator_desk.practice.words import (
    DECLINE_WORDS,
    END_WORDS,
    NOTES,
    REFER_WORDS,
    SUSPEND_WORDS,
    WITHDRAW_WORDS,
)
from mediator_desk.services.numbering import CASES

S = CaseState
REVIEW = {"accept": 78, "decline": 12, "refer": 4, "withdraw": 4, "ask": 2}
OUTCOMES = {
    OutcomeKind.AGREED: 585,
    OutcomeKind.NOT_AGREED: 222,
    OutcomeKind.TERMINATED: 83,
    OutcomeKind.WITHDRAWN: 60,
    OutcomeKind.SETTLED_PRIVATELY: 50,
}
"""Of 1,000 accepted cases (Guangdong 2021: 58.50 % of those accepted were agreed)."""
MODES = {SessionMode.ON_SITE: 46, SessionMode.ONLINE: 33, SessionMode.TELEPHONE: 19, SessionMode.HOME_VISIT: 2}
MEETINGS = {1: 58, 2: 31, 3: 11}
REFUSALS = {
    RefusalCode.REPEATED: 30,
    RefusalCode.OUT_OF_SCOPE: 30,
    RefusalCode.PAPERS_NOT_SUPPLIED: 22,
    RefusalCode.IN_COURT: 10,
    RefusalCode.NO_AUTHORITY: 8,
}
AFTER_AGREEING = frozenset({S.AGREED, S.TO_SIGN, S.PERFORMING})
FULL_MEETING_DAYS = 30
"""Working days to look ahead for a free hour."""


class LifeStory(Telling):
    """Tells one case."""

    def __init__(self, desk: Desk, opening: Opening, halt: CaseState | None = None) -> None:
        super().__init__(desk, opening, halt)
        self.outcome: OutcomeKind = OutcomeKind.AGREED if halt in AFTER_AGREEING else weighted(self._rng, OUTCOMES)

    def live(self) -> None:
        """Tell the case as far as it has come."""
        for step in self._steps():
            if self.case["state"] is self._halt or not step():
                return

    def _steps(self) -> list[Callable[[], bool]]:
        from mediator_desk.practice.after_story import AfterStory

        after = AfterStory(self._desk, self)
        middle = [self._review, self._appoint, self._meet, self._conclude]
        return [self._expect_decision, *middle, after.write, after.sign, after.perform, after.close, after.archive]

    def _expect_decision(self) -> bool:
        self.due(DueStep.DECIDE_ACCEPTANCE, china_day(self.opening.received_at))
        return True

    def _review(self) -> bool:
        decision = weighted(self._rng, REVIEW) if self._halt is None else "accept"
        if self._halt is S.NEEDS_PAPERS:
            decision = "ask"
        proposals = [row for row in self._shelf.rows["review_proposals"][-3:] if row["case_id"] == self.case["id"]]
        if self._halt is S.UNDER_REVIEW or not self.passes(0, 3):
            return self._begin_review()
        if self.case["kind"] is not CaseKind.MEDIATION:
            return self._refer(is_consultation=self.case["kind"] is CaseKind.CONSULTATION)
        if proposals:
            return self._decline(RefusalCode.LABOUR_OR_PRIVATE, proposals)
        if decision == "decline":
            return self._decline(weighted(self._rng, REFUSALS), [])
        return {"accept": self._accept, "refer": self._refer, "withdraw": self._withdraw, "ask": self._ask}[decision]()

    def _begin_review(self) -> bool:
        if self._halt is S.UNDER_REVIEW:
            self.case["state"] = S.UNDER_REVIEW
        return False

    def _decline(self, code: RefusalCode, proposals: list[Row]) -> bool:
        words = DECLINE_WORDS[code]
        self.case |= {"state": S.DECLINED, "refusal_code": code, "decision_words": words}
        self.due(None)
        for proposal in proposals:
            proposal |= {
                "decision": ProposalDecision.FOLLOWED, "decided_at": self.at, "decision_words": words,
                "decided_by": self._desk.office.secretary.staff_id,
            }  # fmt: skip
        self.tell("declined", reason=words, code=code)
        return False

    def _refer(self, *, is_consultation: bool = False) -> bool:
        words = REFER_WORDS[is_consultation]
        self.case |= {"state": S.REFERRED, "decision_words": words}
        self.due(None)
        self.tell("referred", reason=words)
        return False

    def _withdraw(self) -> bool:
        words = self._rng.choice(WITHDRAW_WORDS)
        self.case |= {"state": S.WITHDRAWN, "decision_words": words}
        self.ends(OutcomeKind.WITHDRAWN, china_day(self.at))
        self.tell("outcome_withdrawn", reason=words, amount=None)
        return False

    def _ask(self) -> bool:
        self.case["state"] = S.NEEDS_PAPERS
        self.due(DueStep.SUPPLY_PAPERS, china_day(self.at))
        if self._halt is S.NEEDS_PAPERS or not self.passes(2, 6):
            return False
        return self._accept()

    def _accept(self) -> bool:
        day = china_day(self.at)
        self.case |= {"state": S.ACCEPTED, "accepted_on": day}
        facts = self.tell("accepted", number="")
        self._shelf.wants_number(CASES, self.at, self.case, [facts])
        self.due(DueStep.MEDIATE, day)
        return True

    def _appoint(self) -> bool:
        if not self.passes(0, 2):
            return False
        office = self._desk.office
        mediator_id = self._least_busy()
        chosen_by = AppointedBy.PARTIES if self._rng.random() < 0.12 else AppointedBy.COMMITTEE
        self._shelf.add(
            "mediator_appointments", case_id=self.case["id"], mediator_id=mediator_id, is_presiding=True,
            appointed_by=chosen_by, appointed_on=china_day(self.at), ended_on=None, end_words="",
        )  # fmt: skip
        self.case |= {"state": S.IN_MEDIATION, "mediator_id": mediator_id}
        name = office.mediators[mediator_id].name
        self.tell("appointed", by=office.secretary, mediator=name, chosen_by=chosen_by)
        if self._halt is S.SUSPENDED:
            return self._suspend()
        return True

    def _least_busy(self) -> int:
        """Return the less busy of two mediators, of those who know the line if there are enough."""
        office = self._desk.office
        knowing = [one for one, lines in office.known_lines.items() if self.case["line"] in lines]
        pair = self._rng.sample(knowing if len(knowing) > 1 else list(office.mediators), 2)
        chosen = min(pair, key=lambda one: (self._desk.appointed[one], one))
        self._desk.appointed[chosen] += 1
        return chosen

    def _suspend(self) -> bool:
        if self.passes(1, 4):
            self.case["state"] = S.SUSPENDED
            self.tell("suspended", reason=SUSPEND_WORDS)
        return False

    def _meet(self) -> bool:
        if self.outcome is OutcomeKind.TERMINATED:
            # It ends without a meeting: a party cannot be reached or does not want one.
            return self.passes(8, 24)
        number = weighted(self._rng, MEETINGS)
        for sequence in range(1, number + 1):
            is_last = sequence == number
            if not self.passes(0, 1) or not self._hold(sequence, is_last=is_last):
                return False
        return True

    def _hold(self, sequence: int, *, is_last: bool) -> bool:
        meeting = self.plan(sequence, self._calendar.after(china_day(self.at), self._rng.randint(3, 7)))
        if meeting is None or not self.moves_to(meeting["ends_at"] + timedelta(minutes=self._rng.randint(2, 20))):
            return False
        result = SessionResult.CONTINUED
        if is_last:
            is_agreed = self.outcome is OutcomeKind.AGREED
            result = SessionResult.AGREED if is_agreed else SessionResult.NOT_AGREED
        meeting |= {
            "state": SessionState.HELD, "result": result, "rights_told": True, "recusal_asked": True,
            "recorder": self._desk.office.secretary.name, "applicant_offer": f"{self.case['requests']}",
            "respondent_offer": self._offer(), "notes": NOTES[result],
        }  # fmt: skip
        self.case["mediated_on"] = self.case["mediated_on"] or china_day(meeting["begins_at"])
        self.case["next_step_on"] = None
        self.tell("session_held", sequence=sequence, result=result)
        return True

    def plan(self, sequence: int, from_day: date) -> Row | None:
        """Plan the next meeting on the first day from `from_day` on that has a free hour; return it."""
        mode = weighted(self._rng, MODES)
        rooms = {SessionMode.ON_SITE: self._desk.office.rooms, SessionMode.ONLINE: (self._desk.office.video_room,)}
        for ahead in range(FULL_MEETING_DAYS):
            day = self._calendar.after(from_day, ahead)
            booked = self._calendar.book(day, self.case["mediator_id"], rooms.get(mode, ()))
            if booked is None and mode is SessionMode.ONLINE:
                booked = self._calendar.book(day, self.case["mediator_id"], ())  # from the mediator's own desk
            if booked is not None:
                return self._planned(sequence, mode, *booked)
        return None

    def _planned(self, sequence: int, mode: SessionMode, begins: datetime, ends: datetime, room: int | None) -> Row:
        self.case["next_step_on"] = china_day(begins)
        self.tell("session_planned", sequence=sequence, begins_at=begins)
        place = self.opening.applicants[0]["address"] if mode is SessionMode.HOME_VISIT else ""
        return self._shelf.add(
            "mediation_sessions", case_id=self.case["id"], sequence=sequence, mediator_id=self.case["mediator_id"],
            room_id=room, mode=mode, place=place, begins_at=begins, ends_at=ends, is_public=False,
            state=SessionState.PLANNED, result=None, recorder="", rights_told=False, recusal_asked=False,
            applicant_offer="", respondent_offer="", notes="",
        )  # fmt: skip

    def _offer(self) -> str:
        share = Decimal(self._rng.randint(20, 70)) / 100
        return f"同意给付{(self.opening.matter.amount * share).quantize(FEN)}元。"

    def _conclude(self) -> bool:
        if self.outcome is OutcomeKind.AGREED:
            return self._agree()
        reason, words = self._end_reason()
        self.case |= {
            "state": self._end_state(), "end_reason": reason, "decision_words": words,
            "was_told_other_routes": self.outcome in (OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED),
        }  # fmt: skip
        self.ends(self.outcome, china_day(self.at))
        self.tell(f"outcome_{self.outcome}", reason=words, amount=None)
        return True

    def _agree(self) -> bool:
        share = Decimal(self._rng.randint(25, 95)) / 100
        amount = (self.opening.matter.amount * share).quantize(Decimal(1)).quantize(FEN)
        self.case |= {
            "state": S.AGREED, "outcome": OutcomeKind.AGREED, "end_reason": EndReason.AGREEMENT,
            "agreed_amount": amount, "next_step_on": china_day(self.at),
        }  # fmt: skip
        self.tell("outcome_agreed", amount=amount)
        return True

    def _end_state(self) -> CaseState:
        states = {OutcomeKind.WITHDRAWN: S.WITHDRAWN, OutcomeKind.SETTLED_PRIVATELY: S.SETTLED_PRIVATELY}
        return states.get(self.outcome, S.TERMINATED)

    def _end_reason(self) -> tuple[EndReason | None, str]:
        choices = END_WORDS[self.outcome]
        reason = self._rng.choice(tuple(choices))
        return reason, choices[reason]
