"""One case from the day it came to the day it stands on now, act after act, as the services would have written it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.columns import FEN
from mediator_desk.models.procedure_words import ContactResult
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    DueStep,
    EndReason,
    OutcomeKind,
    SessionMode,
    SessionResult,
    SessionState,
)
from mediator_desk.practice import words
from mediator_desk.practice.beginning_story import BeginningStory
from mediator_desk.practice.receiving import Opening, weighted
from mediator_desk.practice.room_story import RoomStory
from mediator_desk.practice.shelf import Row
from mediator_desk.practice.situations import Plan, Situation
from mediator_desk.practice.telling import Desk

S = CaseState
W = Situation
OUTCOMES = {
    OutcomeKind.AGREED: 600,
    OutcomeKind.NOT_AGREED: 222,
    OutcomeKind.TERMINATED: 83,
    OutcomeKind.WITHDRAWN: 50,
    OutcomeKind.SETTLED_PRIVATELY: 45,
}
"""Of 1,000 accepted cases (Guangdong 2021: 58.50 % of those accepted were agreed)."""
MODES = {SessionMode.ON_SITE: 46, SessionMode.ONLINE: 33, SessionMode.TELEPHONE: 19, SessionMode.HOME_VISIT: 2}
MEETINGS = {1: 58, 2: 31, 3: 11}
TO_AGREE = frozenset({S.PROPOSED, S.AGREED, S.TO_SIGN, S.PERFORMING})
FULL_MEETING_DAYS = 30
"""Working days to look ahead for a free hour."""


class LifeStory(BeginningStory):
    """Tells one case."""

    def __init__(self, desk: Desk, opening: Opening, plan: Plan) -> None:
        super().__init__(desk, opening, plan)
        chosen = OutcomeKind.AGREED if plan.halt in TO_AGREE else weighted(self._rng, OUTCOMES)
        self.outcome: OutcomeKind = plan.outcome or chosen
        self.accepted_offer: Row | None = None
        """The offer that the agreement's first term is made of, where the room's own record was kept."""
        self._room: RoomStory | None = None

    def live(self) -> None:
        """Tell the case as far as it has come."""
        self.expect_decision()
        for step in self._steps():
            if self.case["state"] is self._halt or not step():
                break
        self.clocks.show_nearest()
        if self.case["state"] is S.TO_SIGN and self.case["due_on"] is None:
            self.case["due_step"] = DueStep.SIGN

    def _steps(self) -> Iterator[Callable[[], bool]]:
        from mediator_desk.practice.after_story import AfterStory

        yield self.review
        after = AfterStory(self._desk, self)
        if self.case["kind"] is CaseKind.MEDIATION:
            yield from (self.contact, self.appoint, self._meet, self._conclude)
            yield from (after.write, after.sign, after.perform)
        yield from (after.close, after.archive)

    # Meetings.

    def _meet(self) -> bool:
        if self.case["state"] is not S.IN_MEDIATION:
            return True
        if self.meets(W.SUSPENDED) and not self.stand_still():
            return False
        if self.outcome is OutcomeKind.TERMINATED:
            # It ends without a meeting: a party cannot be reached or does not want one.
            return self.passes(8, 24)
        is_proposed = self._is_proposed()
        number = weighted(self._rng, MEETINGS) if self._halt is None else 1
        for sequence in range(1, number + 1):
            if not self.passes(0, 1) or not self.gets_longer_if_needed():
                return False
            is_last = sequence == number and not is_proposed
            if not self._hold(sequence, is_last=is_last):
                return False
        return not is_proposed or self._propose()

    def _is_proposed(self) -> bool:
        if self._halt is not None:
            return self._halt is S.PROPOSED
        return self.outcome in (OutcomeKind.AGREED, OutcomeKind.NOT_AGREED) and self.meets(W.PROPOSED)

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
            "respondent_offer": self._offer(), "notes": words.NOTES[result],
        }  # fmt: skip
        self.case["mediated_on"] = self.case["mediated_on"] or china_day(meeting["begins_at"])
        self._room = RoomStory(self._desk, self, meeting)
        if self._room.is_kept:
            self._room.hold(result)
        self.tell("session_held", sequence=sequence, result=result)
        return True

    def plan(self, sequence: int, from_day: date, first_slot: int = 0) -> Row | None:
        """Plan the next meeting on the first day from `from_day` on that has a free hour; return it."""
        mode = weighted(self._rng, MODES)
        rooms = {SessionMode.ON_SITE: self._desk.office.rooms, SessionMode.ONLINE: (self._desk.office.video_room,)}
        for ahead in range(FULL_MEETING_DAYS):
            day = self._calendar.after(from_day, ahead)
            booked = self._calendar.book(day, self.case["mediator_id"], rooms.get(mode, ()), first_slot)
            if booked is None and mode is SessionMode.ONLINE:
                booked = self._calendar.book(day, self.case["mediator_id"], (), first_slot)  # from the own desk
            if booked is not None:
                return self._planned(sequence, mode, *booked)
        return None

    def _planned(self, sequence: int, mode: SessionMode, begins: datetime, ends: datetime, room: int | None) -> Row:
        self.case |= {"next_step": "", "next_step_by": "", "next_step_on": None}
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

    # How it ends.

    def _propose(self) -> bool:
        """Put a proposal before the parties, who may object in time (法发〔2016〕14号)."""
        if not self.passes(1, 3):
            return False
        self._amount = self._agreed_amount()
        payee, insurer = self.opening.applicants[0]["name"], self.opening.company.branch
        text = words.PROPOSAL_TEXT.format(insurer=insurer, payee=payee, amount=self._amount)
        self.case |= {"state": S.PROPOSED, "written_proposal": text}
        until = self.clocks.begin(DueStep.OBJECT, self.today)["due_on"]
        everybody = (*self.opening.applicants, self.opening.respondent)
        received = [[row["name"], self.today.isoformat()] for row in everybody]
        self.tell("proposed", until=until, received=received, words=text)
        return self._halt is not S.PROPOSED

    def _conclude(self) -> bool:
        if self.case["state"] is S.PROPOSED:
            return self._nobody_objects() if self.outcome is OutcomeKind.AGREED else self._object()
        if self.case["state"] is not S.IN_MEDIATION:
            return True
        if self.outcome is OutcomeKind.AGREED:
            return self._agree("outcome_agreed", self._agreed_amount())
        reason, said = self._end_reason()
        if reason is EndReason.UNWILLING and self.outcome is OutcomeKind.TERMINATED:
            return self.refuse_mediation()
        if reason is EndReason.UNREACHABLE:
            self.try_to_reach(self.opening.applicants[0], ContactResult.NOT_REACHED)
        needs_routes = self.outcome in (OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED)
        self.case |= {
            "state": self._end_state(), "end_reason": reason, "decision_words": said,
            "was_told_other_routes": needs_routes,
        }  # fmt: skip
        self._keep_undisputed()
        self.ends(self.outcome, self.today)
        self.tell(f"outcome_{self.outcome}", reason=said, amount=None)
        return True

    def _nobody_objects(self) -> bool:
        (period,) = self.clocks.running(DueStep.OBJECT)
        return self.waits_until(period["due_on"] + timedelta(days=1)) and self._agree("deemed_agreed", self._amount)

    def _object(self) -> bool:
        (period,) = self.clocks.running(DueStep.OBJECT)
        on = min(self.today + timedelta(days=self._rng.randint(1, 6)), period["due_on"])
        if not self.waits_until(on):
            return False
        self.case |= {
            "state": S.TERMINATED, "end_reason": EndReason.TOO_FAR_APART, "decision_words": words.OBJECTION_WORDS,
            "was_told_other_routes": True,
        }  # fmt: skip
        self._keep_undisputed()
        self.ends(OutcomeKind.NOT_AGREED, on)
        name = self._rng.choice((self.opening.applicants[0], self.opening.respondent))["name"]
        self.tell("objected", reason=words.OBJECTION_WORDS, name=name, on=on)
        return True

    def _keep_undisputed(self) -> None:
        if self.outcome is OutcomeKind.NOT_AGREED and self._rng.random() < 0.15:
            self.case["undisputed_facts"] = words.UNDISPUTED

    def _agreed_amount(self) -> Decimal:
        if self.meets(W.NOTHING_TO_PAY):
            return Decimal("0.00")
        share = Decimal(self._rng.randint(25, 95)) / 100
        return (self.opening.matter.amount * share).quantize(Decimal(1)).quantize(FEN)

    def _agree(self, act: str, amount: Decimal) -> bool:
        self.case |= {
            "state": S.AGREED, "outcome": OutcomeKind.AGREED, "end_reason": EndReason.AGREEMENT,
            "agreed_amount": amount,
        }  # fmt: skip
        self.nothing_due()
        if act == "outcome_agreed" and self._room is not None:
            self.accepted_offer = self._room.accept(amount)
        self.tell(act, amount=amount)
        return True

    def _end_state(self) -> CaseState:
        states = {OutcomeKind.WITHDRAWN: S.WITHDRAWN, OutcomeKind.SETTLED_PRIVATELY: S.SETTLED_PRIVATELY}
        return states.get(self.outcome, S.TERMINATED)

    def _end_reason(self) -> tuple[EndReason | None, str]:
        choices = words.END_WORDS[self.outcome]
        is_over = any(row["due_on"] < self.today for row in self.clocks.running(DueStep.MEDIATE))
        fitting = [one for one in choices if one is not EndReason.PERIOD_OVER or is_over]
        reason = self._rng.choice(fitting)
        return reason, choices[reason]
