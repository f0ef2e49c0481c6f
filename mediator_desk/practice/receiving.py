"""How a matter reaches the practice committee: the case as it stands on its first day."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.cities import city_of
from mediator_desk.conventions.text import text_mark
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import CaseKind, CaseState, CaseTrack, Channel, NumberKind
from mediator_desk.practice import parties
from mediator_desk.practice.calendar import OfficeCalendar, at_china
from mediator_desk.practice.companies import Company
from mediator_desk.practice.matters import Matter, invented_matter, unacceptable_matter
from mediator_desk.practice.people import Person, invented_person
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.practice.situations import SHARES, Plan, Situation
from mediator_desk.practice.submitting import CAUSE_WORDS, LINE_WORDS, Submissions
from mediator_desk.practice.words import BODIES
from mediator_desk.services.audit import plain
from mediator_desk.services.reception.receiving import reception_number

KINDS = {CaseKind.MEDIATION: 88, CaseKind.COMPLAINT: 9, CaseKind.CONSULTATION: 3}
CHANNELS = {
    Channel.MINI_PROGRAM: 56, Channel.HOTLINE_12378: 11, Channel.TELEPHONE: 7, Channel.VISIT: 8, Channel.LETTER: 2,
    Channel.COURT_BEFORE_FILING: 6, Channel.COURT_AFTER_FILING: 3, Channel.OTHER_BODY: 3, Channel.INSURER_REQUEST: 3,
    Channel.OWN_INITIATIVE: 1,
}  # fmt: skip
ASKED = (Channel.TELEPHONE, Channel.VISIT)
COURTS = (Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING)
MOST_REMEMBERED = 300


@dataclass
class Opening:
    """What is known of a matter when it comes."""

    case: Row
    matter: Matter
    applicants: list[Row]
    respondent: Row
    company: Company
    received_at: datetime
    known_at: datetime
    """When the desk saw it: a submission comes with the next import."""
    person: Person
    earlier: list[Row]
    """Entries of the same human, where he or she comes with another document."""

    @property
    def received_at_day(self) -> date:
        """The day in China on which the matter came."""
        return china_day(self.received_at)


def weighted(rng: Random, weights: dict[Any, int]) -> Any:  # noqa: ANN401 - whatever is weighed
    """Return one of the keys, each as often as its weight says."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


class Reception:
    """Takes matters in, one after the other in order of time."""

    def __init__(
        self,
        rng: Random,
        shelf: Shelf,
        insurers: tuple[tuple[int, Company], ...],
        submissions: Submissions,
        calendar: OfficeCalendar,
        secretary: Actor,
    ) -> None:
        self._rng, self._shelf, self._submissions = rng, shelf, submissions
        self._calendar = calendar
        self._insurers = insurers
        self._weights = [company.weight for _, company in insurers]
        self._secretary = secretary
        self._courts: Counter[int] = Counter()
        self._remembered: deque[tuple[Person, list[Row]]] = deque(maxlen=MOST_REMEMBERED)
        self._entries: list[Row] | None = None
        """Those of the human who comes just now, where he or she came before with the same document."""

    def receive(self, plan: Plan) -> Opening:
        """Take a matter in; a `refusal` ("labour" or "private") makes it one that the committee does not take."""
        rng, received_at = self._rng, plan.at
        kind = plan.kind or (CaseKind.MEDIATION if plan.refusal else weighted(rng, KINDS))
        channel = plan.channel or self._channel(kind, plan.refusal)
        if channel is not Channel.MINI_PROGRAM:
            received_at = self._in_office_hours(received_at)
        day = china_day(received_at)
        ((insurer_id, company),) = rng.choices(self._insurers, self._weights)
        line = company.line(rng)
        if plan.refusal:
            matter = unacceptable_matter(rng, plan.refusal, line, day)
        else:
            matter = invented_matter(rng, company.kind, line, day)
        person, earlier = self._person(plan, day)
        case = self._case(kind, channel, received_at, insurer_id, company, matter, person)
        opening = Opening(case, matter, [], {}, company, received_at, received_at, person, earlier)
        self._add_parties(opening, plan)
        self._add_court_papers(case, plan, day)
        self._take_in(opening)
        return opening

    def again(self, first: Opening, at: datetime) -> Opening:
        """Take in the same matter of the same person once more, by the telephone or the door."""
        channel = self._rng.choice(ASKED)
        person, company = first.person, first.company
        case = self._case(first.case["kind"], channel, at, first.case["insurer_id"], company, first.matter, person)
        case |= {name: first.case[name] for name in ("policy_number", "report_number", "applicant_name")}
        opening = Opening(case, first.matter, [], {}, company, at, at, person, [])
        opening.applicants = [
            self._shelf.add("parties", **{k: v for k, v in row.items() if k != "id"} | {"case_id": case["id"]})
            for row in first.applicants
        ]
        opening.respondent = parties.insurer_row(self._shelf, case, company)
        self._take_in(opening)
        return opening

    def _person(self, plan: Plan, day: date) -> tuple[Person, list[Row]]:
        """Return who comes: now and then one who came before, perhaps with another document."""
        self._entries = None
        wants_other = Situation.OTHER_DOCUMENT in plan.situations
        roll = self._rng.random()
        if self._remembered and (wants_other or roll < SHARES[Situation.RETURNING]):
            person, entries = self._rng.choice(self._remembered)
            if wants_other or roll < SHARES[Situation.OTHER_DOCUMENT]:
                return parties.with_passport(self._rng, person), entries
            self._entries = entries
            return person, []
        return invented_person(self._rng, day), []

    def _take_in(self, opening: Opening) -> None:
        case = opening.case
        told: Row = {}
        if case["channel"] is Channel.MINI_PROGRAM:
            opening.known_at = self._submissions.submit(opening, opening.person)
        else:
            case["submission_number"] = reception_number(case["id"], china_day(opening.received_at))
            case["received_by"] = self._secretary.name
            told = {"channel": case["channel"]}
        case["facts_mark"] = text_mark(case["facts"])
        self._shelf.add(
            "audit_entries", at=opening.known_at, staff_id=self._secretary.staff_id, actor_name=self._secretary.name,
            desk="", act="received", case_id=case["id"], facts=plain({"number": case["submission_number"], **told}),
            before=None, after=None, reason="",
        )  # fmt: skip

    def _channel(self, kind: CaseKind, refusal: str) -> Channel:
        if refusal:
            return Channel.MINI_PROGRAM
        if kind is CaseKind.CONSULTATION:
            return self._rng.choice(ASKED)
        channel: Channel = weighted(self._rng, CHANNELS)
        is_complaint_to_court = kind is CaseKind.COMPLAINT and channel in COURTS
        return Channel.MINI_PROGRAM if is_complaint_to_court else channel

    def _in_office_hours(self, moment: datetime) -> datetime:
        day = self._calendar.before(china_day(moment))
        return self._calendar.moment(self._rng, day, not_before=at_china(day, 0))

    def _case(
        self,
        kind: CaseKind,
        channel: Channel,
        received_at: datetime,
        insurer_id: int,
        company: Company,
        matter: Matter,
        person: Person,
    ) -> Row:
        rng = self._rng
        return self._shelf.add(
            "cases", kind=kind, channel=channel, state=CaseState.RECEIVED, track=None, number=None, submission_id=None,
            submission_number="", received_at=received_at, accepted_on=None, court_papers_on=None, merged_into_id=None,
            applicant_name=person.name, insurer_id=insurer_id, respondent_name=company.branch, mediator_id=None,
            line=matter.line, cause=matter.cause,
            claimed_amount=None if kind is CaseKind.CONSULTATION else matter.amount, city=city_of(person.address),
            due_step=None, due_on=None, due_is_provisional=False, next_step="", next_step_on=None, next_step_by="",
            refusal_code=None, outcome=None, end_reason=None, concluded_on=None, agreed_amount=None, mediated_on=None,
            ended_on=None, closed_on=None, archived_on=None, archive_class=None, kept_until=None,
            has_negotiated=rng.random() < 0.93, is_in_court=False, is_sensitive=False, is_risky=rng.random() < 0.02,
            was_told_other_routes=False, group_size=None, received_by="", source_words="", facts_mark="",
            policy_number=_policy_number(rng), report_number=_digits(rng, 15) if rng.random() < 0.7 else "",
            claim_number="", practitioner="", subject=f"{LINE_WORDS[matter.line]}{CAUSE_WORDS[matter.cause]}纠纷",
            decision_words="", new_facts="", requests=matter.requests, facts=matter.facts, undisputed_facts="",
            written_proposal="",
        )  # fmt: skip

    def _add_parties(self, opening: Opening, plan: Plan) -> None:
        rng, shelf, case, person = self._rng, self._shelf, opening.case, opening.person
        day = china_day(opening.received_at)
        first = parties.applicant_row(shelf, case, person, 1)
        opening.applicants.append(first)
        special = self._special(plan) if not plan.refusal else None
        if special is Situation.CHILD:
            parties.act_for_child(rng, shelf, case, first, person, day)
        elif special is Situation.HEIR:
            opening.applicants += parties.stand_as_heirs(rng, shelf, case, first, day)
        elif special is Situation.GROUP:
            opening.applicants += parties.stand_for_group(rng, shelf, case, first, day)
        elif (roll := rng.random()) < parties.SECOND_APPLICANT:
            opening.applicants.append(parties.applicant_row(shelf, case, invented_person(rng, day), 2))
            case["applicant_name"] = f"{person.name}等"
        elif roll < parties.SECOND_APPLICANT + parties.AGENT:
            parties.act_by_authority(rng, shelf, first, day)
        if special is Situation.CHILD:
            opening.earlier = []
        elif self._entries is not None:
            self._entries.append(first)
        elif not opening.earlier:
            self._remembered.append((person, [first]))
        opening.respondent = parties.insurer_row(shelf, case, opening.company)

    def _special(self, plan: Plan) -> Situation | None:
        """Return in which special capacity the applicant comes, if in any."""
        roll = self._rng.random()
        for situation in (Situation.CHILD, Situation.HEIR, Situation.GROUP):
            if situation in plan.situations or roll < SHARES[situation]:
                return situation
            roll -= SHARES[situation]
        return None

    def _add_court_papers(self, case: Row, plan: Plan, day: date) -> None:
        channel = case["channel"]
        if channel in COURTS:
            self._courts[day.year] += 1
            kind = "诉前调" if channel is Channel.COURT_BEFORE_FILING else "民初"
            self._add_number(case, NumberKind.COURT, f"（{day.year}）粤0106{kind}{2000 + self._courts[day.year]}号")
            is_summary = Situation.SUMMARY in plan.situations or self._rng.random() < SHARES[Situation.SUMMARY]
            is_summary = is_summary and channel is Channel.COURT_AFTER_FILING and Situation.GROUP not in plan.situations
            case |= {"court_papers_on": day, "track": CaseTrack.SIMPLE if is_summary else None}
        elif channel is Channel.HOTLINE_12378:
            self._add_number(case, NumberKind.HOTLINE_12378, f"12378-{day:%Y%m%d}-{case['id']:06d}")
        elif channel is Channel.OTHER_BODY:
            case["source_words"] = self._rng.choice(BODIES)
            self._add_number(case, NumberKind.OTHER_BODY, f"移送〔{day.year}〕{case['id']}号")

    def _add_number(self, case: Row, kind: NumberKind, value: str) -> None:
        self._shelf.add("external_numbers", case_id=case["id"], kind=kind, value=value)


def _policy_number(rng: Random) -> str:
    return f"{rng.choice('PG0')}{_digits(rng, 13)}"


def _digits(rng: Random, number: int) -> str:
    return f"{rng.randrange(10**number):0{number}d}"
