"""Whether the other side takes part: asked, agreed, or refused, which ends it (People's Mediation Law art. 17).

What a party says is recorded as a contact with it (services/parties/contacts.py); here is what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import CaseState, Channel, EndReason, OutcomeKind, PartySide
from mediator_desk.services.cases.case_life import advance, case_to_change, end, tell
from mediator_desk.services.parties.answers import answers_of


@dataclass(frozen=True)
class RefusalDraft:
    """A party does not want to be mediated: which one, in whose words; whether it was told of the other routes."""

    party_id: int | None
    words: str = ""
    was_told_other_routes: bool = False

    def problems(self) -> list[Problem]:
        """Return what is missing: art. 26 wants the parties told of arbitration, administrative and court routes."""
        problems = [] if self.party_id is not None else [Problem("party_id", "required")]
        if not self.words.strip():
            problems.append(Problem("words", "required"))
        if not self.was_told_other_routes:
            problems.append(Problem("was_told_other_routes", "must_be_told"))
        return problems


def ask_consent(db: Session, case_id: int, *, manner: ContactManner, words: str = "", by: Actor, now: datetime) -> Case:
    """Note that the other side was asked whether it takes part; the case waits for the answer.

    Raises Refused("not_possible_in_state"), Refused("nobody_to_ask"), Refused("all_agree_already"),
    Refused("a_party_refuses").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.ASK_CONSENT, by=by, now=now)
    if not who_is_asked(case):
        raise Refused("nobody_to_ask")
    if not who_is_silent(db, case):
        raise Refused("all_agree_already")
    tell(db, case, "consent_asked", by=by, now=now, reason=words.strip(), how=manner)
    return case


def take_answers(db: Session, case: Case, *, by: Actor, now: datetime) -> None:
    """Let a case that seeks consent go on once everybody who was asked agrees."""
    if case.state is CaseState.SEEKING_CONSENT and not who_is_silent(db, case):
        advance(db, case, Act.CONSENT_GIVEN, by=by, now=now)
        tell(db, case, "consent_given", by=by, now=now)


def refuse_mediation(db: Session, case_id: int, draft: RefusalDraft, *, by: Actor, now: datetime) -> Case:
    """End a mediation in which a party does not want to take part (any longer): end reason 4.

    Raises Invalid, Refused("not_possible_in_state" / "session_still_planned" / "party_not_found").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    party = next((one for one in case.parties if one.id == draft.party_id), None)
    if party is None:
        raise Refused("party_not_found")
    advance(db, case, Act.REFUSE_MEDIATION, by=by, now=now)
    case.outcome, case.end_reason = OutcomeKind.NOT_AGREED, EndReason.UNWILLING
    case.agreed_amount = None
    case.was_told_other_routes = True
    case.decision_words = draft.words.strip()
    end(db, case, on=china_day(now))
    tell(db, case, "mediation_refused", by=by, now=now, reason=draft.words.strip(), name=party.name)
    return case


def who_is_asked(case: Case) -> list[Party]:
    """Return the parties whose consent the case needs: all that did not ask for the mediation themselves.

    Of a matter that the committee began on its own these are all, of an insurer's request all but insurers.
    """
    return asked_among(case.parties, case.channel)


def asked_among(parties: Iterable[Party], channel: Channel) -> list[Party]:
    """Return those of a case's parties that are asked, by the channel through which it came."""
    if channel is Channel.OWN_INITIATIVE:
        return list(parties)
    if channel is Channel.INSURER_REQUEST:
        return [party for party in parties if party.insurer_id is None]
    return [party for party in parties if party.side is PartySide.RESPONDENT]


def who_is_silent(db: Session, case: Case) -> list[Party]:
    """Return the parties that are asked and have not agreed yet."""
    answers = answers_of(db, case.id)
    return [party for party in who_is_asked(case) if answers.get(party.id) is not ContactResult.AGREES]
