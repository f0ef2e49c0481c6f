"""What the secretary does with a matter that came in: review, papers, acceptance; complaints and consultations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from mediator_desk.models.procedure_words import PaperRequestResult, SuspensionKind
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    CaseTrack,
    DueStep,
    OutcomeKind,
    ProposalDecision,
    ProposalKind,
    RefusalCode,
)
from mediator_desk.practice import words
from mediator_desk.practice.received_story import ReceivedStory
from mediator_desk.practice.receiving import weighted
from mediator_desk.practice.shelf import Row
from mediator_desk.practice.situations import Situation
from mediator_desk.services.numbering import CASES
from mediator_desk.services.reception.complaints import LADDER

S = CaseState
W = Situation
REVIEW = {"accept": 80, "decline": 12, "refer": 4, "withdraw": 4}
REFUSALS = {
    RefusalCode.REPEATED: 30,
    RefusalCode.OUT_OF_SCOPE: 30,
    RefusalCode.PAPERS_NOT_SUPPLIED: 22,
    RefusalCode.IN_COURT: 10,
    RefusalCode.NO_AUTHORITY: 8,
}
TRACKS = {None: 85, CaseTrack.ORDINARY: 12, CaseTrack.COMPLEX: 3}
REVIEW_BEGUN = 0.3


class ReviewStory(ReceivedStory):
    """Tells a case up to its acceptance, or to its end before."""

    def review(self) -> bool:
        """Decide what becomes of the matter; return whether a mediation or a complaint goes on."""
        if self._halt is S.UNDER_REVIEW:
            return self._begin_review()
        if not self.passes(0, 3):
            return self._rng.random() < REVIEW_BEGUN and self._begin_review()
        if self.case["kind"] is CaseKind.CONSULTATION and not self._consult():
            return False
        if self.case["kind"] is CaseKind.COMPLAINT:
            return self._complain()
        return self._decide()

    def _decide(self) -> bool:
        proposals = [row for row in self._shelf.rows["review_proposals"][-3:] if row["case_id"] == self.case["id"]]
        if proposals:
            return self._decline(RefusalCode.LABOUR_OR_PRIVATE, proposals)
        if self._halt is S.NEEDS_PAPERS:
            return self._ask_for_papers()
        if W.PAPERS_LAPSE in self._plan.situations:
            return self._ask_for_papers() and self._lapse()
        is_open = self._halt is None and self._plan.outcome is None and not self._plan.situations
        decision = weighted(self._rng, REVIEW) if is_open else "accept"
        if decision == "decline":
            return self._refuse()
        if decision == "accept" and self.meets(W.PAPERS):
            return self._ask_for_papers() and self._papers_came() and self._accept()
        return {"accept": self._accept, "refer": self._refer, "withdraw": self._withdraw}[decision]()

    def _refuse(self) -> bool:
        code = weighted(self._rng, REFUSALS)
        if code is RefusalCode.PAPERS_NOT_SUPPLIED:
            return self._ask_for_papers() and self._lapse()
        return self._decline(code, [])

    def _begin_review(self) -> bool:
        self.case |= {"state": S.UNDER_REVIEW, "next_step_by": self.mediator.name}
        self.tell("review_begun")
        return False

    def _decline(self, code: RefusalCode, proposals: Sequence[Row]) -> bool:
        reason = words.DECLINE_WORDS[code]
        self.case |= {"state": S.DECLINED, "refusal_code": code, "decision_words": reason}
        self.nothing_due()
        for proposal in proposals:
            proposal |= {
                "decision": ProposalDecision.FOLLOWED, "decided_at": self.at, "decision_words": reason,
                "decided_by": self._desk.office.secretary.staff_id,
            }  # fmt: skip
        self.tell("declined", reason=reason, code=code)
        return False

    def _refer(self) -> bool:
        reason = words.REFER_WORDS
        self.case |= {"state": S.REFERRED, "decision_words": reason}
        self.nothing_due()
        self.tell("referred", reason=reason)
        return False

    def _withdraw(self) -> bool:
        reason = self._rng.choice(words.WITHDRAW_WORDS)
        self.case |= {"state": S.WITHDRAWN, "decision_words": reason}
        self.ends(OutcomeKind.WITHDRAWN, self.today)
        self.tell("outcome_withdrawn", reason=reason, amount=None)
        return False

    def _ask_for_papers(self) -> bool:
        self.clocks.end(self.today, DueStep.DECIDE_ACCEPTANCE)
        until = self.clocks.begin(DueStep.SUPPLY_PAPERS, self.today)["due_on"]
        papers = self._rng.sample(words.USUAL_PAPERS, self._rng.randint(1, 3))
        self._request = self._shelf.add(
            "paper_requests", case_id=self.case["id"], papers=papers, asked_on=self.today, due_on=until,
            words=words.ASK_WORDS, reminded_on=None, settled_on=None, result=None,
        )  # fmt: skip
        self.case["state"] = S.NEEDS_PAPERS
        self.tell("papers_asked", reason=words.ASK_WORDS, papers="；".join(papers), until=until)
        return self._halt is not S.NEEDS_PAPERS

    def _papers_came(self) -> bool:
        if not self.passes(1, 5):
            return False
        self._settle_papers(PaperRequestResult.SUPPLIED)
        self.tell("papers_came", papers="；".join(self._request["papers"]), rest="")
        return self.passes(0, 2)

    def _lapse(self) -> bool:
        until, papers = self._request["due_on"], "；".join(self._request["papers"])
        if not self.waits_until(self._calendar.before(until, self._rng.randint(1, 2))):
            return False
        self._request["reminded_on"] = self.today
        self.tell("papers_reminded", papers=papers, until=until)
        if not self.waits_until(until + timedelta(days=1)):
            return False
        self._settle_papers(PaperRequestResult.LAPSED)
        proposal = self._shelf.add(
            "review_proposals", case_id=self.case["id"], kind=ProposalKind.PAPERS_NOT_SUPPLIED,
            refusal_code=RefusalCode.PAPERS_NOT_SUPPLIED, evidence=papers, related_case_id=None, related_number="",
            decision=None, decided_at=None, decided_by=None, decision_words="",
        )  # fmt: skip
        self.tell("papers_lapsed", reason=words.LAPSE_WORDS, papers=papers, until=until)
        return self.passes(0, 2) and self._decline(RefusalCode.PAPERS_NOT_SUPPLIED, [proposal])

    def _settle_papers(self, result: PaperRequestResult) -> None:
        self._request |= {"settled_on": self.today, "result": result}
        self.case["state"] = S.UNDER_REVIEW
        self.clocks.end(self.today, DueStep.SUPPLY_PAPERS)
        self.clocks.begin(DueStep.DECIDE_ACCEPTANCE, self.today)

    def _accept(self) -> bool:
        if self.meets(W.VOID_NUMBER) and not self._accept_by_mistake():
            return False
        self.case |= {"state": S.ACCEPTED, "accepted_on": self.today, "next_step_by": ""}
        facts = self.tell("accepted", number="")
        self._shelf.wants_number(CASES, self.at, self.case, [facts])
        self.clocks.end(self.today)
        self.clocks.begin(DueStep.CONTACT_OTHER_SIDE, self.today)
        self.clocks.begin(DueStep.MEDIATE, self.today)
        return True

    def _accept_by_mistake(self) -> bool:
        """Accept, take it back at once, and go on the next day: the number stays void."""
        if self.at + timedelta(minutes=30) > self._desk.now:
            return True
        secretary = self._desk.office.secretary
        entry = self._tell_of(self.case["id"], "accepted", secretary, "", {"number": ""})
        void = self._shelf.add(
            "void_numbers", number="", case_id=self.case["id"], at=self.at, staff_id=secretary.staff_id,
            words=words.VOID_WORDS,
        )  # fmt: skip
        self._shelf.wants_number(CASES, self.at, void, [entry["facts"]])
        self.at += timedelta(minutes=20)
        void["at"] = self.at
        undone = self.tell("step_undone", reason=words.VOID_WORDS, undone="accepted", of={}, entry=0, void_number="")

        def fill_in(trail: Sequence[int]) -> None:
            undone.update(of=entry["facts"], entry=trail[entry["id"] - 1], void_number=void["number"])

        self._shelf.when_numbered(fill_in)
        return self.passes(1, 1)

    # A consultation is answered; a complaint goes to its insurer.

    def _consult(self) -> bool:
        """Answer a consultation, or make a mediation of it; return whether it goes on as one."""
        if self.meets(W.TURNED):
            self._turn()
            return self.passes(0, 2)
        reason = self._rng.choice(words.CONSULTATION_WORDS)
        self.nothing_due()
        self.case |= {"state": S.CLOSED, "decision_words": reason, "closed_on": self.today}
        self.tell("consultation_answered", reason=reason)
        return False

    def _complain(self) -> bool:
        is_shown = self._halt is not None or bool(self._plan.situations)
        if not is_shown and self._rng.random() < 0.08:
            return self._refer()
        self._pass_on()
        if self._halt is S.WITH_INSURER:
            return False
        if self._halt is None and self.meets(W.TURNED):
            if not self.passes(2, 6):
                return False
            self._turn()
            return self.passes(0, 2) and self._accept()
        if self.case["track"] is not CaseTrack.COMPLEX and self.meets(W.MORE_TIME) and not self._give_time():
            return False
        return self._wait_for_answer() and self._halt is not S.ANSWERED

    def _pass_on(self) -> None:
        to = self.opening.company.name
        self.case |= {"state": S.WITH_INSURER, "track": weighted(self._rng, TRACKS) if self._halt is None else None}
        self.passing = self._shelf.add(
            "complaint_passings", case_id=self.case["id"], passed_on=self.today, passed_to=to, insurer_number="",
            answered_on=None, answer="", is_consumer_content=None,
        )  # fmt: skip
        self.clocks.end(self.today)
        due_on = self.clocks.begin(DueStep.INSURER_ANSWERS, self.today)["due_on"]
        self.tell("passed_to_insurer", reason=words.PASS_WORDS, to=to, on=self.today, due_on=due_on)

    def _give_time(self) -> bool:
        if not self.passes(4, 9):
            return False
        before = self.clocks.running(DueStep.INSURER_ANSWERS)[-1]["due_on"]
        self.case["track"] = LADDER[LADDER.index(self.case["track"]) + 1]
        passed_on = self.passing["passed_on"] if self.passing else self.today
        due_on = self.clocks.begin(DueStep.INSURER_ANSWERS, passed_on)["due_on"]
        self.tell("insurer_given_time", reason=words.MORE_TIME_WORDS, before=before, due_on=due_on)
        return True

    def _wait_for_answer(self) -> bool:
        """Let the insurer answer, now and then late."""
        due_on: date = self.clocks.running(DueStep.INSURER_ANSWERS)[-1]["due_on"]
        days = self._rng.randint(1, 6) if self.meets(W.LATE_ANSWER) else -self._rng.randint(0, 8)
        if self._halt is S.ANSWERED:
            days = -9
        return self.waits_until(max(due_on + timedelta(days=days), self.today)) and self.insurer_answers()

    def insurer_answers(self) -> bool:
        """Write down what the insurer answered."""
        if self.passing is None:
            return False
        content = self._rng.choice((True, True, False, None))
        self.passing |= {
            "answered_on": self.today, "answer": self._rng.choice(words.ANSWERS), "is_consumer_content": content,
        }  # fmt: skip
        if self.case["kind"] is CaseKind.COMPLAINT:
            self.case["state"] = S.ANSWERED
        self.clocks.end(self.today, DueStep.INSURER_ANSWERS)
        secretary = self._desk.office.secretary
        self.tell("insurer_answered", by=secretary, reason=self.passing["answer"], on=self.today, is_content=content)
        return True

    def _turn(self) -> None:
        """Make a mediation of a complaint or consultation; the insurer's clock stands still."""
        self.case |= {"kind": CaseKind.MEDIATION, "state": S.UNDER_REVIEW}
        if self.passing is not None:
            self.clocks.stop(SuspensionKind.MEDIATION, self.today)
        if not self.clocks.running(DueStep.DECIDE_ACCEPTANCE):
            self.clocks.begin(DueStep.DECIDE_ACCEPTANCE, self.today)
        self.tell("turned_into_mediation")
