"""How a matter reaches the practice committee: the case as it stands on its first day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.identity_documents import IdentityDocumentKind, age_on
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    Channel,
    DueStep,
    NumberKind,
    PartyKind,
    PartySide,
    RepresentativeKind,
)
from mediator_desk.practice.calendar import OfficeCalendar, at_china
from mediator_desk.practice.companies import Company
from mediator_desk.practice.matters import Matter, invented_matter, unacceptable_matter
from mediator_desk.practice.people import Person, invented_person
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.practice.submitting import CAUSE_WORDS, LINE_WORDS, Submissions
from mediator_desk.services.intake_rules import GUARDED_UNTIL

KINDS = {CaseKind.MEDIATION: 88, CaseKind.COMPLAINT: 9, CaseKind.CONSULTATION: 3}
CHANNELS = {
    Channel.MINI_PROGRAM: 56, Channel.HOTLINE_12378: 11, Channel.TELEPHONE: 7, Channel.VISIT: 8, Channel.LETTER: 2,
    Channel.COURT_BEFORE_FILING: 6, Channel.COURT_AFTER_FILING: 3, Channel.OTHER_BODY: 3, Channel.INSURER_REQUEST: 3,
    Channel.OWN_INITIATIVE: 1,
}  # fmt: skip
ASKED = (Channel.TELEPHONE, Channel.VISIT)
COURTS = (Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING)


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

    def receive(self, received_at: datetime, *, refusal: str = "", kind: CaseKind | None = None) -> Opening:
        """Take a matter in; `refusal` ("labour" or "private") makes it one that the committee does not take."""
        rng = self._rng
        kind = kind or (CaseKind.MEDIATION if refusal else weighted(rng, KINDS))
        channel = self._channel(kind, refusal)
        if channel is not Channel.MINI_PROGRAM:
            received_at = self._in_office_hours(received_at)
        day = china_day(received_at)
        ((insurer_id, company),) = rng.choices(self._insurers, self._weights)
        line = company.line(rng)
        matter = (
            unacceptable_matter(rng, refusal, line, day) if refusal else invented_matter(rng, company.kind, line, day)
        )
        person = invented_person(rng, day)
        case = self._case(kind, channel, received_at, insurer_id, company, matter, person)
        opening = Opening(case, matter, [], {}, company, received_at, received_at)
        self._add_parties(opening, person, insurer_id)
        self._add_number(case, channel, day)
        if channel is Channel.MINI_PROGRAM:
            opening.known_at = self._submissions.submit(opening, person)
        self._shelf.add(
            "audit_entries", at=opening.known_at, staff_id=self._secretary.staff_id, actor_name=self._secretary.name,
            desk="", act="received", case_id=case["id"], facts={"number": case["submission_number"]}, before=None,
            after=None, reason="",
        )  # fmt: skip
        return opening

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
            "cases", kind=kind, channel=channel, state=CaseState.RECEIVED, number=None, submission_id=None,
            submission_number="", received_at=received_at, accepted_on=None, applicant_name=person.name,
            insurer_id=insurer_id, respondent_name=company.branch, mediator_id=None, line=matter.line,
            cause=matter.cause, claimed_amount=None if kind is CaseKind.CONSULTATION else matter.amount,
            due_step=DueStep.DECIDE_ACCEPTANCE, due_on=None, next_step="", next_step_on=None, refusal_code=None,
            outcome=None, end_reason=None, concluded_on=None, agreed_amount=None, mediated_on=None, closed_on=None,
            archived_on=None, has_negotiated=rng.random() < 0.93, is_in_court=False, is_sensitive=False,
            is_risky=rng.random() < 0.02, was_told_other_routes=False, policy_number=_policy_number(rng),
            report_number=_digits(rng, 15) if rng.random() < 0.7 else "", claim_number="", practitioner="",
            subject=f"{LINE_WORDS[matter.line]}{CAUSE_WORDS[matter.cause]}纠纷", decision_words="", new_facts="",
            requests=matter.requests, facts=matter.facts,
        )  # fmt: skip

    def _add_parties(self, opening: Opening, person: Person, insurer_id: int) -> None:
        opening.applicants.append(self._person(opening.case, person, 1))
        roll = self._rng.random()
        if roll < 0.03:
            second = invented_person(self._rng, china_day(opening.received_at))
            opening.applicants.append(self._person(opening.case, second, 2))
            opening.case["applicant_name"] = f"{person.name}等"
        elif roll < 0.05:
            self._act_for_child(opening, person)
        elif roll < 0.12:
            self._act_by_authority(opening.applicants[0])
        company = opening.company
        opening.respondent = self._shelf.add(
            "parties", case_id=opening.case["id"], side=PartySide.RESPONDENT, position=1, kind=PartyKind.ORGANISATION,
            name=company.branch, phone=company.telephone, address=company.address, identity_kind=None,
            identity_number="", sex=None, ethnicity="", born_on=None, occupation="", insurer_id=insurer_id,
            credit_code=company.credit_code, person_in_charge=company.person_in_charge, person_in_charge_title="负责人",
        )  # fmt: skip

    def _person(self, case: Row, person: Person, position: int) -> Row:
        return self._shelf.add(
            "parties", case_id=case["id"], side=PartySide.APPLICANT, position=position, kind=PartyKind.PERSON,
            name=person.name, phone=person.phone, address=person.address, identity_kind=person.identity_kind,
            identity_number=person.identity_number, sex=person.sex, ethnicity="汉族", born_on=person.born_on,
            occupation=person.occupation, insurer_id=None, credit_code="", person_in_charge="",
            person_in_charge_title="",
        )  # fmt: skip

    def _act_for_child(self, opening: Opening, guardian: Person) -> None:
        child = invented_person(self._rng, china_day(opening.received_at), youngest=3, oldest=17)
        row = opening.applicants[0]
        row |= {
            "name": child.name, "identity_kind": child.identity_kind, "identity_number": child.identity_number,
            "sex": child.sex, "born_on": child.born_on, "occupation": "学生",
        }  # fmt: skip
        opening.case["applicant_name"] = child.name
        age = age_on(child.born_on, china_day(opening.received_at)) or 0
        opening.case["is_sensitive"] = age < GUARDED_UNTIL
        self._shelf.add(
            "representatives", party_id=row["id"], kind=RepresentativeKind.LEGAL, name=guardian.name,
            relation="法定代理人", identity_number=_resident(guardian), phone=guardian.phone, may_settle=True,
        )  # fmt: skip

    def _act_by_authority(self, party: Row) -> None:
        agent = invented_person(self._rng, party["born_on"] + timedelta(days=365 * 60))
        self._shelf.add(
            "representatives", party_id=party["id"], kind=RepresentativeKind.AUTHORISED, name=agent.name,
            relation=self._rng.choice(("配偶", "子女", "律师", "兄弟姐妹")), identity_number=_resident(agent),
            phone=agent.phone, may_settle=self._rng.random() < 0.7,
        )  # fmt: skip

    def _add_number(self, case: Row, channel: Channel, day: date) -> None:
        if channel in COURTS:
            self._courts[day.year] += 1
            value = f"（{day.year}）粤0106民诉前调{2000 + self._courts[day.year]}号"
            self._shelf.add("external_numbers", case_id=case["id"], kind=NumberKind.COURT, value=value)
        elif channel is Channel.HOTLINE_12378:
            value = f"12378-{day:%Y%m%d}-{case['id']:06d}"
            self._shelf.add("external_numbers", case_id=case["id"], kind=NumberKind.HOTLINE_12378, value=value)


def _resident(person: Person) -> str:
    return person.identity_number if person.identity_kind is IdentityDocumentKind.RESIDENT_ID else ""


def _policy_number(rng: Random) -> str:
    return f"{rng.choice('PG0')}{_digits(rng, 13)}"


def _digits(rng: Random, number: int) -> str:
    return f"{rng.randrange(10**number):0{number}d}"
