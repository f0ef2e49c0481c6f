"""How a mediation begins: the other side is asked, mediators are appointed and step aside, clocks are moved."""

from __future__ import annotations

from datetime import date, timedelta

from mediator_desk.models.procedure_words import (
    ContactManner,
    ContactResult,
    RecusalDecision,
    RecusalGround,
    SuspensionKind,
)
from mediator_desk.models.words import AppointedBy, CaseState, Channel, DueStep, EndReason, OutcomeKind
from mediator_desk.practice import words
from mediator_desk.practice.receiving import Opening
from mediator_desk.practice.review_story import ReviewStory
from mediator_desk.practice.shelf import Row
from mediator_desk.practice.situations import Plan, Situation
from mediator_desk.practice.telling import Desk
from mediator_desk.services.clocks.deadlines import STOPS_MEDIATION

S = CaseState
W = Situation
EXTENDED_IN_NEED = 0.8
NEW_YEAR_WITHIN = timedelta(days=200)
MANNERS = (ContactManner.TELEPHONE, ContactManner.TELEPHONE, ContactManner.MESSAGE)
ASKED_BY_OTHERS = frozenset({Channel.OWN_INITIATIVE, Channel.INSURER_REQUEST})
"""Channels in which the other side is not the one that is asked whether it takes part."""
STILL_FOR = (8, 30)
"""Working days that an appraisal takes."""


class BeginningStory(ReviewStory):
    """Tells a case from its acceptance to its first meeting."""

    def __init__(self, desk: Desk, opening: Opening, plan: Plan) -> None:
        super().__init__(desk, opening, plan)
        self._recused: set[int] = set()

    # Does the other side take part?

    def contact(self) -> bool:
        """Reach the other side, which now and then is asked for its consent first."""
        if self.case["state"] is not S.ACCEPTED:
            return True
        if not self.passes(0, 2):
            return False
        is_asked = self._halt is S.SEEKING_CONSENT or (
            self.case["channel"] not in ASKED_BY_OTHERS and self.meets(W.CONSENT_ASKED)
        )
        if is_asked:
            self.case["state"] = S.SEEKING_CONSENT
            self.tell("consent_asked", how=ContactManner.TELEPHONE)
            self.try_to_reach(self.opening.respondent, ContactResult.REACHED)
        if self._halt is S.SEEKING_CONSENT or (is_asked and not self.passes(1, 4)):
            return False
        if W.REFUSED in self._plan.situations:
            return self.refuse_mediation()
        self.try_to_reach(self.opening.respondent, ContactResult.AGREES)
        if is_asked:
            self.case["state"] = S.ACCEPTED
            self.tell("consent_given")
        return True

    def try_to_reach(self, party: Row, result: ContactResult) -> None:
        """Write down that somebody tried to reach a party, and what came of it."""
        failed = result is ContactResult.NOT_REACHED
        said = words.REFUSED_WORDS if result is ContactResult.REFUSES else self._rng.choice(words.CONTACT_WORDS)
        said = self._rng.choice(words.NOT_REACHED_WORDS) if failed else said
        manner = self._rng.choice(MANNERS)
        self._shelf.add(
            "contacts", case_id=self.case["id"], party_id=party["id"], name=party["name"], at=self.at, manner=manner,
            result=result, words=said, staff_id=self.mediator.staff_id,
        )  # fmt: skip
        if party is self.opening.respondent and not failed:
            self.clocks.end(self.today, DueStep.CONTACT_OTHER_SIDE)
        self.tell("contact_recorded", reason=said, name=party["name"], how=manner, answer=result)

    def refuse_mediation(self) -> bool:
        """Without the other side there is no mediation (People's Mediation Law art. 17)."""
        self.try_to_reach(self.opening.respondent, ContactResult.REFUSES)
        self.case |= {
            "state": S.TERMINATED, "end_reason": EndReason.UNWILLING, "decision_words": words.REFUSED_WORDS,
            "was_told_other_routes": True,
        }  # fmt: skip
        self.ends(OutcomeKind.NOT_AGREED, self.today)
        self.tell("mediation_refused", reason=words.REFUSED_WORDS, name=self.opening.respondent["name"])
        return True

    # Who mediates?

    def appoint(self) -> bool:
        """Appoint who mediates; now and then somebody steps aside, or more time is asked for."""
        if self.case["state"] is not S.ACCEPTED:
            return True
        if not self.passes(0, 2):
            return False
        self._appoint_one()
        if self.meets(W.TWO_MEDIATORS):
            self._appoint_one(is_presiding=False)
        if (W.RECUSAL_OPEN in self._plan.situations or self.meets(W.RECUSAL)) and not self._recuse():
            return False
        if self._halt is S.SUSPENDED:
            return self.stand_still()
        return not self.meets(W.EXTENDED) or self._extend()

    def _appoint_one(self, *, is_presiding: bool = True) -> None:
        office = self._desk.office
        mediator_id = self._least_busy()
        chosen_by = AppointedBy.PARTIES if self._rng.random() < 0.12 else AppointedBy.COMMITTEE
        self._shelf.add(
            "mediator_appointments", case_id=self.case["id"], mediator_id=mediator_id, is_presiding=is_presiding,
            appointed_by=chosen_by, appointed_on=self.today, ended_on=None, end_words="",
        )  # fmt: skip
        if is_presiding:
            self.case |= {"state": S.IN_MEDIATION, "mediator_id": mediator_id}
        act = "appointed" if is_presiding else "co_mediator_appointed"
        self.tell(act, by=office.secretary, mediator=office.mediators[mediator_id].name, chosen_by=chosen_by)

    def _least_busy(self) -> int:
        """Return the less busy of two mediators, of those who know the line if there are enough."""
        office = self._desk.office
        barred = self._recused | {self.case["mediator_id"], *office.tied_to(self.case["insurer_id"])}
        free = [one for one in office.mediators if one not in barred]
        knowing = [one for one in free if self.case["line"] in office.known_lines[one]]
        pair = self._rng.sample(knowing if len(knowing) > 1 else free, 2)
        chosen = min(pair, key=lambda one: (self._desk.appointed[one], one))
        self._desk.appointed[chosen] += 1
        return chosen

    def _recuse(self) -> bool:
        """A party asks that the mediator step aside; another one is appointed where that is granted."""
        if not self.passes(0, 2):
            return False
        mediator_id, name = self.case["mediator_id"], self.mediator.name
        asked_by, ground = self.opening.applicants[0]["name"], RecusalGround.OTHER_RELATION
        recusal = self._shelf.add(
            "recusals", case_id=self.case["id"], mediator_id=mediator_id, asked_by=asked_by, asked_on=self.today,
            ground=ground, words=words.RECUSAL_WORDS, decision=None, decided_on=None, decided_by=None,
            decision_words="",
        )  # fmt: skip
        told = {"mediator": name, "name": asked_by, "ground": ground, "on": self.today}
        self.tell("recusal_asked", reason=words.RECUSAL_WORDS, **told)
        if W.RECUSAL_OPEN in self._plan.situations or not self.passes(0, 2):
            return False
        is_granted = W.RECUSAL in self._plan.situations or self._rng.random() < 0.65
        recusal |= self._decision(is_granted=is_granted)
        if is_granted:
            self._step_aside(mediator_id)
        act = "recusal_granted" if is_granted else "recusal_refused"
        self.tell(act, by=self._desk.office.secretary, reason=recusal["decision_words"], mediator=name)
        if is_granted and not self.passes(0, 1):
            return False
        if is_granted:
            self._appoint_one()
        return True

    def _decision(self, *, is_granted: bool) -> Row:
        return {
            "decision": RecusalDecision.GRANTED if is_granted else RecusalDecision.REFUSED, "decided_on": self.today,
            "decided_by": self._desk.office.secretary.staff_id, "decision_words": words.RECUSAL_DECISIONS[is_granted],
        }  # fmt: skip

    def _step_aside(self, mediator_id: int) -> None:
        for row in self._shelf.rows["mediator_appointments"][-3:]:
            if (row["case_id"], row["mediator_id"]) == (self.case["id"], mediator_id):
                row |= {"ended_on": self.today, "end_words": words.RECUSAL_DECISIONS[True]}
        self._recused.add(mediator_id)
        self.case["mediator_id"] = None

    # The clock stands still, or is given longer.

    def stand_still(self) -> bool:
        """Let the mediation stand still for an appraisal, and go on after it."""
        if not self.passes(1, 4):
            return False
        is_sham = self._rng.random() < 0.1 and self._halt is None
        kind = SuspensionKind.SUSPECTED_SHAM if is_sham else SuspensionKind.APPRAISAL
        reason = words.APPRAISAL_WORDS[is_sham]
        self.case["state"] = S.SUSPENDED
        self.clocks.stop(kind, self.today, reason)
        self.tell("suspended", reason=reason, suspension=kind, on=self.today)
        if self._halt is S.SUSPENDED or not self.passes(*STILL_FOR):
            return False
        self.case["state"] = S.IN_MEDIATION
        self.clocks.go_on(STOPS_MEDIATION, self.today)
        self.tell("resumed", on=self.today, due_on=self.clocks.running(DueStep.MEDIATE)[-1]["due_on"])
        return True

    def _extend(self) -> bool:
        """Ask for more time; it holds with the consent of the last party."""
        (deadline,) = self.clocks.running(DueStep.MEDIATE)
        until = self._later_day(deadline["due_on"])
        extension = self.clocks.extend(deadline, until, self.today, words.EXTENSION_WORDS)
        self.tell("extension_asked", reason=words.EXTENSION_WORDS, until=until)
        parties = self.opening.applicants
        if W.CONSENT_MISSING not in self._plan.situations:
            parties = [*parties, self.opening.respondent]
        for party in parties:
            manner = self._rng.choice(words.CONSENT_MANNERS)
            self._shelf.add(
                "extension_consents", extension_id=extension["id"], party_id=party["id"], given_on=self.today,
                manner=manner,
            )  # fmt: skip
            self.tell("extension_consent", reason=manner, name=party["name"], on=self.today)
        if W.CONSENT_MISSING not in self._plan.situations:
            self.tell("extended", until=self.clocks.agree_to(extension, self.today))
        return True

    def _later_day(self, due_on: date) -> date:
        new_year = date(self.today.year + 1, 1, 4)
        if W.INTO_NEW_YEAR in self._plan.situations and due_on < new_year <= due_on + NEW_YEAR_WITHIN:
            return new_year
        return max(due_on, self.today) + timedelta(days=self._rng.randint(14, 30))

    def gets_longer_if_needed(self) -> bool:
        """Where the next meeting cannot be in time, the parties mostly agree to a longer period."""
        running = self.clocks.running(DueStep.MEDIATE)
        is_near = running and running[-1]["due_on"] < self._calendar.after(self.today, 5)
        if not is_near or running[-1]["first_due_on"] != running[-1]["due_on"]:
            return True
        return self._rng.random() > EXTENDED_IN_NEED or self._extend()
